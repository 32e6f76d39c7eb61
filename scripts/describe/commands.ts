/** The commands of the package as text, for man pages and shell completions. */
import { COMMAND_NAMES, type CommandName, COMMANDS } from '../../src/cli/commands.js';
import { serverOptionTexts } from '../../src/cli/options.js';
import type { OptionText } from '../../src/options/option-table.js';
import { KINDS } from '../../src/simulator/kinds.js';
import { optionTexts } from '../../src/simulator/options.js';
import { SHELLS } from '../../src/terminal/completion.js';
import { CHECK_OPERANDS, checkOptionTexts } from '../../src/terminal/check/options.js';
import { actionTexts } from '../../src/terminal/document/options.js';
import { nodesOptionTexts } from '../../src/terminal/nodes/options.js';
import { PLAY_OPERANDS, playOptionTexts } from '../../src/terminal/recipe/options.js';
import { statusOptionTexts } from '../../src/terminal/status-options.js';
import { TRACE_OPERANDS, traceOptionTexts } from '../../src/terminal/trace/options.js';

/** A command, or one of the commands of `spp-ctl`. */
export interface CommandText {
  readonly name: string;
  /** One line for the help. */
  readonly help: string;
  readonly options: readonly OptionText[];
  /** The possible operands with descriptions. An operand that ends with : continues. */
  readonly words: readonly (readonly [word: string, help: string])[];
  /** Whether there may be more words than one. */
  readonly takesSeveral?: boolean;
  /** The names of free operands, such as `FILE` and `[ID]`. FILE is a file. */
  readonly operands?: readonly string[];
  /** The subcommands. */
  readonly commands?: readonly CommandText[];
}

/** A command and its subcommands, each with the words of the command line. */
export function withInner(
  command: CommandText,
  words: readonly string[],
): [CommandText, readonly string[]][] {
  const inner = (command.commands ?? []).flatMap((each) => withInner(each, [...words, each.name]));
  return [[command, words], ...inner];
}

/** Whether the operands can be files. */
export function takesFile({ operands = [] }: CommandText): boolean {
  return operands.some((operand) => /^\[?FILE\]?$/.test(operand));
}

const HELP: OptionText = {
  name: 'help',
  short: 'h',
  value: undefined,
  default: undefined,
  choices: undefined,
  isRepeatable: false,
  variable: undefined,
  help: 'show this help',
};

const ACTIONS: readonly CommandText[] = actionTexts().map((action) => ({ ...action, words: [] }));

/** The options and words of each command of `spp-ctl`. */
const DETAILS: Readonly<Record<CommandName, Omit<CommandText, 'name' | 'help'>>> = {
  status: { options: statusOptionTexts(), words: [] },
  panel: {
    options: [HELP],
    words: ACTIONS.map(({ name, help }) => [name, help]),
    commands: ACTIONS,
  },
  trace: { options: traceOptionTexts(), words: [], operands: TRACE_OPERANDS },
  check: { options: checkOptionTexts(), words: [], operands: CHECK_OPERANDS },
  nodes: { options: nodesOptionTexts(), words: [] },
  play: { options: playOptionTexts(), words: [], operands: PLAY_OPERANDS },
  completion: { options: [HELP], words: Object.keys(SHELLS).map((shell) => [shell, `for ${shell}`]) },
};

const SUMMARIES = COMMAND_NAMES.map((name) => [name, COMMANDS[name]] as const);

/** The commands of `spp-ctl`. */
export const SUBCOMMANDS: readonly CommandText[] = [
  ...SUMMARIES.map(([name, help]) => ({ name, help, ...DETAILS[name] })),
  { name: 'help', help: 'show the help, or that of a command', options: [], words: SUMMARIES },
];

/** `spp-ctl` without a command. */
export const SERVER: CommandText = {
  name: 'spp-ctl',
  help: 'the controller of Soft Patch Panel',
  options: serverOptionTexts(),
  words: SUBCOMMANDS.map(({ name, help }) => [name, help]),
  commands: SUBCOMMANDS,
};

export const SIMULATOR: CommandText = {
  name: 'spp-sim',
  help: 'simulates the processes of Soft Patch Panel',
  options: optionTexts(),
  words: KINDS.map((kind) => [kind === 'primary' ? kind : `${kind}:`, `spp_${kind}`]),
  takesSeveral: true,
};
