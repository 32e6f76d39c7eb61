import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import {
  Host,
  SimulatedProcess,
  type HostOptions,
  type Kind,
  type ProcessOptions,
} from '../../src/simulator/index.js';
import { LCORES, comparable, type RecordedRun } from './host-replay.js';
import { scenarioRuns } from './host-recordings.js';
import { StubController, type Peer } from './stub-controller.js';

const FRAME_BYTES = 32768;

interface Member {
  readonly process: SimulatedProcess;
  readonly peer: Peer;
}

/** A host whose processes connect to one stub of a controller; all of it ends with the test. */
class Panel {
  readonly host: Host;
  readonly #controller: StubController;
  readonly #processes: SimulatedProcess[] = [];

  private constructor(controller: StubController, options: HostOptions) {
    this.#controller = controller;
    this.host = new Host(options);
  }

  static async open(t: TestContext, options: HostOptions = {}): Promise<Panel> {
    const panel = new Panel(await StubController.listen(), options);
    t.after(async () => {
      await Promise.all(panel.#processes.map((process) => process.stop()));
      await panel.#controller.close();
    });
    return panel;
  }

  /** Launches a process without waiting for it. */
  launch(name: string, more: Partial<ProcessOptions> = {}): SimulatedProcess {
    const [kind = '', id = '0'] = name.split(':');
    const process = new SimulatedProcess({
      kind: kind as Kind,
      clientId: Number(id),
      lcores: LCORES[name] ?? [0, 1],
      port: this.#controller.port,
      sharedHost: this.host,
      retryMs: 20,
      ...more,
    });
    this.#processes.push(process);
    process.start();
    return process;
  }

  /** Launches a process and waits until it is connected. */
  async up(name: string, more: Partial<ProcessOptions> = {}): Promise<Member> {
    const process = this.launch(name, more);
    return { process, peer: await this.#controller.accept() };
  }
}

async function ask({ peer }: Member, command: string): Promise<string> {
  return (await peer.ask(command, FRAME_BYTES)).toString('latin1').replace(/\0+$/, '');
}

async function succeed(member: Member, ...commands: readonly string[]): Promise<void> {
  for (const command of commands) assert.match(await ask(member, command), /succeeded/, command);
}

test('an nfv replies to forward and then dies of a patch to a port that is gone', async (t) => {
  const panel = await Panel.open(t);
  await panel.up('primary');
  const nfv = await panel.up('nfv:1');
  await succeed(nfv, 'add nullpmd:3', 'patch phy:1 nullpmd:3', 'del nullpmd:3', 'forward');
  await nfv.peer.closed();
  assert.equal(nfv.process.state, 'ended');
});

test('an nfv survives when its ports never have packets', async (t) => {
  const panel = await Panel.open(t, { traffic: false });
  await panel.up('primary');
  const nfv = await panel.up('nfv:1');
  await succeed(nfv, 'add nullpmd:3', 'patch phy:1 nullpmd:3', 'del nullpmd:3', 'forward');
  assert.match(await ask(nfv, 'status'), /"running".*"dst":"udf"/);
});

test('with a settle time an idle worker reads its flags that much later', async (t) => {
  const panel = await Panel.open(t);
  await panel.up('primary');
  const nfv = await panel.up('nfv:1', { settleMs: 600_000 });
  await succeed(nfv, 'add nullpmd:3', 'patch phy:1 nullpmd:3', 'del nullpmd:3', 'forward');
  assert.match(await ask(nfv, 'status'), /"running"/);
  panel.host.settle();
  await nfv.process.ended();
});

test('the add of a vhost of another process kills the process that forwards to it', async (t) => {
  const panel = await Panel.open(t);
  await panel.up('primary');
  const holder = await panel.up('nfv:1');
  const newcomer = await panel.up('nfv:2');
  await succeed(holder, 'add vhost:20', 'patch phy:0 vhost:20', 'forward');
  assert.deepEqual(panel.host.files(), ['sock20']);
  assert.match(await ask(newcomer, 'add vhost:20'), /failed/);
  await holder.peer.closed();
  assert.deepEqual(panel.host.files(), []);
  await succeed(newcomer, 'add vhost:20');
});

test('a killed nfv leaves its socket file and devices to the one that is relaunched', async (t) => {
  const panel = await Panel.open(t);
  await panel.up('primary');
  const first = await panel.up('nfv:1');
  await succeed(first, 'add vhost:20', 'add nullpmd:1', 'add ring:0');
  first.process.die();
  const second = await panel.up('nfv:1');
  assert.match(await ask(second, 'status'), /"ports":\["phy:0","phy:1"\]/);
  assert.match(await ask(second, 'add vhost:20'), /failed/);
  assert.match(await ask(second, 'add nullpmd:1'), /failed/);
  await succeed(second, 'add vhost:20', 'del nullpmd:1', 'add nullpmd:1', 'add ring:0');
  assert.deepEqual(panel.host.slots().slice(0, 7), [
    'phy:0',
    'phy:1',
    'vhost:20',
    'nullpmd:1',
    'ring:0',
    'ring:0',
    undefined,
  ]);
});

test('a respawned process is launched again', async (t) => {
  const panel = await Panel.open(t);
  await panel.up('primary');
  const nfv = await panel.up('nfv:1', { respawn: true });
  await succeed(nfv, 'add ring:0');
  const closed = nfv.process.closed();
  nfv.process.die();
  await closed;
  await nfv.process.connected();
  assert.equal(nfv.process.model.onHost.hasEnded, false);
  assert.equal(panel.host.slots()[2], 'ring:0', 'the slot of the first life stays taken');
});

test('a primary that is launched beside a secondary ends, and damages the host', async (t) => {
  const panel = await Panel.open(t);
  const primary = await panel.up('primary');
  const nfv = await panel.up('nfv:1');
  primary.process.die();
  assert.match(await ask(nfv, 'add nullpmd:1'), /failed/, 'no primary, no hotplug');
  await panel.launch('primary').ended();
  await panel.launch('nfv:2').hung();
  assert.match(await ask(nfv, 'add ring:1'), /failed/);
  nfv.peer.send('add nullpmd:1');
  await nfv.peer.closed();
});

test('once every secondary is gone, a new primary finds a host without devices', async (t) => {
  const panel = await Panel.open(t);
  const primary = await panel.up('primary');
  const nfv = await panel.up('nfv:1');
  await succeed(nfv, 'add nullpmd:1', 'add vhost:20');
  primary.process.die();
  nfv.process.die();
  await panel.up('primary');
  assert.deepEqual(panel.host.slots().slice(0, 3), ['phy:0', 'phy:1', undefined]);
  assert.deepEqual(panel.host.files(), ['sock20'], 'files stay');
});

test('a pcap that was killed never starts again under its id', async (t) => {
  const panel = await Panel.open(t);
  await panel.up('primary');
  const pcap = await panel.up('pcap:6');
  pcap.process.die();
  const again = panel.launch('pcap:6');
  await again.ended();
  assert.equal(again.commands.length, 0);
  await panel.up('pcap:7');
});

for (const [races, reply] of [
  ['always', /failed/],
  ['never', /succeeded/],
] as const) {
  test(`races ${races}: a hotplug of an nfv beside one of the primary`, async (t) => {
    const panel = await Panel.open(t, { races });
    const primary = await panel.up('primary', { hotplugMs: 50 });
    const nfv = await panel.up('nfv:1', { hotplugMs: 50 });
    // The primary's own loses at times, too, and shifts its books: what counts here is the nfv's.
    const [, second] = await Promise.all([ask(primary, 'add nullpmd:1'), ask(nfv, 'add nullpmd:2')]);
    assert.match(second, reply);
  });

  test(`races ${races}: the first hotplug after a death`, async (t) => {
    const panel = await Panel.open(t, { races });
    await panel.up('primary');
    const nfv = await panel.up('nfv:1');
    const other = await panel.up('nfv:2');
    other.process.die();
    assert.match(await ask(nfv, 'add nullpmd:1'), reply);
    assert.match(await ask(nfv, 'add nullpmd:2'), /succeeded/);
  });
}

/** Recorded runs without steps that only an operator can do. */
function playableRuns(): RecordedRun[] {
  return scenarioRuns().filter(
    ({ steps, vhostClient, id }) =>
      !vhostClient &&
      !id.includes('(run') &&
      steps.length > 5 &&
      steps.every(
        ({ process, command, together, closed, died }) =>
          (process !== 'host' || command.startsWith('list vhost') || command.startsWith('wait 1')) &&
          together === undefined &&
          !closed &&
          died === null,
      ),
  );
}

/** One in so many runs is played over TCP: all of them are replayed without. */
const SAMPLE = 8;

test('recorded runs have the same replies over TCP as without', async (t) => {
  const sample = playableRuns().filter((_, at) => at % SAMPLE === 0);
  assert.ok(sample.length > 10);
  for (const run of sample) {
    await t.test(run.id, async (t) => {
      const panel = await Panel.open(t, { rings: run.rings, with: ['pcap', 'memif'] });
      const members = new Map<string, Member>();
      for (const name of run.processes) {
        const [process = ''] = name.split(' ');
        const more = name === 'primary' ? { lcores: [0] } : {};
        members.set(
          process,
          await panel.up(process, { capture: run.capture, captureDir: '/tmp/capture', ...more }),
        );
      }
      for (const { process, command, reply, bytes } of run.steps) {
        const member = members.get(process);
        if (!member) {
          if (reply !== null) assert.equal(panel.host.files().join(' '), reply);
          continue;
        }
        const text = (await member.peer.ask(command, bytes)).toString('latin1').replace(/\0+$/, '');
        assert.equal(comparable(text), comparable(reply), `${process} > ${command}`);
      }
    });
  }
});
