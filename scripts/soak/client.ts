import http from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Request } from './requests.js';
import type { Answer } from './verdict.js';

/** The client itself ended the request. */
export class Abandoned extends Error {}

/** One client of the API. It keeps its connection open from one request to the next. */
export class Client {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  #half: Socket | undefined;

  constructor(private readonly url: string) {}

  /**
   * @param patienceMs how long an answer may take.
   * @param leaveMs when the client gives up by itself; undefined for never.
   * @throws Abandoned when the client gave up; another error when there was no answer.
   */
  ask({ method, path, body }: Request, patienceMs: number, leaveMs?: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      let left = false;
      const asked = http.request(this.url + path, {
        method,
        agent: this.#agent,
        headers: { accept: 'application/problem+json' },
      });
      const give = setTimeout(() => {
        left = leaveMs !== undefined;
        asked.destroy(new Error(`no answer within ${patienceMs} ms`));
      }, leaveMs ?? patienceMs);
      asked.on('close', () => clearTimeout(give));
      asked.on('error', (error) => reject(left ? new Abandoned() : error));
      asked.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', (error) => reject(left ? new Abandoned() : error));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
        });
      });
      asked.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  /** Sends half of a request on a connection of its own, in place of an earlier one. */
  sendHalf(path: string): void {
    this.#half?.destroy();
    const { hostname, port } = new URL(this.url);
    this.#half = connect(Number(port), hostname);
    // Either side may end it first.
    this.#half.on('error', () => undefined);
    this.#half.resume();
    this.#half.write(`PUT ${path} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 100\r\n\r\n{"action":`);
  }

  /** Dies: its connections are gone. The next request is made by a new one in its place. */
  die(): void {
    this.#agent.destroy();
    this.#half?.destroy();
    this.#half = undefined;
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  }
}
