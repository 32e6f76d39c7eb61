import type { Mbuf } from './mbuf.js';

/** A VLAN operation of a port. `pcp` is -1 when the command named none. */
export interface TagOperation {
  readonly operation: 'add' | 'del';
  readonly id: number;
  readonly pcp: number;
  /** The EtherType of tags: that of VLAN unless the process has lost it. */
  readonly tpid?: number;
}

/**
 * Tag control information of the first operation of a port and direction (SPP_VLANTAG_CALC_TCI in port_capability.h): a
 * priority of -1 becomes 7. That of a `del` is 0, as update_port_attrs() computes none.
 */
function tciOf({ operation, id, pcp }: TagOperation): number {
  return operation === 'add' ? ((pcp & 0x07) << 13) | (id & 0x0fff) : 0;
}

/** add_vlan_tag_one(): only the outermost tag of a tagged packet changes. */
function addTag(mbuf: Mbuf, tci: number, tpid: number | undefined): void {
  if (!mbuf.hasType(tpid)) mbuf.pushTag(tpid);
  mbuf.setTci(tci);
}

/** del_vlan_tag_one(): removes the outermost tag; a packet without a tag passes. */
function deleteTag(mbuf: Mbuf, tpid: number | undefined): void {
  if (mbuf.hasType(tpid)) mbuf.popTag();
}

/**
 * vlan_operation() of shared/secondary/spp_worker_th/port_capability.c, for packets that a port received or is about to
 * send: runs each operation, all of them with the tag of the *first* one.
 */
export function applyVlan(mbufs: readonly Mbuf[], operations: readonly TagOperation[]): void {
  const [first] = operations;
  if (!first) return;
  const tci = tciOf(first);
  for (const { operation, tpid } of operations)
    for (const mbuf of mbufs) {
      if (operation === 'add') addTag(mbuf, tci, tpid);
      else deleteTag(mbuf, tpid);
    }
}
