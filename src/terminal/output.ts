import type { OptionTable } from '../options/option-table.js';
import { oneOf, OptionError } from '../options/option-values.js';
import { yamlOf } from '../text/write-yaml.js';
import { printable, printableJson } from './text.js';

const DOCUMENT_FORMATS = ['json', 'yaml'] as const;
const LIST_FORMATS = ['wide', ...DOCUMENT_FORMATS, 'name'] as const;

/** The output formats of a document. */
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];
/** The output formats of a list: tables as wide as needed, a document, or one name per line. */
export type ListFormat = (typeof LIST_FORMATS)[number];

const JSON_OPTION = {
  json: { short: 'j', help: 'the same as --output json' },
} as const satisfies OptionTable;

/** The options for the output of a list. Without a format, tables fit the terminal. */
export const LIST_OUTPUT = {
  output: {
    short: 'o',
    value: 'FORMAT',
    default: undefined,
    unset: 'tables that fit the terminal',
    choices: LIST_FORMATS,
    help: 'output format: wide for tables of any width, json, yaml, or name for the ids',
    parse: oneOf(...LIST_FORMATS),
  },
  ...JSON_OPTION,
} as const satisfies OptionTable;

/** The options for the output of a plan. Without a format, the output is for people. */
export const PLAN_OUTPUT = {
  output: {
    short: 'o',
    value: 'FORMAT',
    default: undefined,
    unset: 'text',
    choices: DOCUMENT_FORMATS,
    help: 'output format: json or yaml for the response of POST /v1/panel/plan',
    parse: oneOf(...DOCUMENT_FORMATS),
  },
  ...JSON_OPTION,
} as const satisfies OptionTable;

/** The options for the output of a document, which is YAML by default. */
export const DOCUMENT_OUTPUT = {
  output: { ...PLAN_OUTPUT.output, unset: 'yaml', help: 'output format: json or yaml' },
  ...JSON_OPTION,
} as const satisfies OptionTable;

/** The format of the options. @throws OptionError if they contradict each other. */
export function formatOf<F extends string>({
  output,
  json,
}: {
  readonly output: F | undefined;
  readonly json: boolean;
}): F | 'json' | undefined {
  if (!json) return output;
  if (output !== undefined && output !== 'json')
    throw new OptionError(`--json cannot be used with --output ${output}`);
  return 'json';
}

/** Maximum width of a line on standard output, in columns. */
export function widthFor(format?: ListFormat): number {
  const { stdout } = process;
  return format === 'wide' || !stdout.isTTY ? Infinity : stdout.columns || Infinity;
}

/** A document as printable lines. */
export function documentLines(value: unknown, format: DocumentFormat): string[] {
  const text = format === 'json' ? printableJson(value, 2) : yamlOf(value);
  return text.trimEnd().split('\n');
}

/** The ids of things as printable lines. */
export function nameLines(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => printable(id));
}
