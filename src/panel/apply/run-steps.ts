import type { Call, Step } from '../plan/step.js';

/** The result of one step. */
export type StepResult =
  | { readonly step: Step; readonly outcome: 'done'; readonly ms: number }
  | { readonly step: Step; readonly outcome: 'failed'; readonly ms: number; readonly error: Error }
  /** The step was not sent, because a step before it failed. */
  | { readonly step: Step; readonly outcome: 'left'; readonly because: string };

export interface RunOptions {
  /** Carries out a call. What it throws becomes the result of the step. */
  readonly run: (call: Call) => Promise<void>;
  /** Called with each result at once. */
  readonly onResult?: (result: StepResult) => void;
  /** Called when the last step of a process is over, with its id. */
  readonly onProcessOver?: (process: string) => void;
  /** Whether a process goes on after a failure with the steps that do not need the failed one. */
  readonly goesOn?: boolean;
}

/**
 * Carries out steps: those of one process one after another, those of different processes at the same time. When one fails,
 * the later steps of its process are left, and so is each step that needs one of these.
 *
 * @param steps in an order in which each comes after those that it needs.
 * @returns the results in the order of the steps. @throws what a callback other than `run` throws; no more steps are begun then.
 */
export function runSteps(steps: readonly Step[], options: RunOptions): Promise<StepResult[]> {
  return new Promise((resolve, reject) => {
    new Run(steps, options, resolve, reject).begin();
  });
}

/** A step, and what it waits for. */
interface Task {
  readonly step: Step;
  /** The step of the same process before this one, and the one after it. */
  readonly previous: Task | undefined;
  next: Task | undefined;
  /** How many other steps must be over before, each as often as it is named. */
  waits: number;
  /** The steps of other processes that wait for this one. Undefined for none. */
  waiting: Task[] | undefined;
  /** Undefined until the step is over. */
  result: StepResult | undefined;
}

const NONE: readonly never[] = [];

class Run {
  /** By key, in the order of the steps. */
  readonly #tasks = new Map<string, Task>();
  /** The tasks that wait for nothing any more. */
  readonly #ready: Task[] = [];
  #isBroken = false;
  #left: number;

  constructor(
    steps: readonly Step[],
    private readonly options: RunOptions,
    private readonly resolve: (results: StepResult[]) => void,
    private readonly reject: (error: unknown) => void,
  ) {
    this.#left = steps.length;
    const last = new Map<string, Task>();
    for (const step of steps) {
      const previous = last.get(step.process);
      const task: Task = {
        step,
        previous,
        next: undefined,
        waits: 0,
        waiting: undefined,
        result: undefined,
      };
      if (previous !== undefined) {
        previous.next = task;
        task.waits++;
      }
      for (const key of step.after) this.#await(task, key);
      for (const key of step.follows ?? NONE) this.#await(task, key);
      this.#tasks.set(step.key, task);
      last.set(step.process, task);
      if (task.waits === 0) this.#ready.push(task);
    }
  }

  begin(): void {
    if (this.#left === 0) this.resolve([]);
    else this.#safely(() => this.#beginReady());
  }

  /** Steps of the same process are over anyway. */
  #await(task: Task, key: string): void {
    const other = this.#tasks.get(key);
    if (other === undefined || other.step.process === task.step.process) return;
    if (other.waiting === undefined) other.waiting = [task];
    else other.waiting.push(task);
    task.waits++;
  }

  /** Not by recursion: a failure may leave thousands of steps. */
  #beginReady(): void {
    // More become ready meanwhile.
    for (const task of this.#ready) this.#begin(task);
    this.#ready.length = 0;
  }

  #begin(task: Task): void {
    const { step } = task;
    const because = this.#whyLeft(task);
    if (because === undefined) void this.#perform(task);
    else this.#over(task, { step, outcome: 'left', because });
  }

  /** The key of the first failed step that a step needs. Undefined when all of them are done. */
  #whyLeft({ step, previous }: Task): string | undefined {
    if (this.options.goesOn !== true && previous !== undefined) {
      const key = failedIn(previous);
      if (key !== undefined) return key;
    }
    for (const each of step.after) {
      const needed = this.#tasks.get(each);
      const key = needed && failedIn(needed);
      if (key !== undefined) return key;
    }
    return undefined;
  }

  async #perform(task: Task): Promise<void> {
    const { step } = task;
    const start = performance.now();
    const ms = (): number => Math.round(performance.now() - start);
    let result: StepResult;
    try {
      await this.options.run(step.call);
      result = { step, outcome: 'done', ms: ms() };
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error(String(cause));
      result = { step, outcome: 'failed', ms: ms(), error };
    }
    this.#safely(() => {
      this.#over(task, result);
      this.#beginReady();
    });
  }

  /** After an error of a callback, nothing more is begun. */
  #safely(work: () => void): void {
    if (this.#isBroken) return;
    try {
      work();
    } catch (error) {
      this.#isBroken = true;
      this.reject(error);
    }
  }

  #over(task: Task, result: StepResult): void {
    task.result = result;
    this.options.onResult?.(result);
    if (task.next === undefined) this.options.onProcessOver?.(task.step.process);
    else this.#released(task.next);
    for (const each of task.waiting ?? NONE) this.#released(each);
    this.#left--;
    if (this.#left === 0) this.resolve([...this.#tasks.values()].flatMap(({ result: each }) => each ?? []));
  }

  #released(task: Task): void {
    task.waits--;
    if (task.waits === 0) this.#ready.push(task);
  }
}

/** The key of the step that failed, if a step is not done. */
function failedIn({ step, result }: Task): string | undefined {
  if (result === undefined || result.outcome === 'done') return undefined;
  return result.outcome === 'left' ? result.because : step.key;
}
