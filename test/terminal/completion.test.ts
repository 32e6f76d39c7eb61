import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { helpText } from '../../src/cli/options.js';
import { runCommand } from '../support/command.js';
import { createFolder, type Folder } from '../support/folder.js';
import { ROOT } from '../support/recordings.js';
import { isThere, openTerminal, type Terminal, whyNoTerminal } from '../support/terminal.js';

/** What the words of a command line are once the shell has completed them. */
interface Shell {
  /** Types a line, with \t for the tab key. @returns the words of the completed line. */
  complete(line: string): Promise<string[]>;
  close(): Promise<void>;
}

const SHELLS = {
  bash: {
    start: 'bash --norc --noprofile -i',
    file: 'completion/spp-ctl.bash',
    setUp: "bind 'set bell-style none'; bind 'set enable-bracketed-paste off'",
  },
  zsh: {
    start: 'zsh -f -i',
    file: 'completion/_spp-ctl',
    setUp: 'autoload -Uz compinit; compinit -D -u; unsetopt beep prompt_cr prompt_sp zle_bracketed_paste',
  },
  fish: {
    start: 'fish --no-config --private -i',
    file: 'completion/spp-ctl.fish',
    setUp: 'function fish_prompt; end; set -g fish_autosuggestion_enabled 0; set -g fish_color_error normal',
  },
} as const;

/** A shell on a terminal, whose commands print their words. */
async function openShell(name: keyof typeof SHELLS, folder: string): Promise<Shell> {
  const { start, file, setUp } = SHELLS[name];
  const terminal: Terminal = openTerminal(`cd ${folder} && exec ${start}`, {
    columns: 500,
    env: { TERM: 'dumb', PS1: '$ ', HISTFILE: '' },
  });
  const response = async (line: string, pattern: RegExp): Promise<string> => {
    const from = terminal.written().length;
    terminal.type(line);
    const [, found = ''] = await terminal.until(pattern, from);
    return found;
  };
  const two = name === 'fish' ? '(math 1 + 1)' : '$((1 + 1))';
  const commands =
    name === 'fish'
      ? "function spp-ctl; printf '{%s}' $argv; echo .; end; function spp-sim; spp-ctl $argv; end"
      : 'spp-ctl() { printf \'{%s}\' "$@"; echo .; }; spp-sim() { spp-ctl "$@"; }';
  await response(`${setUp}; echo set-up-${two}\n`, /set-up-(2)/);
  const source = new URL(`generated/${file}`, ROOT).pathname;
  await response(`source ${source}; ${commands}; echo read-${two}\n`, /read-(2)/);
  return {
    complete: async (line) => {
      const words = await response(`${line}\n`, /((?:\{[^}\n]*\})+)\.\r?\n/);
      return words.slice(1, -1).split('}{');
    },
    close: async () => {
      terminal.type('\u0015exit\n');
      await terminal.ended;
    },
  };
}

/** Lines as they are typed, and their words once they are complete. */
const LINES: readonly (readonly [typed: string, words: string[]])[] = [
  ['spp-ctl st\t', ['status']],
  ['spp-ctl status --w\t', ['status', '--watch']],
  ['spp-ctl status --watch --j\t', ['status', '--watch', '--json']],
  ['spp-ctl --log-level de\t', ['--log-level', 'debug']],
  ['spp-ctl --log-level=de\t', ['--log-level=debug']],
  ['spp-ctl --api-port 0 --log-level si\t', ['--api-port', '0', '--log-level', 'silent']],
  ['spp-ctl --token-file tok\t', ['--token-file', 'tokens.txt']],
  ['spp-ctl --tls-cert=cer\tcert.p\t', ['--tls-cert=certs/cert.pem']],
  ['spp-ctl status --ca certs/c\t', ['status', '--ca', 'certs/cert.pem']],
  ['spp-ctl play tok\t', ['play', 'tokens.txt']],
  ['spp-ctl play --as\ttok\t', ['play', '--as-panel', 'tokens.txt']],
  ['spp-ctl completion z\t', ['completion', 'zsh']],
  ['spp-ctl panel pl\ttok\t', ['panel', 'plan', 'tokens.txt']],
  ['spp-ctl check tok\t', ['check', 'tokens.txt']],
  ['spp-ctl trace phy:0 --file tok\t', ['trace', 'phy:0', '--file', 'tokens.txt']],
  [
    'spp-ctl panel apply --on-failure con\t--y\tcer\tc\t',
    [...['panel', 'apply', '--on-failure', 'continue', '--yes', 'certs/cert.pem']],
  ],
  [
    'spp-ctl panel get --credentials-file tok\t--j\t',
    ['panel', 'get', '--credentials-file', 'tokens.txt', '--json'],
  ],
  ['spp-ctl help st\t', ['help', 'status']],
  ['spp-sim pri\tn\t1', ['primary', 'nfv:1']],
  ['spp-sim vf:1 mi\t3', ['vf:1', 'mirror:3']],
  ['spp-sim --release 19.1\t pc\t2', ['--release', '19.11', 'pcap:2']],
  ['spp-sim --split=r\t', ['--split=random']],
  ['true; LANG=C spp-ctl sta\t', ['status']],
  // Nothing to be guessed, not even a file.
  ['spp-ctl --bind-addr tok\t', ['--bind-addr', 'tok']],
  ['spp-ctl status --url tok\t', ['status', '--url', 'tok']],
];

for (const name of ['bash', 'zsh', 'fish'] as const) {
  const skip = whyNoTerminal() || (isThere(name) ? false : `${name} is not installed`);
  describe(`the completion for ${name}`, { skip }, () => {
    let folder: Folder;
    let shell: Shell;

    before(async () => {
      folder = await createFolder();
      await folder.write('tokens.txt', '');
      mkdirSync(`${folder.path}/certs`);
      writeFileSync(`${folder.path}/certs/cert.pem`, '');
      shell = await openShell(name, folder.path);
    });
    after(async () => {
      await shell.close();
      await folder.remove();
    });

    for (const [typed, words] of LINES) {
      it(`completes ${JSON.stringify(typed)} to ${words.join(' ')}`, async () => {
        assert.deepEqual(await shell.complete(typed), words);
      });
    }
  });
}

describe('the completion for bash', { skip: isThere('bash') ? false : 'bash is not installed' }, () => {
  /** All that is offered for a line. */
  function offered(line: string): string[] {
    const script = `
      compopt() { :; }
      source generated/completion/spp-ctl.bash
      COMP_LINE=$1 COMP_POINT=\${#1}
      "_\${1%%-*}_$2"
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    const [, name = ''] = /^spp-(\w+)/.exec(line) ?? [];
    const out = execFileSync('bash', ['-c', script, 'bash', line, name], { cwd: ROOT, encoding: 'utf8' });
    return out.trimEnd().split('\n');
  }

  it('offers every option of the help', async () => {
    const status = runCommand('bin/spp-ctl.js', ['status', '--help']);
    const apply = runCommand('bin/spp-ctl.js', ['panel', 'apply', '--help']);
    const simulator = runCommand('bin/spp-sim.js', ['--help']);
    await Promise.all([status.ended, apply.ended, simulator.ended]);
    for (const [line, help] of [
      ['spp-ctl --', helpText()],
      ['spp-ctl status --', status.out()],
      ['spp-ctl panel apply --', apply.out()],
      ['spp-sim --', simulator.out()],
    ] as const) {
      const options = [...help.matchAll(/^ {2}(?:-\w, | {4})(--[a-z-]+)/gm)].map(([, option]) => option);
      assert.ok(options.length > 5);
      assert.deepEqual(offered(line), options);
    }
  });

  it('offers the commands and their arguments', () => {
    assert.deepEqual(offered('spp-ctl '), [
      'status',
      'panel',
      'trace',
      'check',
      'nodes',
      'play',
      'completion',
      'help',
    ]);
    assert.deepEqual(offered('spp-ctl completion '), ['bash', 'zsh', 'fish']);
    assert.deepEqual(offered('spp-ctl status '), ['']);
    assert.deepEqual(offered('spp-ctl panel '), ['get', 'plan', 'apply', 'undo', 'changes']);
    assert.deepEqual(offered('spp-ctl panel changes '), ['']);
    assert.deepEqual(offered('spp-ctl panel plan READ'), ['README.md']);
    assert.deepEqual(offered('spp-sim '), ['primary', 'nfv:', 'vm:', 'vf:', 'mirror:', 'pcap:']);
    assert.deepEqual(offered('spp-sim nfv:1 m'), ['mirror:']);
  });
});

describe('spp-ctl completion', () => {
  it('prints the completion script', async () => {
    for (const [shell, end] of [
      ['bash', /\ncomplete -F _spp_sim spp-sim\n$/],
      ['zsh', /^#compdef spp-ctl spp-sim\n/],
      ['fish', /\ncomplete -c spp-sim -f\n/],
    ] as const) {
      const command = runCommand('bin/spp-ctl.js', ['completion', shell]);
      assert.equal(await command.ended, 0);
      assert.match(command.out(), end);
    }
  });

  it('rejects other shells and names the supported shells', async () => {
    for (const args of [['tcsh'], [], ['bash', 'zsh'], ['constructor']]) {
      const command = runCommand('bin/spp-ctl.js', ['completion', ...args]);
      assert.equal(await command.ended, 2);
      assert.equal(
        command.err(),
        'spp-ctl completion: specify a shell: bash, zsh or fish; see spp-ctl completion --help\n',
      );
    }
    const help = runCommand('bin/spp-ctl.js', ['help', 'completion']);
    assert.equal(await help.ended, 0);
    assert.match(help.out(), /^Usage: spp-ctl completion bash\|zsh\|fish\n/);
  });
});
