import type { Context } from './case.js';
import type { LoadRequest, LoadResult } from './load-generator.js';
import type { Server } from './servers.js';
import { median } from './statistics.js';

/** Rounds and clients of the warm-up: V8 compiles the code of a server while it runs. */
const WARM_UP_ROUNDS = 2;
const WARM_UP_CLIENTS = 32;
/** Minimum duration of a warm-up, so that compiled code is measured even in short rounds. */
const WARM_UP_SECONDS = 0.75;

/** The result of the load on one server, and the CPU usage as shares of one processor. */
export interface Measured extends LoadResult {
  /** Requests a second. */
  readonly rate: number;
  readonly serverCpu: number;
  readonly generatorCpu: number;
}

/** Runs each once a round, in alternating order. @returns the results of each round, in the order of `measures`. */
export async function interleave<Result>(
  rounds: number,
  measures: readonly ((round: number) => Promise<Result>)[],
): Promise<Result[][]> {
  const all: Result[][] = [];
  for (let round = 0; round < rounds; round++) {
    const results: Result[] = [];
    const order = [...measures.entries()];
    // The state of the machine may differ for the second measurement: warmer, or busier.
    if (round % 2 === 1) order.reverse();
    for (const [at, measure] of order) results[at] = await measure(round);
    all.push(results);
  }
  return all;
}

/** Measures a server under load once. */
export async function measure(
  { load }: Context,
  server: Server,
  order: Omit<LoadRequest, 'port'>,
): Promise<Measured> {
  const before = await Promise.all([server.usage(), load.usage()]);
  const start = performance.now();
  const result = await load.run({ ...order, port: server.port });
  const ms = performance.now() - start;
  const after = await Promise.all([server.usage(), load.usage()]);
  const [serverCpu = 0, generatorCpu = 0] = after.map(
    ({ cpuMs }, at) => (cpuMs - (before[at]?.cpuMs ?? 0)) / ms,
  );
  return { ...result, rate: result.responses / result.seconds, serverCpu, generatorCpu };
}

/** A server and the load that is put on it. */
export interface Loaded {
  readonly server: Server;
  readonly requests: readonly string[];
}

/** Puts the same load on two servers in turn, after a warm-up. @returns [subject, reference] of each round. */
export async function compare(
  context: Context,
  clients: number,
  subject: Loaded,
  reference: Loaded,
): Promise<(readonly [Measured, Measured])[]> {
  const { seconds } = context;
  const run = ({ server, requests }: Loaded): Promise<Measured> =>
    measure(context, server, { requests, clients, seconds });
  const warmUp = ({ server, requests }: Loaded): Promise<Measured> =>
    measure(context, server, {
      requests,
      clients: Math.max(clients, WARM_UP_CLIENTS),
      seconds: Math.max(seconds, WARM_UP_SECONDS),
    });
  await interleave(WARM_UP_ROUNDS, [() => warmUp(subject), () => warmUp(reference)]);
  const rounds = await interleave(context.rounds, [() => run(subject), () => run(reference)]);
  return rounds.map((results) => results as [Measured, Measured]);
}

/** The median of one figure over all rounds. */
export function medianOf(results: readonly Measured[], figure: (result: Measured) => number): number {
  return median(results.map(figure));
}

/** `9,120/s, 105 µs of CPU each (96 %)`. On a busy machine the CPU time says more than the rate. */
export function describeRate(results: readonly Measured[]): string {
  const rate = Math.round(medianOf(results, (result) => result.rate)).toLocaleString('en');
  const each = Math.round(
    medianOf(results, ({ serverCpu, rate: perSecond }) => (serverCpu / perSecond) * 1e6),
  );
  return `${rate}/s, ${each} µs of CPU each (${percent(medianOf(results, ({ serverCpu }) => serverCpu))})`;
}

/** CPU usage of the load generator; if it is above that of the server, the generator was the limit. */
export function describeGenerator(rounds: readonly (readonly [Measured, Measured])[]): string {
  return `generator ${percent(medianOf(rounds.flat(), (result) => result.generatorCpu))}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
