import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Host, type Launch, type Release } from '../../src/simulator/index.js';
import { assertAgrees, replay, textOf } from './model-replay.js';
import { hostOf, KINDS, launchModel, prepared, RECORDINGS, RINGS } from './recorded-releases.js';
import { readRecording, type Entry } from './recordings.js';

for (const recorded of RECORDINGS) {
  const { file, hosts = [KINDS], explained } = recorded;
  const recording = readRecording<Entry>(file);
  for (const kinds of hosts) {
    const sharedHost = hostOf(recorded);
    for (const kind of kinds) {
      const entries = recording[kind];
      if (!entries) continue;
      test(`${kind} of ${file} replies as recorded`, (t) => {
        const launch = prepared(recorded, sharedHost, kind);
        assertAgrees(t, `${kind} of ${file}`, entries.length, replay(entries, launch), explained?.[kind]);
      });
    }
  }
}

for (const release of ['18.08.2', '18.08.3', '18.08.4', '19.08', '19.11'] satisfies Release[]) {
  const file = `spp-${release}.json`;
  test(`primary of ${file} launches the recorded processes, from commands of 47 words at most`, () => {
    const launched: Launch[] = [];
    const primary = launchModel('primary', release, new Host({ rings: RINGS }), {
      onLaunch: (launch) => launched.push(launch),
    });
    const launches = (readRecording<Entry>(file)['primary'] ?? []).filter(
      (entry) => entry.process_connects_and_greets !== undefined,
    );
    assert.equal(launches.length, 9);
    for (const { command, process_connects_and_greets: greeting } of launches) {
      primary.execute(command);
      const launch = launched.pop();
      if (greeting === null) assert.equal(launch, undefined, command);
      else {
        assert.ok(launch, command);
        const { kind, clientId, lcores } = launch;
        const process = launchModel(kind, release, new Host({ rings: RINGS }), { clientId, lcores });
        assert.equal(textOf(process.execute('_get_client_id')), greeting);
      }
    }
  });
}
