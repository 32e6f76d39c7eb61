import assert from 'node:assert/strict';
import { type Cut, Peer } from './peer.js';
import { bytesOf, type RecordedReply } from './recordings.js';

/**
 * A process that replays a recording. The test moves it to one entry after the other. It answers that entry's command
 * with the recorded bytes, and a status around it with the recorded status that is nearest: an earlier one before the
 * command, a later one after it.
 */
export class RecordedProcess {
  readonly peer: Peer;
  #at = -1;
  #answered = true;

  constructor(
    port: number,
    private readonly entries: readonly RecordedReply[],
    cut: Cut,
  ) {
    this.peer = new Peer(port, (command) => this.#answer(command), cut);
  }

  /** Moves to an entry: its command comes next. */
  moveTo(index: number): void {
    this.#at = index;
    this.#answered = false;
  }

  /** Whether the command of the entry was received. */
  get answered(): boolean {
    return this.#answered;
  }

  #answer(command: string): Buffer {
    const entry = this.entries[this.#at];
    if (entry !== undefined && !this.#answered && command === entry.command) {
      this.#answered = true;
      return bytesOf(entry);
    }
    const same = this.entries
      .map((each, index) => ({ each, index }))
      .filter(({ each }) => each.command === command);
    const nearest = this.#answered
      ? (same.find(({ index }) => index > this.#at) ?? same.at(-1))
      : (same.findLast(({ index }) => index < this.#at) ?? same[0]);
    assert.ok(nearest, `"${command}" was sent, which nobody recorded`);
    return bytesOf(nearest.each);
  }
}
