import type { components } from '#generated/types.js';
import { clientIdOf } from '../../text/process-id.js';
import { aboutDamage } from '../../spp/host/findings.js';
import { textOf } from '../plan/call-text.js';
import type { Interruption } from '../apply/interruption.js';
import type { SyncStates, ProcessSyncState } from './sync-states.js';
import type { Step } from '../plan/step.js';
import type { Desired, DesiredStore } from '../store/desired.js';

type Schemas = components['schemas'];
export type PanelStatus = Schemas['PanelStatus'];
type ProcessStatus = Schemas['PanelProcessStatus'];
type Command = Schemas['PanelCommand'];

interface Sources {
  readonly store: DesiredStore;
  readonly options: { readonly restore: boolean; readonly repair: boolean };
  /** The ids of those that are connected. */
  readonly connected: readonly string[];
  readonly states: SyncStates;
  readonly interruption: Interruption | undefined;
  /** When a process is tried again, on the clock of Date.now(); undefined when it is not. */
  readonly nextTry: (id: string) => number | undefined;
}

/** Whether the panel is what it is to be, for those who ask. */
export function panelStatus({
  store,
  options,
  connected,
  states,
  interruption,
  nextTry,
}: Sources): PanelStatus {
  const { desired, problem } = store;
  const ids = [...new Set([...connected, ...states.ids])].sort((a, b) => place(a) - place(b));
  return {
    ...(desired === undefined ? {} : { desired: aboutDesired(desired) }),
    ...(problem === undefined ? {} : { problem }),
    restore: options.restore ? 'on' : 'off',
    drift: options.repair ? 'repair' : 'report',
    ...(interruption === undefined ? {} : { interrupted: aboutInterruption(interruption) }),
    processes: ids.map((id) => statusOf(id, states, nextTry)),
  };
}

function statusOf(id: string, states: SyncStates, nextTry: Sources['nextTry']): ProcessStatus {
  const damage = states.damageOf(id);
  const damaged = damage === undefined ? {} : { damage: aboutDamage(damage) };
  if (!states.has(id))
    return { process: id, state: damage === undefined ? 'unmanaged' : 'damaged', ...damaged };
  const found = states.get(id);
  // It was named just now, and nobody has looked yet.
  if (found === undefined) return { process: id, state: 'pending' };
  const { state, since, steps, conflicts, failure } = found;
  return {
    process: id,
    state,
    since: new Date(since).toISOString(),
    ...(steps.length === 0 ? {} : { commands: steps.map(commandOf) }),
    ...(conflicts.length === 0 ? {} : { conflicts: [...conflicts] }),
    ...(failure === undefined ? {} : { failure: failureOf(failure, nextTry(id)) }),
    ...damaged,
  };
}

function failureOf(
  { step, error, attempts }: NonNullable<ProcessSyncState['failure']>,
  nextTry: number | undefined,
): Schemas['PanelFailure'] {
  return {
    ...(step === undefined ? {} : { command: commandOf(step) }),
    error,
    attempts,
    ...(nextTry === undefined ? {} : { next_try: new Date(nextTry).toISOString() }),
  };
}

function aboutDesired({ revision, since, who }: Desired): Required<PanelStatus>['desired'] {
  return { revision, since, ...(who === undefined ? {} : { who }) };
}

function aboutInterruption({ change, toNew, toOld, pending }: Interruption): Schemas['PanelInterruption'] {
  return { change: change.id, to_new: [...toNew], to_old: [...toOld], pending: [...pending] };
}

function commandOf({ process, call, reason }: Step): Command {
  return { process, ...textOf(call), reason };
}

/** The primary comes first. */
function place(id: string): number {
  return clientIdOf(id) ?? 0;
}
