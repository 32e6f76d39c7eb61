import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { LogOutput } from '../../src/logging/log-output.js';
import { withFolder } from '../support/folder.js';
import { eventually } from '../support/poll.js';

/** Maximum size of pending lines, in bytes. */
const MAX_PENDING_BYTES = 4_194_304;
/** Maximum capacity of a pipe, in bytes. */
const PIPE_BYTES = 65_536;
/** Longer than a test takes, in milliseconds. */
const NEVER_MS = 3_600_000;

/** The bytes that can be read from a pipe now; undefined for none. */
function readNow(fd: number): string | undefined {
  const buffer = Buffer.alloc(PIPE_BYTES);
  try {
    return buffer.toString('utf8', 0, readSync(fd, buffer)) || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    return undefined;
  }
}

describe('the output of the log', () => {
  it('releases the old file only when no write to it is in progress', () =>
    withFolder(async ({ path }) => {
      const [old, fresh] = [join(path, 'old'), join(path, 'new')];
      const oldFd = openSync(old, 'w');
      const output = new LogOutput(oldFd);
      output.write('first\n');
      output.write('second\n');
      const freshFd = openSync(fresh, 'w');
      let isSynchronous = true;
      const moved = new Promise<boolean>((resolve) => {
        output.moveTo(freshFd, () => {
          closeSync(oldFd);
          resolve(isSynchronous);
        });
      });
      isSynchronous = false;
      assert.equal(await moved, false);
      assert.equal(await output.drain(NEVER_MS), true);
      assert.equal(readFileSync(old, 'utf8') + readFileSync(fresh, 'utf8'), 'first\nsecond\n');
      output.moveTo(oldFd, () => undefined);
      closeSync(freshFd);
    }));

  it('drops lines beyond the maximum of pending bytes, and logs how many were lost', () =>
    withFolder(async ({ path }) => {
      const fifo = join(path, 'fifo');
      execFileSync('mkfifo', [fifo]);
      const { O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;
      const reader = openSync(fifo, O_RDONLY | O_NONBLOCK);
      const writer = openSync(fifo, O_WRONLY | O_NONBLOCK);
      const output = new LogOutput(writer);
      const line = `${'x'.repeat(1_000_000)}\n`;
      output.write(line);
      let read = await eventually('the first part', () => readNow(reader));
      // The second part shows that the first one was written. A third one may be in progress.
      read += await eventually('the second part', () => readNow(reader));
      output.write(`${'y'.repeat(MAX_PENDING_BYTES - line.length + 4 * PIPE_BYTES)}\n`);
      output.write('z\n');
      let isDrained = false;
      const drained = output.drain(NEVER_MS).then(() => (isDrained = true));
      await eventually('the rest', () => {
        read += readNow(reader) ?? '';
        return isDrained;
      });
      await drained;
      read += readNow(reader) ?? '';
      const [first, second, third] = read.split('\n');
      assert.equal(`${first ?? ''}\n`, line);
      assert.equal(second, 'z');
      assert.match(third ?? '', /"lost":1,"msg":"log lines were lost"/);
      closeSync(writer);
      closeSync(reader);
    }));
});
