import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EtcdClient } from '../../src/etcd/client.js';
import { NODES } from '../../src/nodes/keys.js';
import { type Cluster, startCluster, WITHOUT_ETCD } from '../../test/support/etcd.js';
import type { ControllerProcess } from './controller.js';
import { folderSize } from './measurement.js';

/** Sizes of what the controller writes. */
export interface StoreSizes {
  /** The state folder, in bytes. */
  readonly state: number;
  /** The part of the audit log since the last rotation, in bytes. */
  readonly audit: number;
  /** Undefined without etcd. */
  readonly etcd: EtcdSizes | undefined;
}

export interface EtcdSizes {
  /** Keys of nodes. */
  readonly keys: number;
  /** The database after a compaction, in bytes. */
  readonly bytes: number;
  /** Number of writes since the start of etcd. */
  readonly revision: number;
}

/** Maximum time until the controller has reopened the audit log, in milliseconds. */
const REOPEN_MS = 20_000;

/** The folders and the etcd of a controller. */
export class Store {
  readonly #folder = mkdtempSync(join(tmpdir(), 'spp-ctl-soak-'));
  readonly #client: EtcdClient | undefined;

  private constructor(private readonly cluster: Cluster | undefined) {
    this.#client = cluster && new EtcdClient({ endpoints: cluster.urls });
  }

  /** @param progress is told when etcd is not installed. */
  static async create(progress: (line: string) => void): Promise<Store> {
    if (WITHOUT_ETCD === false) return new Store(await startCluster({ size: 1 }));
    progress(`${WITHOUT_ETCD}: the desired document is kept in the state folder, and etcd is not tested`);
    return new Store(undefined);
  }

  /** Options of the controller. */
  get args(): string[] {
    const etcd = this.cluster === undefined ? [] : ['--etcd', this.cluster.urls.join(), '--node', 'soak'];
    return ['--state-dir', this.#state, '--audit-log', this.#audit, ...etcd];
  }

  /** The port of etcd; undefined without etcd. */
  get etcdPort(): number | undefined {
    const [url] = this.cluster?.urls ?? [];
    return url === undefined ? undefined : Number(new URL(url).port);
  }

  /**
   * Measures the sizes, rotates the audit log as logrotate does, and compacts etcd as an operator does: etcd keeps the earlier
   * values of all keys otherwise.
   *
   * @throws Error when the controller does not reopen the audit log.
   */
  async measureAndRotate(controller: ControllerProcess): Promise<StoreSizes> {
    const sizes = { state: folderSize(this.#state), audit: statSync(this.#audit).size };
    renameSync(this.#audit, `${this.#audit}.1`);
    controller.reload();
    const deadline = performance.now() + REOPEN_MS;
    while (!existsSync(this.#audit)) {
      if (performance.now() > deadline) throw new Error('the controller has not reopened the audit log');
      await sleep(10);
    }
    return { ...sizes, etcd: await this.#measureEtcd() };
  }

  async close(): Promise<void> {
    this.#client?.gateway.close();
    await this.cluster?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #measureEtcd(): Promise<EtcdSizes | undefined> {
    if (this.#client === undefined) return undefined;
    const { revision, kvs } = await this.#client.list(NODES);
    const { gateway } = this.#client;
    await gateway.call('/v3/kv/compaction', { revision: String(revision), physical: true });
    const { reply } = await gateway.call('/v3/maintenance/status', {});
    return { keys: kvs.length, bytes: Number(reply['dbSizeInUse']), revision };
  }

  get #state(): string {
    return join(this.#folder, 'state');
  }

  get #audit(): string {
    return join(this.#folder, 'audit.log');
  }
}
