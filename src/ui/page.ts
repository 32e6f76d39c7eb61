import { SppError } from '../client/client.js';
import { activityOf } from './activity.js';
import { addPatch, type ChangeRequest } from './requests.js';
import { curlOf } from './curl.js';
import { type Api, reasonOf } from './connection/api.js';
import { ServerConnection } from './connection/server-connection.js';
import { processName } from '../text/process-id.js';
import { nodeName } from './names.js';
import { Nodes } from './nodes.js';
import type { Armed, State, Store } from './store.js';
import { TOKEN_KEY } from './token.js';
import { indexOf } from './topology.js';
import { type PageFragment, Tracing } from './tracing.js';

/** The state of the page and the actions of its user, without the views. */
export class Page {
  readonly nodes: Nodes;
  readonly server: ServerConnection;
  readonly tracing: Tracing;

  constructor(
    readonly store: Store,
    readonly api: Api,
    private readonly storage: Storage,
    fragment: PageFragment,
  ) {
    this.nodes = new Nodes(api);
    this.tracing = new Tracing(store, api, fragment);
    this.server = new ServerConnection(
      api,
      {
        read: (topology, status, findings) => {
          store.read(topology, status, findings);
          this.tracing.again();
        },
        happened: (event) => store.happened(activityOf(event)),
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

  /** Sends a request and shows its result. @returns whether it succeeded. */
  async send(request: ChangeRequest): Promise<boolean> {
    const { store } = this;
    store.set({ pending: store.state.pending + 1 });
    try {
      const response = await this.api.send(request);
      const problem = request.problemIn?.(response);
      if (problem === undefined) store.notify({ kind: 'done', text: request.done });
      else store.notify({ kind: 'error', text: problem, curl: this.curl(request) });
      return problem === undefined;
    } catch (error) {
      store.notify({ kind: 'error', text: reasonOf(error), curl: this.curl(request) });
      if (error instanceof SppError && error.status === 401)
        store.set({ connection: { state: 'token', why: error.message } });
      return false;
    } finally {
      store.set({ pending: store.state.pending - 1 });
      this.server.readSoon();
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
