import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { EtcdClient } from '../../src/etcd/client.js';
import { EtcdRefusedError, EtcdUnreachableError } from '../../src/etcd/errors.js';
import { encoded } from '../../src/etcd/values.js';
import { Watch } from '../../src/etcd/watch.js';
import type { Pems } from '../../src/net/tls-fetch.js';
import { createAuthority } from '../support/certificates.js';
import { type Cluster, startCluster, WITHOUT_ETCD } from '../support/etcd.js';
import { createFolder, type Folder } from '../support/folder.js';
import { HANG_MS } from '../support/limits.js';
import { eventually } from '../support/poll.js';

/** Checking a password takes etcd long on a busy machine. */
const PATIENT = { timeoutMs: HANG_MS, attemptMs: HANG_MS };

describe('access to etcd', { skip: WITHOUT_ETCD }, () => {
  const authority = createAuthority('etcd');
  let folder: Folder;
  let pems: Pems;
  let cluster: Cluster;
  let root: EtcdClient;

  /** As a user; the cluster requires a certificate and a user. */
  const clientOf = (name: string, password: string): EtcdClient =>
    new EtcdClient({ ...PATIENT, endpoints: cluster.urls, pems, user: { name, password } });

  before(async () => {
    folder = await createFolder();
    const member = authority.sign('member');
    const cert = await folder.write('cert.pem', member.cert);
    const key = await folder.write('key.pem', member.key);
    const ca = await folder.write('ca.pem', authority.cert);
    pems = { ca: authority.cert, ...authority.sign(undefined) };
    cluster = await startCluster({ size: 1, tls: { cert, key, ca }, pems });
    root = clientOf('root', 'secret');
    const ask = (path: string, body: object): Promise<unknown> =>
      root.gateway.call(`/v3/auth/${path}`, { ...body });
    for (const [name, password] of [
      ['root', 'secret'],
      ['reader', 'eyes'],
    ])
      await ask('user/add', { name, password });
    await ask('role/add', { name: 'root' });
    await ask('role/add', { name: 'reader' });
    const perm = { permType: 'READ', key: encoded('/r/'), range_end: encoded('/r0') };
    await ask('role/grant', { name: 'reader', perm });
    await ask('user/grant', { user: 'root', role: 'root' });
    await ask('user/grant', { user: 'reader', role: 'reader' });
    await ask('enable', {});
  });

  after(async () => {
    root.gateway.close();
    await cluster.stop();
    await folder.remove();
  });

  it('is granted to a user with a certificate of the authority', async () => {
    await root.put('/r/1', 'one');
    assert.equal((await root.get('/r/1')).kv?.value, 'one');
  });

  it('is refused without a client certificate, and to a client with another authority', async () => {
    for (const [wrong, reason] of [
      // The member closes the connection, in TLS 1.3 possibly before its alert is read.
      [{ ca: pems.ca ?? '' }, /certificate|the connection was closed/],
      [{}, /certificate/],
    ] as const) {
      const client = new EtcdClient({ endpoints: cluster.urls, pems: wrong, timeoutMs: 3_000 });
      await assert.rejects(client.get('/r/1'), (error) => {
        assert.ok(error instanceof EtcdUnreachableError);
        assert.match(error.reason, reason);
        return true;
      });
    }
  });

  it('is refused without a user, and with a wrong password', async () => {
    const nobody = new EtcdClient({ endpoints: cluster.urls, pems });
    await assert.rejects(nobody.get('/r/1'), EtcdRefusedError);
    await assert.rejects(clientOf('root', 'wrong').get('/r/1'), (error) => {
      assert.ok(error instanceof EtcdRefusedError);
      assert.match(error.reason, /authentication failed/);
      return true;
    });
  });

  it('is refused for operations without permission', async () => {
    const reader = clientOf('reader', 'eyes');
    assert.equal((await reader.get('/r/1')).kv?.value, 'one');
    await assert.rejects(reader.put('/r/1', 'two'), EtcdRefusedError);
    await assert.rejects(reader.get('/other'), EtcdRefusedError);
  });

  it('continues after etcd has lost its tokens', async () => {
    const events: string[] = [];
    const watch = new Watch(
      root,
      { key: '/r/', isPrefix: true, mark: '/r/mark', checkMs: 100 },
      {
        listed: () => events.push('listed'),
        changed: ({ kv }) => events.push(`${kv.key} ${kv.value}`),
        resumed: () => events.push('resumed'),
        lost: () => events.push('lost'),
        gap: ({ code }) => events.push(code),
      },
    );
    watch.start();
    await eventually('a watch', () => events.includes('resumed'));
    const [member] = cluster.members;
    await member?.stop();
    await member?.start();
    await cluster.ready();
    await root.put('/r/2', 'two');
    await eventually('what was written', () => events.includes('/r/2 two'));
    assert.equal(events.filter((each) => each === 'listed').length, 1);
    await watch.stop();
  });
});
