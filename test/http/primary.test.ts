import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { describe, it } from 'node:test';
import { launchedOptions, SimulatedProcess } from '../../src/simulator/index.js';
import { EAL_OPTIONS, PROGRAM_OPTIONS } from '../../src/spp/protocol/launch.js';
import type { TestController } from '../support/controller.js';
import { document } from '../support/document.js';
import { changes, type PanelProcess, startPanel, withPanel } from '../support/panel.js';

const FORWARDER: PanelProcess = { kind: 'primary', lcores: [0, 1] };

async function forwarder(controller: TestController): Promise<unknown> {
  return ((await controller.get('/v1/primary/status')) as { forwarder?: unknown }).forwarder;
}

describe('the primary', () => {
  it('gets ports, patches and pipes, forwards, and gives them back', () =>
    withPanel([FORWARDER], async (controller, primary) => {
      const ports = '/v1/primary/ports';
      await controller.expect(204, 'PUT', ports, { action: 'add', port: 'vhost:0', rx: 'no ring', tx: null });
      await controller.expect(204, 'PUT', ports, {
        action: 'add',
        port: 'pipe:0',
        rx: 'ring:1',
        tx: 'ring:2',
      });
      await controller.expect(204, 'PUT', '/v1/primary/patches', { src: 'phy:0', dst: 'vhost:0' });
      await controller.expect(204, 'PUT', '/v1/primary/forward', { action: 'start' });
      assert.deepEqual(await forwarder(controller), {
        status: 'running',
        ports: ['phy:0', 'phy:1', 'vhost:0', 'pipe:0'],
        patches: [{ src: 'phy:0', dst: 'vhost:0' }],
      });
      await controller.expect(204, 'PUT', '/v1/primary/forward', { action: 'stop' });
      await controller.expect(204, 'DELETE', '/v1/primary/patches');
      await controller.expect(204, 'PUT', ports, { action: 'del', port: 'pipe:0' });
      await controller.expect(204, 'PUT', ports, { action: 'del', port: 'vhost:0' });
      assert.deepEqual(await forwarder(controller), {
        status: 'idling',
        ports: ['phy:0', 'phy:1'],
        patches: [],
      });
      assert.deepEqual(changes(primary), [
        'add vhost:0',
        'add pipe:0 ring:1 ring:2',
        'patch phy:0 vhost:0',
        'forward',
        'stop',
        'patch reset',
        'del pipe:0',
        'del vhost:0',
      ]);
    }));

  it('that refuses says so', () =>
    withPanel([{ kind: 'primary' }], async (controller) => {
      const ports = '/v1/primary/ports';
      assert.equal(
        await controller.expect(400, 'PUT', '/v1/primary/patches', { src: 'phy:0', dst: 'phy:1' }),
        'command error: patch phy:0 phy:1 failed',
      );
      await controller.expect(400, 'PUT', ports, { action: 'del', port: 'ring:9' });
      await controller.expect(400, 'PUT', ports, { action: 'add', port: 'memif:0' });
    }));

  it('is not told what would damage it', () =>
    withPanel([FORWARDER], async (controller, primary) => {
      const ports = '/v1/primary/ports';
      for (const [body, reason] of [
        [{ action: 'add', port: 'phy:5' }, /never phy or tap, which would damage the port table/],
        [{ action: 'del', port: 'phy:0' }, /never phy/],
        [{ action: 'add', port: 'nosuch:0' }, /invalid key\(port\)/],
        [{ action: 'add', port: 'ring:x' }, /invalid key\(port\)/],
        [{ action: 'add', port: 'pipe:0' }, /^key\(rx\) required; key\(tx\) required$/],
        [
          { action: 'add', port: 'pipe:0', rx: 'phy:0', tx: 'ring:1' },
          /invalid key\(rx\): phy:0 \(expected ring:N\)/,
        ],
        [{ action: 'add', port: 'tap:0' }, /never phy or tap/],
        [{ action: 'del', port: 'tap:0' }, /never phy or tap/],
        [{ action: 'del', port: 'pipe:3' }, /does not show pipe:3, and it may lose another port/],
      ] as const) {
        assert.match(await controller.expect(400, 'PUT', ports, body), reason);
      }
      assert.deepEqual(changes(primary), []);
    }));

  it('of 19.11 is not told of pipes, which it does not know', () =>
    withPanel([{ ...FORWARDER, release: '19.11' }], async (controller, primary) => {
      for (const body of [
        { action: 'add', port: 'pipe:0', rx: 'ring:0', tx: 'ring:1' },
        { action: 'del', port: 'pipe:0' },
      ]) {
        const text = await controller.expect(400, 'PUT', '/v1/primary/ports', body);
        assert.match(text, /^refused: the primary is of a release before 20.02, which does not know pipe:0/);
      }
      assert.deepEqual(changes(primary), []);
    }));

  it('with one core is asked to delete a memif, though its status shows no ports', () =>
    withPanel([{ kind: 'primary' }], async (controller, primary) => {
      const text = await controller.expect(400, 'PUT', '/v1/primary/ports', {
        action: 'del',
        port: 'memif:0',
      });
      assert.match(text, /^command error/);
      assert.deepEqual(changes(primary), ['del memif:0']);
    }));

  for (const release of ['18.05', '18.08.1'] as const) {
    it(`of ${release} is not told to launch, nor of flow rules, which it has no room for`, () =>
      withPanel([{ kind: 'primary', release, strictMemory: true }], async (controller, primary) => {
        for (const [method, path, body] of [
          ['PUT', '/v1/primary/launch', LAUNCH],
          ['POST', `${FLOW}/port_id/0/validate`, { rule: RULE }],
          ['POST', `${FLOW}/port_id/0`, { rule: RULE }],
          ['DELETE', `${FLOW}/port_id/0`, undefined],
        ] as const) {
          assert.match(await controller.expect(400, method, path, body), /^refused: the (primary|status)/);
        }
        assert.deepEqual(changes(primary), []);
        await controller.get('/v1/primary/status');
      }));
  }

  it('of an early release is not believed when it only echoes', () =>
    withPanel([{ kind: 'primary', release: '18.08.1' }], async (controller) => {
      for (const [method, path, body] of [
        ['PUT', '/v1/primary/ports', { action: 'add', port: 'ring:0' }],
        ['PUT', '/v1/primary/patches', { src: 'phy:0', dst: 'phy:1' }],
        ['PUT', '/v1/primary/forward', { action: 'start' }],
      ] as const) {
        const answer = await controller.request(method, path, {
          body,
          headers: { accept: 'application/problem+json' },
        });
        assert.equal((answer.json() as { code: string }).code, 'not_applied', path);
      }
    }));
});

const RULE = { direction: 'ingress', pattern: ['eth dst is 10:22:33:44:55:66'], actions: ['queue index 0'] };
const FLOW = '/v1/primary/flow_rules';

describe('flow rules', () => {
  it('are validated, created and destroyed', () =>
    withPanel([{ kind: 'primary', flow: true }], async (controller, primary) => {
      const rule = {
        ...RULE,
        group: 1,
        priority: 0,
        transfer: false,
        actions: ['queue index 0', 'of_pop_vlan'],
      };
      const validated = await controller.expect(200, 'POST', `${FLOW}/port_id/0/validate`, { rule });
      assert.equal((JSON.parse(validated) as { result: string }).result, 'success');
      const created = JSON.parse(
        await controller.expect(200, 'POST', `${FLOW}/port_id/0`, { rule }),
      ) as object;
      assert.deepEqual(created, { result: 'success', message: 'Flow rule #0 created', rule_id: '0' });
      await controller.expect(200, 'DELETE', `${FLOW}/0/port_id/0`);
      await controller.expect(200, 'DELETE', `${FLOW}/port_id/0`);
      assert.deepEqual(
        changes(primary).filter((command) => command.startsWith('flow')),
        [
          'flow validate phy:0 group 1 priority 0 ingress pattern eth dst is 10:22:33:44:55:66 / end actions queue index 0 / of_pop_vlan / end',
          'flow create phy:0 group 1 priority 0 ingress pattern eth dst is 10:22:33:44:55:66 / end actions queue index 0 / of_pop_vlan / end',
          'flow destroy phy:0 0',
          'flow destroy phy:0 ALL',
        ],
      );
    }));

  it('that the NIC does not take are a 200 with the error, or a 400 for who wants it strict', () =>
    withPanel([{ kind: 'primary' }], async (controller) => {
      const lenient = await controller.request('POST', `${FLOW}/port_id/0`, { body: { rule: RULE } });
      assert.equal(lenient.status, 200);
      assert.deepEqual(lenient.json(), {
        result: 'error',
        message:
          'Flow create error\nerror type: 1 (Cause unspecified)\nerror message: Function not implemented\nrte_errno: Function not implemented',
        rule_id: '',
      });
      const strict = await controller.request('DELETE', `${FLOW}/3/port_id/0`, {
        headers: { prefer: 'respond-async, Handling="strict"; x=y' },
      });
      assert.equal(strict.status, 400);
      assert.equal(strict.text, 'command error: Flow rule #3 not found');
    }));

  it('with a second clause in them, or too long for the primary, are refused', () =>
    withPanel([{ kind: 'primary', strictMemory: true }], async (controller, primary) => {
      for (const [rule, reason] of [
        [
          { ...RULE, pattern: ['eth / end actions drop / end'] },
          /invalid key\(rule\.pattern\.0\).*neither \/ nor end/,
        ],
        [{ ...RULE, actions: ['drop', 'end'] }, /invalid key\(rule\.actions\.1\)/],
        [{ ...RULE, actions: ['queue  index 0'] }, /invalid key\(rule\.actions\.0\)/],
        [{ ...RULE, actions: ['queue\nindex 0'] }, /invalid key\(rule\.actions\.0\)/],
        [{ ...RULE, pattern: [] }, /^invalid key\(rule\.pattern\): an array \(expected at least 1 item\)$/],
        [{ ...RULE, direction: 'sideways' }, /invalid key\(rule\.direction\)/],
        [{ ...RULE, group: '1' }, /invalid key\(rule\.group\)/],
        [{ ...RULE, transfer: 1 }, /invalid key\(rule\.transfer\)/],
        [
          { ...RULE, pattern: Array.from({ length: 20 }, () => 'eth') },
          /^refused: the command has 5\d words.*beyond 47/,
        ],
        [
          { ...RULE, pattern: Array.from({ length: 40 }, () => 'x'.repeat(31)), actions: ['drop'] },
          /^refused: the command has 90 words/,
        ],
        [{ ...RULE, pattern: Array.from({ length: 48 }, () => 'eth') }, /invalid key\(rule\.pattern\)/],
        [{ ...RULE, pattern: ['x'.repeat(32)] }, /invalid key\(rule\.pattern\.0\)/],
        [{ ...RULE, actions: ['queue index 65536'] }, /^refused: index takes a number from 0 to 65535/],
        [
          { ...RULE, pattern: ['vlan vid is 65636'] },
          /^refused: vid takes a number from 0 to 4095, not 65636/,
        ],
        [{ ...RULE, actions: ['of_set_vlan_pcp vlan_pcp 8'] }, /^refused: vlan_pcp takes/],
        [
          { ...RULE, pattern: ['eth dst is 10:22'] },
          /^refused: dst takes a MAC address of 6 bytes, not 10:22/,
        ],
        [{ ...RULE, pattern: ['eth src spec 10:22:33:44:55:66 src mask ff'] }, /^refused: src takes/],
      ] as const) {
        const text = await controller.expect(400, 'POST', `${FLOW}/port_id/0`, { rule });
        assert.match(text, reason);
      }
      assert.deepEqual(changes(primary), []);
      assert.equal(primary.state, 'connected');
    }));

  it('of the greatest length that is taken do not overrun the primary', () =>
    withPanel([{ kind: 'primary', strictMemory: true, flow: true }], async (controller, primary) => {
      let taken = 0;
      for (let length = 1; length < 30; length++) {
        const rule = { ...RULE, pattern: Array.from({ length }, () => 'eth') };
        const { status } = await controller.request('POST', `${FLOW}/port_id/0/validate`, { body: { rule } });
        if (status === 200) taken++;
      }
      assert.ok(taken > 5 && taken < 29, `${taken} were taken`);
      assert.equal(primary.state, 'connected');
    }));

  it('of a port or rule that is no number are no URL', () =>
    withPanel([{ kind: 'primary' }], async (controller) => {
      await controller.expect(404, 'DELETE', `${FLOW}/port_id/x`);
      await controller.expect(404, 'DELETE', `${FLOW}/-1/port_id/0`);
    }));

  it('of a number out of range are refused', () =>
    withPanel([{ kind: 'primary' }], async (controller) => {
      assert.match(
        await controller.expect(400, 'DELETE', `${FLOW}/port_id/32`),
        /invalid key\(port_id\): 32/,
      );
      assert.match(
        await controller.expect(400, 'DELETE', `${FLOW}/4294967296/port_id/0`),
        /invalid key\(rule_id\): 4294967296/,
      );
    }));
});

const LAUNCH = {
  client_id: '5',
  proc_name: 'spp_nfv',
  eal: { '--proc-type': 'secondary', '-l': '1,2', '-m': 64, '--no-hpet': '' },
  app: { '-n': '5', '-s': '127.0.0.1:6666', '--vhost-client': null },
};

describe('launching a secondary', () => {
  const wait = { prefer: 'wait=10' };

  it('answers 204 at once, and sends the options in the order of the document', () =>
    withPanel([{ kind: 'primary' }], async (controller, primary) => {
      await controller.expect(204, 'PUT', '/v1/primary/launch', LAUNCH);
      assert.deepEqual(changes(primary), [
        'launch 5 spp_nfv -l 1,2 --proc-type secondary -m 64 --no-hpet -- -n 5 -s 127.0.0.1:6666 --vhost-client',
      ]);
    }));

  it('knows the options of the document in its order, and no others', () => {
    const { EalOptions: eal, ProgramOptions: program } = document.components.schemas as Record<
      string,
      { properties: object }
    >;
    assert.deepEqual(Object.keys(eal?.properties ?? {}), EAL_OPTIONS);
    assert.deepEqual(Object.keys(program?.properties ?? {}), PROGRAM_OPTIONS);
  });

  it('waits for the secondary when asked to, and answers 201 with its URL', async () => {
    const launched: SimulatedProcess[] = [];
    let port = 0;
    const onLaunch: PanelProcess['onLaunch'] = (launch) => {
      const secondary = new SimulatedProcess(launchedOptions({ ...launch, controller: undefined }, { port }));
      launched.push(secondary);
      secondary.start();
    };
    await withPanel([{ kind: 'primary', onLaunch }], async (controller) => {
      port = controller.secondaryPort;
      const answer = await controller.request('PUT', '/v1/primary/launch', { headers: wait, body: LAUNCH });
      assert.equal(answer.status, 201);
      assert.equal(answer.headers.get('location'), '/v1/nfvs/5');
      assert.deepEqual(answer.json(), { type: 'nfv', 'client-id': 5 });
      await controller.get('/v1/nfvs/5');
      const again = await controller.expect(400, 'PUT', '/v1/primary/launch', LAUNCH);
      assert.equal(again, 'refused: the client id 5 is in use by nfv 5');
      await Promise.all(launched.map((each) => each.stop()));
    });
  });

  it('ends the wait when spp-ctl stops', async () => {
    const told = new EventEmitter();
    const panel = await startPanel([{ kind: 'primary', onLaunch: () => told.emit('launch') }]);
    const launch = once(told, 'launch');
    const answer = panel.controller.request('PUT', '/v1/primary/launch', {
      headers: { prefer: 'wait=300' },
      body: LAUNCH,
    });
    await launch;
    await panel.stop();
    assert.equal((await answer).status, 202);
  });

  it('is for one process with the client id at a time, until who waits for it goes away', async () => {
    const told = new EventEmitter();
    await withPanel([{ kind: 'primary', onLaunch: () => told.emit('launch') }], async (controller) => {
      const launch = once(told, 'launch');
      const leaving = new AbortController();
      const gone = fetch(`${controller.url}/v1/primary/launch`, {
        method: 'PUT',
        headers: { prefer: 'wait=300' },
        body: JSON.stringify(LAUNCH),
        signal: leaving.signal,
      });
      await launch;
      assert.equal(
        await controller.expect(400, 'PUT', '/v1/primary/launch', LAUNCH),
        'refused: another launch with the client id 5 is in progress',
      );
      leaving.abort();
      await assert.rejects(gone);
      let status = 400;
      while (status === 400)
        ({ status } = await controller.request('PUT', '/v1/primary/launch', { body: LAUNCH }));
      assert.equal(status, 204);
    });
  });

  it('answers 202 when it is not there in time', () =>
    withPanel([{ kind: 'primary' }], async (controller) => {
      const answer = await controller.request('PUT', '/v1/primary/launch', {
        headers: { prefer: 'wait=0' },
        body: { ...LAUNCH, proc_name: 'spp_pcap', app: { '--client-id': '5', '-c': 'phy:0' } },
      });
      assert.deepEqual(
        [answer.status, answer.headers.get('location'), answer.text],
        [202, '/v1/pcaps/5', ''],
      );
    }));

  it('refuses what it does not know or cannot hold', () =>
    withPanel([{ kind: 'primary', strictMemory: true }], async (controller, primary) => {
      for (const [body, reason] of [
        [{ ...LAUNCH, proc_name: 'spp_nosuch' }, /invalid key\(proc_name\)/],
        [{ ...LAUNCH, client_id: 0 }, /invalid key\(client_id\): 0 \(expected 1 to 99\)/],
        [{ ...LAUNCH, client_id: '5 6' }, /invalid key\(client_id\)/],
        [{ ...LAUNCH, eal: { '-l': '1' } }, /^key\(eal\.--proc-type\) required$/],
        [{ ...LAUNCH, eal: { '--proc-type': 'secondary' } }, /^key\(eal\.-l\) required$/],
        [{ ...LAUNCH, eal: { ...LAUNCH.eal, '--evil': '1' } }, /^unknown key\(eal\.--evil\)$/],
        [{ ...LAUNCH, eal: { ...LAUNCH.eal, '-l': '1 -c 2' } }, /invalid key\(eal\.-l\)/],
        [{ ...LAUNCH, eal: { ...LAUNCH.eal, '-l': '' } }, /invalid key\(eal\.-l\)/],
        [{ ...LAUNCH, eal: { ...LAUNCH.eal, '-m': '--no-huge' } }, /invalid key\(eal\.-m\)/],
        [{ ...LAUNCH, eal: { ...LAUNCH.eal, '--no-huge': 'yes' } }, /invalid key\(eal\.--no-huge\)/],
        [
          { ...LAUNCH, app: { '--client-id': '5' } },
          /^invalid key\(app\): --client-id \(expected -n, -s or --vhost-client\)$/,
        ],
        [
          { ...LAUNCH, proc_name: 'spp_vf' },
          /^invalid key\(app\): -n \(expected --client-id, -s or --vhost-client\)$/,
        ],
        [{ ...LAUNCH, app: { '-n': '6' } }, /^refused: -n is 6, but client_id is 5$/],
        [{ ...LAUNCH, eal: { ...LAUNCH.eal, '-m': 1e21 } }, /invalid key\(eal\.-m\)/],
        [{ client_id: 5 }, /^key\(proc_name\) required; key\(eal\) required; key\(app\) required$/],
        [{ ...LAUNCH, eal: { ...LAUNCH.eal, ...longEal() } }, /^refused: the command has 1\d{3} bytes/],
      ] as const) {
        assert.match(await controller.expect(400, 'PUT', '/v1/primary/launch', body), reason);
      }
      assert.deepEqual(changes(primary), []);
    }));
});

function longEal(): Record<string, string> {
  const names = ['-r', '--vdev', '--huge-dir', '--socket-mem', '--base-virtaddr', '--syslog'];
  return Object.fromEntries(names.map((name) => [name, 'x'.repeat(250)]));
}
