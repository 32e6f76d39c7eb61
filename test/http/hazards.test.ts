import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { apiOfCommand } from '../support/api-of-command.js';
import { changes, withPanel } from '../support/panel.js';
import { loadHazards } from '../support/recordings.js';

const MAC = '52:54:00:12:34:56';

describe('a request that would harm a process is refused before anything is sent (H12, N10, P10, V1, V6, V10)', () => {
  const vfRequests: readonly (readonly [string, string, string, unknown, RegExp])[] = [
    [
      'the master core',
      'POST',
      '/components',
      { name: 'a', core: 3, type: 'forward' },
      /master core of vf 2.*hang/,
    ],
    [
      'a core it does not have',
      'POST',
      '/components',
      { name: 'a', core: 99, type: 'forward' },
      /core 99 is not a worker/,
    ],
    [
      'a core that wraps',
      'POST',
      '/components',
      { name: 'a', core: 4_294_967_300, type: 'forward' },
      /invalid key\(core\)/,
    ],
    [
      'a core that is a string',
      'POST',
      '/components',
      { name: 'a', core: '4', type: 'forward' },
      /invalid key\(core\)/,
    ],
    [
      'a core with a fraction',
      'POST',
      '/components',
      { name: 'a', core: 4.5, type: 'forward' },
      /invalid key\(core\)/,
    ],
    [
      'a name of 32 bytes',
      'POST',
      '/components',
      { name: 'n'.repeat(32), core: 4, type: 'forward' },
      /invalid key\(name\)/,
    ],
    [
      'a name with a quotation mark',
      'POST',
      '/components',
      { name: 'a"b', core: 4, type: 'forward' },
      /invalid key\(name\)/,
    ],
    [
      'a name with a backslash',
      'POST',
      '/components',
      { name: 'a\\b', core: 4, type: 'forward' },
      /invalid key\(name\)/,
    ],
    [
      'a name with a space',
      'POST',
      '/components',
      { name: 'a 5', core: 4, type: 'forward' },
      /invalid key\(name\)/,
    ],
    [
      'a name with a line feed',
      'POST',
      '/components',
      { name: 'a\nb', core: 4, type: 'forward' },
      /invalid key\(name\)/,
    ],
    [
      'a name beyond ASCII',
      'POST',
      '/components',
      { name: 'é', core: 4, type: 'forward' },
      /invalid key\(name\): \\u00e9/,
    ],
    ['an empty name', 'POST', '/components', { name: '', core: 4, type: 'forward' }, /invalid key\(name\)/],
    ['a name in the URL that is two words', 'DELETE', '/components/a%205', undefined, /invalid key\(name\)/],
    ['a slash in the name in the URL', 'DELETE', '/components/a%2Fb', undefined, /invalid key\(name\)/],
    ['a NUL in the name in the URL', 'DELETE', '/components/a%00', undefined, /invalid key\(name\)/],
    [
      'a port type it refuses',
      'PUT',
      '/components/a/ports',
      { action: 'attach', port: 'tap:0', dir: 'rx' },
      /invalid key\(port\)/,
    ],
    [
      'a port in octal',
      'PUT',
      '/components/a/ports',
      { action: 'attach', port: 'phy:010', dir: 'rx' },
      /invalid key\(port\)/,
    ],
    [
      'a short MAC',
      'PUT',
      '/classifier_table',
      { action: 'add', type: 'mac', mac_address: '52:54:00:12:34', port: 'ring:0' },
      /invalid key\(mac_address\)/,
    ],
    [
      'a long MAC',
      'PUT',
      '/classifier_table',
      { action: 'add', type: 'mac', mac_address: `${MAC}:78`, port: 'ring:0' },
      /invalid key\(mac_address\)/,
    ],
    [
      'the MAC of zeros',
      'PUT',
      '/classifier_table',
      { action: 'add', type: 'mac', mac_address: '0000.0000.0000', port: 'ring:0' },
      /neither all zero/,
    ],
    [
      'a VLAN id out of range',
      'PUT',
      '/classifier_table',
      { action: 'add', type: 'vlan', vlan: 4096, mac_address: MAC, port: 'ring:0' },
      /invalid key\(vlan\): 4096/,
    ],
  ];
  for (const [what, method, path, body, reason] of vfRequests) {
    it(`vf: ${what}`, () =>
      withPanel([{ kind: 'vf', clientId: 2, lcores: [3, 4, 5] }], async (controller, vf) => {
        assert.match(await controller.expect(400, method, `/v1/vfs/2${path}`, body), reason);
        assert.deepEqual(changes(vf), []);
        await controller.get('/v1/vfs/2');
      }));
  }

  const nfvRequests: readonly (readonly [string, string, unknown, RegExp])[] = [
    [
      'deleting a NIC',
      '/ports',
      { action: 'del', port: 'phy:0' },
      /never phy, which would damage or end the process/,
    ],
    [
      'adding a NIC',
      '/ports',
      { action: 'add', port: 'phy:5' },
      /never phy, which would damage or end the process/,
    ],
    [
      'adding an unknown type',
      '/ports',
      { action: 'add', port: 'nosuch:0' },
      /invalid key\(port\): nosuch:0/,
    ],
    ['adding a pipe', '/ports', { action: 'add', port: 'pipe:0' }, /invalid key\(port\)/],
    ['adding a ring without a number', '/ports', { action: 'add', port: 'ring' }, /invalid key\(port\)/],
    ['adding a ring with no number', '/ports', { action: 'add', port: 'ring:x' }, /invalid key\(port\)/],
    ['adding a ring below zero', '/ports', { action: 'add', port: 'ring:-1' }, /invalid key\(port\)/],
    [
      'deleting a port that is not there',
      '/ports',
      { action: 'del', port: 'ring:5' },
      /nfv 1 has no port ring:5/,
    ],
    [
      'an internal word',
      '/patches',
      { src: 'reset', dst: '_set_client_id' },
      /invalid key\(src\).*invalid key\(dst\)/,
    ],
    ['two words in one', '/patches', { src: 'phy:0 phy:1', dst: 'phy:0' }, /invalid key\(src\)/],
    [
      'a second command behind CR LF',
      '/patches',
      { src: 'phy:0\r\nexit', dst: 'phy:0' },
      /invalid key\(src\)/,
    ],
    [
      'a queue that is not there',
      '/patches',
      { src: 'phy:0nq5', dst: 'phy:1' },
      /nfv 1 has no port phy:0nq5/,
    ],
    [
      'to a queue that is not there',
      '/patches',
      { src: 'phy:0', dst: 'phy:1nq5' },
      /nfv 1 has no port phy:1nq5/,
    ],
  ];
  for (const release of ['18.02', '18.05', '18.08.1', '20.02'] as const) {
    for (const [what, path, body, reason] of nfvRequests) {
      it(`nfv of ${release}: ${what}`, () =>
        withPanel([{ kind: 'nfv', clientId: 1, release }], async (controller, nfv) => {
          assert.match(await controller.expect(400, 'PUT', `/v1/nfvs/1${path}`, body), reason);
          assert.deepEqual(changes(nfv), []);
          await controller.get('/v1/nfvs/1');
        }));
    }
  }

  for (const port of ['memif:0']) {
    it(`nfv of 18.08.4: ${port}, which the release does not support`, () =>
      withPanel([{ kind: 'nfv', clientId: 1, release: '18.08.4' }], async (controller, nfv) => {
        const text = await controller.expect(400, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port });
        assert.match(text, /^refused: nfv 1 may be of a release before 19.11/);
        assert.deepEqual(changes(nfv), []);
      }));
  }

  for (const release of ['18.08.4', '19.11', '20.02'] as const) {
    it(`nfv of ${release}: a tap port, which damages its port table (rule N2)`, () =>
      withPanel([{ kind: 'nfv', clientId: 1, release }], async (controller, nfv) => {
        const text = await controller.expect(400, 'PUT', '/v1/nfvs/1/ports', {
          action: 'add',
          port: 'tap:0',
        });
        assert.match(text, /^refused: no known release supports tap ports/);
        assert.deepEqual(changes(nfv), []);
      }));
  }

  it('the error code distinguishes a refusal from a rejection by the process', () =>
    withPanel([{ kind: 'nfv', clientId: 1 }], async (controller) => {
      const headers = { accept: 'application/problem+json' };
      const refused = await controller.request('PUT', '/v1/nfvs/1/ports', {
        headers,
        body: { action: 'del', port: 'ring:5' },
      });
      assert.equal((refused.json() as { code: string }).code, 'unsafe');
      const failed = await controller.request('PUT', '/v1/nfvs/1/ports', {
        headers,
        body: { action: 'add', port: 'ring:99' },
      });
      assert.equal((failed.json() as { code: string }).code, 'command_failed');
    }));
});

describe('a ring that does not exist', () => {
  const attach = (port: string): object => ({ action: 'attach', port, dir: 'rx' });
  const path = (kind: string): string => `/v1/${kind}s/1/components/w`;

  for (const kind of ['vf', 'mirror'] as const) {
    const worker = { kind, clientId: 1, lcores: [1, 2] };
    const component = { name: 'w', core: 2, type: kind === 'vf' ? 'merge' : 'mirror' };

    it(`is not attached by a ${kind}, which stays usable`, () =>
      withPanel([worker, { kind: 'primary', rings: 3 }], async (controller, process) => {
        await controller.expect(204, 'POST', `/v1/${kind}s/1/components`, component);
        const text = await controller.expect(400, 'PUT', `${path(kind)}/ports`, attach('ring:3'));
        assert.match(text, /^refused: the primary has no ring:3/);
        await controller.expect(204, 'PUT', `${path(kind)}/ports`, attach('ring:2'));
        await controller.expect(204, 'DELETE', path(kind));
        assert.ok(!changes(process).some((command) => command.includes('ring:3')));
      }));
  }

  for (const [what, others] of [
    ['no primary', []],
    ['a primary that shows none', [{ kind: 'primary', release: '18.05', rings: 3 }]],
  ] as const) {
    it(`is left to the vf to reject where ${what} exists`, () =>
      withPanel([{ kind: 'vf', clientId: 1, lcores: [1, 2] }, ...others], async (controller, vf) => {
        await controller.expect(204, 'POST', '/v1/vfs/1/components', { name: 'w', core: 2, type: 'merge' });
        assert.match(
          await controller.expect(400, 'PUT', `${path('vf')}/ports`, attach('ring:30')),
          /^command error/,
        );
        assert.ok(changes(vf).includes('port add ring:30 rx w'));
      }));
  }
});

describe('after every recorded hazard that is reachable by the API', () => {
  for (const kind of ['vf', 'nfv'] as const) {
    it(`a ${kind} is alive, replies, and is as healthy as before`, () =>
      withPanel([{ kind, clientId: 2, lcores: [3, 4, 5, 6, 13] }], async (controller, process) => {
        const path = `/v1/${kind}s/2`;
        let compared = 0;
        for (const {
          command,
          closed,
          answers_status_after: responses,
          status_is_json_after: readable,
        } of loadHazards()[kind]) {
          const request = apiOfCommand(kind, 2, command);
          if (request === undefined) continue;
          const { status, text } = await controller.request(request.method, request.path, {
            body: request.body,
          });
          assert.ok(status < 500, `${command}: ${text}`);
          if (closed || !responses || !readable) assert.equal(status, 400, `${command}: ${text}`);
          const { ports } = (await controller.get(path)) as { ports: string[] };
          assert.ok(!ports.includes('udf'), `${command} damaged the port table`);
          compared++;
        }
        assert.ok(compared > 15, `only ${compared} were compared`);
        assert.equal(process.state, 'connected');
        assert.deepEqual(controller.happened, [`connected ${kind} 2`]);
      }));
  }
});
