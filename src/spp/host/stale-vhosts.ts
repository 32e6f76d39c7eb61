import { typeOf } from './change.js';
import type { HostState } from './host-state.js';
import { processName } from '../../text/process-id.js';
import { type ProcessMemory, type StaleVhost } from './process-memory.js';
import type { Refusal } from './verdict.js';

/**
 * Whether an nfv that has deleted a vhost can add one (N9). Each vhost that it ever deleted is looked at again with each add
 * of a vhost, and what is in its old slot then decides whether the nfv dies.
 */
export function checkStale(state: HostState, memory: ProcessMemory, port: string): Refusal | undefined {
  if (!state.sharesDevices) return checkKept(state, memory, port);
  if (memory.history !== 'known') {
    return {
      rules: ['N9'],
      reason:
        `spp-ctl was started after ${processName(memory.id)}: ` +
        'whether that has ever deleted a vhost, and would die of adding another, is not known',
      instead: `restart ${processName(memory.id)} first`,
    };
  }
  for (const stale of memory.stale) {
    const harm = harmOf(state, stale, port);
    if (harm === undefined) continue;
    return {
      rules: ['N9'],
      reason: `${processName(memory.id)} has deleted ${stale.port}, and ${harm}`,
      instead: `restart ${processName(memory.id)} first`,
    };
  }
  return undefined;
}

/** To 18.08.3 a deleted vhost stays where it is, and its nfv cannot add it again. */
function checkKept({ release }: HostState, memory: ProcessMemory, port: string): Refusal | undefined {
  if (release.of('deleteFreesVhost') === true || !memory.stale.some((stale) => stale.port === port))
    return undefined;
  return {
    rules: ['N9'],
    reason: `${processName(memory.id)} has deleted ${port}, whose device stays as long as it lives, and may not be able to add it again`,
    instead: `use another vhost, or restart ${processName(memory.id)} first`,
  };
}

const DIES = 'would die of adding a vhost now';
const DEAF = 'would not open a socket for another vhost in its place';

/** What a deleted vhost does to the one that is added; undefined when it does nothing. */
function harmOf({ slots, orphans }: HostState, stale: StaleVhost, port: string): string | undefined {
  // Nothing was made since: the same vhost takes its old slot again, and its old socket is still there.
  const isRenewed = stale.port === port && slots.count === stale.at;
  if (stale.slot === undefined || slots.doubt !== undefined)
    return isRenewed && orphans.size === 0 ? undefined : DIES;
  const found = slots.find(port) ?? slots.lowestFree;
  if (found === stale.slot) return stale.port === port ? undefined : DEAF;
  const device = slots.at(stale.slot);
  if (device === undefined || device === 'nic') return DIES;
  return ['nullpmd', 'memif'].includes(typeOf(device.port)) ? DIES : undefined;
}
