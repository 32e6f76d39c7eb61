import assert from 'node:assert/strict';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inWords, normalise, sameReply } from '../../scripts/conformance/compare.js';
import { CLOSED, NO_REPLY, type Reply } from '../../scripts/conformance/host-under-test.js';
import { look } from '../../scripts/conformance/needs.js';
import { readOptions } from '../../scripts/conformance/options.js';
import { OptionError } from '../../scripts/script-options.js';
import { readProcessName } from '../../scripts/conformance/process-name.js';
import {
  conforms,
  describe as describeReport,
  reportOf,
  type Result,
} from '../../scripts/conformance/report.js';
import { planWalk } from '../../scripts/conformance/walk.js';
import { runCommand } from '../support/command.js';
import { withFolder } from '../support/folder.js';
import { writePrograms } from './fake-program.js';

function reply(text: string, bytes = text.length): Reply {
  return { text, bytes, closed: false };
}

describe('the comparison of a real reply with a simulated one', () => {
  it('ignores packet counters, MAC addresses and the dates of capture files', () => {
    const real =
      '{"phy_ports":[{"id":0,"eth":"0a:1b:2c:3d:4e:5f","rx":17,"tx":4,"tx_drop":1}],"ring_ports":[{"id":0,"rx":1,"rx_drop":2,"tx":3,"tx_drop":4}]}';
    const simulated =
      '{"phy_ports":[{"id":0,"eth":"56:48:4f:53:54:00","rx":0,"tx":0,"tx_drop":0}],"ring_ports":[{"id":0,"rx":0,"rx_drop":0,"tx":0,"tx_drop":0}]}';
    assert.ok(sameReply('primary', reply(real, 32768), reply(simulated, 32768)));
    const file = (path: string): Reply => reply(`{ "filename": "${path}.ring15.1.1.pcap.lz4" }`);
    assert.ok(
      sameReply('pcap', file('/tmp/a/spp_pcap.20261128031500'), file('/var/spp_pcap.20200101000000')),
    );
    assert.equal(normalise('spp_pcap.20261128031500.ring15'), 'spp_pcap.DATE.ring15');
  });

  it('reports any other difference of the text', () => {
    assert.ok(!sameReply('nfv', reply('{"result":"failed"}', 32768), reply('{"result":"succeeded"}', 32768)));
    assert.ok(!sameReply('vf', reply('{ "rx": 1 }'), reply('{ "rx": 2 }')));
  });

  it('compares the size of a reply where the process has a buffer of a fixed size', () => {
    assert.ok(!sameReply('nfv', reply('x', 32768), reply('x', 2048)));
    assert.ok(sameReply('vf', reply('x', 1), reply('x', 2)));
  });

  it('distinguishes a closed connection from a process that does not reply', () => {
    assert.ok(sameReply('nfv', CLOSED, CLOSED));
    assert.ok(!sameReply('nfv', CLOSED, NO_REPLY));
    assert.ok(!sameReply('nfv', CLOSED, reply('x', 32768)));
    assert.equal(inWords(CLOSED), 'connection closed without a reply');
    assert.equal(inWords(NO_REPLY), 'no reply');
  });

  it('shows control bytes of a reply in a report', () => {
    assert.equal(inWords(reply('patch\0reset', 32768)), 'patch\\x00reset (32768 bytes)');
  });
});

describe('the plan of a random walk', () => {
  const options = { release: '20.02', seed: 7, commands: 60 } as const;

  it('depends on the seed and the number only', () => {
    assert.deepEqual(planWalk(1, options), planWalk(1, options));
    assert.notDeepEqual(planWalk(1, options).steps, planWalk(2, options).steps);
    assert.notDeepEqual(planWalk(1, options).steps, planWalk(1, { ...options, seed: 8 }).steps);
  });

  it('has only processes that the release has', () => {
    assert.ok(planWalk(1, options).processes.includes('pcap:6'));
    const old = planWalk(1, { ...options, release: '18.05' });
    assert.deepEqual(
      old.processes.filter((name) => /mirror|pcap/.test(name)),
      [],
    );
    assert.ok(
      old.steps.every(
        ({ process, command }) =>
          !/mirror|pcap:/.test(`${process} ${command.split(' ').at(-1) ?? ''}`) ||
          process === 'nfv:1' ||
          process === 'nfv:2' ||
          process === 'primary',
      ),
    );
  });

  it('never starts a component on a master core, which hangs the process', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), fc.integer({ min: 1, max: 1000 }), (seed, number) => {
        const { processes, steps } = planWalk(number, { ...options, seed });
        const masters = new Map(
          processes.map(readProcessName).map(({ name, lcores }) => [name, String(lcores[0])]),
        );
        for (const { process, command } of steps) {
          assert.ok(process === 'host' || masters.has(process), process);
          const core = /^component start \S+ (\d+)/.exec(command)?.[1];
          if (core !== undefined) assert.notEqual(core, masters.get(process));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the check of the prerequisites of a conformance run', () => {
  const release = '20.02';

  it('names each missing program of an empty folder', async () => {
    await withFolder(({ path }) => {
      const { missing } = look({ programs: path, release, hugeDir: path, socketDir: path });
      assert.deepEqual(
        missing,
        ['primary', 'nfv', 'vf', 'mirror', 'pcap'].map((kind) => `there is no program ${path}/spp_${kind}`),
      );
      return Promise.resolve();
    });
  });

  it('requires the programs of the release only', async () => {
    await withFolder(async ({ path }) => {
      await writePrograms(path, ['primary', 'nfv', 'vf']);
      assert.deepEqual(
        look({ programs: path, release: '18.05', hugeDir: path, socketDir: path }).missing,
        [],
      );
    });
  });

  it('reports a missing folder, a program that is not executable, and an existing socket file', async () => {
    await withFolder(async ({ path }) => {
      await writePrograms(path, ['primary', 'nfv', 'vf']);
      await chmod(join(path, 'spp_nfv'), 0o644);
      const sockets = join(path, 'sockets');
      await mkdir(sockets);
      await writeFile(join(sockets, 'sock3'), '');
      const { missing } = look({
        ...{ programs: path, release: '18.05', socketDir: sockets },
        hugeDir: join(path, 'nothing'),
      });
      assert.equal(missing.length, 3);
      assert.equal(missing[0], `${path}/spp_nfv is not executable by this user`);
      assert.equal(missing[1], `there is no folder ${path}/nothing`);
      assert.match(missing[2] ?? '', /sock3 exists: end the SPP processes of this machine/);
      const nowhere = look({ programs: join(path, 'nowhere'), release, hugeDir: path, socketDir: path });
      assert.deepEqual(nowhere.missing, [`there is no folder ${path}/nowhere`]);
    });
  });
});

describe('the options of the conformance run', () => {
  it('have defaults except for the folder of the programs', () => {
    const options = readOptions(['--processes', '/opt/spp', '--seed', '5']);
    assert.deepEqual(options, {
      ...{ programs: '/opt/spp', release: '20.02', only: '', out: undefined, hugeDir: undefined },
      ...{ walks: 10, seed: 5, commands: 120 },
    });
    assert.equal(readOptions(['--help']), undefined);
  });

  it('are rejected with the name of the option', () => {
    for (const [args, message] of [
      [[], /^--processes DIR is required/],
      [['--processes', 'x', '--walks', 'many'], /^--walks: "many" is not a whole number/],
      [['--processes', 'x', '--release', '17.02'], /^--release: no release "17.02"; releases are 18.02/],
      [['--nonsense'], /Unknown option '--nonsense'/],
    ] as const) {
      assert.throws(() => readOptions(args), { name: 'OptionError', message });
      assert.throws(() => readOptions(args), OptionError);
    }
  });
});

describe('the report of a conformance run', () => {
  const step = { at: 0, kind: 'nfv', process: 'nfv:1', command: 'status' } as const;
  const same = { ...step, real: reply('a'), simulated: reply('a'), isSame: true };
  const different = { ...step, at: 3, real: reply('a'), simulated: CLOSED, isSame: false };
  const about = { release: '20.02', seed: 1, scenarios: 1, walks: 0, notes: ['no python'] } as const;
  const result = (varies: boolean, steps: Result['steps'], failure?: string): Result => ({
    ...{ id: 'some-scenario', varies, steps, failure },
  });

  it('counts steps per kind, and keeps differences of varying scenarios apart', () => {
    const report = reportOf([result(false, [same, different]), result(true, [different])], about);
    assert.deepEqual(report.kinds, { nfv: { steps: 3, same: 1, varying: 1, different: 1 } });
    assert.equal(conforms(report), false);
    assert.equal(conforms(reportOf([result(true, [same, different])], about)), true);
    assert.equal(conforms(reportOf([result(false, [same])], about)), true);
  });

  it('shows the first difference of a scenario and counts the rest', () => {
    const report = reportOf([result(false, [different, { ...different, at: 4 }])], about);
    const text = describeReport(report);
    assert.match(text, /^Note: no python\.$/m);
    assert.match(text, /^some-scenario, step 3, nfv:1: status \(1 more after it\)$/m);
    assert.match(text, /^ {2}real: +a \(1 bytes\)$/m);
    assert.match(text, /^ {2}simulated: connection closed without a reply$/m);
    assert.match(text, /^nfv +2 +0 +2 +0$/m);
  });

  it('is a failure if a scenario could not be played', () => {
    const report = reportOf([result(false, [], 'primary did not start')], about);
    assert.equal(conforms(report), false);
    assert.match(describeReport(report), /^some-scenario: not played: primary did not start$/m);
  });
});

describe('the command npm run conformance', () => {
  it('reports missing prerequisites and exits with code 2', async () => {
    await withFolder(async ({ path }) => {
      const run = runCommand('scripts/conformance.js', ['--processes', path, '--huge-dir', path]);
      assert.equal(await run.ended, 2);
      assert.match(run.err(), new RegExp(`^conformance: there is no program ${path}/spp_pcap$`, 'm'));
      assert.equal(run.out(), '');
    });
  });

  it('reports invalid options and exits with code 2', async () => {
    const run = runCommand('scripts/conformance.js', ['--walks', '1']);
    assert.equal(await run.ended, 2);
    assert.match(run.err(), /^conformance: --processes DIR is required/m);
  });
});
