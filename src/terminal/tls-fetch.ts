import { Agent, request as send } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** Certificates and keys, each PEM. */
export interface Pems {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** Answers that have no body (RFC 9110). */
const WITHOUT_BODY = [204, 205, 304];

/** A `fetch` that trusts, and shows, other certificates than Node.js would by itself; its own takes none. */
export function createTlsFetch(pems: Pems): (request: Request) => Promise<Response> {
  const agent = new Agent({ ...pems, keepAlive: true });
  return async (request) => {
    const { method, url, signal } = request;
    const body = Buffer.from(await request.arrayBuffer());
    const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = Object.fromEntries(request.headers);
      send(url, { agent, method, headers, signal }, resolve).on('error', reject).end(body);
    });
    const { statusCode: status = 0, statusMessage: statusText = '' } = incoming;
    const headers = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value): [string, string] => [name, value]),
    );
    const content = WITHOUT_BODY.includes(status) ? null : Readable.toWeb(incoming);
    return new Response(content as ReadableStream | null, { status, statusText, headers });
  };
}
