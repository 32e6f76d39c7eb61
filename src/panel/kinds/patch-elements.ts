/**
 * What spp_primary and spp_nfv do with packets: `forward()` of shared/basic_forwarder.c takes packets from every port that has a
 * destination, and sends them to it. Packets that the destination does not take are dropped. A packet is not looked at.
 */
import type { Element, ForwardingFacts } from '../../topology/forwarding/element.js';
import type { PacketClass } from '../../topology/forwarding/packet.js';
import { processName } from '../../text/process-id.js';
import type { Patch } from '../document/schema.js';

/**
 * An element for each patch. A patch from a port to itself sends packets back.
 *
 * @param hasWorker whether the process has a core for the loop that forwards.
 */
export function patchElements(
  process: string,
  patches: readonly Patch[],
  forwarding: boolean,
  { dangling = [] }: ForwardingFacts,
  hasWorker = true,
): Element[] {
  // The loops of nfv/main.c and primary/main.c sleep until the command `forward` has come.
  const reason = !forwarding ? 'forwarding is off' : hasWorker ? undefined : 'it has no worker core';
  const idle = reason === undefined ? {} : { idle: `${processName(process)} is idle: ${reason}` };
  return [
    ...patches.map(({ src, dst }): Element => ({
      process,
      action: 'patched',
      rx: [{ port: src }],
      tx: [{ port: dst }],
      ...idle,
      take: (packet) => [{ packet, to: dst }],
    })),
    ...dangling.map((src): Element => ({
      process,
      action: 'patched',
      rx: [{ port: src }],
      tx: [],
      ...idle,
      take: (packet) => [dead(process, src, packet)],
    })),
  ];
}

/**
 * Rule N7 of the recordings: the process ends at the first packet, unless the deleted port was a ring, or another device has taken its
 * place. The status shows none of this.
 */
function dead(process: string, src: string, packet: PacketClass) {
  const reason = `${src} is patched to a port that was deleted: the packet ends ${processName(process)}, or goes to what took the place of that port`;
  return { packet, end: { outcome: 'undetermined' as const, reason } };
}
