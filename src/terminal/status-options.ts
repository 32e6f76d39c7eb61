import {
  optionHelp,
  type OptionTable,
  type OptionText,
  optionTexts,
  type OptionValues,
  type Reading,
  readOptions,
} from '../option-table.js';
import { duration, durationOrOff, file, OptionError, serverUrl } from '../option-values.js';

/** Every option of `spp-ctl status`. */
const OPTIONS = {
  url: {
    short: 'u',
    value: 'URL',
    default: 'http://127.0.0.1:7777',
    help: 'where spp-ctl listens',
    parse: serverUrl,
  },
  watch: { short: 'w', help: 'follow the panel: show it again whenever it changes, until q is pressed' },
  interval: {
    short: 'n',
    value: 'DURATION',
    default: '0',
    help: 'with --watch, how often to read it besides, for the counters; 0 is never',
    parse: durationOrOff(100, 3_600_000),
  },
  json: { short: 'j', help: 'print the document of GET /v1/topology; with --watch in one line each time' },
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

const VARIABLES: Readonly<Record<string, string>> = {
  url: 'SPP_CTL_URL',
  ca: 'SPP_CTL_CA',
  cert: 'SPP_CTL_CERT',
  key: 'SPP_CTL_KEY',
};

export type StatusOptions = OptionValues<typeof OPTIONS>;

/** @throws OptionError with one line that names the option and the reason. */
export function readStatusOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Reading<typeof OPTIONS> {
  const reading = readOptions(OPTIONS, variableOf, args, env);
  if (reading.action === 'run') checkTogether(reading.options);
  return reading;
}

function checkTogether({ url, watch, interval, ca, cert, key }: StatusOptions): void {
  if (interval > 0 && !watch) throw new OptionError('--interval needs --watch');
  if (cert !== undefined && key === undefined) throw new OptionError('--cert needs --key');
  if (key !== undefined && cert === undefined) throw new OptionError('--key needs --cert');
  // Otherwise somebody might believe that it is checked who answers.
  if ((ca ?? cert) !== undefined && !url.startsWith('https:'))
    throw new OptionError(
      `${ca === undefined ? '--cert (SPP_CTL_CERT)' : '--ca (SPP_CTL_CA)'} needs a --url that begins with https://`,
    );
}

/** Every option as text, for those who describe the command. */
export function statusOptionTexts(): OptionText[] {
  return optionTexts(OPTIONS, variableOf);
}

/** The text of --help. */
export function statusHelp(): string {
  return [
    'Usage: spp-ctl status [options]',
    '',
    'Shows the panel: processes, patches, components, classifier entries and ports.',
    '',
    'Options:',
    ...optionHelp(OPTIONS),
    '',
    'SPP_CTL_URL, SPP_CTL_CA, SPP_CTL_CERT and SPP_CTL_KEY in the environment do the same as these options;',
    'SPP_CTL_TOKEN has the token itself. NO_COLOR and FORCE_COLOR are respected.',
    '',
  ].join('\n');
}

function variableOf(name: string): string | undefined {
  return VARIABLES[name];
}
