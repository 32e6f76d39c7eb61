import type { Device } from './device.js';
import type { Ending, HostState, Life, Startup, Tenant } from './host-state.js';

/**
 * Exit code of a process that DPDK cannot initialise: a primary beside secondaries, a pcap whose ring is unreachable.
 */
const EXIT_NO_SETUP = 255;

/** Exit code of a pcap that captures a phy while its internal ring of an earlier life still exists. */
const EXIT_RING_EXISTS = 12;

/** Begins a life, and returns the outcome of the launch. */
export function begin(state: HostState, tenant: Tenant): { life: Life; startup: Startup } {
  const life: Life = {
    key: Symbol(`${tenant.kind}:${tenant.clientId}`),
    tenant,
    suspended: false,
    ended: false,
    doomed: false,
    vhostSlots: [],
    rings: new Map(),
    after: new Set(state.primaryRings.keys()),
    seenSlots: slotsSeenAtLaunch(state, tenant),
    dies: () => undefined,
  };
  const startup = tenant.kind === 'primary' ? launchPrimary(state, life) : launchSecondary(state, life);
  if (typeof startup === 'object') {
    life.ended = true;
    // A failed process leaves its hotplug socket behind as a dead one does.
    if (tenant.kind !== 'primary') state.deathSinceHotplug = true;
  } else state.lives.push(life);
  return { life, startup };
}

/** A launched process takes over all existing devices, except rings of other processes; or the NICs only. */
function slotsSeenAtLaunch({ slots }: HostState, { ownDevices }: Tenant): Set<number> {
  const isSeen = (device: Device): boolean =>
    ownDevices === true ? device.type === 'phy' : device.type !== 'ring';
  return new Set(slots.flatMap((device, slot) => (device && isSeen(device) ? [slot] : [])));
}

function launchPrimary(state: HostState, life: Life): Startup {
  if (state.primary !== 'assumed' && state.livingSecondaries().length > 0) {
    state.damaged = true;
    return { exitCode: EXIT_NO_SETUP };
  }
  if (state.primary !== 'assumed') {
    state.restart();
    // A new primary resets the host.
    life.seenSlots.clear();
    for (const slot of slotsSeenAtLaunch(state, life.tenant)) life.seenSlots.add(slot);
  }
  state.primary = 'alive';
  return 'connects';
}

function launchSecondary(state: HostState, life: Life): Startup {
  if (state.damaged) return 'hangs';
  // Its launch makes the primary write to all secondaries, which detects dead processes (none of 56 tries failed).
  state.deathSinceHotplug = false;
  // As a hotplug does, it makes the rings of the primary visible to the other processes: unreachable from now on
  // (H9).
  state.blockPrimaryRings();
  const { kind, clientId, capture } = life.tenant;
  if (kind !== 'pcap') return 'connects';
  const slot = capture?.type === 'ring' ? captureRing(state, life, capture.id) : undefined;
  if (capture?.type === 'ring' && slot === undefined) return { exitCode: EXIT_NO_SETUP };
  // The device of its ring exists by then and stays for good; the process exits with the number of its slot.
  if (state.pcapRings.has(clientId)) return { exitCode: slot ?? EXIT_RING_EXISTS };
  state.pcapRings.add(clientId);
  return 'connects';
}

/** Creates the device of the ring that a pcap captures. Undefined when it cannot be created. */
function captureRing(state: HostState, { key, rings }: Life, id: number): number | undefined {
  if (state.primaryRings.has(id)) return undefined;
  const slot = state.place({ type: 'ring', id, owner: key, queues: true });
  if (slot !== undefined) rings.set(id, slot);
  return slot;
}

/** Ends a life. Devices and slots remain. A vf and a mirror that exit regularly remove their socket files. */
export function end(state: HostState, life: Life, how: Ending): void {
  if (life.ended) return;
  life.ended = true;
  state.lives.splice(state.lives.indexOf(life), 1);
  const { kind, clientId } = life.tenant;
  if (kind === 'primary') {
    state.primary = 'gone';
    return;
  }
  // The process leaves its hotplug socket behind, however it ends.
  state.deathSinceHotplug = true;
  if (how === 'killed') return;
  if (kind === 'pcap') state.pcapRings.delete(clientId);
  else if (kind === 'vf' || kind === 'mirror') {
    for (const slot of life.vhostSlots) {
      const device = state.slots[slot];
      if (device?.type === 'vhost') state.sockets.delete(device.id);
    }
  }
}
