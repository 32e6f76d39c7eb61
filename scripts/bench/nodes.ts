import { setTimeout as sleep } from 'node:timers/promises';
import type { components } from '../../generated/types.js';
import { EtcdClient } from '../../src/etcd/client.js';
import { Watch } from '../../src/etcd/watch.js';
import { MARK, NODES, readKey } from '../../src/nodes/keys.js';
import { startCluster, WITHOUT_ETCD } from '../../test/support/etcd.js';
import { Child } from './children.js';
import { combine, type EtcdLoad, type EtcdSize, loadDuring, sizeOf } from './etcd-load.js';
import type { Context } from './case.js';
import type { NodesOrder, NodesReady } from './nodes-host.js';
import type { PanelsOrder } from './nodes-panels.js';
import { median } from './statistics.js';

type PanelStatus = components['schemas']['PanelStatus'];

/** Number of processes of each node. */
const PROCESSES = 20;

/** Number of nodes in one Node.js process, which uses one core at most. */
const NODES_PER_CHILD = 25;

/** Duration of the measurement of the idle load of etcd, in rounds of a case. */
const IDLE_ROUNDS = 5;

/** Number of documents that are written at the same time. */
const WRITERS = 10;

/** Number of documents that are written one after the other, when no node is busy with another one. */
const SINGLE_CHANGES = 10;

/** The cost of many nodes. */
export interface NodesResult {
  readonly nodes: number;
  readonly processes: number;
  /** From the start until all nodes have published all their processes, in milliseconds. */
  readonly startMs: number;
  /** From the first PUT, and from the PUT for one node, until etcd has it in sync, in milliseconds. */
  readonly allMs: number;
  readonly medianMs: number;
  readonly worstMs: number;
  /** The load of etcd per second while nothing changes. */
  readonly idle: EtcdLoad;
  /** The load of etcd per document until all nodes are in sync, beyond the idle load. */
  readonly perDocument: EtcdLoad;
  /** The same for documents that are written one after the other. */
  readonly perChange: EtcdLoad;
  /** The size of etcd while nothing changes. */
  readonly size: EtcdSize;
  /** Size of the database file of one member, in bytes. */
  readonly dbSize: number;
  /** Memory of one node, in bytes. */
  readonly heapEach: number;
  readonly rssEach: number;
}

/** Watches the statuses of the nodes in etcd. */
class Statuses {
  readonly #statuses = new Map<string, PanelStatus>();
  readonly #watch: Watch;
  #onChange: () => void = () => undefined;

  constructor(client: EtcdClient) {
    const set = (key: string, value: string): void => {
      const { node, part } = readKey(key) ?? {};
      if (node !== undefined && part === 'status') this.#statuses.set(node, JSON.parse(value) as PanelStatus);
    };
    this.#watch = new Watch(
      client,
      { key: NODES, isPrefix: true, mark: MARK },
      {
        listed: ({ kvs }) => {
          for (const { key, value } of kvs) set(key, value);
          this.#onChange();
        },
        changed: ({ type, kv }) => {
          if (type === 'put') set(kv.key, kv.value);
          this.#onChange();
        },
        resumed: () => undefined,
        lost: () => undefined,
        gap: () => undefined,
      },
    );
    this.#watch.start();
  }

  /** Resolves when the condition holds; it is checked at each change. */
  async until(isSo: (statuses: ReadonlyMap<string, PanelStatus>) => boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#onChange = () => {
        if (isSo(this.#statuses)) resolve();
      };
      this.#onChange();
    });
    this.#onChange = () => undefined;
  }

  stop(): Promise<void> {
    return this.#watch.stop();
  }
}

/** Measures a cluster of nodes with 20 processes each and an etcd of three members. */
export async function measureNodes(
  count: number,
  { progress, seconds }: Pick<Context, 'progress' | 'seconds'>,
): Promise<NodesResult> {
  if (WITHOUT_ETCD !== false) throw new Error(WITHOUT_ETCD);
  const idleMs = seconds * IDLE_ROUNDS * 1_000;
  const names = Array.from({ length: count }, (_, at) => `host-${at + 1}`);
  const cluster = await startCluster();
  const client = new EtcdClient({ endpoints: cluster.urls });
  const statuses = new Statuses(client);
  const children: Child[] = [];
  try {
    const began = performance.now();
    const args = ['--etcd', cluster.urls.join(), '--restore', 'on', '--log-level', 'silent'];
    const hosts: { readonly child: Child; readonly ready: NodesReady }[] = [];
    for (let from = 0; from < count; from += NODES_PER_CHILD) {
      const child = new Child('scripts/bench/nodes-host.js');
      const panels = new Child('scripts/bench/nodes-panels.js');
      children.push(child, panels);
      await Promise.all([child, panels].map((each) => each.ask(undefined, isLoaded)));
      const order: NodesOrder = { args, nodes: names.slice(from, from + NODES_PER_CHILD) };
      const ready = await child.ask<NodesReady>(order, (reply): reply is NodesReady => 'urls' in reply);
      panels.send({ panels: ready.ports, processes: PROCESSES } satisfies PanelsOrder);
      hosts.push({ child, ready });
    }
    await statuses.until(
      (all) =>
        all.size === count && [...all.values()].every(({ processes }) => processes.length === PROCESSES),
    );
    const startMs = performance.now() - began;
    progress(`nodes: ${count} are ready`);
    const idleLoad = await loadDuring(cluster.urls, () => sleep(idleMs));
    const idle = combine(idleLoad, idleLoad, (each) => (each * 1_000) / idleMs);
    const size = await sizeOf(cluster.urls);
    progress('nodes: writing their documents');
    const [url = ''] = hosts.flatMap(({ ready }) => ready.urls);
    const times: number[] = [];
    let allMs = 0;
    const busy = await loadDuring(cluster.urls, async () => {
      const start = performance.now();
      const written = new Map<string, number>();
      const waiting = new Set(names);
      const done = statuses.until((all) => {
        for (const name of waiting) {
          const at = written.get(name);
          if (at === undefined || !isInSync(all.get(name))) continue;
          waiting.delete(name);
          times.push(performance.now() - at);
        }
        return waiting.size === 0;
      });
      const queue = [...names];
      const write = async (): Promise<void> => {
        for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
          written.set(name, performance.now());
          await put(url, name, true);
        }
      };
      await Promise.all([done, ...Array.from({ length: WRITERS }, write)]);
      allMs = performance.now() - start;
    });
    progress('nodes: changing one after the other');
    const changed = names.slice(0, SINGLE_CHANGES);
    const changesStart = performance.now();
    const changes = await loadDuring(cluster.urls, async () => {
      for (const name of changed) {
        const revision = await put(url, name, false);
        await statuses.until((all) => {
          const status = all.get(name);
          return status?.desired?.revision === revision && isInSync(status);
        });
      }
    });
    const changesMs = performance.now() - changesStart;
    /** The load of one of so many documents that took so long, beyond the idle load. */
    const each = (load: EtcdLoad, ms: number, documents: number): EtcdLoad =>
      combine(load, idle, (all, perSecond) => (all - (perSecond * ms) / 1_000) / documents);
    const usages = await Promise.all(hosts.map(({ child }) => child.usage(true)));
    const sum = (of: 'heap' | 'rss'): number => usages.reduce((total, usage) => total + usage[of], 0) / count;
    return {
      nodes: count,
      processes: PROCESSES,
      startMs,
      allMs,
      medianMs: median(times),
      worstMs: Math.max(...times),
      idle,
      perDocument: each(busy, allMs, count),
      perChange: each(changes, changesMs, changed.length),
      size,
      dbSize: (await client.status()).dbSize,
      heapEach: sum('heap'),
      rssEach: sum('rss'),
    };
  } finally {
    await statuses.stop();
    await Promise.all(children.map((child) => child.stop()));
    client.gateway.close();
    await cluster.stop();
  }
}

function isLoaded(message: object): message is { readonly loaded: true } {
  return 'loaded' in message;
}

/** Desires a port and a patch for each process, and forwarding or not. @returns the revision of the document. */
async function put(url: string, node: string, forwarding: boolean): Promise<string> {
  const nfvs = Object.fromEntries(
    Array.from({ length: PROCESSES }, (_, at) => [
      String(at + 1),
      { ports: ['ring:0'], patches: [{ src: 'phy:0', dst: 'ring:0' }], forwarding },
    ]),
  );
  const body = JSON.stringify({ nfvs });
  for (;;) {
    const response = await fetch(`${url}/v1/nodes/${node}/panel`, { method: 'PUT', body });
    const text = await response.text();
    if (response.status === 202) return (JSON.parse(text) as components['schemas']['NodePanelKept']).revision;
    // etcd has not replied in time, as happens when all nodes share a busy machine.
    if (response.status !== 503)
      throw new Error(`PUT for ${node} failed with status ${response.status}: ${text}`);
  }
}

function isInSync(status: PanelStatus | undefined): boolean {
  return status?.desired !== undefined && status.processes.every(({ state }) => state === 'in_sync');
}

/** The result as a Markdown table. */
export function describeNodes(result: NodesResult): string {
  const s = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
  const mb = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  const rows = [
    [
      `${result.nodes} nodes of ${result.processes} processes, all started at once, until each has published all`,
      s(result.startMs),
    ],
    ['from the PUT for a node until etcd has it in sync, median', s(result.medianMs)],
    ['the same, maximum', s(result.worstMs)],
    ['all documents, ten at a time, until all nodes are in sync', s(result.allMs)],
    ['requests to etcd while nothing changes', `${result.idle.requests.toFixed(0)} a second`],
    ['keys written while nothing changes', `${result.idle.writes.toFixed(1)} a second`],
    ['requests to etcd per document, until it is in sync', result.perDocument.requests.toFixed(1)],
    ['keys written per document', result.perDocument.writes.toFixed(1)],
    ['database file of a member of etcd at the end', mb(result.dbSize)],
    ['objects and buffers of one spp-ctl', mb(result.heapEach)],
    ['resident memory of one spp-ctl, 25 of which share a Node.js process', mb(result.rssEach)],
  ];
  return [
    '| many hosts | here |',
    '|---|---|',
    ...rows.map(([what, figure]) => `| ${what ?? ''} | ${figure ?? ''} |`),
  ].join('\n');
}
