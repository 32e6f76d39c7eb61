import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { parse } from 'yaml';
import type { components } from '../../src/client/client.js';
import { widthOf } from '../../src/terminal/text.js';
import { runCommand } from '../support/command.js';
import { type Panel, startPanel } from '../support/panel.js';
import { ROOT } from '../support/recordings.js';
import { openTerminal, type Terminal, whyNoTerminal } from '../support/terminal.js';
import { panel as runPanel, printed } from './run-panel.js';

const MAIN = new URL('dist/bin/spp-ctl.js', ROOT).pathname;

type Topology = components['schemas']['Topology'];

/** A document that makes names and lists long. */
const DOCUMENT = {
  vfs: {
    2: {
      components: [
        {
          name: 'a_classifier_with_a_long_name',
          core: 5,
          type: 'classifier',
          rx_port: [{ port: 'phy:0' }],
          tx_port: ['vhost:0', 'vhost:1', 'ring:0', 'ring:1', 'ring:2', 'ring:3'].map((port) => ({ port })),
        },
      ],
      classifier_table: [
        { vlan: 101, mac_address: '52:54:00:12:34:56', port: 'vhost:0' },
        { mac_address: '52:54:00:12:34:57', port: 'ring:0' },
      ],
    },
  },
};

describe('the output formats of the commands', () => {
  let panel: Panel;
  let url: string;
  const open: Terminal[] = [];

  before(async () => {
    panel = await startPanel([
      { kind: 'primary' },
      { kind: 'nfv', clientId: 1 },
      { kind: 'vf', clientId: 2, lcores: [4, 5, 6] },
    ]);
    ({ url } = panel.controller);
    await panel.controller.expect(200, 'PUT', '/v1/panel', DOCUMENT);
  });
  afterEach(() => {
    for (const terminal of open.splice(0)) terminal.kill();
  });
  after(() => panel.stop());

  async function status(...args: string[]): Promise<string> {
    return printed(runCommand('bin/spp-ctl.js', ['status', '--url', url, ...args]), 0);
  }

  /** The lines that a command prints on a terminal. */
  async function shown(args: string, columns: number): Promise<string[]> {
    const command = `"${process.execPath}" ${MAIN} ${args} --url ${url}`;
    const terminal = openTerminal(`${command}; echo "code $?"`, { columns });
    open.push(terminal);
    await terminal.until(/code \d/);
    const lines = stripVTControlCharacters(terminal.written()).split(/\r?\n/).slice(1);
    assert.ok(lines.includes('code 0'), lines.join('\n'));
    return lines.slice(0, lines.indexOf('code 0'));
  }

  async function topology(): Promise<Topology> {
    return (await panel.controller.get('/v1/topology')) as Topology;
  }

  it('print the same panel as JSON and YAML, which end with a newline', async () => {
    const { time, event, ...expected } = await topology();
    assert.match(event, /^[0-9a-z]+-\d+$/);
    assert.match(time, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    for (const [args, read] of [
      [['-o', 'json'], (text: string): unknown => JSON.parse(text)],
      [['--json'], (text: string): unknown => JSON.parse(text)],
      [['--output=yaml'], (text: string): unknown => parse(text)],
    ] as const) {
      const text = await status(...args);
      assert.ok(text.endsWith('\n') && !text.endsWith('\n\n'));
      const document = read(text) as Topology;
      // Events of findings come about a second after the statuses.
      assert.deepEqual(document, { ...expected, time: document.time, event: document.event });
    }
  });

  it('print the ids of processes and changes, one per line', async () => {
    assert.equal(await status('-o', 'name'), 'primary\nnfv:1\nvf:2\n');
    const changes = (await panel.controller.get('/v1/panel/changes')) as { id: string }[];
    assert.ok(changes.length > 0);
    const names = changes.map(({ id }) => `${id}\n`).join('');
    assert.equal(await printed(runPanel(['changes', '-o', 'name'], url), 0), names);
    const [{ id } = { id: '' }] = changes;
    const one = await printed(runPanel(['changes', id, '-o', 'yaml'], url), 0);
    assert.deepEqual(parse(one), await panel.controller.get(`/v1/panel/changes/${id}`));
  });

  it('print the panel document and a plan as JSON and YAML', async () => {
    const document = await panel.controller.get('/v1/panel');
    const yaml = await printed(runPanel(['get'], url), 0);
    assert.deepEqual(parse(yaml), document);
    assert.equal(await printed(runPanel(['get', '-o', 'yaml'], url), 0), yaml);
    assert.deepEqual(JSON.parse(await printed(runPanel(['get', '-o', 'json'], url), 0)), document);
    const plan = await printed(runPanel(['plan', '-o', 'yaml', '-'], url, yaml), 0);
    const expected = await panel.controller.expect(200, 'POST', '/v1/panel/plan', document);
    assert.deepEqual(parse(plan), JSON.parse(expected));
  });

  it('are rejected when they contradict each other, before anything is sent', async () => {
    for (const args of [['status'], ['check'], ['trace', 'phy:0'], ['nodes'], ['panel', 'get']]) {
      const nowhere = ['--url', 'http://127.0.0.1:1'];
      const command = runCommand('bin/spp-ctl.js', [...args, '--json', '--output', 'yaml', ...nowhere]);
      assert.equal(await command.ended, 2, args.join(' '));
      assert.match(command.err(), /^spp-ctl \w+: --json cannot be used with --output yaml\n$/);
    }
  });

  it('follow the panel as YAML documents with --watch', async () => {
    const command = runCommand('bin/spp-ctl.js', ['status', '--watch', '-o', 'yaml', '--url', url]);
    await command.until(/\nedges:/);
    await panel.controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port: 'ring:5' });
    await command.until(/\n---\n[^]*ring:5[^]*\nedges:/);
    command.child.kill('SIGTERM');
    assert.equal(await command.ended, 0);
    await panel.controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'del', port: 'ring:5' });
  });

  it('show changes with local times without fractions', async () => {
    const [change] = (await panel.controller.get('/v1/panel/changes')) as { id: string; started: string }[];
    assert.ok(change !== undefined);
    const time = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/;
    const table = await printed(runPanel(['changes'], url), 0);
    assert.match(table, new RegExp(`^${change.id} +request +done +${time.source} `, 'm'));
    const one = await printed(runPanel(['changes', change.id], url), 0);
    assert.match(one, new RegExp(`started ${time.source}, ended ${time.source};`));
  });

  describe('on a terminal', { skip: whyNoTerminal() }, () => {
    for (const columns of [80, 60, 40, 30]) {
      it(`cut nothing that identifies a thing on ${columns} columns`, async () => {
        const lines = [...(await shown('status', columns)), ...(await shown('panel changes', columns))];
        for (const line of lines) {
          assert.ok(widthOf(line) <= columns, line);
          assert.ok(!line.includes('…'), line);
        }
        const { processes, components, ports } = await topology();
        const changes = (await panel.controller.get('/v1/panel/changes')) as { id: string }[];
        const names = [
          ...[...processes, ...components, ...changes].map(({ id }) => id),
          ...ports.map(({ name }) => name),
          '101/52:54:00:12:34:56',
          '52:54:00:12:34:57',
        ];
        // A name that is wider than its column is continued on the next line.
        const text = columns < 40 ? lines.map((line) => line.trim()).join('') : lines.join('\n');
        for (const name of names) assert.ok(text.includes(name), `${name}\n${text}`);
      });
    }

    it('are tables on 80 columns, and lists on 40', async () => {
      assert.match((await shown('status', 80)).join('\n'), /\nPORT +PROCESSES +ADDRESS +RX /);
      const list = (await shown('status', 40)).join('\n');
      assert.doesNotMatch(list, /PORT +PROCESSES/);
      assert.match(list, /\nPROCESS +nfv:1\nSTATUS +idling\n/);
      assert.match((await shown('panel changes', 40)).join('\n'), /\nCAUSE +request\nSTATE +done\n/);
    });

    it('are tables of any width with --output wide', async () => {
      const wide = await shown('status -o wide', 40);
      const piped = (await status()).split('\n');
      const without = (lines: readonly string[]): string[] =>
        lines.filter((line) => line !== '' && !line.startsWith('spp-ctl at '));
      assert.deepEqual(without(wide), without(piped));
      assert.ok(Math.max(...wide.map(widthOf)) > 80);
    });
  });
});
