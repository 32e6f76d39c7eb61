import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { StateFolder, StateFolderError } from '../../src/files/state-folder.js';
import { withFolder } from '../support/folder.js';

/** A process that runs until it is killed. */
async function withProcess(run: (pid: number, kill: () => Promise<void>) => Promise<void>): Promise<void> {
  const child = spawn(process.execPath, ['-e', 'console.log("up"); setInterval(() => {}, 1e6)'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  try {
    await run(child.pid ?? 0, kill);
  } finally {
    await kill();
  }
}

/** Start time of a process, see proc(5). */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

describe('The state folder', () => {
  test('is created, used, and unlocked', () =>
    withFolder(async ({ path }) => {
      const deep = join(path, 'a', 'b');
      const folder = StateFolder.open(deep);
      await folder.file('wanted.json').write('content');
      assert.deepEqual((await readdir(deep)).sort(), ['lock', 'wanted.json']);
      folder.close();
      assert.deepEqual(await readdir(deep), ['wanted.json']);
      StateFolder.open(deep).close();
    }));

  test('is refused to a second process while the first one runs', () =>
    withFolder(async ({ path }) => {
      const folder = StateFolder.open(path);
      const refused = new StateFolderError(
        `the folder ${path} (--state-dir) is in use by process ${process.pid}`,
      );
      assert.throws(() => StateFolder.open(path), refused);
      assert.throws(() => StateFolder.open(path), refused);
      assert.deepEqual(await readdir(path), ['lock']);
      folder.close();
      StateFolder.open(path).close();
    }));

  test('is taken over from a killed process', () =>
    withFolder(({ path }) =>
      withProcess(async (pid, kill) => {
        await writeFile(join(path, 'lock'), `${pid} ${await startOf(pid)}\n`);
        assert.throws(() => StateFolder.open(path), /is in use by process \d+/);
        await kill();
        const folder = StateFolder.open(path);
        assert.match(await readFile(join(path, 'lock'), 'utf8'), new RegExp(`^${process.pid} \\d+\n$`));
        assert.deepEqual(await readdir(path), ['lock']);
        folder.close();
      }),
    ));

  test('is taken over from a killed process whose id is in use again', () =>
    withFolder(({ path }) =>
      withProcess(async (pid) => {
        await writeFile(join(path, 'lock'), `${pid} 1\n`);
        StateFolder.open(path).close();
      }),
    ));

  test('is taken over when the owner of the lock is unknown', async () => {
    for (const lock of ['', '\n', 'nonsense', '-1 5', `${2 ** 40} 1`, '1e3 5', '../../etc 1'])
      await withFolder(async ({ path }) => {
        await writeFile(join(path, 'lock'), lock);
        StateFolder.open(path).close();
        assert.deepEqual(await readdir(path), []);
      });
  });

  test('is locked by only one of many processes that find its owner dead', () =>
    withFolder(async ({ path }) => {
      await writeFile(join(path, 'lock'), '1 1\n');
      const module = new URL('../../src/files/state-folder.js', import.meta.url).href;
      const script =
        `import { StateFolder } from ${JSON.stringify(module)};` +
        `try { StateFolder.open(${JSON.stringify(path)}); console.log('mine'); }` +
        `catch (error) { console.log(error.name); }` +
        `process.stdin.resume().on('end', () => process.exit());`;
      const children = Array.from({ length: 6 }, () =>
        spawn(process.execPath, ['--input-type=module', '-e', script], {
          stdio: ['pipe', 'pipe', 'inherit'],
        }),
      );
      const said = await Promise.all(
        children.map(async (child) => String((await once(child.stdout, 'data'))[0]).trim()),
      );
      const ended = children.map((child) => once(child, 'close'));
      for (const child of children) child.stdin.end();
      await Promise.all(ended);
      assert.deepEqual(said.sort().reverse(), ['mine', ...new Array<string>(5).fill('StateFolderError')]);
    }));

  test('reports the reason when it cannot be used', () =>
    withFolder(async (folder) => {
      const { path } = folder;
      const file = await folder.write('file', '');
      assert.throws(
        () => StateFolder.open(file),
        new StateFolderError(`the folder ${file} (--state-dir) cannot be used: it is not a folder`),
      );
      assert.throws(() => StateFolder.open(join(file, 'below')), StateFolderError);
      // Where no folder can be created, there is no retry.
      if (process.platform === 'linux')
        assert.throws(() => StateFolder.open('/proc/below/it'), StateFolderError);
      chmodSync(path, 0o500);
      if (process.getuid?.() !== 0)
        assert.throws(() => StateFolder.open(path), /cannot be used: permission to write it is denied/);
      chmodSync(path, 0o700);
    }));
});
