import { keptNumber, type HotplugType } from './device.js';
import type { HostState, Life } from './host-state.js';

/** What came of a hotplug: the slot of the device, or why there is none. */
export type HotplugResult = { readonly slot: number } | 'busy' | 'failed';

/** Whether an add fails for want of an answer from another process (H3, H4, H5). */
function lacksAnswer(state: HostState, asker: Life): boolean {
  const others = state.livingSecondaries().filter((life) => life !== asker);
  const afterDeath = state.deathSinceHotplug;
  state.deathSinceHotplug = false;
  if (others.some(({ suspended }) => suspended)) return true;
  if (afterDeath && others.length > 0 && state.races.isLost('hotplug-after-death')) return true;
  if (state.hotplugBeside === 'nothing') return false;
  if (asker.tenant.kind === 'primary') return state.races.isLost('primary-beside-secondary');
  if (state.hotplugBeside !== 'primary') return false;
  const isNfv = asker.tenant.kind === 'nfv' || asker.tenant.kind === 'vm';
  return state.races.isLost(isNfv ? 'nfv-beside-primary' : 'vf-beside-primary');
}

/**
 * Makes a device through DPDK's hotplug, as one process asks for it. `busy`: there is a device of that name.
 * An add that lacks an answer is undone, which removes a device of that name even if it was there before (H13).
 */
export function addByHotplug(
  state: HostState,
  asker: Life,
  type: HotplugType,
  number: number,
): HotplugResult {
  if (state.primary === 'gone') return 'failed';
  const id = keptNumber(number);
  const present = state.find(type, id);
  if (lacksAnswer(state, asker)) {
    if (present !== undefined) state.slots[present] = undefined;
    return 'failed';
  }
  if (present !== undefined) return 'busy';
  const slot = state.place({ type, id, owner: undefined, queues: true });
  if (slot === undefined) return 'failed';
  for (const ring of state.primaryRings.keys()) state.primaryRings.set(ring, 'blocked');
  return { slot };
}

/** Removes whatever device stands in a slot from the whole host. False when it stays (N6). */
export function removeByHotplug(state: HostState, asker: Life, slot: number): boolean {
  const device = state.slots[slot];
  if (!device || state.primary === 'gone') return false;
  const others = state.livingSecondaries().filter((life) => life !== asker);
  if (others.some(({ suspended }) => suspended)) return false;
  state.deathSinceHotplug = false;
  state.slots[slot] = undefined;
  return true;
}
