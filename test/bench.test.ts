import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { reached, row, type Row } from '../scripts/bench/case.js';
import { countCopies } from '../scripts/bench/copies.js';
import { HttpClient } from '../scripts/bench/http-client.js';
import { growth, kneeOf } from '../scripts/bench/knee.js';
import { growthPercent } from '../scripts/bench/memory.js';
import { linearTicks, logarithmicTicks, plot } from '../scripts/bench/plot.js';
import { table } from '../scripts/bench/report.js';
import { interleave } from '../scripts/bench/rounds.js';
import { describeScale, lineOf, scaleOf } from '../scripts/bench/scale.js';
import { growthExponent, lineThrough, median, percentile, summary } from '../scripts/bench/statistics.js';

describe('the statistics of the bench', () => {
  it('give the median and the spread', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.deepEqual(summary([5, 1, 9]), { median: 5, min: 1, max: 9 });
  });

  it('give percentiles', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => at + 1);
    assert.equal(percentile(hundred, 0.5), 50);
    assert.equal(percentile(hundred, 0.99), 99);
    assert.equal(percentile([7], 0.99), 7);
  });

  it('put a line through points', () => {
    const { slope, at } = lineThrough([10, 50, 100], [25, 105, 205]);
    assert.ok(Math.abs(slope - 2) < 1e-9);
    assert.ok(Math.abs(at(1_000) - 2_005) < 1e-9);
    assert.ok(Math.abs(lineThrough([0, 1, 2], [0, 3, 0]).slope) < 1e-9);
  });

  it('estimate the exponent of a cost', () => {
    const sizes = [1, 2, 4, 8];
    assert.ok(Math.abs(growthExponent(sizes, [3, 6, 12, 24]) - 1) < 1e-9);
    assert.ok(Math.abs(growthExponent(sizes, [1, 4, 16, 64]) - 2) < 1e-9);
    assert.deepEqual(
      [growth(sizes, [3, 6, 12, 24]), growth(sizes, [1, 4, 16, 64])].map((each) => each.isFasterThanLinear),
      [false, true],
    );
  });

  it('put the knee where more clients no longer increase the throughput', () => {
    const at = (...rates: number[]): number => kneeOf(rates.map((rate, n) => ({ size: 2 ** n, rate })));
    assert.equal(at(10, 20, 30, 31, 30), 4);
    assert.equal(at(10, 20, 40), 4);
    assert.equal(at(10, 10), 1);
    assert.equal(at(10, 10, 20, 20), 4);
  });

  it('compare the later memory samples with the earlier ones', () => {
    assert.ok(Math.abs(growthPercent([100, 100, 101, 110, 110, 112]) - 10) < 1e-9);
  });

  it('alternate between subject and reference', async () => {
    const order: string[] = [];
    const note = (name: string) => (): Promise<string> => {
      order.push(name);
      return Promise.resolve(name);
    };
    const results = await interleave(3, [note('a'), note('b')]);
    assert.equal(order.join(''), 'abbaab');
    assert.deepEqual(results, [
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });
});

describe('the report of the bench', () => {
  const atMost = (value: number, ...figures: number[]): Row =>
    row('a case', { bound: 'at most', value, unit: '× R2' }, figures, 'as it is here');
  const atLeast = (value: number, ...figures: number[]): Row =>
    row('a case', { bound: 'at least', value, unit: '× R2' }, figures, 'as it is here');

  it('shows how far each case meets its target', () => {
    assert.equal(reached(atMost(2, 4)), 0.5);
    assert.equal(reached(atLeast(2, 1)), 0.5);
    for (const good of [atMost(2, 2), atMost(0, 0), atLeast(2, 2), atLeast(2, 3)])
      assert.ok((reached(good) ?? 0) >= 1);
    assert.equal(reached(atMost(0, 40)), 0);
    assert.equal(reached(row('for information', '%', [3], '')), undefined);
  });

  it('is a table with the median, the spread and the verdict', () => {
    const [, , first = '', second = ''] = table([atMost(1.25, 1.5, 1.4, 1.7), atLeast(2, 2.5)]).split('\n');
    assert.match(first, /a case .* at most 1.25 .* 1.50 .* 1.40 to 1.70 .* missed: 83 % of the target/);
    assert.match(second, /at least 2 .* 2.50 .* reached/);
  });
});

describe('the plot of the bench', () => {
  const scale = scaleOf(
    [1, 99].map((processes) =>
      lineOf(
        processes,
        [1, 8, 32, 128].map((clients) => ({
          processes,
          clients,
          rate: Math.min(clients, 32) / 40,
          p50: clients / 10,
          p99: clients / 5,
        })),
      ),
    ),
  );

  it('shows the knee and the growth of the cost', () => {
    assert.deepEqual(
      scale.lines.map(({ knee }) => knee),
      [32, 32],
    );
    assert.match(describeScale(scale), /99 +\|.*\| 32 clients \| linear \(power 1\.00\)/);
  });

  it('is well-formed SVG with valid numbers', () => {
    const svg = plot(scale);
    const open: string[] = [];
    for (const [, closing, name = '', , empty] of svg.matchAll(/<(\/?)([a-z]+)([^>]*?)(\/?)>/g)) {
      if (closing === '/') assert.equal(open.pop(), name);
      else if (empty !== '/') open.push(name);
    }
    assert.deepEqual(open, []);
    assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
    assert.equal([...svg.matchAll(/class="knee"/g)].length, 2 * 2 + 1);
    assert.match(svg, /prefers-color-scheme: dark/);
    assert.match(svg, /99 processes, knee at 32/);
  });

  it('has a grid of round numbers around the data', () => {
    assert.deepEqual(linearTicks(0.83), [0, 0.5, 1]);
    assert.deepEqual(linearTicks(0.7), [0, 0.2, 0.4, 0.6, 0.8]);
    assert.deepEqual(logarithmicTicks(2, 250), [1, 10, 100, 1000]);
  });
});

describe('the load generator of the bench', () => {
  async function withServer(server: Server, test: (port: number) => Promise<void>): Promise<void> {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      await test((server.address() as AddressInfo).port);
    } finally {
      server.close();
    }
  }

  it('finds the end of responses that arrive in pieces', async () => {
    const responses = ['x'.repeat(100_000), '', 'short'];
    const server = createServer((_req, res) => {
      const body = responses.shift() ?? '';
      if (body === '') res.writeHead(204).end();
      else res.writeHead(200, { 'Content-Length': body.length }).end(body);
    });
    await withServer(server, async (port) => {
      const client = new HttpClient(port, (error) => assert.ifError(error));
      await client.connected();
      const statuses: number[] = [];
      for (let i = 0; i < 3; i++) {
        const request = Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
        statuses.push(await new Promise<number>((resolve) => client.send(request, resolve)));
      }
      client.close();
      assert.deepEqual(statuses, [200, 204, 200]);
    });
  });
});

describe('the count of copied bytes', () => {
  it('detects each way of copying', () => {
    const bytes = Buffer.alloc(1000);
    const ways: (() => unknown)[] = [
      () => Buffer.concat([bytes]),
      () => Buffer.from(bytes),
      () => bytes.copy(Buffer.alloc(1000)),
      () => Uint8Array.prototype.slice.call(bytes),
      () => new Uint8Array(1000).set(bytes),
    ];
    for (const way of ways) assert.ok(countCopies(way).copied >= 1000, String(way));
    assert.deepEqual(
      countCopies(() => bytes.subarray(10)),
      { copied: 0, strings: 0 },
    );
    assert.deepEqual(
      countCopies(() => bytes.toString('latin1')),
      { copied: 0, strings: 1000 },
    );
  });
});
