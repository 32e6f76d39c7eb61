import type { Device, HotplugType } from './device.js';
import { type Ending, type HostState, isThere, type Life, type Startup, type Tenant } from './host-state.js';
import { addByHotplug, removeByHotplug, seesForeign, type HotplugResult } from './hotplug.js';
import { end } from './life.js';
import type { RaceName } from './races.js';
import { settle, tick } from './time.js';
import { isDying } from './traffic.js';
import { addVhost, type VhostResult } from './vhost.js';

/**
 * A process as its host has it, from its launch to its end: what it may do to the devices that all processes share.
 * Rule numbers are those of the rules recorded with 20.02.
 */
export class HostProcess {
  /** What came of the launch. Unless it `connects`, the model is never asked anything. */
  readonly startup: Startup;
  readonly #state: HostState;
  readonly #life: Life;

  constructor(state: HostState, life: Life, startup: Startup) {
    this.#state = state;
    this.#life = life;
    this.startup = startup;
  }

  get tenant(): Tenant {
    return this.#life.tenant;
  }

  /** Whether it has ended, in whatever way. */
  get hasEnded(): boolean {
    return this.#life.ended;
  }

  /** What stands in a slot of the host, 0 to 31, whoever put it there. Undefined when the slot is free. */
  device(slot: number): Device | undefined {
    return this.#state.slots[slot];
  }

  /**
   * Adds a ring: gives its slot, which is the same for the same ring of the same process for its whole life (H1, H2).
   * Undefined when there is no such ring, no free slot, or the primary's own add put it out of reach (H9).
   */
  addRing(id: number): number | undefined {
    const { rings } = this.#life;
    const own = rings.get(id);
    if (own !== undefined) return own;
    if (id < 0 || id >= this.#state.options.rings || this.#state.damaged) return undefined;
    const { kind, ownDevices } = this.tenant;
    if (kind !== 'primary' && this.#ringIsBlocked(id)) return undefined;
    if (seesForeign(this.#state, this.#life, 'ring', id)) return undefined;
    const slot = this.#state.place({ type: 'ring', id, owner: this.#life.key, queues: true });
    if (slot === undefined) return undefined;
    rings.set(id, slot);
    if (ownDevices === true) this.#life.seenSlots.add(slot);
    else if (kind === 'primary') this.#state.primaryRings.set(id, 'open');
    return slot;
  }

  /** Removes a ring that it added, and frees its slot: what a delete did with the DPDK of 18.02 to 18.08.1. */
  removeRing(id: number): void {
    const slot = this.#life.rings.get(id);
    if (slot === undefined) return;
    this.#life.rings.delete(id);
    this.#state.slots[slot] = undefined;
  }

  /**
   * Adds a vhost, for the first time or again: makes the device and opens its socket (H6 to H8, N9).
   * `failed`: for want of a slot or an answer, in which case nothing is left, or because of a socket file, in which case
   * the device stays without queues, the file is gone, and the next try succeeds.
   * `dies`: the process has a vhost deleted whose slot holds something else by now. Only an nfv can delete one.
   */
  addVhost(id: number): VhostResult {
    return addVhost(this.#state, this.#life, id);
  }

  /** Adds a device of any other hotplug type. `busy`: there is one of that name, whoever has it (H6). */
  addDevice(type: Exclude<HotplugType, 'vhost'>, id: number): HotplugResult {
    return addByHotplug(this.#state, this.#life, type, id);
  }

  /** Removes whatever stands in a slot from the whole host. False when it stays: for want of an answer (N6). */
  remove(slot: number): boolean {
    return removeByHotplug(this.#state, this.#life, slot);
  }

  /** Closes the device of a slot without removing it: a vhost loses its queues, others only stop (P3). */
  close(slot: number): void {
    const device = this.#state.slots[slot];
    if (device?.type === 'vhost') device.queues = false;
  }

  /** The slots of all devices of some types that it has at this moment, by name, such as `nullpmd:3`. */
  known(types: readonly Device['type'][]): Map<string, number> {
    return this.#namedSlots(this.#state.slots, types);
  }

  /**
   * The same, for what an nfv that is launched at this moment knows. It looks at as many slots as there are devices that
   * are no rings, from the lowest: rings in low slots hide what stands above them (H10; seen in the conformance run).
   */
  knownAtLaunch(types: readonly Device['type'][]): Map<string, number> {
    const { slots } = this.#state;
    const attached = slots.map((device) => (device?.isDetached === true ? undefined : device));
    const count = attached.filter((device) => device && device.type !== 'ring').length;
    return this.#namedSlots(attached.slice(0, count), types);
  }

  /** The slot of a device that it has. */
  slotOf(type: HotplugType, id: number): number | undefined {
    return this.#state.find(this.#life, type, id);
  }

  /** Stops the process (SIGSTOP), or lets it go on: while stopped it answers no hotplug (H3) and moves no packets. */
  suspend(suspended: boolean): void {
    this.#life.suspended = suspended;
  }

  /**
   * Begins a hotplug add, which takes a while, as the command for it arrives. Gives what ends it, to be called once
   * the command was done. What other processes begin meanwhile is at the same time (H5).
   */
  beginHotplug(): () => void {
    this.#state.hotplugging.add(this.#life);
    return () => this.#state.hotplugging.delete(this.#life);
  }

  /** Lets the packets of the host flow: to be called when the reply to a command is out. See `Host.tick`. */
  tickHost(): void {
    tick(this.#state);
  }

  /** Lets a second pass for all processes of the host. See `Host.settle`. */
  settleHost(): void {
    settle(this.#state, 1);
  }

  /** Whether the process loses a race against itself or another this time. */
  loses(race: RaceName): boolean {
    return this.#state.races.isLost(race);
  }

  /** Makes the process die at the next tick of the host, when its reply is out. */
  crash(): void {
    this.#life.doomed = true;
  }

  /** Whether it moves packets through something that kills it, as things are at this moment (N7, H7). */
  isDying(): boolean {
    return isDying(this.#state, this.#life);
  }

  /**
   * Whether it dies of its next command: it has devices, and a primary that was launched beside it damaged what it
   * shares with the primary (restore).
   */
  get isRuined(): boolean {
    const { vhostSlots, rings } = this.#life;
    return this.#state.damaged && vhostSlots.length + rings.size > 0;
  }

  /** Notes a file that it began to write: its name without the folder. */
  createFile(name: string): void {
    this.#state.captureFiles.add(name);
  }

  /** Notes that it gave a file its final name. Does nothing when there is no such file. */
  renameFile(from: string, to: string): void {
    if (this.#state.captureFiles.delete(from)) this.#state.captureFiles.add(to);
  }

  /** Ends this life. Devices and slots of it stay; what else does depends on its kind. Does nothing when it has ended. */
  end(how: Ending): void {
    end(this.#state, this.#life, how);
  }

  /** Sets whom to tell when the process dies of the packets that it moves: at most once. */
  onDeath(dies: () => void): void {
    this.#life.dies = dies;
  }

  #ringIsBlocked(id: number): boolean {
    const primary = this.#state.primaryRings.get(id);
    return primary === 'blocked' || (primary === 'open' && this.#life.after.has(id));
  }

  #namedSlots(slots: readonly (Device | undefined)[], types: readonly Device['type'][]): Map<string, number> {
    return new Map(
      slots.flatMap((device, slot) =>
        device && types.includes(device.type) && isThere(device, this.#life)
          ? [[`${device.type}:${device.id}`, slot] as const]
          : [],
      ),
    );
  }
}
