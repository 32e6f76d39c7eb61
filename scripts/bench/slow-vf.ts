import { type Case, row } from './case.js';
import { get } from './load.js';
import { interleave, measure } from './rounds.js';
import { startController, startRaw } from './servers.js';

/** Takes about 400 ms for every reply, and has no other way. */
const SLOW_VF = 'vf:1@1,2,3/18.05';

const CLIENTS = 32;

/** How long a round lasts at least, in seconds: in each, some requests come while a reply is under way. */
const QUICK_SECONDS = 0.3;
const SECONDS = 4;

/** Many clients who read one slow process must not wait for more than the reply under way and the next one. */
export const SLOW_VF_CASE: Case = {
  id: 'slow-vf',
  run: async (context) => {
    const [server, raw] = await Promise.all([startController([SLOW_VF]), startRaw(SLOW_VF)]);
    try {
      const seconds = context.quick ? QUICK_SECONDS : Math.max(SECONDS, context.seconds);
      const order = { requests: [get('/v1/vfs/1')], clients: CLIENTS, seconds };
      const rounds = await interleave(context.rounds, [
        async () => (await measure(context, server, order)).p99,
        () => raw.measure(context.quick ? 0 : 1),
      ]);
      const ratios = rounds.map(([p99 = 0, one = 0]) => p99 / one);
      const [last = []] = rounds.slice(-1);
      const [p99, one] = last.map((ms) => `${Math.round(ms)} ms`);
      return [
        row(
          `${CLIENTS} clients reading one vf of 18.05, p99`,
          { bound: 'at most', value: 2.2, unit: '× one reply (R1)' },
          ratios,
          `${p99 ?? ''}; R1 ${one ?? ''}`,
        ),
      ];
    } finally {
      await Promise.all([server.stop(), raw.stop()]);
    }
  },
};
