import type { HostChange } from '../../spp/host/change.js';
import { SETTLE_MS } from '../../spp/processes/forwarding.js';
import { grouped } from '../kinds/grouped.js';
import { kindOf, type ProcessSpec } from '../kinds/index.js';
import type { ReplyTimes } from '../observed/command-times.js';
import type { Step } from './step.js';
import { Traffic } from './traffic.js';

/** What a plan is expected to take, in milliseconds. */
export interface Forecast {
  /** The length of the critical path: from the first command to the last reply. */
  readonly ms: number;
  /** The steps that decide how long the plan takes: each is sent when the one before it is over. */
  readonly criticalPath: readonly Stretch[];
  /** The processes in which packets are lost that pass before and after the plan, the longest outage first. */
  readonly outages: readonly Outage[];
}

/** Steps of one process, one after another on the critical path. */
export interface Stretch {
  readonly process: string;
  /** The places of the steps in the plan, from 0. */
  readonly places: readonly number[];
  /** When the first step is sent, and when the last one is over: in milliseconds since the first command of the plan. */
  readonly from: number;
  readonly to: number;
}

/** How long a way of packets is closed that a process has before and after. */
export interface Outage {
  readonly process: string;
  /** Of the way that is closed longest. */
  readonly ms: number;
}

/** When a step is expected to be over. */
interface Ended {
  readonly process: string;
  /** Its place in the plan. */
  readonly place: number;
  readonly at: number;
  /** The step that it waited for last. */
  readonly before: Ended | undefined;
}

/** The steps of one process, one after another. */
interface Lane {
  readonly traffic: Traffic;
  isForwarding: boolean;
  /** When forwarding was stopped. */
  stoppedAt: number;
  last: Ended | undefined;
}

const NONE: readonly never[] = [];
const STOP = { do: 'stop' } as const;
const FORWARD = { do: 'forward' } as const;

/**
 * Expects what a plan takes, without sending anything: the steps begin as runSteps() begins them, each process takes its
 * measured time for each reply, and spp-ctl itself takes none.
 *
 * An outage begins with the step that closes a way, and ends with the reply to the one that opens it again.
 *
 * @param steps of a plan, in their order.
 * @param before the process specs of the observed panel, by the id of the process. @param after those of the desired document.
 */
export function forecast(
  steps: readonly Step[],
  before: ReadonlyMap<string, ProcessSpec>,
  after: ReadonlyMap<string, ProcessSpec>,
  times: ReplyTimes,
): Forecast {
  const lanes = new Map<string, Lane>();
  const ended = new Map<string, Ended>();
  let last: Ended | undefined;
  for (const [process, own] of grouped(steps, ({ process }) => process)) {
    const spec = before.get(process);
    lanes.set(process, {
      traffic: new Traffic(waysOf(spec), waysOf(after.get(process)), openedBy(own)),
      isForwarding: spec !== undefined && 'forwarding' in spec && spec.forwarding,
      stoppedAt: -Infinity,
      last: undefined,
    });
  }
  for (const step of steps) {
    const lane = lanes.get(step.process);
    if (lane === undefined) continue;
    let waited = lane.last;
    for (const key of step.after) waited = later(waited, ended.get(key));
    for (const key of step.follows ?? NONE) waited = later(waited, ended.get(key));
    const at = carryOut(step, lane, waited?.at ?? 0, times);
    lane.last = { process: step.process, place: ended.size, at, before: waited };
    ended.set(step.key, lane.last);
    last = later(last, lane.last);
  }
  const outages = [...lanes].map(([process, { traffic }]) => ({ process, ms: traffic.longestOutage() }));
  return {
    ms: last?.at ?? 0,
    criticalPath: pathTo(last),
    outages: outages.filter(({ ms }) => ms > 0).sort((a, b) => b.ms - a.ms),
  };
}

/** @param from when the step may begin. @returns when it is over. */
function carryOut(step: Step, lane: Lane, from: number, times: ReplyTimes): number {
  const { process, change, needsStandstill = false } = step;
  const { traffic } = lane;
  const standsStill = needsStandstill && lane.isForwarding;
  const start = needsStandstill && !standsStill ? Math.max(from, lane.stoppedAt + SETTLE_MS) : from;
  const around = standsStill
    ? times.expected(process, STOP) + SETTLE_MS + times.expected(process, FORWARD)
    : 0;
  const end = start + around + replyMs(step, times);
  if (standsStill) traffic.closeAll(start);
  for (const need of step.closes ?? NONE) traffic.close(need, start);
  for (const need of step.opens ?? NONE) traffic.open(need, end);
  if (standsStill) traffic.openAll(end);
  if (change?.do === 'forward') lane.isForwarding = true;
  if (change?.do === 'stop') {
    if (lane.isForwarding) lane.stoppedAt = end;
    lane.isForwarding = false;
  }
  return end;
}

/** The command of a step, and the statuses that its operation reads besides. */
function replyMs({ process, change }: Step, times: ReplyTimes): number {
  const command = times.expected(process, change ?? { do: 'other' });
  const count = statusesOf(process, change?.do);
  return count === 0 ? command : command + count * times.expected(process, undefined);
}

/** How many statuses an operation reads besides its command. */
function statusesOf(process: string, what: HostChange['do'] | undefined): number {
  switch (what) {
    case 'attach':
      return 1;
    case 'add':
      return process === 'primary' ? 1 : 0;
    case 'delete':
      return 2;
    default:
      return 0;
  }
}

function* openedBy(steps: readonly Step[]): Iterable<string> {
  for (const { opens = [] } of steps) yield* opens;
}

function waysOf(spec: ProcessSpec | undefined): ReadonlyMap<string, readonly string[]> {
  return spec === undefined ? new Map() : kindOf(spec).ways(spec);
}

function later(a: Ended | undefined, b: Ended | undefined): Ended | undefined {
  return a === undefined || (b !== undefined && b.at > a.at) ? b : a;
}

function pathTo(last: Ended | undefined): Stretch[] {
  const path: Stretch[] = [];
  let end = last;
  while (end !== undefined) {
    const { process, at: to } = end;
    const places: number[] = [];
    for (; end?.process === process; end = end.before) places.push(end.place);
    path.push({ process, places: places.reverse(), from: end?.at ?? 0, to });
  }
  return path.reverse();
}
