/** The launches of a plan: the processes that are desired, are not connected, and can be launched. */
import { capturedPort, withClientId } from '../../spp/protocol/launch.js';
import { parseProcessId, processName, PROGRAMS, type SecondaryType } from '../../text/process-id.js';
import { launchesIn } from '../document/document.js';
import type { LaunchSpec, PanelDocument } from '../document/schema.js';
import { kindOfId } from '../kinds/index.js';
import type { ObservedPanel, ObservedProcess } from '../observed/observed-panel.js';
import {
  coreConflicts,
  type CoreUse,
  type Launching,
  observedCoreUse,
  optionConflicts,
} from './launch-conflicts.js';
import type { Call, Conflict, Step } from './step.js';

/** The launches of a plan. */
export interface PlannedLaunches {
  /** The processes as they will be once they are launched, by id. */
  readonly processes: ReadonlyMap<string, ObservedProcess>;
  readonly steps: readonly Step[];
  readonly conflicts: readonly Conflict[];
}

/** The key of the step that launches a process. */
export function launchKey(id: string): string {
  return `${id} launch`;
}

/**
 * Plans the launches. Without a primary nothing is launched.
 *
 * @param ids of the processes that are desired and not connected. @param ending those that the plan ends, by client id.
 */
export function planLaunches(
  observed: ObservedPanel,
  desired: PanelDocument,
  ids: readonly string[],
  ending: ReadonlyMap<number, string>,
): PlannedLaunches {
  const primary = observed.processes.get('primary');
  const found: { launching: Launching; use: CoreUse; process: ObservedProcess }[] = [];
  const conflicts: Conflict[] = [];
  // Plans are made all the time, and seldom launch anything.
  if (ids.length === 0 || primary === undefined || primary.error !== undefined)
    return { processes: new Map(), steps: [], conflicts };
  const specs = launchesIn(desired);
  const phys = [...(primary.facts?.nics?.keys() ?? [])];
  for (const id of ids) {
    const spec = specs.get(id);
    const { life } = kindOfId(id);
    if (spec === undefined || life === undefined) continue;
    if (observed.whyNoLaunch !== undefined) {
      conflicts.push({ process: id, reason: `it cannot be launched: ${observed.whyNoLaunch}` });
      continue;
    }
    const hazard = observed.host?.launchHazard(id);
    if (hazard !== undefined) {
      conflicts.push({ process: id, ...hazard });
      continue;
    }
    const launching = launchingOf(id, spec);
    const { conflicts: own, cores } = optionConflicts(launching, life.fewestLcores, observed);
    for (const conflict of own) conflicts.push({ process: id, ...conflict });
    if (own.length > 0 || cores === undefined) continue;
    const { kind } = parseProcessId(id);
    const process = { ...life.launched(cores, phys), id, kind, error: undefined };
    found.push({ launching, use: { process: id, ...cores }, process });
  }
  const ended = new Set(ending.values());
  const others = [...observed.processes.values()].flatMap((process) =>
    ended.has(process.id) ? [] : (observedCoreUse(process, observed) ?? []),
  );
  // Of two launches with a common core, the first one is possible.
  const uses = [...others];
  const launched = found.filter(({ launching: { id }, use }) => {
    const own = [...coreConflicts(use, uses)];
    for (const conflict of own) conflicts.push({ process: id, ...conflict });
    if (own.length === 0) uses.push(use);
    return own.length === 0;
  });
  return {
    processes: new Map(launched.map(({ process }) => [process.id, process])),
    steps: launched.map(({ launching }) => launchStep(launching, ending.get(launching.clientId))),
    conflicts,
  };
}

function launchingOf(id: string, { eal, app }: LaunchSpec): Launching {
  const { kind, clientId = 0 } = parseProcessId(id);
  const program = `spp_${kind as SecondaryType}` as const;
  return { id, clientId, program, launch: { eal, app: withClientId(program, app, clientId) } };
}

/** @param former the process that has the client id until it is ended. Undefined for none. */
function launchStep({ id, clientId, program, launch }: Launching, former: string | undefined): Step {
  const kind = PROGRAMS[program];
  const ring = capturedPort(launch.app);
  const body = { client_id: clientId, proc_name: program, ...launch } as LaunchBody;
  return {
    key: launchKey(id),
    process: id,
    call: { operation: 'launchSecondary', path: undefined, body },
    change: { do: 'launch', clientId, kind, ring },
    reason: `${processName(id)} is desired, and not connected`,
    after: former === undefined ? [] : [exitKey(former)],
    rank: RANK.launch,
  };
}

type LaunchBody = Extract<Call, { operation: 'launchSecondary' }>['body'];

/** Before and after all other steps of the process. */
const RANK = { launch: -1, exit: 1_000 };

/** The key of the step that ends a process. */
export function exitKey(id: string): string {
  return `${id} exit`;
}

/**
 * The steps that end a process that is not to run.
 *
 * @param before the steps that make it idle and delete its ports. The process is ended even if a port cannot be deleted.
 */
export function endingSteps(id: string, before: readonly Step[]): Step[] {
  const { life } = kindOfId(id);
  if (life === undefined) return [];
  const first = before.map((step) => (step.change?.do === 'delete' ? { ...step, isOptional: true } : step));
  return [
    ...first,
    {
      key: exitKey(id),
      process: id,
      call: life.exit(id),
      change: { do: 'exit' },
      reason: `${processName(id)} is not desired`,
      after: [],
      follows: before.map(({ key }) => key),
      rank: RANK.exit,
    },
  ];
}
