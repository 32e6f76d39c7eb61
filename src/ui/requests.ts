/** The requests that change the panel. The page sends each request exactly as its curl command shows it. */
import type { components } from '#generated/types.js';
import { pageKind } from './kinds.js';
import type { Process } from './topology.js';
import { wordsOf } from './words.js';

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
  /** Whether it is a change of the panel, whose progress is shown. */
  readonly isPanelChange?: boolean;
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

/** A request about a process. */
function about(
  process: Pick<Process, 'id' | 'type' | 'client-id'>,
  method: ChangeRequest['method'],
  resource: string,
  body?: object,
): ChangeRequest {
  const path = `${pathOf(process)}${resource === '' ? '' : `/${resource}`}`;
  const words = wordsOf({ method, path, body })?.after ?? `Changed ${process.id}`;
  return { method, path, ...(body === undefined ? {} : { body }), done: `${words}.` };
}

/** Starts or stops forwarding or capturing. @throws RangeError for a process that supports neither. */
export function setRunning(process: Process, running: boolean): ChangeRequest {
  const body: Schemas['ForwardingUpdate'] = { action: running ? 'start' : 'stop' };
  const { runControl } = pageKind(process.type);
  if (runControl === undefined) throw new RangeError(`${process.id} is not started and stopped as a whole`);
  return about(process, 'PUT', runControl.resource, body);
}

/** Adds a port to a process. @param rings the rings of a pipe. */
export function addPort(
  process: Process,
  port: string,
  rings?: { readonly rx: string; readonly tx: string },
): ChangeRequest {
  return about(process, 'PUT', 'ports', { action: 'add', port, ...rings });
}

export function deletePort(process: Process, port: string): ChangeRequest {
  return about(process, 'PUT', 'ports', { action: 'del', port });
}

/** Whether a process can delete a port. No process can delete a NIC. */
export function canDeletePort(process: Process, port: string): boolean {
  return pageKind(process.type).changesPorts && !port.startsWith('phy:') && port !== 'udf';
}

export function addPatch(process: Process, src: string, dst: string): ChangeRequest {
  const body: Schemas['Patch'] = { src, dst };
  return about(process, 'PUT', 'patches', body);
}

/** Removes all patches of a process. A process cannot remove one patch alone. */
export function removePatches(process: Process): ChangeRequest {
  return about(process, 'DELETE', 'patches');
}

export function startComponent(process: Process, name: string, core: number, type: string): ChangeRequest {
  return about(process, 'POST', 'components', { name, core, type });
}

export function stopComponent(process: Process, name: string): ChangeRequest {
  return about(process, 'DELETE', `components/${encodeURIComponent(name)}`);
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
  return componentPort(process, name, {
    action: 'attach',
    port,
    dir,
    ...(vlan === undefined ? {} : { vlan }),
  });
}

export function detachPort(process: Process, name: string, port: string, dir: 'rx' | 'tx'): ChangeRequest {
  return componentPort(process, name, { action: 'detach', port, dir });
}

function componentPort(
  process: Process,
  name: string,
  body: Schemas['VfComponentPortUpdate'],
): ChangeRequest {
  return about(process, 'PUT', `components/${encodeURIComponent(name)}/ports`, body);
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
  return about(process, 'PUT', 'classifier_table', body);
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
  const request = about(process, 'DELETE', '');
  return { ...request, path: request.path + pageKind(process.type).end.query };
}

/** How long the page waits for a launched process to connect, in seconds. */
const LAUNCH_SECONDS = 20;

/** Launches a process by the primary, and waits until it is connected. */
export function launchProcess(body: Schemas['Launch']): ChangeRequest {
  const name = `${body.proc_name} ${body.client_id}`;
  return {
    method: 'PUT',
    path: '/v1/primary/launch',
    headers: { Prefer: `wait=${LAUNCH_SECONDS}` },
    body,
    done: `Launched ${name}. It is connected.`,
    // Without a connection, the response has no body.
    problemIn: (response) =>
      response === undefined
        ? `The primary has accepted the launch of ${name}, but the process has not connected within ${LAUNCH_SECONDS} s. Look at its log.`
        : undefined,
  };
}

/** Validates a flow rule, or creates it. @param port the number of the NIC. */
export function sendFlowRule(
  port: number,
  rule: Schemas['FlowRule'],
  action: 'validate' | 'create',
): ChangeRequest {
  const suffix = action === 'validate' ? '/validate' : '';
  return {
    ...flowRule('POST', `port_id/${port}${suffix}`),
    body: { rule },
    done:
      action === 'validate' ? `phy:${port} accepts the flow rule.` : `Created a flow rule on phy:${port}.`,
  };
}

/** Destroys a flow rule, or all of a NIC. @param port the number of the NIC. @param rule undefined for all. */
export function destroyFlowRules(port: number, rule?: number): ChangeRequest {
  return flowRule('DELETE', `${rule === undefined ? '' : `${rule}/`}port_id/${port}`);
}

/** With strict handling, a rejection by the NIC is an error response. */
function flowRule(method: 'POST' | 'DELETE', suffix: string): ChangeRequest {
  const path = `/v1/primary/flow_rules/${suffix}`;
  const words = wordsOf({ method, path })?.after ?? '';
  return { method, path, headers: { Prefer: 'handling=strict' }, done: `${words}.` };
}
