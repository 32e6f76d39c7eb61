import { SppError } from '../spp/errors.js';
import type { Outcome } from './apply.js';
import { textOf } from './call-text.js';
import type { Step } from './step.js';

/** After what it is tried again first, in milliseconds; then after twice as long each time. */
const FIRST_DELAY_MS = 1_000;
const MAX_DELAY_MS = 60_000;
/** After how many attempts that failed it is not tried again. */
const MAX_FAILED = 10;
/** For how long a process has to stay as it was made for it to be calm, in milliseconds. */
const CALM_MS = 60_000;

/** The codes of the errors that say no: sent again, the command would be refused again. */
const LASTING: ReadonlySet<SppError['code']> = new Set(['unsafe', 'command_failed', 'not_applied'] as const);

/** What an attempt failed at. */
export interface AttemptFailure {
  /** Undefined when every command was taken, and the process still does something else. */
  readonly step: Step | undefined;
  readonly error: string;
}

/**
 * The attempts to bring one process to its part of the wanted document: when the next one may be, and what is not tried again.
 * Made anew for each connection of the process and for each document.
 */
export class Attempts {
  #failed = 0;
  #failure: AttemptFailure | undefined;
  /** What was refused for a reason that will not change, with the sentence that says it. */
  readonly #refused = new Map<string, string>();
  /** How often it was repaired since it was calm. */
  #repaired = 0;
  #repairedAt = -Infinity;
  #nextAt = 0;

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
    return this.#failed >= MAX_FAILED;
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

  /** @param outcomes those of the process. @param now on any clock that goes forward, in milliseconds. */
  ended(outcomes: readonly Outcome[], isInSync: boolean, now: number): void {
    for (const each of outcomes) {
      if (each.outcome === 'failed' && isLasting(each.error))
        this.#refused.set(keyOf(each.step), each.error.message);
    }
    if (isInSync) this.#succeeded(now);
    else this.#didNot(outcomes, now);
  }

  #succeeded(now: number): void {
    if (now - this.#repairedAt > CALM_MS) this.#repaired = 0;
    this.#failed = 0;
    this.#failure = undefined;
    this.#repairedAt = now;
    // Somebody else may want it otherwise as stubbornly.
    this.#nextAt = this.#repaired === 0 ? now : now + delay(this.#repaired);
    this.#repaired++;
  }

  #didNot(outcomes: readonly Outcome[], now: number): void {
    this.#failed++;
    const first = outcomes.find((each) => each.outcome === 'failed');
    this.#failure =
      first?.outcome === 'failed'
        ? { step: first.step, error: first.error.message }
        : { step: undefined, error: 'it took every command, and still does something else' };
    this.#nextAt = now + delay(this.#failed);
  }
}

function delay(count: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** (count - 1), MAX_DELAY_MS);
}

function keyOf({ call }: Step): string {
  const { method, path, body } = textOf(call);
  return `${method} ${path} ${JSON.stringify(body)}`;
}

function isLasting(error: Error): boolean {
  return error instanceof SppError && LASTING.has(error.code);
}
