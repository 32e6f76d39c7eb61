/** VLAN operations of the ports of spp_vf, as shared/secondary/spp_worker_th/port_capability.c carries them out. */
import type { ElementPort, VlanStep } from '../../topology/forwarding/element.js';
import { isTagGroup, type PacketClass, type TagEffect, tagOf } from '../../topology/forwarding/packet.js';

/** Packets after the VLAN operation of a port. */
export interface Operated {
  readonly packet: PacketClass;
  /** Empty without an operation. */
  readonly steps: readonly VlanStep[];
}

/** Carries out the VLAN operation of a port. */
export function operate(packet: PacketClass, { vlan }: ElementPort, at: 'rx' | 'tx'): Operated {
  if (vlan?.operation === 'add') return addTag(packet, vlan.id ?? 0, vlan.pcp ?? 0, at);
  if (vlan?.operation === 'del') return removeTag(packet, at);
  return { packet, steps: [] };
}

/**
 * `add_vlan_tag_one()`: a tagged packet does not get a second tag. Its tag is replaced, the priority included, although the comment
 * there mentions the id only. `SPP_VLANTAG_CALC_TCI` takes 12 bits of the id and 3 of the priority.
 */
function addTag(packet: PacketClass, vid: number, priority: number, at: 'rx' | 'tx'): Operated {
  const [id, pcp] = [vid & 0xfff, priority & 7];
  const before = tagOf(packet);
  const effect: TagEffect =
    before === null ? 'added' : isTagGroup(before) && before.untagged ? undefined : 'replaced';
  return {
    packet: { ...packet, changed: { id, pcp } },
    steps: [{ at, operation: 'add', id, pcp, ...effectOf(effect) }],
  };
}

/** `del_vlan_tag_one()`: an untagged packet stays as it is. */
function removeTag(packet: PacketClass, at: 'rx' | 'tx'): Operated {
  const before = tagOf(packet);
  const effect: TagEffect =
    before === null ? 'none' : isTagGroup(before) && before.untagged ? undefined : 'removed';
  return { packet: { ...packet, changed: null }, steps: [{ at, operation: 'del', ...effectOf(effect) }] };
}

function effectOf(effect: TagEffect): Pick<VlanStep, 'effect'> {
  return effect === undefined ? {} : { effect };
}

/**
 * The NICs whose queues have different VLAN operations in one direction. `update_port_attrs()` keeps the operations of a device, not of
 * its queues: those of the queue whose component changed last are in force for all queues.
 *
 * @param ports all ports of a process in that direction.
 * @returns names such as `phy:0`.
 */
export function unsettledNics(ports: readonly ElementPort[]): ReadonlySet<string> {
  const operations = new Map<string, string>();
  const unsettled = new Set<string>();
  for (const { port, vlan } of ports) {
    const nic = nicOf(port);
    if (nic === undefined) continue;
    const { operation = 'none', id = 0, pcp = 0 } = vlan ?? {};
    const key = operation === 'add' ? `add ${id} ${pcp}` : operation;
    const other = operations.get(nic);
    if (other === undefined) operations.set(nic, key);
    else if (other !== key) unsettled.add(nic);
  }
  return unsettled;
}

/** The NIC of a queue: `phy:0` of `phy:0nq1`. Undefined for a port that is no queue. */
export function nicOf(port: string): string | undefined {
  return /^(phy:\d+)nq\d+$/.exec(port)?.[1];
}
