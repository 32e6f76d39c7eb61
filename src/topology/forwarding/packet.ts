/** A VLAN tag (IEEE 802.1Q). */
export interface Tag {
  /** 0 to 4095. */
  readonly id: number;
  /** 0 to 7. Undefined when it is unknown. */
  readonly pcp?: number;
}

/** Packets to all addresses of a group, except those that other paths are about. */
export interface AddressGroup {
  /** Multicast includes broadcast. */
  readonly group: 'any' | 'unicast' | 'multicast';
  readonly except: readonly string[];
}

/**
 * Packets with any tag or none, except those that other paths are about. IEEE 802.1Q reserves the id 4095, which spp_vf looks up among
 * untagged packets: what is said of a group need not hold for it.
 */
export interface TagGroup {
  /** Whether untagged packets belong to the group. */
  readonly untagged: boolean;
  /** VLAN ids that do not belong to the group. */
  readonly except: readonly number[];
}

/** A class of packets that the elements of a path treat alike. */
export interface PacketClass {
  /** The destination: an address in small letters with colons, or a group. No process of SPP changes it. */
  readonly destination: string | AddressGroup;
  /** The tag with which the packets entered; null for none. */
  readonly entered: Tag | null | TagGroup;
  /** The tag that the packets have now; null for none. Undefined while they have the tag with which they entered. */
  readonly changed: Tag | null | undefined;
}

/** What a VLAN operation did to the tag of a packet. Undefined: it depends on the packet. */
export type TagEffect = 'added' | 'replaced' | 'removed' | 'none' | undefined;

export function isTagGroup(tag: Tag | null | TagGroup): tag is TagGroup {
  return tag !== null && 'untagged' in tag;
}

/** The tag that the packets have now. */
export function tagOf({ entered, changed }: PacketClass): Tag | null | TagGroup {
  return changed === undefined ? entered : changed;
}

/** Whether an address is a multicast or broadcast address. @param address with colons. */
export function isMulticast(address: string): boolean {
  return (Number.parseInt(address.slice(0, 2), 16) & 1) === 1;
}

/** Whether an address belongs to the destinations of a class. */
export function includesAddress({ destination }: PacketClass, address: string): boolean {
  if (typeof destination === 'string') return destination === address;
  const { group, except } = destination;
  return (group === 'any' || (group === 'multicast') === isMulticast(address)) && !except.includes(address);
}

/** Two tags with the same key are the same. */
export function tagKey(tag: Tag | null | TagGroup): string {
  if (tag === null) return 'none';
  return isTagGroup(tag)
    ? `${tag.untagged ? 'any' : 'tagged'}-${tag.except.join()}`
    : `${tag.id}/${tag.pcp ?? ''}`;
}
