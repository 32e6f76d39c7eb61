import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { RequestChangeRecord } from '../../src/http/request-changes.js';
import { AuditLog } from '../../src/logging/audit-log.js';
import { SimulatedProcess } from '../../src/simulator/index.js';
import { runCommand } from '../support/command.js';
import { createFolder, type Folder } from '../support/folder.js';
import { withPanel } from '../support/panel.js';

interface Line {
  readonly time: string;
  readonly who: string | null;
  readonly from: string;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly changes: readonly { readonly process: string; readonly command: string }[];
  readonly outcome: string;
  readonly reason?: string;
  readonly ms: number;
}

let folder: Folder;
before(async () => {
  folder = await createFolder();
});
after(() => folder.remove());

function linesOf(file: string): Line[] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Line);
}

describe('the audit log', () => {
  it('has one line for each change that reached a process, with its outcome, and none for other requests', async () => {
    const file = join(folder.path, 'changes');
    await withPanel(
      [
        { kind: 'nfv', clientId: 1 },
        { kind: 'nfv', clientId: 5, release: '18.05' },
        { kind: 'vf', clientId: 2, lcores: [3, 4] },
        { kind: 'primary', flow: true },
      ],
      async (controller, _nfv, _old, vf) => {
        await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'start' });
        // One process rejects, one has an inconclusive reply, one hangs.
        await controller.expect(400, 'PUT', '/v1/nfvs/1/patches', { src: 'phy:0', dst: 'ring:7' });
        await controller.expect(400, 'PUT', '/v1/nfvs/5/patches', { src: 'phy:0', dst: 'ring:7' });
        const rule = { rule: { direction: 'ingress', pattern: ['eth'], actions: ['nonsense'] } };
        await controller.expect(200, 'POST', '/v1/primary/flow_rules/port_id/0', rule);
        // These requests send no change.
        await controller.get('/v1/nfvs/1');
        await controller.expect(200, 'POST', '/v1/primary/flow_rules/port_id/0/validate', rule);
        await controller.expect(400, 'PUT', '/v1/nfvs/1/ports', { action: 'del', port: 'ring:9' });
        await controller.expect(404, 'DELETE', '/v1/nfvs/9/patches');
        vf.on('command', (command) => {
          if (command.startsWith('component')) vf.hang();
        });
        await controller.expect(500, 'DELETE', '/v1/vfs/2/components/fw0');
      },
      ...['--audit-log', file, '--command-timeout', '2s'],
    );
    const lines = linesOf(file);
    assert.deepEqual(
      lines.map(({ operation, path, changes, outcome }) => [
        operation,
        path,
        changes.map(({ process, command }) => `${process}: ${command}`),
        outcome,
      ]),
      [
        ['setNfvForwarding', '/v1/nfvs/1/forward', ['nfv 1: forward'], 'ok'],
        [
          'addNfvPatch',
          '/v1/nfvs/1/patches',
          ['nfv 1: stop', 'nfv 1: patch phy:0 ring:7', 'nfv 1: forward'],
          'command_failed',
        ],
        ['addNfvPatch', '/v1/nfvs/5/patches', ['nfv 5: patch phy:0 ring:7'], 'not_applied'],
        [
          'createFlowRule',
          '/v1/primary/flow_rules/port_id/0',
          ['primary: flow create phy:0 ingress pattern eth / end actions nonsense / end'],
          'command_failed',
        ],
        ['stopVfComponent', '/v1/vfs/2/components/fw0', ['vf 2: component stop fw0'], 'process_timeout'],
      ],
    );
    const [first, second, ...rest] = lines;
    const members = ['time', 'who', 'from', 'operation', 'method', 'path', 'changes', 'outcome', 'ms'];
    assert.deepEqual(Object.keys(first ?? {}), members);
    // The time is that of sending the command, not of the end of the wait for its reply.
    const hung = lines.at(-1);
    assert.ok((hung?.ms ?? 0) >= 1_900);
    assert.ok(Date.parse(hung?.time ?? '') <= Date.now() - (hung?.ms ?? 0));
    assert.deepEqual([first?.who, first?.method, first?.reason], [null, 'PUT', undefined]);
    assert.match(first?.from ?? '', /^127\.0\.0\.1:\d+$/);
    assert.ok(Math.abs(Date.now() - Date.parse(first?.time ?? '')) < 60_000);
    assert.match(second?.reason ?? '', /^command error: /);
    assert.match(rest.at(-1)?.reason ?? '', /the outcome is unknown/);
    assert.equal(statSync(file).mode & 0o007, 0);
  });

  it('records the principal, and continues in a new file after SIGHUP', async () => {
    const file = join(folder.path, 'reopened');
    const hash = createHash('sha256').update('secret').digest('hex');
    const tokens = await folder.write('tokens', `alice write sha256:${hash}\n`);
    const command = runCommand('bin/spp-ctl.js', [
      ...['-p', '0', '-s', '0', '-a', '0', '--audit-log', file, '--token-file', tokens],
    ]);
    const [, api = '', port] = await command.until(/"api":"(http:[^"]+)".*"secondary":(\d+)/);
    const nfv = new SimulatedProcess({ kind: 'nfv', clientId: 1, port: Number(port) });
    nfv.start();
    await command.until(/"process":"nfv 1".*"msg":"connected"/);
    const put = async (action: string): Promise<void> => {
      const headers = { authorization: 'Bearer secret' };
      const body = JSON.stringify({ action });
      const response = await fetch(`${api}/v1/nfvs/1/forward`, { method: 'PUT', headers, body });
      assert.equal(response.status, 204);
    };
    await put('start');
    renameSync(file, `${file}.1`);
    command.child.kill('SIGHUP');
    await command.until(/"msg":"opened the audit log anew"/);
    await put('stop');
    command.child.kill('SIGTERM');
    assert.equal(await command.ended, 0);
    await nfv.stop();
    for (const [name, sent] of [
      [`${file}.1`, 'forward'],
      [file, 'stop'],
    ] as const) {
      assert.deepEqual(
        linesOf(name).map(({ who, changes: [change] }) => [who, change?.command]),
        [['alice', sent]],
      );
    }
    // Entries of the audit log are not repeated in the log.
    assert.doesNotMatch(command.out(), /"msg":"change"/);
  });

  it('appends to lines that another process has written meanwhile', async () => {
    const file = join(folder.path, 'shared');
    writeFileSync(file, 'of the run before\n');
    const audit = new AuditLog(file, (error) => assert.fail(error));
    const record: RequestChangeRecord = {
      ...{ at: 0, ms: 1, principal: undefined, remote: '127.0.0.1', operationId: 'exitVf', method: 'DELETE' },
      ...{ path: '/v1/vfs/1', changes: [], reason: undefined },
      outcome: 'ok',
    };
    audit.write(record);
    await audit.close(60_000);
    appendFileSync(file, 'of another program\n');
    const next = new AuditLog(file, (error) => assert.fail(error));
    next.write(record);
    await next.close(60_000);
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    assert.deepEqual([lines.length, lines[0], lines[2]], [4, 'of the run before', 'of another program']);
    assert.equal(lines[1], lines[3]);
  });

  it('is written to the log when it has no file', async () => {
    const command = runCommand('bin/spp-ctl.js', ['-p', '0', '-s', '0', '-a', '0']);
    const [, api = '', port] = await command.until(/"api":"(http:[^"]+)".*"secondary":(\d+)/);
    const nfv = new SimulatedProcess({ kind: 'nfv', clientId: 1, port: Number(port) });
    nfv.start();
    await command.until(/"process":"nfv 1".*"msg":"connected"/);
    await fetch(`${api}/v1/nfvs/1/patches`, { method: 'DELETE' });
    await command.until(
      /"changes":\[\{"process":"nfv 1","command":"patch reset"\}\],"outcome":"ok","ms":\d+,"msg":"change"/,
    );
    command.child.kill('SIGTERM');
    await Promise.all([command.ended, nfv.stop()]);
  });

  it('prevents the start of spp-ctl when the file cannot be opened', async () => {
    const file = join(folder.path, 'nowhere', 'log');
    const command = runCommand('bin/spp-ctl.js', ['-p', '0', '-s', '0', '-a', '0', '--audit-log', file]);
    assert.equal(await command.ended, 1);
    assert.match(
      command.err(),
      /^spp-ctl: --audit-log: cannot open .*\/nowhere\/log: there is no such folder\n$/,
    );
  });
});
