import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { TextDecoder } from 'node:util';

/** The largest recipe, in bytes. */
export const MAX_RECIPE_BYTES = 1_048_576;

/** The name that stands for standard input. */
const STANDARD_INPUT = '-';

/** A file that cannot be used as a recipe. The message says which, and why. */
export class RecipeFileError extends Error {
  override readonly name = 'RecipeFileError';
}

/** Reads a recipe: a file, or a pipe. @throws RecipeFileError. */
export function readRecipeFile(path: string): string {
  const name = path === STANDARD_INPUT ? 'standard input' : path;
  let bytes: Buffer;
  try {
    bytes = path === STANDARD_INPUT ? readUpTo(0) : readFile(path);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new RecipeFileError(`${name}: ${REASONS[code] ?? code}`, { cause: error });
  }
  if (bytes.length > MAX_RECIPE_BYTES)
    throw new RecipeFileError(
      `${name}: it is too large for a recipe, which has at most ${MAX_RECIPE_BYTES} bytes`,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new RecipeFileError(`${name}: it is no text in UTF-8`, { cause });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
};

function readFile(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    // What reading it says depends on the system.
    if (fstatSync(file).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    return readUpTo(file);
  } finally {
    closeSync(file);
  }
}

/** All that there is, or more than the most that a recipe can have. */
function readUpTo(file: number): Buffer {
  const buffer = Buffer.alloc(MAX_RECIPE_BYTES + 1);
  let length = 0;
  while (length < buffer.length) {
    const read = readSync(file, buffer, length, buffer.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return buffer.subarray(0, length);
}
