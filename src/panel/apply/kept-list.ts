import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type KeptRecord, RecordFile } from '../../files/record-file.js';
import { fileReason } from '../../files/file-reason.js';
import { StateFile, StateFileError } from '../../files/state-file.js';
import { type OnProblem, readable, readOr } from './stored-change.js';

/** What a list in a file is of. */
export interface KeptListOptions<T> {
  /** The name of the file in the state folder, without `.jsonl`. */
  readonly file: string;
  /** Such as `the list of changes`, for people. */
  readonly name: string;
  /** What follows when the file is damaged: a clause. */
  readonly otherwise: string;
  /** The maximum size of the list, in bytes of JSON. Of items that are larger together only the newest fit. */
  readonly maxSize: number;
  /** Makes an item of what was read. @returns undefined for something that cannot be used. */
  readonly itemOf: (value: unknown) => T | undefined;
}

/** Keeps a list in a file, the newest item first. Items do not change: one that changes is replaced by another. */
export class KeptList<T extends KeptRecord> {
  readonly #file: RecordFile<T>;
  /** The file of earlier releases: a list, the newest item first. It is removed once its items are in the other file. */
  readonly #earlier: StateFile;
  #mayRemoveEarlier = false;
  #written: Promise<void> | undefined;
  #next: readonly T[] | undefined;

  constructor(
    folder: string,
    private readonly options: KeptListOptions<T>,
    private readonly onProblem: OnProblem,
  ) {
    const { file, itemOf, maxSize } = options;
    this.#file = new RecordFile(join(folder, `${file}.jsonl`), itemOf, maxSize);
    this.#earlier = new StateFile(join(folder, `${file}.json`));
  }

  /** @returns the kept items, the newest first. */
  async read(): Promise<readonly T[]> {
    const items = await this.#read();
    const known = new Set(items.map(({ id }) => id));
    // Both files exist when spp-ctl was killed in between, or when an earlier release was used in the meantime.
    const earlier = await this.#readEarlier();
    return [...earlier.filter(({ id }) => !known.has(id)), ...items];
  }

  async #read(): Promise<readonly T[]> {
    const { file } = this.#file;
    const { otherwise } = this.options;
    const found = await readable(this.#file, this.onProblem, otherwise);
    if (found === undefined) return [];
    const { records = [], damage, copy } = found;
    const copied = copy === undefined ? '' : ` and was copied to ${copy}`;
    if (damage !== undefined) this.onProblem(`${file} is damaged (${damage})${copied}: ${otherwise}`);
    return records;
  }

  /**
   * Writes the list, the newest first. Of the lists that come while one is being written, only the last is written after it.
   *
   * @returns a promise that resolves when this list or a later one is written. A failure is reported as a problem.
   */
  write(items: readonly T[]): Promise<void> {
    this.#next = items;
    this.#written ??= this.#writeAll();
    return this.#written;
  }

  /** Waits until all is written. */
  async close(): Promise<void> {
    await this.#written;
  }

  async #readEarlier(): Promise<readonly T[]> {
    const content = await readOr(this.#earlier, this.onProblem, this.options.otherwise);
    this.#mayRemoveEarlier = content !== undefined;
    const items: readonly unknown[] = Array.isArray(content) ? content : [];
    return items.map((item) => this.options.itemOf(item)).filter((item) => item !== undefined);
  }

  async #writeAll(): Promise<void> {
    try {
      for (let items = this.#take(); items !== undefined; items = this.#take()) await this.#writeOne(items);
    } finally {
      // At once: a list that comes from now on begins anew.
      this.#written = undefined;
    }
  }

  async #writeOne(items: readonly T[]): Promise<void> {
    try {
      await this.#file.write(items);
      if (this.#mayRemoveEarlier) await this.#removeEarlier();
    } catch (error) {
      if (!(error instanceof StateFileError)) throw error;
      this.onProblem(`${this.options.name} cannot be kept in ${this.#file.file}: ${error.message}`);
    }
  }

  async #removeEarlier(): Promise<void> {
    this.#mayRemoveEarlier = false;
    for (const file of [this.#earlier.file, this.#earlier.previous]) {
      try {
        await rm(file, { force: true });
      } catch (error) {
        this.onProblem(
          `${file}, which is not used any more, cannot be removed: ${fileReason(error, 'write')}`,
        );
      }
    }
  }

  #take(): readonly T[] | undefined {
    const next = this.#next;
    this.#next = undefined;
    return next;
  }
}
