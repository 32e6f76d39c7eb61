import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { widthOf } from '../../src/terminal/text.js';
import { createFolder } from '../support/folder.js';
import { changes, withPanel } from '../support/panel.js';
import { ROOT } from '../support/recordings.js';
import { openTerminal, type Terminal, type TerminalOptions, whyNoTerminal } from '../support/terminal.js';
import { panel, PROCESSES, SLOW, SLOWLY, DESIRED, yaml } from './run-panel.js';

const MAIN = new URL('dist/bin/spp-ctl.js', ROOT).pathname;
const QUESTION = /Apply\? \[y\/N\] /;

describe('spp-ctl panel apply on a terminal', { skip: whyNoTerminal() }, () => {
  const open: Terminal[] = [];

  afterEach(() => {
    for (const terminal of open.splice(0)) terminal.kill();
  });

  /** @param after what the shell adds to the command. */
  async function apply(
    url: string,
    text: string,
    options: TerminalOptions = {},
    after = '',
  ): Promise<Terminal> {
    const folder = await createFolder();
    const file = await folder.write('panel.yaml', text);
    const command = `"${process.execPath}" ${MAIN} panel apply --url ${url} ${file} ${after}`;
    const terminal = openTerminal(`trap : INT; ${command}; echo "code $?"`, options);
    open.push(terminal);
    void terminal.ended.then(() => folder.remove());
    return terminal;
  }

  it('asks for confirmation and does nothing unless it is given', () =>
    withPanel(PROCESSES, async ({ url }, nfv) => {
      // A newline, Ctrl-D and Ctrl-C do not confirm.
      for (const keys of ['n\n', '\n', 'yess\n', '\x04', '\x03']) {
        const terminal = await apply(url, yaml(DESIRED));
        await terminal.until(QUESTION);
        terminal.type(keys);
        await terminal.until(/not applied\r\ncode 3\r\n/);
      }
      assert.deepEqual(changes(nfv), []);
      const terminal = await apply(url, yaml(DESIRED));
      await terminal.until(QUESTION);
      terminal.type('Y\n');
      await terminal.until(/done, verified: [^\r]*\r\ncode 0\r\n/);
      assert.equal(changes(nfv).length, 4);
    }));

  it('asks for confirmation also if its output is redirected', () =>
    withPanel(PROCESSES, async ({ url }) => {
      const terminal = await apply(url, yaml(DESIRED), {}, '| cat');
      await terminal.until(QUESTION);
      terminal.type('yes\n');
      const [text = ''] = await terminal.until(/COMMANDS\r\n[^]*COMMANDS\r\n[^]*done, verified/);
      assert.ok(!text.includes('\x1b'));
    }));

  it('shows its progress on one line and every outcome at the end', () =>
    withPanel(SLOW, async ({ url }) => {
      const terminal = await apply(url, yaml(SLOWLY), { columns: 60 });
      await terminal.until(QUESTION);
      const from = terminal.written().length;
      terminal.type('y\n');
      await terminal.until(/applying: 1 of 3 commands, vf:2 {2}PUT [^]*code 0\r\n/, from);
      const [progress = '', outcomes = ''] = terminal.written().slice(from).split('COMMANDS');
      assert.match(progress, /\r\x1b\[K\x1b\[2mapplying: 0 of 3 commands, vf:2 {2}POST /);
      const drawn = progress.split('\r\x1b[K').slice(1);
      assert.ok(drawn.length > 2);
      for (const line of drawn.slice(0, -1)) {
        assert.ok(!line.includes('\n'), line);
        assert.ok(widthOf(stripVTControlCharacters(line)) < 60, line);
      }
      assert.equal(stripVTControlCharacters(outcomes).match(/^ {2}\d {2}done /gm)?.length, 3);
    }));

  it('stops on Ctrl-C and prints the command that shows the result', () =>
    withPanel(SLOW, async ({ url }) => {
      const terminal = await apply(url, yaml(SLOWLY));
      await terminal.until(QUESTION);
      terminal.type('y\n');
      await terminal.until(/applying: 1 of 3/);
      terminal.type('\x03');
      const [, id = ''] = await terminal.until(
        /the change continues on the server; [^]*: spp-ctl panel changes (\S+) --url \S+\r\ncode 1\r\n/,
      );
      for (;;) {
        const code = await panel(['changes', id], url).ended;
        if (code === 0) break;
        assert.equal(code, 3);
      }
    }));
});
