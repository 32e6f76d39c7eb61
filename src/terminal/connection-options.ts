import {
  type OperandTable,
  type OptionTable,
  type OptionText,
  optionTexts,
  type OptionValues,
  type ParsedCommandLine,
  readWords,
} from '../options/option-table.js';
import { duration, file, OptionError, serverUrl } from '../options/option-values.js';

/** The options of every command that connects to a server: its address, authentication and output. */
export const CONNECTION_OPTIONS = {
  url: {
    short: 'u',
    value: 'URL',
    default: 'http://127.0.0.1:7777',
    help: 'URL of spp-ctl',
    parse: serverUrl,
  },
  'credentials-file': {
    value: 'FILE',
    default: undefined,
    help: 'file with the bearer token of the client, instead of SPP_CTL_TOKEN',
    parse: file,
  },
  ca: {
    value: 'FILE',
    default: undefined,
    unset: 'those of Node.js',
    help: 'certificate authorities (PEM) for the certificate of the server',
    parse: file,
  },
  cert: { value: 'FILE', default: undefined, help: 'client certificate (PEM)', parse: file },
  key: {
    value: 'FILE',
    default: undefined,
    help: 'private key of the client certificate (PEM)',
    parse: file,
  },
  timeout: {
    value: 'DURATION',
    default: '30s',
    help: 'maximum time for a response of the server',
    parse: duration(1, 3_600_000),
  },
  'no-color': { help: 'disable colours' },
} as const satisfies OptionTable;

export type ConnectionOptions = OptionValues<typeof CONNECTION_OPTIONS>;

const VARIABLES: Readonly<Record<string, string>> = {
  url: 'SPP_CTL_URL',
  ca: 'SPP_CTL_CA',
  cert: 'SPP_CTL_CERT',
  key: 'SPP_CTL_KEY',
};

/** The environment variables of all commands that connect to a server. */
export const CLIENT_VARIABLES: readonly string[] = [...Object.values(VARIABLES), 'SPP_CTL_TOKEN'];

/** The environment variable of a connection option, if there is one. */
export function connectionVariable(name: string): string | undefined {
  return VARIABLES[name];
}

/** The connection options and the two common options as text, for documentation and completion. */
export function connectionOptionTexts(): OptionText[] {
  return optionTexts(CONNECTION_OPTIONS, connectionVariable);
}

/** The lines about environment variables in the help. */
export const CONNECTION_HELP: readonly string[] = [
  'SPP_CTL_URL, SPP_CTL_CA, SPP_CTL_CERT and SPP_CTL_KEY in the environment set the same options;',
  'SPP_CTL_TOKEN contains the token itself. NO_COLOR and FORCE_COLOR are respected.',
];

/**
 * Reads the options and operands of a command whose options include the connection options.
 *
 * @throws OptionError with one line that names the option and the reason.
 */
export function readClientWords<T extends typeof CONNECTION_OPTIONS & OptionTable, O extends OperandTable>(
  table: T,
  operands: O,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ParsedCommandLine<T, O> {
  const reading = readWords(table, operands, connectionVariable, args, env);
  if (reading.action === 'run') checkConnection(reading.options);
  return reading;
}

/** @throws OptionError if an option lacks another option that it needs. */
export function checkConnection({ url, ca, cert, key }: ConnectionOptions): void {
  if (cert !== undefined && key === undefined) throw new OptionError('--cert needs --key');
  if (key !== undefined && cert === undefined) throw new OptionError('--key needs --cert');
  // With a plain HTTP URL, these options would suggest a check of the server that does not happen.
  if ((ca ?? cert) !== undefined && !url.startsWith('https:'))
    throw new OptionError(
      `${ca === undefined ? '--cert (SPP_CTL_CERT)' : '--ca (SPP_CTL_CA)'} needs a --url that begins with https://`,
    );
}
