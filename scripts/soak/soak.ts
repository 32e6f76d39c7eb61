import { setTimeout as sleep } from 'node:timers/promises';
import { Dice } from '../random.js';
import { chaos, type ChaosOptions, heal } from './chaos.js';
import { ControllerProcess } from './controller.js';
import { selectDesired } from './desired.js';
import { countedWork, type PerHour, timedWork } from './hour.js';
import { load } from './load.js';
import type { Descriptors, Measurement } from './measurement.js';
import { follow, poll } from './observers.js';
import { Operator } from './operator.js';
import type { SoakOptions } from './options.js';
import { createPanel } from './panel.js';
import type { Quota } from './quota.js';
import { inLine, type Part, type Report } from './report.js';
import { Store } from './store.js';
import type { Subject } from './subject.js';
import { Tally } from './tally.js';

/** Time that a response may take beyond its deadline, in milliseconds, because the machine may be busy. */
const MARGIN_MS = 5_000;

/** Share of the deadline of a command after which `/v1/cpu_usage` omits a process. */
const OMITTED_AFTER = 0.8;

/** Maximum time for processes, sockets and the controller to start and end, in milliseconds. */
const PATIENCE_MS = 20_000;

/**
 * Maximum time until the panel equals the desired document, in milliseconds: more than the longest delay between two attempts to
 * reconcile a process, which is a minute.
 */
const RECONCILE_MS = 90_000;

/** Delay before a process connects again, in milliseconds. Real processes take about a second. */
const RETRY_MS = 200;

/** Maximum pauses by the clock, in milliseconds: of a client between two requests, and of the operator between two documents. */
const PAUSE_MS = 30;
const OPERATOR_PAUSE_MS = 2_000;

/** Maximum duration of a fault by the clock, and in accelerated time, in milliseconds. */
const FAULT_MS = 1_000;
const SHORT_FAULT_MS = 200;

/** Number of processes per concurrent fault. */
const PROCESSES_PER_FAULT = 5;

/** Number of readers of events. */
const READERS = 5;

/** Minimum number of parts. After each, everything is measured; after the first, the memory should not grow. */
const PARTS = 4;

/** Runs the whole soak. @param progress is called with each line about the progress. */
export async function soak(options: SoakOptions, progress: (line: string) => void): Promise<Report> {
  const store = await Store.create(progress);
  try {
    return await soakWith(store, options, progress);
  } finally {
    await store.close();
  }
}

async function soakWith(
  store: Store,
  options: SoakOptions,
  progress: (line: string) => void,
): Promise<Report> {
  const { processes, clients, seed, commandTimeoutMs } = options;
  const controller = await ControllerProcess.start(
    store.etcdPort,
    ...['--command-timeout', `${commandTimeoutMs}ms`, '--handshake-timeout', `${commandTimeoutMs}ms`],
    ...['--request-timeout', `${commandTimeoutMs}ms`, '--restore', 'on', '--drift', 'repair'],
    ...store.args,
  );
  const subjects = createPanel(controller, processes, RETRY_MS);
  const tally = new Tally();
  const { url } = controller;
  const isTimed = 'durationMs' in options.load;
  const base: ChaosOptions = {
    ...{ url, subjects, tally, faultMs: isTimed ? FAULT_MS : SHORT_FAULT_MS, lateMs: 1.5 * commandTimeoutMs },
    // The deadline of a request is twice that of a command.
    patienceMs: 2 * commandTimeoutMs + MARGIN_MS,
    omittedMs: OMITTED_AFTER * commandTimeoutMs,
    recoveryMs: PATIENCE_MS,
  };
  const loadOptions = { ...base, pauseMs: isTimed ? PAUSE_MS : 0 };
  const operatorOptions = { ...base, pauseMs: isTimed ? OPERATOR_PAUSE_MS : 0 };
  const desired = selectDesired(subjects);
  const operator = new Operator({ ...operatorOptions, desired, reconcileMs: RECONCILE_MS });
  const healAll = async (): Promise<void> => {
    await Promise.all(subjects.map((subject) => heal(subject, base)));
  };
  try {
    const start = await controller.measure();
    for (const { process } of subjects) process.start();
    await healAll();
    progress(`${subjects.length} processes are connected to ${url}, seed ${seed}`);

    const began = performance.now();
    const ending = new AbortController();
    void controller.ended.then(({ code, signal }) => {
      if (!ending.signal.aborted) progress(`the controller ended by itself: ${String(signal ?? code)}`);
      ending.abort();
    });
    let seeds = seed;
    const run = async (work: PerHour<Quota>): Promise<void> => {
      const dice = (): Dice => new Dice(seeds++);
      const reading = new AbortController();
      const readers = Array.from({ length: READERS }, () => follow(base, dice(), reading.signal));
      await Promise.all([
        ...Array.from({ length: clients }, () => load(loadOptions, dice(), work.requests)),
        ...Array.from({ length: Math.ceil(processes / PROCESSES_PER_FAULT) }, () =>
          chaos(base, dice(), work.faults),
        ),
        operator.apply(dice(), work.applies),
        operator.drift(dice(), work.drifts),
        poll(operatorOptions, dice(), work.polls),
      ]);
      reading.abort();
      await Promise.all(readers);
    };

    const hours = 'hours' in options.load ? options.load.hours : undefined;
    const count = Math.max(PARTS, Math.round(hours ?? 0));
    const parts: Part[] = [];
    while (parts.length < count && !ending.signal.aborted) {
      if ('durationMs' in options.load) {
        const over = AbortSignal.timeout(options.load.durationMs / count);
        await run(timedWork(AbortSignal.any([ending.signal, over])));
      } else {
        for (const work of countedWork(options.hour, options.load.hours / count, ending.signal))
          await run(work);
      }
      // A recovery follows each fault, so that no process has a fault afterwards.
      await healAll();
      await operator.settle();
      const sizes = await store.measureAndRotate(controller);
      const part = { ...(await controller.measure()), ...sizes };
      parts.push(part);
      progress(`part ${parts.length} of ${count}: ${tally.requests} requests, ${inLine(part)}`);
    }
    ending.abort();
    const seconds = (performance.now() - began) / 1_000;
    progress('the load is over');

    const connected = await leftBeyond(controller, start, subjects);
    await Promise.all(subjects.map(({ process }) => process.stop()));
    const alone = await leftBeyond(controller, start, []);
    const { errors } = controller;
    return {
      ...{ seconds, hours, processes, clients, seed, tally, errors, start, parts, desired: desired.length },
      left: { ofClients: connected?.sockets, ofProcesses: alone?.sockets, files: alone?.others },
      ending: await controller.stop(PATIENCE_MS),
    };
  } finally {
    await Promise.all(subjects.map(({ process }) => process.stop()));
    if (controller.running) await controller.stop(0);
  }
}

/** Open descriptors of the controller beyond those at the start and those of these processes; waits until there are none. */
async function leftBeyond(
  controller: ControllerProcess,
  { descriptors: before }: Measurement,
  subjects: readonly Subject[],
): Promise<Descriptors | undefined> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const { descriptors } = await controller.measure();
    if (descriptors === undefined || before === undefined) return undefined;
    const sockets = descriptors.sockets - before.sockets - subjects.length;
    const others = descriptors.others - before.others;
    if ((sockets === 0 && others === 0) || performance.now() > deadline) return { sockets, others };
    await sleep(50);
  }
}
