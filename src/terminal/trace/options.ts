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
import { file, OptionError } from '../../options/option-values.js';
import {
  CONNECTION_HELP,
  CONNECTION_OPTIONS,
  connectionVariable,
  readClientWords,
} from '../connection-options.js';
import { checkSelection, NODE_SELECTION } from '../nodes/selection.js';
import { DOCUMENT_OUTPUT } from '../output.js';

/** A VLAN tag in a request: null for none. */
type Tag = { readonly id: number; readonly pcp?: number } | null;

const MAC = /^([0-9a-f]{2}([:-]?[0-9a-f]{2}){5}|[0-9a-f]{4}(\.[0-9a-f]{4}){2})$/i;

function address(text: string): string {
  if (MAC.test(text)) return text;
  throw new OptionError('a MAC address such as 52:54:00:12:34:56');
}

function tag(text: string): Tag {
  if (text === 'none') return null;
  const [, id, pcp] = /^(\d{1,4})(?:\/([0-7]))?$/.exec(text) ?? [];
  if (id === undefined || Number(id) > 4095)
    throw new OptionError('a VLAN id such as 101, an id and a priority such as 101/3, or none');
  return { id: Number(id), ...(pcp === undefined ? {} : { pcp: Number(pcp) }) };
}

/** Every option of `spp-ctl trace`. */
const OPTIONS = {
  mac: {
    short: 'm',
    value: 'MAC',
    default: undefined,
    unset: 'packets to all addresses',
    help: 'destination address of the packets',
    parse: address,
  },
  vlan: {
    value: 'ID[/PCP]',
    default: undefined,
    unset: 'tagged and untagged packets',
    help: 'VLAN id of the packets, with a priority if it is not 0; none for untagged packets',
    parse: tag,
  },
  file: {
    short: 'f',
    value: 'FILE',
    default: undefined,
    unset: 'the observed panel',
    help: 'panel document to trace through, in YAML or JSON; - is standard input',
    parse: file,
  },
  ...NODE_SELECTION,
  ...DOCUMENT_OUTPUT,
  output: {
    ...DOCUMENT_OUTPUT.output,
    unset: 'text',
    help: 'output format: json or yaml for the response of POST /v1/topology/trace',
  },
  ...CONNECTION_OPTIONS,
} as const satisfies OptionTable;

const OPERANDS = { PORT: {} } as const satisfies OperandTable;

/** The operands in the usage line. */
export const TRACE_OPERANDS = operandUsage(OPERANDS);

export type TraceOptions = OptionValues<typeof OPTIONS>;

/** @throws OptionError with one line that names the option and the reason. */
export function readTraceOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ParsedCommandLine<typeof OPTIONS, typeof OPERANDS> {
  const reading = readClientWords(OPTIONS, OPERANDS, args, env);
  if (reading.action === 'run') checkSelection(reading.options);
  return reading;
}

/** All options as text, for documentation and completion. */
export function traceOptionTexts(): OptionText[] {
  return optionTexts(OPTIONS, connectionVariable);
}

/** The text of --help. */
export function traceHelp(): string {
  return [
    `Usage: spp-ctl trace [options] ${TRACE_OPERANDS.join(' ')}`,
    '',
    'Shows the paths of packets that arrive at a port, such as phy:0 or vhost:1: which process takes them from which port,',
    'what it does with them, and how each path ends. No packet is sent. Without --mac or --vlan, each class of packets that',
    'the panel treats differently has its own path. --node and --all trace through the panels of other nodes; json and yaml of',
    '--all have the names of the nodes as keys.',
    '',
    'Options:',
    ...optionHelp(OPTIONS),
    '',
    'Exit codes: 0 shown; 1 the panel has no such port, the document is invalid, or the server is unreachable;',
    '2 wrong usage.',
    '',
    ...CONNECTION_HELP,
    '',
  ].join('\n');
}
