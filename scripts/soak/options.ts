import { OptionError, readTexts } from '../script-options.js';

export interface SoakOptions {
  /** Duration of the load, in milliseconds. */
  readonly durationMs: number;
  /** Number of secondaries; the primary is not included. */
  readonly processes: number;
  readonly clients: number;
  readonly seed: number;
  /** The deadline of a command, in milliseconds. */
  readonly commandTimeoutMs: number;
}

export const USAGE = `Usage: npm run soak -- [options]

Runs a controller with simulated processes under load, while processes and clients are killed at random, and checks
every response. Prints counts at the end; the exit code is 1 on a failed check.

  --minutes NUMBER      duration in minutes, fractions allowed (10)
  --processes NUMBER    number of secondary processes, 1 to 99 (99)
  --clients NUMBER      number of concurrent clients (32)
  --seed NUMBER         seed of the random numbers (by the clock)
  --command-timeout NUMBER  deadline of a command in milliseconds (2000)
  -h, --help            show this help
`;

const NAMES = ['minutes', 'processes', 'clients', 'seed', 'command-timeout'] as const;

/** @returns undefined for --help. @throws OptionError with one line that names the option and the reason. */
export function readOptions(args: readonly string[]): SoakOptions | undefined {
  const values = readTexts(args, NAMES);
  if (values === undefined) return undefined;
  const number = (
    name: (typeof NAMES)[number],
    preset: number,
    min: number,
    max: number,
    whole = true,
  ): number => {
    const given = values[name];
    if (given === undefined) return preset;
    const value = Number(given);
    if (/^\d*\.?\d+$/.test(given) && value >= min && value <= max && (!whole || Number.isInteger(value)))
      return value;
    const kind = whole ? 'a whole number' : 'a number';
    throw new OptionError(`--${name}: ${JSON.stringify(given)} is not ${kind} from ${min} to ${max}`);
  };
  return {
    durationMs: number('minutes', 10, 0.01, 10_000, false) * 60_000,
    processes: number('processes', 99, 1, 99),
    clients: number('clients', 32, 1, 1_000),
    seed: number('seed', Date.now() % 2 ** 32, 0, 2 ** 32 - 1),
    commandTimeoutMs: number('command-timeout', 2_000, 100, 60_000),
  };
}
