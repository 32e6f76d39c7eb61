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

/** Time that a response may take beyond its deadline, in milliseconds, because the machine may be busy. */
const MARGIN_MS = 5_000;

/** Maximum time for processes, sockets and the controller to start and end, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Delay before a process connects again, in milliseconds. Real processes take about a second. */
const RETRY_MS = 200;

/** Maximum pause of a client between two requests, in milliseconds. */
const PAUSE_MS = 30;

/** Maximum duration of a fault, in milliseconds. */
const FAULT_MS = 1_000;

/** Number of processes per concurrent fault. */
const PROCESSES_PER_FAULT = 5;

/** Duration of the warm-up, after which the memory should not grow: a share of the load, and a maximum in milliseconds. */
const WARM_UP_SHARE = 0.25;
const MAX_WARM_UP_MS = 60_000;

/** Runs the whole soak. @param progress is called with each line about the progress. */
export async function soak(options: SoakOptions, progress: (line: string) => void): Promise<Report> {
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
    // The deadline of a request is twice that of a command.
    patienceMs: 2 * commandTimeoutMs + MARGIN_MS,
    recoveryMs: PATIENCE_MS,
  };
  try {
    const start = await controller.measure();
    for (const { process } of subjects) process.start();
    await Promise.all(subjects.map((subject) => heal(subject, chaosOptions)));
    progress(`${subjects.length} processes are connected to ${url}, seed ${seed}`);

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
      if (!ending.signal.aborted) progress(`the controller ended by itself: ${String(signal ?? code)}`);
      ending.abort();
    });
    const warmUpMs = Math.min(WARM_UP_SHARE * options.durationMs, MAX_WARM_UP_MS);
    await Promise.race([sleep(warmUpMs), crashed]);
    const warm = await controller.measure();
    await Promise.race([sleep(options.durationMs - warmUpMs), crashed]);
    ending.abort();
    // A recovery follows each fault, so that no process has a fault afterwards.
    await Promise.all(work);
    const seconds = (performance.now() - started) / 1_000;
    progress('the load is over');

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

/** Number of sockets of the controller beyond those at the start and those of these processes; waits until it is 0. */
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
