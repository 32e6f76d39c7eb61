/** What becomes of packets that are sent to a port. */
import type { Outcome } from './element.js';

/** How packets end that are sent to a port. */
export interface PortEnd {
  readonly outcome: Outcome;
  /** A sentence without a full stop. */
  readonly reason: string;
}

const ENDS = new Map<string, (port: string) => PortEnd>([
  ['phy', (port) => ({ outcome: 'delivered', reason: `leaves by the NIC ${port.replace(/nq\d+$/, '')}` })],
  ['vhost', (port) => ({ outcome: 'delivered', reason: `reaches the virtual machine at ${port}` })],
  ['tap', (port) => ({ outcome: 'delivered', reason: `reaches the interface of the host at ${port}` })],
  [
    'memif',
    (port) => ({ outcome: 'delivered', reason: `reaches the application at the other end of ${port}` }),
  ],
  ['pipe', (port) => ({ outcome: 'delivered', reason: `reaches the application that uses ${port}` })],
  // The pcap PMD of DPDK: add_pcap_pmd() of shared/secondary/add_port.c gives it a file to write.
  ['pcap', (port) => ({ outcome: 'delivered', reason: `written to the file of ${port}` })],
  // The null PMD of DPDK frees what it is to send.
  ['nullpmd', (port) => ({ outcome: 'dropped', reason: `${port} discards all packets` })],
]);

/** @returns undefined for a ring, from which another element can take the packets. */
export function portEnd(port: string): PortEnd | undefined {
  const type = port.slice(0, port.indexOf(':'));
  if (type === 'ring') return undefined;
  return ENDS.get(type)?.(port) ?? { outcome: 'undetermined', reason: `it is not known what ${port} is` };
}
