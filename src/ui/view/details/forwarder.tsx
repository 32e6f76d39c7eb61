import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { addPatch, addPort, canDeletePort, deletePort, removePatches, setRunning } from '../../requests.js';
import { processName } from '../../../text/process-id.js';
import { nodeName } from '../../names.js';
import { indexOf, type Process, type Topology } from '../../topology.js';
import { Action, RequestForm, LineAction } from '../action.js';
import { ChoiceField, choicesOf, TextField } from '../fields.js';

interface ForwarderProps {
  readonly process: Process;
  readonly topology: Topology;
}

/** The patches and ports of an nfv or of the forwarder of the primary, with forms to change them. */
export function ForwarderDetails({ process, topology }: ForwarderProps): VNode {
  const running = process.status === 'running';
  const patches = topology.edges.filter((edge) => edge.process === process.id && edge.type === 'patch');
  const name = processName(process.id);
  const index = indexOf(topology);
  const ports = process.ports.map((id) => nodeName(index, id));
  return (
    <>
      <Action
        label={running ? 'Stop forwarding' : 'Start forwarding'}
        request={setRunning(process, !running)}
      />
      <h3>Patches</h3>
      {patches.length === 0 && <p>None.</p>}
      <ul class="lines">
        {patches.map(({ id, from, to }) => (
          <li key={id}>
            {nodeName(index, from)} → {nodeName(index, to)}
          </li>
        ))}
      </ul>
      <PatchForm process={process} names={ports} />
      {patches.length > 0 && (
        <Action
          label={patches.length === 1 ? 'Remove the patch' : `Remove all ${patches.length} patches`}
          request={removePatches(process)}
          {...(patches.length === 1
            ? {}
            : { question: `${name} cannot remove one patch alone. Remove all?` })}
        />
      )}
      <h3>Ports</h3>
      <ul class="lines">
        {ports.map((port) => (
          <li key={port}>
            {port}{' '}
            {canDeletePort(process, port) && (
              <LineAction label={`Remove ${port} from ${name}`} request={deletePort(process, port)} />
            )}
          </li>
        ))}
      </ul>
      <PortForm process={process} topology={topology} />
    </>
  );
}

function PatchForm({
  process,
  names,
}: {
  readonly process: Process;
  readonly names: readonly string[];
}): VNode {
  const [src, setSrc] = useState('');
  const [dst, setDst] = useState('');
  const ports = [['', 'choose'] as const, ...choicesOf(names)];
  return (
    <RequestForm
      title="Add a patch"
      label="Patch"
      request={src === '' || dst === '' ? undefined : addPatch(process, src, dst)}
      sent={() => {
        setSrc('');
        setDst('');
      }}
    >
      <ChoiceField label="From" pointer="#/src" value={src} onValue={setSrc} choices={ports} />
      <ChoiceField label="To" pointer="#/dst" value={dst} onValue={setDst} choices={ports} />
    </RequestForm>
  );
}

function PortForm({ process, topology }: ForwarderProps): VNode {
  const [port, setPort] = useState('');
  const [rx, setRx] = useState('');
  const [tx, setTx] = useState('');
  const rings = topology.ports.filter(({ type }) => type === 'ring').map(({ name }) => name);
  const others = topology.ports
    .filter(
      ({ id, type }) => type !== 'phy' && type !== 'udf' && type !== 'pipe' && !process.ports.includes(id),
    )
    .map(({ name }) => name);
  const pipe = port.startsWith('pipe:');
  const whole = port !== '' && (!pipe || (rx !== '' && tx !== ''));
  return (
    <RequestForm
      title="Add a port"
      label="Add"
      request={whole ? addPort(process, port, pipe ? { rx, tx } : undefined) : undefined}
      sent={() => setPort('')}
    >
      <TextField
        label="Port"
        pointer="#/port"
        value={port}
        onValue={setPort}
        suggestions={others}
        placeholder="ring:0, vhost:1 …"
      />
      {pipe && (
        <TextField
          label="Receives from"
          pointer="#/rx"
          value={rx}
          onValue={setRx}
          suggestions={rings}
          placeholder="ring:0"
        />
      )}
      {pipe && (
        <TextField
          label="Sends to"
          pointer="#/tx"
          value={tx}
          onValue={setTx}
          suggestions={rings}
          placeholder="ring:1"
        />
      )}
    </RequestForm>
  );
}
