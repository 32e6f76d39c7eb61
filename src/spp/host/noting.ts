/** What a change that was sent does to the host, by what came of it. */

import { type Change, type ChangeOutcome, isHotplug, typeOf } from './change.js';
import type { HostState } from './host-state.js';
import { processName } from '../../text/process-id.js';
import { type ProcessMemory } from './process-memory.js';

/**
 * Notes a change.
 *
 * @param reason what the process said when it refused.
 */
export function note(
  state: HostState,
  memory: ProcessMemory,
  change: Change,
  outcome: ChangeOutcome,
  reason: string,
): void {
  memory.wasChanged = true;
  memory.wasToldSince = true;
  switch (change.do) {
    case 'add':
      added(state, memory, change.port, outcome);
      break;
    case 'delete':
      deleted(state, memory, change.port, outcome);
      break;
    case 'attach':
      attached(state, memory, change.port, outcome, reason);
      break;
    case 'detach':
    case 'other':
      opened(state, memory, outcome);
      break;
    case 'patch':
      patched(memory, change.src, change.dst, outcome);
      break;
    case 'reset':
      if (outcome === 'done') memory.patches.clear();
      break;
    case 'forward':
      if (outcome !== 'failed') memory.isRunning = true;
      break;
    case 'stop':
      if (outcome === 'done') memory.isRunning = false;
      break;
    case 'exit':
      if (outcome !== 'failed') memory.wasToldToExit = true;
      break;
    case 'launch':
      break;
  }
}

function added(state: HostState, memory: ProcessMemory, port: string, outcome: ChangeOutcome): void {
  const { id, kind } = memory;
  const { slots } = state;
  if (isHotplug(port)) hotplugged(state, port, outcome);
  // A failed pipe keeps no position (P2).
  if (kind === 'primary' && (outcome !== 'failed' || typeOf(port) !== 'pipe')) state.books?.write(port);
  if (outcome === 'failed') {
    if (kind === 'primary' && typeOf(port) !== 'pipe') state.misbooked.add(port);
    // What failed for a file that was in the way has made its device all the same (H6); only a repetition tells.
    const mayRemain = ['vhost', 'memif'].includes(typeOf(port)) && slots.find(port) === undefined;
    if (mayRemain && state.sharesDevices) state.leftovers.add(port);
    wreck(state, memory, port);
    return;
  }
  if (outcome === 'unknown') {
    memory.perhaps.add(port);
    slots.doubtful(`whether ${processName(id)} has added ${port} is unknown`);
    return;
  }
  memory.perhaps.delete(port);
  memory.lost.delete(port);
  const isNew = !memory.ports.has(port);
  memory.ports.add(port);
  memory.ends.delete(port);
  // The port works, and the list has its name at the place of the failed add as well: that only decides what a deletion does.
  if (kind === 'primary') state.misbooked.delete(port);
  make(state, memory, port, isNew);
}

/** A device is there now. A ring is there once for each process that added it (H1). */
function make(state: HostState, memory: ProcessMemory, port: string, isNew = true): void {
  const { slots } = state;
  const { id } = memory;
  const isRing = typeOf(port) === 'ring';
  // What an earlier life of the process had is no use to it, and keeps its slot (H2).
  const isFirst = isRing ? !memory.rings.has(port) : isNew && !state.sharesDevices;
  if (isRing) {
    memory.rings.add(port);
    if (memory.kind === 'primary' && !state.primaryRings.has(port))
      state.primaryRings.set(port, { hotplugSince: false, at: state.turns });
  }
  const found = isFirst ? undefined : state.slotOf(port, id);
  // A device that nobody knows of takes the lowest free slot, and is used when it is added again (H6).
  if (found === undefined && [...state.leftovers].some((other) => other !== port))
    slots.doubtful('an add that failed may have left a device');
  state.leftovers.delete(port);
  if (found === undefined) {
    const slot = slots.take(port, id);
    if (slot === undefined) return;
    memory.usedSlots.add(slot);
    if (!isRing) for (const each of state.connected()) each.seenSlots.add(slot);
  } else if (!isRing) slots.handOver(found, id);
  state.orphans.delete(port);
}

/**
 * A hotplug add was asked for. Rings that the primary added are out of reach from now on (H9). One that failed may have
 * made its device for all before that was undone (H4): who saw it is kept from rings there as from those in place of others.
 */
function hotplugged(state: HostState, port: string, outcome: ChangeOutcome): void {
  const { slots } = state;
  // Also the one that failed has found out who is dead (H4).
  if (outcome !== 'unknown') state.hasDeathSinceHotplug = false;
  const { lowestFree } = slots;
  if (outcome !== 'done' && lowestFree !== undefined && slots.find(port) === undefined)
    for (const each of state.connected()) each.seenSlots.add(lowestFree);
  state.blockPrimaryRings();
}

/** A failed add of what another process has breaks its vhost (H7), or may remove its device (H13). */
function wreck(state: HostState, { id }: ProcessMemory, port: string): void {
  if (!isHotplug(port) || !state.sharesDevices) return;
  const holder = state.holderOf(port, id);
  if (holder?.ports.has(port) === true)
    holder.lost.set(port, typeOf(port) === 'vhost' ? 'vhost_lost' : 'device_lost');
}

function deleted(state: HostState, memory: ProcessMemory, port: string, outcome: ChangeOutcome): void {
  if (memory.kind === 'nfv') {
    // It stops and drops a patch even when the port is not there (N5).
    memory.isRunning = false;
    memory.patches.delete('phy:0');
  }
  if (outcome === 'failed') {
    const orphan = state.orphans.get(port);
    if (orphan !== undefined) state.orphans.set(port, { ...orphan, isStuck: true });
    return;
  }
  // Any hotplug that went well has found out who is dead (H4).
  if (outcome === 'done' && isHotplug(port)) state.hasDeathSinceHotplug = false;
  if (memory.kind === 'primary') strike(state, memory, port);
  if (outcome === 'unknown') {
    memory.perhaps.add(port);
    state.slots.doubtful(`whether ${processName(memory.id)} has deleted ${port} is unknown`);
  }
  if (memory.kind === 'nfv' && typeOf(port) === 'vhost')
    memory.stale.push({ port, slot: exactSlot(state, memory.id, port), at: state.slots.count });
  if (outcome === 'unknown') return;
  memory.ports.delete(port);
  memory.perhaps.delete(port);
  memory.ends.delete(port);
  memory.lost.delete(port);
  memory.patches.delete(port);
  for (const [src, dst] of memory.patches) if (dst === port) memory.patches.set(src, 'udf');
  if (memory.kind === 'nfv') remove(state, memory, port);
}

/**
 * The device of an nfv is removed from the host; without a primary it stays (N6). A memif keeps its slot and its name (seen at
 * real processes).
 */
function remove(state: HostState, memory: ProcessMemory, port: string): void {
  const isAway = state.primary === 'died' || state.primary === 'lost';
  if (isAway && isHotplug(port) && state.sharesDevices) {
    state.orphans.set(port, { owner: memory.id });
    return;
  }
  const slot = state.slotOf(port, memory.id);
  const isFreed = freesSlot(state, port);
  if (isFreed === undefined) state.slots.doubtful(`whether deleting ${port} frees its slot is not known`);
  if (slot !== undefined && typeOf(port) === 'memif') state.slots.markDeleted(slot);
  else if (slot !== undefined && isFreed === true) {
    state.slots.free(slot);
    memory.rings.delete(port);
  }
  state.orphans.delete(port);
}

/**
 * Whether the deletion of a port frees its slot. A ring keeps it (H2) but to 18.08.1, a vhost to 18.08.3. As long as nothing
 * is known of the release, it is as on the last ones.
 *
 * @returns undefined when the releases in question differ.
 */
function freesSlot({ release, sharesDevices }: HostState, port: string): boolean | undefined {
  switch (typeOf(port)) {
    case 'ring':
      return release.of('deleteFreesRing') ?? (sharesDevices ? false : undefined);
    case 'vhost':
      return release.of('deleteFreesVhost') ?? (sharesDevices ? true : undefined);
    default:
      return isHotplug(port);
  }
}

/** The primary deletes by position (P1): when that is not the slot of the port, something else goes, and the port stays. */
function strike(state: HostState, memory: ProcessMemory, port: string): void {
  const position = state.books?.positionOf(port);
  const slot = state.slots.find(port, 'primary');
  state.books?.strike(port);
  state.misbooked.delete(port);
  if (position === undefined || position !== slot || state.slots.doubt !== undefined) {
    state.misbooked.add(port);
    if (position !== undefined) hit(state, port, position);
    return;
  }
  memory.patches.delete('phy:0');
  if (isHotplug(port)) state.slots.free(slot);
}

/** The device that a wrong deletion removes in place of its own (P3). Its owner does not notice. */
function hit(state: HostState, port: string, slot: number): void {
  const victim = state.slots.at(slot);
  if (victim === undefined || victim === 'nic' || victim.isDeleted === true) return;
  const isVhost = typeOf(victim.port) === 'vhost';
  if (!isHotplug(victim.port) || (!isHotplug(port) && !isVhost)) return;
  if (isHotplug(port)) state.slots.free(slot);
  const owner = state.processes.get(victim.owner);
  if (owner?.ports.has(victim.port) === true)
    owner.lost.set(victim.port, isVhost ? 'vhost_lost' : 'device_lost');
}

function attached(
  state: HostState,
  memory: ProcessMemory,
  port: string,
  outcome: ChangeOutcome,
  reason: string,
): void {
  if (!isMade(port)) {
    opened(state, memory, outcome);
    return;
  }
  const isNew = !memory.ports.has(port);
  if (isNew && isHotplug(port)) hotplugged(state, port, outcome);
  if (outcome === 'failed') {
    // What its parser refuses changes nothing; what it cannot open it keeps and tries again (V9).
    if (isNew && /^error occur/.test(reason)) {
      memory.pending.add(port);
      wreck(state, memory, port);
    }
    return;
  }
  opened(state, memory, outcome);
  if (!isNew) return;
  if (outcome === 'unknown') {
    memory.perhaps.add(port);
    state.slots.doubtful(`whether ${processName(memory.id)} has opened ${port} is unknown`);
    return;
  }
  memory.ports.add(port);
  make(state, memory, port);
}

/** A change of vf or mirror opens what is pending before anything else (V9). */
function opened(state: HostState, memory: ProcessMemory, outcome: ChangeOutcome): void {
  if (outcome !== 'done' || memory.pending.size === 0) return;
  for (const port of [...memory.pending].sort(inOpeningOrder)) {
    memory.ports.add(port);
    make(state, memory, port);
  }
  memory.pending.clear();
}

/** Vhosts by number, then rings by number (section 9 of the rules). */
function inOpeningOrder(a: string, b: string): number {
  if (typeOf(a) !== typeOf(b)) return typeOf(a) === 'vhost' ? -1 : 1;
  return Number(a.split(':')[1]) - Number(b.split(':')[1]);
}

function patched(memory: ProcessMemory, src: string, dst: string, outcome: ChangeOutcome): void {
  if (outcome !== 'done') return;
  memory.patches.set(src, dst);
  memory.ends.add(src).add(dst);
}

function isMade(port: string): boolean {
  return typeOf(port) === 'vhost' || typeOf(port) === 'ring';
}

function exactSlot(state: HostState, id: string, port: string): number | undefined {
  return state.slots.doubt === undefined ? state.slotOf(port, id) : undefined;
}
