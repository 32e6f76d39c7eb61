import assert from 'node:assert/strict';
import { chmod, mkdir, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { follow, type ComparedStep } from '../../scripts/conformance/follow.js';
import { LaunchError, perform } from '../../scripts/conformance/perform.js';
import { kindsOf } from '../../scripts/conformance/programs.js';
import { differencesOf, type Result } from '../../scripts/conformance/report.js';
import { playScenario } from '../../scripts/conformance/run.js';
import { readScenarios, usualScenario, type Scenario } from '../../scripts/conformance/scenario.js';
import { SimulatedHost } from '../../scripts/conformance/simulated-host.js';
import { planWalk } from '../../scripts/conformance/walk.js';
import type { Launched, Reply } from '../../scripts/conformance/host-under-test.js';
import { ROOT } from '../support/recordings.js';
import { withFolder, type Folder } from '../support/folder.js';
import { writePrograms } from './fake-program.js';

const RECORDED = new URL('test/recordings/scenarios-20.02.jsonl', ROOT);

/** A scenario from lines such as `nfv:1 add ring:0`. */
function scenario(processes: readonly string[], lines: readonly string[]): Scenario {
  const steps = lines.map((line) => {
    const at = line.indexOf(' ');
    return { process: line.slice(0, at), command: line.slice(at + 1), together: false };
  });
  return usualScenario({ id: 'made-up', about: 'for a test', processes, steps, isWalk: false });
}

function differing(steps: readonly ComparedStep[]): string[] {
  return steps.filter(({ isSame }) => !isSame).map(({ process, command }) => `${process} ${command}`);
}

/** Plays a scenario with a simulated host in place of the real one. */
async function playWith(played: Scenario, real: SimulatedHost): Promise<readonly ComparedStep[]> {
  return follow(played, '20.02', await perform(played, real));
}

describe('the conformance check of a scenario on two hosts', () => {
  it('finds no difference between two simulated hosts in any recorded scenario or walk', async () => {
    const scenarios = readScenarios(RECORDED);
    assert.ok(scenarios.length > 300);
    const walks = [1, 2, 3].map((number) => planWalk(number, { release: '20.02', seed: 3, commands: 80 }));
    for (const each of [...scenarios, ...walks]) {
      const steps = await playWith(each, new SimulatedHost(each, '20.02'));
      assert.ok(steps.length > each.processes.length, each.id);
      assert.deepEqual(differing(steps), [], each.id);
    }
  });

  it('reports a different reply with its step', async () => {
    const played = scenario(['primary', 'nfv:1'], ['nfv:1 add ring:0', 'nfv:1 add ring:1', 'nfv:1 status']);
    class Refusing extends SimulatedHost {
      override send(process: string, command: string): Promise<Reply> {
        return super.send(process, command === 'add ring:1' ? 'add ring:99' : command);
      }
    }
    const steps = await playWith(played, new Refusing(played, '20.02'));
    assert.deepEqual(differing(steps), ['nfv:1 add ring:1', 'nfv:1 status']);
    assert.equal(steps.find(({ isSame }) => !isSame)?.at, 1);
  });

  it('reports a death that no later command reveals', async () => {
    const played = scenario(['primary', 'nfv:1'], ['nfv:1 status']);
    class Dying extends SimulatedHost {
      override async wait(ms: number): Promise<void> {
        await super.send('nfv:1', 'del phy:0');
        await super.wait(ms);
      }
    }
    const dying = new Dying(played, '20.02');
    const steps = await playWith(
      { ...played, steps: [...played.steps, { process: 'host', command: 'wait 1', together: false }] },
      dying,
    );
    assert.deepEqual(differing(steps), ['nfv:1 (at the end)']);
  });

  it('resolves a race of the simulator as the real process did', async () => {
    const lines = [
      'nfv:1 add nullpmd:1',
      'host kill -9 nfv:2',
      'nfv:1 add nullpmd:2',
      'nfv:1 add nullpmd:2',
      'nfv:1 status',
    ];
    const played = scenario(['primary', 'nfv:1', 'nfv:2'], lines);
    for (const isLost of [true, false]) {
      class Deciding extends SimulatedHost {
        override decideRace = (): boolean => isLost;
      }
      const steps = await playWith(played, new Deciding(played, '20.02'));
      assert.deepEqual(differing(steps), []);
      const [, , add] = steps;
      assert.equal(add?.real.text?.includes('"failed"'), isLost);
    }
  });

  it('treats a death before the reply and a death after it as equal', async () => {
    const lines = [
      ...['nfv:1 add nullpmd:1', 'nfv:1 patch phy:1 nullpmd:1', 'nfv:1 del nullpmd:1', 'nfv:1 forward'],
      ...['host wait 1.2', 'nfv:1 status', 'host wait 1.2'],
    ];
    const played = scenario(['primary', 'nfv:1'], lines);
    class Slow extends SimulatedHost {
      #waits = 0;
      override wait(ms: number): Promise<void> {
        return this.#waits++ === 0 ? Promise.resolve() : super.wait(ms);
      }
    }
    const steps = await playWith(played, new Slow(played, '20.02'));
    const status = steps.find(({ command }) => command === 'status');
    assert.match(status?.real.text ?? '', /"status":"running"/);
    assert.equal(status?.simulated.closed, true);
    assert.deepEqual(differing(steps), []);
  });

  it('fails with the name of a process that does not start', async () => {
    const played = scenario(['primary', 'nfv:1'], ['nfv:1 status']);
    class Failing extends SimulatedHost {
      override launch(process: string): Promise<Launched> {
        return process === 'nfv:1' ? Promise.resolve('ended') : super.launch(process);
      }
    }
    await assert.rejects(playWith(played, new Failing(played, '20.02')), (error: unknown) => {
      assert.ok(error instanceof LaunchError);
      assert.equal(error.process, 'nfv:1');
      return true;
    });
  });

  it('launches ended processes again during a walk, and ends the walk with its primary', async () => {
    const lines = ['nfv:1 exit', 'nfv:1 status', 'primary exit', 'nfv:1 status'];
    const walk = { ...scenario(['primary', 'nfv:1'], lines), isWalk: true };
    const steps = await playWith(walk, new SimulatedHost(walk, '20.02'));
    assert.deepEqual(steps.map(({ process, command }) => `${process} ${command}`).slice(0, 4), [
      'nfv:1 exit',
      'host launch nfv:1',
      'nfv:1 status',
      'primary exit',
    ]);
    assert.ok(steps.slice(4).every(({ command }) => command === '(at the end)'));
  });
});

describe('a conformance run with other programs', () => {
  let before20: readonly string[] = [];

  const leftovers = async (): Promise<string[]> =>
    (await readdir(tmpdir())).filter((name) => name.startsWith('spp-conformance-'));

  before(async () => {
    before20 = await leftovers();
  });

  /** Plays with simulated programs that are started, spoken to and ended as real ones are. */
  async function playPrograms(folder: Folder, played: Scenario): Promise<Result> {
    const programs = join(folder.path, 'programs');
    const hugeDir = join(folder.path, 'huge');
    const socketDir = join(folder.path, 'sockets');
    for (const path of [programs, hugeDir, socketDir]) await mkdir(path, { recursive: true });
    await writePrograms(programs, kindsOf('20.02'));
    const result = await playScenario(played, { programs, hugeDir, socketDir, release: '20.02' });
    assert.deepEqual(await readdir(hugeDir), [], 'hugepage files');
    assert.deepEqual(await readdir(socketDir), [], 'socket files');
    return result;
  }

  it('finds no difference to the simulator, deaths and exits included, and cleans up', async () => {
    await withFolder(async (folder) => {
      const result = await playPrograms(
        folder,
        scenario(
          ['primary with forwarder', 'nfv:1', 'vf:3', 'mirror:5', 'pcap:6'],
          [
            ...['primary status', 'nfv:1 add ring:0', 'nfv:1 patch phy:0 ring:0', 'nfv:1 status'],
            ...['vf:3 component start a 31 forward', 'vf:3 port add ring:1 rx a', 'vf:3 status'],
            ...['mirror:5 component start m 51 mirror', 'mirror:5 status', 'pcap:6 start', 'pcap:6 status'],
            // A component on the master core hangs a vf; an nfv dies of the deletion of a NIC.
            ...['nfv:1 del phy:0', 'host launch nfv:1', 'nfv:1 status', 'vf:3 exit', 'host kill -9 mirror:5'],
            'host list vhost and memif sockets',
          ],
        ),
      );
      assert.equal(result.failure, undefined);
      assert.deepEqual(differencesOf(result), []);
      assert.ok(result.steps.length > 17);
      assert.deepEqual(await leftovers(), before20);
    });
  });

  it('reports a vhost that left no socket file', async () => {
    await withFolder(async (folder) => {
      const lines = ['nfv:1 add vhost:1', 'host list vhost and memif sockets'];
      const result = await playPrograms(folder, scenario(['primary', 'nfv:1'], lines));
      const [first] = differencesOf(result);
      assert.equal(first?.command, 'list vhost and memif sockets');
      assert.equal(first.simulated, 'sock1 (5 bytes)');
    });
  });

  it('names the program that did not start, with its last output', async () => {
    await withFolder(async (folder) => {
      const { path } = folder;
      await folder.write('spp_primary', '#!/bin/sh\necho "no hugepages" >&2\nexit 1\n');
      await chmod(join(path, 'spp_primary'), 0o755);
      const result = await playScenario(scenario(['primary'], ['primary status']), {
        ...{ programs: path, hugeDir: path, socketDir: path, release: '20.02' },
      });
      assert.equal(result.failure, 'primary did not start: it ended: no hugepages');
      assert.deepEqual(await leftovers(), before20);
    });
  });
});
