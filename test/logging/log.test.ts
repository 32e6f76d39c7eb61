import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { it } from 'node:test';
import { pino } from 'pino';
import { createController } from '../../src/server/controller.js';
import type { Controller } from '../../src/server/lifecycle.js';
import { readCommandLine } from '../../src/cli/options.js';
import { SimulatedProcess } from '../../src/simulator/index.js';
import { withFolder } from '../support/folder.js';
import { tokenLine } from '../support/tokens.js';

type Line = Readonly<Record<string, unknown>>;

/** The lines of the log as they are written. */
class LogLines extends EventEmitter<{ line: [] }> {
  readonly lines: Line[] = [];

  write(text: string): void {
    this.lines.push(JSON.parse(text) as Line);
    this.emit('line');
  }

  async until(members: Line): Promise<Line> {
    for (;;) {
      const found = this.lines.find((line) =>
        Object.entries(members).every(([key, value]) => line[key] === value),
      );
      if (found !== undefined) return found;
      await once(this, 'line');
    }
  }
}

it('the log has each connection, request and command once, with the reason of failures', async () => {
  const commandLine = readCommandLine(['-p', '0', '-s', '0', '-a', '0'], {});
  assert.equal(commandLine.action, 'run');
  const log = new LogLines();
  const controller = await createController(commandLine.options, pino({ base: null, timestamp: false }, log));
  const { secondary, api } = await controller.start();
  const vf = new SimulatedProcess({ kind: 'vf', clientId: 1, lcores: [1, 2], port: secondary.port });
  vf.start();
  const connected = await log.until({ msg: 'connected' });
  assert.equal(connected['process'], 'vf 1');

  await (await fetch(`${api}/v1/vfs/1`)).text();
  const refused = await fetch(`${api}/v1/vfs/1/components/w/ports`, {
    method: 'PUT',
    body: '{"action": "attach", "port": "phy:0", "dir": "rx"}',
  });
  const reason = await refused.text();
  const request = await log.until({ msg: 'request', status: 400 });
  await vf.stop();
  await log.until({ msg: 'disconnected', process: 'vf 1' });
  await controller.stop();

  assert.match(reason, /^command error: /);
  assert.deepEqual(
    { ...request, ms: typeof request['ms'], remote: typeof request['remote'] },
    {
      level: pino.levels.values['info'],
      msg: 'request',
      method: 'PUT',
      path: '/v1/vfs/1/components/w/ports',
      operationId: 'updateVfComponentPort',
      status: 400,
      code: 'command_failed',
      reason,
      ms: 'number',
      remote: 'string',
    },
  );
  const commands = log.lines.filter(({ msg }) => msg === 'command');
  assert.deepEqual(
    commands.map(({ ms, ...line }) => ({ ...line, ms: typeof ms })),
    [
      { level: pino.levels.values['info'], outcome: 'ok', command: 'status' },
      {
        level: pino.levels.values['warn'],
        outcome: 'command_failed',
        command: 'port add phy:0 rx w',
        reason,
      },
    ].map((line) => ({ ...line, msg: 'command', process: 'vf 1', ms: 'number' })),
  );
  assert.equal(log.lines.filter(({ msg }) => msg === 'request').length, 2);
});

/** A controller that logs at a level. @param args further command line options. */
async function loggedAt(
  level: string,
  ...args: string[]
): Promise<{ log: LogLines; controller: Controller }> {
  const commandLine = readCommandLine(['-p', '0', '-s', '0', '-a', '0', ...args], {});
  assert.equal(commandLine.action, 'run');
  const log = new LogLines();
  const logger = pino({ base: null, timestamp: false, level }, log);
  return { log, controller: await createController(commandLine.options, logger) };
}

for (const [level, expected] of [
  ['info', []],
  ['debug', ['/healthz', '/readyz', '/metrics']],
] as const) {
  it(`the log has ${expected.length} of three probes and scrapes at the level ${level}`, async () => {
    const { log, controller } = await loggedAt(level);
    const { api } = await controller.start();
    for (const path of ['/healthz', '/readyz', '/metrics']) await (await fetch(api + path)).text();
    await fetch(`${api}/v1/processes`);
    await log.until({ msg: 'request', path: '/v1/processes' });
    await controller.stop();
    const lines = log.lines.filter(({ msg, path }) => msg === 'request' && path !== '/v1/processes');
    assert.deepEqual(
      lines.map(({ path }) => path),
      expected,
    );
    for (const line of lines) assert.equal(line['level'], pino.levels.values['debug']);
  });
}

it('the log has a rejected scrape', () =>
  withFolder(async (folder) => {
    const file = await folder.write('tokens', tokenLine('prometheus', 'read', 'secret'));
    const { log, controller } = await loggedAt('info', '--token-file', file);
    const { api } = await controller.start();
    assert.equal((await fetch(`${api}/metrics`)).status, 401);
    const line = await log.until({ msg: 'request', path: '/metrics' });
    await controller.stop();
    assert.equal(line['level'], pino.levels.values['info']);
    assert.equal(line['code'], 'unauthorized');
  }));
