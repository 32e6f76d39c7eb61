import type { AnyProcess } from '../../spp/processes/index.js';
import { readStatus } from '../../spp/reading.js';
import type { Registry } from '../../spp/registry.js';
import { isEmpty } from '../document/normal.js';
import type { ProcessSpec } from '../kinds/index.js';
import { hostOf, observedOf, type ObservedPanel, type ObservedProcess } from './observed-panel.js';

/** What is remembered of one process. */
interface Entry {
  /** Undefined until the process was read since it connected. */
  observed: ObservedProcess | undefined;
  /** Whether the process may have changed since it was read. */
  isStale: boolean;
  isReading: boolean;
  /** Whether the process did nothing when it was read first since it connected, as one that was just started. */
  cameEmpty: boolean;
  /** The lasting part of the last status; see SppProcess.onStatus. */
  lasting: unknown;
}

/** The panel as it was read last. Only processes that may have changed are read again: a status may take long. */
export class ObservedCache {
  readonly #entries = new Map<string, Entry>();

  constructor(private readonly registry: Registry) {}

  /** Whether a process is connected and was read. */
  has(id: string): boolean {
    return this.#entries.get(id)?.observed !== undefined;
  }

  /** Whether a process was read and has not changed since, as far as is known. */
  isFresh(id: string): boolean {
    return this.has(id) && this.#entries.get(id)?.isStale === false;
  }

  /** Whether the last status request of a process failed. */
  isUnread(id: string): boolean {
    return this.#entries.get(id)?.observed?.error !== undefined;
  }

  /** Whether a process did nothing when it was read first since it connected, as one that was just started. */
  cameEmpty(id: string): boolean {
    return this.#entries.get(id)?.cameEmpty === true;
  }

  /** The process spec of a process as it was read last; undefined for none. */
  specOf(id: string): ProcessSpec | undefined {
    return this.#entries.get(id)?.observed?.spec;
  }

  /** The panel as it was read last. */
  get observed(): ObservedPanel {
    const processes = new Map<string, ObservedProcess>();
    for (const [id, { observed }] of this.#entries) if (observed !== undefined) processes.set(id, observed);
    return { processes, ...hostOf(this.registry) };
  }

  /** A process may have changed. */
  touch(id: string): void {
    this.#entry(id).isStale = true;
  }

  /** A process has disconnected. */
  drop(id: string): void {
    this.#entries.delete(id);
  }

  /** Takes note of a status that somebody has read. @returns whether the process has to be read again because of it. */
  differs(id: string, lasting: unknown): boolean {
    const entry = this.#entry(id);
    const isKnown = lasting !== undefined && entry.lasting === lasting;
    entry.lasting = lasting;
    if (isKnown || entry.isReading) return false;
    entry.isStale = true;
    return true;
  }

  /**
   * Reads the processes that may have changed or were never read.
   *
   * @param isLeft whether a process is left for later, although it may have changed.
   */
  async read(isLeft: (id: string) => boolean = () => false): Promise<ObservedPanel> {
    const due = this.registry.list().filter(({ id }) => !this.isFresh(id) && !isLeft(id));
    await Promise.all(due.map((process) => this.#read(process)));
    return this.observed;
  }

  /** Reads all processes, whatever is remembered of them. A process that fails is returned with its error. */
  async readAll(): Promise<ObservedPanel> {
    const all = await Promise.all(this.registry.list().map((process) => this.#read(process)));
    return { processes: new Map(all.map((observed) => [observed.id, observed])), ...hostOf(this.registry) };
  }

  /** Each process by itself: a change of one that was read must not be missed while the status of another takes long. */
  async #read(process: AnyProcess): Promise<ObservedProcess> {
    const { id } = process;
    const entry = this.#entry(id);
    entry.isStale = false;
    entry.isReading = true;
    try {
      const observed = observedOf(await readStatus(process));
      // A process that disconnected meanwhile is not what was read, even if it is back.
      if (!this.registry.list().includes(process)) return observed;
      if (observed.error !== undefined) entry.isStale = true;
      if (entry.observed === undefined && observed.spec !== undefined && isEmpty(observed.spec))
        entry.cameEmpty = true;
      entry.observed = observed;
      return observed;
    } finally {
      entry.isReading = false;
    }
  }

  #entry(id: string): Entry {
    let entry = this.#entries.get(id);
    if (entry === undefined) {
      entry = { observed: undefined, isStale: true, isReading: false, cameEmpty: false, lasting: undefined };
      this.#entries.set(id, entry);
    }
    return entry;
  }
}
