import { isDeepStrictEqual } from 'node:util';
import { type ProcessOptions, SimulatedProcess } from '../../src/simulator/index.js';
import { formatProcessId, processName, type ProcessKind } from '../../src/text/process-id.js';
import { type Status, statusOf } from './status.js';

/** How long a request whose client left may still be on its way to the process, in milliseconds. */
const STRAY_MS = 1_000;

/**
 * A simulated process under test: every state that it goes through is noted before the answer that tells of it leaves, so
 * that what the API says of it can be held against what was true while the request was under way.
 */
export class Subject {
  readonly process: SimulatedProcess;
  /** As the API calls it. */
  readonly kind: ProcessKind;
  /** Undefined for the primary. */
  readonly clientId: number | undefined;
  /** Only one client at a time may change it, so that what comes of a change can be told beforehand. */
  writing = false;
  #status: Status;
  #stale = false;
  #calm = false;
  #disturbances = 0;
  #strayUntil = 0;
  readonly #witnesses = new Set<Witness>();

  /** @param tolerant whether requests may fail although nothing is wrong: on a busy machine a short deadline passes. */
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
      // The simulator keeps them as well, for tests that are short.
      process.commands.length = 0;
      this.#stale = true;
      for (const witness of this.#witnesses) witness.commands.push(text);
    });
    // A command may be carried out a while after it came in, but always before its reply leaves.
    for (const event of ['sent', 'closed', 'ended'] as const) {
      process.on(event, () => {
        this.#stale = true;
        this.#look();
      });
    }
  }

  get name(): string {
    return processName(formatProcessId(this.kind, this.clientId));
  }

  /** Where the API has it. */
  get path(): string {
    return this.clientId === undefined ? '/v1/primary' : `/v1/${this.kind}s/${this.clientId}`;
  }

  get statusPath(): string {
    return this.clientId === undefined ? '/v1/primary/status' : this.path;
  }

  /** What is true of it now. */
  get status(): Status {
    this.#look();
    return this.#status;
  }

  /** Whether nothing is wrong with it: then every request must succeed, unless it is tolerant. */
  get calm(): boolean {
    return this.#calm;
  }

  /** Whether no request whose client left can be on its way to it any more. */
  get settled(): boolean {
    return performance.now() > this.#strayUntil;
  }

  /** Something is about to go wrong with it. */
  disturb(): void {
    this.#calm = false;
    this.#disturbances++;
  }

  /** It has answered again. */
  recovered(): void {
    this.#calm = true;
  }

  /** A client left after it asked for a change: whether and when that is carried out is open. */
  strayed(): void {
    this.#strayUntil = performance.now() + STRAY_MS;
  }

  /** Takes note of everything about the process until it is closed. */
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

/** What was true of a process while a request was under way. */
export class Witness {
  /** Every state from the first moment to the last, in order. */
  readonly states: Status[];
  /** Every command that it received. */
  readonly commands: string[] = [];
  /** Whether no other request could change the process meanwhile, but those of clients that are still there. */
  readonly settled: boolean;
  /** Whether nothing was wrong with the process all the time. */
  readonly isCalm: () => boolean;
  /** Ends the note-taking. */
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
