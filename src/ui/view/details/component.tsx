import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { attachPort, detachPort, stopComponent, type Vlan } from '../../requests.js';
import { processName } from '../../../text/process-id.js';
import { pageKind } from '../../kinds.js';
import { edgeDetail, nodeName } from '../../names.js';
import {
  type TopologyComponent,
  type Edge,
  type Index,
  indexOf,
  type Process,
  type Topology,
} from '../../topology.js';
import { Action, RequestForm, LineAction } from '../action.js';
import { usePage } from '../context.js';
import { ChoiceField, NumberField, TextField } from '../fields.js';
import { Facts } from './facts.js';
import { SelectLink } from '../select-link.js';

interface ComponentProps {
  readonly component: TopologyComponent;
  readonly process: Process;
  readonly topology: Topology;
}

/** A component and its ports, with forms to change them. The components of a pcap cannot be changed. */
export function ComponentDetails({ component, process, topology }: ComponentProps): VNode {
  const page = usePage();
  const { id, name, type, core, running, filename = '' } = component;
  const rx = topology.edges.filter((edge) => edge.to === id && edge.type !== 'classify');
  const tx = topology.edges.filter((edge) => edge.from === id && edge.type !== 'classify');
  const index = indexOf(topology);
  const { captures, components } = pageKind(process.type);
  const canChange = components !== undefined;
  return (
    <>
      <Facts
        facts={[
          ['Process', processName(process.id), () => page.store.select({ kind: 'process', id: process.id })],
          ['Type', type],
          ['Core', String(core)],
          ['State', running ? 'running' : 'idle: needs an rx port and a tx port'],
          ...(filename === '' ? [] : [['File', filename] as const]),
        ]}
      />
      <Attached
        title="Receives from"
        edges={rx}
        index={index}
        side="rx"
        component={component}
        process={process}
        canChange={canChange}
      />
      {!captures && (
        <Attached
          title="Sends to"
          edges={tx}
          index={index}
          side="tx"
          component={component}
          process={process}
          canChange={canChange}
        />
      )}
      {canChange && (
        <>
          <AttachForm component={component} process={process} topology={topology} />
          <Action label={`Stop ${name}`} request={stopComponent(process, name)} />
        </>
      )}
    </>
  );
}

interface AttachedProps {
  readonly title: string;
  readonly edges: readonly Edge[];
  readonly index: Index;
  readonly side: 'rx' | 'tx';
  readonly component: TopologyComponent;
  readonly process: Process;
  readonly canChange: boolean;
}

function Attached({ title, edges, index, side, component, process, canChange }: AttachedProps): VNode {
  return (
    <>
      <h3>{title}</h3>
      {edges.length === 0 && <p>No port.</p>}
      <ul class="lines">
        {edges.map((edge) => {
          const id = side === 'rx' ? edge.from : edge.to;
          const port = nodeName(index, id);
          const detail = edgeDetail(edge);
          return (
            <li key={edge.id}>
              <SelectLink to={{ kind: 'port', id }}>{port}</SelectLink>
              {detail !== '' && <span>{detail}</span>}
              {canChange && (
                <LineAction
                  word="Detach"
                  label={`Detach ${port} from ${component.name}`}
                  request={detachPort(process, component.name, port, side)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function AttachForm({ component, process, topology }: ComponentProps): VNode {
  const [dir, setDir] = useState<'rx' | 'tx'>('rx');
  const [port, setPort] = useState('');
  const [operation, setOperation] = useState('none');
  const [id, setId] = useState('');
  const [pcp, setPcp] = useState('0');
  const ports = topology.ports
    .filter((each) => ['phy', 'ring', 'vhost'].includes(each.type))
    .map((each) => each.name);
  const vlan: Vlan | undefined =
    operation === 'add'
      ? { operation, id: Number(id), pcp: Number(pcp) }
      : operation === 'del'
        ? { operation }
        : undefined;
  const whole = port !== '' && (operation !== 'add' || (id !== '' && pcp !== ''));
  return (
    <RequestForm
      title="Attach a port"
      label="Attach"
      request={whole ? attachPort(process, component.name, port, dir, vlan) : undefined}
      sent={() => setPort('')}
    >
      <ChoiceField
        label="Side"
        pointer="#/dir"
        value={dir}
        onValue={(value) => setDir(value === 'tx' ? 'tx' : 'rx')}
        choices={[
          ['rx', 'receive from'],
          ['tx', 'send to'],
        ]}
      />
      <TextField
        label="Port"
        pointer="#/port"
        value={port}
        onValue={setPort}
        suggestions={ports}
        placeholder="ring:0, vhost:1 …"
      />
      {pageKind(process.type).components?.hasVlanTags === true && (
        <ChoiceField
          label="VLAN tag"
          pointer="#/vlan/operation"
          value={operation}
          onValue={setOperation}
          choices={[
            ['none', 'unchanged'],
            ['add', 'add'],
            ['del', 'delete'],
          ]}
        />
      )}
      {operation === 'add' && (
        <NumberField label="VLAN id" pointer="#/vlan/id" value={id} onValue={setId} min={0} max={4095} />
      )}
      {operation === 'add' && (
        <NumberField label="Priority" pointer="#/vlan/pcp" value={pcp} onValue={setPcp} min={0} max={7} />
      )}
    </RequestForm>
  );
}
