import { OptionError, readTexts } from '../script-options.js';
import { HOUR, type PerHour } from './hour.js';

export interface SoakOptions {
  /** The load: for a time in milliseconds, or of a number of hours, as fast as possible. */
  readonly load: { readonly durationMs: number } | { readonly hours: number };
  /** What happens in an hour. */
  readonly hour: PerHour;
  /** Number of secondaries; the primary is not included. */
  readonly processes: number;
  readonly clients: number;
  readonly seed: number;
  /** The deadline of a command, in milliseconds. */
  readonly commandTimeoutMs: number;
}

export const USAGE = `Usage: npm run soak -- [options]

Runs a controller with simulated processes under load, while processes and clients are killed at random, and checks
every response. A desired document is applied, restored and repaired; events are read; metrics are requested; the
documents are kept in etcd, where it is installed. Prints counts at the end; the exit code is 1 on a failed check.

  --minutes NUMBER      duration in minutes, fractions allowed (10)
  --hours NUMBER        instead: the load of this number of hours, fractions allowed, in as little time as possible;
                        from 4 hours on, memory, timers and files must not grow
  --requests NUMBER     requests of clients in an hour (${HOUR.requests})
  --faults NUMBER       faults of processes in an hour, most of which end the connection (${HOUR.faults})
  --applies NUMBER      applied documents in an hour (${HOUR.applies})
  --drifts NUMBER       changes in an hour that differ from the desired document (${HOUR.drifts})
  --polls NUMBER        requests for metrics, health, topology and status of the panel in an hour (${HOUR.polls})
  --processes NUMBER    number of secondary processes, 1 to 99 (99)
  --clients NUMBER      number of concurrent clients (32)
  --seed NUMBER         seed of the random numbers (by the clock)
  --command-timeout NUMBER  deadline of a command in milliseconds (2000)
  -h, --help            show this help
`;

const HOUR_NAMES = ['requests', 'faults', 'applies', 'drifts', 'polls'] as const;
const NAMES = [
  ...(['minutes', 'hours', 'processes', 'clients', 'seed', 'command-timeout'] as const),
  ...HOUR_NAMES,
] as const;

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
  if (values.minutes !== undefined && values.hours !== undefined)
    throw new OptionError('--minutes and --hours exclude each other');
  const given = HOUR_NAMES.find((name) => values[name] !== undefined);
  if (given !== undefined && values.hours === undefined) throw new OptionError(`--${given} needs --hours`);
  const amounts = HOUR_NAMES.map((name) => [name, number(name, HOUR[name], 1, 10_000_000)] as const);
  return {
    load:
      values.hours === undefined
        ? { durationMs: number('minutes', 10, 0.01, 10_000, false) * 60_000 }
        : { hours: number('hours', 0, 0.001, 1_000, false) },
    hour: { ...HOUR, ...Object.fromEntries(amounts) },
    processes: number('processes', 99, 1, 99),
    clients: number('clients', 32, 1, 1_000),
    seed: number('seed', Date.now() % 2 ** 32, 0, 2 ** 32 - 1),
    commandTimeoutMs: number('command-timeout', 2_000, 100, 60_000),
  };
}
