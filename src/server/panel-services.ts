import type { Options } from '../cli/options.js';
import { StateFolder } from '../files/state-folder.js';
import type { RequestChangeObserver } from '../http/request-changes.js';
import type { Nodes, NodesObserver } from '../nodes/nodes.js';
import { perform } from '../operations/perform.js';
import { type LifeTimes, USUAL_TIMES, whenReconnected } from '../operations/process-lives.js';
import { Applier } from '../panel/apply/applier.js';
import { ChangeLog } from '../panel/apply/change-log.js';
import { History, UndoHistory } from '../panel/apply/history.js';
import { InterruptedChange } from '../panel/apply/interrupted-change.js';
import { Journal } from '../panel/apply/journal.js';
import { TransactionLock } from '../panel/apply/transaction-lock.js';
import { CommandTimes } from '../panel/observed/command-times.js';
import type { PanelObserver } from '../panel/observer.js';
import type { BackoffOptions } from '../panel/reconcile/backoff.js';
import { Reconciler } from '../panel/reconcile/reconciler.js';
import { MemoryStore } from '../panel/store/desired.js';
import { DesiredDocument } from '../panel/store/desired-document.js';
import { FileStore } from '../panel/store/file-store.js';
import type { Registry } from '../spp/registry.js';
import { join } from './join-cluster.js';
import { performOwn } from './own-changes.js';

/** The options of a spp-ctl without etcd. */
type OptionsWithoutEtcd = Pick<Options, 'state-dir' | 'restore' | 'drift' | 'primary-lost'> & {
  readonly etcd?: undefined;
};

/** Times other than the usual ones. */
export interface PanelTimes {
  readonly backoff?: BackoffOptions;
  readonly lives?: Partial<Omit<LifeTimes, 'signal'>>;
}

/** The panel as a document. */
export interface PanelServices {
  readonly desired: DesiredDocument;
  /** The last changes. */
  readonly changes: ChangeLog;
  readonly lock: TransactionLock;
  readonly applier: Applier;
  readonly reconciler: Reconciler;
  /** Observes the commands of all processes. */
  readonly times: CommandTimes;
  /** The nodes of the cluster. Undefined without etcd. */
  readonly nodes: Nodes | undefined;
  /** Reads what an earlier run has left. */
  open(): Promise<void>;
  /** Begins nothing more by itself. */
  stop(): void;
  /** Writes what is left, once the processes are disconnected. */
  close(): Promise<void>;
}

/**
 * Puts together the parts of the panel as a document.
 *
 * @param onOwnChange called with each request that spp-ctl made by itself.
 * @param times other than the usual ones.
 * @throws StateFolderError when the state directory cannot be used; ConnectionFileError and JoinError when etcd cannot be
 * used.
 */
export function createPanelServices(
  options: Options | OptionsWithoutEtcd,
  registry: Registry,
  observer: PanelObserver & Omit<NodesObserver, 'problem'>,
  onOwnChange: RequestChangeObserver['changed'],
  times: PanelTimes = {},
): PanelServices {
  const onChange: PanelObserver['changed'] = (change) => observer.changed(change);
  const onProblem: PanelObserver['problem'] = (sentence) => observer.problem(sentence);

  // What outlasts a run.
  const folder = options['state-dir'] === undefined ? undefined : StateFolder.open(options['state-dir']);
  const history = folder && new History(folder.path, onProblem);
  const undoHistory = folder && new UndoHistory(folder.path, onProblem);
  const journal = folder && new Journal(folder.file('applying.json'), onProblem);
  const nodes = options.etcd === undefined ? undefined : join(options, options.etcd, folder, observer);
  // The file has the name of 0.1.
  const file = folder && new FileStore(folder.file('wanted.json'));

  // What is desired, and what was changed.
  const desired = new DesiredDocument(nodes?.store ?? file ?? new MemoryStore());
  const changes: ChangeLog = new ChangeLog({
    onEnded: async (list) => {
      await Promise.all([history?.write(list), undoHistory?.write(changes.undo.list())]);
    },
  });
  const lock = new TransactionLock();
  const interrupted = new InterruptedChange({ desired, log: changes, journal, onProblem });
  const commandTimes = new CommandTimes();
  const stopping = new AbortController();
  const lives = { ...USUAL_TIMES, ...times.lives, signal: stopping.signal };
  const parts = { registry, lives };
  const shared = { registry, desired, log: changes, lock, interrupted, onChange, onProblem };

  // What changes the panel: requests, and spp-ctl itself.
  const applier = new Applier({
    ...shared,
    times: commandTimes,
    journal,
    observe: () => reconciler.observe(),
    observeAhead: (id) => reconciler.observeAhead(id),
    observeRest: () => reconciler.observeRest(),
    reconnected: (ids) => whenReconnected(ids, registry, lives),
    perform: (call, origin) => perform(call, origin, parts),
  });
  const reconciler: Reconciler = new Reconciler(
    {
      ...shared,
      performOwn: (call, cause) => performOwn(call, cause, parts, onOwnChange),
      onSyncState: (...state) => observer.sync(...state),
    },
    {
      restore: options.restore === 'on',
      repair: options.drift === 'repair',
      primaryLost: options['primary-lost'],
      ...(times.backoff === undefined ? {} : { backoff: times.backoff }),
    },
  );

  async function open(): Promise<void> {
    if (options.restore === 'on' && folder === undefined && nodes === undefined)
      onProblem('--restore on without --state-dir: the desired document is forgotten when spp-ctl ends');
    changes.remember((await history?.read()) ?? [], (await undoHistory?.read()) ?? []);
    await desired.open();
    await interrupted.open();
    if (desired.problem !== undefined) onProblem(desired.problem);
    reconciler.open();
  }

  function stop(): void {
    applier.stop();
    reconciler.stop();
    stopping.abort();
  }

  async function close(): Promise<void> {
    await lock.quiet();
    await Promise.all([applier.close(), interrupted.settled(), reconciler.close()]);
    await desired.close();
    await nodes?.stop();
    await Promise.all([history?.close(), undoHistory?.close()]);
    folder?.close();
  }

  return {
    ...{ desired, changes, lock, applier, reconciler, nodes, open, stop, close },
    times: commandTimes,
  };
}
