import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chain, chainWithOddPorts, IDS, SECONDARIES } from './restore-documents.js';
import { type RestoreWorld, type Way, WAYS, withRestored } from './restore-world.js';

/** Each of a list alone, each pair, and all. */
function combinations(ids: readonly string[]): string[][] {
  const pairs = ids.flatMap((first, at) => ids.slice(at + 1).map((second) => [first, second]));
  return [...ids.map((id) => [id]), ...pairs, [...ids]];
}

/** Ends some secondaries at the same time, and launches them at the same time. @returns those that come back no more. */
async function restarted(world: RestoreWorld, ids: readonly string[], way: Way): Promise<string[]> {
  await Promise.all(ids.map((id) => world.end(id, way)));
  const cameBack = await Promise.all(ids.map((id) => world.launch(id)));
  return ids.filter((_, at) => cameBack[at] !== true);
}

async function assertDesired(world: RestoreWorld): Promise<void> {
  assert.deepEqual(await world.kept.document(), world.desired);
  assert.deepEqual(world.deaths, []);
}

/** The sentences of what is in the way of a process. */
async function conflictsOf(world: RestoreWorld, id: string): Promise<string> {
  const { processes } = await world.kept.status();
  return processes.find(({ process }) => process === id)?.conflicts?.join('\n') ?? '';
}

for (const forwarding of [true, false])
  for (const way of WAYS)
    describe(`restoring a ${forwarding ? 'forwarding' : 'idle'} host whose secondaries end by ${way}`, () => {
      const killsPcap = way === 'kill';

      test('each alone, each pair, and all: restores all without help, except a killed pcap, which is reported', async () => {
        for (const ids of combinations(SECONDARIES))
          await withRestored(chain(forwarding), async (world) => {
            const gone = await restarted(world, ids, way);
            assert.deepEqual(gone, killsPcap ? ids.filter((id) => id.startsWith('pcap:')) : []);
            await world.inSync(IDS.filter((id) => !gone.includes(id)));
            if (gone.length > 0) await world.helped();
            await assertDesired(world);
          });
      });

      test('and have ports that the host does not release: reports the remedy, and is in sync after it', async () => {
        for (const ids of combinations(SECONDARIES))
          await withRestored(chainWithOddPorts(forwarding), async (world) => {
            await restarted(world, ids, way);
            await world.helped();
            await assertDesired(world);
          });
      });

      test('one after another: restores each of them', () =>
        withRestored(chain(forwarding), async (world) => {
          const gone: string[] = [];
          for (const id of SECONDARIES) {
            gone.push(...(await restarted(world, [id], way)));
            await world.inSync(IDS.filter((each) => !gone.includes(each)));
          }
          assert.deepEqual(gone, killsPcap ? ['pcap:5'] : []);
          assert.deepEqual(world.deaths, []);
        }));

      // Each death makes the next port fail, and what somebody else makes meanwhile may come into its slot.
      test('while others are being restored: reaches the desired state, or reaches it after the reported remedy', async () => {
        for (const desired of [chain(forwarding), chainWithOddPorts(forwarding)])
          await withRestored(desired, async (world) => {
            for (const id of SECONDARIES) await restarted(world, [id], way);
            await world.helped();
            await assertDesired(world);
          });
      });
    });

for (const forwarding of [true, false])
  for (const way of WAYS)
    describe(`restoring a ${forwarding ? 'forwarding' : 'idle'} host whose primary ends by ${way}`, () => {
      for (const desired of [chain(forwarding), chainWithOddPorts(forwarding)])
        test(`is not touched, reports so, and is restored after all were restarted: ${desired.primary?.ports.join() ?? ''}`, () =>
          withRestored(desired, async (world) => {
            await world.end('primary', way);
            const before = SECONDARIES.map((id) => [...world.process(id).commands]);
            for (const id of ['nfv:2', 'vf:3']) {
              await world.end(id, way);
              await world.launch(id);
            }
            await world.settled();
            assert.match(
              await conflictsOf(world, 'primary'),
              /^the primary does not start while a secondary .* lives/,
            );
            for (const id of ['nfv:2', 'vf:3']) {
              assert.match(await conflictsOf(world, id), /^the primary has ended, and nothing is restored/m);
              assert.deepEqual(changesOf(world.process(id).commands), []);
            }
            for (const [at, id] of SECONDARIES.entries()) {
              if (id === 'nfv:2' || id === 'vf:3') continue;
              assert.deepEqual(changesOf(world.process(id).commands), changesOf(before[at] ?? []));
            }
            await world.helped();
            await assertDesired(world);
          }));

      test('and is started again too early: reports the remedy, and is restored after it', () =>
        withRestored(chainWithOddPorts(forwarding), async (world) => {
          await world.end('primary', way);
          assert.equal(await world.launch('primary'), false);
          // Its administration is ruined: a secondary that is launched now hangs before it connects.
          await world.end('nfv:1', 'kill');
          assert.equal(await world.launch('nfv:1'), false);
          assert.match(
            await conflictsOf(world, 'primary'),
            /; end all secondaries, remove \/tmp\/spp-memif.sock, /,
          );
          await world.helped();
          assert.deepEqual(await world.kept.document(), world.desired);
        }));
    });

describe('a nullpmd that rings hide from processes that are launched later', () => {
  test('is reported as lost until the primary is restarted, without repeated attempts', () => {
    const rings = ['ring:0', 'ring:1', 'ring:2'];
    const nfv = { ports: rings, patches: [], forwarding: false };
    return withRestored({ nfvs: { 1: nfv, 2: nfv } }, async (world) => {
      const desired = { nfvs: { 1: { ...nfv, ports: [...rings, 'nullpmd:1'] }, 2: nfv } };
      assert.equal((await world.kept.apply(desired)).state, 'done');
      await world.end('nfv:1', 'kill');
      await world.launch('nfv:1');
      await world.inSync(['nfv:2']);
      const [left] = await world.settled();
      assert.equal(left?.process, 'nfv:1');
      assert.match(
        left.conflicts?.join() ?? '',
        /^nullpmd:1 remains of nfv 1, which has died, and can't be added to nfv 1; use another number, or restart the primary/,
      );
      const tries = world.process('nfv:1').commands.filter((each) => each.endsWith('nullpmd:1'));
      assert.deepEqual(tries, ['del nullpmd:1']);
      await world.helped();
      assert.deepEqual((await world.kept.document()).nfvs, world.desired.nfvs);
    });
  });
});

describe('restoring a pcap', () => {
  test('waits for a pcap that exited after a request, and reports that a pcap that ended otherwise may not come back', () =>
    withRestored(chain(true), async (world) => {
      await world.end('pcap:5', 'exit');
      assert.equal(await conflictsOf(world, 'pcap:5'), '');
      await world.launch('pcap:5');
      await world.inSync();
      await world.end('pcap:5', 'kill');
      assert.match(
        await conflictsOf(world, 'pcap:5'),
        /^the process has ended; if it was killed, it does not start again with this client id; use another client id/,
      );
      // Another one takes its place.
      world.replace('pcap:5', { kind: 'pcap', clientId: 6, capture: 'ring:4' });
      assert.equal(await world.launch('pcap:6'), true);
      const change = await world.kept.apply({ ...chain(true), pcaps: { 6: { capturing: true } } });
      assert.equal(change.state, 'done');
      await world.inSync();
      await assertDesired(world);
    }));
});

describe('a primary whose connection was lost', () => {
  test('is recognised as the same process when it reconnects, and nothing is changed', () =>
    withRestored(chainWithOddPorts(true), async (world) => {
      const before = IDS.map((id) => changesOf(world.process(id).commands));
      const isBack = world.kept.next(/^connected primary$/);
      world.process('primary').drop();
      await isBack;
      await world.kept.until(/^problem: the primary is back and the same as before: /);
      await world.inSync();
      assert.deepEqual(
        IDS.map((id) => changesOf(world.process(id).commands)),
        before,
      );
      await assertDesired(world);
    }));
});

function changesOf(commands: readonly string[]): string[] {
  return commands.filter((command) => command !== 'status' && !command.startsWith('_'));
}
