import { type Command, MAX_COMMAND_BYTES } from './command.js';
import { ProtocolError } from './errors.js';
import { change } from './forwarder.js';
import { type ActiveFlowRule, isActiveFlowRule } from './flow-status.js';
import { readForwarding } from './nfv-json.js';
import type { Patch } from './nfv-status.js';
import {
  isArrayOf,
  isInteger,
  isObject,
  isString,
  type JsonObject,
  type ReplyOutcome,
  parseObject,
  parseReplyOutcome,
} from './reply.js';

export { exit, forward, patch, resetPatches, stop } from './forwarder.js';

/** The counters of a NIC or a ring, in packets. The release determines which ones exist. */
export interface PortCounters {
  readonly id: number;
  readonly rx?: number;
  readonly tx?: number;
  readonly rx_drop?: number;
  readonly tx_drop?: number;
}
/** The counters that traffic changes. */
const COUNTERS: ReadonlySet<string> = new Set(['rx', 'tx', 'rx_drop', 'tx_drop']);

/** A NIC. It shows its queues and flow rules from 19.11 on, which support flow commands. */
export interface PhyCounters extends PortCounters {
  readonly nof_queues?: { readonly rx: number; readonly tx: number };
  /** MAC address. */
  readonly eth?: string;
  readonly flow?: readonly ActiveFlowRule[];
}
export interface PrimaryForwarder {
  readonly status: 'running' | 'idling';
  readonly ports: readonly string[];
  readonly patches: readonly Patch[];
}
/** The status of a primary, with its known members validated. 18.05 has none of them. */
export interface PrimaryStatus {
  readonly 'master-lcore'?: number;
  readonly lcores?: readonly number[];
  readonly forwarder?: PrimaryForwarder;
  readonly phy_ports?: readonly PhyCounters[];
  readonly ring_ports?: readonly PortCounters[];
  readonly pipes?: readonly PortCounters[];
}

export const status: Command<PrimaryStatus> = { text: 'status', read: readStatus };

/**
 * Clears the counters. The reply is an echo in 18.05, `{"status": "cleared"}` in 18.08, and a result later.
 */
export const clear: Command<ReplyOutcome> = {
  text: 'clear',
  read: (reply) => {
    if (reply.startsWith('{') && parseObject(reply)['status'] === 'cleared') return 'done';
    return parseReplyOutcome('clear', reply);
  },
};

/** @param rings the rings of a pipe. */
export function addPort(
  port: string,
  rings?: { readonly rx: string; readonly tx: string },
): Command<ReplyOutcome> {
  return change('add', port, ...(rings === undefined ? [] : [rings.rx, rings.tx]));
}

export function deletePort(port: string): Command<ReplyOutcome> {
  return change('del', port);
}

export function launch(list: readonly string[]): Command<ReplyOutcome> {
  return change(...list);
}

/** Size of the fixed array in which the primary keeps the words of a command. */
const MAX_WORDS = 47;
/** Size of the fixed array for the third word in bytes, with its terminator. */
const MAX_THIRD_WORD_BYTES = 16;

/**
 * Why the primary would write past the end of an array with these words; undefined when it would not (measured on
 * 20.02).
 */
export function overrun(list: readonly string[]): string | undefined {
  const third = list[2] ?? '';
  if (list.length > MAX_WORDS) {
    return `the command has ${list.length} words, and the primary writes past its memory beyond ${MAX_WORDS}`;
  }
  if (third.length >= MAX_THIRD_WORD_BYTES) {
    return `the primary writes past its memory when the third word has ${third.length} characters: ${third}`;
  }
  const bytes = list.join(' ').length;
  if (bytes >= MAX_COMMAND_BYTES)
    return `the command has ${bytes} bytes, and ${MAX_COMMAND_BYTES} are too many`;
  return undefined;
}

/** Room for the ports, and for the patches, of the forwarder in the status of the primary, in bytes (P9). */
const MAX_LIST_BYTES = 255;

/** Why the status of the primary has no room for another port; undefined when it has. */
export function portsOverflow({ forwarder }: PrimaryStatus, port: string): string | undefined {
  return forwarder && overflow('ports', [...forwarder.ports, port]);
}

/**
 * Why the status of the primary has no room for another patch; undefined when it has.
 *
 * @param patches the current patches by source: another patch from the same source replaces the first.
 */
export function patchesOverflow(patches: ReadonlyMap<string, string>, patch: Patch): string | undefined {
  const list = [...new Map([...patches, [patch.src, patch.dst]])].map(([src, dst]) => ({ src, dst }));
  return overflow('patches', list);
}

function overflow(member: string, list: readonly unknown[]): string | undefined {
  const bytes = `"${member}":${JSON.stringify(list)}`.length;
  if (bytes <= MAX_LIST_BYTES) return undefined;
  return (
    `the ${member} of the primary's forwarder would take ${bytes} bytes in its status, which has room for ${MAX_LIST_BYTES} ` +
    `and writes past it; delete some first`
  );
}

/** The status without the counters that traffic changes. */
export function withoutCounters({ phy_ports: phys, ring_ports: rings, ...rest }: PrimaryStatus): object {
  return { ...rest, phys: phys?.map(withoutCounts), rings: rings?.map(withoutCounts) };
}

function withoutCounts(port: PortCounters): object {
  return Object.fromEntries(Object.entries(port).filter(([key]) => !COUNTERS.has(key)));
}

/** Whether the status shows a port, as a port of the forwarder or as a pipe. */
export function hasPort({ forwarder, pipes = [] }: PrimaryStatus, port: string): boolean {
  return forwarder?.ports.includes(port) === true || pipes.some(({ id }) => port === `pipe:${id}`);
}

function readStatus(reply: string): PrimaryStatus {
  if (!reply.startsWith('{')) {
    if (/^Server (Running|Idling)\s*$/i.test(reply)) return {};
    throw new ProtocolError('not the status of a primary');
  }
  const value = parseObject(reply);
  // A secondary that is connected to the primary port by mistake replies to status as well.
  if ('client-id' in value || 'results' in value) throw new ProtocolError('the status of a secondary');
  if (Object.keys(value).length > 0 && !('phy_ports' in value))
    throw new ProtocolError('no phy_ports in the status');
  const { forwarder, ...rest } = value;
  if (!isStatus(rest)) throw new ProtocolError('unknown form of a status');
  return forwarder === undefined ? rest : { ...rest, forwarder: readForwarder(forwarder) };
}

function readForwarder(value: unknown): PrimaryForwarder {
  const { running, ports, patches } = readForwarding(value);
  return { status: running ? 'running' : 'idling', ports, patches };
}

function isStatus(value: JsonObject): value is Omit<PrimaryStatus, 'forwarder'> & JsonObject {
  const { 'master-lcore': masterLcore, lcores, phy_ports: phys, ring_ports: rings, pipes } = value;
  return (
    (masterLcore === undefined || isInteger(masterLcore)) &&
    (lcores === undefined || isArrayOf(lcores, isInteger)) &&
    [phys, rings, pipes].every((list) => list === undefined || isArrayOf(list, isCounters))
  );
}

function isCounters(value: unknown): value is PortCounters {
  return (
    isObject(value) &&
    isInteger(value['id']) &&
    (value['eth'] === undefined || isString(value['eth'])) &&
    (value['nof_queues'] === undefined || isQueueCounts(value['nof_queues'])) &&
    (value['flow'] === undefined || isArrayOf(value['flow'], isActiveFlowRule)) &&
    [...COUNTERS].every((key) => value[key] === undefined || Number.isInteger(value[key]))
  );
}

function isQueueCounts(value: unknown): value is { readonly rx: number; readonly tx: number } {
  return isObject(value) && isInteger(value['rx']) && isInteger(value['tx']);
}
