import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runCommand } from '../support/command.js';
import { withFolder } from '../support/folder.js';

describe('the command line of npm run package', () => {
  it('has a help that says which platforms it makes executables for', async () => {
    const help = runCommand('scripts/package.js', ['--help']);
    assert.equal(await help.ended, 0);
    assert.match(help.out(), /for the platform of the node binary/);
  });

  it('rejects a Debian revision with a hyphen, with exit code 2', async () => {
    const script = runCommand('scripts/package.js', ['--revision', '1-2']);
    assert.equal(await script.ended, 2);
    assert.match(script.err(), /^package: --revision 1-2: specify /);
  });

  it('rejects a file that is no node binary, with its reason', async () => {
    await withFolder(async (folder) => {
      for (const [path, why] of [
        [await folder.write('script', '#!/bin/sh\n'), /it is not a 64-bit Linux binary/],
        ['/bin/sh', /it is not Node\.js v|it is not a 64-bit Linux binary/],
      ] as const) {
        const script = runCommand('scripts/package.js', ['--node', path, '--out', folder.path]);
        assert.equal(await script.ended, 1);
        assert.match(script.err(), /^package: no executable can be made from /);
        assert.match(script.err(), why);
      }
    });
  });
});
