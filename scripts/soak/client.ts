import http from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Request } from './requests.js';
import type { HttpResponse } from './verdict.js';

/** The client aborted the request. */
export class Abandoned extends Error {}

/** A client of the API with one keep-alive connection. */
export class Client {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  #half: Socket | undefined;

  constructor(private readonly url: string) {}

  /**
   * @param patienceMs maximum time until the response.
   * @param leaveMs when the client aborts the request; undefined for never.
   * @throws Abandoned if the client aborted the request; another error if there was no response.
   */
  send({ method, path, body }: Request, patienceMs: number, leaveMs?: number): Promise<HttpResponse> {
    return new Promise((resolve, reject) => {
      let left = false;
      const sent = http.request(this.url + path, {
        method,
        agent: this.#agent,
        headers: { accept: 'application/problem+json' },
      });
      const timer = setTimeout(() => {
        left = leaveMs !== undefined;
        sent.destroy(new Error(`no response within ${patienceMs} ms`));
      }, leaveMs ?? patienceMs);
      sent.on('close', () => clearTimeout(timer));
      sent.on('error', (error) => reject(left ? new Abandoned() : error));
      sent.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', (error) => reject(left ? new Abandoned() : error));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
        });
      });
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  /** Sends half of a request on a new connection, which replaces an earlier one. */
  sendHalf(path: string): void {
    this.#half?.destroy();
    const { hostname, port } = new URL(this.url);
    this.#half = connect(Number(port), hostname);
    // Either side may close it first.
    this.#half.on('error', () => undefined);
    this.#half.resume();
    this.#half.write(`PUT ${path} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 100\r\n\r\n{"action":`);
  }

  /** Closes all connections, as a killed client does. The next request uses new connections. */
  die(): void {
    this.#agent.destroy();
    this.#half?.destroy();
    this.#half = undefined;
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  }
}
