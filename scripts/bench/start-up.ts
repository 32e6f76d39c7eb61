import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Case, row } from './case.js';
import { compiled, freePorts, startNode } from './children.js';
import { get } from './load.js';
import { interleave } from './rounds.js';
import { median } from './statistics.js';

/** Delay before another attempt to connect, in milliseconds. */
const RETRY_MS = 1;

/** Resolves at the first response. @throws Error if `child` ends before. */
async function firstResponse(child: ChildProcess, port: number): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    try {
      await once(socket, 'connect');
      socket.write(get('/v1/processes'));
      await once(socket, 'data');
      return;
    } catch {
      await sleep(RETRY_MS);
    } finally {
      socket.destroy();
    }
  }
  throw new Error('spp-ctl ended before the first response');
}

async function controllerMs(): Promise<number> {
  const [primary = 0, secondary = 0, api = 0] = await freePorts(3);
  const ports = ['-p', primary, '-s', secondary, '-a', api].map(String);
  const start = performance.now();
  const child = startNode([compiled('bin/spp-ctl.js'), ...ports, '--log-level', 'warn']);
  try {
    await firstResponse(child, api);
    return performance.now() - start;
  } finally {
    const ended = once(child, 'exit');
    if (child.kill('SIGKILL')) await ended;
  }
}

/** The packages that bind operations to handlers and answer requests, as they are published. */
const PACKAGES = ['@hapi/hapi', 'openapi-backend'] as const;

/** The time of Node.js to load the packages. */
async function referenceMs(): Promise<number> {
  const start = performance.now();
  const child = startNode(['-e', PACKAGES.map((name) => `require('${name}')`).join(';')]);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Node.js could not load ${PACKAGES.join(' and ')}`);
  return performance.now() - start;
}

/** From the start of the command to the first response. */
export const START_UP_CASE: Case = {
  id: 'start-up',
  run: async ({ rounds }) => {
    // Warm-up: the files are cached in memory afterwards.
    await interleave(1, [controllerMs, referenceMs]);
    const times = await interleave(rounds, [controllerMs, referenceMs]);
    const ms = (at: 0 | 1): string => `${Math.round(median(times.map((each) => each[at] ?? Number.NaN)))} ms`;
    return [
      row(
        'start of the command to the first response',
        { bound: 'at most', value: 1.15, unit: '× `node` loading hapi and openapi-backend' },
        times.map(([ours = 0, theirs = 0]) => ours / theirs),
        `${ms(0)}; ${ms(1)}`,
      ),
    ];
  },
};
