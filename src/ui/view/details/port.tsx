import type { VNode } from 'preact';
import { canDeletePort, deletePort } from '../../requests.js';
import { processName } from '../../../text/process-id.js';
import { absentIn } from '../../absent.js';
import { edgeName, edgeState, nodeName, portKind } from '../../names.js';
import { type Rate, short } from '../../rates.js';
import { indexOf, type Port, type Topology } from '../../topology.js';
import { nicNumber } from '../../flow-rules.js';
import { Action } from '../action.js';
import { usePage } from '../context.js';
import { type Fact, Facts } from './facts.js';
import { FlowRules } from './flow-rules.js';
import { RawPart } from './raw.js';
import { SelectLink } from '../select-link.js';

interface PortProps {
  readonly port: Port;
  readonly topology: Topology;
  readonly rate: Rate | undefined;
}

export function PortDetails({ port, topology, rate }: PortProps): VNode {
  const edges = topology.edges.filter(({ from, to }) => from === port.id || to === port.id);
  const owners = topology.processes.filter(({ id }) => port.processes.includes(id));
  const removable = owners.filter((process) => process.reachable && canDeletePort(process, port.name));
  const nic = nicNumber(port.name);
  const hasPrimary = topology.processes.some(({ type, reachable }) => type === 'primary' && reachable);
  const { store, tracing } = usePage();
  const absent = new Set(absentIn(store.state).map(({ id }) => id));
  const entries = edges.filter(({ to, match }) => to === port.id && match !== undefined);
  const { mac = '', vlan = '' } = store.state.trace?.query ?? {};
  return (
    <>
      <Facts facts={factsOf(port, rate)} />
      <p class="action">
        <button type="button" onClick={() => tracing.start({ from: port.name, mac, vlan })}>
          Trace packets from {port.name}
        </button>
      </p>
      <h3>Processes</h3>
      {owners.length === 0 && <p>No process has this port.</p>}
      <ul class="lines">
        {owners.map(({ id }) => (
          <li key={id}>
            <SelectLink to={{ kind: 'process', id }}>{processName(id)}</SelectLink>
            {absent.has(id) && <span>not connected</span>}
          </li>
        ))}
      </ul>
      <h3>Connections</h3>
      {edges.length === 0 && <p>None.</p>}
      <ul class="lines">
        {edges.map((edge) => (
          <li key={edge.id}>
            <SelectLink to={{ kind: 'edge', id: edge.id }}>
              {processName(edge.process)}: {edgeName(indexOf(topology), edge)}
            </SelectLink>
            <span>{absent.has(edge.process) ? 'desired, not connected' : edgeState(edge)}</span>
          </li>
        ))}
      </ul>
      {entries.length > 0 && (
        <>
          <h3>Classifier entries</h3>
          <ul class="lines">
            {entries.map((edge) => (
              <li key={edge.id}>
                Reached by {edge.match?.value} of{' '}
                {edge.from !== edge.process && (
                  <>
                    <SelectLink to={{ kind: 'component', id: edge.from }}>
                      {nodeName(indexOf(topology), edge.from)}
                    </SelectLink>{' '}
                    of{' '}
                  </>
                )}
                <SelectLink to={{ kind: 'process', id: edge.process }}>
                  {processName(edge.process)}
                </SelectLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {removable.map((process) => (
        <Action
          key={process.id}
          label={`Remove from ${processName(process.id)}`}
          request={deletePort(process, port.name)}
        />
      ))}
      {nic !== undefined && hasPrimary && <FlowRules port={nic} at={topology.time} />}
      <RawPart part={port} />
    </>
  );
}

function factsOf(port: Port, rate: Rate | undefined): Fact[] {
  const { counters = {}, address } = port;
  const fact = (name: string, value: number | undefined, perSecond?: number): Fact[] => {
    if (value === undefined) return [];
    const speed = perSecond === undefined ? '' : ` (${short(perSecond)}/s)`;
    return [[name, value.toLocaleString('en') + speed]];
  };
  return [
    ['Type', portKind(port)],
    ...(address === undefined ? [] : [['MAC address', address] as const]),
    ...fact('Packets received', counters.rx, rate?.rx),
    ...fact('Packets sent', counters.tx, rate?.tx),
    ...fact('Receive drops', counters.rx_drop),
    ...fact('Transmit drops', counters.tx_drop),
  ];
}
