import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Host, RELEASES, type Release } from '../../src/simulator/index.js';
import type { TestController } from '../support/controller.js';
import { withPanel } from '../support/panel.js';

/** Whether a release is that one or a later one. */
function isSince(release: Release, since: Release): boolean {
  return RELEASES.indexOf(release) >= RELEASES.indexOf(since);
}

interface Component {
  readonly name?: string;
  readonly type: string;
  readonly rx_port?: readonly { readonly port: string; readonly vlan: object }[];
  readonly tx_port?: readonly { readonly port: string; readonly vlan: object }[];
}

async function componentsOf(controller: TestController, url: string): Promise<Component[]> {
  const { components } = (await controller.get(url)) as { components: Component[] };
  return components.filter(({ name }) => name !== undefined);
}

const port = (action: string, name: string, dir: string, vlan?: object): object => ({
  action,
  port: name,
  dir,
  ...(vlan === undefined ? {} : { vlan }),
});

const NONE = { operation: 'none', id: 0, pcp: 0 };
const TAG = { operation: 'add', id: 100, pcp: 3 };
const TAGGED = { operation: 'add', id: 7, pcp: 1 };
const DROP = { operation: 'del', id: 0, pcp: 0 };

/** Runs every operation of a process of each release. A response of 204 must be true. */
for (const release of RELEASES) {
  describe(`with processes of ${release}`, () => {
    if (release !== '18.02-march4') {
      it('a vf starts, attaches, tags, classifies, detaches and stops', () =>
        withPanel([{ kind: 'vf', clientId: 2, release, lcores: [3, 4, 5, 6] }], async (controller) => {
          const url = '/v1/vfs/2';
          for (const [name, core, type] of [
            ['fw', 4, 'forward'],
            ['mg', 5, 'merge'],
            ['cl', 6, 'classifier'],
          ]) {
            await controller.expect(204, 'POST', `${url}/components`, { name, core, type });
          }
          for (const [name, body] of [
            ['fw', port('attach', 'ring:3', 'rx', TAG)],
            ['fw', port('attach', 'ring:4', 'tx', DROP)],
            ['mg', port('attach', 'ring:5', 'rx')],
            ['mg', port('attach', 'ring:6', 'rx')],
            ['mg', port('attach', 'phy:1', 'tx')],
            ['cl', port('attach', 'phy:0', 'rx')],
            ['cl', port('attach', 'ring:1', 'tx')],
            ['cl', port('attach', 'vhost:0', 'tx')],
          ] as const) {
            await controller.expect(204, 'PUT', `${url}/components/${name}/ports`, body);
          }
          const entries = [
            { type: 'mac', mac_address: 'default', port: 'ring:1' },
            { type: 'vlan', vlan: 102, mac_address: 'FA:16:3E:7D:CC:35', port: 'vhost:0' },
          ];
          for (const entry of entries) {
            await controller.expect(204, 'PUT', `${url}/classifier_table`, { action: 'add', ...entry });
          }
          const found = await componentsOf(controller, url);
          assert.deepEqual(
            found.map(({ name, rx_port: rx, tx_port: tx }) => [name, rx, tx]),
            [
              ['fw', [{ port: 'ring:3', vlan: TAG }], [{ port: 'ring:4', vlan: DROP }]],
              [
                'mg',
                [
                  { port: 'ring:5', vlan: NONE },
                  { port: 'ring:6', vlan: NONE },
                ],
                [{ port: 'phy:1', vlan: NONE }],
              ],
              [
                'cl',
                [{ port: 'phy:0', vlan: NONE }],
                [
                  { port: 'ring:1', vlan: NONE },
                  { port: 'vhost:0', vlan: NONE },
                ],
              ],
            ],
          );
          const table = ((await controller.get(url)) as { classifier_table: object[] }).classifier_table;
          assert.equal(table.length, 2);
          for (const entry of entries) {
            await controller.expect(204, 'PUT', `${url}/classifier_table`, { action: 'del', ...entry });
          }
          await controller.expect(204, 'PUT', `${url}/components/mg/ports`, port('detach', 'ring:5', 'rx'));
          for (const name of ['fw', 'mg', 'cl']) {
            await controller.expect(204, 'DELETE', `${url}/components/${name}`);
          }
          assert.deepEqual(await componentsOf(controller, url), []);
          await controller.expect(204, 'DELETE', url);
        }));
    }

    if (release !== '18.02-march4') {
      it('a document is applied to a vf, and equals its observed state', () =>
        withPanel([{ kind: 'vf', clientId: 2, release, lcores: [3, 4, 5, 6] }], async (controller) => {
          const forward = { name: 'fw', core: 4, type: 'forward' };
          const documents = [
            {
              components: [
                { ...forward, rx_port: [{ port: 'ring:3' }], tx_port: [{ port: 'ring:4', vlan: TAGGED }] },
                {
                  name: 'cl',
                  core: 6,
                  type: 'classifier',
                  rx_port: [{ port: 'phy:0' }],
                  tx_port: [{ port: 'ring:1' }, { port: 'ring:2' }],
                },
              ],
              classifier_table: [
                { mac_address: 'default', port: 'ring:1' },
                { mac_address: '52:54:00:12:34:56', vlan: 5, port: 'ring:2' },
              ],
            },
            // Up to 18.05, the status of such components does not show where they send.
            {
              components: [{ ...forward, rx_port: [], tx_port: [{ port: 'ring:3' }] }],
              classifier_table: [],
            },
            {
              components: [{ ...forward, rx_port: [{ port: 'ring:3' }], tx_port: [] }],
              classifier_table: [],
            },
            { components: [], classifier_table: [] },
          ];
          for (const vf of documents) {
            const body = JSON.stringify({ vfs: { 2: vf } });
            const response = await fetch(`${controller.url}/v1/panel`, { method: 'PUT', body });
            const change = (await response.json()) as { state: string };
            assert.equal(change.state, 'done', JSON.stringify(change));
            const { vfs } = (await controller.get('/v1/panel')) as { vfs: Record<string, typeof vf> };
            const found = vfs['2'];
            const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name);
            assert.deepEqual(
              { ...found, components: [...(found?.components ?? [])].sort(byName) },
              { ...vf, components: [...vf.components].sort(byName) },
            );
          }
        }));
    }

    if (isSince(release, '18.08.1')) {
      it('a mirror starts, attaches, detaches and stops', () =>
        withPanel([{ kind: 'mirror', clientId: 3, release, lcores: [7, 8, 9] }], async (controller) => {
          const url = '/v1/mirrors/3';
          await controller.expect(204, 'POST', `${url}/components`, { name: 'm', core: 8, type: 'mirror' });
          for (const [name, dir] of [
            ['ring:0', 'rx'],
            ['ring:1', 'tx'],
            ['vhost:0', 'tx'],
          ] as const) {
            await controller.expect(204, 'PUT', `${url}/components/m/ports`, port('attach', name, dir));
          }
          const [component] = await componentsOf(controller, url);
          assert.deepEqual(
            component?.tx_port?.map((each) => each.port),
            ['ring:1', 'vhost:0'],
          );
          await controller.expect(204, 'PUT', `${url}/components/m/ports`, port('detach', 'ring:1', 'tx'));
          await controller.expect(204, 'DELETE', `${url}/components/m`);
          assert.deepEqual(await componentsOf(controller, url), []);
          await controller.expect(204, 'DELETE', url);
        }));
    }

    if (isSince(release, '18.08.2')) {
      it('a pcap captures and exits, in any order of its workers', () => {
        const sharedHost = new Host({ races: 'chance', seed: 7 });
        return withPanel(
          [{ kind: 'pcap', clientId: 4, release, lcores: [10, 11, 12], sharedHost }],
          async (controller) => {
            for (const [action, status] of [
              ['start', 'running'],
              ['start', 'running'],
              ['stop', 'idle'],
              ['stop', 'idle'],
              ['start', 'running'],
              ['stop', 'idle'],
            ]) {
              await controller.expect(204, 'PUT', '/v1/pcaps/4/capture', { action });
              assert.equal(((await controller.get('/v1/pcaps/4')) as { status: string }).status, status);
            }
            await controller.expect(204, 'DELETE', '/v1/pcaps/4');
          },
        );
      });
    }

    it('an nfv adds, patches, forwards, deletes and exits', () =>
      withPanel([{ kind: 'nfv', clientId: 1, release }], async (controller) => {
        const url = '/v1/nfvs/1';
        for (const name of ['ring:0', 'vhost:0', 'ring:5']) {
          await controller.expect(204, 'PUT', `${url}/ports`, { action: 'add', port: name });
        }
        await controller.expect(204, 'PUT', `${url}/patches`, { src: 'phy:0', dst: 'ring:0' });
        await controller.expect(204, 'PUT', `${url}/patches`, { src: 'vhost:0', dst: 'phy:1' });
        await controller.expect(204, 'PUT', `${url}/forward`, { action: 'start' });
        await controller.expect(204, 'PUT', `${url}/ports`, { action: 'del', port: 'ring:5' });
        const { status, ports, patches } = (await controller.get(url)) as Record<string, unknown>;
        assert.equal(status, 'running');
        assert.deepEqual(ports, ['phy:0', 'phy:1', 'ring:0', 'vhost:0']);
        assert.deepEqual(patches, [
          { src: 'phy:0', dst: 'ring:0' },
          { src: 'vhost:0', dst: 'phy:1' },
        ]);
        await controller.expect(204, 'DELETE', `${url}/patches`);
        await controller.expect(204, 'DELETE', url);
      }));

    it('a primary shows and clears its counters, launches if it can, and exits', () =>
      withPanel([{ kind: 'primary', release }], async (controller, primary) => {
        await controller.get('/v1/primary/status');
        await controller.expect(204, 'DELETE', '/v1/primary/status');
        const launch = {
          client_id: 5,
          proc_name: 'spp_nfv',
          eal: { '-l': '1,2', '--proc-type': 'secondary' },
          app: { '-n': 5, '-s': '127.0.0.1:6666' },
        };
        const canLaunch = isSince(release, '18.08.2');
        await controller.expect(canLaunch ? 204 : 400, 'PUT', '/v1/primary/launch', launch);
        assert.equal(
          primary.commands.some((command) => command.startsWith('launch')),
          canLaunch,
        );
        await controller.expect(204, 'DELETE', '/v1/primary');
      }));
  });
}
