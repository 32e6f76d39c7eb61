import { type ProblemItem, SppError, type SppEvent } from '../client/client.js';
import { pause } from '../client/pause.js';
import { missingIn } from '../client/sync-states.js';
import { activityOf } from './activity.js';
import { addPatch, type ChangeRequest } from './requests.js';
import { curlOf } from './curl.js';
import { type Api, reasonOf } from './connection/api.js';
import { type ConnectionObserver, ServerConnection } from './connection/server-connection.js';
import { processName } from '../text/process-id.js';
import { Drafting } from './drafting.js';
import { Editing } from './editing.js';
import { type Edit, editText } from './draft.js';
import { withDraft } from './draft-overlay.js';
import { nodeName } from './names.js';
import { Nodes } from './nodes.js';
import type { Armed, State, Store } from './store.js';
import { TOKEN_KEY } from './token.js';
import { indexOf } from './topology.js';
import { type PageFragment, Tracing } from './tracing.js';

/** Time to collect events before they are shown, in milliseconds. */
const EVENTS_MS = 30;

/** Interval at which the progress of a change is read, in milliseconds. */
const PROGRESS_MS = 300;

/** What became of a request. */
export interface SendResult {
  readonly isDone: boolean;
  /** The errors that belong to fields, which show them. */
  readonly errors: readonly ProblemItem[];
}

/** The state of the page and the actions of its user, without the views. */
export class Page {
  readonly nodes: Nodes;
  readonly server: ServerConnection;
  readonly tracing: Tracing;
  readonly drafting: Drafting;
  readonly editing: Editing;
  /** The events that are not shown yet. */
  readonly #events: SppEvent[] = [];
  #isReadingDesired = false;
  /** What was read last. */
  #reading: Parameters<ConnectionObserver['read']> | undefined;

  constructor(
    readonly store: Store,
    readonly api: Api,
    private readonly storage: Storage,
    fragment: PageFragment,
  ) {
    this.nodes = new Nodes(api);
    this.tracing = new Tracing(store, api, fragment);
    this.drafting = new Drafting(store, api, storage, () => this.#draw());
    this.editing = new Editing(storage);
    this.server = new ServerConnection(
      api,
      {
        read: (...reading) => {
          this.#reading = reading;
          this.#draw();
          this.tracing.again();
          void this.#readDesired();
        },
        happened: (event) => this.#happened(event),
        connection: (connection) => store.set({ connection }),
      },
      {
        visible: () => document.visibilityState === 'visible',
        onWake: (wake) => {
          document.addEventListener('visibilitychange', () => {
            if (document.visibilityState === 'visible') wake();
          });
          addEventListener('online', wake);
        },
      },
    );
  }

  /** Shows the last reading, with the draft drawn into it. */
  #draw(): void {
    if (this.#reading === undefined) return;
    const [topology, status, findings] = this.#reading;
    this.store.read(withDraft(topology, this.state.draft), status, findings);
  }

  /** Reads the desired document, once per revision, while processes that it names are not connected. */
  async #readDesired(): Promise<void> {
    const { status, topology, desired } = this.state;
    const revision = status?.desired?.revision;
    if (revision === undefined || this.#isReadingDesired) return;
    if (desired?.revision === revision && desired.document !== undefined) return;
    if (missingIn(status, topology?.processes ?? []).length === 0) return;
    this.#isReadingDesired = true;
    const document = await this.api.desired(new AbortController().signal).catch(() => undefined);
    this.#isReadingDesired = false;
    this.store.set({ desired: { revision, document } });
  }

  /** Collects the events of a moment, so that a flood of them is drawn once. */
  #happened(event: SppEvent): void {
    this.#events.push(event);
    if (this.#events.length > 1) return;
    setTimeout(() => this.store.happened(...this.#events.splice(0).map(activityOf)), EVENTS_MS);
  }

  get state(): State {
    return this.store.state;
  }

  get hasToken(): boolean {
    return this.storage.getItem(TOKEN_KEY) !== null;
  }

  /** Sets the token for this browser session. An empty token removes it. */
  useToken(token: string): void {
    if (token === '') this.storage.removeItem(TOKEN_KEY);
    else this.storage.setItem(TOKEN_KEY, token);
    this.store.set({ connection: { state: 'connecting' } });
    this.server.retry();
  }

  curl(request: Pick<ChangeRequest, 'path' | 'body' | 'headers'> & { readonly method: string }): string {
    return curlOf(request, this.api.url, this.hasToken);
  }

  /**
   * Sends a request, or adds it to the draft, and shows its result.
   *
   * @param isShown whether an error is shown beside a field. When all errors are, there is no other message.
   */
  async send(
    request: ChangeRequest,
    isShown: (error: ProblemItem) => boolean = () => false,
  ): Promise<SendResult> {
    const { store } = this;
    const done = new AbortController();
    store.set({ pending: store.state.pending + 1 });
    try {
      if (this.drafting.takes(request)) {
        return { isDone: await this.collect(request), errors: [] };
      }
      if (request.isPanelChange === true) void this.#follow(done.signal);
      const response = await this.api.send(request);
      const problem = request.problemIn?.(response);
      if (problem === undefined) store.notify({ kind: 'done', text: request.done });
      else store.notify({ kind: 'error', text: problem, curl: this.curl(request) });
      return { isDone: problem === undefined, errors: [] };
    } catch (error) {
      const items = error instanceof SppError ? error.errors : [];
      const errors = items.filter(isShown);
      if (errors.length === 0 || errors.length < items.length)
        store.notify({ kind: 'error', text: reasonOf(error), curl: this.curl(request) });
      if (error instanceof SppError && error.status === 401)
        store.set({ connection: { state: 'token', why: error.message } });
      return { isDone: false, errors };
    } finally {
      done.abort();
      store.set({ pending: store.state.pending - 1, change: undefined });
      this.server.readSoon();
    }
  }

  /** Adds an edit to the draft, and shows the result. @returns whether it succeeded. */
  async collect(edit: Edit): Promise<boolean> {
    try {
      await this.drafting.collect(edit);
      this.store.notify({ kind: 'done', text: `Added to the draft: ${editText(edit)}.` });
      return true;
    } catch (error) {
      this.store.notify({ kind: 'error', text: `The draft cannot be changed: ${reasonOf(error)}` });
      return false;
    }
  }

  /** Shows the progress of the running change of the panel until it has ended. */
  async #follow(ended: AbortSignal): Promise<void> {
    const isEnded = (): boolean => ended.aborted;
    let id: string | undefined;
    while (!isEnded()) {
      try {
        id ??= (await this.api.changes(ended)).find(({ state }) => state === 'running')?.id;
        const change = id === undefined ? undefined : await this.api.change(id, ended);
        if (!isEnded()) this.store.set({ change });
      } catch {
        // The request itself tells what is wrong.
      }
      await pause(PROGRESS_MS, ended);
    }
  }

  /** Selects one end of a patch. If the other end is selected already, adds the patch. */
  plug(end: Armed): void {
    const { armed } = this.state;
    if (armed === undefined || armed.process !== end.process || armed.side === end.side) {
      const same = armed?.process === end.process && armed.port === end.port && armed.side === end.side;
      this.store.set({ armed: same ? undefined : end });
      return;
    }
    const [from, to] = armed.side === 'in' ? [armed, end] : [end, armed];
    this.patch(from, to);
  }

  /** Adds a patch between two ports of one process. */
  patch(from: Armed, to: Armed): void {
    this.store.set({ armed: undefined });
    const { topology } = this.state;
    if (topology === undefined) return;
    const index = indexOf(topology);
    const [src, dst] = [nodeName(index, from.port), nodeName(index, to.port)];
    if (from.process !== to.process) {
      const owners = `${src} belongs to ${processName(from.process)}, ${dst} to ${processName(to.process)}`;
      this.store.notify({ kind: 'error', text: `A patch connects two ports of one process: ${owners}.` });
      return;
    }
    const process = index.processes.get(from.process);
    if (process !== undefined) void this.send(addPatch(process, src, dst));
  }

  /** Cancels a started patch; otherwise clears the selection. */
  escape(): void {
    if (this.state.armed !== undefined) this.disarm();
    else this.store.select(undefined);
  }

  disarm(): void {
    this.store.set({ armed: undefined });
  }
}
