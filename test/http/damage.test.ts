import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Host, SimulatedProcess } from '../../src/simulator/index.js';
import type { TestController } from '../support/controller.js';
import { type PanelProcess, withPanel } from '../support/panel.js';
import { EventReader, textOf } from '../support/event-reader.js';

const NFV: PanelProcess = { kind: 'nfv', clientId: 1 };

interface Damage {
  readonly kind: string;
  readonly reason: string;
  readonly mend: string;
}

async function stateOf(controller: TestController, id: string): Promise<{ state: string; damage?: Damage }> {
  const { processes } = (await controller.get('/v1/panel/status')) as {
    processes: { process: string; state: string; damage?: Damage }[];
  };
  const found = processes.find(({ process }) => process === id);
  assert.ok(found);
  return found;
}

async function metric(controller: TestController, name: string): Promise<string[]> {
  const { text } = await controller.request('GET', '/metrics');
  return text.split('\n').filter((line) => line.startsWith(`${name}{`));
}

describe('a damaged process', () => {
  it('is reported with its remedy in status, topology, events and metrics (N2)', () =>
    withPanel([NFV], async (controller, nfv) => {
      const reader = await EventReader.open(controller.url);
      assert.equal((await stateOf(controller, 'nfv:1')).state, 'unmanaged');
      // Without spp-ctl, the process received an add of a type that it does not know.
      nfv.model.execute('add foo:1');
      await controller.get('/v1/nfvs/1');
      const damage = {
        kind: 'port_table',
        reason: "The first port of nfv 1 has lost its name and can't be patched any more",
        mend: 'Restart nfv 1',
      };
      const found = await stateOf(controller, 'nfv:1');
      assert.deepEqual([found.state, found.damage], ['damaged', damage]);
      const topology = (await controller.get('/v1/topology')) as { processes: { damage?: Damage }[] };
      assert.deepEqual(topology.processes[0]?.damage, damage);
      assert.deepEqual(await metric(controller, 'spp_process_damaged'), [
        'spp_process_damaged{process="nfv:1",type="nfv"} 1',
      ]);
      nfv.die();
      await controller.until(/^disconnected nfv 1/);
      const again = new SimulatedProcess({ ...NFV, port: controller.secondaryPort });
      again.start();
      await controller.until(/^connected nfv 1/, 2);
      await controller.get('/v1/nfvs/1');
      assert.equal((await stateOf(controller, 'nfv:1')).state, 'unmanaged');
      assert.deepEqual(await metric(controller, 'spp_process_damaged'), [
        'spp_process_damaged{process="nfv:1",type="nfv"} 0',
      ]);
      const events = (await reader.take(3)).map(textOf);
      assert.deepEqual(events, ['damaged nfv:1: port_table', 'disconnected nfv:1', 'connected nfv:1']);
      await reader.close();
      await again.stop();
    }));

  it('is not in sync, even if its status matches', () =>
    withPanel([NFV], async (controller, nfv) => {
      const part = { ports: ['ring:1'], patches: [], forwarding: false };
      await controller.expect(200, 'PUT', '/v1/panel', { nfvs: { 1: part } });
      assert.equal((await stateOf(controller, 'nfv:1')).state, 'in_sync');
      nfv.model.execute('add foo:1');
      await controller.get('/v1/nfvs/1');
      assert.equal((await stateOf(controller, 'nfv:1')).state, 'damaged');
      assert.deepEqual(
        (await metric(controller, 'spp_panel_process_state')).filter((line) => line.endsWith(' 1')),
        ['spp_panel_process_state{process="nfv:1",type="nfv",state="damaged"} 1'],
      );
    }));

  it('that was damaged by a patch to a missing port is mended by a reset (N7)', () =>
    withPanel([NFV], async (controller, nfv) => {
      const reader = await EventReader.open(controller.url);
      nfv.model.execute('add nullpmd:1');
      nfv.model.execute('patch phy:1 nullpmd:1');
      nfv.model.execute('del nullpmd:1');
      await controller.get('/v1/nfvs/1');
      const { state, damage } = await stateOf(controller, 'nfv:1');
      assert.deepEqual([state, damage?.kind], ['damaged', 'dangling_patch']);
      assert.match(damage?.mend ?? '', /^Stop nfv 1 if possible, and reset its patches/);
      await controller.expect(204, 'DELETE', '/v1/nfvs/1/patches');
      assert.equal((await stateOf(controller, 'nfv:1')).state, 'unmanaged');
      const events: string[] = [];
      while (!events.includes('mended nfv:1')) events.push(...(await reader.take(1)).map(textOf));
      assert.equal(events[0], 'damaged nfv:1: dangling_patch');
      await reader.close();
    }));

  it('is a primary whose add failed, because its list and its ports differ (P2)', () => {
    const sharedHost = new Host({ rings: 16, with: ['memif'] });
    sharedHost.createFile('spp-memif.sock');
    return withPanel([{ kind: 'primary', lcores: [0, 20], sharedHost }], async (controller) => {
      const body = { action: 'add', port: 'memif:1' };
      await controller.expect(400, 'PUT', '/v1/primary/ports', body);
      const { state, damage } = await stateOf(controller, 'primary');
      assert.deepEqual([state, damage?.kind], ['damaged', 'port_list']);
      assert.match(damage?.mend ?? '', /^End all secondaries, restart the primary/);
    });
  });
});
