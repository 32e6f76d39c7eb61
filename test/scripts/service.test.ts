import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../support/recordings.js';

const SERVICE = fileURLToPath(new URL('scripts/spp-ctl.service', ROOT));

const verified = spawnSync('systemd-analyze', ['verify', '--man=no', SERVICE], { encoding: 'utf8' });

describe('the systemd unit', () => {
  it(
    'is valid and has no unknown keys',
    { skip: verified.error === undefined ? false : 'systemd-analyze is not installed' },
    () => {
      assert.deepEqual([verified.status, verified.stdout, verified.stderr], [0, '', '']);
    },
  );
});
