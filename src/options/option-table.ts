import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandLineError, OptionError } from './option-values.js';

/** An option that takes a value. */
export interface ValueOption<T> {
  readonly short?: string;
  /** The placeholder of the value in the help. */
  readonly value: string;
  /** Undefined when the option has no default. */
  readonly default: string | undefined;
  /** The text in the help in place of a missing default; empty for no text. */
  readonly unset?: string;
  /** All allowed values, if there are only a few. */
  readonly choices?: readonly string[];
  /** Whether the option can be repeated, which means the same as one comma-separated value. */
  readonly isRepeatable?: true;
  /** One line for the help. */
  readonly help: string;
  /** @throws OptionError whose message is the expected value. */
  readonly parse: (text: string) => T;
}

/** An option without a value. */
export interface FlagOption {
  readonly short?: string;
  /** One line for the help. */
  readonly help: string;
}

/** The options of a command by their long flags. */
export type OptionTable = Readonly<Record<string, ValueOption<unknown> | FlagOption>>;

/** The operands of a command in their order, by their placeholder in the help, such as FILE. */
export type OperandTable = Readonly<Record<string, Operand>>;

/** A word of a command that is not an option. Optional operands come last. */
export interface Operand {
  readonly isOptional?: true;
}

/** The values of the operands of a table. */
export type OperandValues<O extends OperandTable> = {
  readonly [K in keyof O]: string | (O[K]['isOptional'] extends true ? undefined : never);
};

/** The operands of a command that has only options. */
type NoOperands = Readonly<Record<string, never>>;

/** Returns the environment variable of an option, if it has one. */
export type VariableOf = (name: string) => string | undefined;

/** The values of the options of a table. */
export type OptionValues<T extends OptionTable> = {
  readonly [K in keyof T]: T[K] extends ValueOption<infer V>
    ? V | (T[K]['default'] extends undefined ? undefined : never)
    : boolean;
};

/** The action that a command line requests. */
export type ParsedCommandLine<T extends OptionTable, O extends OperandTable = NoOperands> =
  | { readonly action: 'run'; readonly options: OptionValues<T>; readonly operands: OperandValues<O> }
  | { readonly action: 'help' }
  | { readonly action: 'version' };

/** The options of every command. */
const COMMON = {
  help: { short: 'h', help: 'show this help' },
  version: { short: 'V', help: 'show the version' },
} as const satisfies OptionTable;

/** The width of the column of flags in the help. */
const FLAG_WIDTH = 36;

/** The action that a command line requests, with words that are not yet read as operands. */
export type ParsedOptions<T extends OptionTable> =
  | { readonly action: 'run'; readonly options: OptionValues<T>; readonly words: readonly string[] }
  | { readonly action: 'help' }
  | { readonly action: 'version' };

/**
 * Makes the error message for an invalid value.
 *
 * @param source the flag or the environment variable with the value.
 * @param expected the expected value.
 */
export type ValueErrorMessage = (source: string, text: string, expected: string) => string;

/** Reads the options of a command without operands. @throws OptionError as readTable does. */
export function readOptions<T extends OptionTable>(
  table: T,
  variableOf: VariableOf,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ParsedCommandLine<T> {
  return readWords(table, {}, variableOf, args, env);
}

/** Reads the options and the operands of a command. @throws OptionError as readTable does. */
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
 * Reads the options of a command. A flag overrides its environment variable, which overrides the default. An empty variable
 * is ignored. The other words are returned unchanged.
 *
 * @param args the words after the command.
 * @throws OptionError with one line that names the option and the reason, or the missing or unexpected word.
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

/** @throws CommandLineError when an operand is missing or unexpected. */
function operandsIn<O extends OperandTable>(words: readonly string[], table: O): OperandValues<O> {
  const names = Object.keys(table);
  const missing = names.find((name, at) => words[at] === undefined && table[name]?.isOptional !== true);
  if (missing !== undefined) throw new CommandLineError(`${missing} is missing`);
  const extra = words[names.length];
  if (extra !== undefined) throw new CommandLineError(`Unexpected argument '${extra}'`);
  return Object.fromEntries(names.map((name, at) => [name, words[at]])) as OperandValues<O>;
}

/** The operands of a table for a usage line, such as `FILE` and `[ID]`. */
export function operandUsage(table: OperandTable): string[] {
  return Object.entries(table).map(([name, { isOptional }]) => (isOptional === true ? `[${name}]` : name));
}

/** An option as text, for man pages and shell completion. */
export interface OptionText {
  readonly name: string;
  readonly short: string | undefined;
  /** The placeholder of the value; undefined when the option takes none. */
  readonly value: string | undefined;
  /** The default, or the text in its place; undefined when there is neither. */
  readonly default: string | undefined;
  readonly choices: readonly string[] | undefined;
  readonly isRepeatable: boolean;
  readonly variable: string | undefined;
  readonly help: string;
}

/** The options of a table and the common options, in the order of the help. */
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

/** The lines of the help, one for each option. */
export function optionHelp(table: OptionTable): string[] {
  return optionTexts(table, () => undefined).map(({ name, short, value, default: preset, help }) => {
    const flag = `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
    return `  ${flag.padEnd(FLAG_WIDTH)}${help}${preset === undefined ? '' : ` (${preset})`}`;
  });
}

/** Splits the arguments into options and words. Does not check the values. */
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
  // Without `strict`, because the errors of parseArgs can be told apart by their texts only.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') check(token, table);
  const joined = Object.entries(values).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(',') : value,
  ]);
  return {
    values: Object.fromEntries(joined) as Record<string, string | boolean | undefined>,
    words: positionals,
  };
}

/** An option as it was written. */
interface WrittenOption {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** @throws CommandLineError if the table does not have the option, or has it with or without a value. */
function check({ name, rawName, value, inlineValue }: WrittenOption, table: OptionTable): void {
  const option = Object.hasOwn(table, name) ? table[name] : undefined;
  if (option === undefined) throw new CommandLineError(`Unknown option '${rawName}'`);
  if (!takesValue(option)) {
    if (value !== undefined) throw new CommandLineError(`${rawName}: the option takes no value`);
    return;
  }
  if (value === undefined) throw new CommandLineError(`--${name}: ${option.value} is missing`);
  if (inlineValue !== true && value.length > 1 && value.startsWith('-'))
    throw new CommandLineError(`${rawName}: a value that begins with - needs a = before it`);
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
