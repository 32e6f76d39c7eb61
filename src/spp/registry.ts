import { ProcessNotFoundError, UnsafeCommandError } from './errors.js';
import type { SecondaryType } from '../text/process-id.js';
import { Host } from './host/host.js';
import type { AnyProcess, Secondary, SecondaryOf } from './processes/index.js';
import { Primary } from './processes/primary.js';
import { Snapshot } from './processes/snapshot.js';

/** Why a process was disconnected after another one connected with its client id. */
export const REPLACED = 'was replaced by a new connection';

/** Maximum number of connected processes: a primary and the client ids 1 to 99. */
export const MAX_PROCESSES = 100;

/** The connected processes. */
export class Registry {
  /** The host that the processes share. */
  readonly host = new Host(() => this.list());
  #primary: Primary | undefined;
  /** The current list of processes, created at the first access. */
  #snapshot: Snapshot<readonly AnyProcess[]> | undefined;
  readonly #secondaries = new Map<number, Secondary>();
  /** Called after a process was added or removed. */
  readonly #waiting = new Set<() => void>();
  /** Client ids of launches in progress. */
  readonly #launching = new Set<number>();

  /** @param maxProcesses maximum number of processes. */
  constructor(private readonly maxProcesses = MAX_PROCESSES) {}

  /** All processes: the primary first, then the secondaries by client id. */
  list(): readonly AnyProcess[] {
    return this.snapshot().state;
  }

  /** The same list as a snapshot, which changes only when a process connects or disconnects. */
  snapshot(): Snapshot<readonly AnyProcess[]> {
    if (this.#snapshot === undefined) {
      const secondaries = [...this.#secondaries.values()].sort((a, b) => a.clientId - b.clientId);
      this.#snapshot = new Snapshot(
        this.#primary === undefined ? secondaries : [this.#primary, ...secondaries],
      );
    }
    return this.#snapshot;
  }

  /**
   * Adds a process. A process with the same client id, or an earlier primary, is disconnected.
   *
   * @throws Error when the maximum is reached.
   */
  add(process: AnyProcess): void {
    const { clientId } = process;
    const replaced = clientId === undefined ? this.#primary : this.#secondaries.get(clientId);
    const present = this.#secondaries.size + (this.#primary === undefined ? 0 : 1);
    if (replaced === undefined && present >= this.maxProcesses)
      throw new Error(`exceeded the maximum: ${present} processes are connected`);
    this.#snapshot = undefined;
    if (process instanceof Primary) this.#primary = process;
    else this.#secondaries.set(process.clientId, process);
    replaced?.session.close(REPLACED);
    for (const check of this.#waiting) check();
  }

  /** Removes a process, unless another one has replaced it already. */
  remove(process: AnyProcess): void {
    this.#snapshot = undefined;
    if (process instanceof Primary) {
      if (this.#primary === process) this.#primary = undefined;
    } else if (this.#secondaries.get(process.clientId) === process) {
      this.#secondaries.delete(process.clientId);
    }
    for (const check of this.#waiting) check();
  }

  /** @throws ProcessNotFoundError when no primary is connected. */
  primary(): Primary {
    if (this.#primary === undefined) throw new ProcessNotFoundError();
    return this.#primary;
  }

  /** Undefined when no primary is connected. */
  get primaryOrNone(): Primary | undefined {
    return this.#primary;
  }

  /**
   * The rings of the panel, such as `ring:0`; undefined when no primary is connected, or its status may be
   * incomplete.
   */
  rings(): ReadonlySet<string> | undefined {
    return this.#primary?.rings;
  }

  /** @throws ProcessNotFoundError when no process of this type and client id is connected. An spp_vm counts as nfv. */
  secondary<Type extends SecondaryType>(type: Type, clientId: number): SecondaryOf<Type> {
    const process = this.#secondaries.get(clientId);
    if (process?.kind !== type) throw new ProcessNotFoundError(clientId);
    return process as SecondaryOf<Type>;
  }

  /**
   * Waits until a secondary with this client id is connected.
   *
   * @param ms maximum wait, in milliseconds.
   * @param signal ends the wait early.
   * @returns the secondary, or undefined when it did not connect in time.
   */
  async whenConnected(clientId: number, ms: number, signal: AbortSignal): Promise<Secondary | undefined> {
    await this.#when(() => this.#secondaries.has(clientId), ms, signal);
    return this.#secondaries.get(clientId);
  }

  /**
   * Waits until a process has disconnected.
   *
   * @param ms maximum wait, in milliseconds. @param signal ends the wait early.
   * @returns whether it has.
   */
  async whenGone(process: AnyProcess, ms: number, signal: AbortSignal): Promise<boolean> {
    const isGone = (): boolean => !this.list().includes(process);
    await this.#when(isGone, ms, signal);
    return isGone();
  }

  /** Waits until a condition holds that depends on which processes are connected. */
  async #when(holds: () => boolean, ms: number, signal: AbortSignal): Promise<void> {
    if (holds() || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#waiting.delete(check);
        resolve();
      };
      const check = (): void => {
        if (holds()) done();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
      this.#waiting.add(check);
    });
  }

  /** Whether a launch with this client id is in progress. */
  isLaunching(clientId: number): boolean {
    return this.#launching.has(clientId);
  }

  /**
   * Reserves the client id of a launch: two processes with the same id disconnect each other for ever.
   *
   * @param work gets a function that throws when a process with the id has connected meanwhile.
   * @throws UnsafeCommandError when the id is in use, or another launch is for it.
   */
  async whileLaunching<T>(clientId: number, work: (free: () => void) => Promise<T>): Promise<T> {
    const free = (): void => {
      const present = this.#secondaries.get(clientId);
      if (present === undefined) return;
      throw new UnsafeCommandError(`the client id ${clientId} is in use by ${present.name}`);
    };
    free();
    if (this.#launching.has(clientId)) {
      throw new UnsafeCommandError(`another launch with the client id ${clientId} is in progress`);
    }
    this.#launching.add(clientId);
    try {
      return await work(free);
    } finally {
      this.#launching.delete(clientId);
    }
  }
}
