import { describe, it } from 'node:test';
import { runs } from '../support/runs.js';
import { assertVaried, compareTraces } from './trace-comparison.js';

describe('the trace of a packet through random panels', () => {
  it('ends where the simulated processes bring the packet', () => {
    assertVaried(compareTraces(runs(150), 17), 3_000);
  });
});
