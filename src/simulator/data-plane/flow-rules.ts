import type { FlowRule } from '../flow-rule.js';
import type { Mbuf } from './mbuf.js';

/**
 * Flow rules of a NIC, as the programmer's guide of DPDK 20.02 defines them ("Generic flow API"). A real NIC takes a
 * part of them only.
 */

/** Masks of items without one (rte_flow_item_eth_mask, rte_flow_item_vlan_mask in rte_flow.h). */
const DEFAULT_ETH = { dst: 'FF:FF:FF:FF:FF:FF', src: 'FF:FF:FF:FF:FF:FF', type: '0x0000' };
const DEFAULT_VLAN = { tci: '0xff0f', inner_type: '0x0000' };

/** The fields of an item as the status of the primary shows them. */
type Fields = Readonly<Record<string, unknown>>;

/** More jumps than this between groups are a cycle. */
const MAX_JUMPS = 16;

/** Bytes of a field: an address; or a number in network byte order, which is shown as a little-endian machine reads it. */
function bytesOf(text: unknown): Buffer {
  if (typeof text !== 'string') return Buffer.alloc(0);
  if (text.includes(':')) return Buffer.from(text.replaceAll(':', ''), 'hex');
  return Buffer.from(text.slice(2).padStart(4, '0'), 'hex').reverse();
}

/** Whether the bytes of a packet are those of `spec`, or from `spec` to `last`, as far as the mask says. */
function isWithin(bytes: Buffer, field: string, spec: Fields, last: Fields | null, mask: Fields): boolean {
  const masked = (value: Buffer): Buffer => {
    const bits = bytesOf(mask[field]);
    return Buffer.from(value.map((byte, at) => byte & (bits[at] ?? 0)));
  };
  const low = masked(bytesOf(spec[field]));
  const high = last ? masked(bytesOf(last[field])) : low;
  const own = masked(bytes);
  // A `last` that is lower than `spec` is no range.
  if (Buffer.compare(high, low) <= 0) return own.equals(low);
  return Buffer.compare(own, low) >= 0 && Buffer.compare(own, high) <= 0;
}

/** Whether all patterns of a rule match. Items stand for headers from the outside in; a VLAN item is one tag. */
function isMatch({ patterns }: FlowRule, mbuf: Mbuf): boolean {
  let tags = 0;
  return patterns.every(({ type, spec, last, mask }) => {
    const isVlan = type === 'vlan';
    const fields = isVlan ? mbuf.tagFields(tags) : mbuf.headerFields();
    if (isVlan) tags++;
    if (!fields) return false;
    if (!spec) return true;
    const bits = (mask ?? (isVlan ? DEFAULT_VLAN : DEFAULT_ETH)) as Fields;
    return Object.entries(fields).every(([field, bytes]) =>
      isWithin(bytes, field, spec as Fields, last as Fields | null, bits),
    );
  });
}

/** Numbers of an action. Those in network byte order are shown swapped. */
function swapped(conf: unknown, field: string): number {
  return bytesOf((conf as Fields)[field]).readUInt16BE();
}

/**
 * The queue that a NIC puts a received packet into, by the rules of the phy, after it has changed the packet by their
 * actions. Of the rules of a group that match, the one with the lowest priority value counts, then the oldest. Queue 0
 * without a rule.
 */
export function steer(rules: readonly FlowRule[], mbuf: Mbuf): number {
  let group = 0;
  for (let jumps = 0; jumps < MAX_JUMPS; jumps++) {
    const [rule] = rules
      .filter(({ attr }) => attr.ingress === 1 && attr.group === group)
      .filter((each) => isMatch(each, mbuf))
      .sort((a, b) => a.attr.priority - b.attr.priority);
    let next: number | undefined;
    for (const { type, conf } of rule?.actions ?? []) {
      switch (type) {
        case 'queue':
          return Number((conf as Fields)['index']);
        case 'jump':
          next = Number((conf as Fields)['group']);
          break;
        case 'of_pop_vlan':
          if (mbuf.isTagged) mbuf.popTag();
          break;
        case 'of_push_vlan':
          mbuf.pushTag(swapped(conf, 'ethertype'));
          break;
        case 'of_set_vlan_vid':
          if (mbuf.isTagged) mbuf.setTci((mbuf.tci & 0xf000) | (swapped(conf, 'vlan_vid') & 0x0fff));
          break;
        case 'of_set_vlan_pcp':
          if (mbuf.isTagged) mbuf.setTci((mbuf.tci & 0x1fff) | (Number((conf as Fields)['vlan_pcp']) << 13));
          break;
      }
    }
    if (next === undefined) return 0;
    group = next;
  }
  return 0;
}
