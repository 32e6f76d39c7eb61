import type { Load } from './load.js';
import { summary } from './statistics.js';

/** The settings and tools of a measurement. */
export interface Context {
  /** Number of turns of subject and reference. */
  readonly rounds: number;
  /** Duration of the measurement of each in a round. */
  readonly seconds: number;
  /** Whether the whole run has to end within a minute. */
  readonly quick: boolean;
  /** Share of a day that is simulated. */
  readonly day: number;
  readonly load: Load;
  /** Reports progress to the user. */
  readonly progress: (line: string) => void;
}

/** The target of a figure. */
export interface Target {
  readonly bound: 'at most' | 'at least';
  readonly value: number;
  /** The unit of the figure, such as `× R2`. */
  readonly unit: string;
}

/** One line of the report. */
export interface Row {
  readonly name: string;
  /** Undefined where the figure is for information. */
  readonly target: Target | undefined;
  readonly unit: string;
  /** The median, and the spread of the rounds. */
  readonly measured: number;
  readonly min: number;
  readonly max: number;
  /** The absolute values behind the figure, on this machine. */
  readonly detail: string;
}

/** A measurement that gives one or more lines of the report. */
export interface Case {
  /** For `--only`. */
  readonly id: string;
  readonly run: (context: Context) => Promise<readonly Row[]>;
}

/** The row of some figures, one from each round. @param target the target, or only the unit. */
export function row(name: string, target: Target | string, figures: readonly number[], detail: string): Row {
  const { median, min, max } = summary(figures);
  const [goal, unit] = typeof target === 'string' ? [undefined, target] : [target, target.unit];
  return { name, target: goal, unit, measured: median, min, max, detail };
}

/** The share of its target that a row reaches: 1 or more is all of it. Undefined if there is no target. */
export function reached({ target, measured }: Row): number | undefined {
  if (target === undefined) return undefined;
  if (target.bound === 'at least') return measured / target.value;
  return measured <= target.value
    ? Math.max(1, target.value / Math.max(measured, 1e-9))
    : target.value / measured;
}
