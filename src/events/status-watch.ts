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
  #untold = 0;
  /** The last status that was read since the process answered the last change. */
  #since: unknown;

  /** The process answered a change, whatever it said. */
  answered(): void {
    this.#untold++;
    this.#since = undefined;
  }

  /**
   * A status was read.
   *
   * @param state without what varies by itself; undefined when it is too large to be kept.
   * @returns whether it shows a change that nobody has told.
   */
  read(state: unknown): boolean {
    if (this.#untold > 0) {
      this.#since = state;
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
   * @param told whether it was told that the process has changed, or may have.
   * @returns whether the status shows a change nevertheless that nobody has told.
   */
  settled(count: number, told: boolean): boolean {
    this.#untold = Math.max(this.#untold - count, 0);
    const since = this.#since;
    if (told) this.#before = since;
    if (told || this.#untold > 0 || since === undefined) return false;
    return this.read(since);
  }

  /** The process has gone. */
  forget(): void {
    this.#before = undefined;
    this.#since = undefined;
    this.#untold = 0;
  }
}
