import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  Capabilities,
  type Feature,
  observePrimary,
  type Release,
  RELEASES,
  observeFrameSize,
} from '../../src/spp/capabilities.js';
import { getClientId } from '../../src/spp/protocol/greeting.js';
import * as nfv from '../../src/spp/protocol/nfv.js';
import * as primary from '../../src/spp/protocol/primary.js';
import * as worker from '../../src/spp/protocol/worker.js';
import { allRings } from '../../src/spp/processes/rings.js';
import { everyVector } from './protocol/vectors.js';
import { load, type RecordedReply } from '../support/recordings.js';

interface Extra {
  readonly primary_32_rings: readonly RecordedReply[];
}

/** The recording of each release. */
const RECORDED: ReadonlyMap<string, string> = new Map(
  RELEASES.map(({ name }) => [name, name === '18.02 (March)' ? '18.02-march4' : name]),
);

const FEATURES = Object.keys(RELEASES[0] ?? {}).filter((key) => key !== 'name') as Feature[];

function releaseOf(label: string): Release | undefined {
  return RELEASES.find(({ name }) => label.startsWith(`spp-${String(RECORDED.get(name))} `));
}

/** Evidence of a process in its greeting and its first status. */
const LEARN = {
  primary: (capabilities: Capabilities, _greeting: string, status: string): void =>
    observePrimary(capabilities, primary.status.read(status)),
  nfv: (capabilities: Capabilities, greeting: string, status: string): void => {
    const { dialect, lcores, masterLcore } = nfv.status.read(status);
    capabilities.observe('nfvGreeting', getClientId.read(greeting).named ? 'type' : 'number');
    capabilities.observe('nfvStatus', dialect);
    capabilities.observe('nfvLcores', lcores !== undefined);
    capabilities.observe('masterLcore', masterLcore !== undefined);
  },
  vf: workerEvidence,
  mirror: workerEvidence,
} as const;

function workerEvidence(capabilities: Capabilities, greeting: string, status: string): void {
  const { stringIds, masterLcore } = worker.status.read(status);
  capabilities.observe('vfGreeting', getClientId.read(greeting).named ? 'type' : 'id');
  capabilities.observe('masterLcore', masterLcore !== undefined);
  if (stringIds !== undefined) capabilities.observe('stringIds', stringIds);
}

describe('What is known of a release', () => {
  for (const kind of ['primary', 'nfv', 'vf', 'mirror'] as const) {
    const recorded = everyVector(kind).filter(({ label }) => releaseOf(label) !== undefined);

    it(`narrows the releases of a ${kind} correctly, from the greeting and first status of every recording`, () => {
      assert.ok(recorded.length >= 6);
      for (const { label, entries } of recorded) {
        const release = releaseOf(label);
        assert.ok(release);
        const reply = (command: string): string =>
          entries.find((entry) => entry.command === command)?.reply ?? '';
        const capabilities = new Capabilities(kind);
        LEARN[kind](capabilities, reply('_get_client_id'), reply('status'));
        assert.ok(capabilities.releases.includes(release.name), `${label}: ${capabilities.releases.join()}`);
        for (const feature of FEATURES) {
          const known = capabilities.of(feature);
          if (known !== undefined) assert.equal(known, release[feature], `${label}: ${feature}`);
          assert.ok(capabilities.may(feature, release[feature]), `${label}: ${feature}`);
        }
      }
    });
  }

  it('knows the frame size of every recorded primary and nfv', () => {
    for (const kind of ['primary', 'nfv'] as const) {
      for (const { label, entries } of everyVector(kind)) {
        const release = releaseOf(label);
        const sizes = new Set(entries.map(({ bytes }) => bytes).filter((bytes) => bytes > 0));
        if (release !== undefined) assert.deepEqual([...sizes], [release.frameBytes], label);
      }
    }
  });

  it('determines the port spelling of an nfv', () => {
    for (const { name, nfvGreeting, nfvStatus, nfvPorts } of RELEASES) {
      const capabilities = new Capabilities('nfv');
      capabilities.observe('nfvGreeting', nfvGreeting);
      capabilities.observe('nfvStatus', nfvStatus);
      assert.equal(capabilities.of('nfvPorts'), nfvPorts, name);
    }
  });

  it('keeps evidence of a process even if it matches no recorded release', () => {
    const capabilities = new Capabilities('vf');
    capabilities.observe('vfGreeting', 'type');
    assert.equal(capabilities.of('flush'), false);
    capabilities.observe('flush', true);
    assert.equal(capabilities.of('flush'), true);
    assert.equal(capabilities.of('classifierWord'), undefined);
  });

  it('never rules out the right release, whatever the order of evidence', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RELEASES),
        fc.shuffledSubarray(FEATURES),
        fc.constantFrom('primary' as const, 'nfv' as const),
        (release, shown, kind) => {
          const capabilities = new Capabilities(kind);
          for (const feature of shown) capabilities.observe(feature, release[feature]);
          assert.ok(capabilities.releases.includes(release.name));
          for (const feature of FEATURES) {
            const known = capabilities.of(feature);
            if (known !== undefined) assert.equal(known, release[feature]);
            assert.ok(capabilities.may(feature, release[feature]));
            const lacks = release[feature] === undefined || release[feature] === false;
            if (lacks) assert.ok(capabilities.mayLack(feature));
          }
        },
      ),
    );
  });

  it('rules out releases that have no process of the kind', () => {
    assert.deepEqual(new Capabilities('vf').releases.at(0), '18.02');
    assert.deepEqual(new Capabilities('mirror').releases.at(0), '18.08.1');
    assert.deepEqual(new Capabilities('pcap').releases.at(0), '18.08.2');
    const of = new Capabilities('nfv');
    observeFrameSize(of, 32_768);
    assert.deepEqual(of.releases, ['19.11', '20.02']);
    observeFrameSize(of, 4_711);
    assert.deepEqual(of.releases, ['19.11', '20.02']);
  });
});

describe('The rings of a primary', () => {
  it('knows all rings when the status has room for more, and none when the status may be incomplete', () => {
    let cut = 0;
    for (const { label, entries } of everyVector('primary')) {
      for (const { command, reply } of entries) {
        if (command !== 'status' || !reply.startsWith('{')) continue;
        const rings = allRings(primary.status.read(reply));
        assert.ok(rings !== undefined && rings.has('ring:0'), label);
      }
    }
    for (const { name } of RELEASES) {
      // September 2018 and 20.02 were not recorded with 32 rings.
      if (name === '2018-09' || name === '20.02') continue;
      const file = load(`extra-${String(RECORDED.get(name))}.json`) as Extra;
      for (const { command, reply } of file.primary_32_rings) {
        if (command !== 'status' || !reply.startsWith('{')) continue;
        const status = primary.status.read(reply);
        assert.ok((status.ring_ports?.length ?? 0) < 32, name);
        assert.equal(allRings(status), undefined, name);
        cut++;
      }
    }
    assert.ok(cut >= 6);
  });
});
