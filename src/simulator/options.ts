import { parseArgs, type ParseArgsConfig } from 'node:util';
import { DEFAULT_CAPTURE_PORT, readCapturePort } from './capture-port.js';
import { OPTIONAL_PORTS, type OptionalPort } from './host.js';
import { RACE_POLICIES } from './host/races.js';
import { DEFAULT_RELEASE, parseRelease, RELEASES, type Release } from './release.js';
import { UsageError } from './usage-error.js';

/** An option that takes a value. `read` throws a {@link UsageError} with the reason. */
interface ValueOption<T> {
  readonly short?: string;
  readonly argument: string;
  /** What it can be besides numbers, durations and the like, where there is not much. */
  readonly choices?: readonly string[];
  readonly help: string;
  readonly read: (text: string) => T;
}

/** An option that is there or not. */
interface FlagOption {
  readonly short?: string;
  readonly help: string;
}

/** An option with a default, written as a user would write it. */
function value<T>(option: ValueOption<T> & { default: string }): ValueOption<T> & { default: string } {
  return option;
}

/** An option that is off unless it is given. */
function optional<T>(option: ValueOption<T>): ValueOption<T> {
  return option;
}

function integer(min: number, max: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : -1;
    if (number < min || number > max) throw new UsageError(`not a number from ${min} to ${max}`);
    return number;
  };
}

const MILLISECONDS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };

/** Longest duration: what a timer takes. */
const MAX_DURATION_MS = 2 ** 31 - 1;

/** Reads `500ms`, `5s`, `2m` or `0`, in milliseconds. Throws a {@link UsageError}. */
export function readDuration(text: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(text === '0' ? '0ms' : text) ?? [];
  const duration = Number(number) * (MILLISECONDS[unit] ?? Number.NaN);
  if (number === '' || !(duration <= MAX_DURATION_MS)) {
    throw new UsageError('not a duration such as 500ms, 5s or 2m');
  }
  return duration;
}

function readRelease(text: string): Release {
  const release = parseRelease(text);
  if (!release) throw new UsageError(`no such release; releases are ${RELEASES.join(', ')}`);
  return release;
}

function readHost(text: string): string {
  if (text === '') throw new UsageError('empty');
  return text;
}

function readCapture(text: string): string {
  if (!readCapturePort(text)) throw new UsageError('not a port such as phy:0 or ring:1');
  return text;
}

const count = integer(0, 1_000_000);

/** Reads one of some words. */
function oneOf<Word extends string>(words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const word = words.find((each) => each === text);
    if (word === undefined) throw new UsageError(`not one of ${words.join(', ')}`);
    return word;
  };
}

/** Reads kinds of port that a host can be built with. */
function readOptionalPorts(text: string): OptionalPort[] {
  return [...new Set(text.split(','))].map(oneOf(OPTIONAL_PORTS));
}

/** Options with a value, each once. */
const VALUES = {
  release: value({
    argument: 'R',
    default: DEFAULT_RELEASE,
    choices: RELEASES,
    help: `release of SPP: ${RELEASES.join(', ')} (18.08 is 18.08.1)`,
    read: readRelease,
  }),
  host: value({ argument: 'H', default: '127.0.0.1', help: 'where the controller listens', read: readHost }),
  'pri-port': value({
    short: 'p',
    argument: 'N',
    default: '5555',
    help: "the controller's port for the primary",
    read: integer(1, 65535),
  }),
  'sec-port': value({
    short: 's',
    argument: 'N',
    default: '6666',
    help: "the controller's port for the others",
    read: integer(1, 65535),
  }),
  retry: value({
    argument: 'D',
    default: '1s',
    help: 'time between attempts to connect',
    read: readDuration,
  }),
  phys: value({ argument: 'N', default: '2', help: 'phy ports of the host', read: integer(0, 32) }),
  rings: value({
    argument: 'N',
    default: '8',
    help: 'rings that exist: ring:0 up to N-1',
    read: integer(0, 255),
  }),
  queues: value({
    argument: 'N',
    default: '1',
    help: 'queues of each phy port (19.11 and later)',
    read: integer(1, 16),
  }),
  capture: value({
    argument: 'PORT',
    default: DEFAULT_CAPTURE_PORT,
    help: 'port that a pcap captures: phy:N or ring:N',
    read: readCapture,
  }),
  with: optional({
    argument: 'LIST',
    help: 'ports the host was built with beside the usual ones: pcap, memif or pcap,memif',
    read: readOptionalPorts,
  }),
  races: value({
    argument: 'HOW',
    default: 'chance',
    choices: RACE_POLICIES,
    help: 'when what is a race in the real process goes wrong: chance, never or always',
    read: oneOf(RACE_POLICIES),
  }),
  seed: optional({
    argument: 'N',
    help: 'number that decides what happens by chance; without one it is told at the start',
    read: integer(0, 4_294_967_295),
  }),
  share: optional({
    argument: 'PATH',
    help: 'share the host with every spp-sim that names the same socket: the first has it, its options hold',
    read: (text) => text,
  }),
  'launch-delay': value({
    argument: 'D',
    default: '0',
    help: 'time that a launched process takes to come up',
    read: readDuration,
  }),
  delay: value({
    argument: 'D',
    default: '0',
    choices: ['real'],
    help: 'wait before every reply; "real" for as long as the real process takes',
    read: (text): number | 'real' => (text === 'real' ? 'real' : readDuration(text)),
  }),
  split: optional({
    argument: 'N',
    choices: ['random'],
    help: 'send replies in pieces of N bytes, or "random"',
    read: (text): number | 'random' => (text === 'random' ? 'random' : integer(1, 1_000_000)(text)),
  }),
  'late-padding': value({
    argument: 'D',
    default: '0',
    help: 'send the NUL padding of a reply so much later than its text',
    read: readDuration,
  }),
  'hang-after': optional({
    argument: 'N',
    help: 'answer N commands of a connection, then never again',
    read: count,
  }),
  'drop-after': optional({
    argument: 'N',
    help: 'after N answers, send half of the next reply and close',
    read: count,
  }),
  'reset-after': optional({ argument: 'N', help: 'the same, but reset the connection', read: count }),
  'garbage-after': optional({ argument: 'N', help: 'after N answers, reply with nonsense', read: count }),
};

/** Options without a value, each once. */
const FLAGS = {
  flow: { help: "the primary's network cards take flow rules (the recorded ones don't)" },
  'no-traffic': { help: 'phy and nullpmd ports never have packets, where null devices always have' },
  'vhost-client': { help: 'vhosts of nfv, vf and mirror connect to a socket that the VM makes' },
  'no-launch': { help: 'a primary only says that it launched a process' },
  'no-python': { help: 'without python, a primary that launches goes on as two processes' },
  'strict-memory': { help: 'a primary dies of every command that it writes past the end of an array' },
  respawn: { help: 'a process that died or exited comes back after the retry time, with empty state' },
  verbose: { short: 'v', help: 'tell of every command and every segment sent' },
  version: { short: 'V', help: 'tell the version and exit' },
  help: { short: 'h', help: 'tell this and exit' },
} satisfies Record<string, FlagOption>;

type Options = typeof VALUES;

type Values = {
  readonly [Name in keyof Options]: Options[Name] extends { default: string }
    ? ReturnType<Options[Name]['read']>
    : ReturnType<Options[Name]['read']> | undefined;
};

type Flags = Readonly<Record<keyof typeof FLAGS, boolean>>;

/** What a command line says. A value is undefined when it was not given and has no default. */
export interface CommandLine {
  readonly values: Values;
  readonly flags: Flags;
  /** The processes, as written. */
  readonly processes: readonly string[];
}

type AnyValue = ValueOption<unknown> & { readonly default?: string };

const ALL: Readonly<Record<string, AnyValue | FlagOption>> = { ...VALUES, ...FLAGS };

function takesValue(option: AnyValue | FlagOption): option is AnyValue {
  return 'read' in option;
}

function readValue(name: string, text: string, read: (text: string) => unknown): unknown {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`--${name} ${text}: ${error.message}`);
    throw error;
  }
}

/** Reads a command line. Throws a {@link UsageError} that names the first argument that is wrong. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, option] of Object.entries(ALL)) {
    const short = option.short === undefined ? {} : { short: option.short };
    options[name] = { type: takesValue(option) ? 'string' : 'boolean', ...short };
  }
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Its messages name the argument; what follows the first sentence is advice.
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.split(/\.? To specify|\n/)[0] ?? message);
  }
  const values: Record<string, unknown> = {};
  const flags: Record<string, boolean> = {};
  for (const [name, option] of Object.entries(ALL)) {
    const given = parsed.values[name];
    if (!takesValue(option)) flags[name] = given === true;
    else {
      const text = typeof given === 'string' ? given : option.default;
      values[name] = text === undefined ? undefined : readValue(name, text, option.read);
    }
  }
  return { values: values as Values, flags: flags as Flags, processes: parsed.positionals };
}

/** An option as text, for those who describe the command. */
export interface OptionText {
  readonly name: string;
  readonly short: string | undefined;
  /** What stands for the value; undefined when it takes none. */
  readonly value: string | undefined;
  readonly default: string | undefined;
  readonly choices: readonly string[] | undefined;
  readonly help: string;
}

/** Every option as text, in the order of the help. */
export function optionTexts(): OptionText[] {
  return Object.entries(ALL).map(([name, option]) => {
    const { short, help } = option;
    if (!takesValue(option))
      return { name, short, help, value: undefined, default: undefined, choices: undefined };
    return { name, short, help, value: option.argument, default: option.default, choices: option.choices };
  });
}

/** The lines of help about the options, one for each. */
export function optionsHelp(): string[] {
  const rows = optionTexts().map(({ name, short, value, default: preset, help }) => {
    const flag = `  ${short === undefined ? '    ' : `-${short}, `}--${name}`;
    if (value === undefined) return [flag, help] as const;
    return [`${flag} ${value}`, `${help}${preset === undefined ? '' : ` [${preset}]`}`] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => left.padEnd(width) + right);
}
