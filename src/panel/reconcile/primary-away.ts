import { deviceChangeOf, makesPort } from '../plan/host-rules.js';
import { kindOfId } from '../kinds/index.js';
import type { Plan } from '../plan/plan.js';
import type { PrimaryLost } from './primary-loss.js';
import { processName } from '../../text/process-id.js';
import type { Conflict } from '../plan/step.js';

/**
 * Where the primary of the host is.
 *
 * - `here`: it is connected.
 * - `unseen`: none has connected to this spp-ctl yet.
 * - `died`: it ended, and secondaries may live on.
 * - `lost`: its connection was lost, and it has not come back yet.
 */
export type PrimaryState = 'here' | 'unseen' | 'died' | 'lost';

/** What matters of the host while its primary is away. */
export interface HostWithoutPrimary {
  readonly primary: PrimaryState;
  /** The ids of the secondaries that are connected. */
  readonly secondaries: readonly string[];
  readonly primaryLost: PrimaryLost;
  /** The socket file that a person must remove before the primary starts. Undefined for none. */
  readonly file: string | undefined;
}

/** What a person has to do when the primary has ended (restore-20.02). */
function remedyOf({ file, primaryLost, secondaries }: HostWithoutPrimary): string {
  const remove = file === undefined ? '' : `remove ${file}, `;
  if (primaryLost === 'keep')
    return `end all secondaries, ${remove}start the primary, and start the secondaries again`;
  return secondaries.length === 0
    ? `${remove}start the primary`
    : `spp-ctl ends ${secondaries.map(processName).join(', ')}; end by hand those that do not reply, then ${remove}start the primary`;
}

function away(host: HostWithoutPrimary): Omit<Conflict, 'process'> {
  return host.primary === 'died'
    ? {
        reason: 'the primary has ended, and nothing is restored without a primary',
        instead: remedyOf(host),
      }
    : {
        reason: 'the connection of the primary was lost, and nothing is restored before the primary is back',
        instead:
          host.primaryLost === 'keep'
            ? 'wait for the primary, or look whether it still runs'
            : 'wait for the primary; if it stays away, spp-ctl ends the secondaries, and the next primary launches them',
      };
}

/**
 * The part of a plan that spp-ctl may do by itself. Without a primary no port but a ring can be made, and a vf that tries
 * rejects every later change (rules H3 and V9).
 */
export function withPrimary(plan: Plan, host: HostWithoutPrimary): Plan {
  switch (host.primary) {
    case 'here':
      return plan;
    case 'died':
    case 'lost': {
      const waiting = new Set(plan.steps.map(({ process }) => process));
      const conflicts = [...waiting].map((process) => ({ process, ...away(host) }));
      return { ...plan, conflicts: [...plan.conflicts, ...conflicts] };
    }
    case 'unseen': {
      const left = new Set<string>();
      const conflicts: Conflict[] = [];
      const steps = plan.steps.filter((step) => {
        const isMade = makesPort(step);
        if (!isMade && !step.after.some((key) => left.has(key))) return true;
        left.add(step.key);
        const port = isMade ? deviceChangeOf(step)?.port : undefined;
        if (port !== undefined) conflicts.push({ process: step.process, ...unseen(port, host) });
        return false;
      });
      return { ...plan, steps, conflicts: [...plan.conflicts, ...conflicts] };
    }
  }
}

function unseen(port: string, host: HostWithoutPrimary): Omit<Conflict, 'process'> {
  return {
    reason: `no primary is connected, and ${port} cannot be made without it`,
    instead: howToConnect(host),
  };
}

/** What a person has to do while no primary is connected, which may have ended before spp-ctl was started. */
function howToConnect({ secondaries }: HostWithoutPrimary): string {
  return secondaries.length === 0
    ? 'start the primary, or have it connect to this spp-ctl'
    : 'have the primary connect to this spp-ctl; if it has ended, end all secondaries before it is started';
}

/**
 * Why pending processes may not come back by themselves.
 *
 * @param pending the ids of the processes that are named and not connected.
 * @param ended the ids of the processes that were connected and ended without an exit command.
 * @param launches those of the desired document, by the id of the process.
 */
export function whyPending(
  pending: readonly string[],
  ended: ReadonlySet<string>,
  launches: ReadonlyMap<string, unknown>,
  host: HostWithoutPrimary,
): Conflict[] {
  const { primary, secondaries } = host;
  return pending.flatMap((process): Conflict[] => {
    if (process === 'primary' && primary === 'died' && secondaries.length > 0) {
      const reason = `the primary does not start while a secondary of the host lives, such as ${processName(secondaries[0] ?? '')}`;
      return [{ process, reason, instead: remedyOf(host) }];
    }
    if (process !== 'primary' && primary === 'died') return [{ process, ...away(host) }];
    if (launches.has(process) && primary !== 'here') {
      const reason = 'no primary is connected, and the primary launches the process';
      return [{ process, reason, instead: howToConnect(host) }];
    }
    if (kindOfId(process).startsAfterKill || !ended.has(process)) return [];
    return [
      {
        process,
        reason: 'the process has ended; if it was killed, it does not start again with this client id',
        instead: 'use another client id, or restart the primary and all secondaries',
      },
    ];
  });
}
