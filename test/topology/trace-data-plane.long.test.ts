import { describe, it } from 'node:test';
import { runs } from '../support/runs.js';
import { assertVaried, compareTraces } from './trace-comparison.js';

describe('the trace of a packet through random panels, for 100,000 packets', () => {
  for (const seed of [1, 2, 3, 4])
    it(`ends where the simulated processes bring the packet, with the seed ${seed}`, () => {
      assertVaried(compareTraces(runs(1_100), seed), 25_000);
    });
});
