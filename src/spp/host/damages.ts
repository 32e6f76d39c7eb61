import type { HostState } from './host-state.js';
import { processName } from '../../text/process-id.js';
import { type ProcessMemory } from './process-memory.js';
import type { Damage } from './verdict.js';

/** What is wrong with a process, the worst first; undefined when nothing is. */
export function damageOf(state: HostState, memory: ProcessMemory): Damage | undefined {
  const name = processName(memory.id);
  const restart =
    memory.kind === 'primary'
      ? 'End all secondaries, restart the primary, and start them again'
      : `Restart ${name}`;
  if (memory.isTableBroken) {
    return {
      kind: 'port_table',
      rules: memory.kind === 'primary' ? ['P6'] : ['N2'],
      reason: `The first port of ${name} has lost its name and can't be patched any more`,
      mend: restart,
    };
  }
  const [lost] = memory.lost;
  if (lost !== undefined) {
    const [port, kind] = lost;
    return {
      kind,
      rules: kind === 'vhost_lost' ? ['H7'] : ['H13', 'H10'],
      reason: `Another process has broken ${port} of ${name}, which dies when it moves a packet through it`,
      mend: restart,
    };
  }
  const [pending] = memory.pending;
  if (pending !== undefined) {
    return {
      kind: 'blocked',
      rules: ['V9'],
      reason: `${name} can't open ${pending}, which was attached, and refuses every change until it can`,
      mend: restart,
    };
  }
  const [misbooked] = state.misbooked;
  if (memory.kind === 'primary' && misbooked !== undefined) {
    return {
      kind: 'books',
      rules: ['P3', 'P2'],
      reason: `The primary's list of ports does not agree with its ports any more, since a change of ${misbooked} went wrong`,
      mend: restart,
    };
  }
  for (const [src, dst] of memory.patches) {
    if (dst !== 'udf') continue;
    return {
      kind: 'dangling_patch',
      rules: memory.kind === 'primary' ? ['P5', 'N7'] : ['N7'],
      reason: `${src} of ${name} is patched to a port that was deleted; it dies at the first packet`,
      mend: `Reset the patches of ${name}, while it is stopped if it can be`,
    };
  }
  return undefined;
}
