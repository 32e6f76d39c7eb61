/**
 * The structs of the items and actions of a flow rule: which words set which bytes, and how the status shows the
 * bytes. The primary shows numbers in network byte order as a little-endian machine reads them.
 */
import { strtoul } from './cstring.js';

/** Reads a word into the bytes of a field. False when the word is invalid. */
type Read = (word: string, bytes: Buffer) => boolean;

/** A field of a struct. */
export interface Field {
  readonly offset: number;
  readonly size: number;
  readonly read: Read;
}

/** An item of a pattern, or an action. */
export interface Struct {
  readonly size: number;
  /** Fields by their words in a command. Fields may share bytes. */
  readonly fields: ReadonlyMap<string, Field>;
  /** How the status shows the bytes. */
  readonly show: (bytes: Buffer) => unknown;
}

const MAC_BYTES = 6;

/** strtoul() of a whole word, truncated to a number of bits. */
function unsigned(word: string, bits: number): number | undefined {
  const number = strtoul(word, 0);
  return number.used === word.length ? Number(BigInt.asUintN(bits, number.value)) : undefined;
}

/** A reader of numbers with a number of bits, up to `max`. */
function numeric(bits: number, set: (bytes: Buffer, value: number) => void, max = 2 ** bits - 1): Read {
  return (word, bytes) => {
    const value = unsigned(word, bits);
    if (value === undefined || value > max) return false;
    set(bytes, value);
    return true;
  };
}

const readMac: Read = (word, bytes) => {
  const parts = word.split(':').filter((part) => part !== '');
  return parts.every((part, at) => {
    const byte = strtoul(part, 16);
    if (at >= MAC_BYTES || byte.used !== part.length) return false;
    bytes[at] = Number(BigInt.asUintN(8, byte.value));
    return true;
  });
};

const readBig16 = numeric(16, (bytes, value) => bytes.writeUInt16BE(value));

/** Adds bits to the bits that other words of a tci have set. */
function or(bytes: Buffer, at: number, bits: number): void {
  bytes[at] = (bytes[at] ?? 0) | bits;
}

function hex(value: number, digits: number): string {
  return `0x${value.toString(16).padStart(digits, '0')}`;
}

function hex16(bytes: Buffer, offset: number): string {
  return hex(bytes.readUInt16LE(offset), 4);
}

function mac(bytes: Buffer, offset: number): string {
  const shown = [...bytes.subarray(offset, offset + MAC_BYTES)];
  return shown.map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':');
}

function struct(size: number, fields: Readonly<Record<string, Field>>, show: Struct['show']): Struct {
  return { size, fields: new Map(Object.entries(fields)), show };
}

/** Items of a pattern. */
export const ITEMS: ReadonlyMap<string, Struct> = new Map([
  [
    'eth',
    struct(
      14,
      {
        dst: { offset: 0, size: MAC_BYTES, read: readMac },
        src: { offset: MAC_BYTES, size: MAC_BYTES, read: readMac },
        type: { offset: 12, size: 2, read: readBig16 },
      },
      (bytes) => ({ dst: mac(bytes, 0), src: mac(bytes, MAC_BYTES), type: hex16(bytes, 12) }),
    ),
  ],
  [
    'vlan',
    struct(
      4,
      {
        tci: { offset: 0, size: 2, read: numeric(16, (bytes, value) => bytes.writeUInt16LE(value)) },
        pcp: { offset: 0, size: 2, read: numeric(8, (bytes, value) => or(bytes, 0, value << 1), 7) },
        dei: { offset: 0, size: 2, read: numeric(8, (bytes, value) => or(bytes, 0, value), 1) },
        vid: {
          offset: 0,
          size: 2,
          read: numeric(
            16,
            (bytes, value) => {
              or(bytes, 0, value >> 8);
              or(bytes, 1, value & 0xff);
            },
            0xfff,
          ),
        },
        inner_type: { offset: 2, size: 2, read: readBig16 },
      },
      (bytes) => ({ tci: hex16(bytes, 0), inner_type: hex16(bytes, 2) }),
    ),
  ],
]);

/** Actions of a rule. An action without a struct takes no words. */
export const ACTIONS: ReadonlyMap<string, Struct | undefined> = new Map([
  [
    'jump',
    struct(
      4,
      { group: { offset: 0, size: 4, read: numeric(32, (bytes, value) => bytes.writeUInt32LE(value)) } },
      (bytes) => ({ group: bytes.readInt32LE() }),
    ),
  ],
  [
    'queue',
    struct(
      2,
      { index: { offset: 0, size: 2, read: numeric(16, (bytes, value) => bytes.writeUInt16LE(value)) } },
      (bytes) => ({ index: bytes.readUInt16LE() }),
    ),
  ],
  ['of_pop_vlan', undefined],
  [
    'of_push_vlan',
    struct(2, { ethertype: { offset: 0, size: 2, read: readBig16 } }, (bytes) => ({
      ethertype: hex16(bytes, 0),
    })),
  ],
  [
    'of_set_vlan_vid',
    struct(2, { vlan_vid: { offset: 0, size: 2, read: readBig16 } }, (bytes) => ({
      vlan_vid: hex16(bytes, 0),
    })),
  ],
  [
    'of_set_vlan_pcp',
    struct(
      1,
      { vlan_pcp: { offset: 0, size: 1, read: numeric(8, (bytes, value) => bytes.writeUInt8(value), 7) } },
      (bytes) => ({ vlan_pcp: hex(bytes.readUInt8(), 1) }),
    ),
  ],
]);
