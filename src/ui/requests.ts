/** What the page can change, each as the request that does it: what is sent is what its curl command shows. */
import type { components } from '#generated/types.js';
import { processName } from '../text/process-id.js';
import { pageKind } from './kinds.js';
import type { Process } from './topology.js';

type Schemas = components['schemas'];

/** A request that changes something. */
export interface ChangeRequest {
  readonly method: 'PUT' | 'POST' | 'DELETE';
  /** From `/v1` on. */
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long the answer may take, in milliseconds, where that is not as usual. */
  readonly timeoutMs?: number;
  /** What went wrong although there is an answer. Undefined for nothing, as it is where this is not asked. */
  readonly problemIn?: (answer: unknown) => string | undefined;
  /** What is so once it is done, as a sentence. */
  readonly done: string;
}

/** The URL of a process. */
export function pathOf({ type, 'client-id': clientId }: Pick<Process, 'type' | 'client-id'>): string {
  return pageKind(type).path(clientId ?? 0);
}

/** Where its raw status is read. */
export function statusPath(process: Pick<Process, 'type' | 'client-id'>): string {
  return pathOf(process) + pageKind(process.type).statusSuffix;
}

/** Starts or stops forwarding, or capturing. @throws RangeError for a process that does neither. */
export function setRunning(process: Process, running: boolean): ChangeRequest {
  const body: Schemas['ForwardingUpdate'] = { action: running ? 'start' : 'stop' };
  const { runControl } = pageKind(process.type);
  if (runControl === undefined) throw new RangeError(`${process.id} is not started and stopped as a whole`);
  return {
    method: 'PUT',
    path: `${pathOf(process)}/${runControl.resource}`,
    body,
    done: `${processName(process.id)} ${running ? runControl.started : runControl.stopped}.`,
  };
}

/** The ports that a process can add and delete, by its type; of the rest it has what it has. */
export function addPort(
  process: Process,
  port: string,
  rings?: { readonly rx: string; readonly tx: string },
): ChangeRequest {
  return {
    method: 'PUT',
    path: `${pathOf(process)}/ports`,
    body: { action: 'add', port, ...rings },
    done: `${processName(process.id)} has ${port}.`,
  };
}

export function deletePort(process: Process, port: string): ChangeRequest {
  return {
    method: 'PUT',
    path: `${pathOf(process)}/ports`,
    body: { action: 'del', port },
    done: `${processName(process.id)} has ${port} no more.`,
  };
}

/** Whether a process lets a port go: of its own accord none lets a NIC go. */
export function canDeletePort(process: Process, port: string): boolean {
  return pageKind(process.type).changesPorts && !port.startsWith('phy:') && port !== 'udf';
}

export function addPatch(process: Process, src: string, dst: string): ChangeRequest {
  const body: Schemas['Patch'] = { src, dst };
  return {
    method: 'PUT',
    path: `${pathOf(process)}/patches`,
    body,
    done: `${processName(process.id)} patches ${src} to ${dst}.`,
  };
}

/** A process forgets all its patches or none. */
export function removePatches(process: Process): ChangeRequest {
  return {
    method: 'DELETE',
    path: `${pathOf(process)}/patches`,
    done: `${processName(process.id)} has no patches.`,
  };
}

export function startComponent(process: Process, name: string, core: number, type: string): ChangeRequest {
  return {
    method: 'POST',
    path: `${pathOf(process)}/components`,
    body: { name, core, type },
    done: `${processName(process.id)} runs ${name} on core ${core}.`,
  };
}

export function stopComponent(process: Process, name: string): ChangeRequest {
  return {
    method: 'DELETE',
    path: `${pathOf(process)}/components/${encodeURIComponent(name)}`,
    done: `${processName(process.id)} runs ${name} no more.`,
  };
}

/** What to do to VLAN tags; undefined for nothing. */
export type Vlan =
  { readonly operation: 'add'; readonly id: number; readonly pcp: number } | { readonly operation: 'del' };

export function attachPort(
  process: Process,
  name: string,
  port: string,
  dir: 'rx' | 'tx',
  vlan?: Vlan,
): ChangeRequest {
  const body: Schemas['VfComponentPortUpdate'] = {
    action: 'attach',
    port,
    dir,
    ...(vlan === undefined ? {} : { vlan }),
  };
  return componentPort(
    process,
    name,
    body,
    `${name} ${dir === 'rx' ? 'receives from' : 'sends to'} ${port}.`,
  );
}

export function detachPort(process: Process, name: string, port: string, dir: 'rx' | 'tx'): ChangeRequest {
  const what = dir === 'rx' ? 'receives from' : 'sends to';
  return componentPort(process, name, { action: 'detach', port, dir }, `${name} ${what} ${port} no more.`);
}

function componentPort(
  process: Process,
  name: string,
  body: Schemas['VfComponentPortUpdate'],
  done: string,
): ChangeRequest {
  return {
    method: 'PUT',
    path: `${pathOf(process)}/components/${encodeURIComponent(name)}/ports`,
    body,
    done: `${processName(process.id)}: ${done}`,
  };
}

/** @param vlan undefined for an entry by MAC address alone. */
export function updateClassifier(
  process: Process,
  action: 'add' | 'del',
  entry: { readonly mac: string; readonly vlan?: number; readonly port: string },
): ChangeRequest {
  const { mac, vlan, port } = entry;
  const body: Schemas['ClassifierTableUpdate'] =
    vlan === undefined
      ? { action, type: 'mac', mac_address: mac, port }
      : { action, type: 'vlan', vlan, mac_address: mac, port };
  return {
    method: 'PUT',
    path: `${pathOf(process)}/classifier_table`,
    body,
    done: `${processName(process.id)} ${action === 'add' ? 'sends' : 'does not send'} ${mac} to ${port}.`,
  };
}

/** The entry that a status shows, such as `101/52:54:00:12:34:57`, as it is to be deleted. */
export function deleteEntry(
  process: Process,
  entry: { readonly type: 'mac' | 'vlan'; readonly value: string; readonly port: string },
): ChangeRequest {
  const [, vlan, mac = entry.value] = /^(?:(\d+)\/)?(.*)$/.exec(entry.value) ?? [];
  return updateClassifier(process, 'del', {
    mac,
    port: entry.port,
    ...(entry.type === 'vlan' && vlan !== undefined ? { vlan: Number(vlan) } : {}),
  });
}

export function clearCounters(): ChangeRequest {
  return { method: 'DELETE', path: '/v1/primary/status', done: 'The counters begin at 0.' };
}

/** Ends a process. Whoever ends the primary was asked about its secondaries. */
export function endProcess(process: Process): ChangeRequest {
  const path = pathOf(process) + pageKind(process.type).end.query;
  return { method: 'DELETE', path, done: `${processName(process.id)} ends.` };
}
