import { type PanelStatus, SppError, type SppEvent } from '../../client/client.js';
import { Rereading, unlessTooOld } from '../../client/rereading.js';
import type { Topology } from '../topology.js';
import { type Api, reasonOf } from './api.js';

/**
 * - `connecting`: nothing was heard yet.
 * - `live`: the events are followed.
 * - `polling`: the server has no stream to give, so it is asked now and then.
 * - `lost`: the server does not answer. It is tried again and again.
 * - `token`: the server wants a token, or another one.
 */
export type ConnectionState =
  | { readonly state: 'connecting' | 'live' }
  | { readonly state: 'polling' | 'lost' | 'token'; readonly why: string };

export interface ConnectionObserver {
  /** @param status undefined when the server is too old to tell. */
  read(topology: Topology, status: PanelStatus | undefined): void;
  happened(event: SppEvent): void;
  connection(connection: ConnectionState): void;
}

/** What it needs to know of the page that it lives in. */
export interface PageVisibility {
  /** Whether anybody looks. Unseen, nothing is read. */
  readonly visible: () => boolean;
  /** Calls back when somebody looks again or the network is back. */
  readonly onWake: (wake: () => void) => void;
}

export interface ServerConnectionOptions {
  /** How often the panel is read while somebody looks, for the counters, in milliseconds. */
  readonly readEveryMs?: number;
  /** How long to wait for more events before reading once for all, in milliseconds. */
  readonly settleMs?: number;
}

/**
 * Keeps the picture true: follows the events of the panel, reads it whenever something happened and now and then, and finds
 * the server again when it was lost.
 */
export class ServerConnection {
  readonly #readEveryMs: number;
  readonly #stop = new AbortController();
  /** Ends the conversation that is going on, so that the next one begins. */
  #conversation = new AbortController();
  /** Whether the events are being followed right now. */
  #following = false;
  /** Whether the server is too old to tell what is desired. */
  #isOlder = false;
  #state: ConnectionState['state'] = 'connecting';
  #lastEventId: string | undefined;
  #goOn: () => void = () => undefined;
  readonly #rereading: Rereading;

  constructor(
    private readonly api: Api,
    private readonly events: ConnectionObserver,
    private readonly visibility: PageVisibility,
    { readEveryMs = 5_000, settleMs = 60 }: ServerConnectionOptions = {},
  ) {
    this.#readEveryMs = readEveryMs;
    this.#rereading = new Rereading(() => this.#read(), { settleMs, signal: this.#stop.signal });
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
        // Nothing changes until there is another token.
        this.#failed(error);
        if (!stopped()) await new Promise<void>((resolve) => (this.#goOn = resolve));
      }
    }
  }

  stop(): void {
    this.#stop.abort();
    this.retry();
  }

  /** Tries at once, with a new token say. */
  retry(): void {
    this.#conversation.abort();
    this.#goOn();
  }

  /** Reads once more, when whatever else happens at the same time has happened too. Unseen, it can wait. */
  readSoon(): void {
    if (this.visibility.visible() && this.#state !== 'token') this.#rereading.request();
  }

  async #follow(): Promise<void> {
    this.#conversation = new AbortController();
    try {
      const following = this.api.events({
        signal: this.#conversation.signal,
        ...(this.#lastEventId === undefined ? {} : { lastEventId: this.#lastEventId }),
        onOpen: () => {
          this.#following = true;
          // It may be another one than before.
          this.#isOlder = false;
          this.#tell({ state: 'live' });
          // Nothing that happens from now on is missed, so what is read now stays true.
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
    if (refused?.status === 401 || refused?.code === 'forbidden') this.#tell({ state: 'token', why });
    else if (refused?.status === 503 || refused?.status === 429) this.#tell({ state: 'polling', why });
    else this.#tell({ state: 'lost', why });
  }

  #tell(connection: ConnectionState): void {
    if (this.#stop.signal.aborted) return;
    this.#state = connection.state;
    this.events.connection(connection);
  }

  async #status(): Promise<PanelStatus | undefined> {
    if (this.#isOlder) return undefined;
    const status = await unlessTooOld(this.api.status());
    this.#isOlder = status === undefined;
    return status;
  }

  async #read(): Promise<void> {
    try {
      const [topology, status] = await Promise.all([this.api.topology(), this.#status()]);
      this.events.read(topology, status);
      if (this.#state !== 'lost') return;
      // It is back before that was noticed elsewhere.
      if (this.#following) this.#tell({ state: 'live' });
      else this.retry();
    } catch (error) {
      this.#failed(error);
    }
  }
}
