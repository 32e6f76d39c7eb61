import { once } from 'node:events';
import { version } from '../files/version.js';
import { CommandLineError, OptionError } from '../options/option-values.js';
import { readCapturePort } from './capture-port.js';
import { Host } from './host.js';
import type { Kind } from './kinds.js';
import type { Launch } from './launch.js';
import { type CommandLine, type Options, optionsHelp, readCommandLine, SHARES } from './options.js';
import { PROCESS_FORM, PROCESS_PARTS, readProcesses, type ProcessArgument } from './process-argument.js';
import { launchedOptions, type ProcessOptions } from './process-options.js';
import { SimulatedProcess } from './process.js';
import type { Release } from './release.js';
import { joinHost, openHost, socketOf, type Guest } from './share.js';
import { Simulation } from './simulation.js';
import { UsageError } from './usage-error.js';

/** Output and end of the command. */
export interface CliEnvironment {
  /** Writes one line. */
  readonly out: (line: string) => void;
  /** Writes one line. */
  readonly err: (line: string) => void;
  /** Aborted to end the command. */
  readonly signal: AbortSignal;
}

/** Duration of a hotplug of a real process, in milliseconds: 5 to 20 (H3). */
const HOTPLUG_MS = 10;

/** Time until an idle worker has read its flags, in milliseconds (N4). */
const SETTLE_MS = 1000;

/** Seeds are numbers of 32 bits. */
const SEEDS = 2 ** 32;

/** Exit code for an invalid command line. */
const EXIT_USAGE = 2;

function help(): string[] {
  return [
    'Usage: spp-sim [options] PROCESS...',
    '',
    'Simulate SPP processes that connect to a controller.',
    '',
    `PROCESS is ${PROCESS_FORM}, for example primary nfv:1 vf:2@3,4-6,13 nfv:3/18.05`,
    ...PROCESS_PARTS.flatMap(([name, help, fallback]) => [
      `  ${name.padEnd(9)}${help}`,
      ...(fallback === undefined ? [] : [`${' '.repeat(11)}(${fallback})`]),
    ]),
    '',
    'Options (D is a duration such as 500ms, 5s or 2m; counts are per connection):',
    ...optionsHelp(),
  ];
}

/** A command line that asks for processes. */
type RunLine = Extract<CommandLine, { action: 'run' }>;

/** Creates the host of a command line. */
function makeHost(options: Options, seed: number): Host {
  const { phys, rings, races } = options;
  return new Host({ phys, rings, races, seed, with: options.with, traffic: !options['no-traffic'] });
}

/** Options common to all processes of a command line. */
function commonOptions(options: Options, host: Host): Omit<ProcessOptions, 'kind' | 'port'> {
  return {
    host: options.host,
    retryMs: options.retry,
    respawn: options.respawn,
    sharedHost: host,
    hotplugMs: HOTPLUG_MS,
    settleMs: SETTLE_MS,
    vhostClient: options['vhost-client'],
    phys: host.phys,
    rings: host.rings,
    queues: options.queues,
    capture: options.capture,
    flow: options.flow,
    strictMemory: options['strict-memory'],
    python: !options['no-python'],
    faults: {
      delayMs: options.delay,
      split: options.split ?? 0,
      latePaddingMs: options['late-padding'],
      hangAfter: options['hang-after'],
      dropAfter: options['drop-after'],
      resetAfter: options['reset-after'],
      garbageAfter: options['garbage-after'],
    },
  };
}

/** A pcap whose port does not exist would not start. */
function checkCapture(capture: string, processes: readonly ProcessArgument[], host: Host): void {
  const port = readCapturePort(capture);
  const exists = port && port.id < (port.type === 'phy' ? host.phys : host.rings);
  if (!exists && processes.some(({ kind }) => kind === 'pcap')) {
    throw new UsageError(`--capture ${capture}: no such port`);
  }
}

function nameOf(kind: Kind, clientId: number, release: Release): string {
  return `${kind}${kind === 'primary' ? '' : ` ${clientId}`} (${release})`;
}

/** Creates the processes of a command line, and handles launches of a primary. */
function setUp({ options, words }: RunLine, host: Host, out: (line: string) => void): Simulation {
  const read = readProcesses(words, options.release);
  checkCapture(options.capture, read, host);
  const simulation = new Simulation();
  const common = commonOptions(options, host);
  const make = (made: ProcessOptions): SimulatedProcess => {
    const process = new SimulatedProcess(made);
    report(process, options.verbose, out);
    return process;
  };
  for (const argument of read) {
    const { kind, clientId, release } = argument;
    const port = kind === 'primary' ? options['pri-port'] : options['sec-port'];
    const onLaunch = (launch: Launch): void => {
      out(`${nameOf(kind, clientId, release)}: launches ${nameOf(launch.kind, launch.clientId, release)}`);
      const launched = launchedOptions(launch, { ...common, release, port: options['sec-port'] });
      simulation.addLater(options['launch-delay'], () => {
        const child = make(launched);
        process.launched(child);
        return child;
      });
    };
    const process = make({
      ...common,
      ...argument,
      port,
      onLaunch: options['no-launch'] ? undefined : onLaunch,
    });
    simulation.add(process);
  }
  return simulation;
}

/** Logs the events of a process, one line each. */
function report(process: SimulatedProcess, verbose: boolean, out: (line: string) => void): void {
  const { kind, clientId, release } = process.modelOptions;
  const name = nameOf(kind, clientId, release);
  const where = `${process.options.host ?? ''}:${process.options.port}`;
  process.on('waiting', (reason) => {
    out(`${name}: waiting for ${where} (${reason})`);
  });
  process.on('connected', () => {
    out(`${name}: connected to ${where}`);
  });
  process.on('closed', () => {
    out(`${name}: closed`);
  });
  process.on('hung', () => {
    out(`${name}: hung`);
  });
  process.on('ended', (how) => {
    out(`${name}: ${how}`);
  });
  if (!verbose) return;
  process.on('command', (text) => {
    out(`${name}: > ${JSON.stringify(text)}`);
  });
  process.on('sent', (bytes) => {
    out(`${name}: < ${bytes} bytes`);
  });
}

/** The socket of the host; undefined when no other spp-sim shares it. */
function sharedSocket({
  share,
  host,
  'pri-port': primary,
  'sec-port': secondaries,
}: Options): string | undefined {
  if (share === 'none') return undefined;
  return share === 'controller' ? socketOf({ host, ports: [primary, secondaries] }) : share;
}

/** The processes of a command line on their host. */
interface Hosted {
  readonly host: Host;
  readonly own: Simulation;
}

/**
 * Runs on the host of the spp-sim that owns it; otherwise owns the host, and runs the processes of guests as well.
 *
 * @param stays whether it waits for guests without processes of its own.
 * @returns the exit code.
 */
async function runShared(
  path: string,
  stays: boolean,
  args: readonly string[],
  make: () => Hosted,
  environment: CliEnvironment,
): Promise<number> {
  const { signal } = environment;
  for (;;) {
    const code = await joinHost(path, args, environment, signal);
    if (code !== undefined) return code;
    let hosted: Hosted | undefined;
    // The first guest may come before the processes of the owner are made.
    const made = (): Hosted => (hosted ??= make());
    const opened = await openHost(path, (guest) => serve(guest, made().host));
    if (opened === undefined) continue;
    try {
      await made().own.run(signal, stays);
      if (!signal.aborted) await Promise.race([opened.withoutGuests(), once(signal, 'abort')]);
    } finally {
      await opened.close();
    }
    return 0;
  }
}

/** Runs the processes of a guest. They end when the guest ends: terminated, or killed with it. */
async function serve({ args, out, err, ending, gone }: Guest, host: Host): Promise<number> {
  try {
    const line = readCommandLine(args);
    if (line.action !== 'run') return 0;
    const simulation = setUp(line, host, out);
    gone.addEventListener('abort', () => {
      simulation.kill();
    });
    await simulation.run(AbortSignal.any([ending, gone]));
    return 0;
  } catch (error) {
    return usageError(error, err);
  }
}

/** Reports an invalid command line. Rethrows every other error. */
function usageError(error: unknown, err: (line: string) => void): number {
  if (!(error instanceof UsageError || error instanceof OptionError)) throw error;
  const hint = error instanceof CommandLineError ? error.hint('spp-sim') : '';
  err(`spp-sim: ${error.message}${hint}`);
  return EXIT_USAGE;
}

/** The `spp-sim` command. Returns its exit code: 0, or 2 for an invalid command line. */
export async function runCli(args: readonly string[], { out, err, signal }: CliEnvironment): Promise<number> {
  try {
    const line = readCommandLine(args);
    if (line.action === 'help') {
      for (const row of help()) out(row);
      return 0;
    }
    if (line.action === 'version') {
      out(version());
      return 0;
    }
    const { options, words } = line;
    const hasOwnPath = !SHARES.includes(options.share);
    if (words.length === 0 && !hasOwnPath)
      throw new UsageError('no process given; try primary nfv:1 vf:2, or --help');
    const make = (): Hosted => {
      const seed = options.seed ?? Math.floor(Math.random() * SEEDS);
      const host = makeHost(options, seed);
      const own = setUp(line, host, out);
      if (options.races === 'chance') out(`random decisions repeat with --seed ${seed}`);
      return { host, own };
    };
    const path = sharedSocket(options);
    if (path !== undefined) return await runShared(path, hasOwnPath, args, make, { out, err, signal });
    await make().own.run(signal);
    return 0;
  } catch (error) {
    return usageError(error, err);
  }
}
