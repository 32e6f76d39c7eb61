import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { optionsHelp } from '../../src/simulator/options.js';
import { helpText } from '../../src/cli/options.js';
import { ROOT } from '../support/recordings.js';
import { isThere } from '../support/terminal.js';

const SECTIONS = [
  ...['NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'ENVIRONMENT', 'SIGNALS', 'FILES', 'EXIT STATUS'],
  ...['EXAMPLES', 'SEE ALSO'],
];

for (const [name, help] of [
  ['spp-ctl', helpText()],
  ['spp-sim', optionsHelp().join('\n')],
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
        assert.ok(options.length > 20);
        for (const [, short = '', long = ''] of options)
          assert.ok(text.includes(short.trimStart() + long), long);
        assert.match(
          text,
          name === 'spp-ctl' ? /source <\(spp-ctl completion bash\)/ : /spp-sim primary@0,1/,
        );
      },
    );
  });
}
