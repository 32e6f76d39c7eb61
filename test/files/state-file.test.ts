import assert from 'node:assert/strict';
import { chmod, link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { StateFile, StateFileError } from '../../src/files/state-file.js';
import { withFolder } from '../support/folder.js';
import { runs } from '../support/runs.js';

/** Runs a test with a state file that does not exist yet. */
function withFile(test: (file: StateFile, path: string) => Promise<void>, maxBytes?: number): Promise<void> {
  return withFolder(async ({ path }) => {
    const file = join(path, 'wanted.json');
    await test(maxBytes === undefined ? new StateFile(file) : new StateFile(file, maxBytes), path);
  });
}

/** The value read by a new process. */
async function readAnew({ file }: StateFile): Promise<unknown> {
  const found = await new StateFile(file).read();
  return found.state === 'read' ? found.content : found.state;
}

describe('A state file', () => {
  test('is read as it was written, whatever its JSON', () =>
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

  test('keeps the previous file, also when it is deleted', () =>
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

describe('A damaged state file', () => {
  const CONTENT = { ports: ['ring:0', 'rïng:1'], forwarding: true };

  /** Writes a modified version of a valid file, and reads it. */
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

  test('is reported and set aside wherever it was cut', () =>
    withFile(async (file) => {
      await file.write(CONTENT);
      const bytes = await readFile(file.file);
      // It is complete without its line feed.
      for (let length = 0; length < bytes.length - 1; length++)
        assert.equal(await damaged(file, bytes.subarray(0, length)), 'damaged', `cut at ${length}`);
      assert.deepEqual(await damaged(file, bytes), CONTENT);
    }));

  test('is reported and set aside whichever of its bytes has changed, unless the meaning is the same', () =>
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

  test('is reported and set aside when it is something else, or too large', () =>
    withFile(async (file) => {
      for (const text of ['', '\0\0\0\0', 'null', '[]', '{}', '{"content":1}', '{"checksum":"","content":1}'])
        assert.equal(await damaged(file, Buffer.from(text)), 'damaged', text);
      await file.write('x'.repeat(100));
      const found = await new StateFile(file.file, 100).read();
      assert.equal(found.state === 'damaged' && found.why, 'it has more than 100 bytes');
    }));

  test('is read when it has exactly as many bytes as it may have', () =>
    withFile(async (file) => {
      await file.write('x'.repeat(100));
      const { size } = await stat(file.file);
      assert.equal((await new StateFile(file.file, size).read()).state, 'read');
      assert.equal((await new StateFile(file.file, size - 1).read()).state, 'damaged');
    }));
});

describe('A spp-ctl that is killed while it writes', () => {
  test('leaves the old value or the new one, and a file that can be written', () =>
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
      // In the order of a write; undefined for a missing file.
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

  test('may leave two names of one file without harm', () =>
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

describe('A state file that cannot be written', () => {
  const fails = (message: string) => (error: unknown) => {
    assert.ok(error instanceof StateFileError);
    assert.equal(error.message, message);
    assert.equal(error.code, 'state_file');
    return true;
  };

  test('is reported with the reason, and can be written once that is fixed', () =>
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

  test('or read is reported with the reason, and does not change', () =>
    withFile(async (file, path) => {
      await mkdir(file.file);
      await assert.rejects(file.read(), fails('it is a folder'));
      await rm(file.file, { recursive: true });
      await writeFile(file.file, 'nonsense');
      await chmod(path, 0o500);
      // A privileged user may do that, too.
      if (process.getuid?.() === 0) assert.equal((await file.read()).state, 'damaged');
      else await assert.rejects(file.read(), fails('permission to write it is denied'));
      await chmod(path, 0o700);
    }));
});
