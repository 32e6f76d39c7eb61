import { processName } from '../../text/process-id.js';
import type { HostState } from './host-state.js';
import { type ProcessRecord } from './process-record.js';
import type { Damage } from './findings.js';

/** The worst damage of a process; undefined when it has none. */
export function findDamage(state: HostState, record: ProcessRecord): Damage | undefined {
  if (record.isTableBroken) {
    return {
      kind: 'port_table',
      rules: record.kind === 'primary' ? ['P6'] : ['N2'],
      reason: `The first port of ${processName(record.id)} has lost its name and can't be patched any more`,
      mend: restartOf(record),
    };
  }
  const [lost] = record.brokenPorts;
  if (lost !== undefined) {
    const [port, kind] = lost;
    return {
      kind,
      rules: kind === 'vhost_lost' ? ['H7'] : ['H13', 'H10'],
      reason: `Another process has broken ${port} of ${processName(record.id)}, which dies when it moves a packet through it`,
      mend: restartOf(record),
    };
  }
  const [pending] = record.unopenedPorts;
  if (pending !== undefined) {
    return {
      kind: 'blocked',
      rules: ['V9'],
      reason: `${processName(record.id)} can't open ${pending}, which was attached, and refuses every change until it can`,
      mend: restartOf(record),
    };
  }
  const [inconsistentPorts] = state.inconsistentPorts;
  if (record.kind === 'primary' && inconsistentPorts !== undefined) {
    return {
      kind: 'port_list',
      rules: ['P3', 'P2'],
      reason: `The primary's list of ports differs from its ports since a change of ${inconsistentPorts} failed`,
      mend: restartOf(record),
    };
  }
  for (const [src, dst] of record.patches) {
    if (dst !== 'udf') continue;
    return {
      kind: 'dangling_patch',
      rules: record.kind === 'primary' ? ['P5', 'N7'] : ['N7'],
      reason: `${src} of ${processName(record.id)} is patched to a port that was deleted; it dies at the first packet`,
      mend: `Stop ${processName(record.id)} if possible, and reset its patches`,
    };
  }
  return undefined;
}

function restartOf({ id, kind }: ProcessRecord): string {
  return kind === 'primary'
    ? 'End all secondaries, restart the primary, and start them again'
    : `Restart ${processName(id)}`;
}
