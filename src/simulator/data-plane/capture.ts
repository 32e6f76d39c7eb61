import type { PacketIo } from './packet-io.js';

/** Packets that a core of a pcap takes at once (MAX_PCAP_BURST in pcap/spp_pcap.c). */
const MAX_PCAP_BURST = 256;

/** The ring between the receiving core of a pcap and its writing cores. */
function ringOf(clientId: number): string {
  return `capture:${clientId}`;
}

/**
 * pcap_proc_receive() of pcap/spp_pcap.c, on the lowest worker core while a capture is requested: takes packets away
 * from the captured port, and passes them to the writing cores.
 */
export function receiveForCapture(clientId: number, slot: number, io: PacketIo): void {
  const received = io.receive(slot, 0, MAX_PCAP_BURST);
  if (received.length === 0) return;
  const taken = io.enqueue(ringOf(clientId), received);
  io.drop(received.slice(taken), 'ring-full', ringOf(clientId));
}

/** pcap_proc_write(), on the other worker cores: writes packets to a file, and the rest of them after a stop. */
export function writeCapture(clientId: number, port: string, io: PacketIo): void {
  io.end('captured', port, io.dequeue(ringOf(clientId), MAX_PCAP_BURST));
}
