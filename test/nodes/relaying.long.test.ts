import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { components } from '../../generated/types.js';
import { createAuthority } from '../support/certificates.js';
import { runCommand } from '../support/command.js';
import type { TestController } from '../support/controller.js';
import { type Cluster, startCluster, WITHOUT_ETCD } from '../support/etcd.js';
import { createFolder, type Folder } from '../support/folder.js';
import { changes, type Panel } from '../support/panel.js';
import { eventually } from '../support/poll.js';
import { tokenLine } from '../support/tokens.js';
import { desired, type NodeList, put, startNode, untilConnected, untilInSync } from './scene.js';

type Schemas = components['schemas'];

/** A patch that nfv 3 of each node can make. */
const PATCHED = {
  nfvs: { 3: { ports: ['ring:0'], patches: [{ src: 'phy:0', dst: 'ring:0' }], forwarding: true } },
};

describe('requests for another node', { skip: WITHOUT_ETCD }, () => {
  let cluster: Cluster;
  let folder: Folder;
  const running: Panel[] = [];

  before(async () => {
    [cluster, folder] = await Promise.all([startCluster({ size: 1 }), createFolder()]);
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((panel) => panel.stop()));
    await cluster.empty();
  });

  after(async () => {
    await Promise.all([cluster.stop(), folder.remove()]);
  });

  async function start(node: string, ...args: string[]): Promise<Panel> {
    const panel = await startNode(cluster.urls, node, undefined, ...args);
    running.push(panel);
    return panel;
  }

  /** Two nodes that know the URLs of each other, with options for each. */
  async function startTwo(ofA: readonly string[] = [], ofB: readonly string[] = []): Promise<[Panel, Panel]> {
    const both = await Promise.all([start('a', ...ofA), start('b', ...ofB)]);
    return both;
  }

  /** Resolves once a knows the final URL of b. */
  function untilKnown(a: TestController, headers: Record<string, string> = {}): Promise<NodeList> {
    return eventually('node b with its URL', async () => {
      const { status, json } = await a.request('GET', '/v1/nodes', { headers });
      if (status !== 200) return false;
      const list = json() as NodeList;
      const b = list.nodes.find(({ node }) => node === 'b');
      return b?.url !== undefined && !b.url.endsWith(':0') && b.processes !== undefined && list;
    });
  }

  it('are sent by the command as users start it', async () => {
    const b = await start('b');
    const ports = ['-p', '0', '-s', '0', '-a', '0'];
    const command = runCommand('bin/spp-ctl.js', [...ports, '--etcd', cluster.urls.join(), '--node', 'c']);
    try {
      const [, url = ''] = await command.until(/"api":"([^"]+)"/);
      const panel = await eventually('the panel of node b', async () => {
        const response = await fetch(`${url}/v1/panel?node=b`);
        return response.status === 200 && response.json();
      });
      assert.deepEqual(panel, await b.controller.get('/v1/panel'));
    } finally {
      command.child.kill();
      await command.ended;
    }
  });

  it('are answered by the spp-ctl of that node, whichever node is asked', async () => {
    const [a, b] = await startTwo();
    await untilKnown(a.controller);
    await b.controller.expect(200, 'PUT', '/v1/panel', PATCHED);
    const { headers, json } = await a.controller.request('GET', '/v1/panel?node=b');
    assert.equal(headers.get('etag'), (await b.controller.request('GET', '/v1/panel')).headers.get('etag'));
    assert.deepEqual(json(), await b.controller.get('/v1/panel'));
    const yaml = await a.controller.request('GET', '/v1/panel?node=b&format=yaml');
    assert.match(yaml.text, /^nfvs:/);
    const planned = async (controller: TestController, query: string): Promise<Schemas['PanelPlan']> => {
      const text = await controller.expect(200, 'POST', `/v1/panel/plan${query}`, desired(false, 'ring:0'));
      // The times of commands are measured again and again.
      return { ...(JSON.parse(text) as Schemas['PanelPlan']), expected_ms: 0, critical_path: [] };
    };
    const plan = await planned(a.controller, '?node=b');
    assert.ok(plan.commands.length > 0);
    assert.deepEqual(plan, await planned(b.controller, ''));
    for (const [method, path, body] of [
      ['GET', '/v1/topology/findings', undefined],
      ['POST', '/v1/topology/findings', PATCHED],
      ['POST', '/v1/topology/trace', { from: 'phy:0' }],
      ['GET', '/v1/panel/changes', undefined],
    ] as const)
      assert.deepEqual(
        JSON.parse(await a.controller.expect(200, method, `${path}?node=b`, body)),
        JSON.parse(await b.controller.expect(200, method, path, body)),
        path,
      );
    const [change] = (await b.controller.get('/v1/panel/changes')) as Schemas['PanelChangeList'];
    assert.deepEqual(await a.controller.get(`/v1/panel/changes/${change?.id ?? ''}?node=b`), change);
    // Nothing of this was done here.
    assert.deepEqual(changes(a.processes[0]!), []);
    assert.deepEqual(await b.controller.get('/v1/panel?node=b'), await b.controller.get('/v1/panel'));
  });

  it('get the errors of that node, and those of an unknown node', async () => {
    const [a] = await startTwo();
    await untilKnown(a.controller);
    const trace = await a.controller.request('POST', '/v1/topology/trace?node=b', {
      body: { from: 'vhost:9' },
    });
    assert.equal(trace.status, 404);
    assert.equal(trace.text, 'no process of the panel has vhost:9');
    assert.equal(await a.controller.expect(404, 'GET', '/v1/panel?node=c'), 'there is no node c');
    assert.equal(await a.controller.expect(404, 'GET', '/v1/topology?node=c'), 'there is no node c');
    await a.controller.expect(404, 'GET', '/v1/panel/changes/mp8x2k1c-1?node=b');
    await put(a.controller, 'c', desired(true));
    await eventually('node c', async () => {
      const { nodes } = (await a.controller.get('/v1/nodes')) as NodeList;
      return nodes.length === 3;
    });
    assert.equal(
      await a.controller.expect(502, 'GET', '/v1/topology/findings?node=c'),
      'node c cannot be reached: no spp-ctl runs for it',
    );
    assert.match(
      await a.controller.expect(404, 'GET', '/v1/topology?node=c'),
      /^node c publishes no topology/,
    );
    const metrics = await a.controller.expect(200, 'GET', '/metrics');
    assert.match(metrics, /^spp_ctl_nodes\{state="connected"\} 2$/m);
    assert.match(metrics, /^spp_ctl_nodes\{state="disconnected"\} 1$/m);
  });

  it('get the topology that the node last published, with the ids of its own panel', async () => {
    const [a, b] = await startTwo();
    await untilKnown(a.controller);
    await b.controller.expect(200, 'PUT', '/v1/panel', PATCHED);
    await eventually('the patch', async () => {
      const { headers, json } = await a.controller.request('GET', '/v1/topology?node=b');
      const { processes, edges } = json() as Schemas['Topology'];
      assert.deepEqual([processes[0]?.id, headers.get('age')], ['nfv:3', '0']);
      return edges.some(({ id }) => id === 'nfv:3 phy:0 -> ring:0');
    });
    assert.match(await a.controller.expect(200, 'GET', '/v1/topology?node=b&format=svg'), /<svg/);
  });

  it('are not carried out by a node that the URL of another one leads to', async () => {
    const a = await start('a');
    const b = await start('b', '--advertise', a.controller.url);
    await eventually('node b', async () => (await untilConnected(a.controller, 'b')).nodes.length === 2);
    const text = await a.controller.expect(502, 'POST', '/v1/panel/plan?node=b', desired(true));
    assert.equal(text, `node b cannot be reached at ${a.controller.url}: this is the spp-ctl of node a`);
    assert.deepEqual(changes(b.processes[0]!), []);
  });

  it('need the credentials of the node that relays them, and never use those of the client', async () => {
    const tokens = tokenLine('alice', 'write', 'alice-token') + tokenLine('nodes', 'read', 'node-token');
    const [file, own] = [
      await folder.write('tokens', tokens),
      await folder.write('node-token', 'node-token\n'),
    ];
    const [a, b] = await startTwo(
      ['--token-file', file, '--nodes-credentials-file', own],
      ['--token-file', file],
    );
    const headers = { authorization: 'Bearer alice-token' };
    await untilKnown(a.controller, headers);
    const from = async (
      controller: TestController,
      node: string,
    ): Promise<{ status: number; text: string }> =>
      controller.request('POST', `/v1/panel/plan?node=${node}`, { headers, body: desired(true) });
    assert.equal((await from(a.controller, 'b')).status, 200);
    assert.equal((await a.controller.request('GET', '/v1/panel?node=b')).status, 401);
    await eventually('node a', async () => {
      const { json } = await b.controller.request('GET', '/v1/nodes', { headers });
      return (json() as NodeList).nodes.some(
        ({ node, url }) => node === 'a' && url?.endsWith(':0') === false,
      );
    });
    const refused = await from(b.controller, 'a');
    assert.equal(refused.status, 502);
    assert.match(refused.text, /rejects the credentials of this node .*--nodes-credentials-file$/);
    // A token that was replaced is read again by SIGHUP; a file without a token is not used.
    await folder.write('node-token', 'no token\n');
    a.controller.reload();
    assert.equal((await from(a.controller, 'b')).status, 200);
    await folder.write('node-token', 'other-token\n');
    a.controller.reload();
    assert.equal((await from(a.controller, 'b')).status, 502);
  });

  it('reach a node by HTTPS only with the authority of its certificate', async () => {
    const authority = createAuthority('nodes');
    const identity = authority.sign('localhost');
    const ca = await folder.write('ca.pem', authority.cert);
    const tls = [
      ...['--tls-cert', await folder.write('cert.pem', identity.cert)],
      ...['--tls-key', await folder.write('key.pem', identity.key)],
    ];
    const [a, c] = await Promise.all([start('a', '--nodes-ca', ca), start('c')]);
    // The test client does not know the authority: b is only asked by the other nodes.
    const b = await startTls('b', tls);
    await untilKnown(a.controller);
    await untilKnown(c.controller);
    await a.controller.expect(200, 'GET', '/v1/topology/findings?node=b');
    assert.match(
      await c.controller.expect(502, 'GET', '/v1/topology/findings?node=b'),
      /: the certificate is from an unknown authority$/,
    );
    running.push(b);
  });

  it('reach a node that needs client certificates only with one', async () => {
    const authority = createAuthority('nodes');
    const [server, own] = [authority.sign('localhost'), authority.sign('node a')];
    const ca = await folder.write('mtls-ca.pem', authority.cert);
    const [a, c] = await Promise.all([
      start(
        'a',
        ...['--nodes-ca', ca, '--nodes-cert', await folder.write('own.pem', own.cert)],
        ...['--nodes-key', await folder.write('own-key.pem', own.key)],
      ),
      start('c', '--nodes-ca', ca),
    ]);
    const tls = [
      ...['--tls-cert', await folder.write('mtls.pem', server.cert), '--tls-client-ca', ca],
      ...['--tls-key', await folder.write('mtls-key.pem', server.key)],
    ];
    running.push(await startTls('b', tls));
    await untilKnown(a.controller);
    await untilKnown(c.controller);
    await a.controller.expect(200, 'GET', '/v1/topology/findings?node=b');
    assert.match(
      await c.controller.expect(502, 'GET', '/v1/topology/findings?node=b'),
      /: it rejects the credentials of this node/,
    );
  });

  function startTls(node: string, tls: readonly string[]): Promise<Panel> {
    return startNode(cluster.urls, node, undefined, ...tls);
  }

  describe('in the audit logs', () => {
    /** The lines of an audit log about desired documents. */
    async function linesIn(file: string): Promise<Record<string, unknown>[]> {
      const text = await readFile(file, 'utf8');
      return text
        .split('\n')
        .filter((line) => line.includes('NodePanel'))
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    }

    it('are both with the node that took them and with the other node, which names the first', async () => {
      const tokens = await folder.write('audit-tokens', tokenLine('alice', 'write', 'alice-token'));
      const [logA, logB] = [join(folder.path, 'audit-a'), join(folder.path, 'audit-b')];
      const [a] = await startTwo(
        ['--audit-log', logA, '--token-file', tokens],
        ['--audit-log', logB, '--state-dir', join(folder.path, 'audit-state')],
      );
      const headers = { authorization: 'Bearer alice-token' };
      const written = await a.controller.request('PUT', '/v1/nodes/b/panel', {
        headers,
        body: desired(true),
      });
      assert.equal(written.status, 202, written.text);
      const { revision } = written.json() as Schemas['NodePanelKept'];
      const [adopted] = await eventually('the adoption', async () => {
        const lines = await linesIn(logB);
        return lines.length === 1 && lines;
      });
      const about = {
        who: 'alice',
        node: 'b',
        revision,
        method: 'PUT',
        path: '/v1/nodes/b/panel',
        outcome: 'ok',
      };
      const common = { operation: 'putNodePanel', changes: [], ms: 0 };
      assert.deepEqual({ ...adopted, time: '' }, { time: '', ...about, ...common, by: 'a', from: 'etcd' });
      const [taken] = await linesIn(logA);
      const { time, from, ms, ...rest } = taken ?? {};
      assert.match(String(time), /^\d{4}-/);
      assert.match(String(from), /^127\.0\.0\.1:\d+$/);
      assert.equal(typeof ms, 'number');
      assert.deepEqual(rest, { ...about, operation: 'putNodePanel', changes: [] });

      const deleted = await a.controller.request('DELETE', '/v1/nodes/b/panel', { headers });
      assert.equal(deleted.status, 204);
      const [, gone] = await eventually('the deletion', async () => {
        const lines = await linesIn(logB);
        return lines.length === 2 && lines;
      });
      const { operation, who, by, node } = gone ?? {};
      assert.deepEqual([operation, who, by, node], ['deleteNodePanel', 'alice', 'a', 'b']);
      const [, own] = await linesIn(logA);
      assert.deepEqual([own?.['operation'], own?.['who'], own?.['node']], ['deleteNodePanel', 'alice', 'b']);
    });

    it('have one line at a node that took a request for itself, and none for a request that changed nothing', async () => {
      const log = join(folder.path, 'audit-own');
      const a = await start('a', '--audit-log', log);
      await untilConnected(a.controller, 'a');
      const revision = await put(a.controller, 'a', desired(true));
      await untilInSync(a.controller, 'a', revision);
      const headers = { 'if-match': '"1"' };
      const stale = await a.controller.request('PUT', '/v1/nodes/a/panel', { headers, body: desired(false) });
      assert.equal(stale.status, 412);
      await a.controller.expect(404, 'DELETE', '/v1/nodes/x/panel');
      const lines = await linesIn(log);
      assert.deepEqual(
        lines.map(({ operation, node, revision: written }) => [operation, node, written]),
        [['putNodePanel', 'a', revision]],
      );
    });
  });
});
