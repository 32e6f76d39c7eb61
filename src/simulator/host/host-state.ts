import type { Kind } from '../kinds.js';
import { HOST_SLOTS, type Device, type Flow } from './device.js';
import { Races, type RaceOptions } from './races.js';

/** What a model tells its host of the process that it stands for. */
export interface Tenant {
  readonly kind: Kind;
  /** 1 to 99; 0 for the primary. */
  readonly clientId: number;
  /** The packets that its workers move at this moment. Asked whenever something on the host changed. */
  readonly flows: () => readonly Flow[];
  /** Told that some seconds have passed: what its workers look at only now and then, they may have seen by now (N4). */
  readonly settle?: ((seconds: number) => void) | undefined;
  /** pcap: the port that it captures. */
  readonly capture?: { readonly type: 'phy' | 'ring'; readonly id: number } | undefined;
  /**
   * Whether no other process has its devices: so it was before DPDK had hotplug for several processes (18.11). Slots were
   * shared all the same: one is free as long as the name in it is empty (public source of DPDK 18.05 and 18.08, with which
   * SPP to 18.08.4 was recorded). Default false.
   */
  readonly ownDevices?: boolean | undefined;
  /** nfv, vf, mirror: whether its vhosts are clients of a socket that the VM makes (`--vhost-client`). Default false. */
  readonly vhostClient?: boolean | undefined;
}

/**
 * What comes of the launch of a process: it connects to its controller; it ends before that, with an exit code; or it
 * hangs before that.
 */
export type Startup = 'connects' | 'hangs' | { readonly exitCode: number };

/** How a process ends: by a signal that it can't catch or by a crash; by `exit`; by SIGTERM. */
export type Ending = 'killed' | 'exited' | 'terminated';

/** One life of a process: from its launch to its end. */
export interface Life {
  /** Tells the devices of this life from those of any other. */
  readonly key: symbol;
  readonly tenant: Tenant;
  /** Whether it is stopped (SIGSTOP): then it answers no hotplug. */
  suspended: boolean;
  ended: boolean;
  /** Whether it has lost a race with its own worker: it dies as soon as its reply is out. */
  doomed: boolean;
  /**
   * Slots of the vhosts that it opened, oldest first: they stay when the vhost is removed by a secondary, and what
   * stands in the slot by then is taken for a vhost (N9).
   */
  vhostSlots: number[];
  /** The slot of each ring that it ever added. */
  readonly rings: Map<number, number>;
  /** Rings that the primary had added when this life began: out of its reach for good (H9). */
  readonly after: ReadonlySet<number>;
  /** Slots whose devices were made for all while it lived: it takes whatever has its name there for its own. */
  readonly seenSlots: Set<number>;
  /** Told when the process dies of something that it moves packets through. */
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

/** All that the processes of a host share. Plain state: what happens to it is in the files beside this one. */
export class HostState {
  readonly options: HostStateOptions;
  readonly races: Races;
  readonly slots: (Device | undefined)[] = Array.from({ length: HOST_SLOTS }, () => undefined);
  /** Numbers of the vhost socket files there are, stale ones included: /tmp/sockN. */
  readonly sockets = new Set<number>();
  /** Names of the files that pcaps wrote. */
  readonly captureFiles = new Set<string>();
  /** Whether there is the socket file of memif, /tmp/spp-memif.sock; `stale` when nobody listens to it (H11). */
  memifSocket: 'absent' | 'used' | 'stale' = 'absent';
  /** Rings that the primary added, and whether a hotplug has put them out of reach since (H9). */
  readonly primaryRings = new Map<number, 'open' | 'blocked'>();
  /** Client ids whose pcap was not ended in order: its internal ring is still there. */
  readonly pcapRings = new Set<number>();
  /** Slots whose devices the undo of an add will remove in a moment (H13). */
  readonly undoLater: number[] = [];
  /** Rings that hold packets nobody has received yet. */
  readonly filledRings = new Set<number>();
  /** Whether a secondary died since the last hotplug (H4). */
  deathSinceHotplug = false;
  /** `assumed`: no primary was launched here, so one is taken for granted. */
  primary: 'assumed' | 'alive' | 'gone' = 'assumed';
  /** Whether a primary was launched while a secondary lived, which ruined what they share (restore). */
  damaged = false;
  readonly lives: Life[] = [];
  /** Who is in the middle of a hotplug add (H5). */
  readonly hotplugging = new Set<Life>();

  constructor(options: HostStateOptions) {
    this.options = options;
    this.races = new Races(options);
    this.clearSlots();
  }

  /** The slots as a primary leaves them when it starts: its NICs, and nothing else. */
  clearSlots(): void {
    this.slots.fill(undefined);
    for (let id = 0; id < this.options.phys; id++) {
      this.slots[id] = { type: 'phy', id, owner: undefined, queues: true };
    }
  }

  /** All as a new primary leaves it: only the files stay, stale (restore). */
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

  /** The slot of a device that a process has: of all, or of its own. Undefined when there is none. */
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

  /** There was a hotplug or a launch: rings that the primary added are out of reach for those that came before (H9). */
  blockPrimaryRings(): void {
    for (const ring of this.primaryRings.keys()) this.primaryRings.set(ring, 'blocked');
  }

  /** The primary that runs here, if one was launched. */
  livingPrimary(): Life | undefined {
    return this.lives.find(({ tenant }) => tenant.kind === 'primary');
  }

  livingSecondaries(): Life[] {
    return this.lives.filter(({ tenant }) => tenant.kind !== 'primary');
  }
}
