/** The requests that change the panel. The page sends each request exactly as its curl command shows it. */
import type { components } from '#generated/types.js';
import { processName } from '../text/process-id.js';
import { pageKind } from './kinds.js';
import type { Process } from './topology.js';

type Schemas = components['schemas'];

/** A request that changes the panel. */
export interface ChangeRequest {
  readonly method: 'PUT' | 'POST' | 'DELETE';
  /** Path, from `/v1` on. */
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Deadline of the response in milliseconds, if it differs from the default. */
  readonly timeoutMs?: number;
  /** Finds the failure that a successful response reports. Returns undefined if there is none. */
  readonly problemIn?: (response: unknown) => string | undefined;
  /** The notice after success, a sentence. */
  readonly done: string;
}

/** The path of a process. */
export function pathOf({ type, 'client-id': clientId }: Pick<Process, 'type' | 'client-id'>): string {
  return pageKind(type).path(clientId ?? 0);
}

/** The path of the raw status of a process. */
export function statusPath(process: Pick<Process, 'type' | 'client-id'>): string {
  return pathOf(process) + pageKind(process.type).statusSuffix;
}

/** Starts or stops forwarding or capturing. @throws RangeError for a process that supports neither. */
export function setRunning(process: Process, running: boolean): ChangeRequest {
  const body: Schemas['ForwardingUpdate'] = { action: running ? 'start' : 'stop' };
  const { runControl } = pageKind(process.type);
  if (runControl === undefined) throw new RangeError(`${process.id} is not started and stopped as a whole`);
  return {
    method: 'PUT',
    path: `${pathOf(process)}/${runControl.resource}`,
    body,
    done: `${running ? runControl.started : runControl.stopped} on ${processName(process.id)}.`,
  };
}

/** Adds a port to a process. @param rings the rings of a pipe. */
export function addPort(
  process: Process,
  port: string,
  rings?: { readonly rx: string; readonly tx: string },
): ChangeRequest {
  return {
    method: 'PUT',
    path: `${pathOf(process)}/ports`,
    body: { action: 'add', port, ...rings },
    done: `Added ${port} to ${processName(process.id)}.`,
  };
}

export function deletePort(process: Process, port: string): ChangeRequest {
  return {
    method: 'PUT',
    path: `${pathOf(process)}/ports`,
    body: { action: 'del', port },
    done: `Removed ${port} from ${processName(process.id)}.`,
  };
}

/** Whether a process can delete a port. No process can delete a NIC. */
export function canDeletePort(process: Process, port: string): boolean {
  return pageKind(process.type).changesPorts && !port.startsWith('phy:') && port !== 'udf';
}

export function addPatch(process: Process, src: string, dst: string): ChangeRequest {
  const body: Schemas['Patch'] = { src, dst };
  return {
    method: 'PUT',
    path: `${pathOf(process)}/patches`,
    body,
    done: `Patched ${src} to ${dst} on ${processName(process.id)}.`,
  };
}

/** Removes all patches of a process. A process cannot remove one patch alone. */
export function removePatches(process: Process): ChangeRequest {
  return {
    method: 'DELETE',
    path: `${pathOf(process)}/patches`,
    done: `Removed all patches from ${processName(process.id)}.`,
  };
}

export function startComponent(process: Process, name: string, core: number, type: string): ChangeRequest {
  return {
    method: 'POST',
    path: `${pathOf(process)}/components`,
    body: { name, core, type },
    done: `Started ${name} on core ${core} of ${processName(process.id)}.`,
  };
}

export function stopComponent(process: Process, name: string): ChangeRequest {
  return {
    method: 'DELETE',
    path: `${pathOf(process)}/components/${encodeURIComponent(name)}`,
    done: `Stopped ${name} on ${processName(process.id)}.`,
  };
}

/** The VLAN operation of an attached port; undefined for none. */
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
    `Attached ${dir} port ${port} to ${name} of ${processName(process.id)}.`,
  );
}

export function detachPort(process: Process, name: string, port: string, dir: 'rx' | 'tx'): ChangeRequest {
  const done = `Detached ${dir} port ${port} from ${name} of ${processName(process.id)}.`;
  return componentPort(process, name, { action: 'detach', port, dir }, done);
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
    done,
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
    done: `${action === 'add' ? 'Added' : 'Removed'} the classifier entry for ${mac} to ${port} on ${processName(process.id)}.`,
  };
}

/** Deletes a classifier entry. @param entry as the status shows it, such as `101/52:54:00:12:34:57`. */
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
  return { method: 'DELETE', path: '/v1/primary/status', done: 'Cleared the counters.' };
}

/** Ends a process. The page confirms the end of a primary with the user, so the request is forced. */
export function endProcess(process: Process): ChangeRequest {
  const path = pathOf(process) + pageKind(process.type).end.query;
  return { method: 'DELETE', path, done: `Ended ${processName(process.id)}.` };
}
