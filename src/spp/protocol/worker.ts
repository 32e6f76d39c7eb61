/** The common commands of vf and mirror: both run components on worker cores. */
import { type Command, words } from './command.js';
import { ProtocolError } from './errors.js';
import {
  isArrayOf,
  isInteger,
  isObject,
  isString,
  type JsonObject,
  normalisePort,
  parseResults,
} from './reply.js';

/** A longer word ends vf, mirror and pcap (20.02: 111 characters are read, 125 are not). */
const MAX_WORD = 110;

/** The type of a free core: a component that does nothing. */
export const UNUSED = 'unuse';

export interface VlanTagging {
  readonly operation: 'none' | 'add' | 'del';
  readonly id: number;
  readonly pcp: number;
}
export interface AttachedPort {
  readonly port: string;
  readonly vlan?: VlanTagging;
}
export interface WorkerComponent {
  readonly core: number;
  readonly type: string;
  readonly name?: string;
  readonly rx_port?: readonly AttachedPort[];
  readonly tx_port?: readonly AttachedPort[];
}
export interface ClassifierEntry {
  readonly type: 'mac' | 'vlan';
  readonly value: string;
  readonly port: string;
}
/** The status of a vf or a mirror. */
export interface WorkerStatus {
  readonly clientId: number;
  readonly ports: readonly string[];
  /** Known from 18.08.3 on. */
  readonly masterLcore: number | undefined;
  /** Whether port ids were strings, as from 19.11 on. Undefined without ports. */
  readonly stringIds: boolean | undefined;
  readonly components: readonly WorkerComponent[];
  /** Empty for a mirror, which has none. */
  readonly classifierTable: readonly ClassifierEntry[];
}

export type Direction = 'rx' | 'tx';

export const status: Command<WorkerStatus> = { text: 'status', read: readStatus };

export const exit = change('exit');

/** Commits the pending changes (vf of 18.02 and 18.05). */
export const flush = change('flush');

/** Drops the pending changes (vf of 18.02 and 18.05). */
export const cancel = change('cancel');

export function startComponent(name: string, core: number, type: string): Command<void> {
  return change('component', 'start', name, String(core), type);
}

export function stopComponent(name: string): Command<void> {
  return change('component', 'stop', name);
}

export function attachPort(
  port: string,
  direction: Direction,
  name: string,
  vlan?: VlanTagging,
): Command<void> {
  const tagging =
    vlan?.operation === 'add'
      ? ['add_vlantag', String(vlan.id), String(vlan.pcp)]
      : vlan?.operation === 'del'
        ? ['del_vlantag']
        : [];
  return change('port', 'add', port, direction, name, ...tagging);
}

export function detachPort(port: string, direction: Direction, name: string): Command<void> {
  return change('port', 'del', port, direction, name);
}

/** The message of vf and mirror for a change that they understood but cannot make. */
export const CANNOT = 'error occur';

/**
 * Whether a rejection says that the first word is unknown: `bad value(command)` up to 18.08.2, `Invalid value
 * (command)` later.
 */
export function isUnknownCommand(reason: string): boolean {
  return /\bcommand\b/.test(reason);
}

/**
 * Whether a rejection of `component start` says that the type is unknown: `bad value(component type)` up to 18.08,
 * `Invalid value (component type)` later.
 */
export function isUnknownType(reason: string): boolean {
  return reason.includes('(component type)');
}

/**
 * A change: the reply reports success, or the reason of the rejection.
 *
 * @throws RangeError for words that are invalid or too long.
 */
export function change(...list: string[]): Command<void> {
  const long = list.find((word) => word.length > MAX_WORD);
  if (long !== undefined) throw new RangeError(`a word of ${long.length} characters`);
  return { text: words(...list), read: readDone };
}

function readDone(reply: string): void {
  const results = parseResults(reply);
  // Members of a status or a greeting: not a reply to this command.
  if ('info' in results || 'client_id' in results) throw new ProtocolError('a reply to another command');
}

function readStatus(reply: string): WorkerStatus {
  const { info } = parseResults(reply);
  if (!isObject(info)) throw new ProtocolError('no info in the status');
  const { 'client-id': clientId, 'master-lcore': masterLcore, core, classifier_table: table = [] } = info;
  if (!isInteger(clientId)) throw new ProtocolError('no client-id in the status');
  if (masterLcore !== undefined && !isInteger(masterLcore))
    throw new ProtocolError('bad master-lcore in the status');
  if (!isArrayOf(core, isComponent)) throw new ProtocolError('bad core in the status');
  if (!isArrayOf(table, isEntry)) throw new ProtocolError('bad classifier_table in the status');
  return {
    clientId,
    ports: [...portsOf(info, 'phy'), ...portsOf(info, 'vhost'), ...portsOf(info, 'ring')],
    masterLcore,
    stringIds: stringIdsOf(info),
    components: core.map(normaliseComponent),
    classifierTable: table.map((entry) => ({ ...entry, port: normalisePort(entry.port) })),
  };
}

function stringIdsOf(info: JsonObject): boolean | undefined {
  for (const type of ['phy', 'vhost', 'ring']) {
    const ids = info[type];
    if (Array.isArray(ids) && ids.length > 0) return isString(ids[0]);
  }
  return undefined;
}

/** The ids are numbers in 18.x and strings in 20.02. */
function portsOf(info: JsonObject, type: string): string[] {
  const ids = info[type];
  if (!Array.isArray(ids)) throw new ProtocolError(`no ${type} in the status`);
  return ids.map((id: unknown) => {
    if (!isInteger(id) && !isString(id)) throw new ProtocolError(`bad ${type} in the status`);
    return normalisePort(`${type}:${id}`);
  });
}

function isVlan(value: unknown): value is VlanTagging {
  return (
    isObject(value) &&
    (value['operation'] === 'none' || value['operation'] === 'add' || value['operation'] === 'del') &&
    isInteger(value['id']) &&
    isInteger(value['pcp'])
  );
}

function isAttachedPort(value: unknown): value is AttachedPort {
  return isObject(value) && isString(value['port']) && (value['vlan'] === undefined || isVlan(value['vlan']));
}

function isComponent(value: unknown): value is WorkerComponent {
  return (
    isObject(value) &&
    isInteger(value['core']) &&
    isString(value['type']) &&
    (value['name'] === undefined || isString(value['name'])) &&
    (value['rx_port'] === undefined || isArrayOf(value['rx_port'], isAttachedPort)) &&
    (value['tx_port'] === undefined || isArrayOf(value['tx_port'], isAttachedPort))
  );
}

function isEntry(value: unknown): value is ClassifierEntry {
  return (
    isObject(value) &&
    (value['type'] === 'mac' || value['type'] === 'vlan') &&
    isString(value['value']) &&
    isString(value['port'])
  );
}

function normaliseComponent(component: WorkerComponent): WorkerComponent {
  const { rx_port: rx, tx_port: tx } = component;
  const normalise = (attached: AttachedPort): AttachedPort => ({
    ...attached,
    port: normalisePort(attached.port),
  });
  return {
    ...component,
    ...(rx === undefined ? {} : { rx_port: rx.map(normalise) }),
    ...(tx === undefined ? {} : { tx_port: tx.map(normalise) }),
  };
}
