/**
 * The load generator, in a process of its own. It shares the two processors of a run with the server and the simulated
 * processes, so it must use little CPU time: requests are prepared bytes, and only the status and the length of a
 * response are read. (autocannon parses responses in JavaScript and reports latencies in whole milliseconds, of which a
 * request takes a fraction.)
 */
import { HttpClient } from './http-client.js';
import { percentile } from './statistics.js';

/** The load: one request that is repeated, or several requests in turn. */
export interface LoadRequest {
  readonly port: number;
  readonly clients: number;
  /** Head and body of each. Each client begins at another request, so that all are in flight at any time. */
  readonly requests: readonly string[];
  /** Whether each connection has a first response before the time begins, so that setting it up does not count. */
  readonly settle?: boolean;
  /** When to stop: after this many seconds, or … */
  readonly seconds?: number;
  /** … after this many requests. */
  readonly total?: number;
}

/** The result of a load. Latencies are in milliseconds. */
export interface LoadResult {
  /** Number of responses within the time. */
  readonly responses: number;
  /** For how long requests were sent. */
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** Number of responses with another status than 2xx. */
  readonly failed: number;
}

/** Sent when the generator accepts requests: earlier messages would be lost. */
export interface LoadReady {
  readonly loadReady: true;
}

export type LoadReply = { readonly load: LoadResult } | { readonly loadError: string };

class Run {
  readonly #latencies: number[] = [];
  #responses = 0;
  #failed = 0;
  #sent = 0;
  #idle = 0;
  #start = 0;
  readonly #requests: readonly Buffer[];
  readonly #clients: readonly HttpClient[];

  constructor(
    private readonly order: LoadRequest,
    private readonly done: (reply: LoadReply) => void,
  ) {
    this.#requests = order.requests.map((text) => Buffer.from(text));
    this.#clients = Array.from(
      { length: order.clients },
      () => new HttpClient(order.port, (error) => this.#end({ loadError: error.message })),
    );
  }

  async run(): Promise<void> {
    await Promise.all(this.#clients.map((client, number) => this.#open(client, number)));
    this.#start = performance.now();
    for (const [number, client] of this.#clients.entries()) this.#next(client, number, this.#start);
  }

  /** Connects, and waits for the response to a first request: a server accepts a connection when it has time. */
  async #open(client: HttpClient, turn: number): Promise<void> {
    await client.connected();
    if (this.order.settle === false) return;
    const request = this.#requests[turn % this.#requests.length] ?? Buffer.alloc(0);
    await new Promise<void>((resolve) => client.send(request, () => resolve()));
  }

  #next(client: HttpClient, turn: number, sentAt: number): void {
    const { seconds = Infinity, total = Infinity } = this.order;
    const request = this.#requests[turn % this.#requests.length];
    if (request === undefined || this.#sent >= total || sentAt - this.#start >= seconds * 1000) {
      this.#rest();
      return;
    }
    this.#sent++;
    client.send(request, (status) => {
      const now = performance.now();
      this.#latencies.push(now - sentAt);
      if (now - this.#start <= seconds * 1000) this.#responses++;
      if (status < 200 || status > 299) this.#failed++;
      this.#next(client, turn + 1, now);
    });
  }

  /** Ends the run if all clients are idle. */
  #rest(): void {
    if (++this.#idle < this.#clients.length) return;
    const { seconds = (performance.now() - this.#start) / 1000 } = this.order;
    const sorted = Float64Array.from(this.#latencies).sort();
    this.#end({
      load: {
        responses: this.#responses,
        seconds,
        p50: percentile(sorted, 0.5),
        p99: percentile(sorted, 0.99),
        failed: this.#failed,
      },
    });
  }

  #end(reply: LoadReply): void {
    for (const client of this.#clients) client.close();
    this.done(reply);
  }
}

process.on('message', (message: Partial<LoadRequest>) => {
  if (message.clients === undefined) return;
  void new Run(message as LoadRequest, (reply) => process.send?.(reply)).run();
});
// The leash does not keep a program running; the generator runs until the bench ends it.
process.channel?.ref();
const ready: LoadReady = { loadReady: true };
process.send?.(ready);
