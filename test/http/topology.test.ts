import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RELEASES } from '../../src/simulator/index.js';
import type { Topology } from '../../src/topology/builder.js';
import { withController } from '../support/controller.js';
import { DEADLINE } from '../support/faulty.js';
import { withHeldVf } from '../support/held-vf.js';
import { scrape } from '../support/scrape.js';
import { forward, topologyOf } from '../support/topology.js';
import { type PanelProcess, withPanel } from '../support/panel.js';
import { labelsOf, titlesOf } from '../support/svg.js';

const PATH = '/v1/topology';

function edgesOf({ edges }: Topology): string[] {
  return edges.map(({ id, running }) => `${id}${running ? ', running' : ''}`);
}

describe('GET /v1/topology', () => {
  it('shows all types of processes, and their ports', () =>
    withPanel(
      [
        { kind: 'primary', lcores: [0, 20] },
        { kind: 'nfv', clientId: 1 },
        { kind: 'vf', clientId: 2, lcores: [3, 4, 5] },
        { kind: 'mirror', clientId: 3, lcores: [8, 9] },
        { kind: 'pcap', clientId: 4, lcores: [10, 11, 12] },
      ],
      async (controller) => {
        await forward(controller, 1);
        await controller.expect(204, 'PUT', '/v1/primary/ports', {
          ...{ action: 'add', port: 'pipe:0', rx: 'ring:5', tx: 'ring:6' },
        });
        await controller.expect(204, 'PUT', '/v1/primary/patches', { src: 'phy:1', dst: 'phy:0' });
        await controller.expect(204, 'POST', '/v1/vfs/2/components', {
          name: 'c<&>',
          core: 4,
          type: 'classifier',
        });
        const ports = '/v1/vfs/2/components/c%3C&%3E/ports';
        await controller.expect(204, 'PUT', ports, { action: 'attach', port: 'ring:0', dir: 'rx' });
        await controller.expect(204, 'PUT', ports, { action: 'attach', port: 'vhost:0', dir: 'tx' });
        await controller.expect(204, 'PUT', '/v1/vfs/2/classifier_table', {
          ...{ action: 'add', type: 'mac', mac_address: 'default', port: 'vhost:0' },
        });
        await controller.expect(204, 'POST', '/v1/mirrors/3/components', {
          name: 'mr',
          core: 9,
          type: 'mirror',
        });
        await controller.expect(204, 'PUT', '/v1/pcaps/4/capture', { action: 'start' });

        const topology = await topologyOf(controller);
        assert.deepEqual(
          topology.processes.map(({ id, status }) => [id, status]),
          [
            ['primary', 'idling'],
            ['nfv:1', 'running'],
            ['vf:2', undefined],
            ['mirror:3', undefined],
            ['pcap:4', 'running'],
          ],
        );
        assert.deepEqual(
          topology.components.map(({ id, running }) => [id, running]),
          [
            ['vf:2/c<&>', true],
            ['mirror:3/mr', false],
            ['pcap:4/receive11', true],
            ['pcap:4/write12', true],
          ],
        );
        assert.deepEqual(edgesOf(topology), [
          'primary phy:1 -> phy:0',
          'primary ring:5 -> pipe:0, running',
          'primary pipe:0 -> ring:6, running',
          'nfv:1 phy:0 -> ring:0, running',
          'vf:2 ring:0 -> vf:2/c<&>, running',
          'vf:2 vf:2/c<&> -> vhost:0, running',
          'vf:2 vf:2/c<&> -> vhost:0 mac default, running',
          'pcap:4 phy:0 -> pcap:4/receive11, running',
        ]);
        assert.ok(Math.abs(Date.parse(topology.time) - Date.now()) < 60_000);

        const { text } = await controller.request('GET', `${PATH}?format=svg`);
        for (const label of ['c<&>', 'mac default', 'nfv 1: running', 'primary: idling', 'phy:0']) {
          assert.ok(labelsOf(text).includes(label), label);
        }
      },
    ));

  it('is empty without processes, in each form', () =>
    withController(async (controller) => {
      const { processes, edges } = await topologyOf(controller);
      assert.deepEqual([processes, edges], [[], []]);
      assert.match((await controller.request('GET', `${PATH}?format=dot`)).text, /^digraph panel \{/);
      assert.deepEqual(titlesOf((await controller.request('GET', `${PATH}?format=svg`)).text), ['panel']);
    }));

  for (const release of RELEASES) {
    it(`shows the processes of release ${release}`, () =>
      withPanel(
        [
          { kind: 'primary', release },
          { kind: 'nfv', clientId: 1, release },
          { kind: 'vf', clientId: 2, release },
        ],
        async (controller) => {
          await forward(controller, 1);
          await controller.expect(204, 'POST', '/v1/vfs/2/components', {
            name: 'fw',
            core: 4,
            type: 'forward',
          });
          const ports = '/v1/vfs/2/components/fw/ports';
          await controller.expect(204, 'PUT', ports, { action: 'attach', port: 'ring:0', dir: 'rx' });
          const topology = await topologyOf(controller);
          assert.ok(topology.processes.every(({ reachable }) => reachable));
          assert.deepEqual(edgesOf(topology), ['nfv:1 phy:0 -> ring:0, running', 'vf:2 ring:0 -> vf:2/fw']);
          assert.equal((await controller.request('GET', `${PATH}?format=svg`)).status, 200);
        },
      ));
  }

  it('shows the queues of NICs and the information of the primary about them', () =>
    withPanel(
      [
        { kind: 'primary', queues: 12, phys: 1 },
        { kind: 'nfv', clientId: 1, queues: 12, phys: 1 },
      ],
      async (controller) => {
        await controller.expect(204, 'PUT', '/v1/nfvs/1/patches', { src: 'phy:0nq11', dst: 'phy:0nq2' });
        const { ports, edges } = await topologyOf(controller);
        const queues = ports.filter(({ queue }) => queue !== undefined).map(({ queue }) => queue);
        assert.deepEqual(queues, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
        assert.ok(ports.every(({ type, address }) => (type === 'phy') === (address !== undefined)));
        assert.deepEqual([edges[0]?.from, edges[0]?.to], ['phy:0nq11', 'phy:0nq2']);
      },
    ));

  it('names the last event before it was read', () =>
    withPanel([{ kind: 'nfv', clientId: 1 }], async (controller) => {
      const before = await topologyOf(controller);
      assert.match(before.event, /^[0-9a-z]+-1$/);
      await forward(controller, 1);
      const { event } = await topologyOf(controller);
      assert.deepEqual(event.split('-'), [before.event.split('-')[0], '4']);
    }));

  describe('the topology, when a process', () => {
    const PANEL: readonly PanelProcess[] = [
      { kind: 'nfv', clientId: 1 },
      { kind: 'vf', clientId: 2 },
    ];

    for (const [what, faults, error] of [
      ['hangs', { hangAfter: 0 }, 'vf 2 did not reply to "status" within 1s; the connection was closed'],
      ['goes away', { dropAfter: 0 }, 'vf 2 closed the connection before it replied to "status"'],
      [
        'talks nonsense',
        { garbageAfter: 0 },
        'vf 2 sent an invalid reply to "status" (…); the connection was closed',
      ],
    ] as const) {
      it(`${what}, shows it as unreachable, and the others`, () =>
        withPanel(
          PANEL,
          async (controller, _nfv, vf) => {
            await forward(controller, 1);
            Object.assign(vf.faults, faults);
            const topology = await topologyOf(controller);
            assert.deepEqual(
              topology.processes.map(({ id, reachable }) => [id, reachable]),
              [
                ['nfv:1', true],
                ['vf:2', false],
              ],
            );
            assert.equal(topology.processes[1]?.error?.replace(/\(.*\)/, '(…)'), error);
            assert.deepEqual(topology.processes[1].ports, []);
            assert.deepEqual(edgesOf(topology), ['nfv:1 phy:0 -> ring:0, running']);
          },
          ...DEADLINE,
        ));
    }

    it('hangs, marks it in the picture', () =>
      withPanel(
        PANEL,
        async (controller, _nfv, vf) => {
          Object.assign(vf.faults, { hangAfter: 0 });
          const { status, text } = await controller.request('GET', `${PATH}?format=svg`);
          assert.equal(status, 200);
          assert.ok(labelsOf(text).includes('vf 2: unreachable'));
        },
        ...DEADLINE,
      ));
  });

  it('is requested several times at once, gets one status command', () =>
    withHeldVf(async (controller, vf) => {
      const pending = Array.from({ length: 50 }, () => controller.get(PATH));
      while ((await scrape(controller)).value('spp_ctl_http_requests_in_flight') < 50 + 1);
      vf.release();
      await Promise.all(pending);
      // The first status is already being read when the other requests arrive, which share the next one.
      assert.ok(vf.commands.length <= 2, vf.commands.join());
    }));

  it('is one of 99, shows and draws all of them', () =>
    withPanel(
      Array.from({ length: 99 }, (_, i) => ({
        kind: (['nfv', 'vf', 'mirror', 'pcap'] as const)[i % 4] ?? 'nfv',
        clientId: i + 1,
      })),
      async (controller) => {
        for (let id = 1; id < 100; id += 4) await forward(controller, id);
        const { processes, components, edges } = await topologyOf(controller);
        assert.equal(processes.length, 99);
        assert.ok(processes.every(({ reachable }) => reachable));
        assert.equal(edges.filter(({ type }) => type === 'patch').length, 25);
        const titles = titlesOf((await controller.request('GET', `${PATH}?format=svg`)).text);
        for (const { id } of processes) assert.ok(titles.includes(`cluster ${id}`), id);
        for (const { id } of components) assert.ok(titles.includes(id), id);
      },
    ));
});
