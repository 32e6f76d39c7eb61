import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { deleteEntry, startComponent, updateClassifier } from '../../requests.js';
import { processName } from '../../../text/process-id.js';
import { type ComponentOptions, pageKind } from '../../kinds.js';
import type { Process, Topology } from '../../topology.js';
import { RequestForm, LineAction } from '../action.js';
import { ChoiceField, choicesOf, NumberField, TextField } from '../fields.js';
import { SelectLink } from '../select-link.js';

interface WorkerProps {
  readonly process: Process;
  readonly topology: Topology;
}

/** The components and the classifier table of a vf or mirror. Each component has details of its own. */
export function WorkerDetails({ process, topology }: WorkerProps): VNode {
  const components = topology.components.filter((each) => each.process === process.id);
  const options = pageKind(process.type).components;
  return (
    <>
      <h3>Components</h3>
      {components.length === 0 && <p>None.</p>}
      <ul class="lines">
        {components.map((each) => (
          <li key={each.id}>
            <SelectLink to={{ kind: 'component', id: each.id }}>{each.name}</SelectLink>
            <span>
              {each.type}, core {each.core}, {each.running ? 'running' : 'idle'}
            </span>
          </li>
        ))}
      </ul>
      {options !== undefined && <ComponentForm process={process} topology={topology} options={options} />}
      {options?.hasClassifierTable === true && <ClassifierTable process={process} topology={topology} />}
    </>
  );
}

interface ComponentFormProps extends WorkerProps {
  readonly options: ComponentOptions;
}

function ComponentForm({ process, topology, options }: ComponentFormProps): VNode {
  const { types, namePlaceholder } = options;
  const unused = process['unused-lcores'] ?? [];
  const shared = topology.components.filter((each) => each.process === process.id).map(({ core }) => core);
  const cores = [
    ...unused.map((core) => [String(core), `${core}, free`] as const),
    ...[...new Set(shared)].sort((a, b) => a - b).map((core) => [String(core), `${core}, shared`] as const),
  ];
  const [name, setName] = useState('');
  const [type, setType] = useState(types[0] ?? '');
  const [chosen, setCore] = useState('');
  // The chosen core may be in use by now.
  const core = cores.some(([each]) => each === chosen) ? chosen : (cores[0]?.[0] ?? '');
  return (
    <RequestForm
      title="Start a component"
      label="Start"
      request={name === '' || core === '' ? undefined : startComponent(process, name, Number(core), type)}
      sent={() => setName('')}
    >
      <TextField label="Name" pointer="#/name" value={name} onValue={setName} placeholder={namePlaceholder} />
      <ChoiceField label="Type" pointer="#/type" value={type} onValue={setType} choices={choicesOf(types)} />
      <ChoiceField label="Core" pointer="#/core" value={core} onValue={setCore} choices={cores} />
    </RequestForm>
  );
}

function ClassifierTable({ process, topology }: WorkerProps): VNode {
  const table = process.classifier_table ?? [];
  const name = processName(process.id);
  return (
    <>
      <h3>Classifier table</h3>
      {table.length === 0 && <p>No entries.</p>}
      <ul class="lines">
        {table.map((entry) => (
          <li key={`${entry.type} ${entry.value} ${entry.port}`}>
            <span>
              {entry.type} {entry.value} → {entry.port}
            </span>{' '}
            <LineAction label={`Remove ${entry.value} from ${name}`} request={deleteEntry(process, entry)} />
          </li>
        ))}
      </ul>
      <EntryForm process={process} topology={topology} />
    </>
  );
}

function EntryForm({ process, topology }: WorkerProps): VNode {
  const [type, setType] = useState('mac');
  const [vlan, setVlan] = useState('');
  const [mac, setMac] = useState('');
  const [port, setPort] = useState('');
  const ports = topology.ports
    .filter((each) => ['phy', 'ring', 'vhost'].includes(each.type))
    .map(({ name }) => name);
  const whole = mac !== '' && port !== '' && (type === 'mac' || vlan !== '');
  const entry = { mac, port, ...(type === 'vlan' ? { vlan: Number(vlan) } : {}) };
  return (
    <RequestForm
      title="Add an entry"
      label="Add"
      request={whole ? updateClassifier(process, 'add', entry) : undefined}
      sent={() => setMac('')}
    >
      <ChoiceField
        label="By"
        value={type}
        onValue={setType}
        choices={[
          ['mac', 'MAC address'],
          ['vlan', 'VLAN and MAC address'],
        ]}
      />
      {type === 'vlan' && (
        <NumberField label="VLAN" pointer="#/vlan" value={vlan} onValue={setVlan} min={0} max={4095} />
      )}
      <TextField
        label="MAC address"
        pointer="#/mac_address"
        value={mac}
        onValue={setMac}
        suggestions={['default']}
        placeholder="52:54:00:12:34:56 or default"
      />
      <TextField
        label="To port"
        pointer="#/port"
        value={port}
        onValue={setPort}
        suggestions={ports}
        placeholder="vhost:0"
      />
    </RequestForm>
  );
}
