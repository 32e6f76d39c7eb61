import { setTimeout as sleep } from 'node:timers/promises';
import { NO_FAULTS } from '../../src/simulator/index.js';
import { Client } from './client.js';
import type { Dice } from '../random.js';
import { type LoadOptions, send } from './load.js';
import type { Quota } from './quota.js';
import type { Request } from './requests.js';
import type { Subject } from './subject.js';

export interface ChaosOptions extends Omit<LoadOptions, 'pauseMs'> {
  /** Maximum duration of a fault, in milliseconds. */
  readonly faultMs: number;
  /** Delay of a late reply, in milliseconds. */
  readonly lateMs: number;
  /** Maximum time from the end of a fault until requests for the process succeed, in milliseconds. */
  readonly recoveryMs: number;
}

type Fault = (subject: Subject, options: ChaosOptions, dice: Dice) => void | Promise<void>;

/** Interval of the requests to a process that has not recovered yet, in milliseconds. */
const RETRY_MS = 25;

/** The faults of a process. */
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
  unsolicited: ({ process }) => process.sendUnsolicited('unsolicited'),
  slow: ({ process: { faults } }, _options, dice) => void (faults.delayMs = dice.between(1, 100)),
  'too late': ({ process: { faults } }, { lateMs }) => void (faults.delayMs = lateMs),
  pieces: ({ process: { faults } }) => void Object.assign(faults, { split: 'random', latePaddingMs: 5 }),
  exit: async (subject, options) => {
    const client = new Client(options.url);
    const request: Request = { method: 'DELETE', path: subject.path, must: 'do', command: /^exit$/ };
    await send(client, request, subject, options);
    client.die();
  },
};

/** Injects a fault into one process after the other, each followed by its recovery. */
export async function chaos(options: ChaosOptions, dice: Dice, quota: Quota): Promise<void> {
  const { subjects, tally, faultMs } = options;
  const names = Object.keys(FAULTS);
  while (quota.take()) {
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

/** Ends all faults of a process, and waits until requests for it succeed. */
export async function heal(subject: Subject, options: ChaosOptions): Promise<void> {
  const { process } = subject;
  Object.assign(process.faults, NO_FAULTS);
  // A process that hangs has to be restarted.
  if (process.isHung) process.die();
  const client = new Client(options.url);
  const request: Request = { method: 'GET', path: subject.statusPath, must: 'status' };
  const deadline = performance.now() + options.recoveryMs;
  while (!(await send(client, request, subject, options))) {
    if (performance.now() > deadline) {
      options.tally.complain(
        'lost',
        `${subject.name} has no fault, but requests for it fail (${process.state})`,
      );
      client.die();
      return;
    }
    await sleep(RETRY_MS);
  }
  client.die();
  subject.recovered();
}
