import { isDeepStrictEqual } from 'node:util';

/**
 * Notices when the status of a process differs from the one before and no change through us explains it.
 *
 * What a change of ours has made of the status cannot be told from what somebody else did meanwhile. So a status that is
 * read after such a change is compared with nothing, once the change has been told; until its outcome is known, it is put
 * by.
 */
export class StatusWatch {
  /** What the next status is compared with; undefined when there is nothing to compare it with. */
  #before: unknown;
  /** How many changes the process has answered whose outcome was not told yet. */
  #unreported = 0;
  /** The last status that was read since the process answered the last change. */
  #pending: unknown;

  /** The process answered a change, whatever it said. */
  changeReplied(): void {
    this.#unreported++;
    this.#pending = undefined;
  }

  /**
   * A status was read.
   *
   * @param state without what varies by itself; undefined when it is too large to be kept.
   * @returns whether it shows a change that nobody has told.
   */
  read(state: unknown): boolean {
    if (this.#unreported > 0) {
      this.#pending = state;
      return false;
    }
    const before = this.#before;
    this.#before = state;
    return before !== undefined && state !== undefined && !isDeepStrictEqual(before, state);
  }

  /**
   * The outcome of changes was told.
   *
   * @param count how many of them.
   * @param isReported whether it was told that the process has changed, or may have.
   * @returns whether the status shows a change nevertheless that nobody has told.
   */
  changesReported(count: number, isReported: boolean): boolean {
    this.#unreported = Math.max(this.#unreported - count, 0);
    const since = this.#pending;
    if (isReported) this.#before = since;
    if (isReported || this.#unreported > 0 || since === undefined) return false;
    return this.read(since);
  }

  /** The process has gone. */
  forget(): void {
    this.#before = undefined;
    this.#pending = undefined;
    this.#unreported = 0;
  }
}
