import type { Release } from '../../src/simulator/index.js';
import { inWords } from './compare.js';
import type { ComparedStep } from './follow.js';

/** The result of one scenario or walk. */
export interface Result {
  readonly id: string;
  /** Whether its recorded runs differed from each other: then differences are counted separately. */
  readonly varies: boolean;
  readonly steps: readonly ComparedStep[];
  /** The reason why it could not be played. */
  readonly failure: string | undefined;
}

/** Counts of the steps of one kind of process. */
export interface Count {
  readonly steps: number;
  readonly same: number;
  /** Differences in scenarios whose recorded runs differed from each other: they are not significant. */
  readonly varying: number;
  readonly different: number;
}

/** A step in which real and simulated processes differ. */
export interface Difference {
  readonly scenario: string;
  readonly step: number;
  readonly process: string;
  readonly command: string;
  readonly real: string;
  readonly simulated: string;
  /** Whether it is the first of its scenario: later differences may be consequences. */
  readonly isFirst: boolean;
  readonly varies: boolean;
}

/** The report of a run, in the format of `--out`. */
export interface Report {
  readonly release: Release;
  readonly seed: number;
  readonly scenarios: number;
  readonly walks: number;
  readonly notes: readonly string[];
  readonly kinds: Readonly<Record<string, Count>>;
  readonly differences: readonly Difference[];
  readonly failures: readonly { readonly scenario: string; readonly reason: string }[];
}

export function reportOf(
  results: readonly Result[],
  about: Pick<Report, 'release' | 'seed' | 'scenarios' | 'walks' | 'notes'>,
): Report {
  return {
    ...about,
    kinds: countsOf(results),
    differences: results.flatMap(differencesOf),
    failures: results.flatMap(({ id, failure }) =>
      failure === undefined ? [] : [{ scenario: id, reason: failure }],
    ),
  };
}

function countsOf(results: readonly Result[]): Record<string, Count> {
  const kinds: Record<string, Count> = {};
  for (const { varies, steps } of results) {
    for (const { kind, isSame } of steps) {
      const {
        steps: all,
        same,
        varying,
        different,
      } = kinds[kind] ?? { steps: 0, same: 0, varying: 0, different: 0 };
      kinds[kind] = {
        steps: all + 1,
        same: same + (isSame ? 1 : 0),
        varying: varying + (!isSame && varies ? 1 : 0),
        different: different + (!isSame && !varies ? 1 : 0),
      };
    }
  }
  return kinds;
}

/** The differences of one scenario. */
export function differencesOf({ id, varies, steps }: Result): Difference[] {
  return steps
    .filter(({ isSame }) => !isSame)
    .map(({ at, process, command, real, simulated }, index) => ({
      ...{ scenario: id, step: at, process, command, varies, isFirst: index === 0 },
      ...{ real: inWords(real), simulated: inWords(simulated) },
    }));
}

/** Whether all scenarios were played without a significant difference. */
export function conforms({ differences, failures }: Report): boolean {
  return failures.length === 0 && differences.every(({ varies }) => varies);
}

/** A table of counts, then the first difference of each scenario. */
export function describe(report: Report): string {
  const row = (cells: readonly (string | number)[]): string =>
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(10) : String(cell).padStart(11))).join('');
  const rows = Object.entries(report.kinds).map(([kind, { steps, same, varying, different }]) =>
    row([kind, steps, same, different, varying]),
  );
  const { differences, failures, notes } = report;
  return [
    ...notes.map((note) => `Note: ${note}.`),
    ...failures.map(({ scenario, reason }) => `${scenario}: not played: ${reason}`),
    ...differences.filter(({ isFirst }) => isFirst).map((first) => describeDifference(first, differences)),
    `${report.scenarios} scenarios and ${report.walks} walks (seed ${report.seed}), release ${report.release}`,
    row(['', 'steps', 'same', 'different', 'varying']),
    ...rows,
    '',
  ].join('\n');
}

function describeDifference(first: Difference, all: readonly Difference[]): string {
  const { scenario, step, process, command, real, simulated, varies } = first;
  const more = all.filter((other) => other.scenario === scenario).length - 1;
  const after = more === 0 ? '' : ` (${more} more after it)`;
  const note = varies ? ', whose recorded runs differ from each other as well' : '';
  return [
    `${scenario}${note}, step ${step}, ${process}: ${command}${after}`,
    `  real:      ${real}`,
    `  simulated: ${simulated}`,
  ].join('\n');
}
