/**
 * Changes an nfv at a constant rate and reads the events about it, in a process of its own: the nfv, the client that requests
 * the changes, and the readers share one clock. A reader only counts events, as a hundred of them share one processor.
 */
import { connect, type Socket } from 'node:net';
import { SimulatedProcess } from '../../src/simulator/index.js';
import { HttpClient } from './http-client.js';
import { put } from './load.js';
import { untilListed } from './servers.js';
import { percentile } from './statistics.js';

export interface ReadersOrder {
  /** Port of the HTTP server. */
  readonly api: number;
  /** Port of the server for secondary processes. */
  readonly secondary: number;
  readonly readers: number;
}

/** Sent when orders are accepted: earlier messages would be lost. */
export interface ReadersLoaded {
  readonly readersLoaded: true;
}

/** Sent when the nfv is connected and all readers have their stream. */
export interface ReadersReady {
  readonly readersReady: true;
}

export interface EventsOrder {
  /** Number of changes per second. */
  readonly changesPerSecond: number;
  /** Number of changes. */
  readonly changes: number;
}

/** Latencies from the arrival of a command at the process to the arrival of its event at a reader, in milliseconds. */
export interface EventsResult {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** Number of changes per second that were made: fewer than ordered when the machine is too slow. */
  readonly rate: number;
}

export type EventsReply = { readonly events: EventsResult } | { readonly eventsError: string };

/** Maximum duration of a measurement beyond that of the changes, in milliseconds. */
const PATIENCE_MS = 60_000;

/** Interval of the checks whether changes are due, in milliseconds. */
const TICK_MS = 1;

/** Maximum number of changes that have no response yet. */
const CLIENTS = 32;
const CHANGE = Buffer.from(put('/v1/nfvs/1/patches', { src: 'phy:0', dst: 'phy:1' }));

/** End of an event with data; comments and the head of the stream end differently. */
const END = '}\n\n';

/** Events were dropped from the log before they were written. */
const RESET = 'event: reset';

const received = Buffer.alloc(65_536);

/** One stream. */
class Reader {
  /** Resolves at the first bytes of the stream. */
  readonly opened: Promise<void>;
  readonly #socket: Socket;
  #tail = '';

  /** @param onEvents called with the number of events that have arrived. */
  constructor(port: number, onEvents: (count: number) => void, failed: (error: Error) => void) {
    let opened = (): void => undefined;
    this.opened = new Promise((resolve) => (opened = resolve));
    const callback = (bytes: number): boolean => {
      opened();
      const chunk = received.subarray(0, bytes);
      if (chunk.includes(RESET)) failed(new Error('a reader missed events, as it was too slow'));
      const count = this.#count(chunk);
      if (count > 0) onEvents(count);
      return true;
    };
    this.#socket = connect({ host: '127.0.0.1', port, onread: { buffer: received, callback } });
    this.#socket.on('error', failed);
    this.#socket.on('end', () => failed(new Error('the server ended a stream')));
    this.#socket.write('GET /v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n');
  }

  #count(chunk: Buffer): number {
    // An end may be split between two chunks.
    let count = (this.#tail + chunk.toString('latin1', 0, END.length - 1)).includes(END) ? 1 : 0;
    for (let at = chunk.indexOf(END); at !== -1; at = chunk.indexOf(END, at + END.length)) count++;
    const kept = END.length - 1;
    this.#tail = (this.#tail + chunk.toString('latin1', Math.max(0, chunk.length - kept))).slice(-kept);
    return count;
  }
}

/** Everything of one measurement. */
class Run {
  readonly #madeAt: number[] = [];
  readonly #latencies: Float64Array;
  readonly #seen: number[];
  #missing: number;
  #done = (): void => undefined;

  constructor(
    private readonly order: EventsOrder,
    readers: number,
  ) {
    this.#missing = order.changes * readers;
    this.#latencies = new Float64Array(this.#missing);
    this.#seen = Array.from({ length: readers }, () => 0);
  }

  made(): void {
    this.#madeAt.push(performance.now());
  }

  arrived(reader: number, count: number): void {
    const now = performance.now();
    for (let i = 0; i < count; i++) {
      const number = this.#seen[reader] ?? Number.NaN;
      this.#seen[reader] = number + 1;
      this.#latencies[--this.#missing] = now - (this.#madeAt[number] ?? Number.NaN);
    }
    if (this.#missing <= 0) this.#done();
  }

  /** @param api port of the HTTP server. */
  async measure(api: number): Promise<EventsResult> {
    const { changes, changesPerSecond } = this.order;
    // New ones for each measurement: a server closes idle connections. Each has at most one request in flight.
    const clients = Array.from({ length: CLIENTS }, () => new HttpClient(api, failed));
    await Promise.all(clients.map((client) => client.connected()));
    const idle = [...clients];
    const start = performance.now();
    let sent = 0;
    await new Promise<void>((resolve, reject) => {
      const giveUp = setTimeout(
        () => reject(new Error(`${this.#missing} events have not arrived at their readers`)),
        PATIENCE_MS + (1_000 * changes) / changesPerSecond,
      );
      const send = (): void => {
        const due = Math.min(changes, ((performance.now() - start) * changesPerSecond) / 1_000);
        for (let client = idle.pop(); client !== undefined; client = idle.pop()) {
          if (sent >= due) {
            idle.push(client);
            break;
          }
          sent++;
          this.#change(client, idle, reject);
        }
      };
      const ticking = setInterval(send, TICK_MS);
      this.#done = (): void => {
        clearInterval(ticking);
        clearTimeout(giveUp);
        resolve();
      };
    });
    for (const client of clients) client.close();
    const rate = (1_000 * changes) / ((this.#madeAt.at(-1) ?? Number.NaN) - start);
    const sorted = this.#latencies.sort();
    return { rate, p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), max: percentile(sorted, 1) };
  }

  #change(client: HttpClient, idle: HttpClient[], failed: (error: Error) => void): void {
    client.send(CHANGE, (status) => {
      if (status === 204) idle.push(client);
      else failed(new Error(`a change failed with status ${status}`));
    });
  }
}

let run: Run | undefined;
let opened: ReadersOrder | undefined;

function reply(message: EventsReply | ReadersLoaded | ReadersReady): void {
  process.send?.(message);
}

function failed(error: unknown): void {
  reply({ eventsError: error instanceof Error ? error.message : String(error) });
}

async function open(order: ReadersOrder): Promise<void> {
  const { api, secondary, readers } = order;
  const nfv = new SimulatedProcess({ kind: 'nfv', clientId: 1, port: secondary, retryMs: 20 });
  nfv.on('command', (command) => {
    if (command.startsWith('patch ')) run?.made();
  });
  nfv.start();
  await nfv.connected();
  // The event of the connection is not counted.
  await untilListed(api, 1);
  const all = Array.from(
    { length: readers },
    (_, number) => new Reader(api, (count) => run?.arrived(number, count), failed),
  );
  await Promise.all(all.map(({ opened }) => opened));
  opened = order;
  reply({ readersReady: true });
}

process.on('message', (message: Partial<ReadersOrder & EventsOrder>) => {
  if (message.api !== undefined) {
    open(message as ReadersOrder).catch(failed);
  } else if (message.changes !== undefined && opened !== undefined) {
    run = new Run(message as EventsOrder, opened.readers);
    run.measure(opened.api).then((events) => reply({ events }), failed);
  }
});
// The leash does not keep a program running; the readers run until the bench ends them.
process.channel?.ref();
reply({ readersLoaded: true });
