import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Host, type DataPlane, type Injected } from '../../../src/simulator/index.js';
import type { TestController } from '../../support/controller.js';
import { withPanel, type PanelProcess } from '../../support/panel.js';
import { BROADCAST, endText, UNKNOWN } from './plane.js';

const VM_A = '52:54:00:12:34:56';
const VM_B = '52:54:00:12:34:58';

/** The vf of SPP's use cases: a classifier for two VMs, a merge for their packets; nfv and pcap behind rings. */
async function build(controller: TestController): Promise<void> {
  const components = '/v1/vfs/2/components';
  const start = (name: string, core: number, type: string): Promise<string> =>
    controller.expect(204, 'POST', components, { name, core, type });
  const attach = (name: string, dir: string, port: string, vlan?: object): Promise<string> =>
    controller.expect(204, 'PUT', `${components}/${name}/ports`, { action: 'attach', dir, port, vlan });
  const entry = (type: string, mac_address: string, port: string, vlan?: number): Promise<string> =>
    controller.expect(204, 'PUT', '/v1/vfs/2/classifier_table', {
      action: 'add',
      type,
      mac_address,
      port,
      vlan,
    });
  await start('cls', 3, 'classifier_mac');
  await start('mrg', 4, 'merge');
  await attach('cls', 'rx', 'phy:0');
  await attach('cls', 'tx', 'vhost:0', { operation: 'del' });
  await attach('cls', 'tx', 'ring:0');
  await attach('mrg', 'rx', 'vhost:0', { operation: 'add', id: 101, pcp: 3 });
  await attach('mrg', 'rx', 'ring:1');
  await attach('mrg', 'tx', 'phy:0');
  await entry('vlan', VM_A, 'vhost:0', 101);
  await entry('mac', VM_B, 'ring:0');
  for (const port of ['ring:0', 'ring:1', 'vhost:1'])
    await controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port });
  await controller.expect(204, 'PUT', '/v1/nfvs/1/patches', { src: 'ring:0', dst: 'vhost:1' });
  await controller.expect(204, 'PUT', '/v1/nfvs/1/patches', { src: 'vhost:1', dst: 'ring:1' });
  await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'start' });
  await controller.expect(204, 'PUT', '/v1/pcaps/3/capture', { action: 'start' });
}

function send(packets: DataPlane, port: string, packet: Partial<Injected>): string[] {
  const number = packets.inject(port, { dst: UNKNOWN, ...packet });
  assert.equal(packets.settle(200).isStill, true);
  return packets.ends(number).map(endText).sort();
}

describe('packets in a panel that was built with the API', () => {
  it('come out where the processes that got its commands send them', async () => {
    const sharedHost = new Host({ traffic: false });
    const processes: readonly PanelProcess[] = [
      { kind: 'primary', sharedHost },
      { kind: 'nfv', clientId: 1, sharedHost, lcores: [1, 2] },
      { kind: 'vf', clientId: 2, sharedHost, lcores: [1, 3, 4] },
      { kind: 'pcap', clientId: 3, sharedHost, lcores: [1, 5, 6], capture: 'phy:1' },
    ];
    await withPanel(processes, async (controller) => {
      await build(controller);
      const packets = sharedHost.dataPlane;
      const tags = [{ id: 101, pcp: 0 }];
      assert.deepEqual(send(packets, 'phy:0', { dst: VM_A, tags }), ['delivered vhost:0']);
      assert.deepEqual(send(packets, 'phy:0', { dst: VM_A }), ['dropped no-entry']);
      assert.deepEqual(send(packets, 'phy:0', { dst: VM_B }), ['delivered vhost:1']);
      assert.deepEqual(send(packets, 'phy:0', { dst: BROADCAST }), ['delivered vhost:1']);
      assert.deepEqual(send(packets, 'vhost:0', {}), ['sent phy:0 tags 101/3']);
      assert.deepEqual(send(packets, 'vhost:1', {}), ['sent phy:0']);
      assert.deepEqual(send(packets, 'phy:1', {}), ['captured phy:1']);
      const status = (await controller.get('/v1/primary/status')) as {
        ring_ports: { rx: number; tx: number }[];
      };
      // The nfv counts, the vf does not.
      assert.deepEqual(
        status.ring_ports.slice(0, 2).map(({ rx, tx }) => [rx, tx]),
        [
          [2, 0],
          [0, 1],
        ],
      );
      await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'stop' });
      assert.deepEqual(send(packets, 'phy:0', { dst: VM_B }), ['waiting ring:0']);
      await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'start' });
      packets.settle();
      assert.equal(packets.waiting('ring:0'), 0);
    });
  });
});
