import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { processName } from '../../text/process-id.js';
import { absenceText, absentIn, type AbsentProcess } from '../absent.js';
import { edgeName, edgeState, nodeName, portKind, stateOf } from '../names.js';
import { type Rate, short } from '../rates.js';
import { search } from '../search.js';
import { specLines } from '../spec.js';
import { isSame, type Selection } from '../selection.js';
import type { State } from '../store.js';
import { type TopologyComponent, indexOf, type Port, type Process, type Topology } from '../topology.js';
import type { ProcessStatus } from '../../client/sync-states.js';
import { syncStatusOf, STATES } from '../desired.js';
import { Badge } from './badge.js';
import { usePage } from './context.js';
import { SelectLink } from './select-link.js';
import { timeOf } from './time.js';

/** The panel as tables. On a phone they are laid out as lists, and the roles keep their meaning. */
export function List({ state, topology }: { readonly state: State; readonly topology: Topology }): VNode {
  const { status, findings } = state;
  const found = useMemo(
    () => search(topology, state.search, { status, findings }),
    [topology, state.search, status, findings],
  );
  const used = new Set(found.edges.flatMap(({ from, to }) => [from, to]));
  const ports = state.unusedPorts
    ? found.ports
    : found.ports.filter(({ id, processes }) => used.has(id) || processes.length > 0);
  const isDesired = state.status?.desired !== undefined;
  const absent = new Map(absentIn(state).map((each) => [each.id, each]));
  return (
    <div class="list">
      <table role="table">
        <caption>Processes</caption>
        <thead>
          <tr role="row">
            <th scope="col">Process</th>
            <th scope="col">State</th>
            {isDesired && <th scope="col">Sync state</th>}
            <th scope="col">Cores</th>
            <th scope="col">Ports</th>
            <th scope="col">Patches and components</th>
          </tr>
        </thead>
        <tbody>
          {found.processes.map((process) => {
            const left = absent.get(process.id);
            return left === undefined ? (
              <ProcessRow key={process.id} process={process} topology={found} state={state} />
            ) : (
              <AbsentRow key={process.id} absent={left} state={state} />
            );
          })}
        </tbody>
      </table>
      {found.processes.length === 0 && <p class="nothing">No processes.</p>}
      <table role="table">
        <caption>Ports</caption>
        <thead>
          <tr role="row">
            <th scope="col">Port</th>
            <th scope="col">Type</th>
            <th scope="col">Processes</th>
            <th scope="col">In</th>
            <th scope="col">Out</th>
            <th scope="col">Dropped</th>
          </tr>
        </thead>
        <tbody>
          {ports.map((port) => (
            <PortRow key={port.id} port={port} rate={state.rates.get(port.id)} selection={state.selection} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Name({
  self,
  text,
  selection,
}: {
  readonly self: Selection;
  readonly text: string;
  readonly selection: Selection | undefined;
}): VNode {
  const page = usePage();
  const selected = isSame(self, selection);
  return (
    <th scope="row" role="rowheader">
      <button
        type="button"
        class="link"
        aria-pressed={selected}
        onClick={() => page.store.select(selected ? undefined : self)}
      >
        {text}
      </button>
    </th>
  );
}

interface ProcessRowProps {
  readonly process: Process;
  readonly topology: Topology;
  readonly state: State;
}

function ProcessRow({ process, topology, state: { selection, status } }: ProcessRowProps): VNode {
  const syncStatus = syncStatusOf(status, process.id);
  const index = indexOf(topology);
  const components = topology.components.filter((each) => each.process === process.id);
  const patches = topology.edges.filter(
    (edge) => edge.process === process.id && edge.type !== 'rx' && edge.type !== 'tx',
  );
  const cores = [...new Set([process['master-lcore'], ...(process.lcores ?? [])])].filter(
    (core) => core !== undefined,
  );
  return (
    <tr role="row">
      <Name self={{ kind: 'process', id: process.id }} text={processName(process.id)} selection={selection} />
      <td role="cell" data-label="State">
        {process.reachable ? stateOf(process, topology) : `unreachable: ${process.error ?? ''}`}{' '}
        <Badge syncStatus={undefined} isDamaged={process.damage !== undefined} />
      </td>
      {status?.desired !== undefined && (
        <td role="cell" data-label="Sync state">
          {syncStatus === undefined ? STATES.unmanaged.word : <DesiredText syncStatus={syncStatus} />}
        </td>
      )}
      <td role="cell" data-label="Cores">
        {cores.join(', ')}
      </td>
      <td role="cell" data-label="Ports">
        {process.ports.map((id) => nodeName(index, id)).join(' ')}
      </td>
      <td role="cell" data-label="Patches and components">
        {patches.length + components.length > 0 && (
          <ul class="plain">
            {patches.map((edge) => (
              <li key={edge.id}>
                <SelectLink to={{ kind: 'edge', id: edge.id }}>{edgeName(index, edge)}</SelectLink>{' '}
                {edgeState(edge)}
              </li>
            ))}
            {components.map((component) => (
              <li key={component.id}>
                <SelectLink to={{ kind: 'component', id: component.id }}>{component.name}</SelectLink>{' '}
                {componentText(component, topology)}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

/** The sync state in words, with the reason if it is not in_sync. */
function DesiredText({ syncStatus }: { readonly syncStatus: ProcessStatus }): VNode {
  const { state, failure, conflicts = [], differences = [] } = syncStatus;
  const why = failure?.error ?? conflicts[0] ?? differences[0];
  if (state === 'in_sync') return <>{STATES.in_sync.word}</>;
  return (
    <>
      <Badge syncStatus={syncStatus} /> {why}
    </>
  );
}

/** A process that is not connected. */
function AbsentRow({ absent, state }: { readonly absent: AbsentProcess; readonly state: State }): VNode {
  const { store } = usePage();
  const { id, isDesired, spec } = absent;
  const name = processName(id);
  const syncStatus = syncStatusOf(state.status, id);
  return (
    <tr role="row">
      <Name self={{ kind: 'process', id }} text={name} selection={state.selection} />
      <td role="cell" data-label="State">
        {absenceText(absent, timeOf)}{' '}
        {!isDesired && (
          <button
            type="button"
            class="small"
            aria-label={`Dismiss ${name}`}
            onClick={() => store.dismissGone(id)}
          >
            Dismiss
          </button>
        )}
      </td>
      {state.status?.desired !== undefined && (
        <td role="cell" data-label="Sync state">
          {syncStatus !== undefined && <DesiredText syncStatus={syncStatus} />}
        </td>
      )}
      <td role="cell" data-label="Cores" />
      <td role="cell" data-label="Ports">
        {spec?.ports?.join(' ')}
      </td>
      <td role="cell" data-label="Patches and components">
        {spec !== undefined && (
          <ul class="plain">
            {specLines(spec).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function componentText({ id, type, core, running }: TopologyComponent, topology: Topology): string {
  const index = indexOf(topology);
  const { edges } = topology;
  const rx = edges.filter((edge) => edge.to === id).map(({ from }) => nodeName(index, from));
  const tx = edges
    .filter((edge) => edge.from === id && edge.type !== 'classify')
    .map(({ to }) => nodeName(index, to));
  const from = rx.length > 0 ? `, from ${rx.join(', ')}` : '';
  const to = tx.length > 0 ? `, to ${tx.join(', ')}` : '';
  return `${type} on core ${core}, ${running ? 'running' : 'idle'}${from}${to}`;
}

function PortRow({
  port,
  rate,
  selection,
}: {
  readonly port: Port;
  readonly rate: Rate | undefined;
  readonly selection: Selection | undefined;
}): VNode {
  const { counters = {} } = port;
  const drops = [counters.rx_drop, counters.tx_drop].filter((count) => count !== undefined);
  return (
    <tr role="row">
      <Name self={{ kind: 'port', id: port.id }} text={port.name} selection={selection} />
      <td role="cell" data-label="Type">
        {portKind(port)}
      </td>
      <td role="cell" data-label="Processes">
        {port.processes.map(processName).join(', ')}
      </td>
      <td role="cell" data-label="In">
        {traffic(counters.rx, rate?.rx)}
      </td>
      <td role="cell" data-label="Out">
        {traffic(counters.tx, rate?.tx)}
      </td>
      <td role="cell" data-label="Dropped">
        {drops.length === 0 ? '' : short(drops.reduce((sum, count) => sum + count, 0))}
      </td>
    </tr>
  );
}

function traffic(count: number | undefined, rate: number | undefined): string {
  if (count === undefined) return '';
  return rate === undefined ? short(count) : `${short(count)}, ${short(rate)}/s`;
}
