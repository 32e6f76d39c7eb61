import { type DesiredDocument, shownPanel } from './absent.js';
import type { Activity } from './activity.js';
import type { Side } from './layout/scene.js';
import type { ConnectionState } from './connection/server-connection.js';
import { type Rate, Rates } from './rates.js';
import { exists, isPart, ownersOf, type Selection } from './selection.js';
import type { Topology } from './topology.js';
import type { PanelStatus } from '../client/client.js';
import type { TraceState } from './trace.js';
import type { PanelChange } from './desired.js';
import type { Draft } from './draft.js';
import { type FindingList, findingOf } from './findings.js';
import { type GoneProcess, goneAfter } from './gone.js';
import type { Cell } from './layout/scene.js';

/** The end of a patch that was selected first. */
export interface Armed {
  readonly process: string;
  readonly port: string;
  readonly side: Side;
}

/** A message to the user. */
export interface Notice {
  readonly id: number;
  readonly kind: 'done' | 'error';
  readonly text: string;
  /** The failed request as a curl command. */
  readonly curl?: string;
}

export type View = 'picture' | 'list';

/** What puts boxes near each other. */
export const GROUPINGS = ['path', 'kind', 'state'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface State {
  readonly connection: ConnectionState;
  /** The last topology that was read. */
  readonly topology: Topology | undefined;
  /** The last sync states that were read; undefined if the server does not report them. */
  readonly status: PanelStatus | undefined;
  /** The last findings that were read; undefined if the server does not report them. */
  readonly findings: FindingList | undefined;
  readonly rates: ReadonlyMap<string, Rate>;
  /** How far the clock of the browser is ahead of that of the server, in milliseconds, at the last reading. */
  readonly clockAheadMs: number;
  readonly view: View;
  /** The text of the search. */
  readonly search: string;
  /** Whether all unused ports are shown. */
  readonly unusedPorts: boolean;
  /**
   * Zoom factor of the picture. `all`: the whole picture fits the window. `fair`: the same, but not so small that the text
   * becomes unreadable.
   */
  readonly zoom: number | 'all' | 'fair';
  readonly groupBy: Grouping;
  /** The processes that are drawn as summaries. */
  readonly collapsed: ReadonlySet<string>;
  /** The cells that a person has moved boxes to, by process. */
  readonly pinned: ReadonlyMap<string, Cell>;
  /** The processes that have disconnected, until they are dismissed or are back. */
  readonly gone: readonly GoneProcess[];
  /** The desired document, which is read while processes that it names are not connected. */
  readonly desired: DesiredDocument | undefined;
  readonly selection: Selection | undefined;
  /** The collected edits; undefined while edits are sent at once. */
  readonly draft: Draft | undefined;
  /** The change of the panel that is in progress. */
  readonly change: PanelChange | undefined;
  /** The packets that are traced; undefined for none. */
  readonly trace: TraceState | undefined;
  readonly armed: Armed | undefined;
  /** Number of requests in flight. */
  readonly pending: number;
  readonly notices: readonly Notice[];
  readonly activity: readonly Activity[];
  /** The time of the first topology that was read. Events before it are in the past. */
  readonly openedAt: string | undefined;
}

/** Maximum numbers of notices and events. The newest are kept. The server keeps as many events. */
export const MAX_NOTICES = 4;
export const MAX_ACTIVITY = 1_000;

export const INITIAL: State = {
  connection: { state: 'connecting' },
  topology: undefined,
  status: undefined,
  findings: undefined,
  rates: new Map(),
  clockAheadMs: 0,
  view: 'picture',
  search: '',
  unusedPorts: false,
  zoom: 'fair',
  groupBy: 'path',
  collapsed: new Set(),
  pinned: new Map(),
  gone: [],
  desired: undefined,
  selection: undefined,
  draft: undefined,
  change: undefined,
  trace: undefined,
  armed: undefined,
  pending: 0,
  notices: [],
  activity: [],
  openedAt: undefined,
};

type Reading = Pick<State, 'selection' | 'topology' | 'status' | 'findings' | 'gone'>;

/** The state of the page, and its listeners. */
export class Store {
  #state: State;
  readonly #listeners = new Set<() => void>();
  readonly #rates = new Rates();
  #nextNotice = 1;
  /** The processes of the selected item, when it was there last. */
  #owners: readonly string[] = [];

  constructor(state: Partial<State> = {}) {
    this.#state = { ...INITIAL, ...state };
  }

  get state(): State {
    return this.#state;
  }

  /** @returns a function that unsubscribes. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }

  /**
   * Stores a new reading. Clears the selection if the selected item no longer exists, unless it has gone with its process,
   * with which it may come back.
   */
  read(topology: Topology, status?: PanelStatus, findings?: FindingList): void {
    const { selection, armed, topology: before } = this.#state;
    const gone = goneAfter(this.#state.gone, before, topology);
    if (before !== undefined && selection !== undefined && isPart(selection) && exists(before, selection))
      this.#owners = ownersOf(before, selection);
    const keepsArmed = armed !== undefined && topology.processes.some(({ id }) => id === armed.process);
    this.set({
      topology,
      openedAt: this.#state.openedAt ?? topology.time,
      status,
      findings,
      rates: this.#rates.next(topology),
      clockAheadMs: Date.now() - Date.parse(topology.time),
      gone,
      selection: this.#selectionIn({ selection, topology, status, findings, gone }),
      armed: keepsArmed ? armed : undefined,
    });
  }

  /** The selection, if the selected item is there or has gone with one of its processes. */
  #selectionIn(reading: Reading): Selection | undefined {
    const { selection, gone } = reading;
    // What an absent process is to have can be selected, too.
    const topology = shownPanel({ ...this.#state, ...reading });
    if (selection === undefined || isThere(selection, { ...reading, topology })) return selection;
    const isGone = isPart(selection) && gone.some(({ id }) => this.#owners.includes(id));
    return isGone ? selection : undefined;
  }

  notify(notice: Omit<Notice, 'id'>): void {
    const id = this.#nextNotice++;
    // A new notice replaces earlier successes. Errors stay until they are dismissed.
    const rest = this.#state.notices.filter(({ kind }) => kind === 'error');
    this.set({ notices: [...rest, { ...notice, id }].slice(-MAX_NOTICES) });
  }

  dismiss(id: number): void {
    this.set({ notices: this.#state.notices.filter((notice) => notice.id !== id) });
  }

  /** Removes a process that is no longer connected. */
  dismissGone(id: string): void {
    const gone = this.#state.gone.filter((each) => each.id !== id);
    this.set({ gone, selection: this.#selectionIn({ ...this.#state, gone }) });
  }

  /** @param activity the newest last. */
  happened(...activity: readonly Activity[]): void {
    this.set({ activity: [...activity.toReversed(), ...this.#state.activity].slice(0, MAX_ACTIVITY) });
  }

  /** Selects the item whose details are shown; undefined for none. */
  select(selection: Selection | undefined): void {
    this.set({ selection });
  }
}

/** Whether the selected item is still there. */
function isThere(selection: Selection, { topology, status, findings }: Omit<Reading, 'gone'>): boolean {
  if (isPart(selection)) return topology !== undefined && exists(topology, selection);
  if (selection.kind === 'finding') return findingOf(findings, selection) !== undefined;
  // A server that is too old to report the status has no documents either.
  return status !== undefined || selection.kind === 'activity' || selection.kind === 'launch';
}
