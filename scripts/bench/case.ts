import type { Load } from './load.js';
import { summary } from './statistics.js';

/** What a case is measured with. */
export interface Context {
  /** How often subject and reference take turns. */
  readonly rounds: number;
  /** How long each is measured in a round. */
  readonly seconds: number;
  /** Whether the whole run is to be over within a minute. */
  readonly quick: boolean;
  readonly load: Load;
  /** Tells somebody who waits what is going on. */
  readonly progress: (line: string) => void;
}

/** What must be reached. */
export interface Target {
  readonly bound: 'at most' | 'at least';
  readonly value: number;
  /** What the figure is: `× R2`, or a unit. */
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
  /** What the figure was made of, in units of this machine. */
  readonly detail: string;
}

/** Something that is measured: one line of the report, or several. */
export interface Case {
  /** For `--only`. */
  readonly id: string;
  readonly run: (context: Context) => Promise<readonly Row[]>;
}

/** The row of some figures, one from each round. @param target what must be reached, or the unit alone. */
export function row(name: string, target: Target | string, figures: readonly number[], detail: string): Row {
  const { median, min, max } = summary(figures);
  const [goal, unit] = typeof target === 'string' ? [undefined, target] : [target, target.unit];
  return { name, target: goal, unit, measured: median, min, max, detail };
}

/** How much of what it must reach a row reaches: 1 and more is all of it. Undefined where there is no target. */
export function reached({ target, measured }: Row): number | undefined {
  if (target === undefined) return undefined;
  if (target.bound === 'at least') return measured / target.value;
  return measured <= target.value
    ? Math.max(1, target.value / Math.max(measured, 1e-9))
    : target.value / measured;
}
