import {
  optionHelp,
  type OptionTable,
  type OptionText,
  optionTexts,
  type OptionValues,
  type ParsedCommandLine,
  readOptions,
} from '../options/option-table.js';
import { durationOrOff, OptionError } from '../options/option-values.js';
import {
  checkConnection,
  CONNECTION_HELP,
  CONNECTION_OPTIONS,
  connectionVariable,
} from './connection-options.js';

/** Every option of `spp-ctl status`. */
const OPTIONS = {
  watch: { short: 'w', help: 'follow the panel: show it again whenever it changes, until q is pressed' },
  interval: {
    short: 'n',
    value: 'DURATION',
    default: '0',
    help: 'with --watch, how often to read it besides, for the counters; 0 is never',
    parse: durationOrOff(100, 3_600_000),
  },
  json: { short: 'j', help: 'print the document of GET /v1/topology; with --watch in one line each time' },
  ...CONNECTION_OPTIONS,
} as const satisfies OptionTable;

export type StatusOptions = OptionValues<typeof OPTIONS>;

/** @throws OptionError with one line that names the option and the reason. */
export function readStatusOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ParsedCommandLine<typeof OPTIONS> {
  const reading = readOptions(OPTIONS, connectionVariable, args, env);
  if (reading.action === 'run') {
    const { watch, interval } = reading.options;
    if (interval > 0 && !watch) throw new OptionError('--interval needs --watch');
    checkConnection(reading.options);
  }
  return reading;
}

/** Every option as text, for those who describe the command. */
export function statusOptionTexts(): OptionText[] {
  return optionTexts(OPTIONS, connectionVariable);
}

/** The text of --help. */
export function statusHelp(): string {
  return [
    'Usage: spp-ctl status [options]',
    '',
    'Shows the panel: processes, patches, components, classifier entries and ports; when a document is',
    'desired, also whether the panel is so.',
    '',
    'Options:',
    ...optionHelp(OPTIONS),
    '',
    ...CONNECTION_HELP,
    '',
  ].join('\n');
}
