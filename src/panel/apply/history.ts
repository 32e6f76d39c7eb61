import { type StateFile, StateFileError } from '../../files/state-file.js';
import { type Change, interrupted } from './change.js';
import { currentNames, isChange, type OnProblem, readOr } from './stored-change.js';

/** The size of the kept list, in characters. Of changes that are larger only the newest fit. */
const MAX_KEPT = 16_777_216;

/** Keeps the list of the last changes in a file. */
export class History {
  #written: Promise<void> | undefined;
  #next: readonly Change[] | undefined;

  constructor(
    private readonly file: StateFile,
    private readonly onProblem: OnProblem,
  ) {}

  /** @returns the kept changes, the newest first. */
  async read(): Promise<readonly Change[]> {
    const content = await readOr(this.file, this.onProblem, 'the list of changes is empty');
    const changes = Array.isArray(content) ? content.filter(isChange) : [];
    return changes
      .map(currentNames)
      .map((change) => (change.state === 'running' ? interrupted(change) : change));
  }

  /**
   * Writes the list, the newest first. Of the lists that come while one is being written, only the last is written after it.
   *
   * @returns a promise that resolves when this list or a later one is written. A failure is reported as a problem.
   */
  write(changes: readonly Change[]): Promise<void> {
    this.#next = changes;
    this.#written ??= this.#writeAll();
    return this.#written;
  }

  /** Waits until all is written. */
  async close(): Promise<void> {
    await this.#written;
  }

  async #writeAll(): Promise<void> {
    for (let changes = this.#take(); changes !== undefined; changes = this.#take()) {
      try {
        await this.file.write(fitting(changes));
      } catch (error) {
        if (!(error instanceof StateFileError)) throw error;
        this.onProblem(`the list of changes cannot be kept in ${this.file.file}: ${error.message}`);
      }
    }
    // At once: a list that comes from now on begins anew.
    this.#written = undefined;
  }

  #take(): readonly Change[] | undefined {
    const next = this.#next;
    this.#next = undefined;
    return next;
  }
}

function fitting(changes: readonly Change[]): readonly Change[] {
  let size = 0;
  return changes.filter((change) => (size += JSON.stringify(change).length) <= MAX_KEPT);
}
