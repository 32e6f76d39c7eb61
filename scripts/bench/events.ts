import { type Case, type Context, row, type Target } from './case.js';
import { Child, freePorts } from './children.js';
import type {
  EventsOrder,
  EventsReply,
  EventsResult,
  ReadersLoaded,
  ReadersOrder,
  ReadersReady,
} from './event-readers.js';
import { interleave } from './rounds.js';
import { untilListed } from './servers.js';
import { median } from './statistics.js';

const READERS = 100;
const CHANGES_PER_SECOND = 1_000;

/** Rounds and minimum duration of the warm-up, in seconds. */
const WARM_UP_ROUNDS = 2;
const WARM_UP_SECONDS = 0.75;

const TARGET: Target = { bound: 'at most', value: 5, unit: 'ms' };

/** The latencies of one round, and the CPU usage of the server as a share of one processor. */
interface Measured extends EventsResult {
  readonly serverCpu: number;
}

/** A server with readers of its events. */
class Streams {
  private constructor(
    private readonly server: Child,
    private readonly readers: Child,
  ) {}

  /** @param start starts the server on the ports for the API and for secondaries. */
  static async open(start: (api: number, secondary: number) => Child): Promise<Streams> {
    const [api = 0, secondary = 0] = await freePorts(2);
    const server = start(api, secondary);
    await untilListed(api, 0);
    const readers = new Child('scripts/bench/event-readers.js');
    await readers.ask<ReadersLoaded>(undefined, (reply): reply is ReadersLoaded => 'readersLoaded' in reply);
    const order: ReadersOrder = { api, secondary, readers: READERS };
    const isReady = (reply: object): reply is ReadersReady => 'readersReady' in reply;
    await readers.ask<ReadersReady>(order, isReady);
    return new Streams(server, readers);
  }

  async measure(seconds: number): Promise<Measured> {
    const before = (await this.server.usage()).cpuMs;
    const start = performance.now();
    const changes = Math.ceil(seconds * CHANGES_PER_SECOND);
    const order: EventsOrder = { changesPerSecond: CHANGES_PER_SECOND, changes };
    const isReply = (reply: object): reply is EventsReply => 'events' in reply || 'eventsError' in reply;
    const reply = await this.readers.ask<EventsReply>(order, isReply);
    if ('eventsError' in reply) throw new Error(reply.eventsError);
    const ms = performance.now() - start;
    return { ...reply.events, serverCpu: ((await this.server.usage()).cpuMs - before) / ms };
  }

  async stop(): Promise<void> {
    await Promise.all([this.server.stop(), this.readers.stop()]);
  }
}

function startController(api: number, secondary: number): Child {
  const ports = ['-p', '0', '-s', String(secondary), '-a', String(api)];
  return new Child('bin/spp-ctl.js', [...ports, '--log-level', 'warn']);
}

function startReference(api: number, secondary: number): Child {
  return new Child('scripts/bench/bare-events.js', [String(api), String(secondary)]);
}

function describe(all: readonly Measured[]): string {
  const of = (figure: (each: Measured) => number): number => median(all.map(figure));
  const ms = (value: number): string => value.toFixed(1);
  const cpu = Math.round(100 * of((each) => each.serverCpu));
  const rate = Math.round(of((each) => each.rate));
  return `${rate.toLocaleString('en')} changes/s, median ${ms(of(({ p50 }) => p50))}, p99 ${ms(of(({ p99 }) => p99))}, maximum ${ms(of(({ max }) => max))} ms, ${cpu} % of CPU`;
}

/** From a change at a process to its event at many readers. */
export const EVENTS_CASE: Case = {
  id: 'events',
  run: async (context: Context) => {
    const [ours, theirs] = await Promise.all([Streams.open(startController), Streams.open(startReference)]);
    try {
      const seconds = Math.max(context.seconds, WARM_UP_SECONDS);
      await interleave(WARM_UP_ROUNDS, [() => ours.measure(seconds), () => theirs.measure(seconds)]);
      const rounds = await interleave(context.rounds, [
        () => ours.measure(context.seconds),
        () => theirs.measure(context.seconds),
      ]);
      const [own, reference] = [0, 1].map((at) => rounds.flatMap((round) => round[at] ?? []));
      return [
        row(
          `a change to its event at ${READERS} readers, ${CHANGES_PER_SECOND.toLocaleString('en')} changes per second, p99`,
          TARGET,
          (own ?? []).map(({ p99 }) => p99),
          `${describe(own ?? [])}; bare ${describe(reference ?? [])}`,
        ),
      ];
    } finally {
      await Promise.all([ours.stop(), theirs.stop()]);
    }
  },
};
