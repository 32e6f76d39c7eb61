import type { HostUnderTest, Reply } from './host-under-test.js';
import { make, textReply } from './operate.js';
import { readProcessName } from './process-name.js';
import type { Scenario, Step } from './scenario.js';

/** A performed step and its outcome. */
export interface Performed extends Step {
  readonly reply: Reply;
  /** Whether the process crashed immediately because of the step. */
  readonly crashed: boolean;
}

/** A process that did not start, so that the scenario cannot be performed. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
  constructor(
    readonly process: string,
    what: string,
  ) {
    super(`${process} did not start: it ${what}`);
  }
}

/** The command of the last steps, one for each process, which show whether it still runs. */
export const END = '(at the end)';

/** Maximum time until a worker forwards after the command, in milliseconds. */
export const FORWARDING_MS = 1_200;

/** Maximum time from a command until the process dies of a lost race with its worker, in milliseconds. */
const RACE_MS = 20;

/** Maximum time until a process has exited after the command, in milliseconds. */
const EXIT_MS = 5_000;

/** The state of a process at the end. */
export function endOf(host: HostUnderTest, process: string): Reply {
  return textReply(host.ended(process) ?? 'runs, or was killed');
}

/** The names of the processes in the steps of a scenario. */
export function namesOf({ processes }: Scenario): string[] {
  return processes.map((process) => readProcessName(process).name);
}

/**
 * Performs a scenario on a host without processes. In a walk, a process that has ended is launched again before
 * the next command to it; the walk is over when the primary has ended.
 * @throws LaunchError when a process of the scenario does not start.
 */
export async function perform(scenario: Scenario, host: HostUnderTest): Promise<Performed[]> {
  const performed: Performed[] = [];
  for (const name of namesOf(scenario)) {
    const launched = await host.launch(name);
    if (launched !== 'connected')
      throw new LaunchError(name, launched === 'ended' ? 'ended' : 'does not connect');
  }
  for (const group of groups(scenario.steps)) {
    if (scenario.isWalk) {
      if (host.ended('primary') !== undefined) break;
      for (const { process } of group) {
        if (process !== 'host' && host.ended(process) !== undefined) {
          const step = { process: 'host', command: `launch ${process}`, together: false };
          performed.push(...(await makeGroup(host, [step])));
        }
      }
    }
    performed.push(...(await makeGroup(host, group)));
  }
  return [...performed, ...(await end(scenario, host))];
}

/** Groups concurrent steps; each other step is a group of its own. */
function groups(steps: readonly Step[]): Step[][] {
  const all: Step[][] = [];
  for (const step of steps) {
    const last = all.at(-1);
    if (step.together && last?.[0]?.together) last.push(step);
    else all.push([step]);
  }
  return all;
}

async function makeGroup(host: HostUnderTest, group: readonly Step[]): Promise<Performed[]> {
  const replies = await Promise.all(group.map((step) => make(host, step)));
  for (const { process, command } of group) {
    // A process that is launched before the cleanup of its predecessor would find its files.
    if (command === 'exit') await host.untilEnded(process, EXIT_MS);
    if (/^(patch|del|add) /.test(command)) await host.untilEnded(process, RACE_MS);
  }
  return group.flatMap((step, at) => {
    const reply = replies[at];
    return reply === undefined ? [] : [{ ...step, reply, crashed: host.ended(step.process) === 'crashed' }];
  });
}

/** The state of each process after the time in which packets may end it. */
async function end(scenario: Scenario, host: HostUnderTest): Promise<Performed[]> {
  if (movesPackets(scenario) && waitedMs(scenario) < FORWARDING_MS) await host.wait(FORWARDING_MS);
  return namesOf(scenario).map((process) => {
    const reply = endOf(host, process);
    return { process, command: END, together: false, reply, crashed: false };
  });
}

/** Whether a process may die of packets after its last reply. */
function movesPackets({ steps }: Scenario): boolean {
  return steps.some(({ command }) => command === 'forward' || command.startsWith('port add'));
}

/** Time without commands other than status at the end of a scenario, in milliseconds. */
function waitedMs({ steps }: Scenario): number {
  const last = steps.findLastIndex(({ command }) => !/^(wait|list|status)\b/.test(command));
  const waits = steps.slice(last + 1).map(({ command }) => Number(/^wait (.*)$/.exec(command)?.[1] ?? 0));
  return waits.reduce((sum, seconds) => sum + seconds * 1_000, 0);
}
