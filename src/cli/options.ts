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
  networks,
  oneOf,
  OptionError,
  origins,
} from '../options/option-values.js';

export { OptionError } from '../options/option-values.js';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const RESTORE = ['off', 'on'] as const;
const PRIMARY_LOST = ['keep', 'restart'] as const;
const DRIFT = ['report', 'repair'] as const;

/** All options of spp-ctl. The key is the long flag; the environment variable is SPP_CTL_ and the key in capitals. */
const OPTIONS = {
  'bind-addr': {
    short: 'b',
    value: 'ADDRESS',
    default: '127.0.0.1',
    help: 'listen address of all three ports',
    parse: address,
  },
  'process-bind': {
    value: 'ADDRESS',
    default: undefined,
    unset: 'value of --bind-addr',
    help: 'listen address of the ports for SPP processes',
    parse: address,
  },
  'api-bind': {
    value: 'ADDRESS',
    default: undefined,
    unset: 'value of --bind-addr',
    help: 'listen address of the REST API',
    parse: address,
  },
  'primary-port': {
    short: 'p',
    value: 'PORT',
    default: '5555',
    help: 'port for spp_primary; 0 selects a free port, as for the ports below',
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
  // A hotplug takes 5 s to fail while a secondary of the host is suspended (rule H3). The default is twice that, so that
  // a healthy process never misses the deadline.
  'command-timeout': {
    value: 'DURATION',
    default: '10s',
    help: 'maximum time for the reply to a command; then the process is disconnected',
    parse: duration(1, 3_600_000),
  },
  'response-timeout': {
    value: 'DURATION',
    default: undefined,
    unset: 'twice --command-timeout',
    help: 'maximum time that a request waits for a process, in its queue and for replies',
    parse: duration(1, 3_600_000),
  },
  'handshake-timeout': {
    value: 'DURATION',
    default: '10s',
    help: 'maximum time for a process to identify itself after it connects',
    parse: duration(1, 3_600_000),
  },
  'probe-interval': {
    value: 'DURATION',
    default: '10s',
    help: 'idle time after which the status of a process is requested; 0 disables probes',
    parse: durationOrOff(1, 3_600_000),
  },
  'max-processes': {
    value: 'NUMBER',
    default: '100',
    help: 'maximum number of connected processes',
    parse: integer(1, 100),
  },
  'max-handshakes': {
    value: 'NUMBER',
    default: '128',
    help: 'maximum number of connections that have not identified themselves yet, per port',
    parse: integer(1, 10_000),
  },
  'max-reply': {
    value: 'BYTES',
    default: '1048576',
    help: 'maximum size of a reply of a vf, mirror or pcap',
    parse: integer(65_536, 67_108_864),
  },
  'queue-limit': {
    value: 'NUMBER',
    default: '128',
    help: 'maximum number of commands that wait for one process',
    parse: integer(1, 100_000),
  },
  'max-connections': {
    value: 'NUMBER',
    default: '1024',
    help: 'maximum number of connections of HTTP clients',
    parse: integer(1, 100_000),
  },
  'max-event-streams': {
    value: 'NUMBER',
    default: '100',
    help: 'maximum number of open event streams',
    parse: integer(1, 100_000),
  },
  'rate-limit': {
    value: 'NUMBER',
    default: '0',
    help: 'maximum number of requests per second and client address; 0 disables the limit',
    parse: integer(0, 1_000_000),
  },
  'max-header': {
    value: 'BYTES',
    default: '16384',
    help: 'maximum size of the header section of a request',
    parse: integer(1_024, 1_048_576),
  },
  'max-body': {
    value: 'BYTES',
    default: '65536',
    help: 'maximum size of the body of a request',
    parse: integer(1, 16_777_216),
  },
  'request-timeout': {
    value: 'DURATION',
    default: '10s',
    help: 'maximum time to receive the header section of a request, and then its body',
    parse: duration(1, 3_600_000),
  },
  'token-file': {
    value: 'FILE',
    default: undefined,
    help: 'bearer tokens of clients; read again on SIGHUP',
    parse: file,
  },
  'tls-cert': {
    value: 'FILE',
    default: undefined,
    help: 'certificate chain of the REST API (PEM); enables HTTPS',
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
    help: 'CA certificates for the verification of client certificates (PEM)',
    parse: file,
  },
  'allowed-hosts': {
    value: 'NAMES',
    default: undefined,
    help: 'comma-separated list of additional host names that requests are accepted for',
    parse: hostNames,
  },
  'cors-origin': {
    value: 'ORIGINS',
    default: undefined,
    help: 'comma-separated list of web origins that can use the REST API; * allows any',
    parse: origins,
  },
  'trusted-proxies': {
    value: 'NETWORKS',
    default: undefined,
    help: 'comma-separated list of proxies (IP or CIDR) whose Forwarded headers are trusted',
    parse: networks,
  },
  'state-dir': {
    value: 'FOLDER',
    default: undefined,
    help: 'folder for the desired document and the last changes; created if missing',
    parse: file,
  },
  restore: {
    value: 'WHEN',
    default: 'off',
    help: 'on: reconcile a process with the desired document when the process connects',
    choices: RESTORE,
    parse: oneOf(...RESTORE),
  },
  'primary-lost': {
    value: 'WHAT',
    default: 'keep',
    help: 'secondaries of a primary that has ended: keep, or restart: end them and launch them again after the primary',
    choices: PRIMARY_LOST,
    parse: oneOf(...PRIMARY_LOST),
  },
  drift: {
    value: 'WHAT',
    default: 'report',
    help: 'reaction to a process that drifts from the desired document: report or repair',
    choices: DRIFT,
    parse: oneOf(...DRIFT),
  },
  ...NODE_OPTIONS,
  'audit-log': {
    value: 'FILE',
    default: undefined,
    help: 'file for the audit log of changes, which otherwise go to the log',
    parse: file,
  },
  'log-level': {
    value: 'LEVEL',
    default: 'info',
    help: 'minimum level of log messages: trace, debug, info, warn, error, fatal or silent',
    choices: LEVELS,
    parse: oneOf(...LEVELS),
  },
} as const satisfies OptionTable;

/** The values of all options: addresses and files as text, durations in milliseconds. */
export type Options = OptionValues<typeof OPTIONS>;

export type CommandLine = ParsedCommandLine<typeof OPTIONS>;

/**
 * Reads the command line and the environment. A flag overrides its environment variable, which overrides the default.
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

/** @throws OptionError when an option requires another option that is missing. */
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
    ['nodes-ca', 'etcd'],
    ['nodes-cert', 'etcd'],
    ['nodes-cert', 'nodes-key'],
    ['nodes-key', 'nodes-cert'],
    ['nodes-credentials-file', 'etcd'],
  ] as const;
  for (const [name, other] of needs) {
    if (options[name] !== undefined && options[other] === undefined)
      throw new OptionError(`--${name} needs --${other}`);
  }
  // Nothing but a restore launches the secondaries that were ended.
  if (options['primary-lost'] === 'restart' && options.restore === 'off')
    throw new OptionError('--primary-lost restart needs --restore on');
}

/** All options as text, for the man page and shell completion. */
export function serverOptionTexts(): OptionText[] {
  return optionTexts(OPTIONS, variableOf);
}

/** The environment variables of all options. */
export function serverVariables(): string[] {
  return Object.keys(OPTIONS).map(variableOf);
}

/** The output of --help. */
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
    `  ${'help [COMMAND]'.padEnd(36)}show this help, or the help of a command`,
    '',
    'Every option has an environment variable: --command-timeout is SPP_CTL_COMMAND_TIMEOUT.',
    'Durations are written 500ms, 5s or 2m.',
    'Exit codes: 0 stopped by a signal; 1 failed, for example because a port is in use; 2 wrong usage.',
    '',
  ].join('\n');
}

function variableOf(name: string): string {
  return `SPP_CTL_${name.toUpperCase().replaceAll('-', '_')}`;
}
