import { OptionError, readTexts } from '../script-options.js';

export interface SoakOptions {
  /** How long requests are made, in milliseconds. */
  readonly durationMs: number;
  /** Secondaries; the primary comes on top. */
  readonly processes: number;
  readonly clients: number;
  readonly seed: number;
  /** The deadline of a command, in milliseconds. */
  readonly commandTimeoutMs: number;
}

export const USAGE = `Usage: npm run soak -- [options]

Runs a controller with simulated processes under load, while processes and clients are killed at random, and checks
every answer. Ends with counts, and with exit code 1 when they are off.

  --minutes NUMBER      how long (10); fractions are fine
  --processes NUMBER    secondary processes, 1 to 99 (99)
  --clients NUMBER      clients at a time (32)
  --seed NUMBER         what is random goes by this (by the clock)
  --command-timeout NUMBER  the deadline of a command, in milliseconds (2000)
  -h, --help            show this help
`;

const NAMES = ['minutes', 'processes', 'clients', 'seed', 'command-timeout'] as const;

/** @returns undefined when help is asked for. @throws OptionError with one line that names the option and the reason. */
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
