import {
  optionHelp,
  type OptionTable,
  type OptionText,
  optionTexts as textsOf,
  type OptionValues,
  readTable,
  type ParsedOptions,
} from '../options/option-table.js';
import { durationOrOff, integer, oneOf, OptionError, word } from '../options/option-values.js';
import { DEFAULT_CAPTURE_PORT, readCapturePort } from './capture-port.js';
import { OPTIONAL_PORTS, type OptionalPort } from './host.js';
import { RACE_POLICIES } from './host/races.js';
import { DEFAULT_RELEASE, parseRelease, RELEASES, type Release } from './release.js';
import { UsageError } from './usage-error.js';

/** The longest duration, in milliseconds: the whole minutes that a timer takes. */
const MAX_DURATION_MS = 35_791 * 60_000;

/** Reads `500ms`, `5s`, `2m` or `0`, in milliseconds. */
export const readDuration = durationOrOff(0, MAX_DURATION_MS);

/** @throws UsageError */
function readRelease(text: string): Release {
  const release = parseRelease(text);
  if (!release)
    throw new UsageError(`--release ${text}: no such release; releases are ${RELEASES.join(', ')}`);
  return release;
}

function readCapture(text: string): string {
  if (!readCapturePort(text)) throw new OptionError('a port such as phy:0 or ring:1');
  return text;
}

const count = integer(0, 1_000_000);

/** Reads kinds of port that a host can be built with. */
function readOptionalPorts(text: string): OptionalPort[] {
  return [...new Set(text.split(','))].map(oneOf(...OPTIONAL_PORTS));
}

/** Of an option that is off unless it is given. */
const OFF = { default: undefined, unset: '' } as const;

/** Every option of spp-sim but --version and --help, which every command has. */
/** Values of --share that are no path. */
export const SHARES: readonly string[] = ['controller', 'none'];

const OPTIONS = {
  release: {
    value: 'R',
    default: DEFAULT_RELEASE,
    choices: RELEASES,
    help: `release of SPP: ${RELEASES.join(', ')} (18.08 is 18.08.1)`,
    parse: readRelease,
  },
  host: { value: 'H', default: '127.0.0.1', help: 'address of the controller', parse: word },
  'pri-port': {
    short: 'p',
    value: 'N',
    default: '5555',
    help: "the controller's port for the primary",
    parse: integer(1, 65535),
  },
  'sec-port': {
    short: 's',
    value: 'N',
    default: '6666',
    help: "the controller's port for the others",
    parse: integer(1, 65535),
  },
  retry: {
    value: 'D',
    default: '1s',
    help: 'time between attempts to connect',
    parse: readDuration,
  },
  phys: { value: 'N', default: '2', help: 'phy ports of the host', parse: integer(0, 32) },
  rings: {
    value: 'N',
    default: '8',
    help: 'rings that exist: ring:0 up to N-1',
    parse: integer(0, 255),
  },
  queues: {
    value: 'N',
    default: '1',
    help: 'queues of each phy port (19.11 and later)',
    parse: integer(1, 16),
  },
  capture: {
    value: 'PORT',
    default: DEFAULT_CAPTURE_PORT,
    help: 'port that a pcap captures: phy:N or ring:N',
    parse: readCapture,
  },
  with: {
    ...OFF,
    value: 'LIST',
    help: 'optional port types of the host: pcap, memif or pcap,memif',
    parse: readOptionalPorts,
  },
  races: {
    value: 'HOW',
    default: 'chance',
    choices: RACE_POLICIES,
    help: 'loss of the races that real processes have: chance, never or always',
    parse: oneOf(...RACE_POLICIES),
  },
  seed: {
    ...OFF,
    value: 'N',
    help: 'seed of random decisions; a random seed is printed at the start',
    parse: integer(0, 4_294_967_295),
  },
  share: {
    value: 'PATH',
    default: 'controller',
    choices: SHARES,
    help: 'socket of the host that several spp-sim share, with the options of the first; by default those of one controller share it',
    parse: word,
  },
  'launch-delay': {
    value: 'D',
    default: '0',
    help: 'start-up time of a launched process',
    parse: readDuration,
  },
  delay: {
    value: 'D',
    default: '0',
    choices: ['real'],
    help: 'delay before every reply; "real" for the delay of the real process',
    parse: (text): number | 'real' => (text === 'real' ? 'real' : readDuration(text)),
  },
  split: {
    ...OFF,
    value: 'N',
    choices: ['random'],
    help: 'send replies in pieces of N bytes, or "random"',
    parse: (text): number | 'random' => (text === 'random' ? 'random' : integer(1, 1_000_000)(text)),
  },
  'late-padding': {
    value: 'D',
    default: '0',
    help: 'delay between the text of a reply and its NUL padding',
    parse: readDuration,
  },
  'hang-after': {
    ...OFF,
    value: 'N',
    help: 'hang after N replies',
    parse: count,
  },
  'drop-after': {
    ...OFF,
    value: 'N',
    help: 'after N replies, send half of the next reply and close the connection',
    parse: count,
  },
  'reset-after': { ...OFF, value: 'N', help: 'the same, but reset the connection', parse: count },
  'garbage-after': { ...OFF, value: 'N', help: 'after N replies, send garbage', parse: count },
  flow: { help: "the primary's network cards accept flow rules (the recorded ones do not)" },
  'no-traffic': { help: 'phy and nullpmd ports never have packets (null devices always have)' },
  'vhost-client': { help: 'vhosts of nfv, vf and mirror connect to a socket of the VM' },
  'no-launch': { help: 'a primary replies to a launch without launching a process' },
  'no-python': { help: 'no python on the host: a primary that launches continues as two processes' },
  'strict-memory': { help: 'every command that writes past the end of an array kills the primary' },
  respawn: { help: 'relaunch a process that died or exited, with empty state, after the retry time' },
  verbose: { short: 'v', help: 'log every command and every segment sent' },
} as const satisfies OptionTable;

/** The value of every option; undefined when it was not given and has no default. */
export type Options = OptionValues<typeof OPTIONS>;

/** What a command line says. Its words are the processes, as written. */
export type CommandLine = ParsedOptions<typeof OPTIONS>;

/** Reads a command line. @throws OptionError or UsageError that names the first argument that is wrong. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const refusal = (source: string, text: string, expected: string): string =>
    `${source} ${text}: not ${expected}`;
  return readTable(OPTIONS, noVariable, args, {}, refusal);
}

/** The texts of all options, in the order of the help. */
export function optionTexts(): OptionText[] {
  return textsOf(OPTIONS, noVariable);
}

/** The help lines of the options, one for each. */
export function optionsHelp(): string[] {
  return optionHelp(OPTIONS);
}

/** The command reads no environment variables. */
function noVariable(): undefined {
  return undefined;
}
