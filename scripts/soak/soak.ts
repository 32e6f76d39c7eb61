import { setTimeout as sleep } from 'node:timers/promises';
import { chaos, type ChaosOptions, heal } from './chaos.js';
import { ControllerProcess } from './controller.js';
import { Dice } from '../random.js';
import { load } from './load.js';
import type { SoakOptions } from './options.js';
import { createPanel } from './panel.js';
import type { Measurement } from './measurement.js';
import type { Report } from './report.js';
import type { Subject } from './subject.js';
import { Tally } from './tally.js';

/** How much longer than its deadline a response may take, in milliseconds: machines have other work as well. */
const MARGIN_MS = 5_000;

/** How long processes, sockets and the controller may take to come and go, in milliseconds. */
const PATIENCE_MS = 20_000;

/** How long the processes wait until they connect again, in milliseconds. Real ones take about a second. */
const RETRY_MS = 200;

/** The longest pause of a client between two requests, in milliseconds. */
const PAUSE_MS = 30;

/** How long a fault lasts at the longest, in milliseconds. */
const FAULT_MS = 1_000;

/** One of so many processes suffers at any time. */
const PROCESSES_PER_FAULT = 5;

/** The share of the time after which the memory should not grow any more, and what is enough for it in milliseconds. */
const WARM_UP_SHARE = 0.25;
const MAX_WARM_UP_MS = 60_000;

/** Runs the whole soak. @param tell is given a line whenever there is something to say. */
export async function soak(options: SoakOptions, tell: (line: string) => void): Promise<Report> {
  const { processes, clients, seed, commandTimeoutMs } = options;
  const controller = await ControllerProcess.start(
    ...['--command-timeout', `${commandTimeoutMs}ms`, '--handshake-timeout', `${commandTimeoutMs}ms`],
    ...['--request-timeout', `${commandTimeoutMs}ms`],
  );
  const subjects = createPanel(controller, processes, RETRY_MS);
  const tally = new Tally();
  const { url } = controller;
  const chaosOptions: ChaosOptions = {
    ...{ url, subjects, tally, faultMs: FAULT_MS, lateMs: 1.5 * commandTimeoutMs },
    // Twice the deadline of a command is that of a request.
    patienceMs: 2 * commandTimeoutMs + MARGIN_MS,
    recoveryMs: PATIENCE_MS,
  };
  try {
    const start = await controller.measure();
    for (const { process } of subjects) process.start();
    await Promise.all(subjects.map((subject) => heal(subject, chaosOptions)));
    tell(`${subjects.length} processes are connected to ${url}, seed ${seed}`);

    const started = performance.now();
    const ending = new AbortController();
    const faults = Math.ceil(processes / PROCESSES_PER_FAULT);
    const work = Array.from({ length: clients + faults }, (_, index) => {
      const dice = new Dice(seed + index);
      return index < clients
        ? load({ ...chaosOptions, pauseMs: PAUSE_MS }, dice, ending.signal)
        : chaos(chaosOptions, dice, ending.signal);
    });
    const crashed = controller.ended.then(({ code, signal }) => {
      if (!ending.signal.aborted) tell(`the controller ended by itself: ${String(signal ?? code)}`);
      ending.abort();
    });
    const warmUpMs = Math.min(WARM_UP_SHARE * options.durationMs, MAX_WARM_UP_MS);
    await Promise.race([sleep(warmUpMs), crashed]);
    const warm = await controller.measure();
    await Promise.race([sleep(options.durationMs - warmUpMs), crashed]);
    ending.abort();
    // Each fault is followed by the recovery of its process, so that all of them are well when this is over.
    await Promise.all(work);
    const seconds = (performance.now() - started) / 1_000;
    tell('the load is over');

    await Promise.all(subjects.map((subject) => heal(subject, chaosOptions)));
    const ofClients = await socketsBeyond(controller, start, subjects);
    const end = await controller.measure();
    await Promise.all(subjects.map(({ process }) => process.stop()));
    const ofProcesses = await socketsBeyond(controller, start, []);
    const { errors } = controller;
    return {
      ...{ seconds, processes, clients, seed, tally, errors },
      memory: { start, warm, end },
      left: { ofClients, ofProcesses },
      ending: await controller.stop(PATIENCE_MS),
    };
  } finally {
    await Promise.all(subjects.map(({ process }) => process.stop()));
    if (controller.running) await controller.stop(0);
  }
}

/** How many sockets it has more than at the start and for these processes, once that does not become less any more. */
async function socketsBeyond(
  controller: ControllerProcess,
  { sockets: before }: Measurement,
  subjects: readonly Subject[],
): Promise<number | undefined> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const { sockets } = await controller.measure();
    if (sockets === undefined || before === undefined) return undefined;
    const left = sockets - before - subjects.length;
    if (left === 0 || performance.now() > deadline) return left;
    await sleep(50);
  }
}
