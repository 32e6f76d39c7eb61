import { createHash } from 'node:crypto';
import { type FileHandle, link, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, fileReason } from './file-reason.js';

/** Maximum size of a file, in bytes. Written files are far smaller. */
const MAX_BYTES = 67_108_864;

/** A state file could not be written. The message is a reason such as `the disk is full`. */
export class StateFileError extends Error {
  override readonly name = 'StateFileError';
  readonly code = 'state_file';

  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(fileReason(cause, 'write'), { cause });
  }
}

/** The result of reading a file. */
export type Found =
  | { readonly state: 'none' }
  | { readonly state: 'read'; readonly content: unknown }
  /** The file was invalid and was renamed. */
  | { readonly state: 'damaged'; readonly why: string; readonly aside: string };

/**
 * A file with one JSON value and a checksum. The file is replaced as a whole: a reader finds the old or the new
 * value, even after a power failure; the previous file is kept beside it.
 */
export class StateFile {
  /** Name of the previous file. */
  readonly previous: string;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    readonly file: string,
    /** Maximum file size, in bytes. */
    private readonly maxBytes = MAX_BYTES,
  ) {
    this.previous = `${file}.previous`;
  }

  /**
   * Reads the file. A damaged file is renamed, so that the next write does not destroy its content.
   *
   * @throws StateFileError when the file exists and cannot be read at all.
   */
  async read(): Promise<Found> {
    let text: string | undefined;
    try {
      text = await readUpTo(this.file, this.maxBytes);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return { state: 'none' };
      throw new StateFileError(this.file, error);
    }
    if (text === undefined) return await this.setAside(`it has more than ${this.maxBytes} bytes`);
    try {
      return { state: 'read', content: contentOf(text) };
    } catch (error) {
      return await this.setAside(error instanceof Error ? error.message : String(error));
    }
  }

  /** Renames the file because its content is unusable. @param why a sentence. */
  async setAside(why: string): Promise<Found> {
    const aside = `${this.file}.damaged-${Date.now().toString(36)}`;
    try {
      await rename(this.file, aside);
    } catch (error) {
      throw new StateFileError(this.file, error);
    }
    return { state: 'damaged', why, aside };
  }

  /** Writes values in the order of the calls. @throws StateFileError; the old value is still there then. */
  write(content: unknown): Promise<void> {
    const text = JSON.stringify(content);
    return this.#next(async () => {
      const fresh = `${this.file}.new`;
      const handle = await open(fresh, 'w', 0o640);
      await written(handle, `{"checksum":"${checksumOf(text)}",\n"content":${text}}\n`);
      await this.#keepPrevious();
      await rename(fresh, this.file);
      await syncFolder(dirname(this.file));
    });
  }

  /** Deletes the file; its value becomes the previous one. @throws StateFileError */
  remove(): Promise<void> {
    return this.#next(async () => {
      await this.#keepPrevious();
      await rm(this.file, { force: true });
      await syncFolder(dirname(this.file));
    });
  }

  /** After an interruption, at least one of both files exists. */
  async #keepPrevious(): Promise<void> {
    const kept = `${this.previous}.new`;
    await rm(kept, { force: true });
    try {
      await link(this.file, kept);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return;
      throw error;
    }
    await rename(kept, this.previous);
    // A rename has no effect when both names refer to one file already.
    await rm(kept, { force: true });
  }

  #next(work: () => Promise<void>): Promise<void> {
    const done = this.#writing.then(work).catch((error: unknown) => {
      throw new StateFileError(this.file, error);
    });
    this.#writing = done.catch(() => undefined);
    return done;
  }
}

/** @returns undefined when the file is larger. */
async function readUpTo(file: string, maxBytes: number): Promise<string | undefined> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size > maxBytes) return undefined;
    return await readFile(handle, 'utf8');
  } finally {
    await handle.close();
  }
}

async function written(handle: FileHandle, text: string): Promise<void> {
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is durable only after the folder is synchronised. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** @throws Error with a message about the text. */
function contentOf(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('it is truncated, or not JSON');
  }
  if (typeof value !== 'object' || value === null || !('content' in value) || !('checksum' in value))
    throw new Error('it has no content or no checksum');
  if (value.checksum !== checksumOf(JSON.stringify(value.content))) throw new Error('its checksum is wrong');
  return value.content;
}

function checksumOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
