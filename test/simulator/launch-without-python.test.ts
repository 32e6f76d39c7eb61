import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PrimaryModel, type Launch, type Release } from '../../src/simulator/index.js';
import { load } from '../support/recordings.js';
import { assertAgrees, replayOn } from './model-replay.js';
import { model } from './model-replies.js';
import type { Entry } from './recordings.js';

interface Recorded {
  readonly primary: readonly (Entry & { readonly primary_processes_after?: number })[];
}

for (const release of ['18.08.2', '18.08.4', '19.08'] satisfies Release[]) {
  const file = `launch-without-python-${release}.json`;

  test(`a primary of ${file} continues as two processes when there is no python to launch with`, (t) => {
    const { primary: entries } = load(file) as Recorded;
    const launched: Launch[] = [];
    const options = { python: false, onLaunch: (launch: Launch) => launched.push(launch) };
    const primary = model('primary', release, options);
    assert.ok(primary instanceof PrimaryModel);
    const mismatches = entries.flatMap((entry, index) => {
      const differs = replayOn(primary, [entry]).map((mismatch) => ({ ...mismatch, index }));
      const left = entry.primary_processes_after;
      if (left === undefined || left === primary.processes) return differs;
      return [
        ...differs,
        { index, command: entry.command, difference: `${primary.processes} processes for ${left}` },
      ];
    });
    assertAgrees(t, `primary of ${file}`, entries.length, mismatches);
    assert.deepEqual(launched, []);
  });
}
