import { Agent, type IncomingMessage, request as send } from 'node:http';
import { Agent as TlsAgent, request as sendSecurely } from 'node:https';
import { Readable } from 'node:stream';

/** Certificates and keys, in PEM format. */
export interface Pems {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

export type Fetch = (request: Request) => Promise<Response>;

/** Statuses of responses without a body (RFC 9110). */
const WITHOUT_BODY = [204, 205, 304];

/**
 * A `fetch` with other trusted and client certificates than Node.js would use; the built-in fetch accepts none. It
 * also does not abort a response that is silent for five minutes, as the built-in fetch does: a stream may be silent.
 */
export function createFetch(pems: Pems): Fetch {
  const plain = new Agent({ keepAlive: true });
  const secure = new TlsAgent({ ...pems, keepAlive: true });
  return async (request) => {
    const { method, url, signal } = request;
    const body = Buffer.from(await request.arrayBuffer());
    const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = Object.fromEntries(request.headers);
      const sent = url.startsWith('https:')
        ? sendSecurely(url, { agent: secure, method, headers, signal }, resolve)
        : send(url, { agent: plain, method, headers, signal }, resolve);
      sent.on('error', reject).end(body);
    });
    const { statusCode: status = 0, statusMessage: statusText = '' } = incoming;
    const headers = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value): [string, string] => [name, value]),
    );
    const content = WITHOUT_BODY.includes(status) ? null : Readable.toWeb(incoming);
    return new Response(content as ReadableStream | null, { status, statusText, headers });
  };
}
