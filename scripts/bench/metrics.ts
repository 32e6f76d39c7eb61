import { type Case, type Context, row } from './case.js';
import { get } from './load.js';
import { type Server, startController, vfs } from './servers.js';
import { median } from './statistics.js';

/** A primary and as many secondaries as a host can have. */
const PROCESSES = ['primary', ...vfs(99)];

/** Scrapes before the measurement: V8 compiles the code of a scrape meanwhile. */
const WARM_UP_SCRAPES = 100;
/** Scrapes in each round. */
const SCRAPES = 50;
const QUICK_SCRAPES = 20;

/** Requests before the measurement, so that their operations have metrics. */
const REQUESTS = [...vfs(99).map((_, at) => get(`/v1/vfs/${at + 1}`)), get('/v1/processes')];

/** CPU time of the server for each of some scrapes, one after another, in milliseconds. */
async function scrapeMs({ load }: Context, server: Server, scrapes: number): Promise<number> {
  const before = await server.usage();
  await load.run({ clients: 1, total: scrapes, port: server.port, requests: [get('/metrics')] });
  const after = await server.usage();
  return (after.cpuMs - before.cpuMs) / scrapes;
}

/** The CPU time of a scrape of /metrics. */
export const METRICS_CASE: Case = {
  id: 'metrics',
  run: async (context) => {
    const { load, rounds, quick } = context;
    const server = await startController(PROCESSES);
    try {
      await load.run({ clients: 1, total: REQUESTS.length, port: server.port, requests: REQUESTS });
      await scrapeMs(context, server, WARM_UP_SCRAPES);
      const figures: number[] = [];
      while (figures.length < rounds)
        figures.push(await scrapeMs(context, server, quick ? QUICK_SCRAPES : SCRAPES));
      const response = await fetch(`http://127.0.0.1:${server.port}/metrics`);
      const text = await response.text();
      const samples = text.split('\n').filter((line) => /^[a-z]/.test(line)).length;
      return [
        row(
          `\`GET /metrics\`, ${PROCESSES.length} processes`,
          { bound: 'at most', value: 5, unit: 'ms of CPU' },
          figures,
          `${samples} samples, ${Math.round(text.length / 1024)} KB; ${median(figures).toFixed(1)} ms each`,
        ),
      ];
    } finally {
      await server.stop();
    }
  },
};
