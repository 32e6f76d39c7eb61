import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { it } from 'node:test';
import { pino } from 'pino';
import { createController } from '../src/controller.js';
import { readCommandLine } from '../src/options.js';
import { SimulatedProcess } from '../src/simulator/index.js';

type Line = Readonly<Record<string, unknown>>;

/** The lines of the log, and when they come. */
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

it('the log tells of each connection, request and command once, and why one failed', async () => {
  const commandLine = readCommandLine(['-p', '0', '-s', '0', '-a', '0'], {});
  assert.equal(commandLine.action, 'run');
  const log = new LogLines();
  const controller = createController(commandLine.options, pino({ base: null, timestamp: false }, log));
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
