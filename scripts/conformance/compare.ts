import type { Kind } from '../../src/simulator/index.js';
import type { Reply } from './host-under-test.js';

/** Kinds with replies of a fixed size. For the other kinds only the text is compared. */
const FIXED: readonly Kind[] = ['primary', 'nfv', 'vm'];

/**
 * A reply without the values that a simulator cannot predict: counters of packets, MAC addresses of null devices, the
 * folder and the date in the name of a capture file.
 */
export function normalise(text: string): string {
  return text
    .replace(/"(rx|tx|rx_drop|tx_drop)":\d+/g, '"$1":COUNT')
    .replace(/"eth":"[0-9a-f]{2}(?::[0-9a-f]{2}){5}"/g, '"eth":"MAC"')
    .replace(/"[^"]*\/spp_pcap\.\d{14}\./g, '"spp_pcap.DATE.')
    .replace(/\bspp_pcap\.\d{14}\./g, 'spp_pcap.DATE.');
}

/** Whether two replies of a process of that kind are equal after {@link normalise}. */
export function sameReply(kind: Kind, real: Reply, simulated: Reply): boolean {
  if (real.closed !== simulated.closed) return false;
  if (real.text === undefined || simulated.text === undefined) return real.text === simulated.text;
  if (FIXED.includes(kind) && real.bytes !== simulated.bytes) return false;
  return normalise(real.text) === normalise(simulated.text);
}

/** A reply as text for a report: normalised, with visible control characters. */
export function inWords({ text, bytes, closed }: Reply): string {
  if (text === undefined) return closed ? 'connection closed without a reply' : 'no reply';
  const shown = normalise(text).replace(
    /[\x00-\x1f\x7f-\xff]/g,
    (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `${shown} (${bytes} bytes)`;
}
