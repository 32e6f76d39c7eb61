import type { PacketIo } from './packet-io.js';
import { MAX_PKT_BURST } from './poll-loop.js';

/** A port and its queue. */
export interface PortQueue {
  readonly slot: number;
  readonly queue: number;
}

/** An entry of ports_fwd_array: where packets of a port go. */
export interface ForwardEntry {
  readonly from: PortQueue;
  readonly to: PortQueue;
}

/**
 * forward() of shared/basic_forwarder.c, which primary and nfv run on each of their worker cores while `cmd` is
 * FORWARD: receives from each port with a destination, by slot and queue, and sends there. What the destination does
 * not take is lost.
 */
export function forward(entries: readonly ForwardEntry[], io: PacketIo): void {
  for (const { from, to } of entries) {
    const received = io.receive(from.slot, from.queue, MAX_PKT_BURST);
    if (received.length === 0) continue;
    io.count(from.slot, 'rx', received.length);
    const sent = io.send(to.slot, received);
    io.count(to.slot, 'tx', sent);
    if (sent === received.length) continue;
    io.count(to.slot, 'txDrop', received.length - sent);
    const { port, reason } = io.whyRefused(to.slot);
    io.drop(received.slice(sent), reason, port);
  }
}
