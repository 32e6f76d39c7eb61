import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runCommand } from './support/command.js';
import { WITHOUT_ETCD } from './support/etcd.js';

const SECONDS = 5;

const NOTHING = [
  'wrong responses',
  'requests without a response',
  'processes not recovered',
  'differences not reconciled',
];

/** Runs a soak that must succeed. @returns the counts by name, and the output. */
async function soakOf(...options: string[]): Promise<{ count: (name: string) => number; out: string }> {
  const soak = runCommand('scripts/soak.js', options);
  assert.equal(await soak.ended, 0, soak.out() + soak.err());
  const count = (name: string): number => Number(new RegExp(`^ *${name} +(\\d+)`, 'm').exec(soak.out())?.[1]);
  return { count, out: soak.out() };
}

describe('a short soak', () => {
  it('finds no wrong response and leaves nothing behind', async () => {
    const { count, out } = await soakOf('--minutes', String(SECONDS / 60), '--processes', '40');
    // Idle machines achieve fifty times as many.
    assert.ok(count('requests') > 20 * SECONDS, out);
    assert.ok(count('200') > 0 && count('204') > 0 && count('faults of processes') > SECONDS, out);
    for (const name of NOTHING) assert.equal(count(name), 0, name);
    assert.match(out, /^memory at the end +[\d.]+ MB in use/m);
    assert.match(out, /^sockets left by clients +(0|unknown) /m);
    assert.match(out, /^sockets left by processes +(0|unknown) /m);
    assert.match(out, /^exit code of the controller +0 /m);
  });

  it('does the work of a number of hours', async () => {
    const { count, out } = await soakOf(
      ...['--hours', '0.1', '--processes', '40', '--requests', '10000', '--applies', '200'],
    );
    assert.ok(count('requests') >= 1_000, out);
    assert.ok(count('faults of processes') >= 25 && count('applied documents') >= 20, out);
    assert.ok(count('events read') > 0 && count('requests for metrics and overviews') >= 24, out);
    for (const name of NOTHING) assert.equal(count(name), 0, name);
    assert.match(out, /^part 4 of 4: \d+ requests, [\d.]+ MB in use/m);
    if (WITHOUT_ETCD === false) assert.match(out, /^after the last part .*, etcd \d+ keys, /m);
    else assert.ok(out.startsWith(WITHOUT_ETCD), out);
  });

  it('reports invalid options', async () => {
    for (const [args, message] of [
      [['--processes', '100'], /^soak: --processes: "100" is not a whole number from 1 to 99$/m],
      [['--minutes', '0'], /^soak: --minutes: "0" is not a number from 0.01/m],
      [['--clients', '1.5'], /^soak: --clients: "1.5" is not a whole number/m],
      [['--hours', '1', '--minutes', '1'], /^soak: --minutes and --hours exclude each other$/m],
      [['--faults', '5'], /^soak: --faults needs --hours$/m],
      [['--nonsense'], /^soak: Unknown option '--nonsense'/m],
    ] as const) {
      const soak = runCommand('scripts/soak.js', args);
      assert.equal(await soak.ended, 2);
      assert.match(soak.err(), message);
    }
  });
});
