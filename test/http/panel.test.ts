import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse, stringify } from 'yaml';
import type { PanelDocument } from '../../src/panel/document/schema.js';
import type { Change } from '../../src/panel/apply/change.js';
import type { TestController } from '../support/controller.js';
import { changes, withPanel } from '../support/panel.js';

const PROCESSES = [
  { kind: 'nfv', clientId: 1, lcores: [2, 3] },
  { kind: 'vf', clientId: 2, lcores: [4, 5, 6] },
] as const;

const FORWARDER = {
  name: 'fw0',
  core: 5,
  type: 'forward',
  rx_port: [{ port: 'ring:1' }],
  tx_port: [{ port: 'vhost:0', vlan: { operation: 'add', id: 101, pcp: 3 } }],
} as const;

const DESIRED = {
  nfvs: {
    1: { ports: ['ring:0', 'ring:1'], patches: [{ src: 'ring:0', dst: 'ring:1' }], forwarding: true },
  },
  vfs: { 2: { components: [FORWARDER], classifier_table: [] } },
} as const satisfies PanelDocument;

/** The response of GET for the document, which includes all processes. */
const FOUND = { ...DESIRED, mirrors: {}, pcaps: {} };

const YAML = { 'content-type': 'application/yaml' };
const PROBLEM = { accept: 'application/problem+json' };

async function apply(controller: TestController, desired: object): Promise<Change> {
  return JSON.parse(await controller.expect(200, 'PUT', '/v1/panel', desired)) as Change;
}

describe('the panel document', () => {
  it('is planned, applied, and read as written', () =>
    withPanel(PROCESSES, async (controller, nfv, vf) => {
      const plan = JSON.parse(await controller.expect(200, 'POST', '/v1/panel/plan', DESIRED)) as {
        commands: { method: string; path: string; body: unknown }[];
      };
      assert.deepEqual(
        plan.commands.map(({ method, path, body }) => [method, path, body]),
        [
          ['PUT', '/v1/nfvs/1/ports', { action: 'add', port: 'ring:0' }],
          ['PUT', '/v1/nfvs/1/ports', { action: 'add', port: 'ring:1' }],
          ['POST', '/v1/vfs/2/components', { name: 'fw0', core: 5, type: 'forward' }],
          [
            'PUT',
            '/v1/vfs/2/components/fw0/ports',
            { action: 'attach', port: 'vhost:0', dir: 'tx', vlan: { operation: 'add', id: 101, pcp: 3 } },
          ],
          ['PUT', '/v1/vfs/2/components/fw0/ports', { action: 'attach', port: 'ring:1', dir: 'rx' }],
          ['PUT', '/v1/nfvs/1/patches', { src: 'ring:0', dst: 'ring:1' }],
          ['PUT', '/v1/nfvs/1/forward', { action: 'start' }],
        ],
      );
      assert.deepEqual([...changes(nfv), ...changes(vf)], []);
      const change = await apply(controller, DESIRED);
      assert.equal(change.state, 'done');
      assert.deepEqual(await controller.get('/v1/panel'), FOUND);
      assert.deepEqual((await apply(controller, FOUND)).commands, []);
    }));

  it('is sent and accepted as YAML', () =>
    withPanel(PROCESSES, async (controller) => {
      const sent = await controller.request('PUT', '/v1/panel', { headers: YAML, body: stringify(DESIRED) });
      assert.deepEqual([sent.status, (sent.json() as Change).state], [200, 'done']);
      const json = await controller.request('GET', '/v1/panel', { headers: { accept: 'application/json' } });
      assert.equal(json.headers.get('content-type'), 'application/json');
      for (const [path, headers] of [
        ['/v1/panel?format=yaml', {}],
        ['/v1/panel', { accept: 'application/yaml' }],
      ] as const) {
        const { text, headers: received } = await controller.request('GET', path, { headers });
        assert.equal(received.get('content-type'), 'application/yaml');
        assert.equal(received.get('etag'), json.headers.get('etag'));
        assert.deepEqual(parse(text), FOUND);
      }
      assert.deepEqual(json.json(), FOUND);
    }));

  it('is not applied when the panel has changed since the plan', () =>
    withPanel(PROCESSES, async (controller, nfv) => {
      const { revision } = JSON.parse(await controller.expect(200, 'POST', '/v1/panel/plan', DESIRED)) as {
        revision: string;
      };
      await controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port: 'ring:2' });
      const headers = { 'if-match': `"${revision}"`, ...PROBLEM };
      const refused = await controller.request('PUT', '/v1/panel', { headers, body: DESIRED });
      assert.equal(refused.status, 412);
      assert.equal((refused.json() as { code: string }).code, 'changed_meanwhile');
      assert.deepEqual(changes(nfv), ['add ring:2']);
      const etag = (await controller.request('GET', '/v1/panel')).headers.get('etag') ?? '';
      const done = await controller.request('PUT', '/v1/panel', {
        headers: { 'if-match': etag },
        body: DESIRED,
      });
      assert.equal(done.status, 200, done.text);
    }));

  it('is rolled back when a command fails, and the change has the failed command', () =>
    withPanel([{ ...PROCESSES[0], lcores: [2, 3] }, PROCESSES[1]], async (controller, nfv) => {
      await apply(controller, { nfvs: { 1: { ports: ['ring:3'], patches: [], forwarding: true } } });
      // The simulated spp_nfv has eight rings, and no primary that reports them.
      const desired = {
        nfvs: { 1: { ports: ['ring:0', 'ring:99'], patches: [], forwarding: false } },
        vfs: DESIRED.vfs,
      };
      const change = await apply(controller, desired);
      assert.equal(change.state, 'rolled_back');
      const failed = change.commands.filter(({ outcome }) => outcome === 'failed');
      assert.deepEqual(
        failed.map(({ path, body }) => [path, body]),
        [['/v1/nfvs/1/ports', { action: 'add', port: 'ring:99' }]],
      );
      assert.match(failed[0]?.error ?? '', /command error/);
      const { vfs } = (await controller.get('/v1/panel')) as { vfs: object };
      assert.deepEqual(vfs, { 2: { components: [], classifier_table: [] } });
      assert.ok(changes(nfv).includes('add ring:99'));
      assert.deepEqual(await controller.get(`/v1/panel/changes/${change.id}`), change);
      assert.equal(((await controller.get('/v1/panel/changes')) as Change[]).length, 2);
      await controller.expect(404, 'GET', '/v1/panel/changes/0-0');
    }));

  it('is applied to the end when the client disconnects, and the change has the result', () =>
    withPanel([{ ...PROCESSES[1], release: '2018-09' }], async (controller, vf) => {
      const abort = new AbortController();
      const first = fetch(`${controller.url}/v1/panel`, {
        method: 'PUT',
        body: JSON.stringify({ vfs: DESIRED.vfs }),
        signal: abort.signal,
      });
      // A vf of that release takes 400 ms for each of them.
      while (!vf.commands.some((command) => command.startsWith('component'))) {
        await controller.get('/v1/processes');
      }
      abort.abort();
      await assert.rejects(first);
      const second = await controller.request('PUT', '/v1/panel', { headers: PROBLEM, body: DESIRED });
      assert.equal(second.status, 409);
      assert.equal((second.json() as { code: string }).code, 'apply_in_progress');
      for (;;) {
        const [change] = (await controller.get('/v1/panel/changes')) as Change[];
        if (change?.state === 'running') continue;
        assert.equal(change?.state, 'done');
        break;
      }
      assert.deepEqual(((await controller.get('/v1/panel')) as typeof FOUND).vfs, DESIRED.vfs);
    }));

  it('is rejected with its conflicts before anything is sent', () =>
    withPanel(PROCESSES, async (controller, nfv, vf) => {
      const desired = { vfs: { 2: { components: [{ ...FORWARDER, core: 4 }], classifier_table: [] } } };
      const response = await controller.request('PUT', '/v1/panel', { headers: PROBLEM, body: desired });
      assert.equal(response.status, 409);
      const { code, errors } = response.json() as { code: string; errors: unknown };
      const detail = 'fw0 is desired on core 4, but the worker cores are 5, 6';
      assert.deepEqual([code, errors], ['conflict', [{ pointer: '#/vfs/2', detail }]]);
      assert.deepEqual([...changes(nfv), ...changes(vf)], []);
    }));

  it('is refused with two classifiers on a core of an early vf, because the second would hang it', () =>
    withPanel(
      [{ kind: 'vf', clientId: 2, release: '18.08.1', lcores: [3, 4, 5] }],
      async (controller, vf) => {
        const ports = { rx_port: [], tx_port: [] };
        const components = ['k0', 'k1'].map((name) => ({ name, core: 4, type: 'classifier', ...ports }));
        const desired = { vfs: { 2: { components, classifier_table: [] } } };
        const response = await controller.request('PUT', '/v1/panel', { headers: PROBLEM, body: desired });
        assert.equal(response.status, 409);
        assert.match(
          response.text,
          /k1 is desired on core 4 together with the classifier k0; up to 18.08.1 .* hangs/,
        );
        assert.deepEqual(changes(vf), []);
      },
    ));

  it('replaces a classifier on the same core: the first is stopped before the second starts', () =>
    withPanel(
      [{ kind: 'vf', clientId: 2, release: '18.08.1', lcores: [3, 4, 5] }],
      async (controller, vf) => {
        const ports = { rx_port: [], tx_port: [] };
        for (const name of ['k0', 'k1']) {
          const components = [{ name, core: 4, type: 'classifier', ...ports }];
          const desired = { vfs: { 2: { components, classifier_table: [] } } };
          const change = await controller.expect(200, 'PUT', '/v1/panel', desired);
          assert.match(change, /"state":"done"/);
        }
        const commands = changes(vf).filter((command) => command.startsWith('component'));
        assert.deepEqual(commands, [
          'component start k0 4 classifier_mac',
          'component stop k0',
          'component start k1 4 classifier_mac',
        ]);
      },
    ));

  it('has no classifier entry of a classifier that was stopped, which the status of the vf still shows', () =>
    withPanel([{ kind: 'vf', clientId: 2, lcores: [1, 2] }], async (controller) => {
      const path = '/v1/vfs/2/components';
      await controller.expect(204, 'POST', path, { name: 'cls', core: 2, type: 'classifier' });
      const attach = { action: 'attach', port: 'ring:0', dir: 'tx' };
      await controller.expect(204, 'PUT', `${path}/cls/ports`, attach);
      const entry = { type: 'mac', mac_address: '52:54:00:12:34:56', port: 'ring:0' };
      await controller.expect(204, 'PUT', '/v1/vfs/2/classifier_table', { action: 'add', ...entry });
      await controller.expect(204, 'DELETE', `${path}/cls`);
      const { classifier_table: shown } = (await controller.get('/v1/vfs/2')) as {
        classifier_table: object[];
      };
      assert.equal(shown.length, 1);
      const { vfs } = (await controller.get('/v1/panel')) as { vfs: object };
      assert.deepEqual(vfs, { 2: { components: [], classifier_table: [] } });
    }));

  const FORWARDING = { patches: [], forwarding: true };
  const refusals: readonly (readonly [string, object | string, RegExp])[] = [
    ['has a member that there is not', { nvfs: {} }, /^unknown key\(nvfs\)$/],
    ['leaves out what is to be said', { nfvs: { 1: FORWARDING } }, /^key\(nfvs\.1\.ports\) required$/],
    ['has a client id that none can be', { nfvs: { 100: { ...FORWARDING, ports: [] } } }, /100/],
    [
      'adds a port that is there anyway',
      { nfvs: { 1: { ...FORWARDING, ports: ['phy:0'] } } },
      /^invalid key\(nfvs\.1\.ports\.0\): phy:0 \(expected vhost:N/,
    ],
    [
      'has a client id twice',
      { nfvs: { 1: { ...FORWARDING, ports: [] } }, pcaps: { 1: { capturing: true } } },
      /the client id 1 is also used by \/nfvs\/1/,
    ],
    [
      'has a port on two components',
      {
        vfs: { 2: { components: [FORWARDER, { ...FORWARDER, name: 'fw1' }], classifier_table: [] } },
      },
      /\/vfs\/2\/components\/1\/rx_port\/0: ring:1 is already rx of fw0/,
    ],
    [
      'has an entry that nothing is sent by',
      {
        vfs: {
          2: { components: [], classifier_table: [{ mac_address: '52:54:00:12:34:56', port: 'ring:1' }] },
        },
      },
      /\/vfs\/2\/classifier_table\/0\/port: no classifier sends to ring:1/,
    ],
    [
      'has a pipe twice',
      {
        primary: {
          ports: [],
          pipes: [0, 2].map((rx) => ({ port: 'pipe:0', rx: `ring:${rx}`, tx: 'ring:3' })),
          patches: [],
          forwarding: false,
        },
      },
      /\/primary\/pipes\/1: pipe:0 is listed twice/,
    ],
    [
      'patches a port that is not there',
      { nfvs: { 1: { ...FORWARDING, ports: [], patches: [{ src: 'ring:0', dst: 'phy:0' }] } } },
      /\/nfvs\/1\/patches\/0\/src: ring:0 is not among the ports/,
    ],
    ['is no JSON', '{', /^the body is not JSON/],
  ];
  for (const [what, body, why] of refusals) {
    it(`is rejected when it ${what}`, () =>
      withPanel(PROCESSES, async (controller, nfv, vf) => {
        for (const [method, path] of [
          ['PUT', '/v1/panel'],
          ['POST', '/v1/panel/plan'],
        ] as const) {
          assert.match(await controller.expect(400, method, path, body), why);
        }
        assert.deepEqual([...changes(nfv), ...changes(vf)], []);
      }));
  }

  it('is rejected as invalid YAML or YAML that expands too much', () =>
    withPanel([], async (controller) => {
      const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
      for (let at = 98; at < 106; at++) {
        const [name, before] = [String.fromCharCode(at), String.fromCharCode(at - 1)];
        bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`);
      }
      for (const [body, why] of [
        ['nfvs: [', /^the body is not YAML: /],
        [bomb.join('\n'), /^the body is not YAML: Excessive alias count/],
        ['', /^the request requires a YAML body$/],
        ['nfvs: {1: 2}', /^invalid key\(nfvs\.1\): 2 \(expected object\)$/],
      ] as const) {
        const response = await controller.request('PUT', '/v1/panel', { headers: YAML, body });
        assert.equal(response.status, 400);
        assert.match(response.text, why);
      }
    }));

  it('can be larger than other bodies', () =>
    withPanel([PROCESSES[1]], async (controller) => {
      const components = Array.from({ length: 128 }, (_, at) => ({
        ...FORWARDER,
        name: `component-with-a-long-name-${at}`,
        rx_port: at < 32 ? [{ port: `ring:${at}` }] : [],
        tx_port: [],
      }));
      const vfs = Object.fromEntries(
        Array.from({ length: 11 }, (_, at) => [at + 3, { components, classifier_table: [] }]),
      );
      assert.ok(JSON.stringify({ vfs }).length > 130_000);
      assert.equal((await apply(controller, { vfs })).pending.length, 11);
      await controller.expect(413, 'PUT', '/v1/panel', ' '.repeat(1_048_577));
    }));
});
