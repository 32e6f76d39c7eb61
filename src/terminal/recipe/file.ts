import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fileReason } from '../../files/file-reason.js';

/** Maximum size of a recipe, in bytes. */
export const MAX_RECIPE_BYTES = 1_048_576;

/** The name of standard input. */
export const STANDARD_INPUT = '-';

/** A file that cannot be used as a recipe. The message contains its name and the reason. */
export class RecipeFileError extends Error {
  override readonly name = 'RecipeFileError';
}

/** Reads the file of a recipe. @throws RecipeFileError. */
export function readRecipeFile(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readUpTo(path, MAX_RECIPE_BYTES + 1);
  } catch (error) {
    throw new RecipeFileError(`${path}: ${fileReason(error, 'read')}`, { cause: error });
  }
  return textOf(bytes, path);
}

/** Reads a recipe from standard input. @throws RecipeFileError. */
export async function readRecipeInput(): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_RECIPE_BYTES) break;
  }
  return textOf(Buffer.concat(chunks), 'standard input');
}

/** Reads a file up to a limit in bytes. */
function readUpTo(path: string, limit: number): Buffer {
  const file = openSync(path, 'r');
  try {
    // The error of reading a folder depends on the system.
    if (fstatSync(file).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    const buffer = Buffer.alloc(limit);
    let length = 0;
    while (length < limit) {
      const read = readSync(file, buffer, length, limit - length, null);
      if (read === 0) break;
      length += read;
    }
    return buffer.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

function textOf(bytes: Buffer, name: string): string {
  if (bytes.length > MAX_RECIPE_BYTES)
    throw new RecipeFileError(`${name}: the recipe is too large: the maximum is ${MAX_RECIPE_BYTES} bytes`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new RecipeFileError(`${name}: the file is not UTF-8 text`, { cause });
  }
}
