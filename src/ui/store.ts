import type { Side } from './layout/scene.js';
import type { ConnectionState } from './connection/server-connection.js';
import { type Rate, Rates } from './rates.js';
import { exists, type Selection } from './selection.js';
import type { Topology } from './topology.js';
import type { PanelStatus } from '../client/client.js';
import { hasDesiredState } from './desired.js';

/** The end of a patch that was chosen first. */
export interface Armed {
  readonly process: string;
  readonly port: string;
  readonly side: Side;
}

/** Something that the person is told. */
export interface Notice {
  readonly id: number;
  readonly kind: 'done' | 'error';
  readonly text: string;
  /** The request that it is about, as a command. */
  readonly curl?: string;
}

/** Something that happened on the panel. */
export interface Activity {
  readonly id: string;
  readonly time: string;
  readonly text: string;
  readonly bad: boolean;
}

export type View = 'picture' | 'list';

export interface State {
  readonly connection: ConnectionState;
  /** The last that was read, however old. */
  readonly topology: Topology | undefined;
  /** Whether the panel is as it is desired, as it was read last; undefined when the server does not tell. */
  readonly status: PanelStatus | undefined;
  readonly rates: ReadonlyMap<string, Rate>;
  readonly view: View;
  /** What is searched for. */
  readonly search: string;
  /** Whether ports that nothing uses are shown, however many. */
  readonly unusedPorts: boolean;
  /**
   * Size of the picture, 1 being as it was made. `all`: to be chosen so that all of it can be seen at once; `fair`: the same,
   * but not so small that it cannot be read.
   */
  readonly zoom: number | 'all' | 'fair';
  readonly selection: Selection | undefined;
  readonly armed: Armed | undefined;
  /** How many changes are on their way. */
  readonly pending: number;
  readonly notices: readonly Notice[];
  readonly activity: readonly Activity[];
}

/** The newest are kept. */
export const MAX_NOTICES = 4;
export const MAX_ACTIVITY = 100;

export const INITIAL: State = {
  connection: { state: 'connecting' },
  topology: undefined,
  status: undefined,
  rates: new Map(),
  view: 'picture',
  search: '',
  unusedPorts: false,
  zoom: 'fair',
  selection: undefined,
  armed: undefined,
  pending: 0,
  notices: [],
  activity: [],
};

/** What the page knows, and who wants to be told when it changes. */
export class Store {
  #state: State;
  readonly #listeners = new Set<() => void>();
  readonly #rates = new Rates();
  #nextNotice = 1;

  constructor(state: Partial<State> = {}) {
    this.#state = { ...INITIAL, ...state };
  }

  get state(): State {
    return this.#state;
  }

  /** @returns what ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }

  /** Takes a new reading. What was selected and is gone is selected no longer. */
  read(topology: Topology, status?: PanelStatus): void {
    const { selection, armed } = this.#state;
    const keepsArmed = armed !== undefined && topology.processes.some(({ id }) => id === armed.process);
    const stays =
      selection?.kind === 'document'
        ? hasDesiredState(status)
        : selection !== undefined && exists(topology, selection);
    this.set({
      topology,
      status,
      rates: this.#rates.next(topology),
      selection: stays ? selection : undefined,
      armed: keepsArmed ? armed : undefined,
    });
  }

  notify(notice: Omit<Notice, 'id'>): void {
    const id = this.#nextNotice++;
    // One that succeeded makes room for the next; errors stay until they are read.
    const rest = this.#state.notices.filter(({ kind }) => kind === 'error');
    this.set({ notices: [...rest, { ...notice, id }].slice(-MAX_NOTICES) });
  }

  dismiss(id: number): void {
    this.set({ notices: this.#state.notices.filter((notice) => notice.id !== id) });
  }

  happened(activity: Activity): void {
    this.set({ activity: [activity, ...this.#state.activity].slice(0, MAX_ACTIVITY) });
  }

  /** Chooses what the details are shown of; undefined for nothing. */
  select(selection: Selection | undefined): void {
    this.set({ selection });
  }
}
