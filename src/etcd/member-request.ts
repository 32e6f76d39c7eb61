import { connectReason } from '../net/network-reason.js';
import type { Fetch } from '../net/tls-fetch.js';
import { EtcdFailedError, ReplyTooLongError } from './errors.js';
import { messageOf, type Message } from './values.js';

/** One member did not reply, or replied with an error; another member may succeed. */
export class AttemptError extends Error {
  override readonly name = 'AttemptError';

  constructor(
    message: string,
    /** Whether the member may have carried out the request nevertheless. */
    readonly mayBeDone: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface MemberRequest {
  /** URL of the member, and path of the request: `http://127.0.0.1:2379`, `/v3/kv/range`. */
  readonly endpoint: string;
  readonly path: string;
  readonly body: Message;
  readonly token: string | undefined;
  readonly signal: AbortSignal;
}

/** gRPC codes of transient failures: cancelled, deadline, unavailable. */
const PASSING: ReadonlySet<number> = new Set([1, 4, 14]);

/** Node.js codes of connections that were never made: nothing was sent. */
const NOT_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Maximum size of an error reply, in bytes. */
const MAX_ERROR_BYTES = 65_536;

/**
 * Sends a request to one member.
 *
 * @returns the reply once its head has arrived.
 * @throws AttemptError when another member may succeed; otherwise EtcdFailedError with the message of the member.
 */
export async function sendRequest(
  fetch: Fetch,
  question: MemberRequest,
): Promise<ReadableStream<Uint8Array>> {
  const { endpoint, path, body, token, signal } = question;
  const headers = {
    'content-type': 'application/json',
    // A member that has lost the others then ends a watch with an error instead of staying silent.
    'grpc-metadata-hasleader': 'true',
    ...(token === undefined ? {} : { authorization: token }),
  };
  const request = new Request(endpoint + path, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    signal,
  });
  let response;
  try {
    response = await fetch(request);
  } catch (cause) {
    throw attemptError(cause, signal);
  }
  const { status, body: content } = response;
  if (status !== 200 || content === null) throw await refusal(response, signal);
  return content;
}

/** Reads a reply to its end. @throws as sendRequest does, and ReplyTooLongError. */
export async function readMessage(
  content: ReadableStream<Uint8Array>,
  max: number,
  signal: AbortSignal,
): Promise<Message> {
  const text = await readText(content, max, signal);
  let message: Message;
  try {
    message = messageOf(JSON.parse(text), 'reply');
  } catch (cause) {
    // Such as a page of a proxy: another member may succeed.
    throw new AttemptError('the response is no JSON object: it is not etcd', true, { cause });
  }
  const failure = failureIn(message);
  if (failure !== undefined) throw failure;
  return message;
}

async function readText(
  content: ReadableStream<Uint8Array>,
  max: number,
  signal: AbortSignal,
): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunksOf(content, signal)) {
    bytes += chunk.length;
    if (bytes > max) throw new ReplyTooLongError('reply', max);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * The chunks of a reply as they arrive. Leaving the loop closes the connection, and so does the signal, even in the
 * middle of the reply.
 *
 * @throws AttemptError when the reply breaks off, or was cancelled.
 */
export async function* chunksOf(
  content: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Buffer, void, undefined> {
  const reader = content.getReader();
  const cancel = (): void => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener('abort', cancel);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (signal.aborted) throw new Error('canceled');
      if (done) return;
      yield Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
  } catch (cause) {
    throw attemptError(cause, signal);
  } finally {
    signal.removeEventListener('abort', cancel);
    cancel();
  }
}

/** The error of a member that rejects a request; or of a proxy in its place, then another member may succeed. */
async function refusal(response: Response, signal: AbortSignal): Promise<Error> {
  const { status, body } = response;
  let cause: unknown;
  try {
    const text = body === null ? '' : await readText(body, MAX_ERROR_BYTES, signal);
    const failure = failureIn(messageOf(JSON.parse(text), 'error'));
    if (failure !== undefined) return failure;
  } catch (error) {
    cause = error;
  }
  return cause instanceof AttemptError ? cause : new AttemptError(foreignReason(status), true, { cause });
}

/** The statuses of proxies in front of etcd that cannot reach it. */
const PROXY_FAILURES: ReadonlySet<number> = new Set([502, 503, 504]);

/** @param status of a response that is not an error of etcd. */
function foreignReason(status: number): string {
  if (PROXY_FAILURES.has(status)) return `HTTP ${status}`;
  // The response of programs in Go, such as etcd, to HTTP without TLS on a port with TLS.
  if (status === 400) return 'it is not etcd, or needs a URL that begins with https:// (HTTP 400)';
  return `it is not etcd (HTTP ${status})`;
}

/**
 * A gRPC error. Unary requests have `{"error": "…", "code": 5}`; streams, such as a watch or the renewal of a lease,
 * have `{"error": {"message": "…", "grpc_code": 14}}`, with HTTP 200 once they have started.
 */
function failureIn(message: Message): AttemptError | EtcdFailedError | undefined {
  const { error } = message;
  if (error === undefined) return undefined;
  const isNested = typeof error === 'object' && error !== null;
  const inner = isNested ? messageOf(error, 'error') : message;
  const code = inner['grpc_code'] ?? inner['code'];
  const text = isNested ? inner['message'] : error;
  if (typeof code !== 'number' || typeof text !== 'string') return undefined;
  const reason = text.replace(/^etcdserver: /, '');
  return PASSING.has(code) ? new AttemptError(reason, true) : new EtcdFailedError(code, reason);
}

function attemptError(cause: unknown, signal: AbortSignal): AttemptError {
  if (signal.aborted) {
    const reason: unknown = signal.reason;
    return new AttemptError(reason instanceof Error ? reason.message : 'it was canceled', true, { cause });
  }
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new AttemptError(connectReason(cause), !NOT_CONNECTED.has(code), { cause });
}
