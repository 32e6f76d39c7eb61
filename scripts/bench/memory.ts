import { type Case, type Context, row, type Row, type Target } from './case.js';
import { get } from './load.js';
import { type Server, startController, startHapi, vfs } from './servers.js';
import { median } from './statistics.js';

const PROCESSES = 99;
const CLIENTS = 32;

/** Number of requests to each server, and of turns. */
const REQUESTS = 1_000_000;
const QUICK_REQUESTS = 10_000;
const TURNS = 20;

const MAX_RATIO: Target = { bound: 'at most', value: 1.5, unit: '× memory of R3' };

const REQUESTS_OF_ALL = Array.from({ length: PROCESSES }, (_, at) => get(`/v1/vfs/${at + 1}`));

async function rssOf(server: Server): Promise<number> {
  return (await server.usage()).rss;
}

/** @param digits after the decimal point. */
export function megabytes(bytes: number, digits = 0): string {
  return `${(bytes / 2 ** 20).toFixed(digits)} MB`;
}

/** @param samples the resident memory of spp-ctl and of R3. */
export function ratioRow(name: string, samples: readonly (readonly [number, number])[]): Row {
  const [ours, theirs] = [0, 1].map((at) => megabytes(median(samples.map((each) => each[at] ?? Number.NaN))));
  const ratios = samples.map(([mine, reference]) => mine / reference);
  return row(name, MAX_RATIO, ratios, `${ours ?? ''}; R3 ${theirs ?? ''}`);
}

/** Memory after the start, without connections. */
async function idle(rounds: number): Promise<Row> {
  const samples: (readonly [number, number])[] = [];
  for (let round = 0; round < rounds; round++) {
    const servers = await Promise.all([startController([]), startHapi()]);
    const [ours = 0, theirs = 0] = await Promise.all(servers.map(rssOf));
    samples.push([ours, theirs]);
    await Promise.all(servers.map((server) => server.stop()));
  }
  return ratioRow('resident memory, idle', samples);
}

/** The growth from the earlier to the later half of some samples, in percent. */
export function growthPercent(samples: readonly number[]): number {
  const middle = Math.floor(samples.length / 2);
  return (median(samples.slice(middle)) / median(samples.slice(0, middle)) - 1) * 100;
}

async function underLoad({ load, quick, progress }: Context): Promise<Row[]> {
  const total = quick ? QUICK_REQUESTS : REQUESTS;
  const [server, reference] = await Promise.all([startController(vfs(PROCESSES)), startHapi()]);
  try {
    const samples: (readonly [number, number])[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      const order = { clients: CLIENTS, total: total / TURNS };
      await load.run({ ...order, port: server.port, requests: REQUESTS_OF_ALL });
      await load.run({ ...order, port: reference.port, requests: [get('/v1/processes')] });
      samples.push([await rssOf(server), await rssOf(reference)]);
      if (!quick) progress(`memory: ${((turn + 1) * total) / TURNS} of ${total} requests`);
    }
    const later = samples.slice(TURNS / 2);
    const what = `after ${total.toLocaleString('en')} requests over ${PROCESSES} processes`;
    const ours = later.map(([mine]) => mine);
    // A quick run ends while memory is still growing to its first maximum.
    const flat: Target | string = quick ? '%' : { bound: 'at most', value: 5, unit: '%' };
    const spread = `${megabytes(Math.min(...ours))} to ${megabytes(Math.max(...ours))}`;
    return [
      ratioRow(`resident memory ${what}`, later),
      row('its growth during the second half', flat, [growthPercent(ours)], spread),
    ];
  } finally {
    await Promise.all([server.stop(), reference.stop()]);
  }
}

/** The memory of spp-ctl, compared with a hapi that does nothing. */
export const MEMORY_CASE: Case = {
  id: 'memory',
  run: async (context) => [await idle(context.rounds), ...(await underLoad(context))],
};
