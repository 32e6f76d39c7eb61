import type * as clients from '../client/client.js';
import type { SppClient } from '../client/client.js';
import { ERROR_CODES, type ErrorCode } from '../errors/error-codes.js';
import { connectReason } from '../net/network-reason.js';
import { createFetch, type Fetch, type Pems } from '../net/tls-fetch.js';
import { NodeUnreachableError, RelayedError } from './errors.js';

/** The header of a relayed request, with the name of the node that relays it. */
export const RELAYED_BY = 'x-relayed-by';

export interface RelayCredentials {
  /** Certificates for the connections to other nodes. */
  readonly pems: Pems;
  /** The bearer token for other nodes; undefined for none. */
  readonly token: string | undefined;
}

export interface RelayOptions {
  /** Our own node. */
  readonly node: string;
  /** Reads the credentials for other nodes. What it throws, the constructor and reload() throw. */
  readonly credentials: () => RelayCredentials;
  /** Maximum time for a response, in milliseconds. */
  readonly timeoutMs: number;
}

/** A node as the relay needs it. */
export interface RelayTarget {
  readonly node: string;
  /** The URL that its spp-ctl publishes; undefined when no spp-ctl holds the claim to the node. */
  readonly url?: string | undefined;
}

/** Maximum size of a response, in bytes: many times the plan for a document of the maximum size. */
const MAX_RESPONSE_BYTES = 33_554_432;

/** Errors of the other node that are the fault of this one, or that the client cannot act on. */
const OURS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'no_nodes',
  'node_not_found',
  'node_unreachable',
  'url_not_found',
  'method_not_allowed',
  'misdirected',
  'rate_limited',
  'internal',
]);

/** What the requests to other nodes use, made of the credentials that were last read. */
interface Access {
  readonly fetch: Fetch;
  readonly token: string | undefined;
}

/**
 * Relays requests to the spp-ctl of other nodes, at the URLs that they publish in etcd. Credentials of clients are never sent:
 * who can write to etcd could direct them anywhere. The other node checks that the request is for it: see RELAYED_BY.
 */
export class Relay {
  #access: Access;

  constructor(
    private readonly options: RelayOptions,
    private readonly maxBytes = MAX_RESPONSE_BYTES,
  ) {
    this.#access = this.#readAccess();
  }

  /** Reads the credentials again. When they cannot be read, the previous ones stay in use. */
  reload(): void {
    this.#access = this.#readAccess();
  }

  /**
   * Sends a request to a node.
   *
   * @param signal aborts it. @param send sends the request with the client of the node and a signal.
   * @throws NodeUnreachableError; RelayedError when the node rejects the request for a reason that concerns the client.
   */
  async ask<T>(
    { node, url }: RelayTarget,
    signal: AbortSignal,
    send: (client: SppClient, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (url === undefined) throw new NodeUnreachableError(node, url, 'no spp-ctl runs for it');
    // Loaded here because it would take 4 ms of every start, also without etcd.
    const { createSppClient, SppError } = await import('../client/client.js');
    const deadline = AbortSignal.timeout(this.options.timeoutMs);
    try {
      return await send(this.#clientAt(url, createSppClient), AbortSignal.any([signal, deadline]));
    } catch (error) {
      if (deadline.aborted)
        throw new NodeUnreachableError(node, url, 'no response in time', { cause: error });
      throw errorOf(error, node, url, SppError);
    }
  }

  #readAccess(): Access {
    const { pems, token } = this.options.credentials();
    return { fetch: createFetch(pems), token };
  }

  #clientAt(url: string, createSppClient: typeof clients.createSppClient): SppClient {
    const { fetch, token } = this.#access;
    return createSppClient({
      url,
      headers: {
        [RELAYED_BY]: this.options.node,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      fetch: async (request) => limited(await fetch(request), this.maxBytes),
    });
  }
}

function errorOf(error: unknown, node: string, url: string, SppError: typeof clients.SppError): Error {
  const unreachable = (why: string): Error => new NodeUnreachableError(node, url, why, { cause: error });
  if (error instanceof SyntaxError) return unreachable('the response is not JSON');
  if (!(error instanceof SppError)) return unreachable(connectReason(error));
  const { code, status, message, errors } = error;
  if (status === 401 || status === 403)
    return unreachable(`it rejects the credentials of this node (${message}); see --nodes-credentials-file`);
  const isKnown = code !== undefined && Object.hasOwn(ERROR_CODES, code);
  if (!isKnown || OURS.has(code)) return unreachable(message);
  return new RelayedError(code, message, errors, { cause: error });
}

/** The response with a maximum size. Its body fails when it is exceeded. */
function limited(response: Response, maxBytes: number): Response {
  const { body, status, statusText, headers } = response;
  if (body === null) return response;
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) controller.error(new Error(`the response has more than ${maxBytes} bytes`));
      else controller.enqueue(chunk);
    },
  });
  return new Response(body.pipeThrough(counted), { status, statusText, headers });
}
