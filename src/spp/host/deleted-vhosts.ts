import { processName } from '../../text/process-id.js';
import { typeOf } from './change.js';
import type { HostState } from './host-state.js';
import { type ProcessRecord, type DeletedVhost } from './process-record.js';
import type { Refusal } from './findings.js';

/**
 * Whether an nfv that has deleted a vhost can add a vhost (N9). With each add of a vhost, the nfv checks every vhost
 * it ever deleted, and the current device in the old slot decides whether the nfv dies.
 */
export function checkDeletedVhosts(
  state: HostState,
  record: ProcessRecord,
  port: string,
): Refusal | undefined {
  if (!state.sharesDevices) return checkKept(state, record, port);
  if (record.history !== 'known') {
    return {
      rules: ['N9'],
      reason:
        `spp-ctl was started after ${processName(record.id)}: ` +
        'whether that process has deleted a vhost, and would die of adding another, is unknown',
      instead: `restart ${processName(record.id)} first`,
    };
  }
  for (const stale of record.deletedVhosts) {
    const harm = harmOf(state, stale, port);
    if (harm === undefined) continue;
    return {
      rules: ['N9'],
      reason: `${processName(record.id)} has deleted ${stale.port}, and ${harm}`,
      instead: `restart ${processName(record.id)} first`,
    };
  }
  return undefined;
}

/** Up to 18.08.3 a deleted vhost keeps its device, and its nfv cannot add it again. */
function checkKept({ release }: HostState, record: ProcessRecord, port: string): Refusal | undefined {
  if (release.of('deleteFreesVhost') === true || !record.deletedVhosts.some((stale) => stale.port === port))
    return undefined;
  return {
    rules: ['N9'],
    reason: `${processName(record.id)} has deleted ${port}, whose device remains until the process ends, and may not be able to add it again`,
    instead: `use another vhost, or restart ${processName(record.id)} first`,
  };
}

const DIES = 'would die of adding a vhost now';
const DEAF = 'would not open a socket for another vhost in its slot';

/** Effect of a deleted vhost on the new one; undefined when there is none. */
function harmOf({ slots, orphans }: HostState, stale: DeletedVhost, port: string): string | undefined {
  // No device was created since: the same vhost takes its old slot again, and its old socket still exists.
  const isRenewed = stale.port === port && slots.count === stale.at;
  if (stale.slot === undefined || slots.uncertainty !== undefined)
    return isRenewed && orphans.size === 0 ? undefined : DIES;
  const found = slots.find(port) ?? slots.lowestFree;
  if (found === stale.slot) return stale.port === port ? undefined : DEAF;
  const device = slots.at(stale.slot);
  if (device === undefined || device === 'nic') return DIES;
  return ['nullpmd', 'memif'].includes(typeOf(device.port)) ? DIES : undefined;
}
