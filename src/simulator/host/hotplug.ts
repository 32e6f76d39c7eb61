import { keptNumber, type Device, type HotplugType, type PipeRings } from './device.js';
import type { HostState, Life } from './host-state.js';
import { end } from './life.js';
import type { RaceName } from './races.js';
import { isDying } from './traffic.js';

/**
 * Result of a hotplug: the slot of the device, or why there is none.
 * - `busy`: a device of that name exists already.
 * - `failed`: nothing was created, or it was undone.
 * - `dies`: the requesting process dies, because the memory that it shares with the primary is damaged.
 */
export type HotplugResult = { readonly slot: number } | 'busy' | 'failed' | 'dies';

/** Why an add fails because a response of another process is missing (H3, H4, H5). Undefined when it does not. */
function missingResponse(state: HostState, asker: Life): 'suspended' | 'race' | undefined {
  const secondaries = state.livingSecondaries();
  const afterDeath = state.deathSinceHotplug;
  state.deathSinceHotplug = false;
  if (secondaries.some((life) => life !== asker && life.suspended)) return 'suspended';
  if (afterDeath && secondaries.length > 0 && state.races.isLost('hotplug-after-death')) return 'race';
  const race = raceBeside(state, asker);
  return race !== undefined && state.races.isLost(race) ? 'race' : undefined;
}

/** The race of an add against a concurrent hotplug of another process. */
function raceBeside({ hotplugging }: HostState, asker: Life): RaceName | undefined {
  const others = [...hotplugging].filter((life) => life !== asker && !life.ended);
  const { kind } = asker.tenant;
  if (kind === 'primary') return others.length > 0 ? 'primary-beside-secondary' : undefined;
  if (!others.some(({ tenant }) => tenant.kind === 'primary')) return undefined;
  return kind === 'nfv' || kind === 'vm' ? 'nfv-beside-primary' : 'vf-beside-primary';
}

/**
 * Undoes an add: removes its device, or a device that existed before (H13). When a suspended process did not respond,
 * the undo follows about a second after the reply.
 */
function undo(state: HostState, slot: number, why: 'suspended' | 'race'): void {
  if (why === 'suspended') state.undoLater.push(slot);
  else removeDevice(state, slot, false);
}

/** Undoes the adds whose undo is due. */
export function undoDue(state: HostState): void {
  for (const slot of state.undoLater.splice(0)) removeDevice(state, slot, false);
}

/**
 * Creates a device through DPDK hotplug at the request of one process. An add without all responses is undone, which
 * removes a device of that name even if it existed before (H13).
 */
export function addByHotplug(
  state: HostState,
  asker: Life,
  type: HotplugType,
  number: number,
  pipe?: PipeRings,
): HotplugResult {
  if (state.damaged) return 'dies';
  if ((type === 'pcap' || type === 'memif') && !state.options[type]) return 'failed';
  const id = keptNumber(number);
  if (asker.tenant.ownDevices === true) return addOwn(state, asker, type, id);
  if (state.primary === 'gone') return 'failed';
  const present = state.find(asker, type, id);
  if (present === undefined && !state.slots.includes(undefined)) return 'failed';
  state.blockPrimaryRings();
  const missing = missingResponse(state, asker);
  if (present !== undefined) {
    if (missing === undefined && takeOver(state, asker, present)) return { slot: present };
    if (missing !== undefined) undo(state, present, missing);
    return missing === undefined ? 'busy' : 'failed';
  }
  const device: Device = { type, id, owner: asker.key, queues: true, pipe };
  const slot = state.place(device);
  if (slot === undefined) return 'failed';
  for (const life of state.lives) life.seenSlots.add(slot);
  const isOpen = type !== 'memif' || openMemif(state, device);
  if (missing !== undefined) removeDevice(state, slot, false);
  return isOpen && missing === undefined ? { slot } : 'failed';
}

/** Makes a process add a device that no secondary has any more. False when a secondary has it. */
function takeOver(state: HostState, { key }: Life, slot: number): boolean {
  const device = state.slots[slot];
  if (device?.isForsaken !== true) return false;
  state.slots[slot] = { ...device, owner: key, isForsaken: false };
  return true;
}

/** Creates a device that no other process has. */
function addOwn(state: HostState, asker: Life, type: HotplugType, id: number): HotplugResult {
  if (state.find(asker, type, id) !== undefined) return 'busy';
  if (seesForeign(state, asker, type, id)) return 'failed';
  const slot = state.place({ type, id, owner: asker.key, queues: true });
  if (slot === undefined) return 'failed';
  asker.seenSlots.add(slot);
  return { slot };
}

/** Removes a device that no other process has. False when the requesting process does not own it. */
function removeOwn(state: HostState, asker: Life, slot: number): boolean {
  const device = state.slots[slot];
  if (!device || device.owner !== asker.key) return false;
  state.slots[slot] = undefined;
  if (device.type === 'vhost') closeOwnVhost(state, asker, slot, device);
  return true;
}

/** Closes a vhost regularly: its process forgets it, and its socket file is deleted. */
function closeOwnVhost(state: HostState, life: Life, slot: number, { id }: Device): void {
  life.vhostSlots = life.vhostSlots.filter((own) => own !== slot);
  state.sockets.delete(id);
}

/**
 * Whether a device of that name of another process is in a slot that this process has used before: then the name is
 * taken (walks 8 and 73 for rings: a hotplug device was removed, a ring took its slot, and one more process added the
 * ring).
 */
export function seesForeign(state: HostState, life: Life, type: Device['type'], id: number): boolean {
  return [...life.seenSlots].some((slot) => {
    const device = state.slots[slot];
    return device?.type === type && device.id === id && device.owner !== life.key;
  });
}

/** Opens the common socket of all memifs. With a stale file, the device stays incomplete for good (H11). */
function openMemif(state: HostState, device: Device): boolean {
  device.queues = state.memifSocket !== 'stale';
  if (device.queues) state.memifSocket = 'used';
  return device.queues;
}

/** Removes the device in a slot from the whole host. False when the device remains (N6). */
export function removeByHotplug(state: HostState, asker: Life, slot: number): boolean {
  if (asker.tenant.ownDevices === true) return removeOwn(state, asker, slot);
  const device = state.slots[slot];
  // A ring is not created by hotplug in any process (H2, pri-del-after-other-ring).
  if (!device || device.type === 'ring' || device.type === 'phy' || state.primary === 'gone' || state.damaged)
    return false;
  if (state.livingSecondaries().some((life) => life !== asker && life.suspended)) return false;
  state.deathSinceHotplug = false;
  if (device.type === 'memif' && diesMeanwhile(state, asker, slot)) return false;
  const frees = removeDevice(state, slot, asker.tenant.kind === 'primary');
  if (device.type === 'vhost') closeVhost(state, slot, device);
  return frees;
}

/**
 * Whether a process dies of the removal of a memif before it has responded. The primary then keeps the memif, which
 * no secondary has any more, and has detected the dead process.
 */
function diesMeanwhile(state: HostState, asker: Life, slot: number): boolean {
  const device = state.slots[slot];
  if (!device) return false;
  state.slots[slot] = { ...device, queues: false };
  const dying = state.livingSecondaries().filter((life) => life !== asker && isDying(state, life));
  state.slots[slot] = device;
  if (dying.length === 0 || !state.races.isLost('memif-delete-kills')) return false;
  state.slots[slot] = { ...device, isForsaken: true };
  for (const life of dying) {
    end(state, life, 'killed');
    life.dies();
  }
  state.deathSinceHotplug = false;
  return true;
}

/**
 * Removes a device from all processes. A memif keeps its slot and its name for good, and kills a process that moves
 * packets through it, unless the primary itself deletes it while it is complete (in every recorded case, whichever
 * process had it).
 *
 * @returns whether its slot is free.
 */
function removeDevice(state: HostState, slot: number, byPrimary: boolean): boolean {
  const device = state.slots[slot];
  if (!device || device.isDetached === true) return false;
  const frees = device.type !== 'memif' || (byPrimary && device.queues);
  if (frees) state.slots[slot] = undefined;
  else state.slots[slot] = { ...device, queues: false, isDetached: true };
  if (device.type === 'memif') closeMemif(state);
  return frees;
}

/**
 * A primary closes its own vhost regularly, whichever process removes it. A secondary leaves an entry and the file
 * (N9).
 */
function closeVhost(state: HostState, slot: number, device: Device): void {
  const primary = state.livingPrimary();
  if (primary?.vhostSlots.includes(slot) === true) closeOwnVhost(state, primary, slot, device);
}

/** The last memif removes the socket file (H11), unless the file is stale. */
function closeMemif(state: HostState): void {
  const isLast = !state.slots.some((device) => device?.type === 'memif' && device.queues);
  if (isLast && state.memifSocket === 'used') state.memifSocket = 'absent';
}
