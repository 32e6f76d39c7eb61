import type { VNode } from 'preact';
import { clearCounters } from '../../requests.js';
import { pageKind } from '../../kinds.js';
import { stateOf } from '../../names.js';
import type { Process, Topology } from '../../topology.js';
import type { ProcessStatus } from '../../../client/sync-states.js';
import { Action } from '../action.js';
import { EndAction } from './end.js';
import { type Fact, Facts } from './facts.js';
import { KindDetails } from './kind-views.js';
import { SyncDetails } from './sync.js';
import { RawStatus } from './raw.js';

interface ProcessProps {
  readonly process: Process;
  readonly topology: Topology;
}

interface AllProps extends ProcessProps {
  /** Undefined if the desired document does not name the process. */
  readonly syncStatus: ProcessStatus | undefined;
}

export function ProcessDetails({ process, topology, syncStatus }: AllProps): VNode {
  const { type, reachable, error, damage } = process;
  const { clearsCounters } = pageKind(type);
  return (
    <>
      {!reachable && <p class="bad">The process does not reply: {error}</p>}
      {damage !== undefined && (
        <p class="bad">
          The process is damaged: {damage.reason}. {damage.mend}.
        </p>
      )}
      <Facts facts={factsOf(process, topology)} />
      {syncStatus !== undefined && <SyncDetails syncStatus={syncStatus} at={topology.time} />}
      {reachable && <KindDetails process={process} topology={topology} />}
      {clearsCounters && <Action label="Clear counters" request={clearCounters()} />}
      <RawStatus process={process} at={topology.time} />
      <h3>End</h3>
      <EndAction process={process} at={topology.time} />
    </>
  );
}

function factsOf(process: Process, topology: Topology): Fact[] {
  const { lcores, 'unused-lcores': unused } = process;
  const { program, captures } = pageKind(process.type);
  const master = process['master-lcore'];
  const components = topology.components.filter((each) => each.process === process.id);
  return [
    ['Type', program],
    ['State', stateOf(process, topology)],
    ...(master === undefined ? [] : [['Master core', String(master)] as const]),
    ...(lcores === undefined ? [] : [['Cores', lcores.join(', ')] as const]),
    ...(unused === undefined
      ? []
      : [['Free cores', unused.length === 0 ? 'none' : unused.join(', ')] as const]),
    ...(captures
      ? components.map(
          ({ name, core, filename }) => [name, `core ${core}${filename ? `, ${filename}` : ''}`] as const,
        )
      : []),
  ];
}
