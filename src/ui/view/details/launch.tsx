import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { AbsentProcess } from '../../absent.js';
import { reasonOf } from '../../connection/api.js';
import { LAUNCHABLE, pageKind } from '../../kinds.js';
import {
  conflictsOf,
  freeClientId,
  launchInput,
  type LaunchInput,
  launchOf,
  masterOf,
  NO_INPUT,
  usersOf,
} from '../../launch.js';
import { launchProcess } from '../../requests.js';
import type { Topology } from '../../topology.js';
import { RequestForm } from '../action.js';
import { usePage } from '../context.js';
import { useReading } from '../reading.js';
import { CheckField, ChoiceField, LinesField, NumberField, TextField } from '../fields.js';
import { Cores, type CoresProps } from './cores.js';

interface LaunchProps {
  readonly topology: Topology;
  readonly absent: readonly AbsentProcess[];
  /** The id of the process to launch, if it is one that is not connected; empty for another one. */
  readonly process: string;
}

/** A form that launches a process by the primary. */
export function LaunchDetails({ topology, absent, process }: LaunchProps): VNode {
  const { store } = usePage();
  const [input, setInput] = useState<LaunchInput>(() => {
    const missing = absent.find(({ id }) => id === process);
    if (missing !== undefined) return launchInput(missing, topology);
    return { ...NO_INPUT, clientId: freeClientId(topology) };
  });
  const set = (change: Partial<LaunchInput>): void => setInput((known) => ({ ...known, ...change }));
  if (
    !topology.processes.some(({ type, id }) => type === 'primary' && !absent.some((each) => each.id === id))
  )
    return <p>The primary launches processes, and it is not connected.</p>;
  const body = launchOf(input);
  const { spec } = absent.find(({ id }) => id === `${input.type}:${input.clientId}`) ?? {};
  const { hasVhosts = true } = pageKind(input.type).launch ?? {};
  return (
    <RequestForm
      title="The process"
      isWhole
      label="Launch"
      request={body && launchProcess(body)}
      sent={() => {
        if (process === '') set({ cores: '', clientId: '' });
        else store.select({ kind: 'process', id: process });
      }}
    >
      <ChoiceField
        label="Program"
        pointer="#/proc_name"
        value={input.type}
        onValue={(type) => set({ type })}
        choices={LAUNCHABLE.map(([type, { program }]) => [type, program] as const)}
      />
      <NumberField
        label="Client id"
        pointer="#/client_id"
        value={input.clientId}
        onValue={(clientId) => set({ clientId })}
        min={1}
        max={99}
        required
      />
      <HostCores
        at={topology.time}
        chosen={input.cores}
        choose={(cores) => set({ cores })}
        master={masterOf(input)}
        conflicts={conflictsOf(input, spec)}
      />
      {hasVhosts ? (
        <CheckField
          label="vhost ports in client mode"
          isChecked={input.isVhostClient}
          onCheck={(isVhostClient) => set({ isVhostClient })}
        />
      ) : (
        <>
          <TextField
            label="Port to capture"
            pointer="#/app/-c"
            value={input.port}
            onValue={(port) => set({ port })}
            placeholder="phy:0"
            suggestions={topology.ports.map(({ name }) => name)}
          />
          <TextField
            label="Folder for capture files"
            pointer="#/app/--out-dir"
            value={input.folder}
            onValue={(folder) => set({ folder })}
            placeholder="/tmp"
          />
        </>
      )}
      <TextField
        label="Address of spp-ctl"
        pointer="#/app/-s"
        value={input.address}
        onValue={(address) => set({ address })}
      />
      <TextField
        label="Memory in MB"
        pointer="#/eal/-m"
        value={input.memory}
        onValue={(memory) => set({ memory })}
        placeholder="default"
      />
      <LinesField
        label="Further EAL options, one a line"
        pointer="#/eal"
        value={input.more}
        onValue={(more) => set({ more })}
        placeholder="--file-prefix spp"
      />
    </RequestForm>
  );
}

interface HostCoresProps extends Omit<CoresProps, 'layout' | 'users'> {
  /** The cores are read again when it changes. */
  readonly at: string;
}

/** The cores of the host, as far as they can be read. */
function HostCores({ at, ...props }: HostCoresProps): VNode {
  const { api } = usePage();
  const { value, error } = useReading(at, (signal) => api.cores(signal));
  return (
    <>
      {error !== undefined && <p class="bad">The cores of the host cannot be read: {reasonOf(error)}</p>}
      <Cores
        layout={value?.layout ?? []}
        users={value === undefined ? NO_USERS : usersOf(value.usage)}
        {...props}
      />
    </>
  );
}

const NO_USERS: ReadonlyMap<number, readonly string[]> = new Map();
