import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Row } from '../scripts/bench/case.js';
import { readOptions, UsageError } from '../scripts/bench/options.js';
import { runCommand } from './support/command.js';
import { WITHOUT_ETCD } from './support/etcd.js';

describe('npm run bench', () => {
  it('reports a case in the table and as JSON', async () => {
    const json = join(tmpdir(), `bench-${process.pid}.json`);
    const short = ['--rounds', '1', '--seconds', '0.1'];
    const bench = runCommand('scripts/bench.js', ['--only', 'vf-latency', ...short, '--json', json]);
    assert.equal(await bench.ended, 0, bench.err());
    assert.match(
      bench.out(),
      /^Measured on \d{4}-\d\d-\d\d: .*, \d+ cores, Node\.js v.*\n\n\| case .*\n\| -.*\n\| `GET \/v1\/vfs\/\{id\}`/,
    );
    const { machine, rows } = JSON.parse(readFileSync(json, 'utf8')) as { machine: object; rows: Row[] };
    rmSync(json);
    assert.deepEqual(Object.keys(machine), ['cpu', 'cores', 'node', 'date']);
    assert.equal(rows.length, 1);
    assert.ok((rows[0]?.measured ?? 0) > 0);
  });

  it('measures the latency of events, and the memory of a share of a day', async () => {
    const args = (only: string): string[] => ['--only', only, '--rounds', '1', '--seconds', '0.1'];
    const events = runCommand('scripts/bench.js', args('events'));
    assert.equal(await events.ended, 0, events.err());
    assert.match(events.out(), /^\| a change to its event at 100 readers, .* \| ms +\| at most 5 /m);
    const day = runCommand('scripts/bench.js', [...args('day'), '--day', '0.001']);
    assert.equal(await day.ended, 0, day.err());
    assert.match(day.out(), /^\| resident memory after 0\.001 of a day: 10,000 requests, /m);
    assert.match(day.out(), /^\| its growth during the second half /m);
  });

  it('measures nodes that share an etcd', { skip: WITHOUT_ETCD }, async () => {
    const args = ['--only', 'nodes', '--nodes', '2', '--seconds', '0.1'];
    const bench = runCommand('scripts/bench.js', args);
    assert.equal(await bench.ended, 0, bench.err());
    assert.match(bench.out(), /^\| 2 nodes of 20 processes, .* \| \d+\.\d s \|$/m);
    assert.match(bench.out(), /^\| requests to etcd per document, until it is in sync \| \d+\.\d \|$/m);
    // Besides those of the nodes, the bench has a watcher of its own.
    assert.match(bench.out(), /^\| watchers \| 2 \| 3 \| 1\.0 \| 1001 \|$/m);
  });

  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGKILL', null],
  ] as const) {
    it(`leaves no process behind after ${signal}`, async () => {
      const bench = runCommand('scripts/bench.js', ['--only', 'vf-latency', '--rounds', '1000']);
      while (!bench.err().includes('vf-latency'))
        await new Promise((resolve) => bench.child.stderr?.once('data', resolve));
      bench.child.kill(signal);
      // Resolves once standard error, which all children share, is closed.
      assert.equal(await bench.ended, code);
    });
  }

  it('reports invalid options', async () => {
    for (const [args, why] of [
      [['--rounds', '0'], '--rounds 0: not a number from 1 to 1000'],
      [['--rounds', '1.5'], '--rounds 1.5: not a whole number'],
      [['--day', '2'], '--day 2: not a number from 0.001 to 1'],
      [['--nodes', '0'], '--nodes 0: not a number from 1 to 500'],
      [['--seconds', 'x'], '--seconds x: not a number from 0.01 to 600'],
      [['--slow'], "Unknown option '--slow'"],
    ] as const) {
      assert.throws(() => readOptions(args), new UsageError(why));
    }
    const bench = runCommand('scripts/bench.js', ['--only', 'nosuch']);
    assert.equal(await bench.ended, 2);
    assert.match(bench.err(), /^bench: --only nosuch: no such case; cases are vf-latency, /);
  });
});
