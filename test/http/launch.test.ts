import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { EAL_OPTIONS, PROGRAM_OPTIONS } from '../../src/spp/protocol/launch.js';
import { document } from '../support/document.js';
import { withFolder } from '../support/folder.js';
import { changes, Launched, startPanel, withPanel } from '../support/panel.js';
import { eventually } from '../support/poll.js';
import { LAUNCH } from './primary-requests.js';

describe('launching a secondary', () => {
  const wait = { prefer: 'wait=10' };

  it('responds with 204 at once, and sends the options in the order of the document', () =>
    withPanel([{ kind: 'primary' }], async (controller, primary) => {
      await controller.expect(204, 'PUT', '/v1/primary/launch', LAUNCH);
      assert.deepEqual(changes(primary), [
        'launch 5 spp_nfv -l 1,2 --proc-type secondary -m 64 --no-hpet -- -n 5 -s 127.0.0.1:6666 --vhost-client',
      ]);
    }));

  it('supports exactly the options of the document, in its order', () => {
    const { EalOptions: eal, ProgramOptions: program } = document.components.schemas as Record<
      string,
      { properties: object }
    >;
    assert.deepEqual(Object.keys(eal?.properties ?? {}), EAL_OPTIONS);
    assert.deepEqual(Object.keys(program?.properties ?? {}), PROGRAM_OPTIONS);
  });

  it('waits for the secondary on request, and responds with 201 and its URL', async () => {
    const launched = new Launched();
    const { onLaunch } = launched;
    await withPanel([{ kind: 'primary', onLaunch }], async (controller) => {
      launched.port = controller.secondaryPort;
      const response = await controller.request('PUT', '/v1/primary/launch', { headers: wait, body: LAUNCH });
      assert.equal(response.status, 201);
      assert.equal(response.headers.get('location'), '/v1/nfvs/5');
      assert.deepEqual(response.json(), { type: 'nfv', 'client-id': 5 });
      await controller.get('/v1/nfvs/5');
      const again = await controller.expect(400, 'PUT', '/v1/primary/launch', LAUNCH);
      assert.equal(again, 'refused: the client id 5 is in use by nfv 5');
      await launched.stop();
    });
  });

  it('stops waiting when spp-ctl stops', async () => {
    const launches = new EventEmitter();
    const panel = await startPanel([{ kind: 'primary', onLaunch: () => launches.emit('launch') }]);
    const launch = once(launches, 'launch');
    const response = panel.controller.request('PUT', '/v1/primary/launch', {
      headers: { prefer: 'wait=300' },
      body: LAUNCH,
    });
    await launch;
    await panel.stop();
    assert.equal((await response).status, 202);
  });

  it('is one change: reported when the primary has launched, and not again after the wait', () =>
    withFolder(async ({ path }) => {
      const file = join(path, 'audit.log');
      const panel = await startPanel([{ kind: 'primary' }], '--audit-log', file);
      const response = panel.controller.request('PUT', '/v1/primary/launch', {
        headers: { prefer: 'wait=300' },
        body: LAUNCH,
      });
      await eventually('a line', () => readFileSync(file, 'utf8').endsWith('\n'));
      await panel.stop();
      assert.equal((await response).status, 202);
      assert.match(readFileSync(file, 'utf8'), /^\{[^\n]*"operation":"launchSecondary"[^\n]*\}\n$/);
    }));

  it('accepts one launch per client id at a time, until its client disconnects', async () => {
    const launches = new EventEmitter();
    await withPanel([{ kind: 'primary', onLaunch: () => launches.emit('launch') }], async (controller) => {
      const launch = once(launches, 'launch');
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

  it('responds with 202 when the secondary does not connect in time', () =>
    withPanel([{ kind: 'primary' }], async (controller) => {
      const response = await controller.request('PUT', '/v1/primary/launch', {
        headers: { prefer: 'wait=0' },
        body: { ...LAUNCH, proc_name: 'spp_pcap', app: { '--client-id': '5', '-c': 'phy:0' } },
      });
      assert.deepEqual(
        [response.status, response.headers.get('location'), response.text],
        [202, '/v1/pcaps/5', ''],
      );
    }));

  it('rejects unknown options and values that are too long', () =>
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
        [{ ...LAUNCH, app: { '-n': '0x5' } }, /^refused: -n is 0x5, but client_id is 5$/],
        [{ ...LAUNCH, app: { '-n': '5e0' } }, /^refused: -n is 5e0, but client_id is 5$/],
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
