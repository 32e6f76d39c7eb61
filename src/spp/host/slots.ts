import { typeOf } from './change.js';

/** How many devices a host can have, of all processes together (H1). */
export const SLOTS = 32;

/** A device of the host. */
export interface Device {
  /** Such as `vhost:3`. */
  readonly port: string;
  /** The id of the process that made it. It stays when that process has died. */
  readonly owner: string;
  /** Counts up with each device, so that it can be told what came after what. */
  readonly at: number;
  /** Whether it was deleted, and only its slot and its name stay: a memif that an nfv deleted. */
  readonly isDeleted?: boolean;
}

/**
 * The devices of the host by slot (H1, H2). As long as nothing happened that spp-ctl could not follow, they are exact;
 * from then on only `taken` means something, and that only as a lower limit.
 */
export class Slots {
  readonly #devices: (Device | undefined)[] = [];
  #nics: number | undefined;
  #count = 0;
  #doubt: string | undefined;

  /** Why they are not exact: the beginning of a sentence. Undefined when they are. */
  get uncertainty(): string | undefined {
    return this.#doubt;
  }

  /** How many NICs there are, once a status has told. */
  get nics(): number | undefined {
    return this.#nics;
  }

  get taken(): number {
    return (this.#nics ?? 0) + this.#devices.filter((device) => device !== undefined).length;
  }

  get isFull(): boolean {
    return this.taken >= SLOTS;
  }

  /** How many devices were made so far. */
  get count(): number {
    return this.#count;
  }

  markUncertain(why: string): void {
    this.#doubt ??= why;
  }

  /** The NICs have the first slots. */
  haveNics(count: number): void {
    if (this.#nics === count) return;
    if (this.#nics === undefined && this.#devices.length === 0) this.#nics = count;
    else this.markUncertain('the number of NICs changed');
  }

  /** What is in a slot; undefined for a free one. */
  at(slot: number): Device | 'nic' | undefined {
    return slot < (this.#nics ?? 0) ? 'nic' : this.#devices[slot];
  }

  /** The lowest free slot; undefined when there is none. */
  get lowestFree(): number | undefined {
    for (let slot = this.#nics ?? 0; slot < SLOTS; slot++) if (this.#devices[slot] === undefined) return slot;
    return undefined;
  }

  /** The slot of a device. A ring has one in each process that added it, and in each earlier life of it: the last counts. */
  find(port: string, owner?: string): number | undefined {
    let found: number | undefined;
    let last = 0;
    for (const [slot, device] of this.#devices.entries()) {
      if (device?.port !== port || (owner !== undefined && device.owner !== owner) || device.at <= last)
        continue;
      found = slot;
      last = device.at;
    }
    return found;
  }

  /** The slots of all devices but rings. */
  withoutRings(): number[] {
    return this.#devices.flatMap((device, slot) =>
      device === undefined || typeOf(device.port) === 'ring' ? [] : [slot],
    );
  }

  /** The process has made a device. @returns its slot. */
  take(port: string, owner: string): number | undefined {
    if (this.#nics === undefined) this.markUncertain('a port was added before the number of NICs was known');
    const slot = this.lowestFree;
    if (slot === undefined) this.markUncertain('more devices were made than there are slots');
    else this.#devices[slot] = { port, owner, at: ++this.#count };
    return slot;
  }

  /** A device that was there has another owner now. */
  handOver(slot: number, owner: string): void {
    const device = this.#devices[slot];
    if (device !== undefined) this.#devices[slot] = { ...device, owner };
  }

  /** A device was deleted that keeps its slot and its name until the primary is restarted. */
  markDeleted(slot: number): void {
    const device = this.#devices[slot];
    if (device !== undefined) this.#devices[slot] = { ...device, isDeleted: true };
  }

  /** Whether a port is left that was deleted, so that there can be no other of its name. */
  wasDeleted(port: string): boolean {
    return this.#devices.some((device) => device?.port === port && device.isDeleted === true);
  }

  free(slot: number): void {
    this.#devices[slot] = undefined;
  }

  clone(): Slots {
    const copy = new Slots();
    copy.#devices.push(...this.#devices);
    copy.#nics = this.#nics;
    copy.#count = this.#count;
    copy.#doubt = this.#doubt;
    return copy;
  }
}
