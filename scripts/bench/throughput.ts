import type { Case, Context, Row, Target } from './case.js';
import { row } from './case.js';
import { get, put } from './load.js';
import {
  compare,
  describeGenerator,
  describeRate,
  interleave,
  measure,
  type Measured,
  medianOf,
} from './rounds.js';
import {
  type Processes,
  type Server,
  startBare,
  startController,
  startHapi,
  startHapiBare,
  startRaw,
  vfs,
} from './servers.js';
import { median } from './statistics.js';
import { wrkRate } from './wrk.js';

const CLIENTS = 32;

const GET_VF = [get('/v1/vfs/1')];

/** A patch between ports that an nfv always has, so that the request always succeeds. */
const PATCH = { src: 'phy:0', dst: 'phy:1' };

function putPatch(id: number): string {
  return put(`/v1/nfvs/${id}/patches`, PATCH);
}

const MIXED_PROCESSES: Processes = [...vfs(4), ...[5, 6, 7, 8].map((id) => `nfv:${id}@1,2`)];

/** Three reads to a write, over four vf and four nfv. */
const MIXED = [1, 2, 3, 4].flatMap((id) => [
  get(`/v1/vfs/${id}`),
  get(`/v1/nfvs/${id + 4}`),
  get(`/v1/vfs/${id}`),
  putPatch(id + 4),
]);

type Rounds = readonly (readonly [Measured, Measured])[];

/** Sends the same requests to spp-ctl and to another server, each with its own simulated processes. */
async function against(
  context: Context,
  processes: Processes,
  startReference: (processes: Processes) => Promise<Server>,
  clients: number,
  requests: readonly string[],
): Promise<Rounds> {
  const [server, reference] = await Promise.all([startController(processes), startReference(processes)]);
  try {
    return await compare(context, clients, { server, requests }, { server: reference, requests });
  } finally {
    await Promise.all([server.stop(), reference.stop()]);
  }
}

async function latency(context: Context): Promise<Row[]> {
  const processes = vfs(1);
  const raw = await startRaw(processes[0] ?? '');
  try {
    await raw.measure(context.seconds);
    const rounds = await against(context, processes, startBare, 1, GET_VF);
    const hapi = await hapiLatency(context, processes);
    const floor = await raw.measure(context.seconds);
    const ratios = rounds.map(([ours, theirs]) => ours.p50 / theirs.p50);
    const ours = rounds.map(([result]) => result);
    const p50 = medianOf(ours, (result) => result.p50);
    const theirs = medianOf(
      rounds.map(([, result]) => result),
      (result) => result.p50,
    );
    const detail = `${micro(p50)}; R2 ${micro(theirs)}; R4 ${micro(hapi)}; R1 ${micro(floor)}; ${describeGenerator(rounds)}`;
    const target: Target = { bound: 'at most', value: 1.25, unit: '× latency of R2' };
    return [row('`GET /v1/vfs/{id}`, one client', target, ratios, detail)];
  } finally {
    await raw.stop();
  }
}

/** The latency of R4 for one client: what hapi costs in front of a process. In milliseconds. */
async function hapiLatency(context: Context, processes: Processes): Promise<number> {
  const server = await startHapiBare(processes);
  try {
    const run = (clients: number): Promise<Measured> =>
      measure(context, server, { requests: GET_VF, clients, seconds: context.seconds });
    await run(CLIENTS);
    return (await run(1)).p50;
  } finally {
    await server.stop();
  }
}

function micro(ms: number): string {
  return `${Math.round(ms * 1000)} µs`;
}

const REFERENCES = { R2: startBare, R3: startHapi, R4: startHapiBare };

/** A rate under load by many clients. */
interface RateCase {
  readonly id: string;
  readonly name: string;
  readonly processes: Processes;
  readonly requests: readonly string[];
  readonly reference: keyof typeof REFERENCES;
  /** The minimum, as a share of the rate of the reference. */
  readonly least: number;
}

const RATES: readonly RateCase[] = [
  {
    id: 'vf-throughput',
    name: `\`GET /v1/vfs/{id}\`, ${CLIENTS} clients, one process`,
    processes: vfs(1),
    requests: GET_VF,
    reference: 'R2',
    least: 2,
  },
  {
    id: 'processes',
    name: `\`GET /v1/processes\`, ${CLIENTS} clients, 99 processes`,
    processes: vfs(99),
    requests: [get('/v1/processes')],
    reference: 'R3',
    least: 0.8,
  },
  {
    id: 'patches',
    name: `\`PUT /v1/nfvs/{id}/patches\` (32768-byte frames), ${CLIENTS} clients, one process`,
    processes: ['nfv:1@1,2'],
    requests: [putPatch(1)],
    reference: 'R2',
    least: 0.85,
  },
  {
    id: 'mixed',
    name: `three reads to a write over 8 processes, ${CLIENTS} clients`,
    processes: MIXED_PROCESSES,
    requests: MIXED,
    reference: 'R4',
    least: 0.9,
  },
];

async function rate(context: Context, each: RateCase): Promise<Row[]> {
  const { name, processes, requests, reference, least } = each;
  const rounds = await against(context, processes, REFERENCES[reference], CLIENTS, requests);
  const ratios = rounds.map(([ours, theirs]) => ours.rate / theirs.rate);
  const detail = [
    describeRate(rounds.map(([ours]) => ours)),
    `${reference} ${describeRate(rounds.map(([, theirs]) => theirs))}`,
    describeGenerator(rounds),
  ];
  const target: Target = { bound: 'at least', value: least, unit: `× rate of ${reference}` };
  return [row(name, target, ratios, detail.join('; '))];
}

/** The writes of the case `patches`, with wrk as the load generator. */
async function patchesByWrk(context: Context): Promise<Row[]> {
  const processes: Processes = ['nfv:1@1,2'];
  const request = { method: 'PUT', path: '/v1/nfvs/1/patches', body: JSON.stringify(PATCH) };
  const servers = await Promise.all([
    startController(processes),
    startBare(processes),
    startHapiBare(processes),
  ]);
  try {
    const load = servers.map(
      ({ port }) =>
        () =>
          wrkRate(port, CLIENTS, context.seconds, request),
    );
    // Warm-up: V8 compiles the code of a server while it runs.
    await interleave(1, load);
    const rounds = await interleave(context.rounds, load);
    const perSecond = (at: 0 | 1 | 2): string =>
      `${Math.round(median(rounds.map((rates) => rates[at] ?? Number.NaN))).toLocaleString('en')}/s`;
    return [
      row(
        'the same, with wrk as the load generator',
        { bound: 'at least', value: 0.85, unit: '× rate of R2' },
        rounds.map(([ours = 0, theirs = 0]) => ours / theirs),
        `${perSecond(0)}; R2 ${perSecond(1)}; R4 ${perSecond(2)}`,
      ),
    ];
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** The cases that are a rate or a latency under load, against R2 or R3. */
export const THROUGHPUT: readonly Case[] = [
  { id: 'vf-latency', run: latency },
  ...RATES.map((each) => ({
    id: each.id,
    run: (context: Context): Promise<Row[]> => rate(context, each),
  })),
  { id: 'patches-wrk', run: patchesByWrk },
];
