import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { within } from './limits.js';
import { ROOT } from './recordings.js';

/** A command of the package, run as by a user. */
export interface RunningCommand {
  readonly child: ChildProcess;
  /** Standard output so far. */
  readonly out: () => string;
  /** Standard error so far. */
  readonly err: () => string;
  /** Resolves with the match once standard output contains it; fails when the command ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

/** @param script relative to dist, such as `bin/spp-ctl.js`. @param input the content of its standard input. */
export function runCommand(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
  input = '',
): RunningCommand {
  const path = new URL(`dist/${script}`, ROOT).pathname;
  return runProgram(process.execPath, [path, ...args], { PATH: process.env['PATH'], ...env }, input);
}

/** @param env its whole environment. @param input the content of its standard input. */
export function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  input = '',
): RunningCommand {
  const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
  // The command may end without reading all input.
  child.stdin.on('error', () => undefined).end(input);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    out: () => out,
    err: () => err,
    ended,
    until: async (pattern) => {
      for (;;) {
        const match = pattern.exec(out);
        if (match !== null) return match;
        if (child.exitCode !== null) throw new Error(`ended without ${String(pattern)}: ${out}${err}`);
        await within(
          Promise.race([once(child.stdout, 'data'), ended]),
          () => `${String(pattern)} in ${out}${err}`,
        );
      }
    },
  };
}
