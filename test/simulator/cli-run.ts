import type { TestContext } from 'node:test';
import { runCli } from '../../src/simulator/cli.js';
import { StubController } from './stub-controller.js';

/** The command while it runs, and what it wrote. */
export interface Run {
  readonly code: Promise<number>;
  readonly out: string[];
  readonly err: string[];
  readonly end: () => void;
  /** Resolves when a line was written that matches. */
  readonly line: (pattern: RegExp) => Promise<void>;
}

/** Runs the command in this process; it ends with the test at the latest. */
export function run(t: TestContext, ...args: string[]): Run {
  const out: string[] = [];
  const err: string[] = [];
  const ending = new AbortController();
  t.after(() => {
    ending.abort();
  });
  let onLine: () => void = () => undefined;
  const code = runCli(args, {
    out: (line) => {
      out.push(line);
      onLine();
    },
    err: (line) => err.push(line),
    signal: ending.signal,
  });
  const line = async (pattern: RegExp): Promise<void> => {
    while (!out.some((row) => pattern.test(row))) {
      await new Promise<void>((resolve) => {
        onLine = resolve;
      });
    }
  };
  return { code, out, err, line, end: () => ending.abort() };
}

/** A controller that is closed when the test ends. */
export async function listen(t: TestContext): Promise<StubController> {
  const controller = await StubController.listen();
  t.after(() => controller.close());
  return controller;
}
