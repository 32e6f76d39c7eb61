import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runCommand } from './support/command.js';

const SECONDS = 5;

describe('a short soak', () => {
  it('finds no wrong response and leaves nothing behind', async () => {
    const options = ['--minutes', String(SECONDS / 60), '--processes', '40'];
    const soak = runCommand('scripts/soak.js', options);
    assert.equal(await soak.ended, 0, soak.out() + soak.err());
    const count = (name: string): number =>
      Number(new RegExp(`^ *${name} +(\\d+)`, 'm').exec(soak.out())?.[1]);
    // Idle machines achieve fifty times as many.
    assert.ok(count('requests') > 20 * SECONDS, soak.out());
    assert.ok(count('200') > 0 && count('204') > 0 && count('faults of processes') > SECONDS, soak.out());
    for (const name of ['wrong responses', 'requests without a response', 'processes not recovered']) {
      assert.equal(count(name), 0, name);
    }
    assert.match(soak.out(), /^memory at the end +[\d.]+ MB in use/m);
    assert.match(soak.out(), /^sockets left by clients +(0|unknown) /m);
    assert.match(soak.out(), /^sockets left by processes +(0|unknown) /m);
    assert.match(soak.out(), /^exit code of the controller +0 /m);
  });

  it('reports invalid options', async () => {
    for (const [args, message] of [
      [['--processes', '100'], /^soak: --processes: "100" is not a whole number from 1 to 99$/m],
      [['--minutes', '0'], /^soak: --minutes: "0" is not a number from 0.01/m],
      [['--clients', '1.5'], /^soak: --clients: "1.5" is not a whole number/m],
      [['--nonsense'], /^soak: Unknown option '--nonsense'/m],
    ] as const) {
      const soak = runCommand('scripts/soak.js', args);
      assert.equal(await soak.ended, 2);
      assert.match(soak.err(), message);
    }
  });
});
