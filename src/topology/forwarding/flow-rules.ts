/** What the flow rules of a NIC do with packets that arrive: rte_flow of DPDK, as spp_primary shows the rules (primary/flow/flow.c). */
import type { ActiveFlowRule, FlowFields } from '../../spp/protocol/flow-status.js';
import type { Nic } from './element.js';
import { includesAddress, isTagGroup, type PacketClass, type Tag, tagOf } from './packet.js';

/** Packets after the flow rules of a NIC. */
export interface Steered {
  readonly packet: PacketClass;
  /** The rx queue that they are put into. Undefined when it is not determined. */
  readonly queue?: number;
  /** Why the queue is not determined: a sentence without a full stop. */
  readonly reason?: string;
  /** The flow rule that decides. */
  readonly rule?: number;
}

/** What packets a rule is for. Undefined members match all. */
interface Match {
  /** In small letters with colons. */
  readonly address?: string;
  /** A tag, or any tag. Without a priority, all priorities match. */
  readonly tag?: Tag | 'any';
}

/** A class of packets, split by a rule. */
interface Split {
  readonly hit: PacketClass | undefined;
  /** Packets that match or not, by the priority of their tag. */
  readonly maybe?: PacketClass;
  readonly misses: readonly PacketClass[];
}

/** A jump leads to another group. The rules of a NIC could jump for ever. */
const MAX_JUMPS = 16;

/**
 * Puts arriving packets into queues. Only rules for incoming packets matter, by destination address and VLAN id. A rule that matches
 * anything else may match or not.
 *
 * @param nic name of the NIC.
 * @param queues the number of its rx queues.
 */
export function steer(nic: string, { flowRules = [] }: Nic, queues: number, packet: PacketClass): Steered[] {
  const rules = flowRules.filter(({ attr }) => attr.ingress === 1 && attr.transfer === 0);
  return new Steering(nic, rules, queues).group(0, packet, MAX_JUMPS);
}

/** Whether the flow rules of a NIC make a difference to packets that arrive. With one queue, only those do that change packets. */
export function steers({ flowRules = [] }: Nic, queues: number): boolean {
  if (queues > 1) return true;
  return flowRules.some(
    ({ attr, actions }) =>
      attr.ingress === 1 && actions.some(({ type }) => type !== 'queue' && type !== 'jump' && type !== 'end'),
  );
}

class Steering {
  constructor(
    private readonly nic: string,
    private readonly rules: readonly ActiveFlowRule[],
    private readonly queues: number,
  ) {}

  /** Packets come to the rules of a group. A smaller number is a higher priority. */
  group(group: number, packet: PacketClass, jumps: number): Steered[] {
    const rules = this.rules
      .filter(({ attr }) => attr.group === group)
      .sort((a, b) => a.attr.priority - b.attr.priority);
    const done: Steered[] = [];
    let left: readonly PacketClass[] = [packet];
    for (const [at, rule] of rules.entries()) {
      const match = matchOf(rule);
      const next: PacketClass[] = [];
      for (const part of left) {
        if (match === undefined) {
          done.push({
            packet: part,
            ...this.#unknown(rule, 'matches parts of packets that a trace does not know'),
          });
          continue;
        }
        const { hit, maybe, misses } = split(match, part);
        next.push(...misses);
        if (maybe !== undefined)
          done.push({ packet: maybe, ...this.#unknown(rule, 'matches one priority of the tag only') });
        if (hit === undefined) continue;
        const rival = rules.slice(at + 1).find((other) => isRival(rule, other, hit));
        if (rival === undefined) done.push(...this.#act(rule, hit, jumps));
        else {
          const ids = `${rule.rule_id} and ${rival.rule_id}`;
          const reason = `the flow rules ${ids} of ${this.nic} have the same priority, and both match`;
          done.push({ packet: hit, reason, rule: rule.rule_id });
        }
      }
      left = next;
    }
    return [...done, ...left.map((part) => this.#unmatched(group, part))];
  }

  #act(rule: ActiveFlowRule, hit: PacketClass, jumps: number): Steered[] {
    let packet = hit;
    for (const { type, conf } of rule.actions) {
      if (type === 'of_pop_vlan') packet = { ...packet, changed: null };
      else if (type === 'queue') return [{ packet, queue: numberIn(conf, 'index') ?? 0, rule: rule.rule_id }];
      else if (type === 'jump' && jumps > 0)
        return this.group(numberIn(conf, 'group') ?? 0, packet, jumps - 1);
      else return [{ packet, ...this.#unknown(rule, `has the action ${type}`) }];
    }
    return [{ packet, ...this.#unknown(rule, 'names no queue') }];
  }

  /** Which queue gets packets that no rule matches is up to the driver: primary/init.c, init_port(), asks for RSS. */
  #unmatched(group: number, packet: PacketClass): Steered {
    if (group === 0 && this.queues === 1) return { packet, queue: 0 };
    const rules = this.rules.length === 0 ? '' : `no flow rule of group ${group} matches, `;
    const reason = `${this.nic} has ${this.queues} queues: ${rules}which of them gets the packets is up to the NIC`;
    return { packet, reason };
  }

  #unknown({ rule_id: rule }: ActiveFlowRule, why: string): Pick<Steered, 'reason' | 'rule'> {
    return { reason: `the flow rule ${rule} of ${this.nic} ${why}`, rule };
  }
}

/** Whether two rules of one priority do different things with some of the packets. */
function isRival(rule: ActiveFlowRule, other: ActiveFlowRule, hit: PacketClass): boolean {
  if (rule.attr.priority !== other.attr.priority) return false;
  if (JSON.stringify(rule.actions) === JSON.stringify(other.actions)) return false;
  const match = matchOf(other);
  if (match === undefined) return true;
  const { hit: both, maybe } = split(match, hit);
  return both !== undefined || maybe !== undefined;
}

/** @returns undefined for a rule that matches more than the destination address and the VLAN id. */
function matchOf({ patterns }: ActiveFlowRule): Match | undefined {
  let match: Match = {};
  for (const { type, spec, last, mask } of patterns) {
    if (spec === null) {
      if (type === 'vlan') match = { ...match, tag: match.tag ?? 'any' };
      else if (type !== 'eth' && type !== 'end') return undefined;
      continue;
    }
    if (last !== null || mask === null) return undefined;
    if (type === 'eth') {
      if (!isZero(mask, 'src') || !isZero(mask, 'type')) return undefined;
      if (isZero(mask, 'dst')) continue;
      if (!/^ff(:ff){5}$/i.test(String(mask['dst']))) return undefined;
      match = { ...match, address: String(spec['dst']).toLowerCase() };
    } else if (type === 'vlan') {
      const tag = tagIn(swapped(spec, 'tci'), swapped(mask, 'tci'));
      if (!isZero(mask, 'inner_type') || tag === undefined) return undefined;
      match = { ...match, tag };
    } else return undefined;
  }
  return match;
}

/** `vlan vid is 100` sets all bits of the mask, also those of the priority. The bit between them (DEI) is taken to be 0 in all packets. */
function tagIn(tci: number | undefined, mask: number | undefined): Match['tag'] {
  if (tci === undefined || mask === undefined) return undefined;
  if (mask === 0) return 'any';
  if ((mask & 0xfff) !== 0xfff || ![0, 0xe000].includes(mask & 0xe000)) return undefined;
  return { id: tci & 0xfff, ...((mask & 0xe000) === 0 ? {} : { pcp: tci >> 13 }) };
}

function split(match: Match, packet: PacketClass): Split {
  const address = splitByAddress(match.address, packet);
  if (address.hit === undefined) return address;
  const tag = splitByTag(match.tag, address.hit);
  return { ...tag, misses: [...address.misses, ...tag.misses] };
}

function splitByAddress(address: string | undefined, packet: PacketClass): Split {
  if (address === undefined) return { hit: packet, misses: [] };
  if (!includesAddress(packet, address)) return { hit: undefined, misses: [packet] };
  const { destination } = packet;
  if (typeof destination === 'string') return { hit: packet, misses: [] };
  const { group, except } = destination;
  return {
    hit: { ...packet, destination: address },
    misses: [{ ...packet, destination: { group, except: [...except, address] } }],
  };
}

function splitByTag(wanted: Match['tag'], packet: PacketClass): Split {
  if (wanted === undefined) return { hit: packet, misses: [] };
  const tag = tagOf(packet);
  const none = { hit: undefined, misses: [packet] };
  if (tag === null) return none;
  if (!isTagGroup(tag)) {
    if (wanted === 'any') return { hit: packet, misses: [] };
    if (tag.id !== wanted.id) return none;
    if (wanted.pcp === undefined || tag.pcp === wanted.pcp) return { hit: packet, misses: [] };
    return tag.pcp === undefined ? { hit: undefined, maybe: packet, misses: [] } : none;
  }
  const { untagged, except } = tag;
  if (wanted === 'any') {
    const hit = { ...packet, entered: { untagged: false, except } };
    return { hit, misses: untagged ? [{ ...packet, entered: null }] : [] };
  }
  const { id, pcp } = wanted;
  if (except.includes(id)) return none;
  const found = { ...packet, entered: { id } };
  const misses = [{ ...packet, entered: { untagged, except: [...except, id] } }];
  return pcp === undefined ? { hit: found, misses } : { hit: undefined, maybe: found, misses };
}

function isZero(fields: NonNullable<FlowFields>, name: string): boolean {
  return /^[0x:]*$/.test(String(fields[name] ?? ''));
}

/** A number of two bytes, which the status shows in the byte order of the wire. */
function swapped(fields: NonNullable<FlowFields>, name: string): number | undefined {
  const value = Number(fields[name]);
  return Number.isInteger(value) ? ((value & 0xff) << 8) | ((value >> 8) & 0xff) : undefined;
}

function numberIn(conf: FlowFields, name: string): number | undefined {
  const value = Number(conf?.[name]);
  return Number.isInteger(value) ? value : undefined;
}
