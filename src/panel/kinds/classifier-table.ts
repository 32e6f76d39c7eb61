/** The tables of a classifier of spp_vf, and how it looks packets up: vf/classifier.c. */
import type { ElementPort, MatchedEntry, PortEntry } from '../../topology/forwarding/element.js';
import {
  type AddressGroup,
  includesAddress,
  isMulticast,
  isTagGroup,
  type PacketClass,
  tagOf,
} from '../../topology/forwarding/packet.js';
import type { ClassifierEntry } from '../document/schema.js';

/**
 * `VLAN_UNTAGGED_VID`: the number of the table for untagged packets. Packets that are tagged with this id are looked up there, too, and
 * entries with this id stand there (rule V7).
 */
const UNTAGGED = 0xfff;

/** A tx port of the classifier, with the entry that leads to it. */
export interface Target {
  readonly port: ElementPort;
  readonly entry: MatchedEntry;
}

/** `struct mac_classifier`: the table of one VLAN id. */
interface Table {
  readonly byAddress: Map<string, Target>;
  /** Where packets go to whose address has no entry. */
  fallback: Target | undefined;
  /** All ports of the table, in the order in which they were attached: a multicast packet goes to all of them. */
  readonly targets: Target[];
}

/** Packets, and the ports they are sent to: more than one for copies, none when they are dropped. */
export interface Lookup {
  readonly packet: PacketClass;
  readonly targets: readonly Target[];
}

/** The tables of one classifier by VLAN id. */
export class ClassifierTable {
  readonly #tables = new Map<number, Table>();
  /** Those that lead to a tx port, in the order of the tx ports. */
  readonly entries: readonly PortEntry[];

  /**
   * `init_component_info()`: the tables are made anew from the tx ports in order. Of two entries for the same packets the later one is
   * found, and multicast packets go to both (rule V7).
   *
   * @param entries in normal form.
   */
  constructor(tx: readonly ElementPort[], entries: readonly ClassifierEntry[]) {
    const byPort = new Map(entries.map((entry) => [entry.port, entry]));
    const inForce: PortEntry[] = [];
    this.entries = inForce;
    for (const port of tx) {
      const found = byPort.get(port.port);
      // The address 0 stands for no entry.
      if (found === undefined || found.mac_address === '00:00:00:00:00:00') continue;
      const { mac_address: address, vlan } = found;
      const target = { port, entry: { mac_address: address, ...(vlan === undefined ? {} : { vlan }) } };
      inForce.push({ ...target.entry, port: port.port });
      const table = this.#tableFor(vlan ?? UNTAGGED);
      table.targets.push(target);
      if (address === 'default') table.fallback = target;
      else table.byAddress.set(address, target);
    }
  }

  /** `mac_addr_entry`: a classifier without an entry takes no packets. */
  get isEmpty(): boolean {
    return this.#tables.size === 0;
  }

  /** Splits packets by the ports that they are sent to. */
  lookUp(packet: PacketClass): Lookup[] {
    return this.#byVlan(packet).flatMap(([vid, part]) => this.#byAddress(vid, part));
  }

  #tableFor(vid: number): Table {
    let table = this.#tables.get(vid);
    if (table === undefined) {
      table = { byAddress: new Map(), fallback: undefined, targets: [] };
      this.#tables.set(vid, table);
    }
    return table;
  }

  /** `get_vid()`. @returns the packets by table; without one for those of VLANs that have none. */
  #byVlan(packet: PacketClass): [vid: number | undefined, part: PacketClass][] {
    const tag = tagOf(packet);
    if (tag === null) return [[UNTAGGED, packet]];
    if (!isTagGroup(tag)) return [[tag.id, packet]];
    // The tag is the one with which the packets entered: an operation leaves a known tag.
    const ids = [...this.#tables.keys()].filter((id) => id !== UNTAGGED && !tag.except.includes(id));
    const parts: [number | undefined, PacketClass][] = ids
      .sort((a, b) => a - b)
      .map((id) => [id, { ...packet, entered: { id } }]);
    const splitsUntagged = tag.untagged && this.#tables.has(UNTAGGED);
    if (splitsUntagged) parts.unshift([UNTAGGED, { ...packet, entered: null }]);
    const others = { untagged: tag.untagged && !splitsUntagged, except: [...tag.except, ...ids] };
    parts.push([undefined, { ...packet, entered: others }]);
    return parts;
  }

  /** `select_classified_index()` and `handle_l2multicast_packet()`. */
  #byAddress(vid: number | undefined, packet: PacketClass): Lookup[] {
    // `get_general_default_classified_index()`: the default of the untagged packets is that of all VLANs without one.
    const general = this.#tables.get(UNTAGGED)?.fallback;
    const table = vid === undefined ? undefined : this.#tables.get(vid);
    // Without a table for its VLAN, a packet goes to the general default whatever its address: also multicast, and also when its address
    // has an entry among those of untagged packets.
    if (table === undefined || vid === undefined) return [{ packet, targets: present(general) }];
    const unicast = present(table.fallback ?? (vid === UNTAGGED ? undefined : general));
    const multicast = [...table.targets, ...(vid === UNTAGGED ? [] : present(general))];
    const { destination } = packet;
    if (typeof destination === 'string') {
      // A multicast address that has an entry is looked up like any other.
      const found = table.byAddress.get(destination);
      if (found !== undefined) return [{ packet, targets: [found] }];
      return [{ packet, targets: isMulticast(destination) ? multicast : unicast }];
    }
    const known = [...table.byAddress].filter(([address]) => includesAddress(packet, address));
    const except = [...destination.except, ...known.map(([address]) => address)];
    const rest = (group: AddressGroup['group'], targets: readonly Target[]): Lookup => ({
      packet: { ...packet, destination: { group, except: except.filter((each) => isIn(group, each)) } },
      targets,
    });
    const lookups = known.map(([address, target]): Lookup => ({
      packet: { ...packet, destination: address },
      targets: [target],
    }));
    if (destination.group === 'any') {
      const isSame =
        unicast.length === multicast.length && unicast.every((each, at) => each === multicast[at]);
      if (isSame) return [...lookups, rest('any', unicast)];
      return [...lookups, rest('unicast', unicast), rest('multicast', multicast)];
    }
    return [...lookups, rest(destination.group, destination.group === 'multicast' ? multicast : unicast)];
  }
}

function isIn(group: AddressGroup['group'], address: string): boolean {
  return group === 'any' || (group === 'multicast') === isMulticast(address);
}

function present(target: Target | undefined): readonly Target[] {
  return target === undefined ? [] : [target];
}
