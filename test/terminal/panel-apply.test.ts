import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withController } from '../support/controller.js';
import { changes, withPanel } from '../support/panel.js';
import { panel, printed, PROCESSES, proxying, REFUSED, SLOW, SLOWLY, DESIRED, yaml } from './run-panel.js';
import { json, serving } from './run-status.js';

const PLAN = {
  revision: 'r',
  commands: [{ process: 'nfv:1', operation: 'o', method: 'PUT', path: '/p', reason: 'why' }],
  conflicts: [],
  pending: [],
  expected_ms: 1,
  critical_path: [{ process: 'nfv:1', commands: [0], ms: 1 }],
  outages: [],
};

describe('spp-ctl panel apply', () => {
  it('applies the plan that it shows and prints every command with its outcome', () =>
    withPanel(PROCESSES, async ({ url }, nfv) => {
      const text = await printed(panel(['apply', '--yes', '-'], url, yaml(DESIRED)), 0);
      const [plan = '', outcomes = ''] = text.split(/4 commands for 1 process, about \d+ ms; no outage\n/);
      assert.match(plan, /^nfv:1\n {2}\+ port ring:0\n/);
      assert.match(
        outcomes,
        /^\nCOMMANDS\n {2}1 {2}done {5}nfv:1 {2}PUT \/v1\/nfvs\/1\/ports \{"action":"add","port":"ring:0"\} {2}\d+ ms\n/,
      );
      assert.equal(outcomes.match(/ done /g)?.length, 4);
      assert.match(outcomes, /\n\n\S+: done, verified: .* \(4 of 4 commands done\)\n$/);
      assert.deepEqual(changes(nfv), ['add ring:0', 'add ring:1', 'patch ring:0 ring:1', 'forward']);
      assert.equal(
        await printed(panel(['apply', '-'], url, yaml(DESIRED)), 0),
        'nothing to do\nthe document is the desired one now\n',
      );
    }));

  it('does nothing without a terminal for the confirmation', () =>
    withPanel(PROCESSES, async ({ url }, nfv) => {
      const command = panel(['apply', '-'], url, yaml(DESIRED));
      assert.match(await printed(command, 1), /4 commands for 1 process, about \d+ ms; no outage\n$/);
      assert.match(command.err(), /^spp-ctl panel: nothing was applied: .* --yes applies without it\n$/);
      assert.deepEqual(changes(nfv), []);
    }));

  it('prints the failed command, the rollback, and the differences that remain', () =>
    withPanel(PROCESSES, async ({ url }, nfv) => {
      const text = await printed(panel(['apply', '--yes', '-'], url, yaml(REFUSED)), 1);
      assert.match(text, /^ {2}2 {2}failed {3}nfv:1 .*"ring:99"\} {2}\d+ ms\n {14}\S.*$/m);
      assert.match(text, /^ROLLBACK\n {2}1 {2}done {5}nfv:1 .*\{"action":"del","port":"ring:0"\}/m);
      assert.match(
        text,
        /\n\S+: failed and rolled back: .* \(1 of 2 commands done; rollback: 1 of 1 command done\)\n$/,
      );
      assert.ok(changes(nfv).includes('add ring:99'));
      const stop = panel(['apply', '--yes', '--on-failure', 'stop', '-'], url, yaml(REFUSED));
      const stopped = await printed(stop, 1);
      assert.doesNotMatch(stopped, /ROLLBACK/);
      assert.match(stopped, /^DIFFERENCES\n {2}nfv:1: ring:99 is desired\n\n\S+: failed: .*\n$/m);
    }));

  it('does nothing if the panel has changed since the plan was computed', () =>
    withPanel(PROCESSES, async (controller, nfv) => {
      const change = (): Promise<string> =>
        controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port: 'ring:5' });
      await serving(
        (request, response) => {
          const pass = async (): Promise<void> => {
            let body = '';
            for await (const chunk of request) body += String(chunk);
            if (request.method === 'PUT') await change();
            const { method = '', headers, url = '' } = request;
            const upstream = await controller.request(method, url, {
              headers: {
                accept: 'application/problem+json, application/json',
                'if-match': headers['if-match'] ?? '*',
              },
              ...(body === '' ? {} : { body }),
            });
            const type = upstream.headers.get('content-type') ?? '';
            response.writeHead(upstream.status, { 'content-type': type }).end(upstream.text);
          };
          void pass();
        },
        async (url) => {
          const command = panel(['apply', '--yes', '-'], url, yaml(DESIRED));
          assert.equal(await command.ended, 1);
          assert.match(
            command.err(),
            /: the panel has changed since the plan was shown, and nothing was sent/,
          );
        },
      );
      assert.deepEqual(changes(nfv), ['add ring:5']);
    }));

  it('prints commands as they end', () =>
    withPanel(SLOW, async ({ url }) => {
      const command = panel(['apply', '--yes', '-'], url, yaml(SLOWLY));
      await command.until(/^ {2}1 {2}done {5}vf:2 {2}POST \/v1\/vfs\/2\/components /m);
      assert.doesNotMatch(command.out(), / {2}3 {2}done/);
      const text = await printed(command, 0);
      // Each command is printed once.
      assert.deepEqual(
        [...text.matchAll(/^ {2}(\d) {2}done/gm)].map(([, number]) => number),
        ['1', '2', '3'],
      );
      const running = /^(\S+): done/m.exec(text)?.[1] ?? '';
      assert.match(
        await printed(panel(['changes'], url), 0),
        new RegExp(`^${running} +request +done .*3 of 3$`, 'm'),
      );
      const shown = await printed(panel(['changes', running], url), 0);
      assert.match(
        shown,
        /^Change \S+ \(request\), started .*, ended .*; on failure: rollback\n\nCOMMANDS\n/,
      );
    }));

  it('leaves the change to the server when it is interrupted, and prints the command that shows it', () =>
    withPanel(SLOW, async ({ url }, vf) => {
      let commands = 0;
      vf.on('command', (text) => {
        if (text !== 'status' && ++commands === 2) vf.faults.delayMs = 5_000;
      });
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        commands = 0;
        const desired =
          signal === 'SIGINT' ? SLOWLY : { vfs: { 2: { components: [], classifier_table: [] } } };
        const command = panel(['apply', '--yes', '--url', url, '-'], 'http://127.0.0.1:9', yaml(desired));
        await command.until(/^ {2}1 {2}done/m);
        command.child.kill(signal);
        assert.equal(await command.ended, 1);
        vf.faults.delayMs = 0;
        const [, hint = ''] =
          /^spp-ctl panel: the change continues on the server; .*: spp-ctl (.*)\n$/.exec(command.err()) ?? [];
        assert.match(hint, new RegExp(`^panel changes \\S+ --url ${url}$`));
        const [, ...args] = hint.split(' ');
        for (;;) {
          const command = panel(args, 'http://127.0.0.1:9');
          const code = await command.ended;
          assert.ok(code === 0 || code === 3, command.err());
          if (code === 0) break;
          assert.match(command.out(), /: in progress \(/);
        }
      }
    }));

  it('asks for the result after the connection was lost', () =>
    withPanel(SLOW, async ({ url }) => {
      await proxying(
        url,
        ({ method }) => method === 'PUT',
        async (between) => {
          const text = await printed(panel(['apply', '--yes', '-'], between, yaml(SLOWLY)), 0);
          assert.match(text, /: done, verified/);
          assert.equal(text.match(/^ {2}\d {2}done/gm)?.length, 3);
        },
      );
    }));

  it('prints the command that shows the change if the server is unreachable', async () => {
    let isGone = false;
    await serving(
      (request, response) => {
        isGone ||= request.method === 'PUT';
        if (isGone) request.socket.destroy();
        else if (request.url === '/v1/panel/plan') json(PLAN)(response);
        else json(request.url === '/v1/panel' ? {} : [])(response);
      },
      async (url) => {
        const command = panel(['apply', '--yes', '--timeout', '3s', '-'], url, yaml(DESIRED));
        assert.equal(await command.ended, 1);
        assert.match(
          command.err(),
          /^spp-ctl panel: http:\S+: .* The change may continue on the server; to see its result: spp-ctl panel changes --url http/,
        );
      },
    );
  });

  it('reports that a restarted server does not know the change', async () => {
    await serving(
      (request, response) => {
        if (request.url === '/v1/panel/plan') json(PLAN)(response);
        else if (request.url === '/v1/panel/changes') json([])(response);
        else if (request.method === 'PUT') request.socket.destroy();
        else json({})(response);
      },
      async (url) => {
        const command = panel(['apply', '--yes', '-'], url, yaml(DESIRED));
        assert.equal(await command.ended, 1);
        assert.match(
          command.err(),
          /does not know the change: .*To see what is missing: spp-ctl panel plan\n$/,
        );
      },
    );
  });

  it('prints an empty list of changes and rejects an unknown id', () =>
    withController(async ({ url }) => {
      assert.equal(await printed(panel(['changes'], url), 0), 'no changes yet\n');
      assert.equal(await printed(panel(['changes', '--json'], url), 0), '[]\n');
      const unknown = panel(['changes', '0-0'], url);
      assert.equal(await unknown.ended, 1);
      assert.match(unknown.err(), /: request rejected: no change 0-0 is remembered\n$/);
    }));

  it('reports in one sentence why the server cannot be reached', async () => {
    await withController(async ({ url }) => {
      const foreign = panel(['get'], url.replace('http:', 'https:'));
      assert.equal(await foreign.ended, 1);
      assert.match(foreign.err(), /the server does not speak HTTPS/);
    });
    await serving(
      (_request, response) => json('hello')(response),
      async (url) => {
        for (const args of [['get'], ['plan', '-'], ['changes'], ['changes', '1-1']]) {
          const command = panel(args, url, yaml(DESIRED));
          assert.equal(await command.ended, 1);
          assert.match(command.err(), /: the server is not spp-ctl: --url sets the address of spp-ctl\n$/);
        }
      },
    );
  });
});
