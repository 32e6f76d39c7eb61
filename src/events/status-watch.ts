import { isDeepStrictEqual } from 'node:util';

/**
 * Detects that the status of a process has changed without a change of ours.
 *
 * In a status, the effect of our own change cannot be separated from changes by others. Therefore the first status
 * after our change is not compared once the change has been reported; until its outcome is known, the status is kept
 * aside.
 */
export class StatusWatch {
  /** The status to compare the next one with; undefined when there is none. */
  #before: unknown;
  /** Number of changes with a reply whose outcome was not reported yet. */
  #unreported = 0;
  /** The last status since the last reply to a change. */
  #pending: unknown;

  /** Records that the process has replied to a change. */
  changeReplied(): void {
    this.#unreported++;
    this.#pending = undefined;
  }

  /**
   * Records a status.
   *
   * @param state the status without values that vary by themselves; undefined when it is too large to keep.
   * @returns whether it shows an unreported change.
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
   * Records that the outcome of changes was reported.
   *
   * @param count number of the changes.
   * @param isReported whether the process was reported as changed.
   * @returns whether the status shows an unreported change nevertheless.
   */
  changesReported(count: number, isReported: boolean): boolean {
    this.#unreported = Math.max(this.#unreported - count, 0);
    const since = this.#pending;
    if (isReported) this.#before = since;
    if (isReported || this.#unreported > 0 || since === undefined) return false;
    return this.read(since);
  }

  /** Records that the process has disconnected. */
  forget(): void {
    this.#before = undefined;
    this.#pending = undefined;
    this.#unreported = 0;
  }
}
