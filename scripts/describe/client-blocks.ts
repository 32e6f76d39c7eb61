/** The parts of man pages that all commands that contact a server share. */
import { connectionOptionTexts } from '../../src/terminal/connection-options.js';
import { type CommandText, SERVER, SUBCOMMANDS, withInner } from './commands.js';
import { optionBlocks, variableBlocks } from './option-blocks.js';
import type { Block } from './roff.js';

/** The commands with options of their own, named by all their words: `status`, `panel get`, … */
export const CLIENT_COMMANDS: readonly CommandText[] = SUBCOMMANDS.flatMap((command) =>
  withInner(command, [command.name])
    .filter(([{ commands = [], options }]) => commands.length === 0 && options.length > 1)
    .map(([each, words]) => ({ ...each, name: words.join(' ') })),
);

/** The line of a command in the synopsis. */
export function synopsis({ name, options, words, operands = [] }: CommandText): string {
  const list = words.map(([word]) => `\`${word}\``).join(' | ');
  const rest = options.length > 1 ? '[_options_]' : name === 'help' ? `[${list}]` : list;
  const others = operands.map((operand) => ` ${operand.replace(/\w+/, '_$&_')}`);
  return `\`spp-ctl ${name}\` ${rest}${others.join('')}`;
}

/** The connection options, which are described once for all commands. */
const common: CommandText = { ...SERVER, options: connectionOptionTexts() };
const commonNames = new Set(common.options.map(({ name }) => name));

/** The options of commands: those of each command under its own heading if there are several, then the common ones. */
export function clientOptionBlocks(commands: readonly CommandText[]): Block[] {
  const own = commands.flatMap((command) => {
    const options = command.options.filter(({ name }) => !commonNames.has(name));
    const heading = commands.length > 1 ? [{ heading: `Options of ${command.name}` }] : [];
    return options.length === 0 ? [] : [...heading, ...optionBlocks({ ...command, options })];
  });
  return [...own, { heading: 'Options of all commands that contact a server' }, ...optionBlocks(common)];
}

/** The environment variables of the commands. */
export const CLIENT_ENVIRONMENT: readonly Block[] = [
  ...variableBlocks(common),
  { term: '`SPP_CTL_TOKEN`', text: 'The bearer token, unless `--credentials-file` is used.' },
  { term: '`NO_COLOR`', text: 'Disables colours if it is not empty.' },
  {
    term: '`FORCE_COLOR`',
    text: 'Enables colours even without a terminal; `0` disables them. It takes precedence over `NO_COLOR`.',
  },
  'Options on the command line take precedence, and empty variables are ignored. Another variable that begins with `SPP_CTL_` causes a warning on standard error.',
];

/** The files of the commands. */
export const CREDENTIALS_FILE: Block = {
  term: 'the file of `--credentials-file`',
  text: 'The bearer token itself, with or without a newline. It is not the file of `--token-file` of the server, which contains hashes of tokens.',
};

/** The exit status of every command when its output cannot be written. */
export const OUTPUT_FAILURE =
  'If standard output cannot be written, commands report it in one line on standard error and exit with status 1. If the reader of a pipe has ended, they exit with status 1 without a message.';
