import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { EtcdClient } from '../../src/etcd/client.js';
import { keyOf } from '../../src/nodes/keys.js';
import { NodeClaim, type ClaimState } from '../../src/nodes/node-claim.js';
import { type RunningCommand, runCommand } from '../support/command.js';
import { type Cluster, startCluster, WITHOUT_ETCD } from '../support/etcd.js';
import { withFolder } from '../support/folder.js';
import { eventually } from '../support/poll.js';

describe('the claim to a node', { skip: WITHOUT_ETCD }, () => {
  let cluster: Cluster;
  let client: EtcdClient;

  before(async () => {
    cluster = await startCluster({ size: 1 });
    client = new EtcdClient({ endpoints: cluster.urls });
  });

  after(async () => {
    client.gateway.close();
    await cluster.stop();
  });

  /** A spp-ctl whose lease would last for a minute. */
  async function start(folder: string): Promise<{ readonly command: RunningCommand; readonly url: string }> {
    const args = [
      ...['-p', '0', '-s', '0', '-a', '0', '--state-dir', folder],
      ...['--etcd', cluster.urls.join(), '--node', 'a', '--etcd-lease', '60s'],
    ];
    const command = runCommand('bin/spp-ctl.js', args);
    const [, url = ''] = await command.until(/"api":"([^"]+)"/);
    return { command, url };
  }

  async function stateOf(url: string): Promise<string | undefined> {
    const ready = (await (await fetch(`${url}/readyz`)).json()) as { node?: { state: string } };
    return ready.node?.state;
  }

  it('is taken over at once by the restarted spp-ctl that was killed, and by no other', () =>
    withFolder((folder) =>
      withFolder(async (other) => {
        const first = await start(folder.path);
        assert.equal(await stateOf(first.url), 'ours');
        first.command.child.kill('SIGKILL');
        await once(first.command.child, 'close');
        const stranger = await start(other.path);
        assert.equal(await stateOf(stranger.url), 'taken');
        const again = await start(folder.path);
        assert.equal(await stateOf(again.url), 'ours');
        await eventually('its new address', async () => {
          const { kv } = await client.get(keyOf('a', 'owner'));
          return kv?.value.includes(again.url);
        });
        assert.equal(await stateOf(stranger.url), 'taken');
        stranger.command.child.kill();
        again.command.child.kill();
        await Promise.all([stranger.command.ended, again.command.ended]);
        assert.equal((await client.get(keyOf('a', 'owner'))).kv, undefined);
      }),
    ));

  it('is not fought over by two spp-ctl with copies of one folder', async () => {
    const reported: string[] = [];
    const roleOf = (run: string): NodeClaim =>
      new NodeClaim(
        client,
        { node: 'twin', self: { run, url: `http://${run}`, version: '0' }, seconds: 2 },
        {
          claimChanged: (claim: ClaimState) => reported.push(`${run} ${claim.state}`),
          leaseChanged: () => undefined,
          leaseLost: () => undefined,
          markFound: () => undefined,
          refused: () => undefined,
        },
      );
    const first = roleOf('first');
    let second = roleOf('second');
    first.start(undefined);
    await eventually('the first', () => reported.includes('first ours'));
    second.start(undefined);
    await eventually('that it is taken', () => reported.includes('second taken'));
    await second.stop();
    second = roleOf('second');
    // Its folder was copied while the first one was running.
    second.start('first');
    await eventually('the second', () => reported.includes('second ours'));
    first.ownerChanged((await client.get(keyOf('twin', 'owner'))).kv);
    await eventually('that it was taken', () => reported.includes('first taken'));
    first.ownerChanged((await client.get(keyOf('twin', 'owner'))).kv);
    await second.stop();
    first.ownerChanged(undefined);
    await eventually('the first', () => reported.at(-1) === 'first ours');
    await first.stop();
    assert.deepEqual(reported, ['first ours', 'second taken', 'second ours', 'first taken', 'first ours']);
  });
});
