import { RefreshLoop } from '../client/refresh-loop.js';
import { SppError } from '../client/client.js';
import { type Api, reasonOf } from './connection/api.js';
import type { Store } from './store.js';
import {
  fragmentOf,
  requestOf,
  sameChoice,
  type TraceErrors,
  traceIn,
  type TraceQuery,
  type TraceState,
} from './trace.js';

/** The fragment of the URL of the page. */
export interface PageFragment {
  readonly value: string;
  /** Sets it. @param replace whether to replace the entry of the history, in place of adding one. */
  set(value: string, replace: boolean): void;
  /** Registers a callback for when the user has changed it. */
  onChange(changed: () => void): void;
}

/** Traces packets, and keeps the trace in the URL of the page. */
export class Tracing {
  #current = new AbortController();
  readonly #loop = new RefreshLoop(() => this.#trace(), { signal: new AbortController().signal });

  constructor(
    private readonly store: Store,
    private readonly api: Api,
    private readonly fragment: PageFragment,
  ) {
    fragment.onChange(() => {
      this.open();
      this.again();
    });
  }

  /** Shows the trace of the URL. The paths follow with the next reading of the panel. */
  open(): void {
    this.#show(traceIn(this.fragment.value));
  }

  start(query: TraceQuery): void {
    const next: TraceState = { query, result: undefined, chosen: undefined, errors: {} };
    this.#show(next);
    this.fragment.set(fragmentOf(next), fragmentOf(next) === this.fragment.value);
    this.again();
  }

  /** Shows one of the paths alone; undefined for all of them. */
  choose(chosen: number | undefined): void {
    const { trace } = this.store.state;
    if (trace !== undefined) this.#update({ ...trace, chosen });
  }

  clear(): void {
    this.#show(undefined);
    this.fragment.set('', false);
  }

  /** Traces again, after the panel was read. The paths stay until the new ones are there. */
  again(): void {
    if (this.store.state.trace !== undefined) this.#loop.request();
  }

  #show(trace: TraceState | undefined): void {
    this.#current.abort();
    this.#current = new AbortController();
    this.store.set({ trace, ...(trace === undefined ? {} : { selection: undefined }) });
  }

  #update(trace: TraceState): void {
    this.store.set({ trace });
    this.fragment.set(fragmentOf(trace), true);
  }

  async #trace(): Promise<void> {
    const { signal } = this.#current;
    const { trace: before } = this.store.state;
    if (before === undefined) return;
    try {
      const result = await this.api.trace(requestOf(before.query), signal);
      const { trace } = this.store.state;
      if (signal.aborted || trace === undefined) return;
      // An equal trace is not drawn again.
      if (JSON.stringify(trace.result) === JSON.stringify(result)) return;
      const chosen = sameChoice(trace.result, result, trace.chosen);
      this.#update({ ...trace, result, chosen, errors: {} });
    } catch (error) {
      const { trace } = this.store.state;
      if (signal.aborted || trace === undefined) return;
      // Only a response about the request ends a trace that is shown.
      const isFinal = error instanceof SppError && (error.status === 400 || error.status === 404);
      if (isFinal) this.#update({ ...trace, result: undefined, errors: errorsOf(error) });
      else if (trace.result === undefined) this.#update({ ...trace, errors: errorsOf(error) });
    }
  }
}

/** The members of a query by the members of the request that the server names. */
const MEMBERS: Readonly<Record<string, keyof TraceQuery>> = {
  '#/from': 'from',
  '#/dst_mac': 'mac',
  '#/vlan': 'vlan',
  '#/vlan/id': 'vlan',
};

function errorsOf(error: unknown): TraceErrors {
  if (error instanceof SppError && error.code === 'port_not_found') return { from: reasonOf(error) };
  const items = error instanceof SppError ? error.errors : [];
  if (items.length === 0) return { other: reasonOf(error) };
  return Object.fromEntries(items.map(({ pointer, detail }) => [MEMBERS[pointer ?? ''] ?? 'other', detail]));
}
