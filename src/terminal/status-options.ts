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
import { checkSelection, NODE_SELECTION } from './nodes/selection.js';
import { formatOf, LIST_OUTPUT } from './output.js';
import {
  checkConnection,
  CONNECTION_HELP,
  CONNECTION_OPTIONS,
  connectionVariable,
} from './connection-options.js';

/** Every option of `spp-ctl status`. */
const OPTIONS = {
  watch: { short: 'w', help: 'follow the panel: show it again after each change, until q is pressed' },
  interval: {
    short: 'n',
    value: 'DURATION',
    default: '0',
    help: 'with --watch, interval of additional reads for the counters; 0 disables them',
    parse: durationOrOff(100, 3_600_000),
  },
  ...NODE_SELECTION,
  ...LIST_OUTPUT,
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
    checkSelection(reading.options);
    if (watch && reading.options.all) throw new OptionError('--watch cannot be used with --all');
    if (interval > 0 && !watch) throw new OptionError('--interval needs --watch');
    if (watch && formatOf(reading.options) === 'name')
      throw new OptionError('--watch cannot be used with --output name');
    checkConnection(reading.options);
  }
  return reading;
}

/** All options as text, for documentation and completion. */
export function statusOptionTexts(): OptionText[] {
  return optionTexts(OPTIONS, connectionVariable);
}

/** The text of --help. */
export function statusHelp(): string {
  return [
    'Usage: spp-ctl status [options]',
    '',
    'Shows the panel: processes, patches, components, classifier entries and ports. If a document is desired,',
    'shows the sync states as well. On a terminal, long cells are continued on further lines, and on a narrow terminal each',
    'row is a list. json and yaml are the response of GET /v1/topology; with --watch, each JSON document is one line.',
    '',
    '--node shows the panel that a node last published in etcd; with --watch, it is read every two seconds. --all shows a table',
    'of the nodes, and the processes that are not in sync; json and yaml are the responses of GET /v1/nodes/{node}/status.',
    '',
    'Options:',
    ...optionHelp(OPTIONS),
    '',
    'Exit codes: 0 shown; 1 the panel cannot be read; 2 wrong usage.',
    '',
    ...CONNECTION_HELP,
    '',
  ].join('\n');
}
