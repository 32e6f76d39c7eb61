/** Devices that a host has room for (RTE_MAX_ETHPORTS): its NICs and everything that processes add (H1). */
export const HOST_SLOTS = 32;

/** Types of device that are made and removed through DPDK's hotplug, by all processes together. */
export const HOTPLUG_TYPES = ['vhost', 'nullpmd', 'pcap', 'memif', 'pipe'] as const;

export type HotplugType = (typeof HOTPLUG_TYPES)[number];

/** Digits of a number that the name of a device keeps: vhost:1000 is vhost:100 (H12). */
const NAME_DIGITS = 3;

/** What stands in one slot of the host. */
export interface Device {
  readonly type: HotplugType | 'phy' | 'ring';
  /** Its number, as far as its name keeps it. */
  readonly id: number;
  /** The life of the process that added it. Each process has a device of its own for the same ring. */
  readonly owner: symbol | undefined;
  /** Whether it has queues. Without, it kills whoever receives from it or sends a packet to it (H7). */
  queues: boolean;
  /** Whether it was removed from all processes, and only its slot and its name stayed: a memif that a secondary deleted. */
  readonly isDetached?: boolean;
  /** Whether its removal failed when no secondary had it any more: then the next add of it succeeds. */
  readonly isForsaken?: boolean;
}

/** Packets that a process moves, between the devices of two slots. */
export interface Flow {
  /** Slot of the device that it receives from. */
  readonly from: number;
  /** Slot of the device that it sends to. Undefined when it drops what it receives. */
  readonly to: number | undefined;
}

/** The number that the name of a device keeps. A negative one is written without its sign (H12). */
export function keptNumber(id: number): number {
  return Number(String(id >>> 0).slice(0, NAME_DIGITS));
}
