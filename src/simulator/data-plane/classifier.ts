import type { Mbuf } from './mbuf.js';
import type { PacketIo } from './packet-io.js';
import { MAX_PKT_BURST } from './poll-loop.js';
import { receiveTagged, sendTagged, type ComponentPort, type Operations } from './worker-ports.js';

/** A tx port of a classifier, with its entry of the classifier table. */
export interface ClassifiedPort extends ComponentPort {
  /** VLAN ID of its entry; {@link UNTAGGED} for one without VLAN. */
  readonly vid: number;
  /** Address of its entry as in {@link Mbuf.dst}, or `default`. Undefined when it has no entry. */
  readonly address: string | undefined;
}

export interface Classifying {
  /** Undefined when it has no rx port. */
  readonly rx: ComponentPort | undefined;
  readonly tx: readonly ClassifiedPort[];
}

/** The VLAN ID of untagged packets in the table (VLAN_UNTAGGED_VID), which a tag with the ID 4095 shares. */
const UNTAGGED = 0x0fff;

/** The table of one VLAN ID (struct mac_classifier). Ports are positions among the tx ports. */
interface MacTable {
  readonly byAddress: Map<string, number>;
  /** All ports with an entry for the VLAN ID, in the order of attachment. */
  readonly ports: number[];
  fallback: number | undefined;
}

/** init_component_info() of vf/classifier.c: of several ports with one address, the last one counts. */
function tablesOf(tx: readonly ClassifiedPort[]): Map<number, MacTable> {
  const tables = new Map<number, MacTable>();
  for (const [at, { vid, address }] of tx.entries()) {
    if (address === undefined) continue;
    const table = tables.get(vid) ?? { byAddress: new Map<string, number>(), ports: [], fallback: undefined };
    tables.set(vid, table);
    table.ports.push(at);
    if (address === 'default') table.fallback = at;
    else table.byAddress.set(address, at);
  }
  return tables;
}

function vidOf(mbuf: Mbuf): number {
  return mbuf.vlanId ?? UNTAGGED;
}

/**
 * One version of a classifier: its tables, and a buffer of packets for each tx port. A new version begins with each
 * change of the component.
 */
class Classifier {
  readonly component: Classifying;
  readonly #tables: Map<number, MacTable>;
  readonly buffers: Mbuf[][];

  constructor(component: Classifying) {
    this.component = component;
    this.#tables = tablesOf(component.tx);
    this.buffers = component.tx.map(() => []);
  }

  /** Whether it receives: it has an rx port, a tx port and an entry (classify_packets(), from 18.08.1 on). */
  get isReady(): boolean {
    return this.component.tx.length > 0 && this.#tables.size > 0;
  }

  /**
   * Positions of the ports for a packet: select_classified_index() and handle_l2multicast_packet() of vf/classifier.c.
   * Empty when it is dropped. The table of untagged packets has the default of every VLAN ID without one.
   */
  ports(mbuf: Mbuf): readonly number[] {
    const vid = vidOf(mbuf);
    const general = this.#tables.get(UNTAGGED)?.fallback;
    const table = this.#tables.get(vid);
    if (!table) return general === undefined ? [] : [general];
    const known = table.byAddress.get(mbuf.dst);
    if (known !== undefined) return [known];
    if (mbuf.isMulticast) {
      // All ports of the VLAN ID, and the general default besides.
      return general === undefined || vid === UNTAGGED ? table.ports : [...table.ports, general];
    }
    const fallback = table.fallback ?? (vid === UNTAGGED ? undefined : general);
    return fallback === undefined ? [] : [fallback];
  }

  /** transmit_packets() of one port. */
  transmit(at: number, operations: Operations, io: PacketIo): void {
    const port = this.component.tx[at];
    const mbufs = this.buffers[at]?.splice(0) ?? [];
    if (port && mbufs.length > 0) sendTagged(io, port, mbufs, operations);
  }

  /** transmit_all_packet(), and the drain at the begin of a pass: in the order of the tx ports. */
  transmitAll(operations: Operations, io: PacketIo): void {
    for (const at of this.buffers.keys()) this.transmit(at, operations, io);
  }

  /** push_packet(): a buffer that is full is sent at once. */
  push(at: number, mbuf: Mbuf, operations: Operations, io: PacketIo): void {
    const buffer = this.buffers[at];
    if (!buffer) return;
    buffer.push(mbuf);
    io.keep([mbuf]);
    if (buffer.length === MAX_PKT_BURST) this.transmit(at, operations, io);
  }
}

/**
 * The classifiers of one vf, by the number of their component: classify_packets() of vf/classifier.c. Packets are sent
 * in the pass after the one that received them (its drain interval has always passed: `prev_tsc` is 0 in each pass).
 */
export class Classifiers {
  readonly #classifiers = new Map<number, Classifier>();

  /** One pass. `isAlwaysReady`: up to 18.05.1, a classifier without entries receives and drops. */
  classify(
    number: number,
    component: Classifying,
    operations: Operations,
    isAlwaysReady: boolean,
    io: PacketIo,
  ): void {
    const classifier = this.#current(number, component, operations, io);
    if (!component.rx || !(classifier.isReady || isAlwaysReady)) return;
    classifier.transmitAll(operations, io);
    for (const mbuf of receiveTagged(io, component.rx, MAX_PKT_BURST, operations)) {
      const ports = classifier.ports(mbuf);
      if (ports.length === 0) {
        io.drop([mbuf], 'no-entry');
        continue;
      }
      const copies = share(mbuf, ports.length, io.sharesBytes);
      for (const [at, port] of ports.entries()) {
        const copy = copies[at];
        if (copy) classifier.push(port, copy, operations, io);
      }
    }
  }

  /** The packets in buffers, with the position of their component. */
  *buffered(): Iterable<{ number: number; slot: number | undefined; mbufs: readonly Mbuf[] }> {
    for (const [number, { component, buffers }] of this.#classifiers) {
      for (const [at, mbufs] of buffers.entries()) yield { number, slot: component.tx[at]?.slot, mbufs };
    }
  }

  clear(): void {
    this.#classifiers.clear();
  }

  /** change_classifier_index(): when the component has changed, the packets of the old version are sent first. */
  #current(number: number, component: Classifying, operations: Operations, io: PacketIo): Classifier {
    const last = this.#classifiers.get(number);
    if (last?.component === component) return last;
    last?.transmitAll(operations, io);
    const next = new Classifier(component);
    this.#classifiers.set(number, next);
    return next;
  }
}

/** `rte_mbuf_refcnt_update`: one mbuf in several places; or copies of it with bytes of their own. */
function share(mbuf: Mbuf, places: number, sharesBytes: boolean): Mbuf[] {
  if (sharesBytes) {
    mbuf.references += places - 1;
    return Array.from({ length: places }, () => mbuf);
  }
  return [mbuf, ...Array.from({ length: places - 1 }, () => mbuf.copy())];
}
