import { SppError } from '../../spp/errors.js';
import type { Outcome } from '../apply/run-plan.js';
import { textOf } from '../plan/call-text.js';
import { deviceChangeOf } from '../plan/host-rules.js';
import { delayAfter, DEFAULT_BACKOFF, type BackoffOptions } from './backoff.js';
import type { Step } from '../plan/step.js';

/** The codes of the errors that say no: sent again, the command would be refused again. */
const LASTING: ReadonlySet<SppError['code']> = new Set(['unsafe', 'command_failed', 'not_applied'] as const);

/** What an attempt failed at. */
export interface AttemptFailure {
  /** Undefined when it was no command. */
  readonly step: Step | undefined;
  readonly error: string;
}

/** How often a process went away while it was brought to its part, one time after the other, and when last. */
export interface Losses {
  readonly count: number;
  /** On the clock of performance.now(). */
  readonly at: number;
}

/**
 * The attempts to bring one process to its part of the desired document: when the next one may be, and what is not tried again.
 * Made anew for each connection of the process and for each document.
 */
export class FailureRecord {
  #failed = 0;
  #failure: AttemptFailure | undefined;
  /** What was refused for a reason that will not change. */
  readonly #refused = new Map<string, AttemptFailure>();
  /** How often it was repaired since it was calm. */
  #repaired = 0;
  #repairedAt = -Infinity;
  #nextAt = 0;

  constructor(
    private readonly pace: BackoffOptions = DEFAULT_BACKOFF,
    losses?: Losses,
  ) {
    // Who restarts a process in the middle wants it back at once; one that goes away each time may do so because of it.
    if (losses === undefined || losses.count < 2) return;
    this.#failed = losses.count - 1;
    this.#failure = {
      step: undefined,
      error: `it went away ${losses.count} times while it was brought to its part`,
    };
    this.#nextAt = losses.at + delayAfter(this.#failed, pace);
  }

  /** How the last one failed; undefined when it did not. */
  get failure(): AttemptFailure | undefined {
    return this.#failure;
  }

  /** How many failed one after another. */
  get failed(): number {
    return this.#failed;
  }

  /** Whether there were so many that there are no more. */
  get isOver(): boolean {
    return this.#failed >= this.pace.maxFailed;
  }

  /**
   * When the next one may be, on the clock of `now`; undefined when there is to be none.
   *
   * @param steps what it would take.
   */
  nextAt(steps: readonly Step[]): number | undefined {
    return this.isOver || this.promising(steps).length === 0 ? undefined : this.#nextAt;
  }

  /** The steps that were not refused for good, and need none that was. */
  promising(steps: readonly Step[]): readonly Step[] {
    const hopeless = new Set<string>();
    return steps.filter((step) => {
      const isHopeless = this.#refused.has(keyOf(step)) || step.after.some((key) => hopeless.has(key));
      if (isHopeless) hopeless.add(step.key);
      return !isHopeless;
    });
  }

  /**
   * @param outcomes those of the process.
   * @param lacking what it still takes; undefined when the process has gone.
   * @param now on any clock that goes forward, in milliseconds.
   */
  ended(outcomes: readonly Outcome[], lacking: readonly Step[] | undefined, now: number): void {
    for (const each of outcomes) {
      if (each.outcome === 'failed' && isLasting(each.error) && !mayPass(each.step))
        this.#refused.set(keyOf(each.step), { step: each.step, error: each.error.message });
    }
    // What was not tried, because it waits for another process or was refused before, is no failure of this attempt.
    const tried = new Set(outcomes.map(({ step }) => keyOf(step)));
    if (lacking?.some((step) => tried.has(keyOf(step))) === false) this.#succeeded(lacking, now);
    else this.#didNot(outcomes, now);
  }

  /** It does what it is to do, whoever brought it there: what did not work may work the next time. */
  settled(): void {
    if (this.#failed > 0) this.#nextAt = 0;
    this.#failed = 0;
    this.#failure = undefined;
    this.#refused.clear();
  }

  #succeeded(lacking: readonly Step[], now: number): void {
    if (now - this.#repairedAt > this.pace.calmMs) this.#repaired = 0;
    this.#failure = lacking.map((step) => this.#refused.get(keyOf(step))).find((each) => each !== undefined);
    this.#failed = this.#failure === undefined ? 0 : Math.max(this.#failed, 1);
    this.#repairedAt = now;
    // Somebody else may want it otherwise as stubbornly.
    this.#nextAt = this.#repaired === 0 ? now : now + delayAfter(this.#repaired, this.pace);
    this.#repaired++;
  }

  #didNot(outcomes: readonly Outcome[], now: number): void {
    this.#failed++;
    this.#failure = failureIn(outcomes);
    this.#nextAt = now + delayAfter(this.#failed, this.pace);
  }
}

function failureIn(outcomes: readonly Outcome[]): AttemptFailure {
  const first =
    outcomes.find(({ outcome }) => outcome === 'failed') ??
    outcomes.find(({ outcome }) => outcome === 'left');
  switch (first?.outcome) {
    case 'failed':
      return { step: first.step, error: first.error.message };
    case 'left':
      return { step: first.step, error: `it was not sent, because this failed: ${first.because}` };
    default:
      return { step: undefined, error: 'it took every command, and still does something else' };
  }
}

function keyOf({ call }: Step): string {
  const { method, path, body } = textOf(call);
  return `${method} ${path} ${JSON.stringify(body)}`;
}

/**
 * Whether a command may be done another time although it was refused: whether a port can be made depends on the host, on
 * deaths, on files and on processes that do not answer (rules H3, H4, H8). What speaks against it for good is known before.
 */
function mayPass(step: Step): boolean {
  const change = deviceChangeOf(step);
  return change?.takes === true && change.type !== 'ring';
}

function isLasting(error: Error): boolean {
  return error instanceof SppError && LASTING.has(error.code);
}
