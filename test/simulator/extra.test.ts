import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  Host,
  type Kind,
  type ModelOptions,
  type ProcessModel,
  type Release,
} from '../../src/simulator/index.js';
import { load } from '../support/recordings.js';
import { assertAgrees, replay, replayOn } from './model-replay.js';
import { launchModel } from './recorded-releases.js';
import type { Entry } from './recordings.js';

/** What was recorded beside the main recordings: patches into one port, reconnects, no id, 32 rings. */
interface Extra {
  readonly nfv: readonly Entry[];
  /** The same nfv, after its controller had closed the connection. */
  readonly nfv_reconnect: { readonly commands: readonly Entry[] };
  /** Started without `-n`. */
  readonly nfv_without_id: readonly Entry[];
  /** The second half came after the controller had closed the connection. */
  readonly vf_reconnect: { readonly commands: readonly Entry[] };
  readonly primary_32_rings: readonly Entry[];
}

const RELEASES: readonly Release[] = [
  '18.02-march4',
  '18.02',
  '18.05',
  '18.05.1',
  '18.08.1',
  '18.08.2',
  '18.08.3',
  '18.08.4',
  '19.08',
  '19.11',
];

function launch(kind: Kind, release: Release, options: Partial<ModelOptions>): ProcessModel {
  const sharedHost = new Host({ rings: options.rings ?? 8, with: ['pcap'] });
  return launchModel(kind, release, sharedHost, { lcores: [10, 11], ...options });
}

for (const release of RELEASES) {
  const file = `extra-${release}.json`;
  const extra = load(file) as Extra;

  test(`an nfv of ${file} keeps its state when it reconnects`, (t) => {
    const nfv = launch('nfv', release, { clientId: 1 });
    const entries = [...extra.nfv, ...extra.nfv_reconnect.commands];
    assertAgrees(t, `nfv of ${file}`, entries.length, replayOn(nfv, entries));
  });

  test(`an nfv of ${file} that was started without an id reports 0`, (t) => {
    const mismatches = replay(extra.nfv_without_id, () => launch('nfv', release, {}));
    assertAgrees(t, `nfv without an id of ${file}`, extra.nfv_without_id.length, mismatches);
  });

  test(`a vf of ${file} keeps its state when it reconnects`, (t) => {
    const { commands } = extra.vf_reconnect;
    const vf = launch('vf', release, { clientId: 2, lcores: [3, 4, 5, 6, 7] });
    assertAgrees(t, `vf of ${file}`, commands.length, replayOn(vf, commands));
  });

  test(`a primary of ${file} with 32 rings shows the rings that fit into its status`, (t) => {
    const entries = extra.primary_32_rings;
    assert.ok(entries.length > 0);
    const mismatches = replay(entries, () => launch('primary', release, { lcores: [0], rings: 32 }));
    assertAgrees(t, `primary of ${file}`, entries.length, mismatches);
  });
}
