/** Records the effects of a change on the host, by its outcome. */

import { processName } from '../../text/process-id.js';
import { type HostChange, type HostChangeOutcome, isHotplug, typeOf } from './change.js';
import type { HostState } from './host-state.js';
import { type ProcessRecord } from './process-record.js';

/**
 * Records a change.
 *
 * @param reason the message of the process when it rejected the change.
 */
export function recordChange(
  state: HostState,
  record: ProcessRecord,
  change: HostChange,
  outcome: HostChangeOutcome,
  reason: string,
): void {
  record.wasChanged = true;
  record.mayHaveChanged = true;
  switch (change.do) {
    case 'add':
      added(state, record, change.port, outcome);
      break;
    case 'delete':
      deleted(state, record, change.port, outcome);
      break;
    case 'attach':
      attached(state, record, change.port, outcome, reason);
      break;
    case 'detach':
    case 'other':
      opened(state, record, outcome);
      break;
    case 'patch':
      patched(record, change.src, change.dst, outcome);
      break;
    case 'reset':
      if (outcome === 'done') record.patches.clear();
      break;
    case 'forward':
      if (outcome !== 'failed') record.isRunning = true;
      break;
    case 'stop':
      if (outcome === 'done') record.isRunning = false;
      break;
    case 'exit':
      if (outcome !== 'failed') record.wasToldToExit = true;
      break;
    case 'launch':
      break;
  }
}

function added(state: HostState, record: ProcessRecord, port: string, outcome: HostChangeOutcome): void {
  const { id, kind } = record;
  const { slots } = state;
  if (isHotplug(port)) hotplugged(state, port, outcome);
  // A failed pipe keeps no position (P2).
  if (kind === 'primary' && (outcome !== 'failed' || typeOf(port) !== 'pipe')) state.primaryPorts?.add(port);
  if (outcome === 'failed') {
    if (kind === 'primary' && typeOf(port) !== 'pipe') state.inconsistentPorts.add(port);
    // An add that failed because of an existing file has created its device nevertheless (H6); only a repeated add
    // shows it.
    const mayRemain = ['vhost', 'memif'].includes(typeOf(port)) && slots.find(port) === undefined;
    if (mayRemain && state.sharesDevices) state.leftovers.add(port);
    wreck(state, record, port);
    return;
  }
  if (outcome === 'unknown') {
    record.possiblePorts.add(port);
    slots.markUncertain(`whether ${processName(id)} has added ${port} is unknown`);
    return;
  }
  record.possiblePorts.delete(port);
  record.brokenPorts.delete(port);
  const isNew = !record.ports.has(port);
  record.ports.add(port);
  record.patchedPorts.delete(port);
  // The port works, and the list also has its name at the position of the failed add: that matters for a deletion
  // only.
  if (kind === 'primary') state.inconsistentPorts.delete(port);
  make(state, record, port, isNew);
}

/** Records that a device exists. Each process that adds a ring has a device of its own for it (H1). */
function make(state: HostState, record: ProcessRecord, port: string, isNew = true): void {
  const { slots } = state;
  const { id } = record;
  const isRing = typeOf(port) === 'ring';
  // Devices of earlier lives of the process are of no use to it, and keep their slots (H2).
  const isFirst = isRing ? !record.rings.has(port) : isNew && !state.sharesDevices;
  if (isRing) {
    record.rings.add(port);
    if (record.kind === 'primary' && !state.primaryRings.has(port))
      state.primaryRings.set(port, { hotplugSince: false, at: state.turns });
  }
  const found = isFirst ? undefined : state.slotOf(port, id);
  // An unrecorded device takes the lowest free slot, and is reused when it is added again (H6).
  if (found === undefined && [...state.leftovers].some((other) => other !== port))
    slots.markUncertain('a failed add may have left a device');
  state.leftovers.delete(port);
  if (found === undefined) {
    const slot = slots.take(port, id);
    if (slot === undefined) return;
    record.usedSlots.add(slot);
    if (!isRing) for (const each of state.connected()) each.seenSlots.add(slot);
  } else if (!isRing) slots.handOver(found, id);
  state.orphans.delete(port);
}

/**
 * Records an attempted hotplug add. Rings of the primary are unreachable from now on (H9). A failed add may have
 * created its device for all processes before it was undone (H4): a process that has seen the device cannot add rings
 * in that slot.
 */
function hotplugged(state: HostState, port: string, outcome: HostChangeOutcome): void {
  const { slots } = state;
  // A failed hotplug detects dead processes as well (H4).
  if (outcome !== 'unknown') state.hasDeathSinceHotplug = false;
  const { lowestFree } = slots;
  if (outcome !== 'done' && lowestFree !== undefined && slots.find(port) === undefined)
    for (const each of state.connected()) each.seenSlots.add(lowestFree);
  state.blockPrimaryRings();
}

/** A failed add of a port of another process breaks its vhost (H7), or may remove its device (H13). */
function wreck(state: HostState, { id }: ProcessRecord, port: string): void {
  if (!isHotplug(port) || !state.sharesDevices) return;
  const holder = state.holderOf(port, id);
  if (holder?.ports.has(port) === true)
    holder.brokenPorts.set(port, typeOf(port) === 'vhost' ? 'vhost_lost' : 'device_lost');
}

function deleted(state: HostState, record: ProcessRecord, port: string, outcome: HostChangeOutcome): void {
  if (record.kind === 'nfv') {
    // The process stops and drops a patch even when it does not have the port (N5).
    record.isRunning = false;
    record.patches.delete('phy:0');
  }
  if (outcome === 'failed') {
    const orphan = state.orphans.get(port);
    if (orphan !== undefined) state.orphans.set(port, { ...orphan, isStuck: true });
    return;
  }
  // Any successful hotplug detects dead processes (H4).
  if (outcome === 'done' && isHotplug(port)) state.hasDeathSinceHotplug = false;
  if (record.kind === 'primary') strike(state, record, port);
  if (outcome === 'unknown') {
    record.possiblePorts.add(port);
    state.slots.markUncertain(`whether ${processName(record.id)} has deleted ${port} is unknown`);
  }
  if (record.kind === 'nfv' && typeOf(port) === 'vhost')
    record.deletedVhosts.push({ port, slot: exactSlot(state, record.id, port), at: state.slots.count });
  if (outcome === 'unknown') return;
  record.ports.delete(port);
  record.possiblePorts.delete(port);
  record.patchedPorts.delete(port);
  record.brokenPorts.delete(port);
  record.patches.delete(port);
  for (const [src, dst] of record.patches) if (dst === port) record.patches.set(src, 'udf');
  if (record.kind === 'nfv') remove(state, record, port);
}

/**
 * An nfv removes the device from the host; without a primary the device remains (N6). A memif keeps its slot and its
 * name (seen with real processes).
 */
function remove(state: HostState, record: ProcessRecord, port: string): void {
  const isAway = state.primary === 'died' || state.primary === 'lost';
  if (isAway && isHotplug(port) && state.sharesDevices) {
    state.orphans.set(port, { owner: record.id });
    return;
  }
  const slot = state.slotOf(port, record.id);
  const isFreed = freesSlot(state, port);
  if (isFreed === undefined) state.slots.markUncertain(`whether deleting ${port} frees its slot is unknown`);
  if (slot !== undefined && typeOf(port) === 'memif') state.slots.markDeleted(slot);
  else if (slot !== undefined && isFreed === true) {
    state.slots.free(slot);
    record.rings.delete(port);
  }
  state.orphans.delete(port);
}

/**
 * Whether the deletion of a port frees its slot. A ring keeps it (H2) after 18.08.1, a vhost up to 18.08.3. An
 * unknown release is treated as one of the last releases.
 *
 * @returns undefined when the possible releases differ.
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

/**
 * The primary deletes by position (P1): when the position is not the slot of the port, it removes another device, and
 * the port stays.
 */
function strike(state: HostState, record: ProcessRecord, port: string): void {
  const position = state.primaryPorts?.positionOf(port);
  const slot = state.slots.find(port, 'primary');
  state.primaryPorts?.remove(port);
  state.inconsistentPorts.delete(port);
  if (position === undefined || position !== slot || state.slots.uncertainty !== undefined) {
    state.inconsistentPorts.add(port);
    if (position !== undefined) hit(state, port, position);
    return;
  }
  record.patches.delete('phy:0');
  if (isHotplug(port)) state.slots.free(slot);
}

/** Records the device that a wrong deletion removes (P3). Its owner does not notice. */
function hit(state: HostState, port: string, slot: number): void {
  const victim = state.slots.at(slot);
  if (victim === undefined || victim === 'nic' || victim.isDeleted === true) return;
  const isVhost = typeOf(victim.port) === 'vhost';
  if (!isHotplug(victim.port) || (!isHotplug(port) && !isVhost)) return;
  if (isHotplug(port)) state.slots.free(slot);
  const owner = state.processes.get(victim.owner);
  if (owner?.ports.has(victim.port) === true)
    owner.brokenPorts.set(victim.port, isVhost ? 'vhost_lost' : 'device_lost');
}

function attached(
  state: HostState,
  record: ProcessRecord,
  port: string,
  outcome: HostChangeOutcome,
  reason: string,
): void {
  if (!isMade(port)) {
    opened(state, record, outcome);
    return;
  }
  const isNew = !record.ports.has(port);
  if (isNew && isHotplug(port)) hotplugged(state, port, outcome);
  if (outcome === 'failed') {
    // A change that its parser rejects has no effect; a port that it cannot open stays pending (V9).
    if (isNew && /^error occur/.test(reason)) {
      record.unopenedPorts.add(port);
      wreck(state, record, port);
    }
    return;
  }
  opened(state, record, outcome);
  if (!isNew) return;
  if (outcome === 'unknown') {
    record.possiblePorts.add(port);
    state.slots.markUncertain(`whether ${processName(record.id)} has opened ${port} is unknown`);
    return;
  }
  record.ports.add(port);
  make(state, record, port);
}

/** A change of vf or mirror opens the pending ports first (V9). */
function opened(state: HostState, record: ProcessRecord, outcome: HostChangeOutcome): void {
  if (outcome !== 'done' || record.unopenedPorts.size === 0) return;
  for (const port of [...record.unopenedPorts].sort(inOpeningOrder)) {
    record.ports.add(port);
    make(state, record, port);
  }
  record.unopenedPorts.clear();
}

/** Vhosts by number, then rings by number (section 9 of the rules). */
function inOpeningOrder(a: string, b: string): number {
  if (typeOf(a) !== typeOf(b)) return typeOf(a) === 'vhost' ? -1 : 1;
  return Number(a.split(':')[1]) - Number(b.split(':')[1]);
}

function patched(record: ProcessRecord, src: string, dst: string, outcome: HostChangeOutcome): void {
  if (outcome !== 'done') return;
  record.patches.set(src, dst);
  record.patchedPorts.add(src).add(dst);
}

function isMade(port: string): boolean {
  return typeOf(port) === 'vhost' || typeOf(port) === 'ring';
}

function exactSlot(state: HostState, id: string, port: string): number | undefined {
  return state.slots.uncertainty === undefined ? state.slotOf(port, id) : undefined;
}
