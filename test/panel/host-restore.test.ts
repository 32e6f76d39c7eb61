import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Panel } from '../../src/panel/document/schema.js';
import { normalDocument } from '../../src/panel/document/normal.js';
import { Host, type SimulatedProcess } from '../../src/simulator/index.js';
import type { PanelProcess } from '../support/panel.js';
import { type Kept, withKept } from './kept.js';
import { ORIGIN } from './scene.js';

const PRIMARY: PanelProcess = { kind: 'primary', lcores: [0, 1] };
const SECONDARIES = {
  'nfv:1': { kind: 'nfv', clientId: 1 },
  'nfv:5': { kind: 'nfv', clientId: 5 },
  'vf:2': { kind: 'vf', clientId: 2 },
  'mirror:3': { kind: 'mirror', clientId: 3 },
  'pcap:4': { kind: 'pcap', clientId: 4, capture: 'phy:0' },
} as const satisfies Record<string, PanelProcess>;
type Id = keyof typeof SECONDARIES;
const IDS = Object.keys(SECONDARIES).filter((id): id is Id => id in SECONDARIES);
/** A killed pcap does not start again with its client id. */
const COMING_BACK = IDS.filter((id) => id !== 'pcap:4');

/** @param ring one that the primary has: shared with others, it is out of reach for those that come later (rule H9). */
function desired(forwarding: boolean, ring = 'ring:8'): Panel {
  return {
    primary: {
      ports: ['nullpmd:3', ring],
      pipes: [],
      patches: [{ src: ring, dst: 'nullpmd:3' }],
      forwarding,
    },
    nfvs: {
      1: {
        ports: ['ring:0', 'nullpmd:0', 'vhost:0', 'vhost:1'],
        patches: [
          { src: 'phy:0', dst: 'ring:0' },
          { src: 'nullpmd:0', dst: 'vhost:0' },
        ],
        forwarding,
      },
      5: { ports: ['ring:0', 'ring:1'], patches: [{ src: 'ring:0', dst: 'ring:1' }], forwarding },
    },
    vfs: {
      2: {
        components: [
          {
            name: 'cls',
            core: 5,
            type: 'classifier',
            rx_port: [{ port: 'phy:1', vlan: { operation: 'del' } }],
            tx_port: [{ port: 'vhost:2' }, { port: 'ring:2', vlan: { operation: 'add', id: 7, pcp: 1 } }],
          },
          {
            name: 'fw',
            core: 6,
            type: 'forward',
            rx_port: [{ port: 'ring:3' }],
            tx_port: [{ port: 'vhost:3' }],
          },
        ],
        classifier_table: [
          { mac_address: '52:54:00:12:34:56', port: 'vhost:2' },
          { mac_address: 'default', port: 'ring:2' },
        ],
      },
    },
    mirrors: {
      3: {
        components: [
          {
            name: 'mir',
            core: 9,
            rx_port: [{ port: 'phy:0' }],
            tx_port: [{ port: 'ring:4' }, { port: 'vhost:4' }],
          },
        ],
      },
    },
    pcaps: { 4: { capturing: forwarding } },
  };
}

const ALL_IN_SYNC = Object.fromEntries(['primary', ...IDS].map((id) => [id, 'in_sync']));

interface Running {
  readonly kept: Kept;
  readonly processes: ReadonlyMap<string, SimulatedProcess>;
}

/**
 * Runs a test with a whole host that does what the document says, restored by spp-ctl.
 *
 * @param respawn whether secondaries that ended are launched again by themselves.
 */
function withRestored(
  document: Panel,
  seed: number,
  run: (running: Running) => Promise<void>,
  respawn = true,
): Promise<void> {
  const host = new Host({ rings: 16, with: ['pcap', 'memif'], races: 'chance', seed });
  return withKept({ restore: true, host }, async (kept) => {
    const processes = new Map<string, SimulatedProcess>();
    processes.set('primary', await kept.attach({ ...PRIMARY, respawn: false }));
    for (const id of IDS) processes.set(id, await kept.attach({ ...SECONDARIES[id], respawn }));
    const change = await kept.apply(document);
    assert.equal(change.state, 'done', JSON.stringify(change));
    await run({ kept, processes });
  });
}

/** The sync state of a process, and what its status says is in the way of it. */
async function said(kept: Kept, id: string): Promise<string> {
  const { processes } = await kept.status();
  const found = processes.find(({ process }) => process === id);
  return `${found?.state ?? ''}: ${found?.conflicts?.join('; ') ?? ''}`;
}

function exit({ registry }: Kept, id: Id): Promise<void> {
  const { clientId } = SECONDARIES[id];
  switch (id) {
    case 'nfv:1':
    case 'nfv:5':
      return registry.secondary('nfv', clientId).exit(ORIGIN);
    case 'vf:2':
      return registry.secondary('vf', clientId).exit(ORIGIN);
    case 'mirror:3':
      return registry.secondary('mirror', clientId).exit(ORIGIN);
    case 'pcap:4':
      return registry.secondary('pcap', clientId).exit(ORIGIN);
  }
}

/** Ends processes at the same time, and waits until they are back and all is in sync. */
async function assertRestored(
  { kept }: Running,
  document: Panel,
  ids: readonly Id[],
  end: (id: Id) => unknown,
): Promise<void> {
  const back = ids.map((id) => kept.next(new RegExp(`^connected ${id}$`)));
  await Promise.all(ids.map((id) => end(id)));
  await Promise.all(back);
  await kept.untilStates(ALL_IN_SYNC);
  assert.deepEqual(await kept.document(), normalDocument(document));
}

describe('restoring processes on one host', () => {
  for (const forwarding of [true, false]) {
    const document = desired(forwarding);
    const which = forwarding ? 'forwarding' : 'idle';
    for (const id of COMING_BACK)
      test(`restores ${which} ${id} after it was killed`, () =>
        withRestored(document, 1, (running) =>
          assertRestored(running, document, [id], () => running.processes.get(id)?.die()),
        ));
    for (const id of IDS)
      test(`restores ${which} ${id} after it exited on request`, () =>
        withRestored(document, 2, (running) =>
          assertRestored(running, document, [id], () => exit(running.kept, id)),
        ));
    test(`restores all ${which} secondaries after they were killed together`, () =>
      withRestored(document, 3, (running) =>
        assertRestored(running, document, COMING_BACK, (id) => running.processes.get(id)?.die()),
      ));
    test(`restores all ${which} secondaries after they exited together on request`, () =>
      withRestored(document, 4, (running) =>
        assertRestored(running, document, IDS, (id) => exit(running.kept, id)),
      ));
  }

  test('reports the remedy for a pcap that was killed', () =>
    withRestored(desired(true), 5, async ({ kept, processes }) => {
      processes.get('pcap:4')?.die();
      await kept.until(/^disconnected pcap:4$/);
      assert.equal(
        await said(kept, 'pcap:4'),
        'pending: the process has ended; if it was killed, it does not start again with this client id; ' +
          'use another client id, or restart the primary and all secondaries',
      );
    }));

  for (const port of ['memif:0', 'pcap:0'])
    test(`restores an nfv except ${port}, and reports the remedy`, () => {
      const nfv = {
        ports: ['ring:0', port],
        patches: [{ src: 'phy:0', dst: 'ring:0' }],
        forwarding: false,
      };
      return withRestored({ nfvs: { 1: nfv } }, 6, async ({ kept, processes }) => {
        processes.get('nfv:1')?.die();
        await kept.next(/^changed by restore: /);
        await kept.untilStates({ 'nfv:1': 'drifted' });
        assert.equal(
          await said(kept, 'nfv:1'),
          `drifted: ${port} remains of nfv 1, which has died, and can't be added to nfv 1; ` +
            'use another number, or restart the primary and all secondaries' +
            (port === 'memif:0' ? '; first remove /tmp/spp-memif.sock, while no process has a memif' : ''),
        );
        const { nfvs } = await kept.document();
        assert.deepEqual(nfvs?.['1'], { ...nfv, ports: ['ring:0'] });
      });
    });

  test('restores an nfv except a ring that the primary has too, and reports the remedy', () =>
    withRestored(desired(true, 'ring:0'), 7, async ({ kept, processes }) => {
      processes.get('nfv:5')?.die();
      await kept.next(/^changed by restore: /);
      await kept.untilStates({ 'nfv:5': 'drifted' });
      assert.match(
        await said(kept, 'nfv:5'),
        /^drifted: the primary has added ring:0 itself, and nfv 5 can't reach it; use another ring, or restart/,
      );
      const { nfvs } = await kept.document();
      assert.deepEqual(nfvs?.['5'], { ports: ['ring:1'], patches: [], forwarding: false });
    }));

  test('does nothing while the primary is away, reports why, and restores all processes after all were restarted', () => {
    const document = desired(true, 'ring:0');
    const restart = async ({ kept, processes }: Running): Promise<void> => {
      processes.get('primary')?.die();
      await kept.until(/^disconnected primary$/);
      processes.get('nfv:5')?.die();
      await kept.until(/^disconnected nfv:5$/);
      const relaunched = await kept.attach({ ...SECONDARIES['nfv:5'], respawn: false });
      await kept.untilStates({ 'nfv:5': 'drifted', primary: 'pending' });
      assert.match(
        await said(kept, 'nfv:5'),
        /the primary has ended, and nothing is restored without a primary; end all secondaries, start the primary, and start/,
      );
      assert.match(
        await said(kept, 'primary'),
        /^pending: the primary does not start while a secondary of the host lives, such as nfv 1; end all secondaries/,
      );
      assert.deepEqual((await kept.document()).nfvs?.['5'], { ports: [], patches: [], forwarding: false });

      for (const process of [...processes.values(), relaunched]) process.die();
      await kept.untilStates(Object.fromEntries(IDS.map((id) => [id, 'pending'])));
      await kept.attach({ ...PRIMARY, respawn: false });
      for (const id of IDS) await kept.attach(SECONDARIES[id]);
      await kept.untilStates(ALL_IN_SYNC);
      assert.deepEqual(await kept.document(), normalDocument(document));
    };
    return withRestored(document, 8, restart, false);
  });

  test('recognises a primary that reconnects as the same process', () => {
    const document = desired(true);
    return withRestored(document, 9, async ({ kept, processes }) => {
      processes.get('primary')?.drop();
      await kept.next(/^connected primary$/);
      await kept.until(
        /^problem: the primary is back and the same as before: nfv 1 was connected all the time/,
      );
      await kept.untilStates(ALL_IN_SYNC);
      assert.deepEqual(await kept.document(), normalDocument(document));
    });
  });
});
