import assert from 'node:assert/strict';
import { chmod, link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { StateFile, StateFileError } from '../../src/files/state-file.js';
import { withFolder } from '../support/folder.js';
import { runs } from '../support/runs.js';

/** Runs a test with a file of the state that is not there yet. */
function withFile(test: (file: StateFile, path: string) => Promise<void>, maxBytes?: number): Promise<void> {
  return withFolder(async ({ path }) => {
    const file = join(path, 'wanted.json');
    await test(maxBytes === undefined ? new StateFile(file) : new StateFile(file, maxBytes), path);
  });
}

/** What is read by one who has just started. */
async function readAnew({ file }: StateFile): Promise<unknown> {
  const found = await new StateFile(file).read();
  return found.state === 'read' ? found.content : found.state;
}

describe('A file of the state', () => {
  test('is read as it was written, whatever JSON that is', () =>
    withFile(async (file) => {
      assert.deepEqual(await file.read(), { state: 'none' });
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), async (content) => {
          await file.write(content);
          assert.deepEqual(await readAnew(file), JSON.parse(JSON.stringify(content)));
        }),
        { numRuns: runs(30) },
      );
    }));

  test('keeps the one before beside it, also when it is taken away', () =>
    withFile(async (file, path) => {
      const previous = new StateFile(file.previous);
      await file.write('one');
      assert.deepEqual(await readdir(path), ['wanted.json']);
      await file.write('two');
      assert.deepEqual([await readAnew(file), await readAnew(previous)], ['two', 'one']);
      await file.write('three');
      assert.deepEqual([await readAnew(file), await readAnew(previous)], ['three', 'two']);
      await file.remove();
      assert.deepEqual([await readAnew(file), await readAnew(previous)], ['none', 'three']);
      await file.remove();
      await file.write('four');
      assert.deepEqual([await readAnew(file), await readAnew(previous)], ['four', 'three']);
      assert.deepEqual((await readdir(path)).sort(), ['wanted.json', 'wanted.json.previous']);
    }));

  test('is written in the order of the calls', () =>
    withFile(async (file) => {
      await Promise.all([
        ...Array.from({ length: 20 }, (_, number) => file.write(number)),
        file.remove(),
        file.write('last'),
      ]);
      assert.equal(await readAnew(file), 'last');
      assert.equal(await readAnew(new StateFile(file.previous)), 19);
    }));

  test('is readable by its owner and group only', () =>
    withFile(async (file) => {
      await file.write('secret');
      const { mode } = await stat(file.file);
      assert.equal(mode & 0o007, 0);
    }));
});

describe('A damaged file of the state', () => {
  const CONTENT = { ports: ['ring:0', 'rïng:1'], forwarding: true };

  /** Writes what somebody has made of a good file, and reads that. */
  async function damaged(file: StateFile, bytes: Uint8Array): Promise<unknown> {
    await writeFile(file.file, bytes);
    const found = await new StateFile(file.file).read();
    if (found.state !== 'damaged') return found.state === 'read' ? found.content : found.state;
    assert.ok(found.why.length > 0);
    assert.deepEqual(Buffer.from(await readFile(found.aside)), Buffer.from(bytes));
    assert.deepEqual(await new StateFile(file.file).read(), { state: 'none' });
    await rm(found.aside);
    return 'damaged';
  }

  test('is told and set aside wherever it was cut off', () =>
    withFile(async (file) => {
      await file.write(CONTENT);
      const bytes = await readFile(file.file);
      // Without the end of its line it is whole.
      for (let length = 0; length < bytes.length - 1; length++)
        assert.equal(await damaged(file, bytes.subarray(0, length)), 'damaged', `cut at ${length}`);
      assert.deepEqual(await damaged(file, bytes), CONTENT);
    }));

  test('is told and set aside whichever of its bytes is another one, unless that means the same', () =>
    withFile(async (file) => {
      await file.write(CONTENT);
      const bytes = await readFile(file.file);
      for (let at = 0; at < bytes.length; at++)
        for (const mask of [0x01, 0x20, 0x80]) {
          const other = Buffer.from(bytes);
          other[at] = (other[at] ?? 0) ^ mask;
          const found = await damaged(file, other);
          if (found !== 'damaged') assert.deepEqual(found, CONTENT, `byte ${at}`);
        }
    }));

  test('is told and set aside when it is something else, or larger than any can be', () =>
    withFile(async (file) => {
      for (const text of ['', '\0\0\0\0', 'null', '[]', '{}', '{"content":1}', '{"checksum":"","content":1}'])
        assert.equal(await damaged(file, Buffer.from(text)), 'damaged', text);
      await file.write('x'.repeat(100));
      const found = await new StateFile(file.file, 100).read();
      assert.equal(found.state === 'damaged' && found.why, 'it exceeds 100 bytes');
    }));

  test('is read when it has exactly as many bytes as it may have', () =>
    withFile(async (file) => {
      await file.write('x'.repeat(100));
      const { size } = await stat(file.file);
      assert.equal((await new StateFile(file.file, size).read()).state, 'read');
      assert.equal((await new StateFile(file.file, size - 1).read()).state, 'damaged');
    }));
});

describe('When spp-ctl is killed while it writes', () => {
  test('the next one finds the old value or the new one, and can write', () =>
    withFile(async (file, path) => {
      await file.write('older');
      const older = await readFile(file.file);
      await file.write('old');
      const old = await readFile(file.file);
      await file.write('new');
      const fresh = await readFile(file.file);
      const [main, next, previous, kept] = [
        file.file,
        `${file.file}.new`,
        file.previous,
        `${file.previous}.new`,
      ];
      // In the order in which a write makes them; undefined is not there.
      const states: readonly (readonly [Record<string, Buffer>, string])[] = [
        [{ [main]: old, [previous]: older, [next]: Buffer.alloc(0) }, 'old'],
        [{ [main]: old, [previous]: older, [next]: fresh.subarray(0, 20) }, 'old'],
        [{ [main]: old, [previous]: older, [next]: fresh }, 'old'],
        [{ [main]: old, [previous]: older, [next]: fresh, [kept]: old }, 'old'],
        [{ [main]: old, [previous]: old, [next]: fresh }, 'old'],
        [{ [main]: old, [previous]: old, [next]: fresh, [kept]: old }, 'old'],
        [{ [main]: fresh, [previous]: old }, 'new'],
        [{ [previous]: old }, 'none'],
        [{ [previous]: older, [kept]: old }, 'none'],
      ];
      for (const [files, expected] of states) {
        for (const name of await readdir(path)) await rm(join(path, name));
        for (const [name, bytes] of Object.entries(files)) await writeFile(name, bytes);
        const later = new StateFile(file.file);
        const found = await later.read();
        assert.equal(found.state === 'read' ? found.content : found.state, expected);
        await later.write('later');
        assert.equal(await readAnew(later), 'later');
        const before = await readAnew(new StateFile(later.previous));
        assert.equal(before, expected === 'none' ? (files[kept] === undefined ? 'old' : 'older') : expected);
      }
    }));

  test('two names of one file are no hindrance', () =>
    withFile(async (file) => {
      await file.write('old');
      await link(file.file, file.previous);
      await file.write('new');
      assert.deepEqual([await readAnew(file), await readAnew(new StateFile(file.previous))], ['new', 'old']);
      await link(file.file, `${file.previous}.new`);
      await file.write('newer');
      assert.equal(await readAnew(new StateFile(file.previous)), 'new');
    }));
});

describe('A file of the state that cannot be written', () => {
  const fails = (message: string) => (error: unknown) => {
    assert.ok(error instanceof StateFileError);
    assert.equal(error.message, message);
    assert.equal(error.code, 'state_file');
    return true;
  };

  test('is told with why, and can be once that is mended', () =>
    withFile(async (file, path) => {
      await file.write('one');
      await rm(path, { recursive: true });
      await assert.rejects(file.write('two'), fails('there is no such folder'));
      await writeFile(path, '');
      await assert.rejects(file.write('two'), fails('it is not a folder'));
      await assert.rejects(file.remove(), fails('it is not a folder'));
      await rm(path);
      await mkdir(path);
      await mkdir(`${file.file}.new`);
      await assert.rejects(file.write('two'), fails('it is a folder'));
      await rm(`${file.file}.new`, { recursive: true });
      await file.write('three');
      assert.equal(await readAnew(file), 'three');
    }));

  test('or read is told with why, and nothing is made of it', () =>
    withFile(async (file, path) => {
      await mkdir(file.file);
      await assert.rejects(file.read(), fails('it is a folder'));
      await rm(file.file, { recursive: true });
      await writeFile(file.file, 'nonsense');
      await chmod(path, 0o500);
      // Who may do everything may do that, too.
      if (process.getuid?.() === 0) assert.equal((await file.read()).state, 'damaged');
      else await assert.rejects(file.read(), fails('permission denied'));
      await chmod(path, 0o700);
    }));
});
