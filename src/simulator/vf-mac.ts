import { strtol, toInt } from './cstring.js';

/** The address that stands for `default` inside the process: 00:00:00:00:00:01. */
export const DEFAULT_MAC = 0x01_00_00_00_00_00n;

/**
 * Reads a MAC address as the process does. Missing bytes are 0; it stops at the first part that is no hexadecimal
 * number, so other forms (52-54-00-12-34-58) and plain words become 0. Undefined when there are more than six parts or
 * the value comes out negative.
 */
export function readMac(text: string): bigint | undefined {
  let mac = 0n;
  const parts = text.split(':').filter((part) => part !== '');
  for (const [at, part] of parts.entries()) {
    if (at >= 6) return undefined;
    const byte = strtol(part, 16);
    if (byte.used !== part.length) break;
    mac |= BigInt(toInt(byte.value)) << BigInt(8 * at);
  }
  mac = BigInt.asIntN(64, mac);
  return mac < 0n ? undefined : mac;
}

/** The six bytes of an address as status shows them. */
export function formatMac(mac: bigint): string {
  const bytes = Array.from({ length: 6 }, (_, at) => Number((mac >> BigInt(8 * at)) & 0xffn));
  return bytes.map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':');
}
