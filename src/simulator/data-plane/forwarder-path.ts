import { forward, type ForwardEntry } from './basic-forwarder.js';
import type { DataPath, Poll } from './poll-loop.js';

/**
 * nfv_loop() of nfv/main.c and forward_loop() of primary/main.c: every worker core goes through the whole port table. A
 * process with only its master core forwards nothing, whatever its status says.
 */
export class ForwarderPath implements DataPath {
  readonly #workers: readonly number[];
  readonly #entries: () => readonly ForwardEntry[] | undefined;

  /** `entries`: what it forwards; undefined while it is idle. */
  constructor([, ...workers]: readonly number[], entries: () => readonly ForwardEntry[] | undefined) {
    this.#workers = workers;
    this.#entries = entries;
  }

  polls(): Poll[] {
    const entries = this.#entries();
    if (!entries) return [];
    return this.#workers.map((core) => ({
      core,
      run: (io) => {
        forward(entries, io);
      },
    }));
  }
}
