import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentWith, type Entry, entriesOf } from '../../src/panel/document/document.js';
import { normalDocument } from '../../src/panel/document/normal.js';
import type { LaunchSpec, PanelDocument } from '../../src/panel/document/schema.js';
import type { Change } from '../../src/panel/apply/change.js';
import type { PanelStatus } from '../../src/panel/reconcile/panel-status.js';
import { withFolder } from '../support/folder.js';
import { eventually } from '../support/poll.js';
import {
  LAUNCHED,
  LAUNCHES,
  type LaunchWorld,
  NOTHING,
  WHOLE,
  withLaunches,
  withLaunchWorld,
} from './launch-world.js';
import { withKept } from './kept.js';
import { chain } from './restore-documents.js';
import { ORIGIN } from './scene.js';

type ProcessStatus = PanelStatus['processes'][number];

/** A primary that has disconnected is soon given up. */
const GRACES = { primaryGraceMs: 20, silentPrimaryGraceMs: 20 };

/** A host whose secondaries are ended with their primary. */
const RESTARTING = {
  restore: true,
  primaryLost: 'restart',
  backoff: GRACES,
  commandTimeoutMs: 1_000,
} as const;

const IDLE_NFV = { kind: 'nfv', ports: [], patches: [], forwarding: false } as const;

const { nfvs = {} } = chain(true);
const NFVS: PanelDocument = { nfvs };

/** A document with an idle nfv that is launched with these options. */
function nfvWith(launch: LaunchSpec, clientId = 7): PanelDocument {
  return documentWith(new Map<string, Entry>([[`nfv:${clientId}`, { spec: IDLE_NFV, launch }]]));
}

function withoutLaunches(document: PanelDocument): PanelDocument {
  return documentWith(
    new Map(
      [...entriesOf(document)].map(([id, entry]) => [id, entry === 'absent' ? entry : { spec: entry.spec }]),
    ),
  );
}

/** The sync state of a process. */
async function stateOf({ kept }: LaunchWorld, id: string): Promise<ProcessStatus> {
  const { processes } = await kept.status();
  return processes.find(({ process }) => process === id) ?? assert.fail(`${id} is not reported`);
}

/** Resolves when the launches of a process are given up: the delays are short here, and four attempts are the limit. */
async function givenUp(world: LaunchWorld, id: string): Promise<void> {
  await eventually(`giving up ${id}`, async () => {
    const { failure } = await stateOf(world, id);
    return failure?.attempts === 4 && failure.next_try === undefined;
  });
}

/** Kills the primary. Resolves when all secondaries that it has launched have been ended. */
async function losePrimary(world: LaunchWorld): Promise<void> {
  const areGone = Promise.all(LAUNCHED.map((id) => world.kept.next(new RegExp(`^disconnected ${id}$`))));
  await world.kill('primary');
  await areGone;
}

/** Undoes a change. */
function undo({ kept }: LaunchWorld, { id }: Change): Promise<Change> {
  const options = { onFailure: 'rollback', revision: undefined, principal: undefined, force: false } as const;
  return kept.panelServices.applier.undo(id, { ...options, origin: ORIGIN });
}

/** The conflicts of a plan, as sentences. */
async function conflictsOf({ kept }: LaunchWorld, document: PanelDocument): Promise<string[]> {
  const { plan } = await kept.panelServices.applier.plan(document);
  return plan.conflicts.map(({ process, reason }) => `${process}: ${reason}`);
}

describe('A document that says how processes are launched', () => {
  it('brings up a whole host from a primary alone', () =>
    withLaunchWorld({}, async (world) => {
      const { kept } = world;
      const change = await kept.apply(WHOLE);
      assert.equal(change.state, 'done', JSON.stringify(change.differences));
      assert.deepEqual(world.living, ['primary', ...LAUNCHED].sort());
      assert.deepEqual([...world.launched].sort(), [...LAUNCHED].sort());
      assert.deepEqual(normalDocument(await kept.document()), normalDocument(withoutLaunches(WHOLE)));
      const { plan } = await kept.panelServices.applier.plan(WHOLE);
      assert.deepEqual([plan.steps, plan.conflicts, plan.pending], [[], [], []]);
    }));

  it('takes a host down to its primary when its processes are not to be present', () =>
    withLaunchWorld({}, async (world) => {
      const { kept } = world;
      await kept.apply(WHOLE);
      const change = await kept.apply(NOTHING);
      assert.equal(change.state, 'done', JSON.stringify(change));
      assert.deepEqual(world.living, ['primary']);
      await world.inSync();
    }));

  it('ends a process before another one is launched with its client id and takes its ports', () =>
    withLaunchWorld({}, async (world) => {
      const { kept } = world;
      await kept.apply(WHOLE);
      const entries = new Map<string, Entry>([
        ['vf:3', 'absent'],
        ['nfv:3', { spec: { ...IDLE_NFV, ports: ['vhost:3', 'vhost:4'] }, launch: LAUNCHES['nfv:1'] }],
        ['nfv:1', 'absent'],
      ]);
      const change = await kept.apply(documentWith(entries));
      assert.equal(change.state, 'done', JSON.stringify(change));
      assert.deepEqual(world.living, ['mirror:4', 'nfv:2', 'nfv:3', 'pcap:5', 'primary']);
    }));

  it('does not launch or end a process that it does not name', () =>
    withLaunchWorld({}, async (world) => {
      await world.kept.apply(WHOLE);
      world.launched.length = 0;
      await world.kept.apply(withLaunches(NFVS));
      assert.deepEqual(world.launched, []);
      assert.equal(world.living.length, LAUNCHED.length + 1);
    }));

  it('ends what it has launched when it is rolled back', () =>
    withLaunchWorld({ lives: { connectMs: 3_000 } }, async (world) => {
      world.fate = (id) => (id === 'mirror:4' ? 'missing' : 'starts');
      const change = await world.kept.apply(WHOLE);
      assert.equal(change.state, 'rolled_back', JSON.stringify(change));
      const failed = change.commands.find(({ outcome }) => outcome === 'failed');
      assert.match(
        failed?.error ?? '',
        /^the primary has confirmed the launch of mirror 4, but .* within 3s: it did not start/,
      );
      assert.deepEqual(world.living, ['primary']);
    }));

  it('leaves a process alone that has connected by itself when it is rolled back', () =>
    withLaunchWorld({ lives: { reconnectMs: 60_000 } }, async (world) => {
      const { kept } = world;
      world.fate = () => 'missing';
      const document = documentWith(
        new Map<string, Entry>([
          ['nfv:1', { spec: IDLE_NFV, launch: LAUNCHES['nfv:1'] }],
          ['nfv:2', { spec: { ...IDLE_NFV, ports: ['ring:15'] }, launch: LAUNCHES['nfv:2'] }],
        ]),
      );
      const applied = kept.apply(document);
      await kept.attach({ kind: 'nfv', clientId: 1, lcores: [10, 11] });
      const second = await kept.attach({ kind: 'nfv', clientId: 2, lcores: [10, 12] });
      second.on('command', (command) => {
        if (command === 'add ring:15') second.die();
      });
      const change = await applied;
      assert.notEqual(change.state, 'done');
      assert.deepEqual(world.launched, []);
      assert.ok(kept.registry.list().some(({ id }) => id === 'nfv:1'));
    }));

  it('is undone by ending what it has launched, and the undo by launching that again', () =>
    withLaunchWorld({}, async (world) => {
      const { kept } = world;
      const change = await kept.apply(WHOLE);
      const undone = await undo(world, change);
      assert.equal(undone.state, 'done', JSON.stringify(undone));
      assert.deepEqual(world.living, ['primary']);
      const redo = await undo(world, undone);
      assert.equal(redo.state, 'done', JSON.stringify(redo));
      assert.deepEqual(normalDocument(await kept.document()), normalDocument(withoutLaunches(WHOLE)));
    }));

  it('leaves a process pending while no primary is connected', () =>
    withLaunchWorld({}, async (world) => {
      await world.kill('primary');
      const { plan } = await world.kept.panelServices.applier.plan(nfvWith(LAUNCHES['nfv:1'] as LaunchSpec));
      assert.deepEqual([plan.steps, plan.conflicts, plan.pending], [[], [], ['nfv:7']]);
    }));
});

describe('A launch has a conflict, and nothing is sent,', () => {
  const secondary = { '--proc-type': 'secondary' } as const;
  const app = { '-s': '127.0.0.1:6666' };
  const cases: readonly (readonly [string, LaunchSpec, RegExp])[] = [
    [
      'with a core of the primary as master',
      { eal: { '-l': '1,30', ...secondary }, app },
      /core 1 is used by primary/,
    ],
    [
      'with a worker core of a connected process',
      { eal: { '-l': '30,11', ...secondary }, app },
      /core 11 is used by nfv 1/,
    ],
    [
      'with the master core of another process as worker',
      { eal: { '-l': '30,10', '--master-lcore': 30, ...secondary }, app },
      /core 10 is used by nfv 1/,
    ],
    [
      'with a mask of used cores',
      { eal: { '-c': '0x30', ...secondary }, app },
      /cores 4, 5 are used by vf 3/,
    ],
    [
      'with a map of lcores that has a used one',
      { eal: { '--lcores': '40,(41,11)@2', ...secondary }, app },
      /core 11 is used by nfv 1/,
    ],
    [
      'with a list that is none',
      { eal: { '-l': '30,,31', ...secondary }, app },
      /-l 30,,31 is not a list of numbers and ranges/,
    ],
    [
      'with a master that is not among its lcores',
      { eal: { '-l': '30,31', '--master-lcore': 32, ...secondary }, app },
      /the master lcore 32 is not among the lcores 30, 31/,
    ],
    [
      'with memory of its own',
      { eal: { '-l': '30,31', '--in-memory': null, ...secondary }, app },
      /with --in-memory the process does not share the memory/,
    ],
    [
      'with memory options that exclude each other',
      { eal: { '-l': '30,31', '-m': '64', '--socket-mem': '64', ...secondary }, app },
      /-m and --socket-mem exclude each other/,
    ],
    ['without the address of spp-ctl', { eal: { '-l': '30,31', ...secondary }, app: {} }, /-s is missing/],
    [
      'with a name in place of an address',
      { eal: { '-l': '30,31', ...secondary }, app: { '-s': 'localhost:6666' } },
      /-s localhost:6666 is not an IPv4 address/,
    ],
    [
      'with the address of another controller',
      { eal: { '-l': '30,31', ...secondary }, app: { '-s': '127.0.0.1:6667' } },
      /names another controller: this spp-ctl listens for secondaries on 127\.0\.0\.1:6666/,
    ],
    [
      'with another client id among its options',
      { eal: { '-l': '30,31', ...secondary }, app: { '-n': '8', ...app } },
      /-n is 8, but client_id is 7/,
    ],
  ];

  for (const [what, launch, reason] of cases) {
    it(what, () =>
      withLaunchWorld({}, async (world) => {
        world.kept.registry.host.launches.controller = { address: '127.0.0.1', port: 6666 };
        await world.kept.apply(WHOLE);
        world.launched.length = 0;
        const conflicts = await conflictsOf(world, nfvWith(launch));
        assert.equal(conflicts.length > 0, true);
        assert.match(conflicts.join('\n'), reason);
        await assert.rejects(world.kept.apply(nfvWith(launch)), { name: 'ConflictError' });
        assert.deepEqual(world.launched, []);
      }),
    );
  }

  it('with fewer lcores than the program starts with', () =>
    withLaunchWorld({}, async (world) => {
      const spec = { kind: 'pcap', capturing: false } as const;
      const launch = { eal: { '-l': '30,31', ...secondary }, app: { ...app, '-c': 'phy:0' } };
      assert.deepEqual(
        await conflictsOf(world, documentWith(new Map<string, Entry>([['pcap:7', { spec, launch }]]))),
        ['pcap:7: it cannot be launched: spp_pcap does not start with 2 lcores, but with 3 or more'],
      );
    }));

  it('with a client id that another process has', () =>
    withLaunchWorld({}, async (world) => {
      await world.kept.apply(WHOLE);
      const conflicts = await conflictsOf(world, nfvWith({ eal: { '-l': '30,31', ...secondary }, app }, 3));
      assert.deepEqual(conflicts, ['nfv:3: the client id 3 is used by vf 3']);
    }));

  it('with a core of another launch of the document', () =>
    withLaunchWorld({}, async (world) => {
      const launch = { eal: { '-l': '30,31', ...secondary }, app };
      const both = documentWith(
        new Map<string, Entry>([7, 8].map((id) => [`nfv:${id}`, { spec: IDLE_NFV, launch }])),
      );
      assert.deepEqual(await conflictsOf(world, both), [
        'nfv:8: it cannot be launched: core 31 is used by nfv 7',
      ]);
    }));

  it('when only the connection of the process was lost: it may still run', () =>
    withLaunchWorld({ commandTimeoutMs: 3_000 }, async (world) => {
      const { kept } = world;
      await kept.apply(WHOLE);
      const isLost = kept.next(/^disconnected nfv:1$/);
      world.process('nfv:1').hang();
      await kept.status();
      await isLost;
      const conflicts = await conflictsOf(world, withLaunches(NFVS));
      assert.match(conflicts.join('\n'), /^nfv:1: its connection was lost, and the process may still run/);
    }));
});

describe('With --restore on', () => {
  it('a process that died is launched again, and restored', () =>
    withLaunchWorld({ restore: true }, async (world) => {
      await world.kept.apply(WHOLE);
      for (const id of ['nfv:1', 'vf:3', 'mirror:4']) {
        world.launched.length = 0;
        await world.kill(id);
        await world.inSync();
        assert.deepEqual(world.launched, [id]);
      }
    }));

  it('a pcap that was killed is not launched again: it cannot start with its client id', () =>
    withLaunchWorld({ restore: true }, async (world) => {
      await world.kept.apply(WHOLE);
      world.launched.length = 0;
      await world.kill('pcap:5');
      await world.kept.untilStates({ 'pcap:5': 'pending', 'nfv:1': 'in_sync' });
      const { conflicts = [] } = await stateOf(world, 'pcap:5');
      assert.match(conflicts.join(), /does not start again with this client id/);
      assert.deepEqual(world.launched, []);
    }));

  it('a crash loop is given up after some launches, and disturbs no other process', () =>
    withLaunchWorld({ restore: true, backoff: { calmMs: 60_000 } }, async (world) => {
      const { kept } = world;
      await kept.apply(WHOLE);
      await world.inSync();
      const before = kept.log.length;
      world.fate = (id) => (id === 'nfv:2' ? 'crashes' : 'starts');
      world.launched.length = 0;
      await world.kill('nfv:2');
      await givenUp(world, 'nfv:2');
      assert.deepEqual(world.launched, ['nfv:2', 'nfv:2', 'nfv:2', 'nfv:2']);
      const { failure, conflicts = [] } = await stateOf(world, 'nfv:2');
      assert.match(failure?.error ?? '', /^the process ended \d+ s after it had connected$/);
      assert.match(conflicts.join(), /which is not tried again; launch nfv 2, or apply the document again/);
      const others = kept.log.slice(before).filter((line) => /^(?:disconnected|sync) (?!nfv:2)/.test(line));
      assert.deepEqual(others, []);
    }));

  it('a host comes up by itself after a reboot, with no request', () =>
    withFolder(async ({ path }) => {
      await withLaunchWorld({ restore: true, stateDir: path }, async (world) => {
        await world.kept.apply(WHOLE);
        for (const id of world.living) await world.kill(id).catch(() => undefined);
      });
      await withLaunchWorld({ restore: true, stateDir: path }, async (world) => {
        await world.inSync();
        assert.deepEqual(world.living, ['primary', ...LAUNCHED].sort());
        assert.deepEqual(normalDocument(await world.kept.document()), normalDocument(withoutLaunches(WHOLE)));
      });
    }));

  it('a process is launched once, although a document is applied while it starts', () =>
    withLaunchWorld({ restore: true }, async (world) => {
      const { kept } = world;
      await kept.apply(WHOLE);
      world.launched.length = 0;
      const isLaunched = new Promise<void>((resolve) => {
        world.fate = (id) => {
          resolve();
          return world.launched.length === 1 && id === 'nfv:2' ? 'late' : 'starts';
        };
      });
      await world.kill('nfv:2');
      await isLaunched;
      const change = kept.apply(WHOLE);
      await eventually(
        'the plan of the change',
        () => kept.panelServices.changes.list()[0]?.state === 'running',
      );
      world.arrive();
      assert.equal((await change).state, 'done');
      assert.deepEqual(world.launched, ['nfv:2']);
    }));

  it('a process that is launched by hand is not launched a second time', () =>
    withLaunchWorld({ restore: true }, async (world) => {
      const { kept } = world;
      await kept.apply(WHOLE);
      world.fate = () => 'late';
      world.launched.length = 0;
      kept.registry.host.launches.launched('nfv:2', LAUNCHES['nfv:2'] as LaunchSpec);
      await world.kill('nfv:2');
      await kept.untilStates({ 'nfv:2': 'pending' });
      await kept.attach({ kind: 'nfv', clientId: 2, lcores: [10, 12] });
      await world.inSync();
      assert.deepEqual(world.launched, []);
    }));

  it('a process that is not to be present, and is started later by hand, is reported when drift is', () =>
    withLaunchWorld({}, async (world) => {
      const { kept } = world;
      const absent = documentWith(new Map<string, Entry>([['nfv:7', 'absent']]));
      await kept.apply(absent);
      await kept.untilStates({ 'nfv:7': 'in_sync' });
      await kept.attach({ kind: 'nfv', clientId: 7, lcores: [30, 31] });
      await kept.untilStates({ 'nfv:7': 'drifted' });
      assert.deepEqual((await stateOf(world, 'nfv:7')).differences, ['extra process']);
    }));

  it('a process that connects by itself is not launched a second time', () =>
    withLaunchWorld({ restore: true, lives: { reconnectMs: 60_000 } }, async (world) => {
      const { kept } = world;
      const applied = kept.apply(nfvWith(LAUNCHES['nfv:1'] as LaunchSpec), 'continue');
      await kept.attach({ kind: 'nfv', clientId: 7 });
      assert.equal((await applied).state, 'done');
      assert.deepEqual(world.launched, []);
    }));
});

describe('When the primary has ended', () => {
  it('--primary-lost keep leaves the secondaries alone, and says what to do', () =>
    withLaunchWorld({ restore: true, commandTimeoutMs: 1_000 }, async (world) => {
      await world.kept.apply(WHOLE);
      world.launched.length = 0;
      await world.kill('primary');
      await world.kill('nfv:1');
      await world.kept.untilStates({ primary: 'pending', 'nfv:1': 'pending' });
      const { conflicts = [] } = await stateOf(world, 'primary');
      assert.match(conflicts.join(), /the connection of the primary was lost|end all secondaries/);
      assert.deepEqual(world.launched, []);
      assert.deepEqual(world.living, LAUNCHED.filter((id) => id !== 'nfv:1').sort());
    }));

  it('--primary-lost restart ends the secondaries, and brings the host up with the next primary', () =>
    withLaunchWorld(RESTARTING, async (world) => {
      const { kept } = world;
      await kept.apply(WHOLE);
      await losePrimary(world);
      assert.deepEqual(world.living, []);
      world.launched.length = 0;
      await world.startPrimary();
      await world.inSync();
      assert.deepEqual([...world.launched].sort(), [...LAUNCHED].sort());
      assert.deepEqual(normalDocument(await kept.document()), normalDocument(withoutLaunches(WHOLE)));
    }));

  it('--primary-lost restart names the secondaries that do not reply', () =>
    withLaunchWorld(RESTARTING, async (world) => {
      const { kept } = world;
      await kept.apply(WHOLE);
      world.process('vf:3').hang();
      const isTold = kept.next(/^problem: the primary does not start while vf 3 may live/);
      await world.kill('primary');
      await isTold;
    }));

  it('--primary-lost restart also ends a secondary that connects after that', () =>
    withLaunchWorld(RESTARTING, async (world) => {
      const { kept } = world;
      await kept.apply(WHOLE);
      await losePrimary(world);
      const isEnded = kept.next(/^disconnected nfv:7$/);
      await kept.attach({ kind: 'nfv', clientId: 7, respawn: false });
      await isEnded;
    }));

  it('before spp-ctl was started, nothing is ended, and the status warns of starting it while secondaries live', () =>
    withKept({ restore: true, primaryLost: 'restart', backoff: GRACES }, async (kept) => {
      await kept.panelServices.desired.put(nfvWith(LAUNCHES['nfv:2'] as LaunchSpec));
      const conflictsOf7 = async (): Promise<readonly string[] | undefined> =>
        (await kept.status()).processes.find(({ process }) => process === 'nfv:7')?.conflicts;
      const reason = 'no primary is connected, and the primary launches the process';
      assert.deepEqual(await conflictsOf7(), [
        `${reason}; start the primary, or have it connect to this spp-ctl`,
      ]);
      await kept.attach({ kind: 'nfv', clientId: 1 });
      assert.deepEqual(await conflictsOf7(), [
        `${reason}; have the primary connect to this spp-ctl; if it has ended, end all secondaries before it is started`,
      ]);
    }));

  it('what was given up with it is launched by the next primary', () =>
    withLaunchWorld(
      { restore: true, backoff: { calmMs: 60_000 }, commandTimeoutMs: 1_000 },
      async (world) => {
        const { kept } = world;
        const document = nfvWith(LAUNCHES['nfv:2'] as LaunchSpec);
        world.fate = () => 'crashes';
        await kept.panelServices.desired.put(document);
        await givenUp(world, 'nfv:7');
        world.fate = () => 'starts';
        await world.kill('primary');
        await world.startPrimary();
        await world.inSync();
      },
    ));
});

describe('When spp-ctl ends', () => {
  it('during launches, the change is not over, and the next run finds how it ended', () =>
    withFolder(async ({ path }) => {
      await withLaunchWorld({ stateDir: path }, async (world) => {
        const { kept } = world;
        const isLaunched = new Promise<void>((resolve) => {
          world.fate = () => {
            resolve();
            return 'late';
          };
        });
        const change = kept.apply(nfvWith(LAUNCHES['nfv:1'] as LaunchSpec));
        await isLaunched;
        kept.panelServices.stop();
        assert.equal((await change).state, 'rollback_failed');
      });
      await withLaunchWorld({ stateDir: path, backoff: { startMs: 60_000 } }, async (world) => {
        const { kept } = world;
        const before = await kept.status();
        assert.deepEqual(before.interrupted?.pending, ['nfv:7']);
        await kept.attach({ kind: 'nfv', clientId: 7, lcores: [10, 11] });
        await eventually(
          'the end of the change',
          async () => (await kept.status()).interrupted === undefined,
        );
        assert.equal(kept.panelServices.changes.list()[0]?.state, 'done');
      });
    }));

  it('an exit of an earlier run can be undone, as the document says how the process is launched', () =>
    withFolder(async ({ path }) => {
      await withLaunchWorld({ stateDir: path }, async (world) => {
        await world.kept.apply(nfvWith(LAUNCHES['nfv:1'] as LaunchSpec));
      });
      await withLaunchWorld({ stateDir: path }, async (world) => {
        const { kept } = world;
        await kept.attach({ kind: 'nfv', clientId: 7, lcores: [10, 11], respawn: false });
        const change = await kept.apply(documentWith(new Map<string, Entry>([['nfv:7', 'absent']])));
        assert.equal(change.state, 'done');
        const undone = await undo(world, change);
        assert.equal(undone.state, 'done', JSON.stringify(undone));
        assert.deepEqual(world.launched, ['nfv:7']);
      });
    }));
});
