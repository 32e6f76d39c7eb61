import { type StateFile, StateFileError } from '../../files/state-file.js';
import { type OnProblem, readOr } from './stored-change.js';

/** What a list in a file is of. */
export interface KeptListOptions<T> {
  /** Such as `the list of changes`, for people. */
  readonly name: string;
  /** What follows when the file is damaged: a clause. */
  readonly otherwise: string;
  /** The maximum size of the list, in characters of JSON. Of items that are larger together only the first fit. */
  readonly maxSize: number;
  /** Reads an item. @returns undefined for one that cannot be used. */
  readonly itemOf: (value: unknown) => T | undefined;
}

/** Keeps a list in a file, the newest item first. Items do not change: one that changes is replaced by another. */
export class KeptList<T extends object> {
  /** The sizes of items that were written, in characters of JSON. */
  readonly #sizes = new WeakMap<object, number>();
  #written: Promise<void> | undefined;
  #next: readonly T[] | undefined;

  constructor(
    private readonly file: StateFile,
    private readonly options: KeptListOptions<T>,
    private readonly onProblem: OnProblem,
  ) {}

  /** @returns the kept items, the newest first. */
  async read(): Promise<readonly T[]> {
    const content = await readOr(this.file, this.onProblem, this.options.otherwise);
    const items: readonly unknown[] = Array.isArray(content) ? content : [];
    return items.map((item) => this.options.itemOf(item)).filter((item) => item !== undefined);
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

  async #writeAll(): Promise<void> {
    for (let items = this.#take(); items !== undefined; items = this.#take()) {
      try {
        await this.file.write(this.#fitting(items));
      } catch (error) {
        if (!(error instanceof StateFileError)) throw error;
        this.onProblem(`${this.options.name} cannot be kept in ${this.file.file}: ${error.message}`);
      }
    }
    // At once: a list that comes from now on begins anew.
    this.#written = undefined;
  }

  #fitting(items: readonly T[]): readonly T[] {
    let size = 0;
    return items.filter((item) => (size += this.#sizeOf(item)) <= this.options.maxSize);
  }

  #sizeOf(item: T): number {
    let size = this.#sizes.get(item);
    if (size === undefined) this.#sizes.set(item, (size = JSON.stringify(item).length));
    return size;
  }

  #take(): readonly T[] | undefined {
    const next = this.#next;
    this.#next = undefined;
    return next;
  }
}
