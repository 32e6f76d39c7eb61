import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import type { components } from '#generated/types.js';
import { runCommand } from '../support/command.js';
import { createFolder, type Folder } from '../support/folder.js';
import { changes, type Panel, startPanel } from '../support/panel.js';
import { DANGEROUS, panel, printed, PROCESSES, REFUSED, DESIRED, SLOWLY, yaml } from './run-panel.js';
import { respondingWith, json, serving } from './run-status.js';

type PanelPlan = components['schemas']['PanelPlan'];

/** The expected time depends on the replies so far. */
function withoutTime(text: string): string {
  return text.replace(/about \d+ ms/, 'about N ms');
}

describe('spp-ctl panel', () => {
  let there: Panel;
  let url: string;
  let folder: Folder;

  before(async () => {
    there = await startPanel(PROCESSES);
    folder = await createFolder();
    ({ url } = there.controller);
    await there.controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port: 'ring:2' });
  });
  after(async () => {
    await there.stop();
    await folder.remove();
  });

  it('prints the panel in YAML or JSON without changing it', async () => {
    const text = await printed(panel(['get'], url), 0);
    const document: unknown = await there.controller.get('/v1/panel');
    assert.deepEqual(parse(text), document);
    assert.deepEqual(JSON.parse(await printed(panel(['get', '--json'], url), 0)), document);
    assert.equal(await printed(panel(['plan', '-'], url, text), 0), 'nothing to do\n');
    assert.equal(
      await printed(panel(['apply', '-'], url, text), 0),
      'nothing to do\nthe document is the desired one now\n',
    );
  });

  it('prints the differences, the commands with their reasons, and the processes that are not connected', async () => {
    const desired = yaml({ ...DESIRED, pcaps: { 9: { capturing: true } } });
    const file = await folder.write('panel.yaml', desired);
    const text = await printed(panel(['plan', file], url), 3);
    assert.equal(
      withoutTime(text),
      [
        'nfv:1',
        '  - port ring:2',
        '  + port ring:0',
        '  + port ring:1',
        '  + patch ring:0 to ring:1',
        '  ~ forwarding on (now off)',
        '',
        'COMMANDS',
        '  1  nfv:1  PUT /v1/nfvs/1/ports {"action":"add","port":"ring:0"}',
        '     ring:0 is desired',
        '  2  nfv:1  PUT /v1/nfvs/1/ports {"action":"add","port":"ring:1"}',
        '     ring:1 is desired',
        '  3  nfv:1  PUT /v1/nfvs/1/patches {"src":"ring:0","dst":"ring:1"}',
        '     a patch from ring:0 to ring:1 is desired',
        '  4  nfv:1  PUT /v1/nfvs/1/ports {"action":"del","port":"ring:2"}',
        '     ring:2 is not desired',
        '  5  nfv:1  PUT /v1/nfvs/1/forward {"action":"start"}',
        '     forwarding is desired',
        '',
        'NOT CONNECTED',
        '  pcap:9',
        '',
        'FINDINGS AFTER THE PLAN',
        '  warning: nothing takes packets from ring:1, to which nfv 1 sends: it fills up and drops what comes after that [unread_ring]',
        '    let a process take packets from ring:1, or send them elsewhere',
        '  warning: nothing sends packets to ring:0, from which nfv 1 takes them [unwritten_ring]',
        '    let a process send packets to ring:0, or take it from its reader',
        '',
        '5 commands for 1 process, about N ms; no outage',
        '',
      ].join('\n'),
    );
    // JSON as well, and from standard input as well.
    const piped = panel(['plan', '-'], url, JSON.stringify(parse(desired), undefined, '\t'));
    assert.equal(withoutTime(await printed(piped, 3)), withoutTime(text));
    const [plan, other] = [
      await printed(panel(['plan', '--json', file], url), 3),
      await there.controller.expect(200, 'POST', '/v1/panel/plan', parse(desired)),
    ].map((each) => ({ ...(JSON.parse(each) as PanelPlan), expected_ms: 0, critical_path: [] }));
    assert.deepEqual(plan, other);
  });

  it('prints the expected outage of each plan that needs forwarding to be stopped', async () => {
    const nfv = { ports: ['ring:0', 'ring:1'], patches: [{ src: 'phy:0', dst: 'phy:1' }], forwarding: true };
    const running = await startPanel([{ kind: 'nfv', clientId: 1 }]);
    try {
      const file = await folder.write('running.yaml', yaml({ nfvs: { 1: nfv } }));
      await printed(panel(['apply', '--yes', file], running.controller.url), 0);
      const smaller = yaml({ nfvs: { 1: { ...nfv, ports: [] } } });
      const text = await printed(panel(['plan', '-'], running.controller.url, smaller), 3);
      assert.match(text, /\n6 commands for 1 process, about \d+ ms; outage of about \d{3} ms in nfv:1\n$/);
      const later = yaml({ nfvs: { 1: { ...nfv, ports: [...nfv.ports, 'ring:2'] } } });
      assert.match(await printed(panel(['plan', '-'], running.controller.url, later), 3), /; no outage\n$/);
    } finally {
      await running.stop();
    }
  });

  it('prints the critical path of a plan for several processes, whose times add up to the expected time', async () => {
    const desired = yaml({ ...DESIRED, ...SLOWLY });
    const plan = JSON.parse(await printed(panel(['plan', '--json', '-'], url, desired), 3)) as PanelPlan;
    const { commands, critical_path: path, expected_ms: expected } = plan;
    assert.ok(expected > 0);
    assert.equal(
      path.reduce((sum, { ms }) => sum + ms, 0),
      expected,
    );
    for (const { process, commands: own } of path)
      for (const at of own) assert.equal(commands[at]?.process, process);
    const text = await printed(panel(['plan', '-'], url, desired), 3);
    assert.match(
      text,
      /\ncritical path: \S+ \(\d+ commands?, \d+ ms\).*\n\d+ commands for 2 processes, about /,
    );
  });

  it('prints the longest stretches of a long critical path in their order, and the sum of the others', async () => {
    const command = { operation: 'updateNfvPort', method: 'PUT', path: '/v1/nfvs/1/ports', reason: 'why' };
    const times = [3, 1_700, 4, 1, 5, 6, 2];
    const plan = {
      ...{ revision: 'r', conflicts: [], pending: [], expected_ms: 1_721, outages: [] },
      commands: times.map((_, at) => ({ ...command, process: `nfv:${at}` })),
      critical_path: times.map((ms, at) => ({ process: `nfv:${at}`, commands: [at], ms })),
    };
    await serving(
      ({ method }, response) => json(method === 'POST' ? plan : {})(response),
      async (server) => {
        const text = await printed(panel(['plan', '-'], server, yaml(DESIRED)), 3);
        const stretches = ['nfv:0 (1 command, 3 ms)', 'nfv:1 (1 command, 1.7 s)', 'nfv:2 (1 command, 4 ms)'];
        const all = [...stretches, 'nfv:4 (1 command, 5 ms)', 'nfv:5 (1 command, 6 ms)'].join(', ');
        assert.ok(text.includes(`\ncritical path: ${all} and 2 shorter (3 ms)\n7 commands for 7 `), text);
      },
    );
  });

  it('colours removed, added and changed items if colours are enabled', async () => {
    const input = yaml(DESIRED);
    const colours = await printed(panel(['plan', '-'], url, input, { FORCE_COLOR: '1' }), 3);
    assert.ok(colours.includes('\x1b[31m- port ring:2\x1b[39m'));
    assert.ok(colours.includes('\x1b[32m+ port ring:0\x1b[39m'));
    assert.ok(colours.includes('\x1b[33m~ forwarding on (now off)\x1b[39m'));
    const plain = panel(['plan', '--no-color', '-'], url, input, { FORCE_COLOR: '1' });
    assert.ok(!(await printed(plain, 3)).includes('\x1b'));
  });

  it('fails on a conflict and prints it', async () => {
    const component = { name: 'fw0', core: 42, type: 'forward' as const, rx_port: [], tx_port: [] };
    const input = yaml({ vfs: { 2: { components: [component], classifier_table: [] } } });
    for (const action of [['plan'], ['apply', '--yes']]) {
      const text = await printed(panel([...action, '-'], url, input), 1);
      assert.match(text, /^ {2}\+ component fw0: forward on core 42$/m);
      assert.match(text, /^CONFLICTS\n {2}vf:2: fw0 is desired on core 42, but the worker cores are 5, 6$/m);
      assert.match(text, /\nthe document cannot be applied: .*\n$/);
    }
    assert.equal(await panel(['plan', '--json', '-'], url, input).ended, 1);
  });

  it('reports the line and column of an error in the file', async () => {
    for (const [text, message] of [
      ['nfvs:\n  1: [a\n', /: standard input:3:1: .*sequence/],
      ['{"nfvs": {,}}', /: standard input:1:11: /],
      ['a: 1\na: 2\n', /: standard input:2:1: duplicate key a/],
      ['a: 1\n---\nb: 2\n', /: standard input:2:1: there is a second document; only one is allowed/],
      ['- vfs\n', /: standard input:1:1: not a panel document/],
      ['', /: standard input: the file is empty/],
      ['a: &a [b]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]', /: /],
      [
        `a: "${'x'.repeat(1_048_576)}"`,
        /: standard input: the file is too large: the maximum is 1048576 bytes/,
      ],
    ] as const) {
      const command = panel(['plan', '-'], url, text);
      assert.equal(await command.ended, 1, text.slice(0, 80));
      assert.match(command.err(), message);
    }
    const missing = `${folder.path}/missing`;
    for (const [file, reason] of [
      [missing, 'there is no such file'],
      [folder.path, 'it is a folder'],
    ] as const) {
      const command = panel(['apply', '--yes', file], url);
      assert.equal(await command.ended, 1);
      assert.equal(command.err(), `spp-ctl panel: ${file}: ${reason}\n`);
    }
  });

  it('reports each validation error of the server with its line and JSON pointer', async () => {
    const text = 'nfvs:\n  1:\n    ports: [ring:0, rung:1]\n    patches: []\n    forwarding: maybe\n';
    const command = panel(['plan', '-'], url, text);
    assert.equal(await command.ended, 1);
    const [head, ...places] = command.err().trimEnd().split('\n');
    assert.equal(head, `spp-ctl panel: standard input: ${url} rejects the document:`);
    assert.match(places[0] ?? '', /^ {2}standard input:3:21: #\/nfvs\/1\/ports\/1: .*rung:1/);
    assert.match(places[1] ?? '', /^ {2}standard input:5:17: #\/nfvs\/1\/forwarding: /);
    assert.equal(places.length, 2);
    const twice = 'pcaps: {"3": {capturing: true}}\nnfvs:\n  3: {ports: [], patches: [], forwarding: true}\n';
    const contradictory = panel(['apply', '--yes', '-'], url, twice);
    assert.equal(await contradictory.ended, 1);
    assert.match(contradictory.err(), /\n {2}standard input:1:14: #\/pcaps\/3: .*client id 3/);
  });

  it('prints the plan without differences if a process outside the document cannot be read', async () => {
    const problem = { code: 'spp_timeout', detail: 'vf 2 did not reply within 5s.' };
    const plan: unknown = JSON.parse(
      await there.controller.expect(200, 'POST', '/v1/panel/plan', { pcaps: { 9: { capturing: true } } }),
    );
    await serving(
      ({ method }, response) =>
        method === 'POST' ? json(plan)(response) : json(problem, 503, 'application/problem+json')(response),
      async (server) => {
        const text = await printed(panel(['plan', '-'], server, yaml(DESIRED)), 0);
        assert.match(
          text,
          /^the differences cannot be shown: http\S+ request rejected: vf 2 did not reply within 5s\.\n/,
        );
        assert.match(text, /\n\nNOT CONNECTED\n {2}pcap:9\n\nnothing to do\n$/);
      },
    );
  });

  it('escapes control characters for the terminal', async () => {
    const evil = 'x\x1b]0;owned\x07\x9b2J\u202e';
    const document = {
      nfvs: { 1: { ports: [evil], patches: [{ src: evil, dst: evil }], forwarding: true } },
      [evil]: evil,
    };
    const command = { process: evil, operation: evil, method: evil, path: evil, body: { [evil]: evil } };
    const plan = {
      revision: evil,
      commands: [{ ...command, reason: evil }],
      conflicts: [{ process: evil, reason: evil }],
      pending: [evil],
      expected_ms: evil,
      critical_path: [],
      outages: [{ process: evil, ms: evil }],
    };
    const change = {
      ...{ id: evil, cause: evil, state: 'failed', on_failure: evil, who: evil, started: evil, ended: evil },
      ...{ revision: evil, pending: [evil], differences: plan.conflicts },
      commands: [{ ...command, reason: evil, outcome: evil, ms: evil, error: evil }],
    };
    for (const [body, calls] of [
      [document, [['get'], ['get', '--json']]],
      [
        plan,
        [
          ['plan', '-'],
          ['plan', '--json', '-'],
        ],
      ],
      [
        change,
        [
          ['changes', '1-1'],
          ['changes', '1-1', '--json'],
        ],
      ],
      [[change], [['changes'], ['changes', '--json']]],
    ] as const) {
      await respondingWith(json(body), async (server) => {
        for (const call of calls) {
          const shown = panel(call, server, yaml(DESIRED));
          await shown.ended;
          assert.match(shown.out(), /owned/, call.join(' '));
          assert.doesNotMatch(shown.out() + shown.err(), DANGEROUS, call.join(' '));
          if (call[0] === 'get') assert.deepEqual(parse(shown.out()), document);
        }
      });
    }
    const problem = {
      code: 'invalid_request',
      detail: evil,
      errors: [{ pointer: `#/${evil}`, detail: evil }],
    };
    await respondingWith(json(problem, 400, 'application/problem+json'), async (server) => {
      for (const [args, code] of [
        [['plan', '-'], 1],
        [['get'], 1],
        [[evil], 2],
        [['get', evil], 2],
      ] as const) {
        const shown = panel(args, server, `nfvs: {"${evil.replaceAll(/[\x00-\x1f]/g, '')}": 1}`);
        assert.equal(await shown.ended, code);
        assert.doesNotMatch(shown.err(), DANGEROUS);
      }
    });
  });

  it('exits with code 2 on wrong usage, and points at the help of the action', async () => {
    for (const [args, message] of [
      [[], 'no action given: expected get, plan, apply, undo or changes; see spp-ctl panel --help'],
      [['set'], "unknown action 'set': expected get, plan, apply, undo or changes; see spp-ctl panel --help"],
      [['plan'], 'FILE is missing; see spp-ctl panel plan --help'],
      [['plan', 'a', 'b'], "Unexpected argument 'b'; see spp-ctl panel plan --help"],
      [['get', '--yes'], "Unknown option '--yes'; see spp-ctl panel get --help"],
      [
        ['apply', '--on-failure', 'panic', '-'],
        '--on-failure: "panic" is not one of rollback, stop, continue',
      ],
      [['get', '--ca', 'x'], '--ca (SPP_CTL_CA) needs a --url that begins with https://'],
    ] as const) {
      const command = panel(args, url);
      assert.equal(await command.ended, 2);
      assert.equal(command.err(), `spp-ctl panel: ${message}\n`);
    }
    for (const [args, usage] of [
      [
        ['panel'],
        /^Usage: spp-ctl panel ACTION \[options\]\n[^]*\n {2}apply FILE [^]*2 wrong usage; 3 changes are pending/,
      ],
      [['panel', 'plan'], /^Usage: spp-ctl panel plan FILE \[options\]\n[^]*Exit codes: 0/],
    ] as const) {
      const help = runCommand('bin/spp-ctl.js', [...args, '--help']);
      assert.equal(await help.ended, 0);
      assert.match(help.out(), usage);
      const viaHelp = runCommand('bin/spp-ctl.js', ['help', ...args]);
      assert.equal(await viaHelp.ended, 0);
      assert.equal(viaHelp.out(), help.out());
    }
  });

  it('sends only read requests while it plans', async () => {
    const [nfv] = there.processes;
    assert.ok(nfv !== undefined);
    const before = changes(nfv);
    assert.equal(await panel(['plan', '-'], url, yaml(REFUSED)).ended, 3);
    assert.deepEqual(changes(nfv), before);
  });
});
