/** Which way packets go through a port, seen from the process. */
export type Direction = 'rx' | 'tx';

/** What a port does with the VLAN tag of packets in one direction. */
export interface VlanOperation {
  readonly dir: Direction;
  readonly operation: 'add' | 'del';
  readonly id: number;
  readonly pcp: number;
}

/** VLAN operations a port has room for (V4). */
const MAX_OPERATIONS = 4;

/** Room for the VLAN operations of a port: four places, of which the first free one is filled. */
export type VlanPlaces = (VlanOperation | undefined)[];

export function noOperations(): VlanPlaces {
  return Array.from({ length: MAX_OPERATIONS }, () => undefined);
}

/** One direction of one device: what its workers read, and what is written for them. */
interface Sides {
  readonly sides: [VlanOperation | undefined, VlanOperation | undefined];
  read: 0 | 1;
  written: 0 | 1;
}

/**
 * What status shows of VLAN operations: the first one of a device and direction, as its workers have it. A component that is
 * updated writes those of its ports to the side that workers don't read; they change sides with the next component of
 * any core that is updated.
 */
export class ShownVlans {
  readonly #devices = new Map<string, Sides>();
  readonly #pending = new Set<Sides>();

  /** Writes the operations of a device, which stands in that slot of the host. */
  write(slot: number | undefined, dir: Direction, operations: VlanPlaces): void {
    if (slot === undefined) return;
    const key = `${slot} ${dir}`;
    const device = this.#devices.get(key) ?? { sides: [undefined, undefined], read: 0, written: 1 };
    this.#devices.set(key, device);
    device.sides[device.written] = operations.find((operation) => operation?.dir === dir);
    device.written = device.read;
    this.#pending.add(device);
  }

  /** The workers go over to what was written. */
  change(): void {
    for (const device of this.#pending) device.read = device.written === 0 ? 1 : 0;
    this.#pending.clear();
  }

  shown(slot: number | undefined, dir: Direction): VlanOperation | undefined {
    const device = slot === undefined ? undefined : this.#devices.get(`${slot} ${dir}`);
    return device?.sides[device.read];
  }
}
