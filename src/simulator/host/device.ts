/** Number of devices that fit on a host (RTE_MAX_ETHPORTS): its NICs and all ports that processes add (H1). */
export const HOST_SLOTS = 32;

/** Device types that DPDK hotplug creates and removes for all processes together. */
export const HOTPLUG_TYPES = ['vhost', 'nullpmd', 'pcap', 'memif', 'pipe'] as const;

export type HotplugType = (typeof HOTPLUG_TYPES)[number];

/** Number of digits that a device name keeps: vhost:1000 is vhost:100 (H12). */
const NAME_DIGITS = 3;

/** The device in a slot of the host. */
export interface Device {
  readonly type: HotplugType | 'phy' | 'ring';
  /** Its number, as far as its name keeps it. */
  readonly id: number;
  /** The life of the process that added it. Each process has a device of its own for the same ring. */
  readonly owner: symbol | undefined;
  /** Whether it has queues. Without queues, it kills a process that receives from it or sends a packet to it (H7). */
  queues: boolean;
  /**
   * Whether it was removed from all processes, and only its slot and its name remain: a memif that a secondary
   * deleted.
   */
  readonly isDetached?: boolean;
  /** Whether its removal failed when no secondary had it any more: then its next add succeeds. */
  readonly isForsaken?: boolean;
  /** pipe: numbers of the rings that its application receives from and sends to. */
  readonly pipe?: PipeRings | undefined;
}

export interface PipeRings {
  readonly rx: number;
  readonly tx: number;
}

/** Packets that a process moves, between the devices of two slots. */
export interface Flow {
  /** Slot of the receiving device. */
  readonly from: number;
  /** Slot of the sending device. Undefined when the packets are dropped. */
  readonly to: number | undefined;
}

/** The number that the name of a device keeps. A negative number is written without its sign (H12). */
export function keptNumber(id: number): number {
  return Number(String(id >>> 0).slice(0, NAME_DIGITS));
}
