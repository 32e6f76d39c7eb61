import { Dice } from '../random.js';
import type { Release } from '../../src/simulator/index.js';
import { kindsOf } from './programs.js';
import { readProcessName } from './process-name.js';
import { usualScenario, type Scenario, type Step } from './scenario.js';
import { nextCommand } from './walk-commands.js';

/** Processes of a walk, in the order of their launch, without kinds that the release does not have. */
const PROCESSES = ['primary with forwarder', 'nfv:1', 'nfv:2', 'vf:3', 'vf:4', 'mirror:5', 'pcap:6'];

/** Share of the actions of an operator. */
const OPERATOR_CHANCE = 0.04;

/** Share of the commands to an nfv, which has the most states. */
const NFV_CHANCE = 0.45;

export interface WalkOptions {
  readonly release: Release;
  readonly seed: number;
  /** Commands of each walk, in addition to the statuses and waits between them. */
  readonly commands: number;
}

/** Plans a random walk over a whole host. The plan is the same for the same seed and number. */
export function planWalk(number: number, { release, seed, commands }: WalkOptions): Scenario {
  const dice = new Dice((seed + number * 0x9e3779b9) >>> 0);
  const kinds = kindsOf(release);
  const processes = PROCESSES.filter((name) => kinds.includes(readProcessName(name).kind));
  const steps: Step[] = processes.map((process) => step(readProcessName(process).name, 'status'));
  for (let made = 0; made < commands; made++) steps.push(...move(dice, processes));
  return usualScenario({
    id: `walk-${number}`,
    about: `random walk, seed ${seed}`,
    ...{ processes, steps, isWalk: true },
  });
}

function step(process: string, command: string): Step {
  return { process, command, together: false };
}

/** One command and the status after it, with a wait if the effects are delayed. */
function move(dice: Dice, processes: readonly string[]): Step[] {
  const names = processes.map((process) => readProcessName(process));
  const nfvs = names.filter(({ kind }) => kind === 'nfv');
  const target = dice.pick(dice.chance(NFV_CHANCE) ? nfvs : names);
  if (target === undefined) return [];
  const { name, kind } = target;
  if (kind !== 'primary' && dice.chance(OPERATOR_CHANCE)) return operate(dice, name);
  const command = nextCommand(dice, target);
  const wait = command === 'forward' || command === 'start' || (kind === 'pcap' && command === 'stop');
  return [step(name, command), ...(wait ? [step('host', 'wait 1.2')] : []), step(name, 'status')];
}

function operate(dice: Dice, name: string): Step[] {
  switch (dice.below(4)) {
    case 0:
      return [step('host', `kill -9 ${name}`), step('host', `launch ${name}`), step(name, 'status')];
    case 1:
      return [
        step(name, 'exit'),
        step('host', 'wait 0.3'),
        step('host', `launch ${name}`),
        step(name, 'status'),
      ];
    case 2:
      return [step('host', `remove /tmp/sock${dice.below(4)}`)];
    default:
      return [step('host', 'list vhost and memif sockets')];
  }
}
