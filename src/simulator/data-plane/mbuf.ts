/** One VLAN tag of a packet. */
export interface VlanTag {
  /** VLAN ID, 0 to 4095. */
  readonly id: number;
  /** Priority, 0 to 7. */
  readonly pcp: number;
}

/** A packet as it enters or leaves. */
export interface Packet {
  /** Destination address, as 52:54:00:12:34:56. */
  readonly dst: string;
  /** Source address. */
  readonly src: string;
  /** VLAN tags, outermost first. */
  readonly tags: readonly VlanTag[];
}

/** EtherType of a VLAN tag (RTE_ETHER_TYPE_VLAN). Only this one is a tag to SPP: not that of 802.1ad. */
const VLAN_TPID = 0x8100;

/** EtherType of the payload of simulated packets: IPv4. */
const PAYLOAD_TYPE = 0x0800;

/** Bytes in front of the data of a received packet (RTE_PKTMBUF_HEADROOM). */
const HEADROOM = 128;

/** Both addresses. */
const ADDRESSES = 12;

const HEADER = 14;

const TAG_BYTES = 4;

/** Bytes of a packet without tags. */
const PACKET_BYTES = 60;

/** Maximum number of tags of a packet that enters. */
const MAX_TAGS = 8;

/** The bytes that one or more mbufs describe. */
interface SharedBytes {
  readonly bytes: Buffer;
  /** Number of mbufs that describe them. */
  mbufs: number;
}

function addressAt(bytes: Buffer, offset: number): string {
  return [...bytes.subarray(offset, offset + 6)].map((byte) => byte.toString(16).padStart(2, '0')).join(':');
}

function putAddress(bytes: Buffer, offset: number, address: string): void {
  const parts = address.split(':');
  if (parts.length !== 6 || !parts.every((part) => /^[\da-f]{1,2}$/i.test(part)))
    throw new RangeError(`not an address: ${address}`);
  for (const [at, part] of parts.entries()) bytes[offset + at] = parseInt(part, 16);
}

/**
 * A packet in the memory that all processes share (`struct rte_mbuf`). Several rings can hold the same mbuf, and several
 * mbufs can describe the same bytes.
 */
export class Mbuf {
  /** Number of the injected packet that it is, or is a copy of. */
  readonly origin: number;
  /** Number of places that hold it (refcnt). */
  references = 1;
  readonly #shared: SharedBytes;
  #offset: number;
  #length: number;

  private constructor(origin: number, shared: SharedBytes, offset: number, length: number) {
    this.origin = origin;
    this.#shared = shared;
    this.#offset = offset;
    this.#length = length;
    shared.mbufs++;
  }

  /**
   * A received packet. Throws a RangeError for an address that is none, a VLAN ID over 4095, a priority over 7, or
   * more than 8 tags.
   */
  static of(origin: number, { dst, src, tags }: Packet): Mbuf {
    const length = PACKET_BYTES + tags.length * TAG_BYTES;
    if (tags.length > MAX_TAGS) throw new RangeError(`more than ${MAX_TAGS} tags`);
    const bytes = Buffer.alloc(HEADROOM + PACKET_BYTES + (MAX_TAGS + 1) * TAG_BYTES);
    putAddress(bytes, HEADROOM, dst);
    putAddress(bytes, HEADROOM + 6, src);
    let at = HEADROOM + ADDRESSES;
    for (const { id, pcp } of tags) {
      if (!(id >= 0 && id <= 4095 && pcp >= 0 && pcp <= 7)) throw new RangeError(`not a tag: ${id}, ${pcp}`);
      bytes.writeUInt16BE(VLAN_TPID, at);
      bytes.writeUInt16BE((pcp << 13) | id, at + 2);
      at += TAG_BYTES;
    }
    bytes.writeUInt16BE(PAYLOAD_TYPE, at);
    return new Mbuf(origin, { bytes, mbufs: 0 }, HEADROOM, length);
  }

  /** Another mbuf for the same bytes (`rte_pktmbuf_clone`). */
  clone(): Mbuf {
    return new Mbuf(this.origin, this.#shared, this.#offset, this.#length);
  }

  /** Another mbuf with bytes of its own. */
  copy(): Mbuf {
    const bytes = Buffer.from(this.#shared.bytes);
    return new Mbuf(this.origin, { bytes, mbufs: 0 }, this.#offset, this.#length);
  }

  /** Gives up one reference (`rte_pktmbuf_free`). */
  free(): void {
    this.references--;
    if (this.references === 0) this.#shared.mbufs--;
  }

  /** Whether a change of its bytes changes another packet. */
  get isShared(): boolean {
    return this.references > 1 || this.#shared.mbufs > 1;
  }

  get isTagged(): boolean {
    return this.hasType(VLAN_TPID);
  }

  /** Whether the EtherType behind the addresses is this one. */
  hasType(type = VLAN_TPID): boolean {
    return this.#shared.bytes.readUInt16BE(this.#offset + ADDRESSES) === type;
  }

  /** VLAN ID of the outermost tag. Undefined when it has no tag. */
  get vlanId(): number | undefined {
    return this.isTagged ? this.#shared.bytes.readUInt16BE(this.#offset + HEADER) & 0x0fff : undefined;
  }

  get dst(): string {
    return addressAt(this.#shared.bytes, this.#offset);
  }

  /** Whether the destination is a group address, as the broadcast address is (`rte_is_multicast_ether_addr`). */
  get isMulticast(): boolean {
    return ((this.#shared.bytes[this.#offset] ?? 0) & 1) === 1;
  }

  /** Priority and VLAN ID of the outermost tag. */
  get tci(): number {
    return this.#shared.bytes.readUInt16BE(this.#offset + HEADER);
  }

  /** The fields of its Ethernet header. */
  headerFields(): { dst: Buffer; src: Buffer; type: Buffer } {
    const at = this.#offset;
    return { dst: this.#at(at, 6), src: this.#at(at + 6, 6), type: this.#at(at + ADDRESSES, 2) };
  }

  /** The fields of its tag at a depth from 0, the outermost. Undefined when it has no such tag. */
  tagFields(depth: number): { tci: Buffer; inner_type: Buffer } | undefined {
    if (depth >= this.read().tags.length) return undefined;
    const at = this.#offset + HEADER + depth * TAG_BYTES;
    return { tci: this.#at(at, 2), inner_type: this.#at(at + 2, 2) };
  }

  /** Sets priority and VLAN ID of the outermost tag. */
  setTci(tci: number): void {
    this.#shared.bytes.writeUInt16BE(tci, this.#offset + HEADER);
  }

  /**
   * Puts a tag with VLAN ID and priority 0 behind the addresses, which move into the headroom (`rte_pktmbuf_prepend`).
   * There is always room: processes give a tag to untagged packets only, and flow rules have room for few actions.
   */
  pushTag(tpid = VLAN_TPID): void {
    const { bytes } = this.#shared;
    const old = this.#offset;
    this.#offset -= TAG_BYTES;
    this.#length += TAG_BYTES;
    bytes.copy(bytes, this.#offset, old, old + HEADER);
    const type = bytes.readUInt16BE(this.#offset + ADDRESSES);
    bytes.writeUInt16BE(type, this.#offset + HEADER + 2);
    bytes.writeUInt16BE(tpid, this.#offset + ADDRESSES);
    bytes.writeUInt16BE(0, this.#offset + HEADER);
  }

  /** Removes the outermost tag: the addresses move over it, and four bytes in front of them become zero. */
  popTag(): void {
    const { bytes } = this.#shared;
    const old = this.#offset;
    this.#offset += TAG_BYTES;
    this.#length -= TAG_BYTES;
    bytes.copy(bytes, this.#offset, old, old + ADDRESSES);
    bytes.fill(0, old, this.#offset);
  }

  #at(offset: number, length: number): Buffer {
    return this.#shared.bytes.subarray(offset, offset + length);
  }

  /** The packet as it is now. */
  read(): Packet {
    const { bytes } = this.#shared;
    const tags: VlanTag[] = [];
    let at = this.#offset + ADDRESSES;
    const end = this.#offset + this.#length;
    while (at + TAG_BYTES <= end && bytes.readUInt16BE(at) === VLAN_TPID) {
      const tci = bytes.readUInt16BE(at + 2);
      tags.push({ id: tci & 0x0fff, pcp: tci >> 13 });
      at += TAG_BYTES;
    }
    return { dst: this.dst, src: addressAt(bytes, this.#offset + 6), tags };
  }
}
