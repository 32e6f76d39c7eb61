import { createHash } from 'node:crypto';
import { type FileHandle, link, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, fileReason } from './file-reason.js';

/** Maximum size of a file that is read, in bytes. Written files are far smaller. */
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

/** The result of reading a state file. */
export type StateFileContent =
  | { readonly state: 'none' }
  | { readonly state: 'read'; readonly content: unknown }
  /** The file was set aside: renamed, and not used. */
  | { readonly state: 'damaged'; readonly why: string; readonly aside: string };

/**
 * A file with one JSON value and a checksum. It is replaced atomically, so that a reader finds the old or the new value even
 * after a power failure. The previous file is kept beside it.
 */
export class StateFile {
  /** The path of the previous file. */
  readonly previous: string;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    readonly file: string,
    /** Maximum size of a file that is read, in bytes. */
    private readonly maxBytes = MAX_BYTES,
  ) {
    this.previous = `${file}.previous`;
  }

  /**
   * Reads the file. A damaged file is renamed, so that the next write does not destroy its content.
   *
   * @throws StateFileError when the file exists and cannot be read.
   */
  async read(): Promise<StateFileContent> {
    let text: string | undefined;
    try {
      text = await readUpTo(this.file, this.maxBytes);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return { state: 'none' };
      throw new StateFileError(this.file, error);
    }
    if (text === undefined) return await this.setAside(`it exceeds ${this.maxBytes} bytes`);
    try {
      return { state: 'read', content: contentOf(text) };
    } catch (error) {
      return await this.setAside(error instanceof Error ? error.message : String(error));
    }
  }

  /** Renames a file with unusable content. @param why the reason. */
  async setAside(why: string): Promise<StateFileContent> {
    const aside = `${this.file}.damaged-${Date.now().toString(36)}`;
    try {
      await rename(this.file, aside);
    } catch (error) {
      throw new StateFileError(this.file, error);
    }
    return { state: 'damaged', why, aside };
  }

  /** Replaces the value. Calls are carried out in order. @throws StateFileError; the old value is kept. */
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

  /** Removes the file; its value becomes the previous one. @throws StateFileError */
  remove(): Promise<void> {
    return this.#next(async () => {
      await this.#keepPrevious();
      await rm(this.file, { force: true });
      await syncFolder(dirname(this.file));
    });
  }

  /** Keeps the file as the previous one. A crash leaves the old or the new previous file. */
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
    // rename() does nothing when both names are links to the same file.
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

async function writeAndSync(handle: FileHandle, text: string): Promise<void> {
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Syncs a folder, without which a renamed file may be lost after a power failure. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** @throws Error with the reason why the text is invalid. */
function contentOf(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('it is truncated or not JSON');
  }
  if (typeof value !== 'object' || value === null || !('content' in value) || !('checksum' in value))
    throw new Error('it has no content or no checksum');
  if (value.checksum !== checksumOf(JSON.stringify(value.content)))
    throw new Error('its checksum does not match');
  return value.content;
}

function checksumOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
