import type { PacketIo } from './packet-io.js';
import { MAX_PKT_BURST } from './poll-loop.js';
import { receiveTagged, sendTagged, type ComponentPort, type Operations } from './worker-ports.js';

export interface Forwarding {
  /** forward or merge; undefined for a component that was started without a type (up to 18.08.1). */
  readonly type: string | undefined;
  readonly rx: readonly ComponentPort[];
  readonly tx: readonly ComponentPort[];
}

const ZEROED_PORT: ComponentPort = { slot: 0, queue: 0 };

/**
 * forward_packets() of vf/forwarder.c. A merge receives from all its rx ports and sends to its tx port. A forward needs
 * exactly one port of each direction; without them neither receives anything.
 *
 * `isAlwaysReady`: up to 18.05.1 (vf/spp_forward.c) a component receives in any case. Without a tx port its entry for one
 * is zeroed memory: device 0, which is phy:0.
 */
export function forwardPackets(
  { type, rx, tx }: Forwarding,
  operations: Operations,
  isAlwaysReady: boolean,
  io: PacketIo,
): void {
  const isReady = tx.length === 1 && (type === 'merge' ? rx.length >= 1 : rx.length === 1);
  if (!isReady && !isAlwaysReady) return;
  for (const port of rx) {
    const received = receiveTagged(io, port, MAX_PKT_BURST, operations);
    if (received.length === 0) continue;
    sendTagged(io, tx[0] ?? ZEROED_PORT, received, operations);
  }
}
