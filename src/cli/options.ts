import { COMMAND_NAMES, COMMANDS } from './commands.js';
import { NODE_OPTIONS } from './node-options.js';
import {
  optionHelp,
  type OptionTable,
  type OptionText,
  optionTexts,
  type OptionValues,
  type ParsedCommandLine,
  readOptions,
} from '../options/option-table.js';
import {
  address,
  duration,
  durationOrOff,
  file,
  hostNames,
  integer,
  oneOf,
  OptionError,
  origins,
} from '../options/option-values.js';

export { OptionError } from '../options/option-values.js';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const RESTORE = ['off', 'on'] as const;
const DRIFT = ['report', 'repair'] as const;

/** Every option of spp-ctl. The name is the long flag; the environment variable is SPP_CTL_ and the name in capitals. */
const OPTIONS = {
  'bind-addr': {
    short: 'b',
    value: 'ADDRESS',
    default: '127.0.0.1',
    help: 'address that all three ports listen on',
    parse: address,
  },
  'process-bind': {
    value: 'ADDRESS',
    default: undefined,
    unset: 'that of --bind-addr',
    help: 'address that the ports for the processes listen on',
    parse: address,
  },
  'api-bind': {
    value: 'ADDRESS',
    default: undefined,
    unset: 'that of --bind-addr',
    help: 'address that the port for the REST API listens on',
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
  // A hotplug takes 5 s before it fails while a secondary of the host is suspended (rule H3): no process that is well may
  // miss its deadline, so it is twice that.
  'command-timeout': {
    value: 'DURATION',
    default: '10s',
    help: 'maximum time from sending a command to the reply of the process; then it is disconnected',
    parse: duration(1, 3_600_000),
  },
  'response-timeout': {
    value: 'DURATION',
    default: undefined,
    unset: 'twice --command-timeout',
    help: 'maximum wait of a request for a process, in its queue and for its replies',
    parse: duration(1, 3_600_000),
  },
  'handshake-timeout': {
    value: 'DURATION',
    default: '10s',
    help: 'how long a process may take to tell who it is',
    parse: duration(1, 3_600_000),
  },
  'probe-interval': {
    value: 'DURATION',
    default: '10s',
    help: 'after how long an idle process is asked for its status; 0 is never',
    parse: durationOrOff(1, 3_600_000),
  },
  'max-processes': {
    value: 'NUMBER',
    default: '100',
    help: 'how many processes may be connected',
    parse: integer(1, 100),
  },
  'max-handshakes': {
    value: 'NUMBER',
    default: '128',
    help: 'how many peers of a port may still have to tell who they are',
    parse: integer(1, 10_000),
  },
  'max-reply': {
    value: 'BYTES',
    default: '1048576',
    help: 'largest reply of a vf, mirror or pcap',
    parse: integer(65_536, 67_108_864),
  },
  'queue-limit': {
    value: 'NUMBER',
    default: '128',
    help: 'how many commands may wait for one process',
    parse: integer(1, 100_000),
  },
  'max-connections': {
    value: 'NUMBER',
    default: '1024',
    help: 'how many connections of HTTP clients there may be',
    parse: integer(1, 100_000),
  },
  'max-event-streams': {
    value: 'NUMBER',
    default: '100',
    help: 'how many streams of events there may be',
    parse: integer(1, 100_000),
  },
  'rate-limit': {
    value: 'NUMBER',
    default: '0',
    help: 'how many requests a second one client address may send; 0 is any number',
    parse: integer(0, 1_000_000),
  },
  'max-header': {
    value: 'BYTES',
    default: '16384',
    help: 'largest head of a request',
    parse: integer(1_024, 1_048_576),
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
    help: 'how long the head of a request may take to arrive, and then its body',
    parse: duration(1, 3_600_000),
  },
  'token-file': {
    value: 'FILE',
    default: undefined,
    help: 'who may come in by bearer token; read again on SIGHUP, as all files below',
    parse: file,
  },
  'tls-cert': {
    value: 'FILE',
    default: undefined,
    help: 'certificate of the REST API with its chain (PEM), which makes it HTTPS',
    parse: file,
  },
  'tls-key': {
    value: 'FILE',
    default: undefined,
    help: 'private key of the certificate (PEM)',
    parse: file,
  },
  'tls-client-ca': {
    value: 'FILE',
    default: undefined,
    help: 'authorities (PEM) whose client certificates let in',
    parse: file,
  },
  'allowed-hosts': {
    value: 'NAMES',
    default: undefined,
    help: 'host names that requests may be for besides this machine when it listens on loopback, by commas',
    parse: hostNames,
  },
  'cors-origin': {
    value: 'ORIGINS',
    default: undefined,
    help: 'origins of web pages that may use the REST API, by commas; * is any',
    parse: origins,
  },
  'state-dir': {
    value: 'FOLDER',
    default: undefined,
    help: 'folder for the desired document and the last changes of the panel; made if it is not there',
    parse: file,
  },
  restore: {
    value: 'WHEN',
    default: 'off',
    help: 'on: a process that connects is brought to its part of the desired document before others may change it',
    choices: RESTORE,
    parse: oneOf(...RESTORE),
  },
  drift: {
    value: 'WHAT',
    default: 'report',
    help: 'what is done about a process that has come to differ from the desired document: report or repair',
    choices: DRIFT,
    parse: oneOf(...DRIFT),
  },
  ...NODE_OPTIONS,
  'audit-log': {
    value: 'FILE',
    default: undefined,
    help: 'file for a line on every change that reached a process, instead of the log',
    parse: file,
  },
  'log-level': {
    value: 'LEVEL',
    default: 'info',
    help: 'trace, debug, info, warn, error, fatal or silent',
    choices: LEVELS,
    parse: oneOf(...LEVELS),
  },
} as const satisfies OptionTable;

/** The value of every option: addresses and files as text, durations in milliseconds. */
export type Options = OptionValues<typeof OPTIONS>;

export type CommandLine = ParsedCommandLine<typeof OPTIONS>;

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
  const reading = readOptions(OPTIONS, variableOf, args, env);
  if (reading.action === 'run') checkTogether(reading.options);
  return reading;
}

/** @throws OptionError when an option is missing that another one needs. */
function checkTogether(options: Options): void {
  const needs = [
    ['tls-cert', 'tls-key'],
    ['tls-key', 'tls-cert'],
    ['tls-client-ca', 'tls-cert'],
    ['node', 'etcd'],
    ['advertise', 'etcd'],
    ['etcd-ca', 'etcd'],
    ['etcd-cert', 'etcd'],
    ['etcd-cert', 'etcd-key'],
    ['etcd-key', 'etcd-cert'],
    ['etcd-user', 'etcd'],
    ['etcd-user', 'etcd-password-file'],
    ['etcd-password-file', 'etcd-user'],
  ] as const;
  for (const [name, other] of needs) {
    if (options[name] !== undefined && options[other] === undefined)
      throw new OptionError(`--${name} needs --${other}`);
  }
}

/** Every option as text, for those who describe the command. */
export function serverOptionTexts(): OptionText[] {
  return optionTexts(OPTIONS, variableOf);
}

/** The text of --help. */
export function helpText(): string {
  return [
    'Usage: spp-ctl [options]',
    '       spp-ctl COMMAND [options]',
    '',
    'The controller of Soft Patch Panel: a REST API for spp_primary and its secondaries.',
    '',
    'Options:',
    ...optionHelp(OPTIONS),
    '',
    'Commands:',
    ...COMMAND_NAMES.map((name) => `  ${name.padEnd(36)}${COMMANDS[name]}`),
    `  ${'help [COMMAND]'.padEnd(36)}show this help, or that of a command`,
    '',
    'Every option has an environment variable: --command-timeout is SPP_CTL_COMMAND_TIMEOUT.',
    'Durations are written 500ms, 5s or 2m.',
    '',
  ].join('\n');
}

function variableOf(name: string): string {
  return `SPP_CTL_${name.toUpperCase().replaceAll('-', '_')}`;
}
