import type { ChangeRecord } from '../http/changes.js';
import type { Options } from '../cli/options.js';
import { perform } from '../operations/perform.js';
import { performOwn } from './own-changes.js';
import { FileStore } from '../panel/store/file-store.js';
import { History, Journal } from '../panel/apply/history.js';
import { Reconciler, type ReconcilerObserver } from '../panel/reconcile/reconciler.js';
import { join } from './join-cluster.js';
import type { Nodes, NodesObserver } from '../nodes/nodes.js';
import { readPanel } from '../panel/observed/observed-panel.js';
import type { BackoffOptions } from '../panel/reconcile/backoff.js';
import { Transactions } from '../panel/apply/transactions.js';
import { MemoryStore } from '../panel/store/desired.js';
import type { Registry } from '../spp/registry.js';
import { StateFolder } from '../files/state-folder.js';

/** The options that matter when nothing is kept in etcd. */
type KeptAlone = Pick<Options, 'state-dir' | 'restore' | 'drift'> & { readonly etcd?: undefined };

/** What keeps the panel as it is desired, and what remembers how it was changed. */
export interface PanelServices {
  readonly reconciler: Reconciler;
  readonly transactions: Transactions;
  /** Those that meet in etcd; undefined without it. */
  readonly nodes: Nodes | undefined;
  /** Learns what an earlier run has left. */
  open(): Promise<void>;
  /** Begins nothing more by itself. */
  stop(): void;
  /** OwnWrites what is left, once the processes are disconnected. */
  close(): Promise<void>;
}

/**
 * Puts together what keeps the panel as it is desired.
 *
 * @param changed is told of what spp-ctl had sent by itself.
 * @param pace how fast it does things by itself, if it is to be otherwise than usual.
 * @throws StateFolderError when the folder for the state cannot be used; ConnectionFileError and JoinError when
 * etcd cannot be used.
 */
export function createPanelServices(
  options: Options | KeptAlone,
  registry: Registry,
  events: ReconcilerObserver & Omit<NodesObserver, 'problem'>,
  changed: (record: ChangeRecord) => void,
  pace?: BackoffOptions,
): PanelServices {
  const folder = options['state-dir'] === undefined ? undefined : StateFolder.open(options['state-dir']);
  const complain = (sentence: string): void => events.problem(sentence);
  const history = folder && new History(folder.file('changes.json'), complain);
  const transactions: Transactions = new Transactions({
    read: () => readPanel(registry, undefined),
    ended: async () => history?.write(transactions.list()),
  });
  const nodes = options.etcd === undefined ? undefined : join(options, options.etcd, folder, events);
  const reconciler = new Reconciler(
    {
      registry,
      transactions,
      store:
        nodes?.store ??
        (folder === undefined ? new MemoryStore() : new FileStore(folder.file('wanted.json'))),
      journal: folder && new Journal(folder.file('applying.json'), complain),
      perform: (call, caller) => perform(call, caller, { registry }),
      performOwn: (call, cause) => performOwn(call, cause, { registry }, changed),
      events,
    },
    {
      restore: options.restore === 'on',
      repair: options.drift === 'repair',
      ...(pace === undefined ? {} : { pace }),
    },
  );
  return {
    reconciler,
    transactions,
    nodes,
    open: async () => {
      if (options.restore === 'on' && folder === undefined && nodes === undefined)
        complain('--restore on without --state-dir: the desired document is forgotten when spp-ctl ends');
      transactions.remember((await history?.read()) ?? []);
      await reconciler.open();
    },
    stop: () => reconciler.stop(),
    close: async () => {
      await reconciler.close();
      await nodes?.stop();
      await history?.close();
      folder?.close();
    },
  };
}
