import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { StateFile } from '../../src/files/state-file.js';
import type { PanelProcess } from '../support/panel.js';
import { Pictures } from '../../src/topology/pictures.js';
import { EtcdClient } from '../../src/etcd/client.js';
import { keyOf } from '../../src/nodes/keys.js';
import { createAuthority, httpsOptions } from '../support/certificates.js';
import { type TestResponse, type TestController, withController } from '../support/controller.js';
import { document } from '../support/document.js';
import { startCluster, WITHOUT_ETCD } from '../support/etcd.js';
import { withFolder } from '../support/folder.js';
import { withPanel } from '../support/panel.js';
import { eventually } from '../support/poll.js';
import { rawExchange } from '../support/raw-http.js';
import { send } from '../support/send.js';
import { tokenLine } from '../support/tokens.js';

const NFV: PanelProcess = { kind: 'nfv', clientId: 3 };
const VF: PanelProcess = { kind: 'vf', clientId: 2, lcores: [3, 4, 5] };
const FORWARD = { action: 'start' };

/** Sends a request to a controller whose token file has one token, `secret`. @returns the body of the response. */
async function withTokens(headers: Record<string, string>, method = 'GET'): Promise<string> {
  let text = '';
  await withFolder(async (folder) => {
    const file = await folder.write('tokens', tokenLine('alice', 'read', 'secret'));
    await withController(
      async ({ url }) => void ({ text } = await send(method, `${url}/v1/primary/status`, { headers })),
      ...['--token-file', file],
    );
  });
  return text;
}

async function withoutCertificate(): Promise<string> {
  let text = '';
  await withFolder(async (folder) => {
    const authority = createAuthority('servers');
    const files = [
      ...(await httpsOptions(folder, authority.sign('panel'))),
      ...['--tls-client-ca', await folder.write('ca', createAuthority('clients').cert)],
    ];
    await withController(
      async ({ url }) => {
        ({ text } = await send('GET', `${url}/v1/processes`, { ca: authority.cert }));
      },
      ...files,
    );
  });
  return text;
}

async function ofAController(
  test: (url: string) => Promise<{ readonly text: string }>,
  ...args: string[]
): Promise<string> {
  let text = '';
  await withController(async ({ url }) => void ({ text } = await test(url)), ...args);
  return text;
}

async function raw(...lines: string[]): Promise<string> {
  return ofAController(
    async (url) => {
      const [response] = await rawExchange(url, lines.join('\r\n'));
      return { text: response?.body ?? '' };
    },
    ...['--request-timeout', '200ms'],
  );
}

/** An nfv that does this when it gets a forward command. */
async function ofAnNfv(fault: 'hang' | 'die', deadline = '--command-timeout'): Promise<string> {
  let text = '';
  await withPanel(
    [NFV],
    async (controller, nfv) => {
      nfv.on('command', (command) => {
        if (command !== 'forward') return;
        if (fault === 'hang') nfv.hang();
        else nfv.drop();
      });
      text = await controller.expect(500, 'PUT', '/v1/nfvs/3/forward', FORWARD);
    },
    ...[deadline, '1s'],
  );
  return text;
}

/** Sends more requests to a process that hangs than its queue can hold. */
async function ofABusyVf(): Promise<string> {
  let text = '';
  await withPanel(
    [VF],
    async (controller, vf) => {
      vf.hang();
      const stop = Array.from({ length: 4 }, () => controller.request('DELETE', '/v1/vfs/2/components/fw0'));
      const responses = await Promise.all(stop);
      text = responses.find(({ status }) => status === 503)?.text ?? '';
    },
    ...['--queue-limit', '2', '--command-timeout', '300ms'],
  );
  return text;
}

/** Applies a document to an nfv that then hangs, and sends a request meanwhile; by default another document. */
async function whileApplying(ask?: (controller: TestController) => Promise<TestResponse>): Promise<string> {
  let text = '';
  await withPanel(
    [NFV],
    async (controller, nfv) => {
      const isHanging = new Promise<void>((resolve) => {
        nfv.on('command', (command) => {
          if (command !== 'forward') return;
          nfv.hang();
          resolve();
        });
      });
      const body = { nfvs: { 3: { ports: [], patches: [], forwarding: true } } };
      const apply = (): Promise<TestResponse> => controller.request('PUT', '/v1/panel', { body });
      const responses = await Promise.all([apply(), isHanging.then(() => (ask ?? apply)(controller))]);
      text = responses.find(({ status }) => status === 409)?.text ?? '';
    },
    ...['--command-timeout', '1s'],
  );
  // The id differs each time.
  return text.replace(/[0-9a-z]+-[0-9a-z]+$/, 'mp8x2k1c-1');
}

/** Deletes the desired document when that is impossible. @param before is called once there is a desired document. */
async function takingBack(
  before: (folder: string) => Promise<void>,
  headers: Record<string, string> = {},
): Promise<string> {
  let text = '';
  await withFolder(async ({ path }) => {
    await withController(
      async (controller) => {
        await controller.expect(200, 'PUT', '/v1/panel', { pcaps: { 7: { capturing: true } } });
        await before(path);
        ({ text } = await controller.request('DELETE', '/v1/panel/desired', { headers }));
        text = text.replace(path, '/var/lib/spp-ctl').replace(/[0-9a-z]+-1,/, 'mp8x2k1c-2,');
      },
      ...['--state-dir', path],
    );
  });
  return text;
}

/** Applies a document, does something more, and undoes the change. @param ports of the document. */
async function undoing(
  more: (controller: TestController) => Promise<unknown>,
  headers: Record<string, string> = {},
  ports: readonly string[] = ['ring:0'],
): Promise<string> {
  let text = '';
  await withPanel([{ ...NFV, rings: 4 }], async (controller) => {
    const body = { nfvs: { 3: { ports, patches: [], forwarding: false } } };
    const { id } = (await controller.request('PUT', '/v1/panel', { body })).json() as { id: string };
    await more(controller);
    ({ text } = await controller.request('POST', `/v1/panel/changes/${id}/undo`, { headers }));
    text = text.replace(id, 'mp8x2k1c-1');
  });
  return text.replace(/revision is \S+,/, 'revision is 1czVRer3jRCYiYPk,');
}

/** Plans the undo of a change that an earlier release has made. */
async function unrecorded(method: 'GET' | 'POST'): Promise<string> {
  let text = '';
  await withFolder(async ({ path }) => {
    const change = { id: 'mp8x2k1c-1', cause: 'request', state: 'done', on_failure: 'rollback' };
    const more = { started: '2026-11-27T09:00:00.000Z', revision: 'r', differences: [], pending: [] };
    await new StateFile(join(path, 'changes.json')).write([{ ...change, ...more, commands: [] }]);
    await withController(
      async (controller) => {
        ({ text } = await controller.request(method, '/v1/panel/changes/mp8x2k1c-1/undo'));
      },
      ...['--state-dir', path],
    );
  });
  return text;
}

/** Undoes the change that runs. */
async function undoRunning(method: 'GET' | 'POST'): Promise<string> {
  return whileApplying(async (controller) => {
    const [{ id } = { id: '' }] = (await controller.get('/v1/panel/changes')) as { id: string }[];
    return controller.request(method, `/v1/panel/changes/${id}/undo`);
  });
}

/** A vf that could not open a port is blocked: all later changes are refused (V9). */
async function refused(): Promise<string> {
  let text = '';
  await withPanel([VF], async (controller) => {
    await controller.expect(204, 'POST', '/v1/vfs/2/components', { name: 'fw0', core: 4, type: 'forward' });
    const ring = { action: 'attach', port: 'ring:20', dir: 'rx' };
    await controller.expect(400, 'PUT', '/v1/vfs/2/components/fw0/ports', ring);
    text = await controller.expect(400, 'DELETE', '/v1/vfs/2/components/fw0');
  });
  return text;
}

async function oneStreamTooMany(): Promise<string> {
  return ofAController(
    async (url) => {
      const first = new AbortController();
      await fetch(`${url}/v1/events`, { signal: first.signal });
      const second = await fetch(`${url}/v1/events`);
      first.abort();
      return { text: await second.text() };
    },
    ...['--max-event-streams', '1'],
  );
}

/** @param ask sends the request to a controller with an etcd that has nothing but its node. */
async function withAnEtcd(
  ask: (url: string, client: EtcdClient) => Promise<{ readonly text: string }>,
): Promise<string> {
  const cluster = await startCluster({ size: 1 });
  const client = new EtcdClient({ endpoints: cluster.urls });
  try {
    return await ofAController((url) => ask(url, client), ...['--etcd', cluster.urls.join(), '--node', 'a']);
  } finally {
    client.gateway.close();
    await cluster.stop();
  }
}

function ofAnEmptyEtcd(path: string, method = 'GET', body?: string): Promise<string> {
  return withAnEtcd((url) => send(method, url + path, body === undefined ? {} : { body }));
}

/** Asks a node whose URL leads nowhere. */
function ofAnUnreachableNode(): Promise<string> {
  return withAnEtcd(async (url, client) => {
    const owner = {
      run: 'x',
      url: 'http://127.0.0.1:1',
      version: '0.2.0',
      since: '2026-11-22T10:15:00.000Z',
    };
    await client.put(keyOf('host-1', 'owner'), JSON.stringify(owner));
    return eventually('the node', async () => {
      const response = await send('GET', `${url}/v1/panel?node=host-1`);
      return !/there is no node/.test(response.text) && response;
    });
  });
}

async function tooLarge(): Promise<string> {
  try {
    return await new Pictures({ maxLength: 10 }).draw('graph { a -- b }');
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

const TWO_HOSTS = ['GET /v1/processes HTTP/1.1', 'Host: localhost', 'Host: localhost', '', ''];
const NO_BODY = ['PUT /v1/nfvs/3/forward HTTP/1.1', 'Host: localhost', 'Content-Length: 20', '', '{'];

/** The ways to cause each of the shared errors. */
const PROVOKED: Readonly<Record<string, () => Promise<string>>> = {
  'Malformed malformed': () => raw(...TWO_HOSTS),
  'BadRequest malformed': () => raw(...TWO_HOSTS),
  'BadRequest refused': refused,
  'Unauthorized missing': () => withTokens({}),
  'Unauthorized unknown': () => withTokens({ authorization: 'Bearer other' }),
  'Forbidden scope': () => withTokens({ authorization: 'Bearer secret' }, 'DELETE'),
  'Forbidden certificate': withoutCertificate,
  'Forbidden origin': () =>
    ofAController((url) =>
      send('DELETE', `${url}/v1/primary`, { headers: { origin: 'https://example.org' } }),
    ),
  'NoPrimary primary': () => ofAController((url) => send('GET', `${url}/v1/primary/status`)),
  'TooSlow slow': () => raw(...NO_BODY),
  'TooLarge large': () =>
    ofAController((url) => send('PUT', `${url}/v1/nfvs/3/forward`, { body: ' '.repeat(70_000) })),
  'TooMany many': () =>
    ofAController(
      async (url) => {
        const many = await Promise.all(Array.from({ length: 10 }, () => send('GET', `${url}/healthz`)));
        return many.find(({ status }) => status === 429) ?? assert.fail('none was rejected');
      },
      ...['--rate-limit', '1'],
    ),
  'Misdirected name': () =>
    ofAController((url) => send('GET', `${url}/healthz`, { headers: { host: 'example.org' } })),
  'NotDrawn large': tooLarge,
  'Conflict busy': () => whileApplying(),
  'Applying busy': () => whileApplying((controller) => controller.request('DELETE', '/v1/panel/desired')),
  'NotUndoable unrecorded': () => unrecorded('GET'),
  'NotUndoable rolled_back': () => undoing(() => Promise.resolve(), {}, ['ring:9']),
  'NotUndoable running': () => undoRunning('GET'),
  'UndoConflict changed': () =>
    undoing((controller) =>
      controller.expect(204, 'PUT', '/v1/nfvs/3/ports', { action: 'add', port: 'ring:2' }),
    ),
  'UndoConflict unrecorded': () => unrecorded('POST'),
  'UndoConflict rolled_back': () => undoing(() => Promise.resolve(), {}, ['ring:9']),
  'UndoConflict busy': () => undoRunning('POST'),
  'UndoChangedMeanwhile changed': () =>
    undoing(() => Promise.resolve(), { 'if-match': '"2jmj7l5rSw0yVb_v"' }),
  'DesiredChanged changed': () => takingBack(() => Promise.resolve(), { 'if-match': '"mp8x2k1c-1"' }),
  'NotKept gone': () => takingBack((folder) => rm(folder, { recursive: true })),
  'NodesUnknown away': () =>
    ofAController(
      (url) => send('GET', `${url}/v1/nodes`),
      ...['--etcd', 'http://127.0.0.1:1', '--node', 'a'],
    ),
  'NoNodePanel unwanted': () => ofAnEmptyEtcd('/v1/nodes/host-1/panel'),
  'NoSuchNode unknown': () => ofAnEmptyEtcd('/v1/nodes/host-1/status'),
  'NoOtherNode unknown': () => ofAnEmptyEtcd('/v1/panel?node=host-1'),
  'NoSuchPort unknown_node': () =>
    ofAnEmptyEtcd('/v1/topology/trace?node=host-1', 'POST', '{"from":"phy:0"}'),
  'NoSuchChangeOrNode unknown_node': () => ofAnEmptyEtcd('/v1/panel/changes/mp8x2k1c-1?node=host-1'),
  'NodeUnreachable away': ofAnUnreachableNode,
  'Failed timeout': () => ofAnNfv('hang'),
  'Failed overdue': () => ofAnNfv('hang', '--response-timeout'),
  'Failed closed': () => ofAnNfv('die'),
  'Unavailable full': ofABusyVf,
  'TooManyStreams full': oneStreamTooMany,
};

/** Errors that cannot be caused from outside. */
const OUT_OF_REACH = ['Internal internal'];

/** The examples that test/http/examples.test.ts does not send, because they need more than one request. */
const shared = Object.entries(document.components.responses).flatMap(([response, { content = {} }]) =>
  Object.entries(content['text/plain']?.examples ?? {})
    .filter(([, example]) => example['x-request'] === undefined)
    .map(([name, { value }]) => ({ key: `${response} ${name}`, value: String(value) })),
);

/** The sentence without its numbers, which depend on the options of spp-ctl. */
function withoutNumbers(text: string): string {
  return text.replace(/\d+(\.\d+)*(ms|s)?/g, 'N');
}

describe('an error that operations share', () => {
  it('is covered by this test', () => {
    assert.deepEqual(shared.map(({ key }) => key).sort(), [...Object.keys(PROVOKED), ...OUT_OF_REACH].sort());
  });

  for (const { key, value } of shared) {
    if (OUT_OF_REACH.includes(key)) continue;
    const skip =
      /^(NoNodePanel|NoSuchNode|NodeUnreachable) | unknown_node$|^NoOtherNode /.test(key) && WITHOUT_ETCD;
    it(`equals the response of the server: ${key}`, { skip }, async () => {
      assert.equal(withoutNumbers((await PROVOKED[key]?.()) ?? ''), withoutNumbers(value));
    });
  }

  for (const [name, { content = {} }] of Object.entries(document.components.responses)) {
    it(`has the same text in both formats: ${name}`, () => {
      const texts = Object.values(content['text/plain']?.examples ?? {}).map(({ value }) => value);
      for (const { value } of Object.values(content['application/problem+json']?.examples ?? {}))
        assert.ok(texts.includes((value as { detail: string }).detail));
    });
  }
});
