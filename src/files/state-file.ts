import { link, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  asideOf,
  checksumOf,
  MAX_BYTES,
  readUpTo,
  replaceFile,
  StateFileError,
  syncFolder,
} from './durable.js';
import { errorCode } from './file-reason.js';

export { StateFileError };

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
    let bytes: Buffer | undefined;
    try {
      bytes = await readUpTo(this.file, this.maxBytes);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return { state: 'none' };
      throw new StateFileError(this.file, error, 'read');
    }
    if (bytes === undefined) return await this.setAside(`it has more than ${this.maxBytes} bytes`);
    try {
      return { state: 'read', content: contentOf(bytes.toString()) };
    } catch (error) {
      return await this.setAside(error instanceof Error ? error.message : String(error));
    }
  }

  /** Renames the file because its content is unusable. @param why a sentence. */
  async setAside(why: string): Promise<Found> {
    const aside = asideOf(this.file);
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
    return this.#next(() => {
      const all = `{"checksum":"${checksumOf(text)}",\n"content":${text}}\n`;
      return replaceFile(
        this.file,
        (handle) => handle.writeFile(all),
        () => this.#keepPrevious(),
      );
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
