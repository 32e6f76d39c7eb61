import {
  type OperandTable,
  operandUsage,
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
import { checkSelection, NODE_SELECTION } from '../nodes/selection.js';
import { DOCUMENT_OUTPUT } from '../output.js';

/** Every option of `spp-ctl check`. */
const OPTIONS = {
  ...NODE_SELECTION,
  ...DOCUMENT_OUTPUT,
  output: {
    ...DOCUMENT_OUTPUT.output,
    unset: 'text',
    help: 'output format: json or yaml for the response of /v1/topology/findings',
  },
  ...CONNECTION_OPTIONS,
} as const satisfies OptionTable;

const OPERANDS = { FILE: { isOptional: true } } as const satisfies OperandTable;

/** The operands in the usage line. */
export const CHECK_OPERANDS = operandUsage(OPERANDS);

export type CheckOptions = OptionValues<typeof OPTIONS>;

/** @throws OptionError with one line that names the option and the reason. */
export function readCheckOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ParsedCommandLine<typeof OPTIONS, typeof OPERANDS> {
  const reading = readClientWords(OPTIONS, OPERANDS, args, env);
  if (reading.action === 'run') checkSelection(reading.options);
  return reading;
}

/** All options as text, for documentation and completion. */
export function checkOptionTexts(): OptionText[] {
  return optionTexts(OPTIONS, connectionVariable);
}

/** The text of --help. */
export function checkHelp(): string {
  return [
    `Usage: spp-ctl check [options] ${CHECK_OPERANDS.join(' ')}`,
    '',
    'Shows what is wrong with the panel, or would be with a panel document: errors, by which packets are lost or wrong,',
    'warnings, which are probably not wanted, and what is worth knowing. FILE is a document in YAML or JSON; - is standard',
    'input. Only read commands are sent to the processes. --node and --all check the panels of other nodes; json and yaml of',
    '--all have the names of the nodes as keys.',
    '',
    'Options:',
    ...optionHelp(OPTIONS),
    '',
    'Exit codes: 0 no errors; 1 errors were found, the document is invalid, or the server is unreachable; 2 wrong usage.',
    '',
    ...CONNECTION_HELP,
    '',
  ].join('\n');
}
