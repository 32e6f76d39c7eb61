import type { Kind, RaceName } from '../../src/simulator/index.js';
import { normalise, sameReply } from './compare.js';
import { NO_REPLY, type HostUnderTest, type Reply } from './host-under-test.js';
import { readProcessName } from './process-name.js';
import type { Scenario, Step } from './scenario.js';
import type { SimulatedHost } from './simulated-host.js';

/** A step that was made on both hosts. */
export interface PlayedStep {
  /** Position in what was played, from 0: walks get launches on top of their plan. */
  readonly at: number;
  /** The kind of the process; `host` for what an operator does. */
  readonly kind: Kind | 'host';
  readonly process: string;
  readonly command: string;
  readonly real: Reply;
  readonly simulated: Reply;
  readonly isSame: boolean;
}

/** A process that did not start, so that a scenario can't be played. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
  constructor(
    readonly process: string,
    what: string,
  ) {
    super(`${process} did not start: it ${what}`);
  }
}

/** A worker that was told to forward does so within this time, in milliseconds. */
const FORWARDING_MS = 1_200;

/** A process that dies of a command does so within this time, in milliseconds, but for those that begin to forward. */
const DEATH_MS = 20;

/** A walk ends after so many differences: the hosts are not in the same state any more. */
const MAX_WALK_DIFFERENCES = 3;

/** What a step ended with, as the last one of each process: whether it still runs. */
const END = '(at the end)';

/** Plays one scenario on a real and on a simulated host that have no processes yet. */
export class Play {
  readonly #steps: PlayedStep[] = [];

  constructor(
    private readonly scenario: Scenario,
    private readonly real: HostUnderTest,
    private readonly simulated: SimulatedHost,
  ) {}

  /** @throws LaunchError when a process of the scenario does not start. */
  async run(): Promise<PlayedStep[]> {
    for (const name of this.#names()) {
      const launched = await this.real.launch(name);
      if (launched !== 'connected')
        throw new LaunchError(name, launched === 'ended' ? 'ended' : 'does not connect');
      await this.simulated.launch(name);
    }
    for (const group of groups(this.scenario.steps)) {
      if (this.scenario.isWalk && !(await this.#goesOn(group))) break;
      await this.#make(group);
    }
    await this.#end();
    return this.#steps;
  }

  #names(): string[] {
    return this.scenario.processes.map((process) => readProcessName(process).name);
  }

  /** Launches again what ended on both hosts. @returns false when a walk can't go on. */
  async #goesOn(group: readonly Step[]): Promise<boolean> {
    const differences = this.#steps.filter(({ isSame }) => !isSame).length;
    if (differences >= MAX_WALK_DIFFERENCES || this.#hasEnded('primary')) return false;
    for (const { process } of group) {
      if (process !== 'host' && this.#hasEnded(process)) await this.#make([hostStep(`launch ${process}`)]);
    }
    return true;
  }

  #hasEnded(process: string): boolean {
    return this.real.ended(process) !== undefined && this.simulated.ended(process) !== undefined;
  }

  /** Makes one step, or several at the same moment. */
  async #make(group: readonly Step[]): Promise<void> {
    const real = await Promise.all(group.map((step) => this.#do(this.real, step)));
    await this.#letDie(group);
    for (const [at, step] of group.entries()) {
      this.simulated.decideRace = (race) => this.#isLost(race, group, real, step);
      this.simulated.duringHotplugOf(group.find((other) => other !== step)?.process);
      const simulated = await this.#do(this.simulated, step);
      this.#add(step, real[at] ?? NO_REPLY, simulated);
    }
    this.simulated.duringHotplugOf(undefined);
  }

  /** Gives an nfv that may die of a race with its worker the time to do so. */
  async #letDie(group: readonly Step[]): Promise<void> {
    for (const { process, command } of group) {
      if (/^(patch|del|add) /.test(command)) await this.real.untilEnded(process, DEATH_MS);
    }
  }

  /** Whether a race was lost in the real processes, by what came of the step. */
  #isLost(race: RaceName, group: readonly Step[], real: readonly Reply[], step: Step): boolean {
    switch (race) {
      case 'hotplug-after-death':
      case 'nfv-beside-primary':
      case 'vf-beside-primary':
      case 'primary-beside-secondary':
        return /"failed"|error occur/.test(real[group.indexOf(step)]?.text ?? '');
      case 'patch-while-forwarding':
      case 'delete-while-forwarding':
      case 'vhost-again-while-forwarding':
        return this.real.ended(step.process) === 'crashed';
      case 'memif-stays':
        return false;
    }
  }

  async #do(host: HostUnderTest, { process, command }: Step): Promise<Reply> {
    return process === 'host' ? textReply(await operate(host, command)) : host.send(process, command);
  }

  #add({ process, command }: Step, real: Reply, simulated: Reply): void {
    const kind = process === 'host' ? 'host' : readProcessName(process).kind;
    const isHost = kind === 'host';
    const isSame = isHost
      ? normalise(real.text ?? '') === normalise(simulated.text ?? '')
      : sameReply(kind, real, simulated);
    this.#steps.push({ at: this.#steps.length, kind, process, command, real, simulated, isSame });
  }

  /** Compares which processes are left, once those have ended that are going to. */
  async #end(): Promise<void> {
    const { steps } = this.scenario;
    const forward = steps.findLastIndex(({ command }) => command === 'forward');
    const wait = steps.findLastIndex(({ command }) => Number(/^wait (.*)$/.exec(command)?.[1] ?? 0) >= 1);
    if (forward > wait) await this.real.wait(FORWARDING_MS);
    await this.simulated.wait(FORWARDING_MS);
    for (const process of this.#names()) {
      if (this.simulated.ended(process) !== undefined) await this.real.untilEnded(process, FORWARDING_MS);
      const state = (host: HostUnderTest): Reply => textReply(host.ended(process) ?? 'runs, or was killed');
      this.#add({ process, command: END, together: false }, state(this.real), state(this.simulated));
    }
  }
}

function hostStep(command: string): Step {
  return { process: 'host', command, together: false };
}

function textReply(text: string): Reply {
  return { text, bytes: text.length, closed: false };
}

/** Steps that happen at the same moment, together; each other one alone. */
function groups(steps: readonly Step[]): Step[][] {
  const all: Step[][] = [];
  for (const step of steps) {
    const last = all.at(-1);
    if (step.together && last?.[0]?.together) last.push(step);
    else all.push([step]);
  }
  return all;
}

/** Does what an operator does, as recorded scenarios say it. @returns what came of it. */
async function operate(host: HostUnderTest, command: string): Promise<string> {
  const words = command.split(' ');
  const [verb = ''] = words;
  const what = words.at(-1) ?? '';
  const file = what.replace(/^.*\//, '');
  switch (verb) {
    case 'wait':
      await host.wait(Number(what) * 1_000);
      return 'waited';
    case 'list':
      return (command.includes('capture') ? host.captureFiles() : host.socketFiles()).join(' ');
    case 'remove':
      return host.removeSocketFile(file) ? 'removed' : 'none';
    case 'create':
      host.createSocketFile(file);
      return 'created';
    case 'kill':
      return (await host.kill(what, words[1] === '-TERM' ? 'SIGTERM' : 'SIGKILL')) ? 'ended' : 'still there';
    case 'pause':
    case 'resume':
      host.suspend(what, verb === 'pause');
      return verb === 'pause' ? 'paused' : 'resumed';
    case 'launch':
      return host.launch(what);
    default:
      throw new RangeError(`not a step of a host: ${JSON.stringify(command)}`);
  }
}
