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
  /** The status request that was sent last. Undefined when it is over. */
  reading: Promise<ObservedProcess> | undefined;
  /** Whether the process was read ahead, and has not changed since, as far as is known. */
  isAhead: boolean;
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
    const entry = this.#entry(id);
    entry.isStale = true;
    entry.isAhead = false;
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
    if (isKnown || entry.reading !== undefined) return false;
    this.touch(id);
    return true;
  }

  /**
   * Reads the processes that may have changed or were never read.
   *
   * @param isLeft whether a process is left for later, although it may have changed.
   */
  async read(isLeft: (id: string) => boolean = () => false): Promise<ObservedPanel> {
    const due = this.registry.list().filter(({ id }) => !isLeft(id));
    await Promise.all(
      due.map(async (process) => {
        await (this.#isKnown(process.id) ? this.#entry(process.id).reading : this.#read(process));
      }),
    );
    return this.observed;
  }

  /** Begins to read a process now, for the next read() or readRest(). */
  readAhead(id: string): void {
    const process = this.registry.list().find((each) => each.id === id);
    if (process === undefined) return;
    // Nobody may be waiting for an error. Whoever needs the process reads it again, and learns why.
    this.#read(process).catch(() => this.touch(id));
    this.#entry(id).isAhead = true;
  }

  /** Reads all processes, whatever is remembered of them. A process that fails is returned with its error. */
  readAll(): Promise<ObservedPanel> {
    for (const entry of this.#entries.values()) entry.isAhead = false;
    return this.readRest();
  }

  /** As {@link readAll}, but does not read those again that were read ahead. */
  async readRest(): Promise<ObservedPanel> {
    const all = await Promise.all(
      this.registry.list().map(async (process) => this.#ahead(process) ?? this.#read(process)),
    );
    return { processes: new Map(all.map((observed) => [observed.id, observed])), ...hostOf(this.registry) };
  }

  /** What was read ahead of a process. Undefined when nothing was, or when the process may have changed since. */
  #ahead({ id }: AnyProcess): ObservedProcess | Promise<ObservedProcess> | undefined {
    const entry = this.#entry(id);
    if (!entry.isAhead) return undefined;
    entry.isAhead = false;
    return entry.reading ?? entry.observed;
  }

  /** Whether a process was read and has not changed since, or is being read. */
  #isKnown(id: string): boolean {
    const entry = this.#entries.get(id);
    return entry?.isStale === false && (entry.observed !== undefined || entry.reading !== undefined);
  }

  /** Each process by itself: a change of one that was read must not be missed while the status of another takes long. */
  #read(process: AnyProcess): Promise<ObservedProcess> {
    const entry = this.#entry(process.id);
    entry.isStale = false;
    entry.isAhead = false;
    const reading = this.#readInto(entry, process).finally(() => {
      if (entry.reading === reading) entry.reading = undefined;
    });
    entry.reading = reading;
    return reading;
  }

  async #readInto(entry: Entry, process: AnyProcess): Promise<ObservedProcess> {
    const observed = observedOf(await readStatus(process));
    // A process that disconnected meanwhile is not what was read, even if it is back.
    if (!this.registry.list().includes(process)) return observed;
    if (observed.error !== undefined) entry.isStale = true;
    if (entry.observed === undefined && observed.spec !== undefined && isEmpty(observed.spec))
      entry.cameEmpty = true;
    entry.observed = observed;
    return observed;
  }

  #entry(id: string): Entry {
    let entry = this.#entries.get(id);
    if (entry === undefined) {
      entry = {
        observed: undefined,
        isStale: true,
        reading: undefined,
        isAhead: false,
        cameEmpty: false,
        lasting: undefined,
      };
      this.#entries.set(id, entry);
    }
    return entry;
  }
}
