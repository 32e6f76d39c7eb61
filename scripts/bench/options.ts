import { parseArgs } from 'node:util';

/** The options of a run. */
export interface BenchOptions {
  readonly quick: boolean;
  readonly rounds: number;
  /** Seconds of the measurement of subject and of reference in each round. */
  readonly seconds: number;
  /** Number of nodes of the cluster. */
  readonly nodes: number;
  /** Share of a day that the case `day` simulates. */
  readonly day: number;
  /** Only the cases whose id contains this text. */
  readonly only: string | undefined;
  /** File for the plot. */
  readonly svg: string;
  /** File for the figures as JSON; undefined for none. */
  readonly json: string | undefined;
}

/** An invalid command line; the message has the reason. */
export class UsageError extends Error {}

export const HELP = `usage: npm run bench -- [options]

Measures how close spp-ctl is to the limit. Every figure is a ratio to a reference that is measured in the same run.

  --quick        end within a minute; exit code 1 if a case is below three quarters of its target
  --rounds N     number of turns of subject and reference [5]
  --seconds S    duration of each measurement in a round [2, with --quick 0.2]
  --nodes N      number of nodes that share an etcd, each with 20 processes [100]
  --day SHARE    share of a day that the case day simulates, from 0.001 [1, with --quick 0.001]
  --only TEXT    run only the cases whose name contains TEXT: CASES
  --svg FILE     file for the plot of the scale [dist/bench-scale.svg]
  --json FILE    also write the figures as JSON
  --help         show this help and exit
`;

function number(name: string, text: string, min: number, max: number): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max))
    throw new UsageError(`--${name} ${text}: not a number from ${min} to ${max}`);
  return value;
}

function whole(name: string, text: string, min: number, max: number): number {
  const value = number(name, text, min, max);
  if (!Number.isInteger(value)) throw new UsageError(`--${name} ${text}: not a whole number`);
  return value;
}

/** Reads a command line. @returns undefined for --help. @throws UsageError */
export function readOptions(args: readonly string[]): BenchOptions | undefined {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    quick: flag,
    help: flag,
    rounds: text,
    seconds: text,
    only: text,
    nodes: text,
    day: text,
    svg: text,
    json: text,
  };
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.split(/\.? To specify|\n/)[0] ?? message);
  }
  if (values.help) return undefined;
  const rounds = whole('rounds', values.rounds ?? '5', 1, 1000);
  return {
    quick: values.quick,
    rounds,
    seconds: number('seconds', values.seconds ?? (values.quick ? '0.2' : '2'), 0.01, 600),
    nodes: whole('nodes', values.nodes ?? '100', 1, 500),
    day: number('day', values.day ?? (values.quick ? '0.001' : '1'), 0.001, 1),
    only: values.only,
    svg: values.svg ?? 'dist/bench-scale.svg',
    json: values.json,
  };
}
