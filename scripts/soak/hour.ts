import { countQuota, type Quota, untilAborted } from './quota.js';

/** How much happens on a host in an hour; or the quotas of it that a phase of the soak has. */
export interface PerHour<Amount = number> {
  /** Requests of clients that read and change processes. */
  readonly requests: Amount;
  /** Faults of processes, most of which end their connection: crashes, hangs, resets, broken replies. */
  readonly faults: Amount;
  /** Documents that are applied. */
  readonly applies: Amount;
  /** Changes behind the back of the desired document. */
  readonly drifts: Amount;
  /** Requests for metrics, health, topology, and the status and changes of the panel. */
  readonly polls: Amount;
}

/** The names are those of the options. */
export const HOUR: PerHour = { requests: 20_000, faults: 250, applies: 60, drifts: 20, polls: 240 };

const NAMES = Object.keys(HOUR) as (keyof PerHour)[];

function each<From, To>(from: PerHour<From>, make: (amount: From, name: keyof PerHour) => To): PerHour<To> {
  return Object.fromEntries(NAMES.map((name) => [name, make(from[name], name)])) as unknown as PerHour<To>;
}

/** Work that ends when the signal is aborted. */
export function timedWork(signal: AbortSignal): PerHour<Quota> {
  return each(HOUR, () => untilAborted(signal));
}

/** Shares of the work in the phases of an hour: without and with faults. */
const WITHOUT_FAULTS: PerHour = { requests: 0.5, faults: 0, applies: 0.9, drifts: 1, polls: 0.5 };

/**
 * The work of a number of hours in two phases. Documents are mostly applied in the first one, without faults: an apply waits for
 * the status of all processes, and a process that hangs would delay most of them by its deadline.
 */
export function countedWork(hour: PerHour, hours: number, signal: AbortSignal): PerHour<Quota>[] {
  const phase = (shares: PerHour): PerHour<Quota> =>
    each(shares, (share, name) => countQuota(Math.ceil(share * hours * hour[name]), signal));
  return [phase(WITHOUT_FAULTS), phase(each(WITHOUT_FAULTS, (share) => 1 - share))];
}
