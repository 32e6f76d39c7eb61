import { type PanelStatus, SppError, type SppEvent } from '../../client/client.js';
import { RefreshLoop, ifSupported } from '../../client/refresh-loop.js';
import type { Topology } from '../topology.js';
import type { FindingList } from '../findings.js';
import { type Api, reasonOf } from './api.js';

/**
 * - `connecting`: no response from the server yet.
 * - `connected`: the event stream is open.
 * - `polling`: the server provides no event stream; the page polls it.
 * - `lost`: the server does not respond. The page keeps reconnecting.
 * - `token`: the server requires a token, or rejected the current one.
 */
export type ConnectionState =
  | { readonly state: 'connecting' | 'connected' }
  | { readonly state: 'polling' | 'lost' | 'token'; readonly why: string };

export interface ConnectionObserver {
  /** The status and the findings are undefined if the server is too old to report them. */
  read(topology: Topology, status: PanelStatus | undefined, findings: FindingList | undefined): void;
  happened(event: SppEvent): void;
  connection(connection: ConnectionState): void;
}

/** Number of past events that are read when the page is opened: as many as the server keeps. */
const PAST_EVENTS = 1_000;

/** Whether the page is visible. */
export interface PageVisibility {
  /** While the page is hidden, nothing is read. */
  readonly visible: () => boolean;
  /** Registers a callback for when the page becomes visible or the network is back. */
  readonly onWake: (wake: () => void) => void;
}

export interface ServerConnectionOptions {
  /** Interval of reads for the counters while the page is visible, in milliseconds. */
  readonly readEveryMs?: number;
  /** Time to collect further events before one read for all of them, in milliseconds. */
  readonly settleMs?: number;
}

/**
 * Keeps the page up to date: follows the events of the panel, reads the panel after events and at an interval, and reconnects
 * after the connection was lost.
 */
export class ServerConnection {
  readonly #readEveryMs: number;
  readonly #stop = new AbortController();
  /** Aborts the current event stream, so that the next one is opened. */
  #stream = new AbortController();
  /** Whether the event stream is open. */
  #following = false;
  /** What the server is too old to report. */
  readonly #unsupported = new Set<'status' | 'findings'>();
  #state: ConnectionState['state'] = 'connecting';
  #lastEventId: string | undefined;
  #goOn: () => void = () => undefined;
  readonly #rereading: RefreshLoop;

  constructor(
    private readonly api: Api,
    private readonly events: ConnectionObserver,
    private readonly visibility: PageVisibility,
    { readEveryMs = 5_000, settleMs = 60 }: ServerConnectionOptions = {},
  ) {
    this.#readEveryMs = readEveryMs;
    this.#rereading = new RefreshLoop(() => this.#read(), { settleMs, signal: this.#stop.signal });
  }

  /** Runs until {@link stop}. */
  async run(): Promise<void> {
    const { signal } = this.#stop;
    const stopped = (): boolean => signal.aborted;
    this.visibility.onWake(() => this.#wake());
    const timer = setInterval(() => this.readSoon(), this.#readEveryMs);
    signal.addEventListener('abort', () => clearInterval(timer));
    while (!stopped()) {
      try {
        await this.#follow();
      } catch (error) {
        // A retry makes sense only with another token.
        this.#failed(error);
        if (!stopped()) await new Promise<void>((resolve) => (this.#goOn = resolve));
      }
    }
  }

  stop(): void {
    this.#stop.abort();
    this.retry();
  }

  /** Reconnects immediately, for example with a new token. */
  retry(): void {
    this.#stream.abort();
    this.#goOn();
  }

  /** Requests a read, which covers all events of the next moment. Does nothing while the page is hidden. */
  readSoon(): void {
    if (this.visibility.visible() && this.#state !== 'token') this.#rereading.request();
  }

  async #follow(): Promise<void> {
    this.#stream = new AbortController();
    try {
      const following = this.api.events({
        signal: this.#stream.signal,
        ...(this.#lastEventId === undefined ? { last: PAST_EVENTS } : { lastEventId: this.#lastEventId }),
        onOpen: () => {
          this.#following = true;
          // The server may be another version than before.
          this.#unsupported.clear();
          this.#report({ state: 'connected' });
          // No event is missed from here on, so this read cannot be stale.
          this.readSoon();
        },
        onLost: (error) => {
          this.#following = false;
          this.#failed(error);
          if (this.#state === 'polling') this.readSoon();
        },
      });
      for await (const event of following) {
        this.#lastEventId = event.id;
        this.events.happened(event);
        this.readSoon();
      }
    } finally {
      this.#following = false;
    }
  }

  #wake(): void {
    if (this.#state === 'lost') this.retry();
    this.readSoon();
  }

  #failed(error: unknown): void {
    const why = reasonOf(error);
    const refused = error instanceof SppError ? error : undefined;
    if (refused?.status === 401 || refused?.code === 'forbidden') this.#report({ state: 'token', why });
    else if (refused?.status === 503 || refused?.status === 429) this.#report({ state: 'polling', why });
    else this.#report({ state: 'lost', why });
  }

  #report(connection: ConnectionState): void {
    if (this.#stop.signal.aborted) return;
    this.#state = connection.state;
    this.events.connection(connection);
  }

  async #ifSupported<T>(what: 'status' | 'findings', read: () => Promise<T>): Promise<T | undefined> {
    if (this.#unsupported.has(what)) return undefined;
    const response = await ifSupported(read());
    if (response === undefined) this.#unsupported.add(what);
    return response;
  }

  async #read(): Promise<void> {
    try {
      const [topology, status, findings] = await Promise.all([
        this.api.topology(),
        this.#ifSupported('status', () => this.api.status()),
        this.#ifSupported('findings', () => this.api.findings()),
      ]);
      this.events.read(topology, status, findings);
      if (this.#state !== 'lost') return;
      // The read succeeded before the event stream noticed that the server is back.
      if (this.#following) this.#report({ state: 'connected' });
      else this.retry();
    } catch (error) {
      this.#failed(error);
    }
  }
}
