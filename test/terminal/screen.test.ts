import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { widthOf } from '../../src/terminal/text.js';
import { startController } from '../support/controller.js';
import { type Panel, startPanel } from '../support/panel.js';
import { ROOT } from '../support/recordings.js';
import {
  isThere,
  openTerminal,
  type Terminal,
  type TerminalOptions,
  whyNoTerminal,
} from '../support/terminal.js';

const MAIN = new URL('dist/bin/spp-ctl.js', ROOT).pathname;
const ENTERED = '\x1b[?1049h';
const LEFT = '\x1b[?1049l';

describe('spp-ctl status on a terminal', { skip: whyNoTerminal() }, () => {
  let panel: Panel;
  const open: Terminal[] = [];

  before(async () => {
    panel = await startPanel([
      { kind: 'primary' },
      { kind: 'nfv', clientId: 1 },
      { kind: 'vf', clientId: 2 },
    ]);
    await panel.controller.expect(204, 'PUT', '/v1/nfvs/1/patches', { src: 'phy:0', dst: 'phy:1' });
  });
  afterEach(() => {
    for (const terminal of open.splice(0)) terminal.kill();
  });
  after(() => panel.stop());

  function status(args: string, options: TerminalOptions = {}, url = panel.controller.url): Terminal {
    // The output after the command shows whether the terminal was restored.
    const state = 'stty -a | tr " ;" "\\n\\n" | grep -xE -- "-?(icanon|echo|isig)" | paste -sd " "';
    const command = `sh -c 'echo "pid:$$"; exec "$@"' sh "${process.execPath}" ${MAIN} status --url ${url} ${args}`;
    const terminal = openTerminal(`${command}; echo "code $? $(${state})"`, options);
    open.push(terminal);
    return terminal;
  }

  /** The lines of the screen as it was drawn last. */
  function screen(terminal: Terminal): string[] {
    const drawn = terminal.written().split('\x1b[H').at(-1) ?? '';
    return stripVTControlCharacters(drawn).split(/\r*\n/);
  }

  /** Waits for a screen that has a line like this, and which was drawn after something was done. */
  async function shown(terminal: Terminal, line: RegExp, action?: () => unknown): Promise<string[]> {
    const from = terminal.written().length;
    await action?.();
    await terminal.until(new RegExp(`\\x1b\\[H[^]*${line.source}[^]*\\x1b\\[J`), from);
    return screen(terminal);
  }

  async function ended(terminal: Terminal): Promise<void> {
    await terminal.ended;
    assert.match(terminal.written(), /code 0 isig icanon echo\r?\n$/);
    assert.ok(terminal.written().includes('\x1b[?25h\x1b[?1049l'));
  }

  it('uses colours and fits the width of the terminal', async () => {
    const terminal = status('', { columns: 30 });
    await terminal.until(/code 0/);
    assert.ok(terminal.written().includes('\x1b[1mPROCESSES\x1b[22m'));
    assert.ok(!terminal.written().includes(ENTERED));
    const lines = stripVTControlCharacters(terminal.written()).split(/\r?\n/).slice(1, -2);
    assert.ok(lines.length > 10);
    for (const line of lines) assert.ok(widthOf(line) <= 30, line);
    assert.ok(!lines.some((line) => line.includes('…')));
  });

  it('uses no colours if they are disabled', async () => {
    for (const [args, env] of [
      ['--no-color', {}],
      ['', { NO_COLOR: '1' }],
      ['', { TERM: 'dumb' }],
    ] as const) {
      const terminal = status(args, { env });
      await terminal.until(/code 0/);
      assert.ok(!terminal.written().includes('\x1b'), terminal.written());
    }
  });

  it('uses the whole terminal with --watch, redraws after a change, and restores the terminal on q', async () => {
    const terminal = status('--watch', { rows: 40 });
    const before = await shown(terminal, /nfv:1 +\x1b\[2midling/);
    assert.equal(before.length, 40);
    assert.match(before[39] ?? '', /^q quits$/);
    await shown(terminal, /nfv:1 +\x1b\[32mrunning/, () =>
      panel.controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'start' }),
    );
    await shown(terminal, /nfv:1 +\x1b\[2midling/, () =>
      panel.controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'stop' }),
    );
    assert.ok(!terminal.written().includes(LEFT));
    terminal.type('q');
    await ended(terminal);
  });

  for (const [how, keys] of [
    ['Ctrl-C', '\x03'],
    ['q while it scrolls', '\x1b[6~q'],
  ] as const) {
    it(`exits on ${how}`, async () => {
      const terminal = status('--watch');
      await shown(terminal, /PROCESSES/);
      terminal.type(keys);
      await ended(terminal);
    });
  }

  it('restores the terminal and exits on SIGTERM', async () => {
    const terminal = status('--watch');
    const [, pid = ''] = await terminal.until(/pid:(\d+)/);
    await shown(terminal, /PROCESSES/);
    process.kill(Number(pid), 'SIGTERM');
    await ended(terminal);
  });

  it('scrolls content that is taller than the terminal', async () => {
    const terminal = status('--watch', { rows: 8 });
    const top = await shown(terminal, /lines 1-7 of \d+/);
    assert.match(top[0] ?? '', /^spp-ctl at /);
    for (const [key, line] of [
      ['\x1b[B', /lines 2-8 of/],
      ['j', /lines 3-9 of/],
      ['k', /lines 2-8 of/],
      ['\x1b[A', /lines 1-7 of/],
      ['k', /lines 1-7 of/],
      [' ', /lines 8-14 of/],
      ['\x1b[6~', /lines 15-21 of/],
      ['\x1b[5~', /lines 8-14 of/],
      ['b', /lines 1-7 of/],
      ['\x1b[F', /lines (\d+)-(\d+) of \2/],
      ['j', /lines (\d+)-(\d+) of \2/],
      ['\x1b[H', /lines 1-7 of/],
    ] as const) {
      await shown(terminal, line, () => terminal.type(key));
    }
    terminal.type('q');
    await ended(terminal);
  });

  it('redraws when the terminal is resized', async () => {
    const terminal = status('--watch', { columns: 80, rows: 40 });
    await shown(terminal, /q quits/);
    const lines = await shown(terminal, /lines 1-9 of/, () => terminal.resize(40, 10));
    assert.equal(lines.length, 10);
    for (const line of lines) assert.ok(widthOf(line) <= 40, line);
    terminal.type('q');
    await ended(terminal);
  });

  it('reports a lost connection and continues after reconnecting', async () => {
    const first = await startController();
    const terminal = status('--watch', {}, first.url);
    await shown(terminal, /no process is connected/);
    const lost = await shown(terminal, /DISCONNECTED/, () => first.stop());
    assert.match(lost[23] ?? '', /^DISCONNECTED, the panel may be stale: http:/);
    const again = await startPanel([{ kind: 'nfv', clientId: 7 }], '-a', new URL(first.url).port);
    const lines = await shown(terminal, /nfv:7/);
    assert.equal(lines[23], 'q quits');
    terminal.type('q');
    await ended(terminal);
    await again.stop();
  });

  it('does not touch the terminal if the first read fails', async () => {
    const gone = await startController();
    await gone.stop();
    const terminal = status('--watch', {}, gone.url);
    await terminal.until(/code 1/);
    assert.ok(!terminal.written().includes(ENTERED));
  });

  // A shell with job control has to be there for it.
  const noBash = isThere('bash') ? false : 'bash is not installed';
  it('stops on Ctrl-Z and redraws when it continues', { skip: noBash }, async () => {
    const command = `"${process.execPath}" ${MAIN} status --watch --url ${panel.controller.url}`;
    const terminal = openTerminal(`PS1='$ ' exec bash --norc --noprofile -i`);
    open.push(terminal);
    await terminal.until(/\$ /);
    terminal.type(`${command}\n`);
    await shown(terminal, /PROCESSES/);
    const from = terminal.written().length;
    terminal.type('\x1a');
    await terminal.until(/\x1b\[\?1049l[^]*Stopped/, from);
    terminal.resize(50, 12);
    const lines = await shown(terminal, /lines 1-11 of/, () => terminal.type('fg\n'));
    for (const line of lines) assert.ok(widthOf(line) <= 50, line);
    terminal.type('q');
    const end = terminal.written().length;
    await terminal.until(/\x1b\[\?1049l/, end);
    terminal.type('exit\n');
    await terminal.ended;
  });
});
