import type { PacketIo } from './packet-io.js';
import { MAX_PKT_BURST } from './poll-loop.js';
import { sendOrDrop, type ComponentPort } from './worker-ports.js';

export interface Mirroring {
  readonly rx: readonly ComponentPort[];
  readonly tx: readonly ComponentPort[];
}

/**
 * mirror_proc() of mirror/spp_mirror.c: with one rx and two tx ports, sends a copy of each packet to the second tx port,
 * then the packet to the first. VLAN operations of its ports are not run. The copy shares its bytes with the original
 * (SPP_MIRROR_SHALLOWCOPY, which mirror/Makefile sets in every release).
 */
export function mirrorPackets({ rx, tx }: Mirroring, io: PacketIo): void {
  const [source] = rx;
  const [first, second] = tx;
  if (!source || !first || !second || rx.length !== 1 || tx.length !== 2) return;
  const received = io.receive(source.slot ?? -1, source.queue, MAX_PKT_BURST);
  if (received.length === 0) return;
  const copies = received.map((mbuf) => (io.sharesBytes ? mbuf.clone() : mbuf.copy()));
  sendOrDrop(io, second.slot ?? -1, copies);
  sendOrDrop(io, first.slot ?? -1, received);
}
