import { clientIdOf } from '../../text/process-id.js';
import { absentIn, specsOf } from '../document/document.js';
import type { PanelDocument } from '../document/schema.js';
import { kindOf, kindOfId, type ProcessSpec } from '../kinds/index.js';
import type { StepContext } from '../kinds/process-kind.js';
import type { ObservedPanel, ObservedProcess } from '../observed/observed-panel.js';
import { grouped } from '../kinds/grouped.js';
import { PlanConflicts } from './plan-conflicts.js';
import { type DeviceChange, deviceChangeOf, type HostTrial, isExclusive } from './host-rules.js';
import { endingSteps, exitKey, launchKey, planLaunches } from './launches.js';
import { CycleError, inOrder } from './order.js';
import type { Conflict, Step } from './step.js';

/** What leads from the observed panel to the desired one. */
export interface Plan {
  /** In an order in which they can be done. Steps of different processes may be done at the same time. */
  readonly steps: readonly Step[];
  /** What cannot be done. */
  readonly conflicts: readonly Conflict[];
  /** The ids of the processes that are desired, are not connected, and cannot be launched now. */
  readonly pending: readonly string[];
  /** The processes that the plan launches, as they are then, by id. */
  readonly launched?: ReadonlyMap<string, ObservedProcess>;
}

/** The processes that are connected once a plan is done. */
export function processesAfter(
  { processes }: ObservedPanel,
  { steps, launched }: Plan,
): ReadonlyMap<string, ObservedProcess> {
  const after = new Map([...processes, ...(launched ?? [])]);
  for (const { process, change } of steps) if (change?.do === 'exit') after.delete(process);
  return after;
}

/**
 * Plans the way from the observed panel to the desired one. Processes that the document does not name are not touched.
 * The plan is tried on a copy of the host: a step that would harm the host becomes a conflict, before anything is sent.
 *
 * @param desired a document without conflicts of its own, see documentConflicts().
 */
export function planPanel(observed: ObservedPanel, desired: PanelDocument): Plan {
  const plan = planUnlessCycle(observed, desired);
  if (plan?.refused === 0) return plan;
  // The smallest outage is not always possible.
  const other = planWith(observed, desired, true);
  return plan === undefined || other.refused < plan.refused ? other : plan;
}

/**
 * The plan with the smallest outage: a process stops only once its new ports are added.
 *
 * @returns undefined when two processes swap ports that one process at most can have: each would wait for the other to stop.
 */
function planUnlessCycle(
  observed: ObservedPanel,
  desired: PanelDocument,
): ReturnType<typeof planWith> | undefined {
  try {
    return planWith(observed, desired, false);
  } catch (error) {
    if (error instanceof CycleError) return undefined;
    throw error;
  }
}

/** @returns also the number of steps that the host does not allow. */
function planWith(
  observed: ObservedPanel,
  desired: PanelDocument,
  isShortOfRoom: boolean,
): Plan & { readonly refused: number } {
  const steps: Step[] = [];
  const conflicts: Conflict[] = [];
  const pending: string[] = [];
  const specs = specsOf(desired);
  const endings = absentIn(desired).flatMap((id) => observed.processes.get(id) ?? []);
  const ending = new Set(endings.map(({ id }) => id));
  const byClientId = new Map(endings.map(({ id }) => [clientIdOf(id) ?? 0, id]));

  // What is launched counts as connected.
  const missing = [...specs.keys()].filter((id) => !observed.processes.has(id));
  const before = new PlanConflicts(observed, specs, ending);
  const taken = missing.flatMap((id): Conflict[] => {
    const conflict = before.clientId(id);
    return conflict === undefined ? [] : [{ process: id, ...conflict }];
  });
  const free = missing.filter((id) => !taken.some(({ process }) => process === id));
  const launches = planLaunches(observed, desired, free, byClientId);
  const unlaunched = grouped([...taken, ...launches.conflicts], ({ process }) => process);
  const panel = { ...observed, processes: new Map([...observed.processes, ...launches.processes]) };
  steps.push(...launches.steps);

  const conflictsOf = new PlanConflicts(panel, specs, ending);
  for (const [id, spec] of specs) {
    const process = panel.processes.get(id);
    if (process === undefined) {
      const own = unlaunched.get(id);
      if (own === undefined) pending.push(id);
      else conflicts.push(...own);
      continue;
    }
    const damage = observed.host?.damage(id);
    if (damage !== undefined) {
      conflicts.push({ process: id, ...damage });
      continue;
    }
    const denied = new Set<string>();
    for (const { port, ...conflict } of conflictsOf.process(process, spec)) {
      conflicts.push({ process: id, ...conflict });
      if (port !== undefined) denied.add(port);
    }
    const context = contextOf(process, observed, isShortOfRoom);
    if (process.spec === undefined) continue;
    const own = without(denied, stepsOf(id, process.spec, spec, context));
    steps.push(...(launches.processes.has(id) ? afterLaunch(own) : own));
  }
  for (const process of endings)
    steps.push(...endingSteps(process.id, stepsToIdle(process, contextOf(process, observed, isShortOfRoom))));

  const inTurn = withOthersFirst(withLaunches(steps, launches.steps), endings);
  const { steps: ordered, refused } = inOrder(inTurn, trialOf(panel));
  for (const { step, hazard } of refused)
    conflicts.push({ process: step.process, reason: hazard.reason, instead: hazard.instead });
  return { steps: ordered, conflicts, pending, launched: launches.processes, refused: refused.length };
}

/** The host, and what each process adds to its rules. */
function trialOf({ processes, host }: ObservedPanel): HostTrial | undefined {
  let trial = host?.trial();
  for (const process of processes.values())
    if (process.spec !== undefined) trial = kindOf(process).trial?.(process, trial) ?? trial;
  return trial;
}

/** The steps of one process. @throws Error when the process specs are of different kinds. */
function stepsOf(
  id: string,
  observed: ProcessSpec,
  desired: ProcessSpec,
  context: StepContext,
): readonly Step[] {
  if (observed.kind !== desired.kind) throw new Error(`${id} is a ${observed.kind}, not a ${desired.kind}`);
  return kindOf(desired).steps(id, observed, desired, context);
}

function contextOf(
  { id, dangling = [] }: ObservedProcess,
  { host }: ObservedPanel,
  isShortOfRoom: boolean,
): StepContext {
  return { dangling, wasPatched: (port) => host?.wasPatched(id, port) === true, isShortOfRoom };
}

/**
 * The steps that make a process idle before it is ended. A process that removes its ports at its exit needs none, and one that is
 * damaged or cannot be read is ended as it is.
 */
function stepsToIdle({ id, spec }: ObservedProcess, context: StepContext): readonly Step[] {
  const { keepsPorts, life } = kindOfId(id);
  if (spec === undefined || life === undefined || keepsPorts || context.dangling.length > 0) return [];
  return stepsOf(id, spec, life.idle, context);
}

/** The steps of a process that is launched first. */
function afterLaunch(steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => ({ ...step, after: [launchKey(step.process), ...step.after] }));
}

/** Devices are made once all launches are over: a process that starts meanwhile could miss them (restore-20.02). */
function withLaunches(steps: readonly Step[], launches: readonly Step[]): readonly Step[] {
  if (launches.length === 0) return steps;
  const keys = launches.map(({ key }) => key);
  return steps.map((step) =>
    deviceChangeOf(step)?.takes === true ? { ...step, follows: [...(step.follows ?? []), ...keys] } : step,
  );
}

/**
 * Has steps that make a device wait for other processes: they release an exclusive port first, or are ended. No other process can add a
 * ring that the primary has added (rule H9): the others add it first.
 */
function withOthersFirst(steps: readonly Step[], endings: readonly ObservedProcess[]): readonly Step[] {
  const first = new Map<string, { readonly process: string; readonly key: string }[]>();
  const comesFirst = (port: string, process: string, key: string): void => {
    const others = first.get(port);
    if (others === undefined) first.set(port, [{ process, key }]);
    else others.push({ process, key });
  };
  for (const step of steps) {
    const change = deviceChangeOf(step);
    if (change === undefined) continue;
    const { takes, port } = change;
    if (takes ? isRingOfOthers(change, step) : isExclusive(port)) comesFirst(port, step.process, step.key);
  }
  for (const { id, ports } of endings)
    for (const port of ports) if (isExclusive(port)) comesFirst(port, id, exitKey(id));
  if (first.size === 0) return steps;
  return steps.map((step) => {
    const change = deviceChangeOf(step);
    if (change?.takes !== true || isRingOfOthers(change, step)) return step;
    const others = first.get(change.port)?.filter(({ process }) => process !== step.process) ?? [];
    return others.length === 0 ? step : { ...step, after: [...step.after, ...others.map(({ key }) => key)] };
  });
}

function isRingOfOthers({ type }: DeviceChange, { process }: Step): boolean {
  return type === 'ring' && process !== 'primary';
}

/** The steps without those that add a denied port, and without those that need such a step. */
function without(denied: ReadonlySet<string>, steps: readonly Step[]): readonly Step[] {
  if (denied.size === 0) return steps;
  const needing = grouped(
    steps.flatMap((step) => step.after.map((key) => ({ key, step }))),
    ({ key }) => key,
  );
  const left = new Set<Step>();
  const due = steps.filter((step) => {
    const change = deviceChangeOf(step);
    return change?.takes === true && denied.has(change.port);
  });
  for (let step = due.pop(); step !== undefined; step = due.pop()) {
    if (left.has(step)) continue;
    left.add(step);
    for (const other of needing.get(step.key) ?? []) due.push(other.step);
  }
  return steps.filter((step) => !left.has(step));
}
