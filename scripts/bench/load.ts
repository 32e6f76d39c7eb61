import { Child } from './children.js';
import type { Usage } from '../leash.js';
import type { LoadReply, LoadReady, LoadRequest, LoadResult } from './load-generator.js';

/** The load generator, as the bench uses it. */
export class Load {
  readonly #child: Child;

  private constructor(child: Child) {
    this.#child = child;
  }

  static async start(): Promise<Load> {
    const child = new Child('scripts/bench/load-generator.js');
    await child.ask<LoadReady>(undefined, (reply): reply is LoadReady => 'loadReady' in reply);
    return new Load(child);
  }

  /** Runs the load once. @throws Error if a connection broke or a request failed, as the figures are meaningless then. */
  async run(order: LoadRequest): Promise<LoadResult> {
    const isReply = (reply: object): reply is LoadReply => 'load' in reply || 'loadError' in reply;
    const reply = await this.#child.ask<LoadReply>(order, isReply);
    if ('loadError' in reply) throw new Error(`the load failed: ${reply.loadError}`);
    const { failed } = reply.load;
    if (failed > 0) throw new Error(`${failed} requests failed`);
    return reply.load;
  }

  usage(): Promise<Usage> {
    return this.#child.usage();
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }
}

/** The bytes of a GET. */
export function get(path: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
}

/** The bytes of a PUT. @param body sent as JSON. */
export function put(path: string, body: object): string {
  const text = JSON.stringify(body);
  const head = `PUT ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`;
  return `${head}Content-Length: ${text.length}\r\n\r\n${text}`;
}
