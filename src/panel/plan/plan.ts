import { type Part, type PanelDocument, partsOf } from '../document/document.js';
import { deviceChangeOf, type HostTrial, isExclusive } from './host-rules.js';
import type { ObservedPanel, ObservedProcess } from '../observed/observed-panel.js';
import { CycleError, inOrder } from './order.js';
import { type ForwarderTraits, planNfv, planPrimary } from './plan-forwarder.js';
import { planWorker } from './plan-worker.js';
import { conflictsOf } from './conflicts.js';
import { PrimaryRoom } from './primary-room.js';
import { nameOf } from '../process-id.js';
import type { Conflict, Step } from './step.js';

/** What leads from the live panel to the desired one. */
export interface Plan {
  /** In the order in which they are to be done; those of different processes may be done at the same time. */
  readonly steps: readonly Step[];
  /** What can't be done. */
  readonly conflicts: readonly Conflict[];
  /** The ids of the processes that are named and not connected. */
  readonly pending: readonly string[];
}

/**
 * Works out what leads from the live panel to the desired one. Processes that the document does not name are not touched.
 * The plan is tried on a copy of the host: what would harm it is told as an conflict, before anything is sent.
 *
 * @param desired a document that does not contradict itself, see contradictionsOf().
 */
export function planPanel(live: ObservedPanel, desired: PanelDocument): Plan {
  const plan = planUnlessCycle(live, desired);
  if (plan?.refused === 0) return plan;
  // The smallest outage is not always possible.
  const other = planWith(live, desired, true);
  return plan === undefined || other.refused < plan.refused ? other : plan;
}

/**
 * The plan with the smallest outage: a process stops only once its new ports are added.
 *
 * @returns undefined when two processes swap ports that only one can have: each would wait for the other to stop.
 */
function planUnlessCycle(
  live: ObservedPanel,
  desired: PanelDocument,
): ReturnType<typeof planWith> | undefined {
  try {
    return planWith(live, desired, false);
  } catch (error) {
    if (error instanceof CycleError) return undefined;
    throw error;
  }
}

/** @returns also how many steps the host does not allow. */
function planWith(
  live: ObservedPanel,
  desired: PanelDocument,
  isShortOfRoom: boolean,
): Plan & { readonly refused: number } {
  const steps: Step[] = [];
  const conflicts: Conflict[] = [];
  const pending: string[] = [];
  const parts = partsOf(desired);
  for (const [id, part] of parts) {
    const process = live.processes.get(id);
    const clientId = clientIdOf(id);
    if (process === undefined) {
      const other = [...live.processes.values()].find((each) => clientIdOf(each.id) === clientId);
      if (clientId === undefined || other === undefined) pending.push(id);
      else
        conflicts.push({ process: id, reason: `the client id ${clientId} is that of ${nameOf(other.id)}` });
      continue;
    }
    const damage = live.host?.damage(id);
    if (damage !== undefined) {
      conflicts.push({ process: id, ...damage });
      continue;
    }
    const denied = new Set<string>();
    for (const { port, ...conflict } of conflictsOf(process, part, live, parts)) {
      conflicts.push(conflict);
      if (port !== undefined) denied.add(port);
    }
    const traits = { ...traitsOf(process, live), isShortOfRoom };
    if (process.part !== undefined)
      steps.push(...without(denied, planProcess(id, process.part, part, traits)));
  }
  const { steps: ordered, refused } = inOrder(withRings(withReleases(steps)), trialOf(live));
  for (const { step, hazard } of refused)
    conflicts.push({ process: step.process, reason: hazard.reason, instead: hazard.instead });
  return { steps: ordered, conflicts, pending, refused: refused.length };
}

function trialOf({ processes, host }: ObservedPanel): HostTrial | undefined {
  const primary = processes.get('primary');
  return primary?.part === undefined ? host?.trial() : new PrimaryRoom(primary, host?.trial());
}

function traitsOf(
  { id, dangling }: ObservedProcess,
  { host }: ObservedPanel,
): Omit<ForwarderTraits, 'isShortOfRoom'> {
  return { dangling, wasPatched: (port) => host?.wasPatched(id, port) === true };
}

/** The steps of one process. @throws Error when it is of another kind than the part. */
export function planProcess(id: string, live: Part, desired: Part, traits?: ForwarderTraits): Step[] {
  const clientId = clientIdOf(id) ?? 0;
  if (live.kind === 'primary' && desired.kind === 'primary') return planPrimary(id, live, desired, traits);
  if (live.kind === 'nfv' && desired.kind === 'nfv') return planNfv(id, clientId, live, desired, traits);
  if (live.kind === 'vf' && desired.kind === 'vf') return planWorker(id, 'vf', clientId, live, desired);
  if (live.kind === 'mirror' && desired.kind === 'mirror') {
    return planWorker(id, 'mirror', clientId, live, desired);
  }
  if (live.kind === 'pcap' && desired.kind === 'pcap') {
    if (live.capturing === desired.capturing) return [];
    const { capturing } = desired;
    return [
      {
        key: `${id} capture`,
        process: id,
        call: {
          operation: 'setPcapCapture',
          path: { client_id: clientId },
          body: { action: capturing ? 'start' : 'stop' },
        },
        reason: `capturing is ${capturing ? '' : 'not '}desired`,
        after: [],
        rank: 0,
      },
    ];
  }
  throw new Error(`${id} is a ${live.kind}, not a ${desired.kind}`);
}

function clientIdOf(id: string): number | undefined {
  const [, digits] = id.split(':');
  return digits === undefined ? undefined : Number(digits);
}

/** Where one process gives up what only one can have, and another one wants it, the first one goes first. */
function withReleases(steps: readonly Step[]): Step[] {
  const releases = new Map<string, Step[]>();
  for (const step of steps) {
    const change = deviceChangeOf(step.call);
    if (change?.takes === false && isExclusive(change.port))
      releases.set(change.port, [...(releases.get(change.port) ?? []), step]);
  }
  return steps.map((step) => {
    const change = deviceChangeOf(step.call);
    const others = change?.takes === true ? (releases.get(change.port) ?? []) : [];
    return needing(
      step,
      others.filter(({ process }) => process !== step.process),
    );
  });
}

/** Once the primary has a ring, no other process can add it any more (rule H9): those that are to have it come first. */
function withRings(steps: readonly Step[]): Step[] {
  const takers = new Map<string, Step[]>();
  for (const step of steps) {
    const change = deviceChangeOf(step.call);
    if (change?.takes === true && change.type === 'ring' && step.process !== 'primary')
      takers.set(change.port, [...(takers.get(change.port) ?? []), step]);
  }
  return steps.map((step) => {
    const change = deviceChangeOf(step.call);
    const isPrimaryRing = step.process === 'primary' && change?.takes === true && change.type === 'ring';
    return isPrimaryRing ? needing(step, takers.get(change.port) ?? []) : step;
  });
}

/** The steps that do not give a process a port that it must not have, and do not need one that does. */
function without(denied: ReadonlySet<string>, steps: readonly Step[]): readonly Step[] {
  if (denied.size === 0) return steps;
  const left = new Set<string>();
  const isLeft = ({ call, key, after }: Step): boolean => {
    const change = deviceChangeOf(call);
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
