import { parseArgs } from 'node:util';

/** What a run is told. */
export interface BenchOptions {
  readonly quick: boolean;
  readonly rounds: number;
  /** How long subject and reference are measured in each round. */
  readonly seconds: number;
  /** How many nodes meet in etcd. */
  readonly nodes: number;
  /** Only the cases whose id has this in it. */
  readonly only: string | undefined;
  /** Where the plot goes. */
  readonly svg: string;
  /** Where the figures go, for machines; undefined for nowhere. */
  readonly json: string | undefined;
}

/** The command line makes no sense; the message says why. */
export class UsageError extends Error {}

export const HELP = `usage: npm run bench -- [options]

Measures how close spp-ctl is to the limit. Every figure is a ratio to a reference that is measured in the same run.

  --quick        within a minute; exit code 1 if a case is below three quarters of what it must reach
  --rounds N     how often subject and reference take turns [5]
  --seconds S    how long each is measured in a round [2, with --quick 0.2]
  --nodes N      how many nodes meet in etcd, each with 20 processes [100]
  --only TEXT    only the cases with this in their name: CASES
  --svg FILE     where the plot of the scale goes [dist/bench-scale.svg]
  --json FILE    write the figures there as well, for machines
  --help         tell this and exit
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

/** Reads a command line. @returns undefined when help is asked for. @throws UsageError */
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
    only: values.only,
    svg: values.svg ?? 'dist/bench-scale.svg',
    json: values.json,
  };
}
