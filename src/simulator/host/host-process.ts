import type { Device, HotplugType, PipeRings } from './device.js';
import { type Ending, type HostState, isThere, type Life, type Startup, type Tenant } from './host-state.js';
import { addByHotplug, removeByHotplug, seesForeign, type HotplugResult } from './hotplug.js';
import { end } from './life.js';
import type { RaceName } from './races.js';
import { settle, tick } from './time.js';
import { isDying } from './traffic.js';
import { addVhost, type VhostResult } from './vhost.js';

/**
 * A process on its host, from its launch to its end: its operations on the devices that all processes share. Rule
 * numbers are those of the rules recorded with 20.02.
 */
export class HostProcess {
  /** Outcome of the launch. Unless it is `connects`, the model gets no command. */
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

  /** Whether it has ended in any way. */
  get hasEnded(): boolean {
    return this.#life.ended;
  }

  /** The device in a slot of the host, 0 to 31, of any process. Undefined when the slot is free. */
  device(slot: number): Device | undefined {
    return this.#state.slots[slot];
  }

  /**
   * Adds a ring and returns its slot, which stays the same for the same ring during the life of the process (H1, H2).
   * Undefined when the ring does not exist, no slot is free, or the primary's own add made it unreachable (H9).
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

  /** The slot of a ring that it added. */
  ringSlot(id: number): number | undefined {
    return this.#life.rings.get(id);
  }

  /** Removes a ring that it added, and frees its slot: the effect of a delete with the DPDK of 18.02 to 18.08.1. */
  removeRing(id: number): void {
    const slot = this.#life.rings.get(id);
    if (slot === undefined) return;
    this.#life.rings.delete(id);
    this.#state.slots[slot] = undefined;
  }

  /**
   * Adds a vhost, for the first time or again: creates the device and opens its socket (H6 to H8, N9). `failed`: no
   * slot is free or a response is missing, then nothing remains; or a socket file exists, then the device remains
   * without queues, the file is deleted, and the next try succeeds. `dies`: the process has a deleted vhost whose
   * slot holds another device now. Only an nfv can delete a vhost.
   */
  addVhost(id: number): VhostResult {
    return addVhost(this.#state, this.#life, id);
  }

  /** Adds a device of any other hotplug type. `busy`: a device of that name exists in some process (H6). */
  addDevice(type: Exclude<HotplugType, 'vhost'>, id: number, pipe?: PipeRings): HotplugResult {
    return addByHotplug(this.#state, this.#life, type, id, pipe);
  }

  /**
   * Removes the device in a slot from the whole host. False when the device remains because a response is missing
   * (N6).
   */
  remove(slot: number): boolean {
    return removeByHotplug(this.#state, this.#life, slot);
  }

  /** Closes the device of a slot without removing it: a vhost loses its queues, other devices only stop (P3). */
  close(slot: number): void {
    const device = this.#state.slots[slot];
    if (device?.type === 'vhost') device.queues = false;
  }

  /** The slots of all devices of some types that exist now, by name, such as `nullpmd:3`. */
  known(types: readonly Device['type'][]): Map<string, number> {
    return this.#namedSlots(this.#state.slots, types);
  }

  /**
   * The same, for the devices that an nfv launched now knows. It checks as many slots as there are devices other than
   * rings, from the lowest: rings in low slots hide devices in higher slots (H10; seen in the conformance run).
   */
  knownAtLaunch(types: readonly Device['type'][]): Map<string, number> {
    const { slots } = this.#state;
    const attached = slots.map((device) => (device?.isDetached === true ? undefined : device));
    const count = attached.filter((device) => device && device.type !== 'ring').length;
    return this.#namedSlots(attached.slice(0, count), types);
  }

  /** The slot of a device of the process. */
  slotOf(type: HotplugType, id: number): number | undefined {
    return this.#state.find(this.#life, type, id);
  }

  /**
   * Suspends the process (SIGSTOP), or resumes it: a suspended process responds to no hotplug (H3) and moves no
   * packets.
   */
  suspend(suspended: boolean): void {
    this.#life.suspended = suspended;
  }

  /**
   * Begins a hotplug add, which takes a while, when its command arrives. Returns a function that ends it, to be
   * called when the command is done. Hotplugs that other processes begin meanwhile are concurrent (H5).
   */
  beginHotplug(): () => void {
    this.#state.hotplugging.add(this.#life);
    return () => this.#state.hotplugging.delete(this.#life);
  }

  /** Moves the packets of the host. Must be called when the reply to a command is sent. See `Host.tick`. */
  tickHost(): void {
    tick(this.#state);
  }

  /** Lets a second pass for all processes of the host. See `Host.settle`. */
  settleHost(): void {
    settle(this.#state, 1);
  }

  /** Whether the process loses a race this time, against itself or another process. */
  loses(race: RaceName): boolean {
    return this.#state.races.isLost(race);
  }

  /** Makes the process die at the next tick of the host, when its reply is sent. */
  crash(): void {
    this.#life.doomed = true;
  }

  /** Whether it moves packets through a device that kills it, in the current state (N7, H7). */
  isDying(): boolean {
    return isDying(this.#state, this.#life);
  }

  /**
   * Whether its next command kills it: it has devices, and a primary that was launched meanwhile damaged their shared
   * memory (restore).
   */
  get isRuined(): boolean {
    const { vhostSlots, rings } = this.#life;
    return this.#state.damaged && vhostSlots.length + rings.size > 0;
  }

  /** Records a file that it began to write: its name without the folder. */
  createFile(name: string): void {
    this.#state.captureFiles.add(name);
  }

  /** Records that it gave a file its final name. Has no effect when the file does not exist. */
  renameFile(from: string, to: string): void {
    if (this.#state.captureFiles.delete(from)) this.#state.captureFiles.add(to);
  }

  /**
   * Ends this life. Its devices and slots remain; its kind determines what else remains. Has no effect after the end.
   */
  end(how: Ending): void {
    end(this.#state, this.#life, how);
  }

  /** Sets the callback for the death of the process by packets; it is called at most once. */
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
