import assert from 'node:assert/strict';
import { appendFile, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { RecordFile } from '../../src/files/record-file.js';
import { StateFileError } from '../../src/files/state-file.js';
import { runProgram } from '../support/command.js';
import { withFolder } from '../support/folder.js';
import { runs } from '../support/runs.js';

interface Item {
  readonly id: string;
  readonly text?: string;
}

function itemIn(value: unknown): Item | undefined {
  const item = value as Item;
  return item.text === 'useless' ? undefined : item;
}

function withPath(test: (path: string, folder: string) => Promise<void>): Promise<void> {
  return withFolder(({ path }) => test(join(path, 'items.jsonl'), path));
}

function fileAt(path: string, maxSize = Infinity): RecordFile<Item> {
  return new RecordFile(path, itemIn, maxSize);
}

/** What another process reads. */
async function readAnew(path: string): Promise<readonly Item[] | undefined> {
  const { records, damage } = await fileAt(path).read();
  assert.equal(damage, undefined);
  return records;
}

const [A, B, C]: Item[] = [{ id: 'a', text: 'älpha' }, { id: 'b' }, { id: 'c', text: 'x\ny' }];

describe('A file of records', () => {
  test('is read as it was written, the newest record first', () =>
    withPath(async (path) => {
      assert.equal((await fileAt(path).read()).records, undefined);
      const file = fileAt(path);
      await file.write([B!, A!]);
      assert.deepEqual(await readAnew(path), [B, A]);
      await file.write([C!, B!, A!]);
      assert.deepEqual(await readAnew(path), [C, B, A]);
      await file.write([]);
      assert.deepEqual(await readAnew(path), []);
      assert.equal((await stat(path)).mode & 0o007, 0);
    }));

  test('contains what was written last, whatever was added, replaced and dropped, also after restarts', () =>
    withPath(async (path) => {
      const item = fc
        .record({ id: fc.constantFrom('1', '2', '3', '4'), text: fc.string({ maxLength: 9 }) })
        .map((each): Item => ({ ...each }));
      const list = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 4 });
      const writes = fc.array(fc.tuple(list, fc.boolean()), { maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(writes, async (all) => {
          await rm(path, { force: true });
          let file = fileAt(path);
          for (const [items, isRestarted] of all) {
            if (isRestarted) {
              file = fileAt(path);
              await file.read();
            }
            await file.write(items);
            const found = (await readAnew(path)) ?? [];
            const sorted = (each: readonly Item[]): Item[] =>
              [...each].sort((a, b) => (a.id < b.id ? -1 : 1));
            assert.deepEqual(sorted(found), sorted(items));
          }
        }),
        { numRuns: runs(40) },
      );
    }));

  test('has the records in their order, also when older ones come back', () =>
    withPath(async (path) => {
      const file = fileAt(path);
      await file.write([C!, B!, A!]);
      await file.write([B!]);
      await file.write([C!, B!, A!]);
      assert.deepEqual(await readAnew(path), [C, B, A]);
      await file.write([{ id: 'd' }, C!, { id: 'b', text: 'other' }]);
      assert.deepEqual(await readAnew(path), [{ id: 'd' }, C, { id: 'b', text: 'other' }]);
    }));

  test('is only appended to, and has a replaced record in the place of the old one', () =>
    withPath(async (path) => {
      const file = fileAt(path);
      await file.write([B!, A!]);
      const before = await readFile(path, 'utf8');
      const changed = { id: 'a', text: 'other' };
      await file.write([C!, B!, changed]);
      assert.deepEqual(await readAnew(path), [C, B, changed]);
      const after = await readFile(path, 'utf8');
      assert.ok(after.startsWith(before));
      // Nothing is new.
      await file.write([C!, B!, changed]);
      assert.equal(await readFile(path, 'utf8'), after);
    }));

  test('has one line for each record, which a program for JSON can read', () =>
    withPath(async (path) => {
      await fileAt(path).write([C!, A!]);
      const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
      assert.deepEqual(
        lines.map((line) => (JSON.parse(line) as { put: Item }).put),
        [A, C],
      );
    }));

  test('goes on after a restart without what is there already being written again', () =>
    withPath(async (path) => {
      await fileAt(path).write([B!, A!]);
      const { size } = await stat(path);
      const file = fileAt(path);
      const { records = [] } = await file.read();
      await file.write([C!, ...records]);
      assert.deepEqual(await readAnew(path), [C, B, A]);
      assert.equal((await readFile(path)).subarray(size).toString().split('\n').length, 2);
    }));

  test('is compacted when most of it is without use', () =>
    withPath(async (path, folder) => {
      const file = fileAt(path);
      const items: Item[] = [];
      let largest = 0;
      for (let number = 0; number < 200; number++) {
        items.unshift({ id: String(number), text: 'ä'.repeat(2_000) });
        items.length = Math.min(items.length, 5);
        await file.write(items);
        largest = Math.max(largest, (await stat(path)).size);
      }
      assert.deepEqual(await readAnew(path), items);
      assert.ok(largest < 130_000, `${largest} bytes`);
      assert.deepEqual(await readdir(folder), ['items.jsonl']);
    }));

  test('goes on when it cannot be compacted, and is compacted later', () =>
    withPath(async (path) => {
      const file = fileAt(path);
      await file.write([A!]);
      await mkdir(`${path}.new`);
      const write = async (number: number): Promise<void> => {
        const item = { id: String(number), text: 'x'.repeat(20_000) };
        await file.write([item]);
        assert.deepEqual(await readAnew(path), [item]);
      };
      for (let number = 0; number < 10; number++) await write(number);
      assert.ok((await stat(path)).size > 200_000);
      await rm(`${path}.new`, { recursive: true });
      await write(10);
      assert.ok((await stat(path)).size < 21_000);
    }));

  test('leaves out a value that is no record', () =>
    withPath(async (path) => {
      await fileAt(path).write([B!, { id: 'u', text: 'useless' }, A!]);
      assert.deepEqual(await readAnew(path), [B, A]);
    }));

  test('keeps the newest records that fit in, and drops those that do not fit in any more', () =>
    withPath(async (path) => {
      const sized = (id: string, size: number): Item => ({ id, text: 'x'.repeat(size - 20) });
      const file = fileAt(path, 100);
      const [one, two] = [sized('1', 50), sized('2', 50)];
      assert.equal(JSON.stringify(one).length, 50);
      await file.write([two, one]);
      assert.deepEqual(await readAnew(path), [two, one]);
      const three = sized('3', 51);
      await file.write([three, two, one]);
      assert.deepEqual(await readAnew(path), [three]);
      await file.write([sized('4', 101), three]);
      assert.deepEqual(await readAnew(path), []);
    }));
});

describe('A file of records that was damaged', () => {
  test('has the records of all complete lines, wherever the file was cut, and is written on', () =>
    withPath(async (path) => {
      await fileAt(path).write([C!, B!, A!]);
      const bytes = await readFile(path);
      const ends = [...bytes.entries()].filter(([, byte]) => byte === 0x0a).map(([at]) => at);
      for (let length = 0; length <= bytes.length; length++) {
        await writeFile(path, bytes.subarray(0, length));
        const file = fileAt(path);
        const { records = [], damage } = await file.read();
        assert.equal(damage, undefined, `cut at ${length}`);
        // The line feed may be missing.
        const complete = ends.filter((end) => end <= length).length;
        assert.deepEqual(records, [A!, B!, C!].slice(0, complete).reverse(), `cut at ${length}`);
        const added = { id: 'd' };
        await file.write([added, ...records]);
        assert.deepEqual(await readAnew(path), [added, ...records], `cut at ${length}`);
      }
    }));

  test('has what is new, or else what it replaces, wherever a write was cut', () =>
    withPath(async (path) => {
      const file = fileAt(path);
      await file.write([B!, A!]);
      const { size } = await stat(path);
      await file.write([C!]);
      const bytes = await readFile(path);
      for (let length = size; length <= bytes.length; length++) {
        await writeFile(path, bytes.subarray(0, length));
        const ids = ((await readAnew(path)) ?? []).map(({ id }) => id).join('');
        assert.ok(['ba', 'cba', 'c'].includes(ids), `cut at ${length}: ${ids}`);
      }
      assert.deepEqual(await readAnew(path), [C]);
    }));

  test('loses only lines with a changed byte, reports them, and keeps a copy of the whole file', () =>
    withPath(async (path) => {
      await fileAt(path).write([C!, B!, A!]);
      const bytes = await readFile(path);
      for (let at = 0; at < bytes.length - 1; at++) {
        const other = Buffer.from(bytes);
        other[at] = (other[at] ?? 0) ^ 0x01;
        await writeFile(path, other);
        const { records = [], damage, copy } = await fileAt(path).read();
        if (damage === undefined) {
          // The key of the checksum.
          assert.deepEqual(records, [C, B, A], `byte ${at}`);
          continue;
        }
        assert.match(damage, /^line [123]: its checksum is wrong$/);
        assert.ok(records.length >= (bytes[at] === 0x0a ? 1 : 2), `byte ${at}: ${records.length} records`);
        for (const record of records)
          assert.deepEqual(
            record,
            [A, B, C].find((each) => each?.id === record.id),
          );
        assert.ok(copy !== undefined);
        assert.deepEqual(await readFile(copy), other);
        await rm(copy);
        assert.deepEqual(await readAnew(path), records);
      }
    }));

  test('is read without its invalid lines, and written on, when it cannot be repaired', () =>
    withPath(async (path) => {
      await fileAt(path).write([B!, A!]);
      await writeFile(path, `x${await readFile(path, 'utf8')}`);
      await mkdir(`${path}.new`);
      const file = fileAt(path);
      const { records = [], damage, copy } = await file.read();
      assert.deepEqual([records, damage, copy], [[B], 'line 1: its checksum is wrong', undefined]);
      await file.write([C!, ...records]);
      assert.deepEqual((await fileAt(path).read()).records, [C, B]);
    }));

  test('is written anew when somebody has changed or removed it meanwhile', () =>
    withPath(async (path) => {
      const file = fileAt(path);
      await file.write([A!]);
      await appendFile(path, 'rubbish');
      await file.write([B!, A!]);
      assert.deepEqual(await readAnew(path), [B, A]);
      await rm(path);
      await file.write([C!, B!, A!]);
      assert.deepEqual(await readAnew(path), [C, B, A]);
    }));
});

describe('A file of records that cannot be read', () => {
  test('is reported, and kept under another name when records are written', () =>
    withPath(async (path, folder) => {
      await symlink('items.jsonl', path);
      const file = fileAt(path);
      await assert.rejects(file.read(), (error) => {
        assert.ok(error instanceof StateFileError);
        return error.message === 'its symbolic links form a loop';
      });
      await file.write([A!]);
      assert.deepEqual(await readAnew(path), [A]);
      const names = (await readdir(folder)).sort();
      assert.match(names.join(' '), /^items\.jsonl items\.jsonl\.damaged-\w+$/);
    }));
});

describe('A file of records that cannot be written', () => {
  test('is reported with the reason, and has everything once it can be written again', () =>
    withPath(async (path) => {
      const file = fileAt(path);
      await mkdir(`${path}.new`);
      await assert.rejects(file.write([A!]), (error) => {
        assert.ok(error instanceof StateFileError);
        return error.message === 'it is a folder' && error.file === path;
      });
      await rm(`${path}.new`, { recursive: true });
      await file.write([B!, A!]);
      assert.deepEqual(await readAnew(path), [B, A]);
      await rm(path);
      await mkdir(path);
      await assert.rejects(file.write([C!, B!, A!]), StateFileError);
      await assert.rejects(fileAt(path).read(), StateFileError);
      await rm(path, { recursive: true });
      await file.write([C!, B!, A!]);
      assert.deepEqual(await readAnew(path), [C, B, A]);
    }));

  test('has what was there before, and is written on, after an append that the file system cut', () =>
    withPath(async (path) => {
      // Of an append beyond the maximum size of a file, which is 4 KB here, only the beginning is written.
      const program = ['-c', 'ulimit -f 4 && exec "$@"', 'sh', process.execPath, '--input-type=module', '-e'];
      const { ended, out, err } = runProgram('bash', [...program, CUT_APPEND, path], process.env);
      assert.deepEqual([await ended, err()], [0, '']);
      assert.deepEqual(JSON.parse(out()), { reason: 'the file is too large', isAsBefore: true });
      assert.deepEqual(await readAnew(path), [B, A]);
    }));
});

/** A program that appends too much, tells whether the file is as before, and appends less. */
const CUT_APPEND = `
  import { readFileSync } from 'node:fs';
  import { RecordFile } from '${new URL('../../src/files/record-file.js', import.meta.url).href}';
  const [a, b] = ${JSON.stringify([A, B])};
  const [, path] = process.argv;
  const file = new RecordFile(path, (value) => value, Infinity);
  await file.write([a]);
  const before = readFileSync(path, 'utf8');
  const reason = await file.write([{ id: 'c', text: 'x'.repeat(5_000) }, a]).catch(({ message }) => message);
  const isAsBefore = readFileSync(path, 'utf8') === before;
  await file.write([b, a]);
  console.log(JSON.stringify({ reason, isAsBefore }));
`;
