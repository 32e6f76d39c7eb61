import { typeOf } from './change.js';

/** Maximum number of devices of a host, of all processes together (H1). */
export const SLOTS = 32;

/** A device of the host. */
export interface Device {
  /** Such as `vhost:3`. */
  readonly port: string;
  /** Id of the process that created the device. The device outlives the process. */
  readonly owner: string;
  /** Sequence number of the device; it orders devices in time. */
  readonly at: number;
  /** Whether the device was deleted, and only its slot and its name remain: a memif that an nfv deleted. */
  readonly isDeleted?: boolean;
}

/**
 * The devices of the host by slot (H1, H2). They are exact until something happens that spp-ctl cannot follow; from
 * then on only `taken` is meaningful, as a lower limit.
 */
export class Slots {
  readonly #devices: (Device | undefined)[] = [];
  #nics: number | undefined;
  #count = 0;
  #doubt: string | undefined;

  /** Why the slots are uncertain: the beginning of a sentence. Undefined when they are exact. */
  get uncertainty(): string | undefined {
    return this.#doubt;
  }

  /** Number of NICs; undefined until a status has shown it. */
  get nics(): number | undefined {
    return this.#nics;
  }

  get taken(): number {
    return (this.#nics ?? 0) + this.#devices.filter((device) => device !== undefined).length;
  }

  get isFull(): boolean {
    return this.taken >= SLOTS;
  }

  /** Number of devices created so far. */
  get count(): number {
    return this.#count;
  }

  markUncertain(why: string): void {
    this.#doubt ??= why;
  }

  /** Reserves the first slots for the NICs. */
  haveNics(count: number): void {
    if (this.#nics === count) return;
    if (this.#nics === undefined && this.#devices.length === 0) this.#nics = count;
    else this.markUncertain('the number of NICs changed');
  }

  /** The content of a slot; undefined for a free one. */
  at(slot: number): Device | 'nic' | undefined {
    return slot < (this.#nics ?? 0) ? 'nic' : this.#devices[slot];
  }

  /** The lowest free slot; undefined when all are taken. */
  get lowestFree(): number | undefined {
    for (let slot = this.#nics ?? 0; slot < SLOTS; slot++) if (this.#devices[slot] === undefined) return slot;
    return undefined;
  }

  /**
   * Slot of a device. Each process that added a ring has a device for it, and so has each earlier life of the
   * process: the last one counts.
   */
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

  /** The slots of all devices except rings. */
  withoutRings(): number[] {
    return this.#devices.flatMap((device, slot) =>
      device === undefined || typeOf(device.port) === 'ring' ? [] : [slot],
    );
  }

  /** Records that a process has created a device. @returns its slot. */
  take(port: string, owner: string): number | undefined {
    if (this.#nics === undefined) this.markUncertain('a port was added before the number of NICs was known');
    const slot = this.lowestFree;
    if (slot === undefined) this.markUncertain('more devices were created than there are slots');
    else this.#devices[slot] = { port, owner, at: ++this.#count };
    return slot;
  }

  /** Changes the owner of a device. */
  handOver(slot: number, owner: string): void {
    const device = this.#devices[slot];
    if (device !== undefined) this.#devices[slot] = { ...device, owner };
  }

  /** Records that a device was deleted but keeps its slot and its name until the primary is restarted. */
  markDeleted(slot: number): void {
    const device = this.#devices[slot];
    if (device !== undefined) this.#devices[slot] = { ...device, isDeleted: true };
  }

  /** Whether a deleted port of this name remains, so that it cannot be created again. */
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
