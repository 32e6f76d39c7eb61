import type { Mbuf } from './mbuf.js';
import type { PacketIo } from './packet-io.js';
import { applyVlan, type TagOperation } from './vlan.js';

/** A port of a component, as the worker of a vf or mirror has it. */
export interface ComponentPort {
  /** Undefined when its device was never created: ethdev_port_id is -1. */
  readonly slot: number | undefined;
  readonly queue: number;
}

/** The VLAN operations of a device and direction that the workers use now. */
export type Operations = (slot: number, direction: 'rx' | 'tx') => readonly TagOperation[];

/** sppwk_eth_vlan_rx_burst() of port_capability.c: receives, then runs the VLAN operations of the port. */
export function receiveTagged(
  io: PacketIo,
  port: ComponentPort,
  max: number,
  operations: Operations,
): Mbuf[] {
  // A slot of -1 is no device: the process dies of it.
  const slot = port.slot ?? -1;
  const received = io.receive(slot, port.queue, max);
  run(io, received, operations(slot, 'rx'));
  return received;
}

/**
 * sppwk_eth_vlan_tx_burst() of port_capability.c: runs the VLAN operations of the port, then sends. Frees what is not
 * sent, as every caller does.
 */
export function sendTagged(
  io: PacketIo,
  port: ComponentPort,
  mbufs: readonly Mbuf[],
  operations: Operations,
): void {
  const slot = port.slot ?? -1;
  run(io, mbufs, operations(slot, 'tx'));
  sendOrDrop(io, slot, mbufs);
}

/** Sends, and frees what the device does not take. */
export function sendOrDrop(io: PacketIo, slot: number, mbufs: readonly Mbuf[]): void {
  const sent = io.send(slot, mbufs);
  if (sent === mbufs.length) return;
  const { port, reason } = io.whyRefused(slot);
  io.drop(mbufs.slice(sent), reason, port);
}

function run(io: PacketIo, mbufs: readonly Mbuf[], operations: readonly TagOperation[]): void {
  if (operations.length === 0) return;
  io.willChange(mbufs);
  applyVlan(mbufs, operations);
}
