import { readStatuses } from '../../spp/reading.js';
import type { AnyProcess } from '../../spp/processes/index.js';
import type { Registry } from '../../spp/registry.js';
import { HostOfModel } from '../plan/host-of-model.js';
import { isEmpty } from '../document/normal.js';
import { observedOf, type ObservedPanel, type ObservedProcess } from './observed-panel.js';

/** The panel as it was read last. Only what may have changed is read again: a process may take long to tell. */
export class ObservedCache {
  readonly #processes = new Map<string, ObservedProcess>();
  /** Those that may have changed since they were read. */
  readonly #stale = new Set<string>();
  /** Those that are being read. */
  readonly #reading = new Set<string>();
  /** Those that did nothing when they were read first. */
  readonly #cameEmpty = new Set<string>();
  /** What was lasting of the last status of each. */
  readonly #seen = new Map<string, unknown>();

  constructor(private readonly registry: Registry) {}

  /** Whether a process is connected, and was read. */
  has(id: string): boolean {
    return this.#processes.has(id);
  }

  /** Whether a process is as it was read, as far as is known. */
  isFresh(id: string): boolean {
    return this.#processes.has(id) && !this.#stale.has(id);
  }

  /** Whether a process did not tell when it was asked last. */
  isUnread(id: string): boolean {
    return this.#processes.get(id)?.error !== undefined;
  }

  /** Whether a process did nothing when it was read first since it connected, as one that was just started. */
  cameEmpty(id: string): boolean {
    return this.#cameEmpty.has(id);
  }

  /** The panel as it was read last. */
  get live(): ObservedPanel {
    return {
      processes: this.#processes,
      rings: this.registry.rings(),
      host: new HostOfModel(this.registry.host.model),
    };
  }

  /** A process may have changed. */
  touch(id: string): void {
    this.#stale.add(id);
  }

  /** A process has gone. */
  drop(id: string): void {
    this.#processes.delete(id);
    this.#cameEmpty.delete(id);
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
  async read(): Promise<ObservedPanel> {
    const due = this.registry.list().filter(({ id }) => !this.isFresh(id));
    await Promise.all(due.map((process) => this.#read(process)));
    return this.live;
  }

  /** Each by itself: what one does that has told already must not be missed while another one takes long. */
  async #read(process: AnyProcess): Promise<void> {
    const { id } = process;
    this.#stale.delete(id);
    this.#reading.add(id);
    try {
      const [reading] = await readStatuses([process]);
      // One that has left while it was read, or has come back, is not what was read.
      if (reading === undefined || !this.registry.list().includes(process)) return;
      const live = observedOf(reading);
      if (live.error !== undefined) this.#stale.add(id);
      if (!this.#processes.has(id) && live.spec !== undefined && isEmpty(live.spec)) this.#cameEmpty.add(id);
      this.#processes.set(id, live);
    } finally {
      this.#reading.delete(id);
    }
  }
}
