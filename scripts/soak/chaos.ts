import { setTimeout as sleep } from 'node:timers/promises';
import { NO_FAULTS } from '../../src/simulator/index.js';
import { Client } from './client.js';
import type { Dice } from '../random.js';
import { ask, type LoadOptions } from './load.js';
import type { Request } from './requests.js';
import type { Subject } from './subject.js';

export interface ChaosOptions extends Omit<LoadOptions, 'pauseMs'> {
  /** How long a fault lasts at the longest, in milliseconds. */
  readonly faultMs: number;
  /** How long an answer takes that is too late, in milliseconds. */
  readonly lateMs: number;
  /** How long a process that is well again may take until it is served, in milliseconds. */
  readonly recoveryMs: number;
}

type Fault = (subject: Subject, options: ChaosOptions, dice: Dice) => void | Promise<void>;

/** How long it takes until a process that is not served is asked again, in milliseconds. */
const ASK_AGAIN_MS = 25;

/** Everything that goes wrong with a process. */
const FAULTS: Readonly<Record<string, Fault>> = {
  crash: ({ process }) => process.die(),
  drop: ({ process }) => process.drop(),
  reset: ({ process }) => process.reset(),
  hang: ({ process }) => process.hang(),
  'hang at a command': ({ process }) => void (process.faults.hangAfter = 1),
  'drop in mid-reply': ({ process }) => void (process.faults.dropAfter = 2),
  'reset in mid-reply': ({ process }) => void (process.faults.resetAfter = 2),
  garbage: ({ process }) => void (process.faults.garbageAfter = 1),
  'garbage from the start': ({ process }) => void (process.faults.garbageAfter = 0),
  unsolicited: ({ process }) => process.sendUnsolicited('nobody asked for this'),
  slow: ({ process: { faults } }, _options, dice) => void (faults.delayMs = dice.between(1, 100)),
  'too late': ({ process: { faults } }, { lateMs }) => void (faults.delayMs = lateMs),
  pieces: ({ process: { faults } }) => void Object.assign(faults, { split: 'random', latePaddingMs: 5 }),
  exit: async (subject, options) => {
    const client = new Client(options.url);
    const request: Request = { method: 'DELETE', path: subject.path, must: 'do', command: /^exit$/ };
    await ask(client, request, subject, options);
    client.die();
  },
};

/** Lets one process after the other suffer, and sees to it that each is served again after it, until the signal ends it. */
export async function chaos(options: ChaosOptions, dice: Dice, signal: AbortSignal): Promise<void> {
  const { subjects, tally, faultMs } = options;
  const names = Object.keys(FAULTS);
  while (!signal.aborted) {
    await sleep(dice.below(faultMs / 2));
    const subject = dice.pick(subjects.filter(({ calm }) => calm));
    const name = dice.pick(names) ?? '';
    if (subject === undefined) continue;
    subject.disturb();
    tally.fault(name);
    await FAULTS[name]?.(subject, options, dice);
    await sleep(dice.below(faultMs));
    await heal(subject, options);
  }
}

/** Makes a process well, and waits until it is served. */
export async function heal(subject: Subject, options: ChaosOptions): Promise<void> {
  const { process } = subject;
  Object.assign(process.faults, NO_FAULTS);
  // Nothing but a restart helps a process that hangs.
  if (process.isHung) process.die();
  const client = new Client(options.url);
  const request: Request = { method: 'GET', path: subject.statusPath, must: 'tell' };
  const deadline = performance.now() + options.recoveryMs;
  while (!(await ask(client, request, subject, options))) {
    if (performance.now() > deadline) {
      options.tally.complain('lost', `${subject.name} is well, but not served (${process.state})`);
      client.die();
      return;
    }
    await sleep(ASK_AGAIN_MS);
  }
  client.die();
  subject.recovered();
}
