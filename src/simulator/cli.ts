import { readFileSync } from 'node:fs';
import { optionsHelp, readCommandLine, type CommandLine } from './options.js';
import { readProcesses, type ProcessArgument } from './process-argument.js';
import { SimulatedProcess } from './process.js';
import { UsageError } from './usage-error.js';

/** Where the command writes, and how it is told to end. */
export interface CliEnvironment {
  /** Takes one line. */
  readonly out: (line: string) => void;
  /** Takes one line. */
  readonly err: (line: string) => void;
  /** Aborted to end the command. */
  readonly signal: AbortSignal;
}

/** Exit code of a command line that makes no sense. */
const EXIT_USAGE = 2;

function help(): string[] {
  return [
    'usage: spp-sim [options] PROCESS...',
    '',
    'Simulates SPP processes, which connect to a controller as the real ones do.',
    '',
    'PROCESS is KIND[:ID][@LCORES][/RELEASE], for example primary nfv:1 vf:2@3,4-6,13 nfv:3/18.05',
    '  KIND     primary, nfv, vm or vf',
    '  ID       client id, 1 to 99: for all but the primary',
    '  LCORES   logical cores, master first; a primary with a second one has a forwarder',
    '           [the lowest that are free: one for a primary, two for an nfv, five for a vf]',
    '  RELEASE  for this process alone, in place of --release',
    '',
    'Options (D is a duration such as 500ms, 5s or 2m; counts are per connection):',
    ...optionsHelp(),
  ];
}

function version(): string {
  const file = new URL('../../../package.json', import.meta.url);
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const found = typeof content === 'object' && content && 'version' in content ? content.version : undefined;
  return typeof found === 'string' ? found : 'unknown';
}

function create({ values, flags }: CommandLine, argument: ProcessArgument): SimulatedProcess {
  const { kind, clientId, lcores, release } = argument;
  return new SimulatedProcess({
    kind,
    clientId,
    lcores,
    release: release ?? values.release,
    host: values.host,
    port: kind === 'primary' ? values['pri-port'] : values['sec-port'],
    retryMs: values.retry,
    respawn: flags.respawn,
    phys: values.phys,
    rings: values.rings,
    queues: values.queues,
    faults: {
      delayMs: values.delay,
      split: values.split ?? 0,
      latePaddingMs: values['late-padding'],
      hangAfter: values['hang-after'],
      dropAfter: values['drop-after'],
      resetAfter: values['reset-after'],
      garbageAfter: values['garbage-after'],
    },
  });
}

/** Tells of everything that happens to a process, one line each. */
function report(process: SimulatedProcess, verbose: boolean, out: (line: string) => void): void {
  const { kind, clientId, release } = process.modelOptions;
  const name = `${kind}${kind === 'primary' ? '' : ` ${clientId}`} (${release})`;
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

/** Runs until told to end, or until the last process has ended. */
async function simulate(processes: readonly SimulatedProcess[], signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const check = (): void => {
      if (signal.aborted || processes.every(({ state }) => state === 'ended')) resolve();
    };
    signal.addEventListener('abort', check, { once: true });
    for (const process of processes) {
      process.on('ended', check);
      process.start();
    }
    check();
  });
  await Promise.all(processes.map((process) => process.stop()));
}

/** The `spp-sim` command. Gives its exit code: 0, or 2 for a command line that makes no sense. */
export async function runCli(args: readonly string[], { out, err, signal }: CliEnvironment): Promise<number> {
  try {
    const line = readCommandLine(args);
    if (line.flags.help) {
      for (const row of help()) out(row);
      return 0;
    }
    if (line.flags.version) {
      out(version());
      return 0;
    }
    if (line.processes.length === 0)
      throw new UsageError('no process given; try primary nfv:1 vf:2, or --help');
    const processes = readProcesses(line.processes).map((argument) => create(line, argument));
    for (const process of processes) report(process, line.flags.verbose, out);
    await simulate(processes, signal);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    err(`spp-sim: ${error.message}`);
    return EXIT_USAGE;
  }
}
