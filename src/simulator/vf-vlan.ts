/** Direction of packets through a port, seen from the process. */
export type Direction = 'rx' | 'tx';

/** The VLAN operation of a port in one direction. */
export interface VlanOperation {
  readonly dir: Direction;
  readonly operation: 'add' | 'del';
  readonly id: number;
  readonly pcp: number;
}

/** Maximum number of VLAN operations of a port (V4). */
const MAX_OPERATIONS = 4;

/** Room for the VLAN operations of a port: four places; an operation fills the first free one. */
export type VlanPlaces = (VlanOperation | undefined)[];

export function noOperations(): VlanPlaces {
  return Array.from({ length: MAX_OPERATIONS }, () => undefined);
}

/** One direction of one device: the version that its workers read, and the version that is written. */
interface Sides {
  readonly sides: [readonly VlanOperation[], readonly VlanOperation[]];
  read: 0 | 1;
  written: 0 | 1;
}

/**
 * VLAN operations in the status: the first one of a device and direction, as its workers have it. An updated
 * component writes those of its ports to the version that workers do not read; workers switch versions with the next
 * updated component of any core.
 */
export class ShownVlans {
  readonly #devices = new Map<string, Sides>();
  readonly #pending = new Set<Sides>();

  /** Writes the operations of a device in a slot of the host. */
  write(slot: number | undefined, dir: Direction, operations: VlanPlaces): void {
    if (slot === undefined) return;
    const key = `${slot} ${dir}`;
    const device = this.#devices.get(key) ?? { sides: [[], []], read: 0, written: 1 };
    this.#devices.set(key, device);
    device.sides[device.written] = operations.filter(
      (operation): operation is VlanOperation => operation?.dir === dir,
    );
    device.written = device.read;
    this.#pending.add(device);
  }

  /** Makes the workers use the written version. */
  change(): void {
    for (const device of this.#pending) device.read = device.written === 0 ? 1 : 0;
    this.#pending.clear();
  }

  shown(slot: number | undefined, dir: Direction): VlanOperation | undefined {
    return slot === undefined ? undefined : this.used(slot, dir)[0];
  }

  /** The operations that its workers run. */
  used(slot: number, dir: Direction): readonly VlanOperation[] {
    const device = this.#devices.get(`${slot} ${dir}`);
    return device?.sides[device.read] ?? [];
  }
}
