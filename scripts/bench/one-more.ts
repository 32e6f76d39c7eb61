import { type Case, type Context, row, type Row } from './case.js';
import type { Usage } from '../leash.js';
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

/** Memory of one more process, in KB. */
interface Cost {
  readonly rss: number;
  readonly heap: number;
}

async function kilobytes(few: Server, many: Server): Promise<Cost> {
  const [less, more] = await Promise.all([few.usage(true), many.usage(true)]);
  const each = (of: (usage: Usage) => number): number => (of(more) - of(less)) / (MANY - FEW) / 1024;
  return { rss: each(({ rss }) => rss), heap: each(({ heap }) => heap) };
}

function memoryRow(costs: readonly Cost[]): Row {
  const [rss, heap] = [median(costs.map((cost) => cost.rss)), median(costs.map((cost) => cost.heap))];
  return row(
    'memory of one more connected process',
    { bound: 'at most', value: 100, unit: 'KB' },
    costs.map((cost) => Math.max(cost.rss, cost.heap)),
    `resident ${Math.round(rss)} KB, objects and buffers ${Math.round(heap)} KB`,
  );
}

async function speedRow(context: Context, few: Server, many: Server): Promise<Row> {
  const requests = [get('/v1/vfs/1')];
  const rounds = await compare(context, CLIENTS, { server: many, requests }, { server: few, requests });
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
}

/** The cost of one more connected process. */
export const ONE_MORE_CASE: Case = {
  id: 'one-more',
  run: async (context) => {
    const costs: Cost[] = [];
    for (;;) {
      const [few, many] = await start();
      try {
        costs.push(await kilobytes(few, many));
        if (costs.length >= context.rounds) return [memoryRow(costs), await speedRow(context, few, many)];
      } finally {
        await Promise.all([few.stop(), many.stop()]);
      }
    }
  },
};
