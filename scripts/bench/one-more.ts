import { type Case, type Context, row, type Row } from './case.js';
import type { Usage } from './leash.js';
import { get } from './load.js';
import { compare, describeRate } from './rounds.js';
import { type Server, startController, vfs } from './servers.js';
import { median } from './statistics.js';

const FEW = 1;
const MANY = 99;
const CLIENTS = 32;

async function start(): Promise<[few: Server, many: Server]> {
  return Promise.all([startController(vfs(FEW)), startController(vfs(MANY))]);
}

/** What each more takes of memory, in KB. */
async function kilobytes(few: Server, many: Server): Promise<{ rss: number; heap: number }> {
  const [less, more] = await Promise.all([few.usage(true), many.usage(true)]);
  const each = (of: (usage: Usage) => number): number => (of(more) - of(less)) / (MANY - FEW) / 1024;
  return { rss: each(({ rss }) => rss), heap: each(({ heap }) => heap) };
}

async function memory(rounds: number): Promise<Row> {
  const costs: { rss: number; heap: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const [few, many] = await start();
    costs.push(await kilobytes(few, many));
    await Promise.all([few.stop(), many.stop()]);
  }
  const [rss, heap] = [median(costs.map((cost) => cost.rss)), median(costs.map((cost) => cost.heap))];
  return row(
    'memory of one more connected process',
    { bound: 'at most', value: 100, unit: 'KB' },
    costs.map((cost) => Math.max(cost.rss, cost.heap)),
    `resident ${rss.toFixed(0)} KB, of that objects and buffers ${heap.toFixed(0)} KB`,
  );
}

async function speed(context: Context): Promise<Row> {
  const [few, many] = await start();
  try {
    const requests = [get('/v1/vfs/1')];
    const subject = { server: many, requests };
    const rounds = await compare(context, CLIENTS, subject, { server: few, requests });
    const detail = [
      describeRate(rounds.map(([ours]) => ours)),
      `alone ${describeRate(rounds.map(([, alone]) => alone))}`,
    ];
    return row(
      `\`GET /v1/vfs/{id}\`, ${CLIENTS} clients, with ${MANY - FEW} other processes connected`,
      { bound: 'at least', value: 0.95, unit: '× rate without them' },
      rounds.map(([ours, alone]) => ours.rate / alone.rate),
      detail.join('; '),
    );
  } finally {
    await Promise.all([few.stop(), many.stop()]);
  }
}

/** What one more connected process costs. */
export const ONE_MORE_CASE: Case = {
  id: 'one-more',
  run: async (context) => [await memory(context.rounds), await speed(context)],
};
