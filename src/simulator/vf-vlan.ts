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

/** A VLAN operation as workers run it. */
export interface RunOperation extends VlanOperation {
  /** The EtherType of tags, where it is another than that of VLAN. */
  readonly tpid?: number;
}

/**
 * VLAN operations in the status: the first one of a device and direction, as its workers have it. An updated
 * component writes those of its ports to the version that workers do not read; workers switch versions with the next
 * updated component of any core.
 */
export class ShownVlans {
  readonly #devices = new Map<string, Sides>();
  readonly #updated: Readonly<Record<Direction, UpdatedSlots>>;

  /** @param keepsUpdated whether the lists of updated devices are never emptied: see UpdatedSlots. */
  constructor(keepsUpdated: boolean) {
    this.#updated = { rx: new UpdatedSlots(keepsUpdated), tx: new UpdatedSlots(keepsUpdated) };
  }

  /** Whether the process has lost the port of the controller, and cannot connect again. */
  get hasLostController(): boolean {
    return this.#updated.rx.most > CONTROLLER_PLACE;
  }

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
    this.#updated[dir].add(slot);
  }

  /** Makes the workers use the written version. */
  change(): void {
    for (const dir of ['rx', 'tx'] as const) {
      for (const slot of this.#updated[dir].take()) {
        const device = this.#devices.get(`${slot} ${dir}`);
        if (device) device.read = device.written === 0 ? 1 : 0;
      }
    }
  }

  shown(slot: number | undefined, dir: Direction): VlanOperation | undefined {
    return slot === undefined ? undefined : this.used(slot, dir)[0];
  }

  /** The operations that its workers run. */
  used(slot: number, dir: Direction): readonly RunOperation[] {
    const device = this.#devices.get(`${slot} ${dir}`);
    const operations = device?.sides[device.read] ?? [];
    return this.#updated.rx.most > TPID_PLACE
      ? operations.map((operation) => ({ ...operation, tpid: 0 }))
      : operations;
  }
}

/** Places of a list of updated slots (RTE_MAX_ETHPORTS). The number of used places lies behind them. */
const MAX_UPDATED = 32;

/** Places behind rx_list in spp_vf where other variables lie: g_vlan_tpid, and g_controller_port of conn_spp_ctl.c. */
const TPID_PLACE = 33;
const CONTROLLER_PLACE = 44;

/**
 * The slots of the devices of one direction that were updated since the workers switched versions: rx_list and num_rx, or tx_list and
 * num_tx, of sppwk_swap_two_sides() in port_capability.c. From 18.08.3 on they are never emptied, and updates write past the end
 * (V11): the workers miss the device whose place is that of the number, write 0 to all places, and so empty the list at last. Measured on
 * spp_vf and spp_mirror of 20.02, built with GCC 12.
 */
class UpdatedSlots {
  readonly #slots: number[] = [];
  readonly #isKept: boolean;
  /** The largest number of places that were ever used. */
  most = 0;

  constructor(isKept: boolean) {
    this.#isKept = isKept;
  }

  add(slot: number): void {
    this.#slots.push(slot);
    this.most = Math.max(this.most, this.#slots.length);
  }

  /** The slots that the workers switch. */
  take(): number[] {
    const taken = this.#slots.filter((_, place) => place !== MAX_UPDATED);
    if (!this.#isKept || this.#slots.length > MAX_UPDATED) this.#slots.length = 0;
    else this.#slots.fill(0);
    return taken;
  }
}
