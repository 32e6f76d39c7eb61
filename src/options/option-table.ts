import { parseArgs, type ParseArgsConfig } from 'node:util';
import { OptionError } from './option-values.js';

/** An option that takes a value. */
export interface ValueOption<T> {
  readonly short?: string;
  /** What the help shows in place of the value. */
  readonly value: string;
  /** Undefined when the option need not have a value. */
  readonly default: string | undefined;
  /** What the help shows in place of a default when there is none; empty for nothing. */
  readonly unset?: string;
  /** All that it can be, where there are only a few. */
  readonly choices?: readonly string[];
  /** Whether it may be given several times, which means the same as all values in one with commas between them. */
  readonly isRepeatable?: true;
  /** One line for the help. */
  readonly help: string;
  /** @throws OptionError saying what is expected instead. */
  readonly parse: (text: string) => T;
}

/** An option that is there or not. */
export interface FlagOption {
  readonly short?: string;
  /** One line for the help. */
  readonly help: string;
}

/** The options of a command by their long flags. */
export type OptionTable = Readonly<Record<string, ValueOption<unknown> | FlagOption>>;

/** The words of a command besides its options, in their order, by what the help shows in their place, such as FILE. */
export type OperandTable = Readonly<Record<string, Operand>>;

/** A word of a command that is no option. After one that can be left out there is none that cannot. */
export interface Operand {
  readonly isOptional?: true;
}

/** What was given for the operands of a table. */
export type OperandValues<O extends OperandTable> = {
  readonly [K in keyof O]: string | (O[K]['isOptional'] extends true ? undefined : never);
};

/** Of a command that has nothing but options. */
type NoOperands = Readonly<Record<string, never>>;

/** The environment variable that stands for an option, if there is one. */
export type VariableOf = (name: string) => string | undefined;

/** The values of the options of a table. */
export type OptionValues<T extends OptionTable> = {
  readonly [K in keyof T]: T[K] extends ValueOption<infer V>
    ? V | (T[K]['default'] extends undefined ? undefined : never)
    : boolean;
};

/** What a command line asks for. */
export type ParsedCommandLine<T extends OptionTable, O extends OperandTable = NoOperands> =
  | { readonly action: 'run'; readonly options: OptionValues<T>; readonly operands: OperandValues<O> }
  | { readonly action: 'help' }
  | { readonly action: 'version' };

/** What every command understands. */
const COMMON = {
  help: { short: 'h', help: 'show this help' },
  version: { short: 'V', help: 'show the version' },
} as const satisfies OptionTable;

/** How much of a row of the help the flag takes. */
const FLAG_WIDTH = 36;

/** What a command line says before its other words are looked at. */
export type ParsedOptions<T extends OptionTable> =
  | { readonly action: 'run'; readonly options: OptionValues<T>; readonly words: readonly string[] }
  | { readonly action: 'help' }
  | { readonly action: 'version' };

/**
 * Words the refusal of a value.
 *
 * @param source the flag or the environment variable that has the value.
 * @param expected what is expected instead.
 */
export type ValueErrorMessage = (source: string, text: string, expected: string) => string;

/** Reads the options of a command that takes no other words, as readWords() does. */
export function readOptions<T extends OptionTable>(
  table: T,
  variableOf: VariableOf,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ParsedCommandLine<T> {
  return readWords(table, {}, variableOf, args, env);
}

/** Reads the options of a command, and its other words as the operands of a table. @throws OptionError as readTable does. */
export function readWords<T extends OptionTable, O extends OperandTable>(
  table: T,
  operands: O,
  variableOf: VariableOf,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ParsedCommandLine<T, O> {
  const reading = readTable(table, variableOf, args, env);
  if (reading.action !== 'run') return reading;
  const { action, options, words } = reading;
  return { action, options, operands: operandsIn(words, operands) };
}

/**
 * Reads the options of a command. Of an option, a flag goes before its environment variable, and that before the default; a
 * variable that is empty counts for nothing. The other words are returned as they are.
 *
 * @param args the words after the command.
 * @throws OptionError with one line that names the option and the reason, or the word that is missing or too many.
 */
export function readTable<T extends OptionTable>(
  table: T,
  variableOf: VariableOf,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  errorMessage: ValueErrorMessage = quotedValueError,
): ParsedOptions<T> {
  const { values: given, words } = split({ ...table, ...COMMON }, args);
  if (given['help'] === true) return { action: 'help' };
  if (given['version'] === true) return { action: 'version' };
  const values = Object.entries(table).map(([name, option]): [string, unknown] => {
    const flag = given[name];
    if (!takesValue(option)) return [name, flag === true];
    const preset = option.default;
    const variable = variableOf(name);
    const set = variable === undefined ? undefined : env[variable];
    if (typeof flag === 'string') return [name, parse(option, flag, `--${name}`, errorMessage)];
    if (variable !== undefined && set !== undefined && set !== '')
      return [name, parse(option, set, variable, errorMessage)];
    return [name, preset === undefined ? undefined : parse(option, preset, `--${name}`, errorMessage)];
  });
  return { action: 'run', options: Object.fromEntries(values) as OptionValues<T>, words };
}

function quotedValueError(source: string, text: string, expected: string): string {
  return `${source}: ${JSON.stringify(text)} is not ${expected}`;
}

/** @throws OptionError when one is missing, or one too many. */
function operandsIn<O extends OperandTable>(words: readonly string[], table: O): OperandValues<O> {
  const names = Object.keys(table);
  const missing = names.find((name, at) => words[at] === undefined && table[name]?.isOptional !== true);
  if (missing !== undefined) throw new OptionError(`${missing} is missing`);
  const extra = words[names.length];
  if (extra !== undefined) throw new OptionError(`Unexpected argument '${extra}'`);
  return Object.fromEntries(names.map((name, at) => [name, words[at]])) as OperandValues<O>;
}

/** The operands of a table as a usage shows them, such as `FILE` and `[ID]`. */
export function operandUsage(table: OperandTable): string[] {
  return Object.entries(table).map(([name, { isOptional }]) => (isOptional === true ? `[${name}]` : name));
}

/** An option as text, for those who describe a command. */
export interface OptionText {
  readonly name: string;
  readonly short: string | undefined;
  /** What stands for the value; undefined when it takes none. */
  readonly value: string | undefined;
  /** What it is when it is not given; undefined when there is nothing to say about that. */
  readonly default: string | undefined;
  readonly choices: readonly string[] | undefined;
  readonly isRepeatable: boolean;
  readonly variable: string | undefined;
  readonly help: string;
}

/** The options of a table, and the two that every command has, in the order of the help. */
export function optionTexts(table: OptionTable, variableOf: VariableOf): OptionText[] {
  return Object.entries({ ...table, ...COMMON }).map(([name, option]) => {
    const { short, help } = option;
    const text = { name, short, help, isRepeatable: false };
    if (!takesValue(option))
      return { ...text, value: undefined, default: undefined, choices: undefined, variable: undefined };
    const { value, unset = 'none', choices, isRepeatable = false } = option;
    const preset = option.default ?? (unset === '' ? undefined : unset);
    return { ...text, value, default: preset, choices, isRepeatable, variable: variableOf(name) };
  });
}

/** The lines of a help about the options of a table, one for each. */
export function optionHelp(table: OptionTable): string[] {
  return optionTexts(table, () => undefined).map(({ name, short, value, default: preset, help }) => {
    const flag = `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
    return `  ${flag.padEnd(FLAG_WIDTH)}${help}${preset === undefined ? '' : ` (${preset})`}`;
  });
}

/** Splits the words by their flags, without a look at the values. */
function split(
  table: OptionTable,
  args: readonly string[],
): { values: Readonly<Record<string, string | boolean | undefined>>; words: readonly string[] } {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, option] of Object.entries(table)) {
    const type = takesValue(option) ? 'string' : 'boolean';
    const multiple = takesValue(option) && option.isRepeatable === true;
    options[name] = { type, multiple, ...(option.short === undefined ? {} : { short: option.short }) };
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      strict: true,
      allowPositionals: true,
    });
    const joined = Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : value,
    ]);
    return {
      values: Object.fromEntries(joined) as Record<string, string | boolean | undefined>,
      words: positionals,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, option] = /^Option '(-.+?)(?: <value>)?' argument is ambiguous/.exec(message) ?? [];
    if (option !== undefined)
      throw new OptionError(`${option}: a value that begins with - needs a = before it`);
    throw new OptionError(message.replace(/\.? To specify .*|\n.*/s, ''));
  }
}

function takesValue(option: ValueOption<unknown> | FlagOption): option is ValueOption<unknown> {
  return 'parse' in option;
}

function parse(
  option: ValueOption<unknown>,
  text: string,
  source: string,
  errorMessage: ValueErrorMessage,
): unknown {
  try {
    return option.parse(text);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new OptionError(errorMessage(source, text, error.message));
  }
}
