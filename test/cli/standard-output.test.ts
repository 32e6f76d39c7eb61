import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { type Panel, startPanel } from '../support/panel.js';
import { ROOT } from '../support/recordings.js';

const BIN = new URL('dist/bin/', ROOT).pathname;

interface Ended {
  readonly code: number | null;
  readonly err: string;
}

/** Runs a line of bash in which spp-ctl and spp-sim are the commands of the package. */
async function shell(line: string): Promise<Ended> {
  const functions = ['spp-ctl', 'spp-sim']
    .map((name) => `${name}() { "${process.execPath}" "${BIN}${name}.js" "$@"; };`)
    .join(' ');
  const child = spawn('bash', ['-c', `${functions} ${line}`], { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, err };
}

describe('standard output that cannot be written', () => {
  let panel: Panel;
  before(async () => {
    panel = await startPanel([{ kind: 'nfv', clientId: 1 }]);
  });
  after(() => panel.stop());

  for (const [command, name] of [
    ['spp-ctl help', 'spp-ctl'],
    ['spp-ctl --version', 'spp-ctl'],
    ['spp-ctl completion bash', 'spp-ctl completion'],
    ['spp-ctl status', 'spp-ctl status'],
    ['spp-ctl status --json', 'spp-ctl status'],
    ['spp-ctl panel get', 'spp-ctl panel'],
    ['spp-ctl panel changes', 'spp-ctl panel'],
    ['spp-ctl play --help', 'spp-ctl play'],
    ['spp-sim --help', 'spp-sim'],
    ['spp-sim --share none nfv:1', 'spp-sim'],
  ] as const) {
    it(`ends ${command} with one line and exit code 1 when the disk is full`, async () => {
      const { code, err } = await shell(`export SPP_CTL_URL=${panel.controller.url}; ${command} > /dev/full`);
      assert.equal(err, `${name}: standard output cannot be written: the disk is full\n`);
      assert.equal(code, 1);
    });

    it(`ends ${command} silently with exit code 1 when the reader has closed the pipe`, async () => {
      // The command begins when the reader has ended.
      const { code, err } = await shell(
        `export SPP_CTL_URL=${panel.controller.url}; exec 3> >(exec true); wait $!; ${command} >&3`,
      );
      assert.deepEqual({ code, err }, { code: 1, err: '' });
    });
  }

  it('does not end the server, which reports the loss of the log once on standard error', async () => {
    const server = spawn('bash', [
      '-c',
      `exec "${process.execPath}" "${BIN}spp-ctl.js" -p 0 -s 0 -a 0 --log-level debug > /dev/full`,
    ]);
    let err = '';
    server.stderr.on('data', (text: Buffer) => (err += text.toString()));
    await once(server.stderr, 'data');
    server.kill('SIGTERM');
    assert.deepEqual(await once(server, 'close'), [0, null]);
    assert.equal(err, 'spp-ctl: the log is lost: standard output cannot be written: the disk is full\n');
  });
});
