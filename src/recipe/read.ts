import { dirname, resolve } from 'node:path';
import type { RecipeLine } from './command.js';
import { LineError, type Problem, RecipeError } from './errors.js';
import { readLine } from './line.js';

/** How deep recipes may play others. */
export const MAX_DEPTH = 8;
/** The most lines of a recipe and all that it plays. */
export const MAX_LINES = 20_000;
/** How many problems are told. */
const MAX_PROBLEMS = 20;

/** Reads a file. @throws Error whose message says why it cannot be used. */
export type ReadFile = (path: string) => string;

/**
 * Reads a recipe of the SPP shell, and those that it plays with `playback`, each in the place of its line. Nothing is done.
 *
 * @param file its name. `playback` looks for others in its folder, as for those that `cd` named.
 * @throws RecipeError with all that makes no sense, up to 20 problems; what readFile throws for the recipe itself.
 */
export function readRecipe(file: string, readFile: ReadFile): RecipeLine[] {
  const reader = new Reader(readFile);
  reader.read(file, readFile(file), []);
  if (reader.problems.length > 0) throw new RecipeError(reader.problems);
  return reader.lines;
}

class Reader {
  readonly lines: RecipeLine[] = [];
  readonly problems: Problem[] = [];
  #count = 0;
  #isOver = false;

  constructor(private readonly readFile: ReadFile) {}

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
          void this.lines.push({ ...place, text: text.trim(), command: line });
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
          default:
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

  /** @throws LineError when it cannot be read, or is not to be. */
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
