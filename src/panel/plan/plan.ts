import { specsOf } from '../document/document.js';
import type { PanelDocument } from '../document/schema.js';
import { kindOf, type ProcessSpec } from '../kinds/index.js';
import type { StepContext } from '../kinds/process-kind.js';
import type { ObservedPanel } from '../observed/observed-panel.js';
import { clientIdOf, processName } from '../../text/process-id.js';
import { conflictsOf } from './conflicts.js';
import { deviceChangeOf, type HostTrial, isExclusive } from './host-rules.js';
import { CycleError, inOrder } from './order.js';
import type { Conflict, Step } from './step.js';

/** What leads from the observed panel to the desired one. */
export interface Plan {
  /** In an order in which they can be done. Steps of different processes may be done at the same time. */
  readonly steps: readonly Step[];
  /** What cannot be done. */
  readonly conflicts: readonly Conflict[];
  /** The ids of the processes that the document names and that are not connected. */
  readonly pending: readonly string[];
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
  for (const [id, spec] of specs) {
    const process = observed.processes.get(id);
    const clientId = clientIdOf(id);
    if (process === undefined) {
      const other = [...observed.processes.values()].find((each) => clientIdOf(each.id) === clientId);
      if (clientId === undefined || other === undefined) pending.push(id);
      else
        conflicts.push({
          process: id,
          reason: `the client id ${clientId} is used by ${processName(other.id)}`,
        });
      continue;
    }
    const damage = observed.host?.damage(id);
    if (damage !== undefined) {
      conflicts.push({ process: id, ...damage });
      continue;
    }
    const denied = new Set<string>();
    for (const { port, ...conflict } of conflictsOf(process, spec, observed, specs)) {
      conflicts.push({ process: id, ...conflict });
      if (port !== undefined) denied.add(port);
    }
    const context: StepContext = {
      dangling: process.dangling ?? [],
      wasPatched: (port) => observed.host?.wasPatched(id, port) === true,
      isShortOfRoom,
    };
    if (process.spec !== undefined) steps.push(...without(denied, stepsOf(id, process.spec, spec, context)));
  }
  const { steps: ordered, refused } = inOrder(withRings(withReleases(steps)), trialOf(observed));
  for (const { step, hazard } of refused)
    conflicts.push({ process: step.process, reason: hazard.reason, instead: hazard.instead });
  return { steps: ordered, conflicts, pending, refused: refused.length };
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

/** A process releases an exclusive port before another process takes it. */
function withReleases(steps: readonly Step[]): Step[] {
  const releases = new Map<string, Step[]>();
  for (const step of steps) {
    const change = deviceChangeOf(step);
    if (change?.takes === false && isExclusive(change.port))
      releases.set(change.port, [...(releases.get(change.port) ?? []), step]);
  }
  return steps.map((step) => {
    const change = deviceChangeOf(step);
    const others = change?.takes === true ? (releases.get(change.port) ?? []) : [];
    return needing(
      step,
      others.filter(({ process }) => process !== step.process),
    );
  });
}

/** No other process can add a ring that the primary has added (rule H9): the others add it first. */
function withRings(steps: readonly Step[]): Step[] {
  const takers = new Map<string, Step[]>();
  for (const step of steps) {
    const change = deviceChangeOf(step);
    if (change?.takes === true && change.type === 'ring' && step.process !== 'primary')
      takers.set(change.port, [...(takers.get(change.port) ?? []), step]);
  }
  return steps.map((step) => {
    const change = deviceChangeOf(step);
    const isPrimaryRing = step.process === 'primary' && change?.takes === true && change.type === 'ring';
    return isPrimaryRing ? needing(step, takers.get(change.port) ?? []) : step;
  });
}

/** The steps without those that add a denied port, and without those that need such a step. */
function without(denied: ReadonlySet<string>, steps: readonly Step[]): readonly Step[] {
  if (denied.size === 0) return steps;
  const left = new Set<string>();
  const isLeft = (step: Step): boolean => {
    const { key, after } = step;
    const change = deviceChangeOf(step);
    const isDenied = change?.takes === true && denied.has(change.port);
    return !left.has(key) && (isDenied || after.some((other) => left.has(other)));
  };
  for (let more = steps.filter(isLeft); more.length > 0; more = steps.filter(isLeft))
    for (const { key } of more) left.add(key);
  return steps.filter(({ key }) => !left.has(key));
}

function needing(step: Step, others: readonly Step[]): Step {
  return others.length === 0 ? step : { ...step, after: [...step.after, ...others.map(({ key }) => key)] };
}
