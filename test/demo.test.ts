import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { documentWith, entriesOf } from '../src/panel/document/document.js';
import { normalDocument } from '../src/panel/document/normal.js';
import type { PanelDocument } from '../src/panel/document/schema.js';
import { runCommand } from './support/command.js';
import { withDemo } from './support/demo.js';
import { ROOT } from './support/recordings.js';

const run = promisify(execFile);

const hasCurl = await run('curl', ['--version']).then(
  () => true,
  () => false,
);

describe('the broken demo', () => {
  it('has five faults, all of which spp-ctl check finds and explains', async () => {
    const demo = runCommand('scripts/demo.js', ['--broken', '-p', '0', '-s', '0', '-a', '0']);
    const [, url = ''] = await demo.until(/check --url (\S+)/);
    const faults = demo.out().match(/^ {2}\d\. /gm) ?? [];
    assert.equal(faults.length, 5);
    const explained = [
      /cls0 of vf 1 and receive19 of pcap 6 take packets from phy:0: .+ \[shared_port\]/,
      /nfv 3 is idle: forwarding is off; packets from phy:1 and ring:0 are lost \[idle_in_path\]/,
      /packets go round for ever: ring:2 -> mr0 of mirror 5 -> ring:3 -> nfv 4 -> ring:2 \[loop\]/,
      /mg0 of vf 1 adds the VLAN tag 102 at phy:0 to packets that were given the tag 101 before: .+ \[tag_added_twice\]/,
      /mr1 of mirror 5 is idle: it has no tx port; packets from ring:4 are lost \[incomplete_component\]/,
    ];
    let missing = explained;
    // The pcap shows its capture some moments after it was started.
    for (let attempt = 0; missing.length > 0 && attempt < 20; attempt++) {
      const check = runCommand('bin/spp-ctl.js', ['check', '--url', url]);
      assert.equal(await check.ended, 1, check.err());
      missing = explained.filter((each) => !each.test(check.out()));
    }
    assert.deepEqual(missing, []);
    demo.child.kill('SIGINT');
    assert.equal(await demo.ended, 0);
    assert.equal(demo.err(), '');
  });
});

/** The words of a command that the demo prints. */
const APPLY = /node dist\/src\/main\.js (panel apply \S+) --url (\S+)/g;

/** A document of the demo without what it says of launches. */
function withoutLaunches(text: string): PanelDocument {
  const document = parse(text) as PanelDocument;
  const entries = [...entriesOf(document)].map(
    ([id, entry]) => [id, entry === 'absent' ? entry : { spec: entry.spec }] as const,
  );
  return normalDocument(documentWith(new Map(entries)));
}

describe('the empty demo', () => {
  it('becomes the panel of the demo by one document, and is empty again by one more', async () => {
    const demo = runCommand('scripts/demo.js', ['--empty', '-p', '0', '-s', '0', '-a', '0']);
    await demo.until(/Ctrl-C stops the demo/);
    const [up, down] = [...demo.out().matchAll(APPLY)].map(([, words = '', url = '']) => {
      const args = [...words.split(' '), '--yes', '--url', url];
      return () => runCommand('src/main.js', args);
    });
    assert.ok(up && down);
    const [, url = ''] = /running on (http:[^,]+),/.exec(demo.out()) ?? [];
    const get = async (path: string): Promise<unknown> => (await fetch(url + path)).json();
    const before = await get('/v1/panel');
    const apply = async (command: () => ReturnType<typeof runCommand>): Promise<string> => {
      const { ended, out, err } = command();
      assert.equal(await ended, 0, out() + err());
      return out();
    };

    assert.match(await apply(up), /\(36 of 36 commands done\)\n$/);
    const status = (await get('/v1/panel/status')) as { processes: { process: string; state: string }[] };
    assert.deepEqual(
      status.processes.map(({ process, state }) => `${process} ${state}`),
      ['primary', 'vf:1', 'vf:2', 'nfv:3', 'nfv:4', 'mirror:5', 'pcap:6'].map((id) => `${id} in_sync`),
    );
    const panel = (await get('/v1/panel')) as PanelDocument;
    assert.equal(panel.pcaps?.[6]?.launch?.app['-c'], 'phy:0');
    assert.equal(await apply(up), 'nothing to do\nthe document is the desired one now\n');

    assert.match(await apply(down), /\(13 of 13 commands done\)\n$/);
    assert.deepEqual(await get('/v1/panel'), before);
    assert.equal(await apply(down), 'nothing to do\nthe document is the desired one now\n');
    demo.child.kill('SIGINT');
    assert.equal(await demo.ended, 0);
    assert.equal(demo.err(), '');
  });

  it('has documents for the default ports that name the processes of the demo', async () => {
    const [panel, empty] = await Promise.all(
      ['panel.yaml', 'empty.yaml'].map((name) => readFile(new URL(`scripts/demo/${name}`, ROOT), 'utf8')),
    );
    assert.ok(panel !== undefined && empty !== undefined);
    await withDemo(async (controller) => {
      assert.deepEqual(
        withoutLaunches(panel),
        normalDocument((await controller.get('/v1/panel')) as PanelDocument),
      );
    });
    assert.deepEqual(panel.match(/(?<=-s: )\S+/g), Array(6).fill('127.0.0.1:6666'));
    const ended = [...entriesOf(parse(empty) as PanelDocument)].filter(([, entry]) => entry === 'absent');
    assert.deepEqual(
      ended.map(([id]) => id),
      ['nfv:3', 'nfv:4', 'vf:1', 'vf:2', 'mirror:5', 'pcap:6'],
    );
  });

  it('is not also the broken one', async () => {
    const demo = runCommand('scripts/demo.js', ['--empty', '--broken']);
    assert.equal(await demo.ended, 2);
    assert.equal(demo.err(), 'demo: at most one of --broken and --empty\n');
  });
});

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
