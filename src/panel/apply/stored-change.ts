/** What is read of changes in files of the state directory. */
import { type StateFile, StateFileError } from '../../files/state-file.js';
import type { Change } from './change.js';

/** Called with what is wrong with a file: a sentence. */
export type OnProblem = (problem: string) => void;

/** @param then what follows when the file cannot be read: a clause. @returns undefined for no file and for a damaged one. */
export async function readOr(file: StateFile, onProblem: OnProblem, then: string): Promise<unknown> {
  const found = await readable(file, onProblem, then);
  if (found?.state === 'damaged')
    onProblem(`${file.file} is damaged (${found.why}) and was set aside as ${found.aside}: ${then}`);
  return found?.state === 'read' ? found.content : undefined;
}

/**
 * Reads a file.
 *
 * @param then what follows when it cannot be read, which is reported: a clause. @returns undefined for that.
 */
export async function readable<T>(
  source: { readonly file: string; read(): Promise<T> },
  onProblem: OnProblem,
  then: string,
): Promise<T | undefined> {
  try {
    return await source.read();
  } catch (error) {
    if (!(error instanceof StateFileError)) throw error;
    onProblem(`${source.file} cannot be read: ${error.message}; ${then}`);
    return undefined;
  }
}

/** A change with the names of this release: to 0.1 the cause `desired` was `wanted`. */
export function currentNames(change: Change): Change {
  const cause: string = change.cause;
  return cause === 'wanted' ? { ...change, cause: 'desired' } : change;
}

/** The checksum says that nobody has changed it; an earlier release may have written something else. */
export function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null) return false;
  const { id, cause, state, commands } = value as Partial<Record<keyof Change, unknown>>;
  return [id, cause, state].every((each) => typeof each === 'string') && Array.isArray(commands);
}
