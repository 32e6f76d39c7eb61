import { type Api, reasonOf } from './connection/api.js';
import {
  changedMeanwhile,
  documentOf,
  type Draft,
  type Edit,
  EMPTY_DRAFT,
  isDraftable,
  launchedBy,
  type PanelDocument,
  processesOf,
  specIn,
} from './draft.js';
import type { Store } from './store.js';

const KEY = 'spp-ctl draft';

/** What a draft leads to, and what has changed below it. */
export interface DraftState {
  readonly draft: Draft;
  readonly document: PanelDocument;
  /** The processes that have changed since they were first edited. */
  readonly changed: readonly string[];
}

/** Collects edits in place of sending them. The draft survives a reload of the page, and ends with the tab. */
export class Drafting {
  constructor(
    private readonly store: Store,
    private readonly api: Api,
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    /** Called when the draft has changed. */
    private readonly changed: () => void,
  ) {}

  /** Restores the draft of this tab. */
  open(): void {
    this.store.set({ draft: draftIn(this.storage.getItem(KEY)) });
  }

  /** Begins a draft. */
  start(): void {
    if (this.store.state.draft === undefined) this.#set(EMPTY_DRAFT);
  }

  /** Whether a request is collected. */
  takes(edit: Edit): boolean {
    return this.store.state.draft !== undefined && isDraftable(edit);
  }

  /** Adds an edit. @throws when the panel cannot be read: the draft is then as before. */
  async collect({ method, path, body }: Edit): Promise<void> {
    const edit = { method, path, ...(body === undefined ? {} : { body }) };
    const { draft = EMPTY_DRAFT } = this.store.state;
    const launched = launchedBy([edit]);
    const missing = processesOf({ ...draft, edits: [edit] }).filter(
      (id) => draft.base[id] === undefined && launched[id] === undefined,
    );
    const read = missing.length === 0 ? launched : await this.#specs(missing);
    // Another edit may have been made meanwhile.
    const { edits, base } = this.store.state.draft ?? EMPTY_DRAFT;
    this.#set({ edits: [...edits, edit], base: { ...read, ...base } });
  }

  /** Removes an edit, by its index. */
  remove(at: number): void {
    const { draft } = this.store.state;
    if (draft === undefined) return;
    const edits = draft.edits.filter((_, index) => index !== at);
    const kept = new Set(processesOf({ ...draft, edits }));
    const base = Object.fromEntries(Object.entries(draft.base).filter(([process]) => kept.has(process)));
    this.#set({ edits, base });
  }

  /** Ends the draft without sending anything. */
  discard(): void {
    this.#set(undefined);
  }

  /** Reads the panel, and computes the document of the draft. Undefined for a draft without edits. */
  async check(signal: AbortSignal): Promise<DraftState | undefined> {
    const { draft } = this.store.state;
    if (draft === undefined || draft.edits.length === 0) return undefined;
    const [observed, desired] = await Promise.all([
      this.api.observed(signal),
      this.store.state.status?.desired === undefined ? undefined : this.api.desired(signal),
    ]);
    const document = documentOf(draft, desired);
    return document && { draft, document, changed: changedMeanwhile(draft, observed) };
  }

  /** Makes the edits on the panel as it is now, and so keeps what others have changed. */
  async rebase(): Promise<void> {
    const { draft } = this.store.state;
    if (draft === undefined) return;
    const launched = launchedBy(draft.edits);
    const others = processesOf(draft).filter((id) => launched[id] === undefined);
    const base = { ...launched, ...(await this.#specs(others)) };
    this.#set({ edits: this.store.state.draft?.edits ?? [], base });
  }

  async #specs(processes: readonly string[]): Promise<Draft['base']> {
    const observed = await this.api.observed(new AbortController().signal);
    return Object.fromEntries(
      processes.map((process) => {
        const spec = specIn(observed, process);
        if (spec === undefined) throw new Error(`${process} is not connected`);
        return [process, spec];
      }),
    );
  }

  #set(draft: Draft | undefined): void {
    this.store.set({ draft });
    this.changed();
    try {
      if (draft === undefined) this.storage.removeItem(KEY);
      else this.storage.setItem(KEY, JSON.stringify(draft));
    } catch (error) {
      this.store.notify({
        kind: 'error',
        text: `The draft cannot be stored, and is lost on a reload: ${reasonOf(error)}`,
      });
    }
  }
}

/** The stored draft; undefined for none, and for one that cannot be read. */
function draftIn(text: string | null): Draft | undefined {
  try {
    const stored = JSON.parse(text ?? 'null') as Partial<Draft> | null;
    if (!Array.isArray(stored?.edits) || typeof stored.base !== 'object') return undefined;
    return { edits: stored.edits as readonly Edit[], base: stored.base };
  } catch {
    return undefined;
  }
}
