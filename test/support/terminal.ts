import { spawn, spawnSync } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { within } from './limits.js';

/** A process on its own pseudo-terminal, made by `script` of util-linux. */
export interface Terminal {
  /** All output so far, with escape sequences. */
  readonly written: () => string;
  /** Types on the terminal. */
  type(keys: string): void;
  /** Resolves with the match once the output after a position contains it; fails when the process ends before. */
  until(pattern: RegExp, after?: number): Promise<RegExpExecArray>;
  /** Resizes the terminal. */
  resize(columns: number, rows: number): void;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
  kill(): void;
}

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** The reason why there are no terminals, for tests that need one; undefined when there are. */
export function whyNoTerminal(): string | false {
  return isThere('script') && isThere('stty') ? false : "util-linux's script is not installed";
}

/** Whether a program is installed. */
export function isThere(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** @param command a command for sh. */
export function openTerminal(
  command: string,
  { columns = 80, rows = 24, env = {} }: TerminalOptions = {},
): Terminal {
  const setUp = `stty cols ${columns} rows ${rows}; echo "tty:$(tty)"; ${command}`;
  const child = spawn('script', ['-qefc', setUp, '/dev/null'], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      TERM: 'xterm-256color',
      SHELL: '/bin/sh',
      ...env,
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let written = '';
  const news = new EventEmitter<{ more: [] }>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written += text;
    news.emit('more');
  });
  // Input after the end is discarded.
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    written: () => written,
    type: (keys) => void child.stdin.write(keys),
    until: async (pattern, after = 0) => {
      for (;;) {
        const match = pattern.exec(written.slice(after));
        if (match !== null) return match;
        if (child.exitCode !== null) throw new Error(`ended without ${String(pattern)}: ${written}`);
        await within(Promise.race([once(news, 'more'), ended]), () => `${String(pattern)} in ${written}`);
      }
    },
    resize: (width, height) => {
      const [, tty = ''] = /tty:(\/\S+)/.exec(written) ?? [];
      spawnSync('stty', ['-F', tty, 'cols', String(width), 'rows', String(height)]);
    },
    ended,
    kill: () => void child.kill('SIGKILL'),
  };
}
