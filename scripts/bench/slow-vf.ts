import { type Case, row } from './case.js';
import { get } from './load.js';
import { measure } from './rounds.js';
import { startController, startRaw } from './servers.js';
import { median } from './statistics.js';

/** A release that takes about 400 ms for every reply. */
const SLOW_VF = 'vf:1@1,2,3/2018-09';

const CLIENTS = 32;

/** Minimum duration of a round in seconds, long enough that requests arrive while a reply is under way. */
const QUICK_SECONDS = 0.3;
const SECONDS = 4;

/** Clients that read one slow process must not wait for more than the reply under way and the next one. */
export const SLOW_VF_CASE: Case = {
  id: 'slow-vf',
  run: async (context) => {
    const [server, raw] = await Promise.all([startController([SLOW_VF]), startRaw(SLOW_VF)]);
    try {
      const seconds = context.quick ? QUICK_SECONDS : Math.max(SECONDS, context.seconds);
      const order = { requests: [get('/v1/vfs/1')], clients: CLIENTS, seconds, settle: false };
      const rounds: (readonly [p99: number, one: number])[] = [];
      for (let round = 0; round < context.rounds; round++) {
        // At the same time, as both mostly wait.
        rounds.push(
          await Promise.all([
            measure(context, server, order).then(({ p99 }) => p99),
            raw.measure(context.quick ? 0 : 1),
          ]),
        );
      }
      const ratios = rounds.map(([p99, one]) => p99 / one);
      const ms = (at: 0 | 1): string => `${Math.round(median(rounds.map((each) => each[at])))} ms`;
      return [
        row(
          `${CLIENTS} clients reading one vf of 2018-09, p99`,
          { bound: 'at most', value: 2.2, unit: '× one reply (R1)' },
          ratios,
          `${ms(0)}; R1 ${ms(1)}`,
        ),
      ];
    } finally {
      await Promise.all([server.stop(), raw.stop()]);
    }
  },
};
