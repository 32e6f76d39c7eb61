import type { VNode } from 'preact';
import { clearCounters, endProcess, setRunning } from '../../changes.js';
import { processName } from '../../../text/process-id.js';
import { stateOf } from '../../names.js';
import type { Process, Topology } from '../../topology.js';
import type { ProcessStatus } from '../../../client/sync-states.js';
import { Action } from '../action.js';
import { type Fact, Facts } from './facts.js';
import { ForwarderDetails } from './forwarder.js';
import { ManagedDetails } from './sync.js';
import { RawStatus } from './raw.js';
import { WorkerDetails } from './worker.js';

interface ProcessProps {
  readonly process: Process;
  readonly topology: Topology;
}

interface AllProps extends ProcessProps {
  /** Undefined when no desired document names it. */
  readonly managed: ProcessStatus | undefined;
}

export function ProcessDetails({ process, topology, managed }: AllProps): VNode {
  const { type, reachable, error, damage } = process;
  return (
    <>
      {!reachable && <p class="bad">It does not answer: {error}</p>}
      {damage !== undefined && (
        <p class="bad">
          It is damaged: {damage.reason}. {damage.mend}.
        </p>
      )}
      <Facts facts={factsOf(process, topology)} />
      {managed !== undefined && <ManagedDetails managed={managed} at={topology.time} />}
      {reachable && <Changes process={process} topology={topology} />}
      {type === 'primary' && <Action label="Clear counters" change={clearCounters()} />}
      <RawStatus process={process} at={topology.time} />
      <h3>End</h3>
      <Action
        label={`End ${processName(process.id)}`}
        change={endProcess(process)}
        question={
          type === 'primary'
            ? 'Secondaries that are not ended first go on, but nothing can be added to them, and a new primary does not start before all of them have ended. End it?'
            : 'No packet passes it then. End it?'
        }
      />
    </>
  );
}

function Changes({ process, topology }: ProcessProps): VNode | null {
  switch (process.type) {
    case 'nfv':
      return <ForwarderDetails process={process} topology={topology} />;
    case 'primary':
      return process.status === undefined ? null : <ForwarderDetails process={process} topology={topology} />;
    case 'vf':
    case 'mirror':
      return <WorkerDetails process={process} topology={topology} />;
    case 'pcap': {
      const running = process.status === 'running';
      return (
        <Action
          label={running ? 'Stop capturing' : 'Start capturing'}
          change={setRunning(process, !running)}
        />
      );
    }
  }
}

function factsOf(process: Process, topology: Topology): Fact[] {
  const { type, lcores, 'unused-lcores': unused } = process;
  const master = process['master-lcore'];
  const components = topology.components.filter((each) => each.process === process.id);
  return [
    ['Type', type === 'primary' ? 'spp_primary' : `spp_${type}`],
    ['State', stateOf(process, topology)],
    ...(master === undefined ? [] : [['Master core', String(master)] as const]),
    ...(lcores === undefined ? [] : [['Cores', lcores.join(', ')] as const]),
    ...(unused === undefined
      ? []
      : [['Free cores', unused.length === 0 ? 'none' : unused.join(', ')] as const]),
    ...(type === 'pcap'
      ? components.map(
          ({ name, core, filename }) => [name, `core ${core}${filename ? `, ${filename}` : ''}`] as const,
        )
      : []),
  ];
}
