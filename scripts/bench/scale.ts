import type { Context } from './case.js';
import { type Growth, growth, kneeOf } from './knee.js';
import { get } from './load.js';
import { markdown } from './report.js';
import { interleave, measure, type Measured } from './rounds.js';
import { type Server, startController, startHapi, vfs } from './servers.js';
import { median } from './statistics.js';

const PROCESSES = [1, 10, 50, 99] as const;
const CLIENTS = [1, 8, 32, 128, 512] as const;

/** Number of clients of the reference. */
const REFERENCE_CLIENTS = 32;

/** Rounds, and maximum duration of each in seconds. There are many points, and the shape of the curve matters. */
const ROUNDS = 3;
const MAX_SECONDS = 0.5;

/** A point: `GET /v1/vfs/{id}` for a number of clients and processes. */
export interface ScalePoint {
  readonly processes: number;
  readonly clients: number;
  /** As a share of the rate of R3 with 32 clients. */
  readonly rate: number;
  /** In milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** All points for a number of processes, with the knee and the growth. */
export interface ScaleLine {
  readonly processes: number;
  readonly points: readonly ScalePoint[];
  /** The number of clients beyond which the rate does not grow. */
  readonly knee: number;
  /** Growth of the time for one request of each client with the number of clients, from the knee on. */
  readonly growth: Growth | undefined;
}

export interface Scale {
  readonly lines: readonly ScaleLine[];
  /** Growth of the time for one client to read each process once with the number of processes. */
  readonly growth: Growth;
}

/** Measures every number of clients with every number of processes. */
export async function measureScale(context: Context): Promise<Scale> {
  const reference = await startHapi();
  const lines: ScaleLine[] = [];
  try {
    for (const processes of PROCESSES) {
      context.progress(`scale: ${processes} processes`);
      const server = await startController(vfs(processes));
      try {
        lines.push(lineOf(processes, await pointsOf(context, processes, server, reference)));
      } finally {
        await server.stop();
      }
    }
  } finally {
    await reference.stop();
  }
  return scaleOf(lines);
}

/** The scale of all lines. */
export function scaleOf(lines: readonly ScaleLine[]): Scale {
  const sizes = lines.map(({ processes }) => processes);
  const tours = lines.map(({ processes, points }) => processes / (points[0]?.rate ?? Number.NaN));
  return { lines, growth: growth(sizes, tours) };
}

/** The line of the points for a number of processes. @param points ascending by clients. */
export function lineOf(processes: number, points: readonly ScalePoint[]): ScaleLine {
  const knee = kneeOf(points.map(({ clients, rate }) => ({ size: clients, rate })));
  const beyond = points.filter(({ clients }) => clients >= knee);
  const sizes = beyond.map(({ clients }) => clients);
  const turns = beyond.map(({ clients, rate }) => clients / rate);
  return { processes, points, knee, growth: beyond.length > 1 ? growth(sizes, turns) : undefined };
}

async function pointsOf(
  context: Context,
  processes: number,
  server: Server,
  reference: Server,
): Promise<ScalePoint[]> {
  const seconds = Math.min(MAX_SECONDS, context.seconds);
  const all = Array.from({ length: processes }, (_, at) => get(`/v1/vfs/${at + 1}`));
  const ours = (clients: number) => (): Promise<Measured> =>
    measure(context, server, { requests: all, clients, seconds });
  const theirs = (): Promise<Measured> =>
    measure(context, reference, { requests: [get('/v1/processes')], clients: REFERENCE_CLIENTS, seconds });
  // Warm-up: V8 compiles the code while it runs.
  await interleave(2, [ours(REFERENCE_CLIENTS), theirs]);
  const points: ScalePoint[] = [];
  for (const clients of CLIENTS) {
    const rounds = await interleave(ROUNDS, [ours(clients), theirs]);
    const middle = (of: (result: Measured, hapi: Measured) => number): number =>
      median(rounds.map(([result, hapi]) => (result && hapi ? of(result, hapi) : Number.NaN)));
    points.push({
      processes,
      clients,
      rate: middle((result, hapi) => result.rate / hapi.rate),
      p50: middle(({ p50 }) => p50),
      p99: middle(({ p99 }) => p99),
    });
  }
  return points;
}

function describeGrowth({ exponent, isFasterThanLinear }: Growth): string {
  return `${isFasterThanLinear ? 'faster than linear' : 'linear'} (power ${exponent.toFixed(2)})`;
}

/** The scale in Markdown: a table and a summary. */
export function describeScale({ lines, growth: byProcesses }: Scale): string {
  const [first] = lines;
  const clients = first?.points.map((point) => String(point.clients)) ?? [];
  const head = [
    'processes',
    ...clients.map((count) => `${count} ${count === '1' ? 'client' : 'clients'}`),
    'knee',
    'beyond it',
  ];
  const rows = lines.map(({ processes, points, knee, growth: byClients }) => [
    String(processes),
    ...points.map(({ rate, p50, p99 }) => `${rate.toFixed(2)} (${ms(p50)} / ${ms(p99)})`),
    `${knee} clients`,
    byClients === undefined ? '' : describeGrowth(byClients),
  ]);
  return [
    `\`GET /v1/vfs/{id}\`, the clients spread over the processes: rate as a share of R3's with ${REFERENCE_CLIENTS} clients,`,
    'and latency (median / p99, in ms). Beyond the knee the rate never grows by 10 % per doubling of the clients; from there',
    'on, how the time until each client had its turn grows with their number.',
    '',
    markdown(head, rows),
    '',
    `The time of one client to read every process once grows ${describeGrowth(byProcesses)} with their number.`,
  ].join('\n');
}

function ms(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}
