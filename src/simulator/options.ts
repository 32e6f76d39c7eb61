import { parseArgs, type ParseArgsConfig } from 'node:util';
import { DEFAULT_CAPTURE_PORT, readCapturePort } from './capture-port.js';
import { OPTIONAL_PORTS, type OptionalPort } from './host.js';
import { RACE_POLICIES } from './host/races.js';
import { DEFAULT_RELEASE, parseRelease, RELEASES, type Release } from './release.js';
import { UsageError } from './usage-error.js';

/** An option with a value. `read` throws a {@link UsageError} with the reason. */
interface ValueOption<T> {
  readonly short?: string;
  readonly argument: string;
  /** The possible values, when there are only a few. */
  readonly choices?: readonly string[];
  readonly help: string;
  readonly read: (text: string) => T;
}

/** An option without a value. */
interface FlagOption {
  readonly short?: string;
  readonly help: string;
}

/** An option with a default, in the form of the command line. */
function value<T>(option: ValueOption<T> & { default: string }): ValueOption<T> & { default: string } {
  return option;
}

/** An option without a default. */
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

/** Longest duration that a timer supports. */
const MAX_DURATION_MS = 2 ** 31 - 1;

/** Parses `500ms`, `5s`, `2m` or `0`, in milliseconds. Throws a {@link UsageError}. */
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

/** Parses one of some words. */
function oneOf<Word extends string>(words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const word = words.find((each) => each === text);
    if (word === undefined) throw new UsageError(`not one of ${words.join(', ')}`);
    return word;
  };
}

/** Parses the optional port types of a host. */
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
    help: 'optional port types of the host: pcap, memif or pcap,memif',
    read: readOptionalPorts,
  }),
  races: value({
    argument: 'HOW',
    default: 'chance',
    choices: RACE_POLICIES,
    help: 'when races of the real processes are lost: chance, never or always',
    read: oneOf(RACE_POLICIES),
  }),
  seed: optional({
    argument: 'N',
    help: 'seed of random decisions; a random seed is printed at the start',
    read: integer(0, 4_294_967_295),
  }),
  share: optional({
    argument: 'PATH',
    help: 'share the host with every spp-sim on the same socket; the options of the first apply',
    read: (text) => text,
  }),
  'launch-delay': value({
    argument: 'D',
    default: '0',
    help: 'start-up time of a launched process',
    read: readDuration,
  }),
  delay: value({
    argument: 'D',
    default: '0',
    choices: ['real'],
    help: 'delay before every reply; "real" for the delay of the real process',
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
    help: 'delay between the text of a reply and its NUL padding',
    read: readDuration,
  }),
  'hang-after': optional({
    argument: 'N',
    help: 'hang after N replies',
    read: count,
  }),
  'drop-after': optional({
    argument: 'N',
    help: 'after N replies, send half of the next reply and close the connection',
    read: count,
  }),
  'reset-after': optional({ argument: 'N', help: 'the same, but reset the connection', read: count }),
  'garbage-after': optional({ argument: 'N', help: 'after N replies, send garbage', read: count }),
};

/** Options without a value, each once. */
const FLAGS = {
  flow: { help: "the primary's network cards accept flow rules (the recorded ones do not)" },
  'no-traffic': { help: 'phy and nullpmd ports never have packets (null devices always have)' },
  'vhost-client': { help: 'vhosts of nfv, vf and mirror connect to a socket of the VM' },
  'no-launch': { help: 'a primary replies to a launch without launching a process' },
  'no-python': { help: 'no python on the host: a primary that launches continues as two processes' },
  'strict-memory': { help: 'every command that writes past the end of an array kills the primary' },
  respawn: { help: 'relaunch a process that died or exited, with empty state, after the retry time' },
  verbose: { short: 'v', help: 'log every command and every segment sent' },
  version: { short: 'V', help: 'show the version and exit' },
  help: { short: 'h', help: 'show this help and exit' },
} satisfies Record<string, FlagOption>;

type Options = typeof VALUES;

type Values = {
  readonly [Name in keyof Options]: Options[Name] extends { default: string }
    ? ReturnType<Options[Name]['read']>
    : ReturnType<Options[Name]['read']> | undefined;
};

type Flags = Readonly<Record<keyof typeof FLAGS, boolean>>;

/** A parsed command line. A value is undefined when it was not given and has no default. */
export interface CommandLine {
  readonly values: Values;
  readonly flags: Flags;
  /** The process arguments. */
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

/** Parses a command line. Throws a {@link UsageError} that names the first invalid argument. */
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
    // The messages of parseArgs name the argument; advice follows the first sentence.
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

/** The text of an option, for documentation of the command. */
export interface OptionText {
  readonly name: string;
  readonly short: string | undefined;
  /** Placeholder of the value; undefined for an option without value. */
  readonly value: string | undefined;
  readonly default: string | undefined;
  readonly choices: readonly string[] | undefined;
  readonly help: string;
}

/** The texts of all options, in the order of the help. */
export function optionTexts(): OptionText[] {
  return Object.entries(ALL).map(([name, option]) => {
    const { short, help } = option;
    if (!takesValue(option))
      return { name, short, help, value: undefined, default: undefined, choices: undefined };
    return { name, short, help, value: option.argument, default: option.default, choices: option.choices };
  });
}

/** The help lines of the options, one for each. */
export function optionsHelp(): string[] {
  const rows = optionTexts().map(({ name, short, value, default: preset, help }) => {
    const flag = `  ${short === undefined ? '    ' : `-${short}, `}--${name}`;
    if (value === undefined) return [flag, help] as const;
    return [`${flag} ${value}`, `${help}${preset === undefined ? '' : ` [${preset}]`}`] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => left.padEnd(width) + right);
}
