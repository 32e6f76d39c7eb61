import type { components } from '#generated/types.js';
import { SppError } from '../client/client.js';
import { type Api, reasonOf } from './connection/api.js';
import { NOT_IN_SYNC, type PanelPlan } from './desired.js';
import type { Topology } from './topology.js';

type Schemas = components['schemas'];
export type NodeList = Schemas['NodeList'];
export type Node = Schemas['Node'];
export type NodeStatus = Schemas['NodeStatus'];

/** Deadline of a response, in milliseconds: longer than the deadline of the server for another node. */
const TIMEOUT_MS = 60_000;
const YAML = 'application/yaml';

/** What the page shows of the nodes. */
export interface NodesState {
  /** Undefined until it was read, and when the server has no nodes. */
  readonly list: NodeList | undefined;
  /** Why the list could not be read the last time; empty when it was. */
  readonly problem: string;
  /** Whether the nodes are shown in place of the panel. */
  readonly isOpen: boolean;
  /** The node whose panel is shown; undefined for the list. */
  readonly selected: string | undefined;
}

/** A desired document as text. */
export interface NodeDocument {
  readonly yaml: string;
  /** The entity tag in etcd; undefined when there is no document. */
  readonly etag: string | undefined;
}

/** The nodes and the requests about them, without the views. */
export class Nodes {
  #state: NodesState = { list: undefined, problem: '', isOpen: false, selected: undefined };
  readonly #listeners = new Set<() => void>();

  constructor(private readonly api: Api) {}

  get state(): NodesState {
    return this.#state;
  }

  /** @returns a function that unsubscribes. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(change: Partial<NodesState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }

  /** Reads the list. A server without etcd has none. */
  async read(): Promise<void> {
    try {
      const list = (await this.#json('/v1/nodes')) as NodeList;
      this.set({ list, problem: '' });
    } catch (error) {
      const isWithout = error instanceof SppError && error.status === 404;
      this.set(isWithout ? { list: undefined, isOpen: false, problem: '' } : { problem: reasonOf(error) });
    }
  }

  /** Reads the sync states that a node has published. */
  async status(node: string): Promise<NodeStatus> {
    return (await this.#json(`/v1/nodes/${node}/status`)) as NodeStatus;
  }

  /** Reads the panel that a node has published; undefined when it publishes none. */
  async topology(node: string): Promise<Topology | undefined> {
    try {
      return (await this.#json(`/v1/topology?node=${node}`)) as Topology;
    } catch (error) {
      if (error instanceof SppError && error.status === 404) return undefined;
      throw error;
    }
  }

  /** Draws the panel that a node has published. @returns the URL of the picture. */
  async picture(node: string): Promise<string> {
    const response = await this.api.request(`/v1/topology?node=${node}&format=svg`, this.#init());
    return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await response.text())}`;
  }

  /** Reads the desired document of a node. */
  async document(node: string): Promise<NodeDocument> {
    try {
      const response = await this.api.request(`/v1/nodes/${node}/panel?format=yaml`, this.#init());
      return { yaml: await response.text(), etag: response.headers.get('etag') ?? undefined };
    } catch (error) {
      if (error instanceof SppError && error.code === 'no_desired_document')
        return { yaml: '', etag: undefined };
      throw error;
    }
  }

  /** Reads the observed panel of a node from its own spp-ctl, as a document. */
  async observed(node: string): Promise<string> {
    const response = await this.api.request(`/v1/panel?node=${node}&format=yaml`, this.#init());
    return response.text();
  }

  /** Lets the spp-ctl of a node plan a document. Changes nothing. */
  async plan(node: string, yaml: string): Promise<PanelPlan> {
    const response = await this.api.request(
      `/v1/panel/plan?node=${node}`,
      this.#init({ method: 'POST', body: yaml, headers: { 'content-type': YAML } }),
    );
    return (await response.json()) as PanelPlan;
  }

  /** Writes the desired document of a node, if it is still the one that was read. @returns its revision. */
  async write(node: string, { yaml, etag }: NodeDocument): Promise<string> {
    const condition: Record<string, string> =
      etag === undefined ? { 'if-none-match': '*' } : { 'if-match': etag };
    const response = await this.api.request(
      `/v1/nodes/${node}/panel`,
      this.#init({ method: 'PUT', body: yaml, headers: { 'content-type': YAML, ...condition } }),
    );
    return ((await response.json()) as Schemas['NodePanelKept']).revision;
  }

  /** Deletes the desired document of a node, if it is still the one that was read. */
  async delete(node: string, etag: string): Promise<void> {
    await this.api.request(
      `/v1/nodes/${node}/panel`,
      this.#init({ method: 'DELETE', headers: { 'if-match': etag } }),
    );
  }

  #init(more: RequestInit = {}): RequestInit {
    return { signal: AbortSignal.timeout(TIMEOUT_MS), ...more };
  }

  async #json(path: string): Promise<unknown> {
    const response = await this.api.request(path, this.#init());
    return (await response.json()) as unknown;
  }
}

/** The processes that a desired document names or that are damaged, and how many of them are in sync. */
export function syncOf({
  processes,
  revision,
}: Node): { readonly inSync: number; readonly all: number } | undefined {
  if (processes === undefined || revision === undefined) return undefined;
  const all = processes.in_sync + NOT_IN_SYNC.reduce((sum, state) => sum + processes[state], 0);
  return { inSync: processes.in_sync, all };
}

/** Whether a node needs attention: the nodes are sorted by this, then by name. */
export function severityOf({ connected, processes, findings, problem }: Node): number {
  if (!connected || problem !== undefined) return 3;
  if (processes !== undefined && processes.damaged + processes.failed > 0) return 3;
  if ((findings?.error ?? 0) > 0) return 2;
  if (processes !== undefined && processes.drifted + processes.pending > 0) return 2;
  return (findings?.warning ?? 0) > 0 ? 1 : 0;
}

/** The nodes that match a search by name, state, problem or version: those that need attention first. */
export function foundIn({ nodes }: NodeList, text: string): Node[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = nodes.filter((node) => {
    const haystack = textOf(node);
    return words.every((word) => haystack.includes(word));
  });
  return found.sort((a, b) => severityOf(b) - severityOf(a) || a.node.localeCompare(b.node));
}

function textOf({
  node,
  connected,
  processes,
  findings,
  problem = '',
  version = '',
  url = '',
}: Node): string {
  const states = NOT_IN_SYNC.filter((state) => (processes?.[state] ?? 0) > 0);
  const severities = (['error', 'warning'] as const).filter((each) => (findings?.[each] ?? 0) > 0);
  const state = connected ? 'connected' : 'disconnected';
  return [node, state, ...states, ...severities, problem, version, url].join('\n').toLowerCase();
}
