import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDuration } from '../../src/text/duration.js';

describe('A duration', () => {
  it('is written in the largest unit in which it has one decimal at the most', () => {
    for (const [ms, text] of [
      [0, '0ms'],
      [0.25, '0.3ms'],
      [999, '999ms'],
      [1_000, '1s'],
      [1_234, '1234ms'],
      [1_500, '1.5s'],
      [60_000, '1m'],
      [61_000, '61s'],
      [120_000, '2m'],
    ] as const)
      assert.equal(formatDuration(ms), text);
  });
});
