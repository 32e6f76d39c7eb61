import type { components } from '#generated/types.js';
import { clientIdOf } from '../../text/process-id.js';
import { aboutDamage, type Damage } from '../../spp/host/findings.js';
import { textOf } from '../plan/call-text.js';
import type { Interruption } from '../apply/interruption.js';
import type { ProcessLoop, Sync } from './process-loop.js';
import type { Step } from '../plan/step.js';
import type { Desired } from '../store/desired.js';
import type { DesiredDocument } from '../store/desired-document.js';

type Schemas = components['schemas'];
export type PanelStatus = Schemas['PanelStatus'];
type ProcessStatus = Schemas['PanelProcessStatus'];
type Command = Schemas['PanelCommand'];

interface Sources {
  readonly desired: DesiredDocument;
  readonly options: { readonly restore: boolean; readonly repair: boolean };
  /** The ids of the connected processes. */
  readonly connected: readonly string[];
  /** The loops of the processes that the desired document names, by id. */
  readonly loops: ReadonlyMap<string, ProcessLoop>;
  readonly damageOf: (id: string) => Damage | undefined;
  readonly interruption: Interruption | undefined;
}

/** The sync states of the panel, as the API has them. */
export function panelStatus(sources: Sources): PanelStatus {
  const { desired, options, connected, loops, damageOf, interruption } = sources;
  const { current, problem } = desired;
  const ids = [...new Set([...connected, ...loops.keys()])].sort((a, b) => place(a) - place(b));
  return {
    ...(current === undefined ? {} : { desired: aboutDesired(current) }),
    ...(problem === undefined ? {} : { problem }),
    restore: options.restore ? 'on' : 'off',
    drift: options.repair ? 'repair' : 'report',
    ...(interruption === undefined ? {} : { interrupted: aboutInterruption(interruption) }),
    processes: ids.map((id) => statusOf(id, loops.get(id), damageOf(id))),
  };
}

function statusOf(id: string, loop: ProcessLoop | undefined, damage: Damage | undefined): ProcessStatus {
  const damaged = damage === undefined ? {} : { damage: aboutDamage(damage) };
  if (loop === undefined)
    return { process: id, state: damage === undefined ? 'unmanaged' : 'damaged', ...damaged };
  const { sync } = loop;
  // The document names the process since just now, and it was not compared yet.
  if (sync === undefined) return { process: id, state: 'pending' };
  const { state, since, steps, conflicts, failure } = sync;
  const differences = [...sync.differences()];
  return {
    process: id,
    state,
    since: new Date(since).toISOString(),
    ...(differences.length === 0 ? {} : { differences }),
    ...(steps.length === 0 ? {} : { commands: steps.map(commandOf) }),
    ...(conflicts.length === 0 ? {} : { conflicts: [...conflicts] }),
    ...(failure === undefined ? {} : { failure: failureOf(failure, loop.nextTry) }),
    ...damaged,
  };
}

function failureOf(
  { step, error, attempts }: NonNullable<Sync['failure']>,
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

/** The primary comes first, then the secondaries by client id. */
function place(id: string): number {
  return clientIdOf(id) ?? 0;
}
