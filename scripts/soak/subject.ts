import { isDeepStrictEqual } from 'node:util';
import { type ProcessOptions, SimulatedProcess } from '../../src/simulator/index.js';
import { formatProcessId, processName, type ProcessType } from '../../src/text/process-id.js';
import { type Status, statusOf } from './status.js';

/** Maximum time from the abort of a request until its command arrives at the process, in milliseconds. */
const STRAY_MS = 1_000;

/**
 * A simulated process under test. Every state is recorded before the reply that shows it is sent, so that a response of
 * the API can be compared with the states of the process during the request.
 */
export class Subject {
  readonly process: SimulatedProcess;
  /** The type in the API. */
  readonly kind: ProcessType;
  /** Undefined for the primary. */
  readonly clientId: number | undefined;
  /** Whether a client is changing the process: only one at a time, so that the outcome of a change is known beforehand. */
  writing = false;
  /** Whether the desired document names the process: then clients only read it. */
  isDesired = false;
  #status: Status;
  #stale = false;
  #calm = false;
  #disturbances = 0;
  #strayUntil = 0;
  readonly #witnesses = new Set<Witness>();

  /** @param tolerant whether requests may fail without a fault, as a short deadline may pass on a busy machine. */
  constructor(
    options: ProcessOptions,
    private readonly tolerant = false,
  ) {
    const process = new SimulatedProcess(options);
    this.process = process;
    this.kind = options.kind === 'vm' ? 'nfv' : options.kind;
    this.clientId = options.clientId;
    this.#status = statusOf(process);
    process.on('command', (text) => {
      // The simulator keeps all commands, for short tests.
      process.commands.length = 0;
      this.#stale = true;
      for (const witness of this.#witnesses) witness.commands.push(text);
    });
    // A command may be executed some time after its arrival, but always before its reply is sent.
    for (const event of ['sent', 'closed', 'ended'] as const) {
      process.on(event, () => {
        this.#stale = true;
        this.#look();
      });
    }
  }

  /** Such as `vf:2`. */
  get id(): string {
    return formatProcessId(this.kind, this.clientId);
  }

  get name(): string {
    return processName(this.id);
  }

  /** Its path in the API. */
  get path(): string {
    return this.clientId === undefined ? '/v1/primary' : `/v1/${this.kind}s/${this.clientId}`;
  }

  get statusPath(): string {
    return this.clientId === undefined ? '/v1/primary/status' : this.path;
  }

  /** The current status of the process. */
  get status(): Status {
    this.#look();
    return this.#status;
  }

  /** Whether the process has no fault: then every request must succeed, unless the subject is tolerant. */
  get calm(): boolean {
    return this.#calm;
  }

  /** Whether no command of an aborted request can arrive any more. */
  get settled(): boolean {
    return performance.now() > this.#strayUntil;
  }

  /** Records that a fault begins. */
  disturb(): void {
    this.#calm = false;
    this.#disturbances++;
  }

  /** Records that a request succeeded after a fault. */
  recovered(): void {
    this.#calm = true;
  }

  /** Records an aborted change: whether and when it is executed is unknown. */
  strayed(): void {
    this.#strayUntil = performance.now() + STRAY_MS;
  }

  /** Records states and commands of the process until the witness is closed. */
  witness(): Witness {
    this.#look();
    const disturbances = this.#disturbances;
    const calm = this.#calm;
    const witness = new Witness(this, this.#status, {
      isCalm: () => !this.tolerant && calm && this.#calm && this.#disturbances === disturbances,
      settled: this.settled,
      close: () => this.#witnesses.delete(witness),
    });
    this.#witnesses.add(witness);
    return witness;
  }

  #look(): void {
    if (!this.#stale) return;
    this.#stale = false;
    const status = statusOf(this.process);
    if (isDeepStrictEqual(status, this.#status)) return;
    this.#status = status;
    for (const witness of this.#witnesses) witness.states.push(status);
  }
}

/** The states and commands of a process during a request. */
export class Witness {
  /** Every state from the first moment to the last, in order. */
  readonly states: Status[];
  /** Every command that it received. */
  readonly commands: string[] = [];
  /** Whether no aborted request could change the process meanwhile. */
  readonly settled: boolean;
  /** Whether the process had no fault during the whole request. */
  readonly isCalm: () => boolean;
  /** Ends the recording. */
  readonly close: () => void;

  constructor(
    readonly subject: Subject,
    status: Status,
    how: { readonly isCalm: () => boolean; readonly settled: boolean; readonly close: () => void },
  ) {
    this.states = [status];
    this.settled = how.settled;
    this.isCalm = how.isCalm;
    this.close = how.close;
  }
}
