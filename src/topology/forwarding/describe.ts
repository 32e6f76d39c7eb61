import type { components } from '#generated/types.js';
import type { VlanStep } from './element.js';
import type { ForwardingModel } from './model.js';
import { isTagGroup, type PacketClass, type Tag, tagOf } from './packet.js';
import type { Hop, Path, PathEnd, Trace } from './trace.js';
import { hopWords, packetWords } from './words.js';

type Schemas = components['schemas'];

/** A trace as the API returns it. */
export function describeTrace({ paths, incomplete }: Trace, { unknown }: ForwardingModel): Schemas['Trace'] {
  return {
    paths: paths.map(describePath),
    unknown: [...unknown],
    ...defined({ incomplete }),
  };
}

function describePath({ packets, hops, end }: Path): Schemas['TracePath'] {
  return {
    packets: describePackets(packets),
    hops: hops.map(describeHop),
    end: describeEnd(end, packets),
  };
}

function describePackets(packets: PacketClass): Schemas['TracePackets'] {
  const { destination, entered } = packets;
  const isGroup = typeof destination !== 'string';
  return {
    description: packetWords(packets),
    ...(isGroup
      ? { group: destination.group, ...listed('except_dst_macs', destination.except) }
      : { dst_mac: destination }),
    ...(isTagGroup(entered)
      ? {
          tags: entered.untagged ? ('any' as const) : ('tagged' as const),
          ...listed('except_vlan_ids', entered.except),
        }
      : { vlan: describeTag(entered) }),
  };
}

function describeHop(hop: Hop): Schemas['TraceHop'] {
  const { port, element, action, to, entry, isCopy, vlan, rule, counters } = hop;
  const { process, component, core } = element;
  return {
    port,
    process,
    ...defined({ component, core }),
    action,
    description: hopWords(hop),
    ...defined({ to, entry, ...(isCopy ? { copied: true } : {}) }),
    ...listed('vlan_operations', vlan.flatMap(describeStep)),
    ...defined({ flow_rule: rule, counters }),
  };
}

function describeStep({ at, operation, id, pcp, effect }: VlanStep): Schemas['TraceVlanOperation'][] {
  return operation === 'none' ? [] : [{ at, operation, ...defined({ id, pcp, effect }) }];
}

function describeEnd(
  { outcome, port, process, reason, counters }: PathEnd,
  packets: PacketClass,
): Schemas['TraceEnd'] {
  const tag = tagOf(packets);
  return {
    outcome,
    port,
    ...defined({ process }),
    reason,
    ...(isTagGroup(tag) ? {} : { vlan: describeTag(tag) }),
    ...defined({ counters }),
  };
}

function describeTag(tag: Tag | null): Schemas['TraceTag'] {
  return tag === null ? null : { id: tag.id, ...defined({ pcp: tag.pcp }) };
}

type Defined<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** The members that have a value. */
function defined<T extends object>(members: T): Defined<T> {
  const found: Partial<T> = {};
  for (const name in members) {
    const value = members[name];
    if (value !== undefined) found[name] = value;
  }
  return found as Defined<T>;
}

/** A member that is left out when it would be empty. */
function listed<Name extends string, T>(name: Name, items: readonly T[]): { [Each in Name]?: T[] } {
  return items.length === 0 ? {} : ({ [name]: [...items] } as { [Each in Name]: T[] });
}
