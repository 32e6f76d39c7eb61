import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { runCommand } from './support/command.js';

const run = promisify(execFile);

const hasCurl = await run('curl', ['--version']).then(
  () => true,
  () => false,
);

describe('the demo', { skip: hasCurl ? false : 'curl is not installed' }, () => {
  it('prints curl commands that work as printed', async () => {
    const demo = runCommand('scripts/demo.js', ['-p', '0', '-s', '0', '-a', '0']);
    await demo.until(/Ctrl-C stops the demo/);
    const commands = [...demo.out().matchAll(/# (.*)\n {2}(curl .*)/g)];
    assert.ok(commands.length > 10);
    for (const [, what = '', command = ''] of commands) {
      const { stdout } = await run('bash', ['-c', `${command} -s -w '\\n%{http_code}'`]);
      const [, body = '', code] = /^([^]*)\n(\d+)$/.exec(stdout) ?? [];
      if (what.startsWith('refused')) {
        assert.equal(code, '400', command);
        assert.match(body, /would damage or end the process|would hang for ever/, command);
      } else if (command.includes('-X')) {
        assert.deepEqual([code, body], ['204', ''], command);
      } else {
        assert.equal(code, '200', command);
        assert.ok(JSON.parse(body), command);
      }
    }
    demo.child.kill('SIGINT');
    assert.equal(await demo.ended, 0);
    assert.equal(demo.err(), '');
  });

  it('gives the results of the examples in the original README', async () => {
    const demo = runCommand('scripts/demo.js', ['-p', '0', '-s', '0', '-a', '0']);
    const [, api = ''] = await demo.until(/running on (http:[^,]+),/);
    const { stdout } = await run('curl', ['-s', `${api}/v1/processes`]);
    assert.deepEqual((JSON.parse(stdout) as unknown[]).slice(0, 3), [
      { type: 'primary' },
      { type: 'vf', 'client-id': 1 },
      { type: 'vf', 'client-id': 2 },
    ]);
    const { stdout: started } = await run('curl', [
      ...['-s', '-w', '%{http_code}', '-X', 'POST', `${api}/v1/vfs/1/components`],
      ...['--json', '{"core": 2, "name": "forward_0_tx", "type": "forward"}'],
    ]);
    assert.equal(started, '204');
    demo.child.kill('SIGTERM');
    assert.equal(await demo.ended, 0);
  });
});
