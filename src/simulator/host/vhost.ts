import { keptNumber } from './device.js';
import type { HostState, Life } from './host-state.js';
import { addByHotplug } from './hotplug.js';

/** Result of adding a vhost: its slot; `failed`; or `dies` when a deleted vhost kills the process (N9). */
export type VhostResult = { readonly slot: number } | 'failed' | 'dies';

/** What a process finds in the slot of a deleted vhost when it looks for the vhost of a number (N9). */
function looksLike(state: HostState, slot: number, id: number): 'it' | 'another' | 'death' {
  const device = state.slots[slot];
  switch (device?.type) {
    case 'vhost':
      return device.id === id ? 'it' : 'another';
    case 'ring':
    case 'pcap':
    case 'phy':
    case 'pipe':
      return 'another';
    case 'nullpmd':
    case 'memif':
    case undefined:
      return 'death';
  }
}

/**
 * Adds a vhost to a process: creates the device, and opens its socket (H6 to H8). An existing device is requested by
 * hotplug as well, with the same risks: it may be removed (H13), or the add may fail without a primary (H3). When the
 * socket file exists already, the device loses its queues and the file is deleted.
 */
export function addVhost(state: HostState, life: Life, number: number): VhostResult {
  const id = keptNumber(number);
  const made = addByHotplug(state, life, 'vhost', number);
  if (made === 'dies' || made === 'failed') return made;
  const slot = made === 'busy' ? state.find(life, 'vhost', id) : made.slot;
  if (slot === undefined) return 'failed';
  const device = state.slots[slot];
  if (!device) return 'failed';
  let opened = false;
  for (const older of life.vhostSlots) {
    const found = looksLike(state, older, id);
    if (found === 'death') return 'dies';
    if (found === 'it') {
      opened = true;
      break;
    }
  }
  if (!opened) {
    if (!life.tenant.vhostClient && state.sockets.has(id)) {
      if (life.tenant.ownDevices === true) {
        // The socket is opened when the device is created, and a failure leaves no device (public source of DPDK
        // 18.05).
        state.slots[slot] = undefined;
        return 'failed';
      }
      device.queues = false;
      state.sockets.delete(id);
      return 'failed';
    }
    if (!life.tenant.vhostClient) state.sockets.add(id);
    life.vhostSlots.push(slot);
  }
  device.queues = true;
  return { slot };
}
