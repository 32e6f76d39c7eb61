/** Writing and checking files that survive a power failure. */
import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileReason } from './file-reason.js';

/** Maximum size of a file that is read, in bytes. Written files are smaller. */
export const MAX_BYTES = 67_108_864;

/** Files are readable by their owner and group only. */
const MODE = 0o640;

/** A state file could not be written, or read. The message is a reason such as `the disk is full`. */
export class StateFileError extends Error {
  override readonly name = 'StateFileError';
  readonly code = 'state_file';

  constructor(
    readonly file: string,
    cause: unknown,
    access: 'read' | 'write' = 'write',
  ) {
    super(fileReason(cause, access), { cause });
  }
}

/** The path where an invalid file is kept. */
export function asideOf(file: string): string {
  return `${file}.damaged-${Date.now().toString(36)}`;
}

/**
 * Replaces a file: a reader finds the old or the new content, even after a power failure.
 *
 * @param write writes the new content. @param before is called when the new content is on disk.
 */
export async function replaceFile(
  file: string,
  write: (handle: FileHandle) => Promise<unknown>,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const fresh = `${file}.new`;
  const handle = await open(fresh, 'w', MODE);
  try {
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await before();
    await rename(fresh, file);
  } catch (error) {
    // A disk that is full needs the space.
    await rm(fresh, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(file));
}

/** A rename is durable only after the folder is synchronised. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** @returns undefined when the file is larger. @throws the error of the file system. */
export async function readUpTo(file: string, maxBytes: number): Promise<Buffer | undefined> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size > maxBytes) return undefined;
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

export function checksumOf(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
