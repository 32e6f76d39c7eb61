import { once } from 'node:events';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';

export interface Sent {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request that no browser would send, on a new connection: any Host, Origin or certificate. */
export interface Sending extends https.RequestOptions {
  readonly body?: string;
  /** The request target in place of the path. */
  readonly target?: string;
}

/** Sends a request and reads the response. Fails when there is none. */
export async function send(
  method: string,
  url: string,
  { body, target, ...options }: Sending = {},
): Promise<Sent> {
  const all = { agent: false, ...options, method, ...(target === undefined ? {} : { path: target }) };
  const request = url.startsWith('https:') ? https.request(url, all) : http.request(url, all);
  request.end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, text };
}
