import type { DataPath } from '../data-plane/poll-loop.js';
import type { FlowRule } from '../flow-rule.js';
import type { Kind } from '../kinds.js';
import { HOST_SLOTS, type Device, type Flow } from './device.js';
import { Races, type RaceOptions } from './races.js';

/** The part of a model that its host needs. */
export interface Tenant {
  readonly kind: Kind;
  /** 1 to 99; 0 for the primary. */
  readonly clientId: number;
  /** The packets that its workers move now. Read whenever the host has changed. */
  readonly flows: () => readonly Flow[];
  /** How it moves injected packets. Default: not at all. */
  readonly dataPath?: DataPath | undefined;
  /** primary: the counters of its ports, which all processes of the host increase. */
  readonly counters?: PortCounters | undefined;
  /** primary: the flow rules of a phy. */
  readonly flowRules?: ((phy: number) => readonly FlowRule[]) | undefined;
  /** Called when some seconds have passed: idle workers may have read their flags by now (N4). */
  readonly settle?: ((seconds: number) => void) | undefined;
  /** pcap: the port that it captures. */
  readonly capture?: { readonly type: 'phy' | 'ring'; readonly id: number } | undefined;
  /**
   * Whether no other process has its devices, as before DPDK had hotplug for several processes (18.11). Slots were
   * shared nevertheless: a slot is free as long as its name is empty (public source of DPDK 18.05 and 18.08, with
   * which SPP up to 18.08.4 was recorded). Default false.
   */
  readonly ownDevices?: boolean | undefined;
  /**
   * nfv, vf, mirror: whether its vhosts are clients of a socket that the VM creates (`--vhost-client`). Default
   * false.
   */
  readonly vhostClient?: boolean | undefined;
}

/** Counters of the packets of a port. */
export interface Counter {
  rx: number;
  tx: number;
  txDrop: number;
}

/** Counters of the ports of a primary, by number. */
export interface PortCounters {
  readonly phys: readonly Counter[];
  readonly rings: readonly Counter[];
}

/**
 * Outcome of the launch of a process: it connects to its controller; it ends before that, with an exit code; or it
 * hangs before that.
 */
export type Startup = 'connects' | 'hangs' | { readonly exitCode: number };

/** How a process ends: by an uncatchable signal or a crash; by `exit`; by SIGTERM. */
export type Ending = 'killed' | 'exited' | 'terminated';

/** One life of a process: from its launch to its end. */
export interface Life {
  /** Identifies the devices of this life. */
  readonly key: symbol;
  readonly tenant: Tenant;
  /** Whether it is suspended (SIGSTOP): then it responds to no hotplug. */
  suspended: boolean;
  ended: boolean;
  /** Whether it has lost a race with its own worker: it dies as soon as its reply is sent. */
  doomed: boolean;
  /**
   * Slots of the vhosts that it opened, oldest first: they stay when a secondary removes the vhost, and the process
   * then treats the next device in the slot as a vhost (N9).
   */
  vhostSlots: number[];
  /** The slot of each ring that it ever added. */
  readonly rings: Map<number, number>;
  /** Rings that the primary had added when this life began: it can never add them (H9). */
  readonly after: ReadonlySet<number>;
  /**
   * Slots whose devices were created for all processes during its life: it uses any device of that name in them as
   * its own.
   */
  readonly seenSlots: Set<number>;
  /** Called when the process dies of packets that it moves. */
  dies: () => void;
}

export interface HostStateOptions extends RaceOptions {
  readonly phys: number;
  readonly rings: number;
  /** Whether NICs always have packets to receive, as the recorded null devices had. */
  readonly traffic: boolean;
  readonly pcap: boolean;
  readonly memif: boolean;
}

/** Whether a process has a device. */
export function isThere(device: Device, life: Life): boolean {
  return life.tenant.ownDevices !== true || device.type === 'phy' || device.owner === life.key;
}

/** The shared state of the processes of a host. Plain state: the other files of this folder change it. */
export class HostState {
  readonly options: HostStateOptions;
  readonly races: Races;
  readonly slots: (Device | undefined)[] = Array.from({ length: HOST_SLOTS }, () => undefined);
  /** Numbers of the existing vhost socket files, stale ones included: /tmp/sockN. */
  readonly sockets = new Set<number>();
  /** Names of the files that pcaps wrote. */
  readonly captureFiles = new Set<string>();
  /** Whether the socket file of memif, /tmp/spp-memif.sock, exists; `stale` when it has no listener (H11). */
  memifSocket: 'absent' | 'used' | 'stale' = 'absent';
  /** Rings that the primary added, and whether a hotplug has made them unreachable since (H9). */
  readonly primaryRings = new Map<number, 'open' | 'blocked'>();
  /** Client ids whose pcap did not exit regularly: its internal ring still exists. */
  readonly pcapRings = new Set<number>();
  /** Slots whose devices the undo of an add will remove in a moment (H13). */
  readonly undoLater: number[] = [];
  /** Rings with packets that were not received yet. */
  readonly filledRings = new Set<number>();
  /** Whether a secondary died since the last hotplug (H4). */
  deathSinceHotplug = false;
  /** `assumed`: no primary was launched here, so one is assumed. */
  primary: 'assumed' | 'alive' | 'gone' = 'assumed';
  /** Whether a primary was launched while a secondary was running, which damaged their shared memory (restore). */
  damaged = false;
  readonly lives: Life[] = [];
  /** Lives that are in the middle of a hotplug add (H5). */
  readonly hotplugging = new Set<Life>();

  constructor(options: HostStateOptions) {
    this.options = options;
    this.races = new Races(options);
    this.clearSlots();
  }

  /** The slots after the start of a primary: its NICs only. */
  clearSlots(): void {
    this.slots.fill(undefined);
    for (let id = 0; id < this.options.phys; id++) {
      this.slots[id] = { type: 'phy', id, owner: undefined, queues: true };
    }
  }

  /** Resets the state as a new primary does: only the files remain, stale (restore). */
  restart(): void {
    this.clearSlots();
    this.primaryRings.clear();
    this.pcapRings.clear();
    this.filledRings.clear();
    this.undoLater.length = 0;
    this.deathSinceHotplug = false;
    this.damaged = false;
    if (this.memifSocket === 'used') this.memifSocket = 'stale';
  }

  /** The slot of a device that a process has, its own or shared. Undefined when it has none. */
  find(life: Life, type: Device['type'], id: number): number | undefined {
    const slot = this.slots.findIndex(
      (device) => device?.type === type && device.id === id && isThere(device, life),
    );
    return slot < 0 ? undefined : slot;
  }

  /** Puts a device into the lowest free slot. Undefined when none is free. */
  place(device: Device): number | undefined {
    const slot = this.slots.indexOf(undefined);
    if (slot < 0) return undefined;
    this.slots[slot] = device;
    return slot;
  }

  /** After a hotplug or a launch, rings that the primary added are unreachable for older processes (H9). */
  blockPrimaryRings(): void {
    for (const ring of this.primaryRings.keys()) this.primaryRings.set(ring, 'blocked');
  }

  /** The running primary, if one was launched. */
  livingPrimary(): Life | undefined {
    return this.lives.find(({ tenant }) => tenant.kind === 'primary');
  }

  livingSecondaries(): Life[] {
    return this.lives.filter(({ tenant }) => tenant.kind !== 'primary');
  }
}
