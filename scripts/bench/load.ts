import { Child } from './children.js';
import type { Usage } from '../leash.js';
import type { LoadAnswer, LoadReady, LoadRequest, LoadResult } from './load-generator.js';

/** The load generator, as the bench uses it. */
export class Load {
  readonly #child: Child;

  private constructor(child: Child) {
    this.#child = child;
  }

  static async start(): Promise<Load> {
    const child = new Child('scripts/bench/load-generator.js');
    await child.ask<LoadReady>(undefined, (answer): answer is LoadReady => 'loadReady' in answer);
    return new Load(child);
  }

  /** Runs it once. Throws when a connection broke or an answer was no success: then the figures would mean nothing. */
  async run(order: LoadRequest): Promise<LoadResult> {
    const isAnswer = (answer: object): answer is LoadAnswer => 'load' in answer || 'loadError' in answer;
    const answer = await this.#child.ask<LoadAnswer>(order, isAnswer);
    if ('loadError' in answer) throw new Error(`the load failed: ${answer.loadError}`);
    const { failed } = answer.load;
    if (failed > 0) throw new Error(`${failed} answers were no success`);
    return answer.load;
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
