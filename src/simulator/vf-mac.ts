import { strtol, toInt } from './cstring.js';

/** The address that stands for `default` inside the process: 00:00:00:00:00:01 (V7, every release). */
export const DEFAULT_MAC = 0x01_00_00_00_00_00n;

/** Bytes of an address. */
const MAC_BYTES = 6;

/**
 * Parses a MAC address as the process does. Missing bytes are 0; parsing stops at the first part that is no
 * hexadecimal number, so other forms (52-54-00-12-34-58) and plain words become 0. Undefined when there are more than
 * six parts or the value is negative.
 */
export function readMac(text: string): bigint | undefined {
  let mac = 0n;
  const parts = text.split(':').filter((part) => part !== '');
  for (const [at, part] of parts.entries()) {
    if (at >= MAC_BYTES) return undefined;
    const byte = strtol(part, 16);
    if (byte.used !== part.length) break;
    mac |= BigInt(toInt(byte.value)) << BigInt(8 * at);
  }
  mac = BigInt.asIntN(64, mac);
  return mac < 0n ? undefined : mac;
}

function bytesOf(mac: bigint): number[] {
  return Array.from({ length: MAC_BYTES }, (_, at) => Number((mac >> BigInt(8 * at)) & 0xffn));
}

/** The six bytes of an address as the status shows them. */
export function formatMac(mac: bigint): string {
  return bytesOf(mac)
    .map((byte) => byte.toString(16).padStart(2, '0').toUpperCase())
    .join(':');
}

/** The generator polynomial of CRC-32C, bits in reverse. */
const CRC32C = 0x82f63b78;

/** Number of buckets of a classifier's hash table. */
const BUCKETS = 16;

/**
 * The bucket of an address in a classifier's hash table, 0 to 15: the status lists the addresses of a VLAN by bucket,
 * those of one bucket in the order of their ports. It is the CRC-32C of the six bytes from 0 without inversion, as
 * x86 computes it.
 */
export function macBucket(mac: bigint): number {
  let crc = 0;
  for (const byte of bytesOf(mac)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? CRC32C : 0);
  }
  return (crc >>> 0) % BUCKETS;
}
