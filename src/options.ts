import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { parseDuration } from './duration.js';

/** A value that an option does not take, or an option that there is not. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

interface Option<T> {
  readonly short?: string;
  /** What the help shows in place of the value. */
  readonly value: string;
  readonly default: string;
  /** One line for the help. */
  readonly help: string;
  /** @throws OptionError saying what is expected instead. */
  readonly parse: (text: string) => T;
}

/** Every option of spp-ctl. The name is the long flag; the environment variable is SPP_CTL_ and the name in capitals. */
const OPTIONS = {
  'bind-addr': {
    short: 'b',
    value: 'ADDRESS',
    default: '127.0.0.1',
    help: 'address that all three ports listen on',
    parse: address,
  },
  'primary-port': {
    short: 'p',
    value: 'PORT',
    default: '5555',
    help: 'port for spp_primary; 0 picks a free one, here and below',
    parse: integer(0, 65_535),
  },
  'secondary-port': {
    short: 's',
    value: 'PORT',
    default: '6666',
    help: 'port for the secondary processes',
    parse: integer(0, 65_535),
  },
  'api-port': {
    short: 'a',
    value: 'PORT',
    default: '7777',
    help: 'port for the REST API',
    parse: integer(0, 65_535),
  },
  'command-timeout': {
    value: 'DURATION',
    default: '5s',
    help: 'how long a command may take, from being queued to its reply',
    parse: duration(1, 3_600_000),
  },
  'handshake-timeout': {
    value: 'DURATION',
    default: '10s',
    help: 'how long a process may take to tell who it is',
    parse: duration(1, 3_600_000),
  },
  'queue-limit': {
    value: 'NUMBER',
    default: '128',
    help: 'how many commands may wait for one process',
    parse: integer(1, 100_000),
  },
  'max-body': {
    value: 'BYTES',
    default: '65536',
    help: 'largest body of a request',
    parse: integer(1, 16_777_216),
  },
  'request-timeout': {
    value: 'DURATION',
    default: '10s',
    help: 'how long a request may take to arrive',
    parse: duration(1, 3_600_000),
  },
  'log-level': {
    value: 'LEVEL',
    default: 'info',
    help: 'trace, debug, info, warn, error, fatal or silent',
    parse: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
  },
} as const satisfies Record<string, Option<unknown>>;

type Name = keyof typeof OPTIONS;
const NAMES = Object.keys(OPTIONS) as Name[];

/** The value of every option: addresses as text, durations in milliseconds. */
export type Options = { readonly [K in Name]: ReturnType<(typeof OPTIONS)[K]['parse']> };

export type CommandLine =
  | { readonly action: 'run'; readonly options: Options }
  | { readonly action: 'help' }
  | { readonly action: 'version' };

/**
 * Reads the command line and the environment. A flag goes before its environment variable, and that before the default.
 *
 * @param args the words after the command.
 * @throws OptionError with one line that names the option and the reason.
 */
export function readCommandLine(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CommandLine {
  const flags = Object.fromEntries(
    NAMES.map((name) => {
      const { short }: Option<unknown> = OPTIONS[name];
      return [name, { type: 'string' as const, ...(short === undefined ? {} : { short }) }];
    }),
  );
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { ...flags, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'V' } },
      strict: true,
      allowPositionals: false,
    }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new OptionError(message.replace(/\.? To specify .*|\n.*/s, ''));
  }
  if (values['help'] === true) return { action: 'help' };
  if (values['version'] === true) return { action: 'version' };
  const parsed = NAMES.map((name): [Name, unknown] => {
    const flag = values[name];
    const variable = env[variableOf(name)];
    if (typeof flag === 'string') return [name, parse(name, flag, `--${name}`)];
    if (variable !== undefined && variable !== '') return [name, parse(name, variable, variableOf(name))];
    return [name, parse(name, OPTIONS[name].default, `--${name}`)];
  });
  return { action: 'run', options: Object.fromEntries(parsed) as Options };
}

/** The text of --help. */
export function helpText(): string {
  const rows = NAMES.map((name) => {
    const { short, value, default: preset, help }: Option<unknown> = OPTIONS[name];
    const flag = `${short === undefined ? '    ' : `-${short}, `}--${name} ${value}`;
    return `  ${flag.padEnd(34)}${help} (${preset})`;
  });
  return [
    'Usage: spp-ctl [options]',
    '',
    'The controller of Soft Patch Panel: a REST API for spp_primary and its secondaries.',
    '',
    'Options:',
    ...rows,
    `  ${'-h, --help'.padEnd(34)}show this help`,
    `  ${'-V, --version'.padEnd(34)}show the version`,
    '',
    'Every option has an environment variable: --command-timeout is SPP_CTL_COMMAND_TIMEOUT.',
    'Durations are written 500ms, 5s or 2m.',
    '',
  ].join('\n');
}

function variableOf(name: Name): string {
  return `SPP_CTL_${name.toUpperCase().replaceAll('-', '_')}`;
}

function parse(name: Name, text: string, source: string): unknown {
  try {
    return OPTIONS[name].parse(text);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new OptionError(`${source}: ${JSON.stringify(text)} is not ${error.message}`);
  }
}

/** Labels of up to 63 letters, digits and hyphens (RFC 1123). */
const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** A name whose last label is a number would be a mistyped IPv4 address. */
function address(text: string): string {
  if (isIP(text) !== 0 || (HOST_NAME.test(text) && !/(^|\.)\d+$/.test(text))) return text;
  throw new OptionError('an address');
}

function integer(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    throw new OptionError(`a number from ${min} to ${max}`);
  };
}

function duration(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = parseDuration(text);
    if (value !== undefined && value >= min && value <= max) return value;
    throw new OptionError('a duration such as 500ms, 5s or 2m, from 1ms to 60m');
  };
}

function oneOf<T extends string>(...list: readonly T[]): (text: string) => T {
  return (text) => {
    const value = list.find((each) => each === text);
    if (value !== undefined) return value;
    throw new OptionError(`one of ${list.join(', ')}`);
  };
}
