import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Durations } from '../../src/metrics/durations.js';

describe('A histogram of durations', () => {
  it('counts a duration in all buckets whose bound it does not exceed, and one beyond all bounds in +Inf alone', () => {
    const durations = new Durations();
    for (const seconds of [0.001, 0.0011, 10, 10.5]) durations.observe(seconds);
    const samples = durations.samples('x', { a: 'b' });
    const inBucket = (le: number | string): number | undefined =>
      samples.find(({ sharedLabels }) => sharedLabels['le'] === String(le))?.value;
    assert.deepEqual([0.0005, 0.001, 0.0025, 5, 10, '+Inf'].map(inBucket), [0, 1, 2, 2, 3, 4]);
    const [sum, count] = samples.slice(-2);
    assert.deepEqual([sum?.metricName, count?.metricName, count?.value], ['x_sum', 'x_count', 4]);
    assert.ok(Math.abs((sum?.value ?? 0) - 20.5021) < 1e-9);
  });
});
