/**
 * The load generator, in a process of its own. The two processors that a run is measured on are shared by the server, the
 * simulated processes and this, so it must cost next to nothing: requests are bytes that were made beforehand, and of an
 * answer only the status and the length are read. (autocannon parses answers in JavaScript and tells latencies in whole
 * milliseconds, of which a request takes a fraction.)
 */
import { HttpClient } from './http-client.js';
import { percentile } from './statistics.js';

/** One request, again and again, or several in turn. */
export interface LoadRequest {
  readonly port: number;
  readonly clients: number;
  /** Head and body of each. A client begins where its number says, so that all are under way at any time. */
  readonly requests: readonly string[];
  /** Whether each connection has a first answer before the time begins, so that setting it up does not count. */
  readonly settle?: boolean;
  /** When to stop: after this many seconds, or … */
  readonly seconds?: number;
  /** … after this many requests. */
  readonly total?: number;
}

/** What came of it. Latencies are in milliseconds. */
export interface LoadResult {
  /** Requests answered within the time. */
  readonly answered: number;
  /** For how long requests were sent. */
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** How many answers were no success. */
  readonly failed: number;
}

/** Told once orders can be taken: one that comes before would be lost. */
export interface LoadReady {
  readonly loadReady: true;
}

export type LoadAnswer = { readonly load: LoadResult } | { readonly loadError: string };

class Run {
  readonly #latencies: number[] = [];
  #answered = 0;
  #failed = 0;
  #sent = 0;
  #idle = 0;
  #start = 0;
  readonly #requests: readonly Buffer[];
  readonly #clients: readonly HttpClient[];

  constructor(
    private readonly order: LoadRequest,
    private readonly done: (answer: LoadAnswer) => void,
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

  /** Connects, and has one request answered: a server takes a connection in when it has time. */
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
      if (now - this.#start <= seconds * 1000) this.#answered++;
      if (status < 200 || status > 299) this.#failed++;
      this.#next(client, turn + 1, now);
    });
  }

  /** A client has no more to do. */
  #rest(): void {
    if (++this.#idle < this.#clients.length) return;
    const { seconds = (performance.now() - this.#start) / 1000 } = this.order;
    const sorted = Float64Array.from(this.#latencies).sort();
    this.#end({
      load: {
        answered: this.#answered,
        seconds,
        p50: percentile(sorted, 0.5),
        p99: percentile(sorted, 0.99),
        failed: this.#failed,
      },
    });
  }

  #end(answer: LoadAnswer): void {
    for (const client of this.#clients) client.close();
    this.done(answer);
  }
}

process.on('message', (message: Partial<LoadRequest>) => {
  if (message.clients === undefined) return;
  void new Run(message as LoadRequest, (answer) => process.send?.(answer)).run();
});
// The leash leaves it to each program whether it goes on; this one does until the bench ends it.
process.channel?.ref();
const ready: LoadReady = { loadReady: true };
process.send?.(ready);
