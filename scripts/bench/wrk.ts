import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** A request that wrk repeats. */
export interface WrkRequest {
  readonly method: string;
  readonly path: string;
  /** JSON. */
  readonly body: string;
}

/**
 * Puts load on a server with wrk (https://github.com/wg/wrk), which needs less of the machine than a generator in JavaScript.
 *
 * @param seconds duration, rounded to whole seconds, as wrk takes them; at least 1.
 * @returns requests a second.
 * @throws Error if wrk is not installed or fails, or if a response is an error, as the figure is meaningless then.
 */
export async function wrkRate(
  port: number,
  clients: number,
  seconds: number,
  request: WrkRequest,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'spp-bench-'));
  try {
    const script = join(folder, 'request.lua');
    const { method, path, body } = request;
    writeFileSync(
      script,
      `wrk.method = ${JSON.stringify(method)}
wrk.body = ${JSON.stringify(body)}
wrk.headers["Content-Type"] = "application/json"
`,
    );
    const duration = `-d${Math.max(1, Math.round(seconds))}s`;
    const args = ['-t1', `-c${clients}`, duration, '-s', script, `http://127.0.0.1:${port}${path}`];
    const child = spawn('wrk', args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const failed = once(child, 'error').then(([error]) => {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new Error(code === 'ENOENT' ? 'wrk is not installed' : message);
    });
    const ended = Promise.all([text(child.stdout), once(child, 'close')]);
    const [output] = await Promise.race([ended, failed]);
    const rate = /^Requests\/sec:\s*([\d.]+)$/m.exec(output)?.[1];
    if (rate === undefined || /Non-2xx|Socket errors/.test(output))
      throw new Error(`wrk reports:\n${output}`);
    return Number(rate);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
