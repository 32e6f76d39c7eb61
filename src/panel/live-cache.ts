import { readAll } from '../spp/reading.js';
import type { Registry } from '../spp/registry.js';
import { liveOf, type LivePanel, type LiveProcess } from './live.js';

/** The panel as it was read last. Only what may have changed is read again: a process may take long to tell. */
export class LiveCache {
  readonly #processes = new Map<string, LiveProcess>();
  /** Those that may have changed since they were read. */
  readonly #stale = new Set<string>();
  /** Those that are being read. */
  readonly #reading = new Set<string>();
  /** What was lasting of the last status of each. */
  readonly #seen = new Map<string, unknown>();

  constructor(private readonly registry: Registry) {}

  /** Whether a process is connected, and was read. */
  has(id: string): boolean {
    return this.#processes.has(id);
  }

  /** The panel as it was read last. */
  get live(): LivePanel {
    return { processes: this.#processes, rings: this.registry.rings() };
  }

  /** A process may have changed. */
  touch(id: string): void {
    this.#stale.add(id);
  }

  /** A process has gone. */
  drop(id: string): void {
    this.#processes.delete(id);
    this.#seen.delete(id);
    this.#stale.delete(id);
  }

  /** Takes note of a status that somebody has read. @returns whether the process has to be read again because of it. */
  differs(id: string, lasting: unknown): boolean {
    const isKnown = lasting !== undefined && this.#seen.get(id) === lasting;
    this.#seen.set(id, lasting);
    if (isKnown || this.#reading.has(id)) return false;
    this.#stale.add(id);
    return true;
  }

  /** Reads those that may have changed, and those that were never read. */
  async read(): Promise<LivePanel> {
    const due = this.registry.list().filter(({ id }) => this.#stale.has(id) || !this.#processes.has(id));
    for (const { id } of due) {
      this.#stale.delete(id);
      this.#reading.add(id);
    }
    const readings = await readAll(due);
    for (const { id } of due) this.#reading.delete(id);
    const connected = new Set(this.registry.list());
    for (const [at, reading] of readings.entries()) {
      const process = due[at];
      // One that has left while it was read, or has come back, is not what was read.
      if (process !== undefined && connected.has(process)) this.#processes.set(reading.id, liveOf(reading));
    }
    return this.live;
  }
}
