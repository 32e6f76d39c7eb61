import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenarioRuns, walkRuns } from './host-recordings.js';
import { replay, type RecordedRun } from './host-replay.js';

/**
 * Steps in which the simulator differs from the recording, by the name of the run and the number of the step, and why.
 * One that agrees after all, or one that is not here, fails the test.
 */
const EXPLAINED: ReadonlyMap<string, string> = new Map<string, string>();

interface Share {
  agreed: number;
  all: number;
}

for (const [what, runs] of [
  ['scenario', scenarioRuns()],
  ['walk', walkRuns()],
] as const) {
  test(`every process of every ${what} of 20.02 replies as recorded, and dies when it did`, (t) => {
    const shares = new Map<string, Share>();
    const unexplained: string[] = [];
    const left = new Set(
      [...EXPLAINED.keys()].filter((name) => runs.some(({ id }) => name.startsWith(`${id} #`))),
    );
    for (const run of runs) {
      const found = replay(run);
      count(run, new Set(found.map(({ at }) => at)), shares);
      for (const { at, step, expected, actual } of found) {
        if (left.delete(`${run.id} #${at}`)) continue;
        unexplained.push(
          `${run.id} #${at} ${step.process} > ${step.command}\n  recorded  ${JSON.stringify(expected)}\n  simulated ${JSON.stringify(actual)}`,
        );
      }
    }
    for (const [kind, { agreed, all }] of [...shares].sort()) {
      t.diagnostic(
        `${what}, ${kind}: ${agreed} of ${all} steps agree (${((100 * agreed) / all).toFixed(2)} %)`,
      );
    }
    assert.deepEqual(unexplained, []);
    assert.deepEqual([...left], [], 'these are explained, but agree');
  });
}

function count(run: RecordedRun, differing: ReadonlySet<number>, shares: Map<string, Share>): void {
  for (const [at, { process }] of run.steps.entries()) {
    const [kind = ''] = process.split(':');
    const share = shares.get(kind) ?? { agreed: 0, all: 0 };
    shares.set(kind, share);
    share.all++;
    if (!differing.has(at)) share.agreed++;
  }
}
