import assert from 'node:assert/strict';
import { hostname } from 'node:os';
import { describe, it } from 'node:test';
import { ConnectionFileError } from '../../src/net/connection-files.js';
import { createAuthority } from '../support/certificates.js';
import { startController } from '../support/controller.js';
import { startCluster, WITHOUT_ETCD } from '../support/etcd.js';
import { withFolder } from '../support/folder.js';
import { eventually } from '../support/poll.js';
import { untilConnected } from './scene.js';

/** An unreachable etcd, as the options name it. */
const NOWHERE = ['--etcd', 'http://127.0.0.1:1'];

describe('the options about etcd', () => {
  it('start a spp-ctl that works without etcd, and reports so', async () => {
    const controller = await startController(...NOWHERE, '--node', 'a');
    const ready = (await controller.get('/readyz')) as { node: object };
    assert.deepEqual(ready.node, { name: 'a', state: 'unknown' });
    assert.deepEqual(await controller.get('/v1/processes'), []);
    const { status, headers, text } = await controller.request('GET', '/v1/nodes');
    assert.equal(status, 503);
    assert.ok(headers.has('retry-after'));
    assert.match(text, /the connection was refused/);
    await controller.stop();
  });

  it('name the node after the host by default', async () => {
    const controller = await startController(...NOWHERE);
    const { node } = (await controller.get('/readyz')) as { node: { name: string } };
    assert.equal(node.name, hostname());
    await controller.stop();
  });

  it('report a file that cannot be used', () =>
    withFolder(async (folder) => {
      const empty = await folder.write('empty', '\n');
      for (const [args, why] of [
        [['--etcd-ca', '/nowhere'], /^--etcd-ca \/nowhere: there is no such file$/],
        [['--etcd-ca', empty], /^--etcd-ca .*: it contains no certificate/],
        [['--nodes-ca', '/nowhere'], /^--nodes-ca \/nowhere: there is no such file$/],
        [['--nodes-credentials-file', empty], /^--nodes-credentials-file .*: the file is empty$/],
        [['--etcd-cert', empty, '--etcd-key', empty], /^--etcd-cert .*: it contains no certificate/],
        [['--etcd-user', 'a', '--etcd-password-file', empty], /^--etcd-password-file .*: the file is empty$/],
      ] as const)
        await assert.rejects(startController(...NOWHERE, '--node', 'a', ...args), (error) => {
          assert.ok(error instanceof ConnectionFileError);
          assert.match(error.message, why);
          return true;
        });
    }));

  it('support an etcd with client certificates, and publish the given URL', { skip: WITHOUT_ETCD }, () =>
    withFolder(async (folder) => {
      const authority = createAuthority('etcd');
      const [member, own] = [authority.sign('member'), authority.sign(undefined)];
      const ca = await folder.write('ca.pem', authority.cert);
      const [cert, key] = [await folder.write('cert.pem', own.cert), await folder.write('key.pem', own.key)];
      const tls = {
        ca,
        cert: await folder.write('member.pem', member.cert),
        key: await folder.write('member-key.pem', member.key),
      };
      const cluster = await startCluster({ size: 1, tls, pems: { ca: authority.cert, ...own } });
      const password = await folder.write('password', 'secret\n');
      const controller = await startController(
        ...['--etcd', cluster.urls.join(), '--node', 'a', '--advertise', 'https://panel.example:7777/'],
        ...['--etcd-ca', ca, '--etcd-cert', cert, '--etcd-key', key],
        ...['--etcd-user', 'a', '--etcd-password-file', password],
      );
      const { nodes } = await untilConnected(controller, 'a');
      assert.equal(nodes[0]?.url, 'https://panel.example:7777');
      const metrics = await eventually('a scrape', () => controller.expect(200, 'GET', '/metrics'));
      assert.match(metrics, /^spp_ctl_node\{node="a"\} 1$/m);
      assert.match(metrics, /^spp_ctl_etcd_reachable 1$/m);
      await controller.stop();
      await cluster.stop();
    }),
  );
});
