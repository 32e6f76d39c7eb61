import {
  optionHelp,
  type OptionTable,
  type OptionText,
  optionTexts,
  type OptionValues,
  type ParsedCommandLine,
} from '../../options/option-table.js';
import {
  CONNECTION_HELP,
  CONNECTION_OPTIONS,
  connectionVariable,
  readClientWords,
} from '../connection-options.js';
import { LIST_OUTPUT } from '../output.js';

/** Every option of `spp-ctl nodes`. */
const OPTIONS = {
  ...LIST_OUTPUT,
  ...CONNECTION_OPTIONS,
} as const satisfies OptionTable;

export type NodesOptions = OptionValues<typeof OPTIONS>;

/** @throws OptionError with one line that names the option and the reason. */
export function readNodesOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ParsedCommandLine<typeof OPTIONS> {
  return readClientWords(OPTIONS, {}, args, env);
}

/** All options as text, for documentation and completion. */
export function nodesOptionTexts(): OptionText[] {
  return optionTexts(OPTIONS, connectionVariable);
}

/** The text of --help. */
export function nodesHelp(): string {
  return [
    'Usage: spp-ctl nodes [options]',
    '',
    'Lists the nodes that share an etcd: whether an spp-ctl runs for them, how many processes are in sync with the desired',
    'document, the number of findings, the revision of the document, the time since spp-ctl was started, and its version.',
    'wide shows the URLs as well; json and yaml are the response of GET /v1/nodes.',
    '',
    'Options:',
    ...optionHelp(OPTIONS),
    '',
    'Exit codes: 0 listed; 1 the nodes cannot be read; 2 wrong usage.',
    '',
    ...CONNECTION_HELP,
    '',
  ].join('\n');
}
