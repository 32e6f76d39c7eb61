import type { Command } from './command.js';
import { words } from './command.js';
import { ProtocolError, RefusedError } from './errors.js';
import { isString, type JsonObject, parseObject } from './reply.js';

/** A flow rule of a NIC, in the syntax of DPDK's testpmd. */
export interface FlowRule {
  readonly group?: number;
  readonly priority?: number;
  readonly transfer?: boolean;
  readonly direction: 'ingress' | 'egress';
  /** Each item is words with single spaces between them. */
  readonly pattern: readonly string[];
  readonly actions: readonly string[];
}

/** The result of a flow command; `message` may have several lines. */
export interface FlowResult {
  readonly result: 'success' | 'error';
  readonly message: string;
}
/** The result of a rule creation, with the rule id in decimal, or an empty string. */
export interface FlowCreateResult extends FlowResult {
  readonly rule_id: string;
}

/** The words of `flow validate` and `flow create`: attributes, pattern and actions; `end` closes each list. */
export function ruleWords(verb: 'validate' | 'create', portId: number, rule: FlowRule): string[] {
  const { group, priority, transfer, direction, pattern, actions } = rule;
  return [
    ...['flow', verb, `phy:${portId}`],
    ...(group === undefined ? [] : ['group', String(group)]),
    ...(priority === undefined ? [] : ['priority', String(priority)]),
    ...(transfer === true ? ['transfer'] : []),
    direction,
    ...['pattern', ...items(pattern), 'end'],
    ...['actions', ...items(actions), 'end'],
  ];
}

export function validateRule(list: readonly string[]): Command<FlowResult> {
  return { text: words(...list), read: readResult };
}

export function createRule(list: readonly string[]): Command<FlowCreateResult> {
  return { text: words(...list), read: readCreateResult };
}

/** @param ruleId undefined for all rules of the port. */
export function destroyRule(portId: number, ruleId?: number): Command<FlowResult> {
  const which = ruleId === undefined ? 'ALL' : String(ruleId);
  return { text: words('flow', 'destroy', `phy:${portId}`, which), read: readResult };
}

/** Maximum value after a word; the primary silently truncates greater values to their low bits. */
const GREATEST: ReadonlyMap<string, number> = new Map([
  ['index', 0xffff],
  ['vid', 0xfff],
  ['vlan_vid', 0xfff],
  ['pcp', 7],
  ['vlan_pcp', 7],
  ['dei', 1],
  ['tci', 0xffff],
  ['type', 0xffff],
  ['inner_type', 0xffff],
  ['ethertype', 0xffff],
]);
const RELATION = /^(is|spec|last|mask)$/;
const MAC = /^([0-9a-f]{1,2}:){5}[0-9a-f]{1,2}$/i;

/**
 * Why the primary would read the rule as another one; undefined when it would not. From its source: numbers wrap, and
 * a short MAC address is padded with zeros.
 */
export function flowRuleError({ pattern, actions }: FlowRule): string | undefined {
  for (const item of [...pattern, ...actions]) {
    const list = item.split(' ');
    for (const [at, word] of list.entries()) {
      const related = RELATION.test(list[at + 1] ?? '');
      const value = list[related ? at + 2 : at + 1];
      if (value === undefined) continue;
      const greatest = GREATEST.get(word);
      if (greatest !== undefined && !(Number(value) >= 0 && Number(value) <= greatest)) {
        return `${word} takes a number from 0 to ${greatest}, not ${value}: ${item}`;
      }
      if (related && (word === 'src' || word === 'dst') && !MAC.test(value)) {
        return `${word} takes a MAC address of 6 bytes, not ${value}: ${item}`;
      }
    }
  }
  return undefined;
}

function items(list: readonly string[]): string[] {
  return list.flatMap((item) => [...item.split(' '), '/']);
}

function readResult(reply: string): FlowResult {
  const { result, message } = parse(reply);
  if ((result !== 'success' && result !== 'error') || !isString(message)) {
    throw new ProtocolError('no result of a flow command');
  }
  return { result, message };
}

function parse(reply: string): JsonObject {
  if (/^flow\b/.test(reply)) {
    throw new RefusedError('the primary echoed the command: its release does not support flow rules');
  }
  return parseObject(reply);
}

function readCreateResult(reply: string): FlowCreateResult {
  const { rule_id: ruleId = '' } = parse(reply);
  if (!isString(ruleId)) throw new ProtocolError('bad rule_id in the reply');
  return { ...readResult(reply), rule_id: ruleId };
}
