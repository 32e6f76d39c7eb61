import type { Device } from '../host/device.js';
import type { HostState, Life } from '../host/host-state.js';
import type { DropReason, End, EndKind } from './ends.js';
import type { Mbuf } from './mbuf.js';
import type { Counted, PacketIo } from './packet-io.js';
import type { Queues } from './queues.js';

/** What all poll loops of a host share. */
export interface PlaneState {
  readonly host: HostState;
  readonly queues: Queues;
  /** Ports whose VM, peer or application is not connected. */
  readonly disconnected: ReadonlySet<string>;
  /** Whether copies share their bytes, as those of SPP do. */
  sharesBytes: boolean;
  /** Number of the current step. */
  now: number;
  /** The last step in which a packet has moved. */
  lastMove: number;
  /** Number of VLAN operations that changed another packet too. */
  sharedWrites: number;
  readonly record: (origin: number, end: End) => void;
}

/** Raised when a process dies in the middle of a pass. */
export class ProcessDied extends Error {}

/** The name of a process in ends: `primary`, `nfv:1`. */
export function processName({ tenant: { kind, clientId } }: Life): string {
  return kind === 'primary' ? kind : `${kind}:${clientId}`;
}

/** The name of a device's port: `ring:0`. */
export function portName({ type, id }: Device): string {
  return `${type}:${id}`;
}

/** The devices of a host, as the poll loops of one process use them. */
export class ProcessIo implements PacketIo {
  /** The component whose pass it is, for the ends of its packets. */
  component: string | undefined;
  readonly #plane: PlaneState;
  readonly #life: Life;
  /** Packets that the process has received and not passed on yet. */
  readonly #held = new Set<Mbuf>();

  constructor(plane: PlaneState, life: Life) {
    this.#plane = plane;
    this.#life = life;
  }

  get sharesBytes(): boolean {
    return this.#plane.sharesBytes;
  }

  receive(slot: number, queue: number, max: number): Mbuf[] {
    const device = this.#device(slot);
    const name = device.type === 'phy' ? `phy:${device.id} nq ${queue}` : portName(device);
    const mbufs = this.#plane.queues.find(name)?.dequeue(max, this.#plane.now) ?? [];
    if (mbufs.length > 0) this.#plane.lastMove = this.#plane.now;
    for (const mbuf of mbufs) this.#held.add(mbuf);
    return mbufs;
  }

  send(slot: number, mbufs: readonly Mbuf[]): number {
    if (mbufs.length === 0) return 0;
    const device = this.#device(slot);
    const port = portName(device);
    this.#plane.lastMove = this.#plane.now;
    switch (device.type) {
      case 'ring':
        return this.enqueue(port, mbufs);
      case 'phy':
        return this.#leave('sent', port, mbufs);
      case 'vhost':
      case 'memif':
        // eth_vhost_tx and eth_memif_tx take nothing unless connected.
        return this.#plane.disconnected.has(port) ? 0 : this.#leave('delivered', port, mbufs);
      case 'pcap':
        return this.#leave('written', port, mbufs);
      case 'nullpmd':
        return this.#leave('discarded', port, mbufs);
      case 'pipe':
        // Only an application has a pipe's queues: primary and nfv cannot patch it.
        return 0;
    }
  }

  whyRefused(slot: number): { port: string; reason: DropReason } {
    const device = this.#device(slot);
    return { port: portName(device), reason: device.type === 'ring' ? 'ring-full' : 'not-connected' };
  }

  enqueue(ring: string, mbufs: readonly Mbuf[]): number {
    const taken = this.#plane.queues.get(ring).enqueue(mbufs);
    for (const mbuf of mbufs.slice(0, taken)) this.#held.delete(mbuf);
    return taken;
  }

  dequeue(ring: string, max: number): Mbuf[] {
    const mbufs = this.#plane.queues.find(ring)?.dequeue(max, this.#plane.now) ?? [];
    if (mbufs.length > 0) this.#plane.lastMove = this.#plane.now;
    return mbufs;
  }

  keep(mbufs: readonly Mbuf[]): void {
    for (const mbuf of mbufs) this.#held.delete(mbuf);
  }

  end(kind: EndKind, port: string | undefined, mbufs: readonly Mbuf[], reason?: DropReason): void {
    for (const mbuf of mbufs) {
      this.#plane.record(mbuf.origin, {
        kind,
        port,
        process: processName(this.#life),
        component: this.component,
        ...(reason && { reason }),
        packet: mbuf.read(),
      });
      mbuf.free();
      if (mbuf.references === 0) this.#held.delete(mbuf);
    }
  }

  drop(mbufs: readonly Mbuf[], reason: DropReason, port?: string): void {
    this.end('dropped', port, mbufs, reason);
  }

  willChange(mbufs: readonly Mbuf[]): void {
    this.#plane.sharedWrites += mbufs.filter(({ isShared }) => isShared).length;
  }

  count(slot: number, what: Counted, packets: number): void {
    const device = this.#plane.host.slots[slot];
    const counters = this.#plane.host.livingPrimary()?.tenant.counters;
    if (device?.type !== 'phy' && device?.type !== 'ring') return;
    const counter = (device.type === 'phy' ? counters?.phys : counters?.rings)?.[device.id];
    if (counter) counter[what] += packets;
  }

  /** Loses the packets in hand, as the process is dead. */
  abandon(): void {
    for (const mbuf of [...this.#held]) this.drop([mbuf], 'process-died');
    this.#held.clear();
  }

  #device(slot: number): Device {
    const device = this.#plane.host.slots[slot];
    if (device?.queues !== true) throw new ProcessDied();
    return device;
  }

  #leave(kind: EndKind, port: string, mbufs: readonly Mbuf[]): number {
    this.end(kind, port, mbufs);
    return mbufs.length;
  }
}
