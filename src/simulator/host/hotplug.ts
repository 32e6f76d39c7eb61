import { keptNumber, type Device, type HotplugType } from './device.js';
import type { HostState, Life } from './host-state.js';

/**
 * What came of a hotplug: the slot of the device; or why there is none.
 * - `busy`: there is a device of that name already.
 * - `failed`: nothing was made, or it was undone.
 * - `dies`: the process that asked dies of it, as what it shares with the primary is damaged.
 */
export type HotplugResult = { readonly slot: number } | 'busy' | 'failed' | 'dies';

/** Whether an add fails for want of an answer from another process (H3, H4, H5). */
function lacksAnswer(state: HostState, asker: Life): boolean {
  const secondaries = state.livingSecondaries();
  const afterDeath = state.deathSinceHotplug;
  state.deathSinceHotplug = false;
  if (secondaries.some((life) => life !== asker && life.suspended)) return true;
  if (afterDeath && secondaries.length > 0 && state.races.isLost('hotplug-after-death')) return true;
  if (state.hotplugBeside === 'nothing') return false;
  if (asker.tenant.kind === 'primary') return state.races.isLost('primary-beside-secondary');
  if (state.hotplugBeside !== 'primary') return false;
  const isNfv = asker.tenant.kind === 'nfv' || asker.tenant.kind === 'vm';
  return state.races.isLost(isNfv ? 'nfv-beside-primary' : 'vf-beside-primary');
}

/**
 * Makes a device through DPDK's hotplug, as one process asks for it.
 * An add that lacks an answer is undone, which removes a device of that name even if it was there before (H13).
 */
export function addByHotplug(
  state: HostState,
  asker: Life,
  type: HotplugType,
  number: number,
): HotplugResult {
  if (state.damaged) return 'dies';
  if (state.primary === 'gone') return 'failed';
  if ((type === 'pcap' || type === 'memif') && !state.options[type]) return 'failed';
  const id = keptNumber(number);
  const present = state.find(type, id);
  if (present === undefined && !state.slots.includes(undefined)) return 'failed';
  for (const ring of state.primaryRings.keys()) state.primaryRings.set(ring, 'blocked');
  if (lacksAnswer(state, asker)) {
    if (present !== undefined) state.slots[present] = undefined;
    return 'failed';
  }
  if (present !== undefined) return 'busy';
  if (type === 'memif' && state.spoiltMemifs.has(id)) return 'failed';
  const slot = state.place({ type, id, owner: asker.key, queues: true });
  if (slot === undefined) return 'failed';
  return type === 'memif' && !openMemif(state, id) ? 'failed' : { slot };
}

/** Opens the one socket of all memifs. Where its file is stale, the device stays half made for good (H11). */
function openMemif(state: HostState, id: number): boolean {
  if (state.memifSocket === 'stale') {
    state.spoiltMemifs.add(id);
    return false;
  }
  state.memifSocket = 'used';
  return true;
}

/** Removes whatever device stands in a slot from the whole host. False when it stays (N6). */
export function removeByHotplug(state: HostState, asker: Life, slot: number): boolean {
  const device = state.slots[slot];
  if (!device || device.type === 'phy' || state.primary === 'gone' || state.damaged) return false;
  if (state.livingSecondaries().some((life) => life !== asker && life.suspended)) return false;
  if (device.type === 'memif' && state.races.isLost('memif-stays')) return false;
  state.deathSinceHotplug = false;
  state.slots[slot] = undefined;
  if (device.type === 'vhost') closeVhost(state, slot, device);
  if (device.type === 'memif') closeMemif(state, asker, device);
  return true;
}

/** A primary closes its own vhost in order, whoever removes it. A secondary leaves an entry and the file (N9). */
function closeVhost(state: HostState, slot: number, { id }: Device): void {
  const primary = state.livingPrimary();
  if (!primary?.vhostSlots.includes(slot)) return;
  primary.vhostSlots = primary.vhostSlots.filter((own) => own !== slot);
  state.sockets.delete(id);
}

/** The last memif takes the socket file along. One that another process removed can't be made again (H11). */
function closeMemif(state: HostState, asker: Life, { id, owner }: Device): void {
  if (owner !== asker.key) state.spoiltMemifs.add(id);
  if (!state.slots.some((other) => other?.type === 'memif')) state.memifSocket = 'absent';
}
