import { createHash } from 'node:crypto';
import { type FileHandle, link, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, fileReason } from './file-reason.js';

/** The largest file that is read, in bytes. What is written is far below it. */
const MAX_BYTES = 67_108_864;

/** A file of the state could not be written. The message is a reason such as `the disk is full`. */
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

/** What was found in a file. */
export type StateFileContent =
  | { readonly state: 'none' }
  | { readonly state: 'read'; readonly content: unknown }
  /** It was set aside: renamed, and not used. */
  | { readonly state: 'damaged'; readonly why: string; readonly aside: string };

/**
 * A file that has one JSON value, with a checksum. It is replaced as a whole, so that whoever reads it finds the old value or
 * the new one, also when the power fails in between; the one before is kept beside it.
 */
export class StateFile {
  /** The one before. */
  readonly previous: string;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    readonly file: string,
    /** The largest file that is read, in bytes. */
    private readonly maxBytes = MAX_BYTES,
  ) {
    this.previous = `${file}.previous`;
  }

  /**
   * Reads it. One that is damaged is renamed, so that the next write does not destroy what is left of it.
   *
   * @throws StateFileError when it is there and cannot be read at all.
   */
  async read(): Promise<StateFileContent> {
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

  /** Renames the file, because what is in it cannot be used. @param why a sentence. */
  async setAside(why: string): Promise<StateFileContent> {
    const aside = `${this.file}.damaged-${Date.now().toString(36)}`;
    try {
      await rename(this.file, aside);
    } catch (error) {
      throw new StateFileError(this.file, error);
    }
    return { state: 'damaged', why, aside };
  }

  /** Writes one value after the other, in the order of the calls. @throws StateFileError; the old value is still there then. */
  write(content: unknown): Promise<void> {
    const text = JSON.stringify(content);
    return this.#next(async () => {
      const fresh = `${this.file}.new`;
      const handle = await open(fresh, 'w', 0o640);
      await writeAndSync(handle, `{"checksum":"${checksumOf(text)}",\n"content":${text}}\n`);
      await this.#keepPrevious();
      await rename(fresh, this.file);
      await syncFolder(dirname(this.file));
    });
  }

  /** Takes the file away; the last value is the previous one then. @throws StateFileError */
  remove(): Promise<void> {
    return this.#next(async () => {
      await this.#keepPrevious();
      await rm(this.file, { force: true });
      await syncFolder(dirname(this.file));
    });
  }

  /** Whenever it ends in between, one of both is kept as the previous one. */
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
    // To rename does nothing where both are names of one file already.
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

/** @returns undefined when there is more in it. */
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

async function writeAndSync(handle: FileHandle, text: string): Promise<void> {
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A name that was changed is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** @throws Error saying what is wrong with the text. */
function contentOf(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('it is cut off, or no JSON');
  }
  if (typeof value !== 'object' || value === null || !('content' in value) || !('checksum' in value))
    throw new Error('it has no content with a checksum');
  if (value.checksum !== checksumOf(JSON.stringify(value.content)))
    throw new Error('its checksum is that of another content');
  return value.content;
}

function checksumOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
