/** Checks of changes against the host model. */

import { processName } from '../../text/process-id.js';
import { type HostChange, isHotplug, typeOf } from './change.js';
import { type HostState, MEMIF_FILE } from './host-state.js';
import { checkDeletedVhosts } from './deleted-vhosts.js';
import { type ProcessRecord } from './process-record.js';
import type { Refusal } from './findings.js';

/** @returns why the change must not be sent; undefined when the model has no objection. */
export function check(state: HostState, record: ProcessRecord, change: HostChange): Refusal | undefined {
  switch (change.do) {
    case 'add':
      return record.ports.has(change.port)
        ? checkBroken(record, [change.port])
        : checkAdd(state, record, change.port);
    case 'attach':
      return record.ports.has(change.port)
        ? checkBroken(record, [change.port])
        : checkAttach(state, record, change.port);
    case 'delete':
      return record.kind === 'primary'
        ? checkPrimaryDelete(state, change.port)
        : checkDelete(state, record, change.port);
    case 'forward':
      return checkForward(record);
    case 'patch':
      return record.isRunning ? checkBroken(record, [change.src, change.dst]) : undefined;
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

function checkAdd(state: HostState, record: ProcessRecord, port: string): Refusal | undefined {
  const shared = checkShared(state, record, port);
  if (shared !== undefined) return shared;
  if (record.kind === 'primary') return checkPrimaryAdd(state, port);
  return typeOf(port) === 'vhost' ? checkDeletedVhosts(state, record, port) : undefined;
}

/** @param port a phy, which always exists, or a port that the process has not opened yet. */
function checkAttach(state: HostState, record: ProcessRecord, port: string): Refusal | undefined {
  if (typeOf(port) === 'phy') return undefined;
  return checkShared(state, record, port);
}

/** The checks for all processes that create a port. */
function checkShared(state: HostState, record: ProcessRecord, port: string): Refusal | undefined {
  return typeOf(port) === 'ring'
    ? (checkRing(state, record, port) ?? checkRoom(state, record, port))
    : checkHotplug(state, record, port);
}

function checkRing(state: HostState, record: ProcessRecord, port: string): Refusal | undefined {
  const isWorker = record.kind === 'vf' || record.kind === 'mirror';
  if (state.rings !== undefined && !state.rings.has(port)) {
    return {
      rules: isWorker ? ['V9', 'H12'] : ['H12'],
      reason:
        `the primary has no ${port}` +
        (isWorker ? `, and ${processName(record.id)} would refuse every later change` : ''),
      instead: `use one of its ${state.rings.size} rings, or start the primary with more`,
    };
  }
  const { slots } = state;
  const sharer = [...state.processes.values()].find(({ id, rings }) => id !== record.id && rings.has(port));
  if (
    record.kind === 'primary' &&
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
  const looked = state.sharesDevices ? record.seenSlots : record.usedSlots;
  const isForeign = [...looked].some((slot) => {
    const device = slots.at(slot);
    return typeof device === 'object' && device.port === port && device.owner !== record.id;
  });
  if (slots.uncertainty === undefined && isForeign && !record.rings.has(port)) {
    return {
      rules: isWorker ? ['H2', 'V9'] : ['H2'],
      reason:
        `another process has ${port} in the slot of a deleted port, and ${processName(record.id)} can't add it as well` +
        (isWorker ? ' and would refuse every later change' : ''),
      instead: `use another ring, or restart ${processName(record.id)}`,
    };
  }
  const ring = record.kind === 'primary' ? undefined : state.primaryRings.get(port);
  const isInReach = ring === undefined || record.rings.has(port) || !state.sharesDevices;
  if (isInReach || (!ring.hotplugSince && record.since <= ring.at)) return undefined;
  return {
    rules: isWorker ? ['H9', 'V9'] : ['H9'],
    reason:
      `the primary has added ${port} itself, and ${processName(record.id)} can't reach it` +
      (isWorker ? ' and would refuse every later change' : ''),
    instead: 'use another ring, or restart the primary and add the ring to all secondaries first',
  };
}

/** H1: the host has 32 slots. */
function checkRoom(state: HostState, { id, rings }: ProcessRecord, port: string): Refusal | undefined {
  const isThere = typeOf(port) === 'ring' ? rings.has(port) : state.slotOf(port, id) !== undefined;
  if (!state.slots.isFull || isThere) return undefined;
  return {
    rules: ['H1'],
    reason: `all 32 slots of the host are taken, and ${port} needs one`,
    instead:
      'delete a port other than a ring; the slots of rings and of dead processes become free when the primary is restarted',
  };
}

function checkHotplug(state: HostState, record: ProcessRecord, port: string): Refusal | undefined {
  const { id } = record;
  if (!state.sharesDevices) return checkSocket(state, record, port) ?? checkRoom(state, record, port);
  if (state.primary === 'died') {
    return {
      rules: ['H3', 'restore-primary'],
      reason: `the primary is gone, and ${port} can't be created without it`,
      instead: 'end all secondaries, start the primary, and start them again',
    };
  }
  const holder = state.holderOf(port, id);
  if (holder !== undefined) return refuseHeld(record, holder, port);
  for (const other of state.connected()) {
    if (other.id === id || other.isStatusKnown || typeOf(port) === 'pipe') continue;
    return {
      rules: ['H7', 'H13'],
      reason: `${processName(other.id)} has not replied to status yet, and may have ${port}`,
      instead: `wait until it replies, or restart it`,
    };
  }
  return checkOrphan(state, record, port) ?? checkRoom(state, record, port);
}

/** Without shared devices, processes share nothing of a vhost but its socket file. */
function checkSocket(state: HostState, { id }: ProcessRecord, port: string): Refusal | undefined {
  const holder = typeOf(port) === 'vhost' ? state.holderOf(port, id) : undefined;
  if (holder === undefined) return undefined;
  return {
    rules: ['H7'],
    reason: `${processName(holder.id)} ${holder.ports.has(port) ? 'has' : 'may have'} ${port}, and its socket file blocks another one`,
    instead: 'use another vhost',
  };
}

function refuseHeld({ id }: ProcessRecord, holder: ProcessRecord, port: string): Refusal {
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

/** A device that remains of a dead process (restore-20.02), of an ineffective deletion, or of a failed add. */
function checkOrphan(
  { orphans, slots, leftovers }: HostState,
  { id }: ProcessRecord,
  port: string,
): Refusal | undefined {
  if (slots.wasDeleted(port)) {
    return {
      rules: ['N6', 'H11'],
      reason: `${port} was deleted, but its device remains on the host for good, and it can't be added to ${processName(id)}`,
      instead: 'use another number, or restart the primary and all secondaries',
    };
  }
  const isMemif = typeOf(port) === 'memif';
  if (isMemif && leftovers.has(port)) {
    return {
      rules: ['H11', 'H4'],
      reason: `${port} could not be added, probably because of the socket file of an earlier memif, and stays incomplete`,
      instead: NEXT_MEMIF,
    };
  }
  const orphan = orphans.get(port);
  if (orphan === undefined || (!['memif', 'pcap'].includes(typeOf(port)) && orphan.isStuck !== true))
    return undefined;
  return {
    rules: ['restore-nfv', 'H2'],
    reason: `${port} remains of ${processName(orphan.owner)}, which has died, and can't be added to ${processName(id)}`,
    instead: isMemif ? NEXT_MEMIF : 'use another number, or restart the primary and all secondaries',
  };
}

/** The socket file of a dead process must be gone before the next memif is created (H11). */
const NEXT_MEMIF =
  'use another number, or restart the primary and all secondaries; ' +
  `first remove ${MEMIF_FILE}, while no process has a memif`;

/** P3: the primary rejects a name that is in its list already, or its list and its port table diverge. */
function checkPrimaryAdd({ primaryPorts, inconsistentPorts }: HostState, port: string): Refusal | undefined {
  if (!inconsistentPorts.has(port) || primaryPorts?.positionOf(port) !== undefined) return undefined;
  return {
    rules: ['P3'],
    reason: `the status of the primary shows ${port}, which the primary has lost`,
    instead: 'restart the primary and all secondaries',
  };
}

/** N6: without a primary the device would remain on the host. */
function checkDelete(state: HostState, { id }: ProcessRecord, port: string): Refusal | undefined {
  if (state.primary !== 'died' || !isHotplug(port) || !state.sharesDevices) return undefined;
  return {
    rules: ['N6', 'H3'],
    reason: `the primary is gone, and ${port} would be deleted from ${processName(id)} but remain on the host`,
    instead: 'end all secondaries, start the primary, and start them again',
  };
}

/**
 * P1 to P4: the primary deletes by list position, which hits the right port only if the position is the slot of the
 * port.
 */
function checkPrimaryDelete(
  { primaryPorts, slots, inconsistentPorts }: HostState,
  port: string,
): Refusal | undefined {
  const refuse = (reason: string): Refusal => ({
    rules: ['P3', 'P1', 'P2'],
    reason: `${reason}, and the primary may remove the device of another process instead of ${port}`,
    instead: 'leave the port where it is, or restart the primary and all secondaries',
  });
  const doubt = primaryPorts === undefined ? 'spp-ctl was started after the primary' : slots.uncertainty;
  if (primaryPorts === undefined || doubt !== undefined)
    return refuse(
      `the position of ${port} in the primary's list of ports is unknown, because ${doubt ?? ''}`,
    );
  if (inconsistentPorts.has(port)) return refuse(`an earlier change of ${port} failed`);
  const position = primaryPorts.positionOf(port);
  if (position === undefined) return refuse(`${port} is not in the primary's list of ports`);
  const slot = slots.find(port, 'primary');
  if (position === slot) return undefined;
  return refuse(
    `${port} is at position ${position} of the primary's list, and its device in slot ${slot ?? '?'}`,
  );
}

/** N7, P5, H7: forwarding to a port that is gone ends the process at the first packet. */
function checkForward(record: ProcessRecord): Refusal | undefined {
  for (const [src, dst] of record.patches) {
    if (dst !== 'udf') continue;
    return {
      rules: record.kind === 'primary' ? ['P5', 'N7'] : ['N7'],
      reason: `${src} is patched to a port that was deleted, and ${processName(record.id)} would die at the first packet`,
      instead: 'reset the patches first',
    };
  }
  return checkBroken(record, [...record.patches].flat());
}

/** @param ports the ports that packets would pass. */
function checkBroken(record: ProcessRecord, ports: readonly string[]): Refusal | undefined {
  const port = ports.find((each) => record.brokenPorts.has(each));
  if (port === undefined) return undefined;
  return {
    rules: record.brokenPorts.get(port) === 'vhost_lost' ? ['H7'] : ['H13', 'H10'],
    reason: `another process has broken ${port} of ${processName(record.id)}, which would die at the first packet`,
    instead: `restart ${processName(record.id)}`,
  };
}

function checkLaunch(state: HostState, change: HostChange & { do: 'launch' }): Refusal | undefined {
  const { kind, ring } = change;
  if (state.inconsistentPorts.size > 0 || state.processes.get('primary')?.isTableBroken === true) {
    return {
      rules: ['P3', 'restore-primary'],
      reason: 'the primary is damaged, and a process launched now would have to be restarted with it',
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
