import { SppError } from '../../spp/errors.js';
import type { StepResult } from '../apply/run-steps.js';
import { textOf } from '../plan/call-text.js';
import { deviceChangeOf } from '../plan/host-rules.js';
import type { Step } from '../plan/step.js';
import { type BackoffOptions, DEFAULT_BACKOFF, delayAfter } from './backoff.js';

/** The codes of errors that are lasting: the same command would be rejected or refused again. */
const LASTING: ReadonlySet<SppError['code']> = new Set(['unsafe', 'command_failed', 'not_applied'] as const);

/** Why a restore or repair failed. */
export interface AttemptFailure {
  /** Undefined when no command failed. */
  readonly step: Step | undefined;
  readonly error: string;
}

/** The disconnections of a process during restores and repairs, in a row. */
export interface Losses {
  readonly count: number;
  /** When the last one was, on the clock of performance.now(). */
  readonly at: number;
}

/**
 * The failed restores and repairs of one process: when the next one may begin, and which steps are not tried again. There is
 * one record for each connection of the process and each desired document.
 */
export class FailureRecord {
  #failed = 0;
  #failure: AttemptFailure | undefined;
  /** The steps that were rejected or refused for a lasting reason, by their request. */
  readonly #refused = new Map<string, AttemptFailure>();
  /** The number of successful repairs since the process was calm. */
  #repaired = 0;
  #repairedAt = -Infinity;
  #nextAt = 0;

  constructor(
    private readonly backoff: BackoffOptions = DEFAULT_BACKOFF,
    losses?: Losses,
  ) {
    // A person who restarts a process wants it restored at once. A process that disconnects each time may do so because of it.
    if (losses === undefined || losses.count < 2) return;
    this.#failed = losses.count - 1;
    const error = `the process disconnected ${losses.count} times during a restore or repair`;
    this.#failure = { step: undefined, error };
    this.#nextAt = losses.at + delayAfter(this.#failed, backoff);
  }

  /** The last failure. Undefined after a success. */
  get failure(): AttemptFailure | undefined {
    return this.#failure;
  }

  /** The number of failures in a row. */
  get failed(): number {
    return this.#failed;
  }

  /** Whether the process is given up. */
  get isOver(): boolean {
    return this.#failed >= this.backoff.maxFailed;
  }

  /**
   * When the next restore or repair may begin, on the clock of the `now` of ended(). Undefined for never.
   *
   * @param steps of the plan for the process.
   */
  nextAt(steps: readonly Step[]): number | undefined {
    return this.isOver || this.promising(steps).length === 0 ? undefined : this.#nextAt;
  }

  /** The steps that were not rejected or refused for a lasting reason, and need no such step. */
  promising(steps: readonly Step[]): readonly Step[] {
    if (this.#refused.size === 0) return steps;
    const hopeless = new Set<string>();
    return steps.filter((step) => {
      const isHopeless = this.#refused.has(requestOf(step)) || step.after.some((key) => hopeless.has(key));
      if (isHopeless) hopeless.add(step.key);
      return !isHopeless;
    });
  }

  /**
   * A restore or repair has ended.
   *
   * @param results of the steps of the process.
   * @param rest the steps that are still needed. Undefined when the process has disconnected.
   * @param now on any monotonic clock, in milliseconds.
   */
  ended(results: readonly StepResult[], rest: readonly Step[] | undefined, now: number): void {
    for (const each of results) {
      if (each.outcome === 'failed' && isLasting(each.error) && !mayPass(each.step))
        this.#refused.set(requestOf(each.step), { step: each.step, error: each.error.message });
    }
    // A step that was not tried, because it waits for another process or was refused before, did not fail now.
    const tried = new Set(results.map(({ step }) => requestOf(step)));
    if (rest?.some((step) => tried.has(requestOf(step))) === false) this.#recordSuccess(rest, now);
    else this.#recordFailure(results, now);
  }

  /** The process is in sync, whoever brought it there. A step that failed may work the next time. */
  settled(): void {
    if (this.#failed > 0) this.#nextAt = 0;
    this.#failed = 0;
    this.#failure = undefined;
    this.#refused.clear();
  }

  #recordSuccess(rest: readonly Step[], now: number): void {
    if (now - this.#repairedAt > this.backoff.calmMs) this.#repaired = 0;
    this.#failure = rest.map((step) => this.#refused.get(requestOf(step))).find((each) => each !== undefined);
    this.#failed = this.#failure === undefined ? 0 : Math.max(this.#failed, 1);
    this.#repairedAt = now;
    // Another client may change the process back each time.
    this.#nextAt = this.#repaired === 0 ? now : now + delayAfter(this.#repaired, this.backoff);
    this.#repaired++;
  }

  #recordFailure(results: readonly StepResult[], now: number): void {
    this.#failed++;
    this.#failure = failureIn(results);
    this.#nextAt = now + delayAfter(this.#failed, this.backoff);
  }
}

function failureIn(results: readonly StepResult[]): AttemptFailure {
  const first =
    results.find(({ outcome }) => outcome === 'failed') ?? results.find(({ outcome }) => outcome === 'left');
  switch (first?.outcome) {
    case 'failed':
      return { step: first.step, error: first.error.message };
    case 'left':
      return { step: first.step, error: `not sent, because this failed: ${first.because}` };
    default:
      return {
        step: undefined,
        error: 'all commands succeeded, but the process still differs from its process spec',
      };
  }
}

/** Two steps with the same request do the same. */
function requestOf({ call }: Step): string {
  const { method, path, body } = textOf(call);
  return `${method} ${path} ${JSON.stringify(body)}`;
}

/**
 * Whether a failed step may work another time, although its error is lasting: whether a port can be made depends on the host,
 * on deaths, on files and on processes that do not reply (rules H3, H4, H8). Lasting hazards are found by the plan.
 */
function mayPass(step: Step): boolean {
  const change = deviceChangeOf(step);
  return change?.takes === true && change.type !== 'ring';
}

function isLasting(error: Error): boolean {
  return error instanceof SppError && LASTING.has(error.code);
}
