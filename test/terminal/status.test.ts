import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { runCommand } from '../support/command.js';
import { startController } from '../support/controller.js';
import { type Panel, startPanel } from '../support/panel.js';
import { PANEL } from './fixture.js';
import { respondingWith, json, serving, status } from './run-status.js';

describe('spp-ctl status', () => {
  let panel: Panel;

  before(async () => {
    panel = await startPanel([
      { kind: 'primary' },
      { kind: 'nfv', clientId: 1 },
      { kind: 'vf', clientId: 2, lcores: [3, 4, 5] },
    ]);
    const { controller } = panel;
    await controller.expect(204, 'PUT', '/v1/nfvs/1/patches', { src: 'phy:0', dst: 'phy:1' });
    const component = { name: 'fw0', core: 4, type: 'forward' };
    await controller.expect(204, 'POST', '/v1/vfs/2/components', component);
  });
  after(async () => {
    await panel.stop();
  });

  it('prints the whole panel without colours if the output is no terminal', async () => {
    const command = status(['--url', `${panel.controller.url}/`], { COLUMNS: '20' });
    assert.equal(await command.ended, 0);
    assert.equal(command.err(), '');
    assert.match(command.out(), /^spp-ctl at http:\S+: 3 processes, /);
    assert.match(command.out(), /^nfv:1 +idling +1 +1-2 +- +phy:0,phy:1$/m);
    assert.match(command.out(), /^nfv:1 +phy:0 +phy:1 +idling$/m);
    assert.match(command.out(), /^vf:2\/fw0 +forward +4 +idling$/m);
    assert.ok(!command.out().includes('\x1b'));
  });

  it('takes the URL from the environment, and uses colours if forced', async () => {
    const env = { SPP_CTL_URL: panel.controller.url, FORCE_COLOR: '1' };
    const command = status([], env);
    assert.equal(await command.ended, 0);
    assert.ok(command.out().includes('\x1b[1mPROCESSES\x1b[22m'));
    const plain = status(['--no-color'], env);
    assert.equal(await plain.ended, 0);
    assert.ok(!plain.out().includes('\x1b'));
  });

  it('prints the document of the topology as JSON', async () => {
    const command = status(['--json', '--url', panel.controller.url]);
    assert.equal(await command.ended, 0);
    const { time, ...printed } = JSON.parse(command.out()) as Record<string, unknown>;
    const { time: later, ...topology } = (await panel.controller.get('/v1/topology')) as Record<
      string,
      unknown
    >;
    assert.deepEqual(printed, topology);
    assert.ok(String(time) < String(later));
  });

  it('prints the panel again after each change with --watch, as one JSON document per line with --json', async () => {
    const { url } = panel.controller;
    const tables = status(['--watch', '--url', url]);
    const documents = status(['--watch', '--json', '--url', url]);
    await Promise.all([tables.until(/^nfv:1 +idling/m), documents.until(/\n/)]);
    await panel.controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'start' });
    await Promise.all([tables.until(/^nfv:1 +running/m), documents.until(/\n.*\n/)]);
    await panel.controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'stop' });
    await Promise.all([tables.until(/nfv:1 +running[^]*nfv:1 +idling/), documents.until(/\n.*\n.*\n/)]);
    tables.child.kill('SIGINT');
    documents.child.kill('SIGTERM');
    assert.deepEqual([await tables.ended, await documents.ended], [0, 0]);
    assert.deepEqual([tables.err(), documents.err()], ['', '']);
    const states = documents
      .out()
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as typeof PANEL).processes[1]?.status);
    assert.deepEqual(states, ['idling', 'running', 'idling']);
  });

  it('prints nothing if only counters differ, unless --interval is given', async () => {
    for (const [args, printed] of [
      [[], ['1 running', '3 idling']],
      [
        ['--interval', '10m'],
        ['1 running', '2 running', '3 idling'],
      ],
    ] as const) {
      let reads = 0;
      let stream: ServerResponse | undefined;
      const sendChange = (): void => void stream?.write(`id: a-${reads}\nevent: changed\ndata: {}\n\n`);
      await serving(
        (request, response) => {
          if (request.url?.startsWith('/v1/events') === true) {
            stream = response.writeHead(200, { 'content-type': 'text/event-stream' });
            sendChange();
            return;
          }
          reads++;
          const process = { ...PANEL.processes[1], status: reads === 3 ? 'idling' : 'running' };
          const ports = [{ ...PANEL.ports[0], counters: { rx: reads } }];
          json({ ...PANEL, processes: [process], ports })(response);
          sendChange();
        },
        async (url) => {
          const command = status(['--watch', '--json', '--url', url, ...args]);
          await command.until(/"idling"/);
          command.child.kill('SIGTERM');
          await command.ended;
          const lines = command.out().trimEnd().split('\n');
          const shown = lines.map((line) => JSON.parse(line) as typeof PANEL);
          assert.deepEqual(
            shown.map(
              ({ ports, processes }) => `${ports[0]?.counters?.rx ?? ''} ${processes[0]?.status ?? ''}`,
            ),
            printed,
          );
        },
      );
    }
  });

  it('prints and follows the sync states', async () => {
    const document = { nfvs: { 3: { ports: [], patches: [], forwarding: true } } };
    const wanting = await startPanel([{ kind: 'nfv', clientId: 3 }]);
    try {
      const { controller } = wanting;
      await controller.expect(200, 'PUT', '/v1/panel', { ...document, pcaps: { 7: { capturing: true } } });
      const command = status(['--watch', '--url', controller.url]);
      await command.until(/^nfv:3 +running +in_sync[^]*^PORTS/m);
      assert.match(command.out(), /^desired since \S+ \S+: 1 of 2 in sync, 1 pending$/m);
      assert.match(command.out(), /^pcap:7 +missing +pending/m);
      assert.ok(!command.out().includes('NOT IN SYNC'));
      await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'stop' });
      await command.until(/^nfv:3 +drifted +different forwarding on \(now off\)$/m);
      assert.match(command.out(), /^nfv:3 +idling +drifted/m);
      await controller.expect(204, 'DELETE', '/v1/panel/desired');
      await command.until(/drifted[^]*^PROCESS +STATUS +MASTER/m);
      command.child.kill('SIGTERM');
      assert.equal(await command.ended, 0);
      assert.equal(command.err(), '');
    } finally {
      await wanting.stop();
    }
  });

  it('shows the panel of a server that is too old for sync states, and fails if a server fails to report them', async () => {
    const respond = (code: number) => (request: IncomingMessage, response: ServerResponse) =>
      (request.url === '/v1/topology' ? json(PANEL) : json({}, code))(response);
    await serving(respond(404), async (url) => {
      const command = status(['--url', url]);
      assert.equal(await command.ended, 0);
      assert.match(command.out(), /^nfv:1 +running +1 /m);
    });
    await serving(respond(500), async (url) => {
      const command = status(['--url', url]);
      assert.equal(await command.ended, 1);
      assert.match(command.err(), /500/);
      const document = status(['--url', url, '--json']);
      assert.equal(await document.ended, 0);
    });
  });

  it('reports a lost connection and continues after reconnecting', async () => {
    const first = await startController();
    const command = status(['--watch', '--url', first.url]);
    const reported = once(command.child.stderr ?? assert.fail(), 'data');
    await command.until(/no process is connected/);
    await first.stop();
    await reported;
    assert.match(command.err(), /^spp-ctl status: http:\S+: .*; reconnecting\n/);
    const again = await startPanel([{ kind: 'nfv', clientId: 7 }], '-a', new URL(first.url).port);
    await command.until(/^nfv:7 +idling/m);
    command.child.kill('SIGTERM');
    assert.equal(await command.ended, 0);
    assert.match(command.err(), /: reconnected\n$/);
    await again.stop();
  });

  it('escapes control characters for the terminal', async () => {
    const evil = '\x1b]0;owned\x07\x9b2J';
    const edges = PANEL.edges.map((edge) => ({ ...edge, from: evil, to: evil }));
    const text = json({ ...PANEL, edges, processes: [{ ...PANEL.processes[0], id: evil, error: evil }] });
    await respondingWith(text, async (url) => {
      for (const more of [[], ['--json']]) {
        const command = status(['--url', url, ...more]);
        assert.equal(await command.ended, 0);
        assert.match(command.out(), /owned/);
        assert.doesNotMatch(command.out(), /[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
      }
    });
    const problem = json({ code: 'internal', detail: evil }, 500, 'application/problem+json');
    await respondingWith(problem, async (url) => {
      const command = status(['--url', url]);
      assert.equal(await command.ended, 1);
      assert.match(command.err(), /request rejected: \\u\{1b\}\]0;owned/);
      assert.doesNotMatch(command.err(), /[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
    });
  });

  it('exits with code 2 on invalid options, and prints its help', async () => {
    for (const [args, message] of [
      [['--urll', 'x'], "Unknown option '--urll'; see spp-ctl status --help"],
      [['--url', 'localhost:7777'], '--url: "localhost:7777" is not a URL such as http://127.0.0.1:7777'],
      [['--url', 'http://a:b@c'], '--url: "http://a:b@c" is not a URL such as http://127.0.0.1:7777'],
      [['--interval', '1s'], '--interval needs --watch'],
      [['--watch', '-o', 'name'], '--watch cannot be used with --output name'],
      [['-j', '-o', 'yaml'], '--json cannot be used with --output yaml'],
      [['-o', 'xml'], '--output: "xml" is not one of wide, json, yaml, name'],
      [
        ['--watch', '--interval', '1ms'],
        '--interval: "1ms" is not a duration such as 500ms, 5s or 2m, from 100ms to 60m',
      ],
      [['phy:0'], "Unexpected argument 'phy:0'; see spp-ctl status --help"],
    ] as const) {
      const command = status(args);
      assert.equal(await command.ended, 2);
      assert.equal(command.err(), `spp-ctl status: ${message}\n`);
    }
    const help = status(['--help']);
    assert.equal(await help.ended, 0);
    assert.match(help.out(), /^Usage: spp-ctl status \[options\]\n/);
    const viaHelp = runCommand('bin/spp-ctl.js', ['help', 'status']);
    assert.equal(await viaHelp.ended, 0);
    assert.equal(viaHelp.out(), help.out());
  });
});
