/**
 * Places of the list of updated rx ports in spp_vf: rx_list of sppwk_swap_two_sides() in port_capability.c (RTE_MAX_ETHPORTS). Behind
 * them lie the number of used places, the EtherType of VLAN tags, and later the TCP port of the controller. Measured on spp_vf of 20.02
 * built with GCC 12; another compiler may put other variables there.
 */
const PLACES = 32;
const NUMBER = PLACES;
const CONTROLLER = 44;

/** What an update overwrites: the EtherType of VLAN tags, or the address of spp-ctl as well. */
export type Overwritten = 'tags' | 'address';

/**
 * How full the list of updated rx ports of a vf is (rule V11). Each change of a component adds all its rx ports, and from 18.08.3 on the
 * list is never emptied. An update that needs more places writes past the end; it empties the list, because it also overwrites the number of
 * used places.
 */
export class PortUpdates {
  #used: number | undefined = 0;
  #hasLostTags = false;

  /** Whether the vf uses 0 as the EtherType of VLAN tags. */
  get hasLostTags(): boolean {
    return this.#hasLostTags;
  }

  /** What an update with this number of rx ports overwrites; undefined for nothing that matters, and when it is unknown. */
  overwrittenBy(rxPorts: number): Overwritten | undefined {
    const last = (this.#used ?? 0) + rxPorts - 1;
    // The place of the number itself can be used: then the list is empty.
    if (this.#used === undefined || last <= NUMBER) return undefined;
    return last < CONTROLLER ? 'tags' : 'address';
  }

  /** Number of updates with one rx port that empty the list; 0 when it is unknown. */
  get untilEmpty(): number {
    return this.#used === undefined ? 0 : PLACES + 1 - this.#used;
  }

  /** A component with this number of rx ports was updated. */
  record(rxPorts: number): void {
    if (this.#used === undefined) return;
    if (this.overwrittenBy(rxPorts) !== undefined) this.#hasLostTags = true;
    const used = this.#used + rxPorts;
    this.#used = used > PLACES ? 0 : used;
  }

  /** It is unknown whether a component was updated. */
  forget(): void {
    this.#used = undefined;
  }

  clone(): PortUpdates {
    const copy = new PortUpdates();
    copy.#used = this.#used;
    copy.#hasLostTags = this.#hasLostTags;
    return copy;
  }
}
