import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { optionsHelp } from '../../src/simulator/options.js';
import { helpText } from '../../src/cli/options.js';
import { runCommand } from '../support/command.js';
import { ROOT } from '../support/recordings.js';
import { isThere } from '../support/terminal.js';

const SECTIONS = [
  ...['NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'ENVIRONMENT', 'SIGNALS', 'FILES', 'EXIT STATUS'],
  ...['EXAMPLES', 'SEE ALSO'],
];

/** The output of the help of commands. */
async function helpOf(...commands: string[][]): Promise<string> {
  const helps = commands.map((words) => runCommand('bin/spp-ctl.js', [...words, '--help']));
  for (const help of helps) assert.equal(await help.ended, 0);
  return helps.map((help) => help.out()).join('\n');
}

for (const [name, help, example] of [
  ['spp-ctl', helpText(), /source <\(spp-ctl completion bash\)/],
  ['spp-ctl-status', await helpOf(['status']), /spp-ctl status --output name/],
  [
    'spp-ctl-panel',
    await helpOf(...['get', 'plan', 'apply', 'changes'].map((action) => ['panel', action])),
    /spp-ctl panel apply --yes panel\.yaml/,
  ],
  ['spp-ctl-check', await helpOf(['check']), /spp-ctl check panel\.yaml && spp-ctl panel apply/],
  ['spp-ctl-nodes', await helpOf(['nodes']), /spp-ctl nodes --output wide/],
  ['spp-ctl-trace', await helpOf(['trace']), /spp-ctl trace phy:0 --vlan none --file panel\.yaml/],
  ['spp-ctl-play', await helpOf(['play']), /spp-ctl play --as-panel setup\.rcp/],
  ['spp-sim', optionsHelp().join('\n'), /spp-sim primary@0,1/],
] as const) {
  const file = new URL(`generated/man/${name}.1`, ROOT).pathname;

  describe(`the man page of ${name}`, () => {
    it('has all usual sections', () => {
      const titles = [...readFileSync(file, 'utf8').matchAll(/^\.SH (.+)$/gm)].map(([, title]) => title);
      assert.deepEqual(
        titles.filter((title) => title !== 'COMMANDS'),
        SECTIONS,
      );
    });

    it('causes no warnings of groff', { skip: isThere('groff') ? false : 'no groff' }, () => {
      const { status, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-z', file]);
      assert.deepEqual([status, stderr.toString()], [0, '']);
    });

    it('causes no warnings of mandoc', { skip: isThere('mandoc') ? false : 'no mandoc' }, () => {
      const { status, stdout } = spawnSync('mandoc', ['-T', 'lint', file]);
      assert.deepEqual([stdout.toString(), status], ['', 0]);
    });

    it(
      'describes every option, with literal text marked as such',
      { skip: isThere('groff') ? false : 'no groff' },
      () => {
        const styled = execFileSync('groff', ['-man', '-Tutf8', '-rLL=200n', file], { encoding: 'utf8' });
        const text = styled.replace(/\x1b\[[\d;]*m|.\x08/g, '');
        const options = [...help.matchAll(/^ {2}(-\w, | {4})(--[a-z-]+(?: [A-Z]+)?)/gm)];
        assert.ok(options.length > 8);
        for (const [, short = '', long = ''] of options)
          assert.ok(text.includes(short.trimStart() + long), long);
        assert.match(text, example);
      },
    );
  });
}

describe('the package', () => {
  it('installs every man page', () => {
    const { man } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { man: string[] };
    const pages = readdirSync(new URL('generated/man', ROOT)).map((page) => `generated/man/${page}`);
    assert.deepEqual([...man].sort(), pages.sort());
  });
});
