import {
  type OptionTable,
  type OptionText,
  optionTexts,
  type OptionValues,
} from '../options/option-table.js';
import { duration, file, OptionError, serverUrl } from '../options/option-values.js';

/** The options of every command that asks a server: where it is, how to come in, and how to show what it tells. */
export const CONNECTION_OPTIONS = {
  url: {
    short: 'u',
    value: 'URL',
    default: 'http://127.0.0.1:7777',
    help: 'where spp-ctl listens',
    parse: serverUrl,
  },
  'token-file': {
    value: 'FILE',
    default: undefined,
    help: 'file that has the token to come in with, instead of SPP_CTL_TOKEN',
    parse: file,
  },
  ca: {
    value: 'FILE',
    default: undefined,
    unset: 'those of Node.js',
    help: 'authorities (PEM) that the certificate of the server is from',
    parse: file,
  },
  cert: { value: 'FILE', default: undefined, help: 'client certificate to come in with (PEM)', parse: file },
  key: {
    value: 'FILE',
    default: undefined,
    help: 'private key of the client certificate (PEM)',
    parse: file,
  },
  timeout: {
    value: 'DURATION',
    default: '30s',
    help: 'how long the server may take to answer',
    parse: duration(1, 3_600_000),
  },
  'no-color': { help: 'no colours, on a terminal either' },
} as const satisfies OptionTable;

export type ConnectionOptions = OptionValues<typeof CONNECTION_OPTIONS>;

const VARIABLES: Readonly<Record<string, string>> = {
  url: 'SPP_CTL_URL',
  ca: 'SPP_CTL_CA',
  cert: 'SPP_CTL_CERT',
  key: 'SPP_CTL_KEY',
};

/** The environment variable that stands for an option of a command that asks a server, if there is one. */
export function connectionVariable(name: string): string | undefined {
  return VARIABLES[name];
}

/** These options as text, and the two that every command has, for those who describe the commands. */
export function connectionOptionTexts(): OptionText[] {
  return optionTexts(CONNECTION_OPTIONS, connectionVariable);
}

/** What the help of such a command says about the environment. */
export const CONNECTION_HELP: readonly string[] = [
  'SPP_CTL_URL, SPP_CTL_CA, SPP_CTL_CERT and SPP_CTL_KEY in the environment do the same as these options;',
  'SPP_CTL_TOKEN has the token itself. NO_COLOR and FORCE_COLOR are respected.',
];

/** @throws OptionError when an option is missing that another one needs. */
export function checkConnection({ url, ca, cert, key }: ConnectionOptions): void {
  if (cert !== undefined && key === undefined) throw new OptionError('--cert needs --key');
  if (key !== undefined && cert === undefined) throw new OptionError('--key needs --cert');
  // Otherwise somebody might believe that it is checked who answers.
  if ((ca ?? cert) !== undefined && !url.startsWith('https:'))
    throw new OptionError(
      `${ca === undefined ? '--cert (SPP_CTL_CERT)' : '--ca (SPP_CTL_CA)'} needs a --url that begins with https://`,
    );
}
