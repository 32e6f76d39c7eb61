import { dirname, resolve } from 'node:path';
import type { RecipeCommand, RecipeLine } from './command.js';
import { LineError, placeText, type Problem, RecipeError } from './errors.js';
import { readLine } from './line.js';

/** Maximum nesting depth of recipes. */
export const MAX_DEPTH = 8;
/** Maximum number of lines of a recipe with all recipes that it plays. */
export const MAX_LINES = 20_000;
/** Maximum number of reported problems. */
const MAX_PROBLEMS = 20;

/** The server that a recipe begins with, as the shell does. */
export const FIRST_SERVER = 1;

/** The changes of a vf, which up to 18.05 stay pending until a `flush`. */
const STAGED: ReadonlySet<string> = new Set([
  'startVfComponent',
  'stopVfComponent',
  'updateVfComponentPort',
  'updateVfClassifierTable',
]);

/** Reads a file. @throws Error whose message is the reason. */
export type ReadFile = (path: string) => string;

/**
 * Parses a recipe of the SPP shell, and the recipes that it plays with `playback`, each in place of its line. Nothing
 * is carried out.
 *
 * Changes that a `cancel` drops are left out: they never came into force. All other changes apply at once here, as if
 * a `flush` followed each line.
 *
 * @param servers the numbers of the spp-ctl that lines may be for; undefined for any.
 * @param file its name. `playback` looks for others in its folder, as in the folders of `cd`.
 * @throws RecipeError with up to 20 problems; what readFile throws for the recipe itself.
 */
export function readRecipe(file: string, readFile: ReadFile, servers?: ReadonlySet<number>): RecipeLine[] {
  const reader = new Reader(readFile, servers);
  reader.read(file, readFile(file), []);
  if (reader.problems.length > 0) throw new RecipeError(reader.problems);
  return reader.lines;
}

class Reader {
  readonly lines: RecipeLine[] = [];
  readonly problems: Problem[] = [];
  #count = 0;
  #isOver = false;
  #server = FIRST_SERVER;
  /** Positions of the lines with pending changes, by server and client id. */
  readonly #staged = new Map<string, number[]>();

  constructor(
    private readonly readFile: ReadFile,
    private readonly servers: ReadonlySet<number> | undefined,
  ) {}

  /** @param within the recipes that play this one, the outermost first, as absolute paths. */
  read(file: string, content: string, within: readonly string[]): void {
    const trail = [...within, resolve(file)];
    let folder = dirname(file);
    // Some editors begin a file with a byte order mark.
    for (const [at, text] of content
      .replace(/^\ufeff/, '')
      .split(/\r\n|\n|\r/)
      .entries()) {
      if (this.#isOver) return;
      const place = { file, line: at + 1 };
      try {
        if (++this.#count > MAX_LINES) {
          this.#isOver = true;
          throw new LineError(1, `a recipe and all that it plays have at most ${MAX_LINES} lines`);
        }
        const command = readLine(text);
        if (command === undefined) continue;
        const add = (line: RecipeLine['command']): void =>
          void this.lines.push({ ...place, server: this.#server, text: text.trim(), command: line });
        switch (command.kind) {
          case 'playback':
            this.#include(resolve(folder, command.name.value), command.name.column, trail);
            break;
          case 'cd':
            folder = resolve(folder, command.folder.value);
            add({ kind: 'ignored', reason: 'playback looks for recipes there from now on' });
            break;
          case 'end':
            this.#isOver = true;
            add({ kind: 'ignored', reason: 'the recipe ends here' });
            break;
          case 'flush':
            this.#staged.delete(this.#keyOf(command.clientId));
            add({
              kind: 'ignored',
              reason: 'spp-ctl flushes by itself: the changes before it are already in effect',
            });
            break;
          case 'cancel':
            add({ kind: 'ignored', reason: this.#cancel(command.clientId, placeText(place)) });
            break;
          case 'server':
            this.#switchTo(command.server, command.column);
            add(command);
            break;
          default:
            this.#note(command);
            add(command);
        }
      } catch (error) {
        if (!(error instanceof LineError)) throw error;
        const { column, message } = error;
        this.problems.push({ ...place, column, message });
        if (this.problems.length >= MAX_PROBLEMS) this.#isOver = true;
      }
    }
  }

  #keyOf(clientId: number): string {
    return `${this.#server}/${clientId}`;
  }

  /** Records a command that will be the next line, if a cancel may drop it. */
  #note(command: RecipeCommand): void {
    const call =
      command.kind === 'call' ? command.call : command.kind === 'secondary' ? command.guess : undefined;
    if (call?.path === undefined || !('client_id' in call.path)) return;
    const key = this.#keyOf(call.path.client_id);
    if (call.operation.startsWith('exit')) this.#staged.delete(key);
    if (!STAGED.has(call.operation)) return;
    const staged = this.#staged.get(key) ?? [];
    staged.push(this.lines.length);
    this.#staged.set(key, staged);
  }

  /** Drops the pending changes. @returns a message about them. */
  #cancel(clientId: number, place: string): string {
    const key = this.#keyOf(clientId);
    const staged = this.#staged.get(key) ?? [];
    this.#staged.delete(key);
    for (const at of staged) {
      const line = this.lines[at];
      const reason = `the cancel at ${place} drops it`;
      if (line !== undefined) this.lines[at] = { ...line, command: { kind: 'ignored', reason } };
    }
    const { length: count } = staged;
    return count === 0
      ? 'there is no change since the last flush'
      : `it drops ${count} ${count === 1 ? 'change' : 'changes'} since the last flush, not played either`;
  }

  /** @throws LineError when there is no such server. */
  #switchTo(server: number, column: number): void {
    if (this.servers?.has(server) === false)
      throw new LineError(column, `the URL of server ${server} is unknown: use --server ${server}=URL`);
    this.#server = server;
  }

  /** @throws LineError when the file cannot be read, or is not allowed. */
  #include(file: string, column: number, trail: readonly string[]): void {
    if (trail.includes(file)) throw new LineError(column, `this recipe would play itself: ${file}`);
    if (trail.length > MAX_DEPTH)
      throw new LineError(column, `recipes play others at most ${MAX_DEPTH} deep`);
    let content: string;
    try {
      content = this.readFile(file);
    } catch (error) {
      throw new LineError(column, error instanceof Error ? error.message : String(error));
    }
    this.read(file, content, trail);
  }
}
