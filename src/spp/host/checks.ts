/** What must not be sent, by what is known of the host. */

import { type Change, isHotplug, typeOf } from './change.js';
import { type HostState, MEMIF_FILE } from './host-state.js';
import { checkStale } from './stale-vhosts.js';
import { processName } from '../../text/process-id.js';
import { type ProcessMemory } from './process-memory.js';
import type { Refusal } from './verdict.js';

/** @returns why the change must not be sent; undefined when nothing is known against it. */
export function check(state: HostState, memory: ProcessMemory, change: Change): Refusal | undefined {
  switch (change.do) {
    case 'add':
      return memory.ports.has(change.port)
        ? checkLost(memory, [change.port])
        : checkAdd(state, memory, change.port);
    case 'attach':
      return memory.ports.has(change.port)
        ? checkLost(memory, [change.port])
        : checkAttach(state, memory, change.port);
    case 'delete':
      return memory.kind === 'primary'
        ? checkPrimaryDelete(state, change.port)
        : checkDelete(state, memory, change.port);
    case 'forward':
      return checkForward(memory);
    case 'patch':
      return memory.isRunning ? checkLost(memory, [change.src, change.dst]) : undefined;
    case 'launch':
      return checkLaunch(state, change);
    case 'reset':
    case 'stop':
    case 'detach':
    case 'exit':
    case 'other':
      return undefined;
  }
}

function checkAdd(state: HostState, memory: ProcessMemory, port: string): Refusal | undefined {
  const shared = checkShared(state, memory, port);
  if (shared !== undefined) return shared;
  if (memory.kind === 'primary') return checkBooked(state, port);
  return typeOf(port) === 'vhost' ? checkStale(state, memory, port) : undefined;
}

/** @param port a phy, which is always there, or one that the process has not opened yet. */
function checkAttach(state: HostState, memory: ProcessMemory, port: string): Refusal | undefined {
  if (typeOf(port) === 'phy') return undefined;
  return checkShared(state, memory, port);
}

/** What holds for all processes that make a port. */
function checkShared(state: HostState, memory: ProcessMemory, port: string): Refusal | undefined {
  return typeOf(port) === 'ring'
    ? (checkRing(state, memory, port) ?? checkRoom(state, memory, port))
    : checkHotplug(state, memory, port);
}

function checkRing(state: HostState, memory: ProcessMemory, port: string): Refusal | undefined {
  const isWorker = memory.kind === 'vf' || memory.kind === 'mirror';
  if (state.rings !== undefined && !state.rings.has(port)) {
    return {
      rules: isWorker ? ['V9', 'H12'] : ['H12'],
      reason:
        `the primary has no ${port}` +
        (isWorker ? `, and ${processName(memory.id)} would refuse every later change` : ''),
      instead: `use one of its ${state.rings.size} rings, or start the primary with more`,
    };
  }
  const { slots } = state;
  const sharer = [...state.processes.values()].find(({ id, rings }) => id !== memory.id && rings.has(port));
  if (
    memory.kind === 'primary' &&
    sharer !== undefined &&
    state.sharesDevices &&
    !state.release.may('primarySharesRings', true)
  ) {
    return {
      rules: ['H6', 'P2'],
      reason: `${processName(sharer.id)} has added ${port}, and a primary of this release can't add it as well: its list of ports would be wrong from then on`,
      instead: 'use another ring for the primary',
    };
  }
  const looked = state.sharesDevices ? memory.seenSlots : memory.usedSlots;
  const isForeign = [...looked].some((slot) => {
    const device = slots.at(slot);
    return typeof device === 'object' && device.port === port && device.owner !== memory.id;
  });
  if (slots.doubt === undefined && isForeign && !memory.rings.has(port)) {
    return {
      rules: isWorker ? ['H2', 'V9'] : ['H2'],
      reason:
        `another process has ${port} in the slot of a port that was deleted, and ${processName(memory.id)} can't add it beside that` +
        (isWorker ? ' and would refuse every later change' : ''),
      instead: `use another ring, or restart ${processName(memory.id)}`,
    };
  }
  const ring = memory.kind === 'primary' ? undefined : state.primaryRings.get(port);
  const isInReach = ring === undefined || memory.rings.has(port) || !state.sharesDevices;
  if (isInReach || (!ring.hotplugSince && memory.since <= ring.at)) return undefined;
  return {
    rules: isWorker ? ['H9', 'V9'] : ['H9'],
    reason:
      `the primary has added ${port} itself, and ${processName(memory.id)} can't reach it` +
      (isWorker ? ' and would refuse every later change' : ''),
    instead: 'use another ring, or restart the primary and add the ring to all secondaries first',
  };
}

/** H1. */
function checkRoom(state: HostState, { id, rings }: ProcessMemory, port: string): Refusal | undefined {
  const isThere = typeOf(port) === 'ring' ? rings.has(port) : state.slotOf(port, id) !== undefined;
  if (!state.slots.isFull || isThere) return undefined;
  return {
    rules: ['H1'],
    reason: `all 32 slots of the host are taken, and ${port} needs one`,
    instead:
      'delete a port that is no ring; the slots of rings and of processes that have died are free again when the primary is restarted',
  };
}

function checkHotplug(state: HostState, memory: ProcessMemory, port: string): Refusal | undefined {
  const { id } = memory;
  if (!state.sharesDevices) return checkSocket(state, memory, port) ?? checkRoom(state, memory, port);
  if (state.primary === 'died') {
    return {
      rules: ['H3', 'restore-primary'],
      reason: `the primary is gone, and ${port} can't be made without it`,
      instead: 'end all secondaries, start the primary, and start them again',
    };
  }
  const holder = state.holderOf(port, id);
  if (holder !== undefined) return refuseHeld(memory, holder, port);
  for (const other of state.connected()) {
    if (other.id === id || other.isSeen || typeOf(port) === 'pipe') continue;
    return {
      rules: ['H7', 'H13'],
      reason: `${processName(other.id)} has not told its status, and may have ${port}`,
      instead: `wait until it answers, or restart it`,
    };
  }
  return checkOrphan(state, memory, port) ?? checkRoom(state, memory, port);
}

/** Where processes do not share devices, the file of a vhost's socket is all that they share of it. */
function checkSocket(state: HostState, { id }: ProcessMemory, port: string): Refusal | undefined {
  const holder = typeOf(port) === 'vhost' ? state.holderOf(port, id) : undefined;
  if (holder === undefined) return undefined;
  return {
    rules: ['H7'],
    reason: `${processName(holder.id)} ${holder.ports.has(port) ? 'has' : 'may have'} ${port}, and its socket file is in the way`,
    instead: 'use another vhost',
  };
}

function refuseHeld({ id }: ProcessMemory, holder: ProcessMemory, port: string): Refusal {
  const isWorker = holder.kind === 'vf' || holder.kind === 'mirror';
  const what =
    typeOf(port) === 'vhost'
      ? 'adding it a second time would break it there and end that process'
      : 'adding it a second time may remove it there and end that process';
  const has = holder.ports.has(port) ? 'has' : 'may have';
  return {
    rules: typeOf(port) === 'vhost' ? ['H7'] : ['H6', 'H13'],
    reason: `${processName(holder.id)} ${has} ${port}, and ${what}`,
    instead: isWorker
      ? `use another vhost, or restart ${processName(holder.id)}, which keeps its vhosts as long as it lives`
      : `use another number, or delete ${port} from ${processName(holder.id)} before adding it to ${processName(id)}`,
  };
}

/** What is left of a process that has died (restore-20.02), was deleted in vain, or could not be added. */
function checkOrphan(
  { orphans, slots, leftovers }: HostState,
  { id }: ProcessMemory,
  port: string,
): Refusal | undefined {
  if (slots.wasDeleted(port)) {
    return {
      rules: ['N6', 'H11'],
      reason: `${port} was deleted, which leaves its device to the host for good, and can't be added to ${processName(id)}`,
      instead: 'use another number, or restart the primary and all secondaries',
    };
  }
  const isMemif = typeOf(port) === 'memif';
  if (isMemif && leftovers.has(port)) {
    return {
      rules: ['H11', 'H4'],
      reason: `${port} could not be added, as where a socket file is left of an earlier memif, and stays half made`,
      instead: NEXT_MEMIF,
    };
  }
  const orphan = orphans.get(port);
  if (orphan === undefined || (!['memif', 'pcap'].includes(typeOf(port)) && orphan.isStuck !== true))
    return undefined;
  return {
    rules: ['restore-nfv', 'H2'],
    reason: `${port} is left of ${processName(orphan.owner)}, which has died, and can't be added to ${processName(id)}`,
    instead: isMemif ? NEXT_MEMIF : 'use another number, or restart the primary and all secondaries',
  };
}

/** The first memif after that of a dead process has to find no file of it (H11). */
const NEXT_MEMIF =
  'use another number, or restart the primary and all secondaries; ' +
  `remove ${MEMIF_FILE} before, while no process has a memif`;

/** P3: a name that is in the list already is refused by the primary, or makes its books part. */
function checkBooked({ books, misbooked }: HostState, port: string): Refusal | undefined {
  if (!misbooked.has(port) || books?.positionOf(port) !== undefined) return undefined;
  return {
    rules: ['P3'],
    reason: `the primary shows ${port}, which it has lost`,
    instead: 'restart the primary and all secondaries',
  };
}

/** N6: without a primary the device would stay on the host. */
function checkDelete(state: HostState, { id }: ProcessMemory, port: string): Refusal | undefined {
  if (state.primary !== 'died' || !isHotplug(port) || !state.sharesDevices) return undefined;
  return {
    rules: ['N6', 'H3'],
    reason: `the primary is gone, and ${port} would leave ${processName(id)} but stay on the host`,
    instead: 'end all secondaries, start the primary, and start them again',
  };
}

/** P1 to P4: the primary deletes by position, and only while that is the slot of the port is it the port that goes. */
function checkPrimaryDelete({ books, slots, misbooked }: HostState, port: string): Refusal | undefined {
  const refuse = (reason: string): Refusal => ({
    rules: ['P3', 'P1', 'P2'],
    reason: `${reason}, and the primary may remove the device of another process in place of ${port}`,
    instead: 'leave the port where it is, or restart the primary and all secondaries',
  });
  const doubt = books === undefined ? 'spp-ctl was started after the primary' : slots.doubt;
  if (books === undefined || doubt !== undefined)
    return refuse(`where ${port} is in the primary's list of ports is not known, because ${doubt ?? ''}`);
  if (misbooked.has(port)) return refuse(`an earlier change of ${port} went wrong`);
  const position = books.positionOf(port);
  if (position === undefined) return refuse(`${port} is not in the primary's list of ports`);
  const slot = slots.find(port, 'primary');
  if (position === slot) return undefined;
  return refuse(
    `${port} is at position ${position} of the primary's list, and its device in slot ${slot ?? '?'}`,
  );
}

/** N7, P5, H7: forwarding into what is gone ends the process at the first packet. */
function checkForward(memory: ProcessMemory): Refusal | undefined {
  for (const [src, dst] of memory.patches) {
    if (dst !== 'udf') continue;
    return {
      rules: memory.kind === 'primary' ? ['P5', 'N7'] : ['N7'],
      reason: `${src} is patched to a port that was deleted, and ${processName(memory.id)} would die at the first packet`,
      instead: 'reset the patches first',
    };
  }
  return checkLost(memory, [...memory.patches].flat());
}

/** @param ports those that packets would go through. */
function checkLost(memory: ProcessMemory, ports: readonly string[]): Refusal | undefined {
  const port = ports.find((each) => memory.lost.has(each));
  if (port === undefined) return undefined;
  return {
    rules: memory.lost.get(port) === 'vhost_lost' ? ['H7'] : ['H13', 'H10'],
    reason: `another process has broken ${port} of ${processName(memory.id)}, which would die at the first packet`,
    instead: `restart ${processName(memory.id)}`,
  };
}

function checkLaunch(state: HostState, change: Change & { do: 'launch' }): Refusal | undefined {
  const { kind, ring } = change;
  if (state.misbooked.size > 0 || state.processes.get('primary')?.isTableBroken === true) {
    return {
      rules: ['P3', 'restore-primary'],
      reason: 'the primary is damaged, and what is launched now would have to end with it',
      instead: 'restart the primary and all secondaries',
    };
  }
  if (kind !== 'pcap' || ring === undefined || !state.primaryRings.has(ring)) return undefined;
  return {
    rules: ['H9', 'pcap'],
    reason: `the primary has added ${ring} itself, and a pcap that captures it does not start`,
    instead: 'capture another port',
  };
}
