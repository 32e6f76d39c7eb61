import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { components } from '../../generated/types.js';
import { withController } from '../support/controller.js';
import { withDemo } from '../support/demo.js';
import { DEADLINE } from '../support/faulty.js';
import { withPanel } from '../support/panel.js';
import type { TestController } from '../support/controller.js';

const PATH = '/v1/topology/trace';

type Trace = components['schemas']['Trace'];

async function traceOf(controller: TestController, body: object): Promise<Trace> {
  const { status, text, json } = await controller.request('POST', PATH, { body });
  assert.equal(status, 200, text);
  return json() as Trace;
}

function endsOf({ paths }: Trace): string[] {
  return paths.map(({ packets, end }) => `${packets.description}: ${end.outcome} at ${end.port}`);
}

describe('POST /v1/topology/trace', () => {
  it('follows packets of every class that the panel treats differently', () =>
    withDemo(async (controller) => {
      const trace = await traceOf(controller, { from: 'phy:0' });
      assert.deepEqual(endsOf(trace), [
        'packets to 52:54:00:12:34:56, untagged: delivered at vhost:0',
        'unicast packets, untagged, except those to 52:54:00:12:34:56: dropped at phy:0',
        'multicast and broadcast packets, untagged: delivered at vhost:0',
        'packets to 52:54:00:12:34:57, VLAN 101: delivered at phy:1',
        'unicast packets, VLAN 101, except those to 52:54:00:12:34:57: dropped at phy:0',
        'multicast and broadcast packets, VLAN 101: delivered at phy:1',
        'all packets, other VLANs than 101: dropped at phy:0',
      ]);
      assert.deepEqual(
        trace.paths.map(({ packets }) => ({ ...packets, description: '' })),
        [
          { description: '', dst_mac: '52:54:00:12:34:56', vlan: null },
          { description: '', group: 'unicast', except_dst_macs: ['52:54:00:12:34:56'], vlan: null },
          { description: '', group: 'multicast', vlan: null },
          { description: '', dst_mac: '52:54:00:12:34:57', vlan: { id: 101 } },
          { description: '', group: 'unicast', except_dst_macs: ['52:54:00:12:34:57'], vlan: { id: 101 } },
          { description: '', group: 'multicast', vlan: { id: 101 } },
          { description: '', group: 'any', tags: 'tagged', except_vlan_ids: [101] },
        ],
      );
      assert.equal(trace.incomplete, undefined);
    }));

  it('shows the entry, the component, its core, the counters, and the tag at the end', () =>
    withDemo(async (controller) => {
      const { paths } = await traceOf(controller, {
        from: 'phy:0',
        dst_mac: '5254.0012.3457',
        vlan: { id: 101, pcp: 2 },
      });
      assert.deepEqual(paths[0]?.hops[0], {
        port: 'phy:0',
        process: 'vf:1',
        component: 'cls0',
        core: 3,
        action: 'classified',
        description: 'classified by cls0 of vf 1 on core 3: entry 52:54:00:12:34:57 of VLAN 101',
        to: 'ring:0',
        entry: { mac_address: '52:54:00:12:34:57', vlan: 101 },
        counters: { rx: 0, tx: 0, tx_drop: 0 },
      });
      assert.deepEqual(paths[0].end, {
        outcome: 'delivered',
        port: 'phy:1',
        process: 'nfv:3',
        reason: 'leaves by the NIC phy:1',
        vlan: { id: 101, pcp: 2 },
        counters: { rx: 0, tx: 0, tx_drop: 0 },
      });
    }));

  it('shows VLAN operations with their effect', () =>
    withDemo(async (controller) => {
      const { paths } = await traceOf(controller, { from: 'vhost:0', vlan: { id: 7 } });
      assert.deepEqual(paths[0]?.hops[0]?.vlan_operations, [
        { at: 'rx', operation: 'add', id: 101, pcp: 3, effect: 'replaced' },
      ]);
      assert.deepEqual(paths[0].packets.vlan, { id: 7, pcp: 0 });
      assert.deepEqual(paths[0].end.vlan, { id: 101, pcp: 3 });
    }));

  it('follows a change of the panel', () =>
    withDemo(async (controller) => {
      assert.equal((await traceOf(controller, { from: 'phy:1' })).paths[0]?.end.outcome, 'delivered');
      await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'stop' });
      const [path] = (await traceOf(controller, { from: 'phy:1' })).paths;
      assert.deepEqual(path?.hops, []);
      assert.deepEqual([path.end.outcome, path.end.process], ['stalled', 'nfv:3']);
    }));

  it('traces a document that is not applied, and nothing of the panel but what a document cannot say', () =>
    withDemo(async (controller) => {
      const nfvs = { 3: { ports: [], patches: [{ src: 'phy:0', dst: 'phy:1' }], forwarding: true } };
      const both = await traceOf(controller, { from: 'phy:0', panel: { nfvs } });
      assert.deepEqual(endsOf(both), ['all packets: delivered at phy:1']);
      const capture = await traceOf(controller, {
        from: 'phy:0',
        panel: { pcaps: { 6: { capturing: true } } },
      });
      assert.equal(capture.paths[0]?.hops[0]?.action, 'captured');
    }));

  it('traces a document without any process', () =>
    withController(async (controller) => {
      const nfvs = { 3: { ports: ['ring:0'], patches: [{ src: 'phy:0', dst: 'ring:0' }], forwarding: true } };
      const trace = await traceOf(controller, { from: 'phy:0', panel: { nfvs } });
      assert.deepEqual(endsOf(trace), ['all packets: stalled at ring:0']);
    }));

  it('refuses a port that the panel or the document does not have, by its name', () =>
    withDemo(async (controller) => {
      for (const [body, expected] of [
        [{ from: 'vhost:44' }, 'no process of the panel has vhost:44'],
        [{ from: 'phy:0', panel: {} }, 'no process of the document has phy:0'],
      ] as const) {
        const { status, text } = await controller.request('POST', PATH, { body });
        assert.deepEqual([status, text], [404, expected]);
      }
    }));

  it('refuses invalid members and contradictory documents, with the position in the body', () =>
    withController(async (controller) => {
      const patches = [{ src: 'phy:0', dst: 'ring:1' }];
      for (const [body, expected] of [
        [{}, 'key(from) required'],
        [{ from: 'udf' }, /^invalid key\(from\): udf \(expected phy:N, /],
        [{ from: 'phy:0', vlan: { id: 4096 } }, /^invalid key\(vlan\.id\): 4096/],
        [{ from: 'phy:0', vlan: {} }, 'key(vlan.id) required'],
        [
          { from: 'phy:0', panel: { nfvs: { 3: { ports: [], patches, forwarding: true } } } },
          '/panel/nfvs/3/patches/0/dst: ring:1 is not among the ports',
        ],
      ] as const) {
        const { status, text } = await controller.request('POST', PATH, { body });
        assert.equal(status, 400, text);
        if (typeof expected === 'string') assert.equal(text, expected);
        else assert.match(text, expected);
      }
    }));

  it('names processes that cannot be read, and cannot tell who takes what they may take', () =>
    withPanel(
      [
        { kind: 'nfv', clientId: 1, lcores: [1, 2] },
        { kind: 'nfv', clientId: 2, lcores: [3, 4] },
      ],
      async (controller, _, hung) => {
        await controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port: 'ring:0' });
        await controller.expect(204, 'PUT', '/v1/nfvs/1/patches', { src: 'phy:0', dst: 'ring:0' });
        await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'start' });
        hung.faults.hangAfter = 0;
        const { paths, unknown } = await traceOf(controller, { from: 'phy:0' });
        assert.deepEqual(unknown, ['nfv:2']);
        assert.equal(paths[0]?.end.outcome, 'undetermined');
        assert.match(
          paths[0].end.reason,
          /^nothing is known to take packets from ring:0, but not all ports of nfv 2/,
        );
      },
      ...DEADLINE,
    ));
});
