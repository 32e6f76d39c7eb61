import { type Case, row } from './case.js';
import { fullHost, type HostSize, processesOf } from './full-host.js';
import { ControlledHost, RawHost } from './hosts.js';
import { interleave } from './rounds.js';
import { median } from './statistics.js';

/** 99 processes, all of them full. */
const SIZE: HostSize = { nfvs: 38, vfs: 60, nics: 16, each: 6, vhosts: 0 };

/** Requests of a round, and of the warm-up. */
const REQUESTS = 5;
const WARM_UP = 15;

const PATHS = ['/v1/topology', '/v1/panel'];

async function repeated(count: number, one: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < count; at++) times.push(await one());
  return median(times);
}

/** The requests that read the status of every process, compared with the statuses alone. */
export const STATUS_ROUND_CASE: Case = {
  id: 'status-round',
  run: async (context) => {
    const [subject, raw] = await Promise.all([ControlledHost.start(), RawHost.start()]);
    try {
      await Promise.all([subject.renew(SIZE), raw.renew(SIZE)]);
      await subject.apply(fullHost(SIZE));
      const statuses = processesOf(SIZE).map(({ id }) => ({ process: id, text: 'status' }));
      // The processes of the reference do the same.
      const commands = (await subject.commands()).filter(({ text }) => text !== 'status');
      await raw.replay(commands);
      const requests = PATHS.map((path) => async () => {
        const start = performance.now();
        await subject.request('GET', path);
        return performance.now() - start;
      });
      const measures = [...requests, () => raw.replay(statuses)];
      for (const each of measures) await repeated(WARM_UP, each);
      const rounds = await interleave(
        Math.max(context.rounds, 5),
        measures.map((each) => () => repeated(REQUESTS, each)),
      );
      const ms = (at: number): string => `${median(rounds.map((each) => each[at] ?? 0)).toFixed(1)} ms`;
      return PATHS.map((path, at) =>
        row(
          `\`GET ${path}\`, ${statuses.length} processes`,
          { bound: 'at most', value: 1.3, unit: '× all statuses in parallel' },
          rounds.map((each) => (each[at] ?? 0) / (each[PATHS.length] ?? 1)),
          `${ms(at)}; raw ${ms(PATHS.length)}`,
        ),
      );
    } finally {
      await Promise.all([subject.stop(), raw.stop()]);
    }
  },
};
