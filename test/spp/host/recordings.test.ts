import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scenarioRuns, walkRuns } from '../../simulator/host-recordings.js';
import { follow } from './recorded-run.js';

describe('The host model, replaying recordings of real processes of 20.02', () => {
  for (const [what, runs] of [
    ['scenario', scenarioRuns()],
    ['random walk', walkRuns()],
  ] as const) {
    it(`refuses, or does in another way, every command that killed a process in a ${what}`, (t) => {
      const followed = runs.map((run) => follow(run));
      const departed = followed.filter(({ departure }) => departure !== undefined);
      t.diagnostic(`${runs.length} runs, ${departed.length} left for a command that is not sent like that`);
      assert.deepEqual(
        followed.flatMap(({ deaths }) => deaths),
        [],
      );
    });

    it(`knows the slots of all ports in every status of a ${what} (N1, N11)`, (t) => {
      const followed = runs.map((run) => follow(run, true));
      t.diagnostic(`${followed.reduce((sum, { foretold }) => sum + foretold, 0)} statuses foretold`);
      assert.deepEqual(
        followed.flatMap(({ misplaced }) => misplaced),
        [],
      );
      assert.ok(followed.some(({ foretold }) => foretold > 0));
    });
  }
});
