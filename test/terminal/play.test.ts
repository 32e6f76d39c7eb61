import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { parse, parseAllDocuments } from 'yaml';
import type { PanelDocument } from '../../src/panel/document/schema.js';
import { launchedOptions, SimulatedProcess } from '../../src/simulator/index.js';
import { MAX_RECIPE_BYTES } from '../../src/terminal/recipe/file.js';
import { createFolder, type Folder } from '../support/folder.js';
import { runCommand } from '../support/command.js';
import { changes, withPanel } from '../support/panel.js';
import { ROOT } from '../support/recordings.js';
import { respondingWith, json, serving } from './run-status.js';

const PANEL = [
  { kind: 'primary', lcores: [0, 1], rings: 16 },
  { kind: 'nfv', clientId: 1, rings: 16 },
  { kind: 'vf', clientId: 2, lcores: [3, 4, 5], rings: 16 },
] as const;

/** An unused port of this host. */
const UNREACHABLE = 'http://127.0.0.1:1';

describe('spp-ctl play', () => {
  let folder: Folder;

  before(async () => {
    folder = await createFolder();
  });
  after(async () => {
    await folder.remove();
  });

  /** Plays a recipe. @returns the exit code, and what was written, where the folder is left out. */
  async function play(
    recipe: string,
    args: readonly string[],
    env: Record<string, string> = {},
  ): Promise<{ code: number | null; out: string; err: string }> {
    const file = await folder.write('a.rcp', recipe);
    const command = runCommand('bin/spp-ctl.js', ['play', ...args, file], env);
    const code = await command.ended;
    const short = (text: string): string => text.replaceAll(`${folder.path}/`, '');
    return { code, out: short(command.out()), err: short(command.err()) };
  }

  it('plays a recipe line by line and prints each result', () =>
    withPanel(PANEL, async ({ url }, _primary, nfv) => {
      const recipe =
        '# a recipe\nnfv 1; add ring:0\nnfv 1; patch phy:0 ring:0\n\npwd\nnfv 1; status\nsec 1;forward\n';
      const { code, out, err } = await play(recipe, ['--url', url]);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /^a\.rcp:2: nfv 1; add ring:0 \.\.\. done\na\.rcp:3: .* done\na\.rcp:5: pwd/);
      assert.match(
        out,
        /\na\.rcp:5: pwd \.\.\. ignored: it only reads\na\.rcp:6: nfv 1; status \.\.\. done\n/,
      );
      assert.match(
        out,
        /done\n {4}client-id: 1\n {4}status: idling\n[^]*\n {6}- src: phy:0\n {8}dst: ring:0\n/,
      );
      assert.match(out, /\na\.rcp:7: sec 1;forward \.\.\. done\n$/);
      assert.ok(nfv);
      assert.deepEqual(changes(nfv), ['add ring:0', 'patch phy:0 ring:0', 'forward']);
    }));

  it('plays the recipes that a recipe includes from its own folder', () =>
    withPanel(PANEL, async ({ url }, _primary, nfv) => {
      await folder.write('b.rcp', 'nfv 1; add ring:1\n');
      const { code, out } = await play('playback b.rcp\nnfv 1; forward\n', [], { SPP_CTL_URL: url });
      assert.equal(code, 0);
      assert.equal(out, 'b.rcp:1: nfv 1; add ring:1 ... done\na.rcp:2: nfv 1; forward ... done\n');
      assert.ok(nfv);
      assert.deepEqual(changes(nfv), ['add ring:1', 'forward']);
    }));

  it('sends the lines of each server to that server', () =>
    withPanel(PANEL, ({ url: first }, _primary, nfv) =>
      withPanel(PANEL, async ({ url: second }, _other, othersNfv) => {
        const recipe =
          'nfv 1; patch phy:0 phy:1\nserver 2\nnfv 1; patch phy:1 phy:0\nsec 1; forward\nserver 1\nnfv 1; stop\n';
        const servers = [
          ['--url', first, '--server', `2=${second}`],
          ['--server', `1=${first}`, '--server', `2=${second}`],
          ['--url', UNREACHABLE, '--server', `2=${second},1=${first}`],
        ] as const;
        assert.ok(nfv);
        assert.ok(othersNfv);
        for (const args of servers) {
          const before = [changes(nfv).length, changes(othersNfv).length] as const;
          const { code, out, err } = await play(recipe, args);
          assert.deepEqual([code, err], [0, '']);
          assert.match(out, /\na\.rcp:2: server 2 \.\.\. done\n/);
          assert.deepEqual(changes(nfv).slice(before[0]), ['patch phy:0 phy:1', 'stop']);
          assert.deepEqual(changes(othersNfv).slice(before[1]), ['patch phy:1 phy:0', 'forward']);
        }
      }),
    ));

  it('prints the URL of each request for several servers, and sends nothing if a server is unknown', async () => {
    const recipe = 'nfv 1; stop\nserver 2\nsec 1; stop\nenv\nvf 1; flush\n';
    const { code, out } = await play(recipe, [
      '--dry-run',
      '--url',
      UNREACHABLE,
      '--server',
      '2=http://host-2:7777/',
    ]);
    assert.equal(code, 0);
    assert.deepEqual(out.split('\n'), [
      'a.rcp:1: nfv 1; stop',
      `    PUT ${UNREACHABLE}/v1/nfvs/1/forward {"action":"stop"}`,
      'a.rcp:2: server 2',
      '    the following lines are for server 2',
      'a.rcp:3: sec 1; stop',
      '    GET http://host-2:7777/v1/processes',
      '    PUT http://host-2:7777/v1/nfvs/1/forward {"action":"stop"}, or the request of its kind',
      'a.rcp:4: env',
      '    ignored: it only reads',
      'a.rcp:5: vf 1; flush',
      '    ignored: spp-ctl flushes by itself: the changes before it are already in effect',
      '',
    ]);
    const unknown = await play(recipe, ['--url', UNREACHABLE, '--server', '3=http://host-3:7777']);
    assert.deepEqual(unknown, {
      code: 2,
      out: '',
      err: 'spp-ctl play: a.rcp:2:8: the URL of server 2 is unknown: use --server 2=URL\n',
    });
  });

  it('prints a panel document for each server of the recipe', async () => {
    const recipe = 'nfv 1; add ring:0\nserver 2\nnfv 1; add ring:1\n';
    const yaml = await play(recipe, ['--as-panel']);
    assert.equal(yaml.code, 0);
    const documents = parseAllDocuments(yaml.out);
    assert.ok(Array.isArray(documents));
    assert.deepEqual(
      documents.map((each) => (each.toJS() as PanelDocument).nfvs?.[1]?.ports),
      [['ring:0'], ['ring:1']],
    );
    assert.match(yaml.out, /^---\n# server 1\nnfvs:\n[^]*\n---\n# server 2\nnfvs:\n/);
    const json = JSON.parse((await play(recipe, ['--as-panel', '--json'])).out) as Record<
      string,
      PanelDocument
    >;
    assert.deepEqual(
      Object.entries(json).map(([server, { nfvs }]) => [server, nfvs?.[1]?.ports]),
      [
        ['1', ['ring:0']],
        ['2', ['ring:1']],
      ],
    );
    // Of one server it is what `spp-ctl panel apply` takes.
    const one = await play('server 2\nnfv 1; add ring:1\n', ['--as-panel']);
    assert.deepEqual((parse(one.out) as PanelDocument).nfvs?.[1]?.ports, ['ring:1']);
  });

  it('plays the mirror commands of early recipes', () =>
    withPanel(
      [{ kind: 'primary' }, { kind: 'mirror', clientId: 2, lcores: [14, 15, 16] }],
      async ({ url }) => {
        const recipe = 'sec 2; component start mir0 15 mirror\nsec 2; port add phy:0 rx mir0\n';
        const { code, out } = await play(recipe, ['--url', url]);
        assert.equal(code, 0, out);
        const panel = await play(recipe, ['--as-panel']);
        assert.deepEqual((parse(panel.out) as PanelDocument).mirrors, {
          2: { components: [{ name: 'mir0', core: 15, rx_port: [{ port: 'phy:0' }], tx_port: [] }] },
        });
      },
    ));

  it('stops at a failed line, or continues with --keep-going', () =>
    withPanel(PANEL, async ({ url }, _primary, nfv) => {
      const recipe = 'nfv 1; add ring:0\nnfv 9; forward\nvf 2; component start f 9 forward\nnfv 1; forward\n';
      const first = await play(recipe, ['--url', url]);
      assert.equal(first.code, 1);
      assert.match(first.out, /\na\.rcp:2: nfv 9; forward \.\.\. failed: sec_id 9 not found\.\n$/);
      assert.equal(
        first.err,
        'spp-ctl play: 2 commands were not played\nspp-ctl play: 1 of 4 commands failed\n',
      );
      assert.ok(nfv);
      assert.deepEqual(changes(nfv), ['add ring:0']);
      const second = await play(recipe, ['--url', url, '--keep-going']);
      assert.equal(second.code, 1);
      assert.match(
        second.out,
        /failed: refused: core 9 is not a worker core of vf 2; .*\n.*forward \.\.\. done\n$/,
      );
      assert.equal(second.err, 'spp-ctl play: 2 of 4 commands failed\n');
    }));

  it('sends nothing if a line is invalid, and reports every invalid line', async () => {
    let requests = 0;
    await serving(
      (_request, response) => {
        requests++;
        response.writeHead(204).end();
      },
      async (url) => {
        const recipe = 'nfv 1; add ring:0\nnfv 1; add \x1b[2J\nvf x; status\n';
        const { code, out, err } = await play(recipe, ['--keep-going', '--url', url]);
        assert.deepEqual([code, out], [2, '']);
        assert.equal(
          err,
          'spp-ctl play: a.rcp:2:12: this character cannot be in a command\n' +
            'spp-ctl play: a.rcp:3:4: expected a client id from 1 to 99, not "x"\n',
        );
      },
    );
    assert.equal(requests, 0);
  });

  it('prints the requests of a dry run without contacting the server', async () => {
    const recipe = 'nfv 1; add ring:0\nnfv 1; status\nsec 1; forward\nbye all\npri; flow list phy:0\npwd\n';
    const { code, out, err } = await play(recipe, ['--dry-run', '--url', UNREACHABLE]);
    assert.deepEqual([code, err], [0, '']);
    assert.equal(
      out.replaceAll(/^a\.rcp.*\n/gm, ''),
      '    PUT /v1/nfvs/1/ports {"action":"add","port":"ring:0"}\n' +
        '    GET /v1/nfvs/1\n' +
        '    GET /v1/processes\n' +
        '    PUT /v1/nfvs/1/forward {"action":"start"}, or the request of its kind\n' +
        '    GET /v1/processes\n' +
        '    DELETE of each secondary, then of the primary\n' +
        '    GET /v1/primary/status\n' +
        '    ignored: it only reads\n',
    );
  });

  it('stops without a server and reports the URL', async () => {
    const { code, out, err } = await play('status\nstatus\n', ['--keep-going', '--url', UNREACHABLE]);
    assert.equal(code, 1);
    assert.match(out, /^a\.rcp:1: status \.\.\. failed: http:\/\/127\.0\.0\.1:1: .*\n$/);
    assert.match(err, /1 command was not played\n.*1 of 2 commands failed\n$/);
  });

  it('rejects a server that is not spp-ctl', async () => {
    for (const [respond, recipe] of [
      [json({}), 'nfv 1; forward'],
      [json('<html>'), 'pri; clear'],
    ] as const) {
      await respondingWith(respond, async (url) => {
        const { code, out } = await play(recipe, ['--url', url]);
        assert.equal(code, 1);
        assert.match(out, /failed: http:\S+: the server is not spp-ctl/);
      });
    }
    await respondingWith(
      (response) => response.writeHead(401, { 'content-type': 'text/plain' }).end('a token is needed'),
      async (url) => {
        const { out } = await play('status', ['--url', url]);
        assert.match(out, /failed: http:\S+: authentication failed \(a token is needed\)/);
      },
    );
  });

  it('asks the server for the kind of a process of the first releases', () =>
    withPanel(PANEL, async ({ url }, _primary, _nfv, vf) => {
      const recipe = 'sec 2; component start f 4 forward\nsec 2; status\nsec 2; forward\nsec 7; status\n';
      const { code, out } = await play(recipe, ['-k', '-u', url]);
      assert.equal(code, 1);
      assert.match(out, /^a\.rcp:1: .* done\na\.rcp:2: .* done\n {4}client-id: 2\n/);
      assert.match(out, /a\.rcp:3: .* failed: 2 is a vf: expected status, component, .*, not "forward"\n/);
      assert.match(out, /a\.rcp:4: .* failed: no process with client id 7 is connected\n$/);
      assert.ok(vf);
      assert.deepEqual(changes(vf), ['component start f 4 forward']);
    }));

  it('prints the flow rules of the primary, and fails if the primary rejects a rule', () =>
    withPanel([{ ...PANEL[0], flow: true }], async ({ url }) => {
      const rule = 'phy:0 ingress pattern eth dst is 10:22:33:44:55:66 / end actions queue index 0 / end';
      const recipe = `pri; flow create ${rule}\npri; flow list phy:0\npri; flow status phy:0 0\npri; flow status phy:0 9\npri; flow list phy:9\npri; flow destroy phy:0 7\n`;
      const { code, out } = await play(recipe, ['--keep-going', '--url', url]);
      assert.equal(code, 1);
      assert.match(out, /a\.rcp:2: .* done\n {4}- rule_id: 0\n[^]*a\.rcp:3: .* done\n {4}rule_id: 0\n/);
      assert.match(out, /failed: phy:0 has no rule 9\n.*failed: the primary reports no phy:9\n/);
      assert.match(out, /flow destroy phy:0 7 \.\.\. failed: Flow rule #7 not found\n$/);
    }));

  it('waits for a launched process before it sends a command to it', async () => {
    const launched: SimulatedProcess[] = [];
    let secondaryPort = 0;
    const primary = {
      ...PANEL[0],
      onLaunch: (launch: Parameters<typeof launchedOptions>[0]): void => {
        const process = new SimulatedProcess(launchedOptions(launch, { port: secondaryPort, rings: 16 }));
        launched.push(process);
        // As a real one, it is not there at once.
        setTimeout(() => process.start(), 300);
      },
    };
    await withPanel([primary], async (controller) => {
      secondaryPort = controller.secondaryPort;
      const recipe = `pri; launch nfv 5 -l 1,2 -- -s 127.0.0.1:${secondaryPort}\nnfv 5; add ring:3\nbye sec\n`;
      try {
        const { code, out } = await play(recipe, ['--url', controller.url]);
        assert.equal(code, 0, out);
        const [process] = launched;
        assert.ok(process);
        assert.deepEqual(changes(process), ['add ring:3', 'exit']);
      } finally {
        await Promise.all(launched.map((process) => process.stop()));
      }
    });
  });

  it('ends the processes that bye names, and the primary last', () =>
    withPanel(PANEL, async (controller) => {
      assert.equal((await play('bye sec\nstatus', ['--url', controller.url])).code, 0);
      await controller.until(/^disconnected/, 2);
      assert.equal((await play('bye all', ['--url', controller.url])).code, 0);
      await controller.until(/^disconnected primary/);
    }));

  it('prints a panel document that has the same effect as playing the recipe', () =>
    withPanel(PANEL, async (controller) => {
      const recipe =
        'pri; clear\nnfv 1; add ring:0\nnfv 1; patch phy:0 ring:0\nnfv 1; forward\n' +
        'vf 2; component start f 4 forward\nvf 2; port add ring:0 rx f add_vlantag 5 1\n';
      const yaml = await play(recipe, ['--as-panel', '--url', UNREACHABLE]);
      assert.equal(yaml.code, 0);
      assert.equal(yaml.err, 'spp-ctl play: a.rcp:1: left out: a panel has no counters\n');
      const printed = await play(recipe, ['--as-panel', '--json']);
      const document = JSON.parse(printed.out) as { nfvs: object; vfs: object };
      assert.deepEqual(parse(yaml.out), document);
      await controller.expect(200, 'PUT', '/v1/panel', document);
      const observed = (await controller.get('/v1/panel')) as typeof document;
      assert.deepEqual(
        { nfvs: observed.nfvs, vfs: observed.vfs },
        { nfvs: document.nfvs, vfs: document.vfs },
      );
    }));

  it('prints no panel document for a contradictory recipe', async () => {
    const { code, out, err } = await play('nfv 1; add ring:0\nnfv 1; add ring:0\n', ['--as-panel']);
    assert.deepEqual([code, out, err], [2, '', 'spp-ctl play: a.rcp:2: ring:0 exists already\n']);
  });

  it('escapes control characters for the terminal', async () => {
    const evil = '\x1b]0;owned\x07\x9b2J\u202e';
    const refusal = json({ code: 'command_failed', detail: evil }, 400, 'application/problem+json');
    await respondingWith(refusal, async (url) => {
      const { code, out, err } = await play(`nfv 1; forward # ${evil}\nstatus # ${evil}`, ['--url', url]);
      assert.equal(code, 1);
      assert.match(out, /failed: \\u\{1b\}\]0;owned/);
      assert.doesNotMatch(out + err, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    });
    await respondingWith(json({ status: evil }), async (url) => {
      const { out } = await play('nfv 1; status', ['--url', url]);
      assert.match(out, /owned/);
      assert.doesNotMatch(out, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    });
  });

  it('uses colours if forced, unless --no-color is given', () =>
    withPanel(PANEL, async ({ url }) => {
      const env = { SPP_CTL_URL: url, FORCE_COLOR: '1' };
      assert.match(
        (await play('nfv 1; forward\nnfv 9; stop', [], env)).out,
        /\x1b\[32mdone[^]*\x1b\[31mfailed/,
      );
      assert.ok(!(await play('nfv 1; forward', ['--no-color'], env)).out.includes('\x1b'));
    }));

  it('reads standard input if the file is -', async () => {
    await folder.write('b.rcp', 'nfv 2; stop\n');
    const script = new URL('dist/bin/spp-ctl.js', ROOT).pathname;
    const read = (input: string): SpawnSyncReturns<string> =>
      spawnSync(process.execPath, [script, 'play', '--dry-run', '-'], {
        input,
        encoding: 'utf8',
        cwd: folder.path,
      });
    const { status, stdout } = read('nfv 1; forward\nplayback b.rcp\n');
    assert.equal(status, 0);
    assert.match(stdout, /^-:1: nfv 1; forward\n {4}PUT .*\n\S+b\.rcp:1: nfv 2; stop\n/);
    const large = read('#'.repeat(MAX_RECIPE_BYTES + 1));
    assert.equal(large.status, 2);
    assert.match(large.stderr, /^spp-ctl play: standard input: the recipe is too large/);
  });

  it('exits with code 2 if the recipe is missing or cannot be a recipe', async () => {
    await folder.write('large.rcp', '#'.repeat(MAX_RECIPE_BYTES + 1));
    const run = async (...args: string[]): Promise<string> => {
      const command = runCommand('bin/spp-ctl.js', ['play', ...args]);
      assert.equal(await command.ended, 2);
      return command.err().replaceAll(folder.path, '.');
    };
    assert.equal(await run(`${folder.path}/no.rcp`), 'spp-ctl play: ./no.rcp: there is no such file\n');
    assert.equal(await run(folder.path), 'spp-ctl play: .: it is a folder\n');
    assert.match(
      await run(`${folder.path}/large.rcp`),
      /the recipe is too large: the maximum is 1048576 bytes/,
    );
    const binary = new URL('scripts/screenshots/phone.png', ROOT).pathname;
    assert.match(await run(binary), /the file is not UTF-8 text/);
    assert.match(await run(), /^spp-ctl play: FILE is missing/);
    assert.match(await run('a', 'b'), /^spp-ctl play: Unexpected argument 'b'/);
    assert.match(await run('a', '--json'), /--json needs --as-panel/);
    assert.match(
      await run('a', '--as-panel', '--server', `2=${UNREACHABLE}`),
      /--server cannot be used with --as-panel/,
    );
    for (const [given, message] of [
      ['http://host:7777', /is not the number of a server and its URL, such as/],
      ['0=http://host:7777', /is not the number of a server and its URL/],
      ['2=host:7777', /is not a URL such as/],
      ['2=http://a:1,2=http://b:1', /is not one URL for each server: 2 is a duplicate/],
    ] as const)
      assert.match(await run('a', '--server', given), message);
    assert.match(
      await run('a', '--ca', 'x', '--server', '2=http://a:1', '--url', 'https://b:1'),
      /--ca .* needs/,
    );
    assert.match(await run('a', '--as-panel', '--dry-run'), /--dry-run cannot be used with --as-panel/);
  });

  it('prints its help', async () => {
    const help = runCommand('bin/spp-ctl.js', ['help', 'play']);
    assert.equal(await help.ended, 0);
    assert.match(help.out(), /^Usage: spp-ctl play \[options\] FILE\n[^]*--keep-going[^]*--timeout DURATION/);
  });
});
