import { callOf } from './call.js';
import type { RecipeCommand } from './command.js';
import { LineError } from './errors.js';
import { alternatives, numberIn, type Word, type Words, wrong } from './words.js';

/** A command for the shell itself. */
export type ShellCommand =
  | RecipeCommand
  /** Another recipe is played in its place. */
  | { readonly kind: 'playback'; readonly name: Word }
  /** Folder in which recipes are looked for. */
  | { readonly kind: 'cd'; readonly folder: Word }
  /** The rest of the recipe is not played. */
  | { readonly kind: 'end' }
  /** Up to 18.05 a vf keeps changes pending until `flush` commits them, or `cancel` drops them. */
  | { readonly kind: 'flush' | 'cancel'; readonly clientId: number };

/** Commands without effect on the panel, by their first word, with the reason. */
const IGNORED: Readonly<Record<string, string>> = {
  env: 'it only reads',
  record: 'nothing is recorded',
  history: 'there is no history to show',
  pwd: 'it only reads',
  ls: 'it only reads',
  cat: 'it only reads',
  less: 'it only reads',
  mkdir: 'no folder is made',
  config: 'it changes the shell, not the panel',
  inspect: 'it only reads',
  help: 'it only reads',
  '?': 'it only reads',
  topo: 'it only draws the panel',
  topo_resize: 'it only changes how the panel is drawn',
  topo_subgraph: 'it only changes how the panel is drawn',
};

/** Commands that cannot be played, by their first word, with the reason. */
const REFUSED: Readonly<Record<string, string>> = {
  redo: 'redo refers to the history of the recording shell: write the command itself',
  load_cmd: 'load_cmd loads Python code, which is not supported',
};

/** Whether a word begins a command for the shell itself. */
export function isOfShell(word: string): boolean {
  return (
    ['status', 'playback', 'cd', 'exit', 'bye', 'server'].includes(word) ||
    Object.hasOwn(IGNORED, word) ||
    Object.hasOwn(REFUSED, word)
  );
}

/**
 * Parses a command for the shell itself.
 *
 * @param rest the text after the first word, for a name that may have spaces.
 * @throws LineError when it is invalid, or cannot be played.
 */
export function readShell(first: Word, rest: Word | undefined, words: Words): ShellCommand {
  const { value: verb, column } = first;
  if (Object.hasOwn(IGNORED, verb)) return { kind: 'ignored', reason: IGNORED[verb] ?? '' };
  if (Object.hasOwn(REFUSED, verb)) throw new LineError(column, REFUSED[verb] ?? '');
  switch (verb) {
    case 'playback':
      return { kind: 'playback', name: rest ?? words.next('the file of a recipe') };
    case 'cd':
      return { kind: 'cd', folder: rest ?? words.next('a folder') };
    case 'bye':
      return readBye(words);
    case 'server':
      return readServer(words);
    case 'exit':
      words.end();
      return { kind: 'end' };
    default:
      words.end();
      return { kind: 'call', call: callOf('listProcesses', undefined, undefined, column) };
  }
}

function readBye(words: Words): ShellCommand {
  if (words.peek() === undefined) return { kind: 'end' };
  const { value: who } = words.oneOf('sec', 'all');
  words.end();
  return { kind: 'bye', who };
}

/** The shell can switch to another spp-ctl by its number. */
function readServer(words: Words): ShellCommand {
  const action = words.take();
  if (action === undefined || action.value === 'list') return { kind: 'ignored', reason: 'it only reads' };
  if (action.value === 'add' || action.value === 'del')
    return { kind: 'ignored', reason: 'it changes the shell, not the panel' };
  const { value: server, column } = numberIn(action);
  if (typeof server === 'string' || !isServerNumber(server))
    throw wrong(
      action,
      alternatives(['list', 'add', 'del', `the number of a server from 1 to ${MAX_SERVER}`]),
    );
  words.end();
  return { kind: 'server', server, column };
}

/** The highest server number. */
export const MAX_SERVER = 999;

/** Whether a server can have this number. */
export function isServerNumber(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= MAX_SERVER;
}

/** @throws LineError that lists the commands. */
export function unknownCommand(word: Word): never {
  if (/^spp\d*>?$/.test(word.value))
    throw new LineError(word.column, 'expected a command without the prompt');
  throw wrong(word, alternatives(['pri', 'nfv', 'vf', 'mirror', 'pcap', 'a command of the SPP shell']));
}
