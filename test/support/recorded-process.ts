import assert from 'node:assert/strict';
import type { Host, ProcessModel } from '../../src/simulator/index.js';
import type { Cut } from './cuts.js';
import { Peer } from './peer.js';
import { bytesOf, type RecordedReply } from './recordings.js';

/**
 * A process that replays a recording. The test moves it to one entry after the other. It replies to the command of the entry
 * with the recorded bytes. A simulated process that has run all earlier entries replies to other commands.
 */
export class RecordedProcess {
  readonly peer: Peer;
  #model: ProcessModel;
  #at = -1;
  #hasReplied = true;

  /** @param simulated launches the simulated process on its host. */
  constructor(
    port: number,
    private readonly entries: readonly RecordedReply[],
    private readonly simulated: { readonly host: Host; readonly launch: () => ProcessModel },
    cut: Cut,
  ) {
    this.#model = simulated.launch();
    this.peer = new Peer(port, (command) => this.#replyTo(command), cut);
  }

  /** Moves to an entry, whose command comes next. Skipped entries are executed. */
  moveTo(index: number): void {
    for (let at = this.#at + (this.#hasReplied ? 1 : 0); at < index; at++) {
      const entry = this.entries[at];
      if (entry !== undefined) this.#execute(entry.command);
    }
    this.#at = index;
    this.#hasReplied = false;
  }

  /** Whether the command of the entry was received. */
  get hasReplied(): boolean {
    return this.#hasReplied;
  }

  #replyTo(command: string): Buffer {
    const entry = this.entries[this.#at];
    const simulated = this.#execute(command);
    if (entry !== undefined && !this.#hasReplied && command === entry.command) {
      this.#hasReplied = true;
      return bytesOf(entry);
    }
    assert.ok(simulated, `"${command}" was sent, and ends or hangs the process`);
    return simulated;
  }

  /** @returns the reply; undefined when the process ends or hangs, and was launched again. */
  #execute(command: string): Buffer | undefined {
    const outcome = this.#model.execute(command);
    // Delayed effects have happened before the next command.
    this.simulated.host.settle();
    if (outcome.kind === 'reply' && !outcome.exits)
      return Buffer.concat([outcome.content, Buffer.alloc(outcome.padding)]);
    this.#model.onHost.end(outcome.kind === 'dies' ? 'killed' : 'exited');
    this.#model = this.simulated.launch();
    return undefined;
  }
}
