import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { duplicateKeyIn, MAX_POINTER_DEPTH } from '../../src/text/duplicate-key.js';
import { runs } from '../support/runs.js';

/** A JSON string in which every character may be escaped. */
function stringOf(text: string, isEscaped: boolean): string {
  if (!isEscaped) return JSON.stringify(text);
  const units = Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  );
  return `"${units.map((unit) => `\\u${unit}`).join('')}"`;
}

const SPACES = fc.constantFrom('', ' ', '\n', '\t\r\n');

interface Written {
  readonly text: string;
  /** The pointers to all members of objects that are not within another duplicate. */
  readonly duplicate: string | undefined;
}

/** JSON with spaces and escapes anywhere; a member of an object may be repeated as the last one. */
function written(value: unknown, twice: fc.Arbitrary<boolean>): fc.Arbitrary<Written> {
  return fc.infiniteStream(fc.tuple(SPACES, fc.boolean(), twice)).map((stream) => {
    const choice = (): readonly [string, boolean, boolean] => {
      const next = stream.next();
      return next.done === true ? ['', false, false] : next.value;
    };
    let duplicate: string | undefined;
    const write = (each: unknown, pointer: string): string => {
      const [space, isEscaped, isTwice] = choice();
      if (typeof each === 'string') return space + stringOf(each, isEscaped) + space;
      if (Array.isArray(each))
        return `${space}[${space}${each.map((item, at) => write(item, `${pointer}/${at}`)).join(',')}]${space}`;
      if (typeof each !== 'object' || each === null) return space + JSON.stringify(each) + space;
      const member = (name: string, its: unknown): string => {
        const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        return `${space}${stringOf(name, choice()[1])}${space}:${write(its, at)}`;
      };
      const members = Object.entries(each).map(([name, its]) => member(name, its));
      const [first] = Object.keys(each);
      if (isTwice && first !== undefined && duplicate === undefined) {
        members.push(`${space}${stringOf(first, choice()[1])}:0`);
        duplicate = `${pointer}/${first.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      }
      return `${space}{${members.join(',')}${space}}${space}`;
    };
    const text = write(value, '');
    return { text, duplicate };
  });
}

const values = fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' });

describe('a duplicate key in JSON', () => {
  it('is found wherever it is, with a pointer, whatever the spaces and escapes', () => {
    let found = 0;
    fc.assert(
      fc.property(
        values.chain((value) => written(value, fc.boolean())),
        ({ text, duplicate }) => {
          JSON.parse(text);
          if (duplicate !== undefined) found++;
          assert.equal(duplicateKeyIn(text)?.pointer, duplicate, text);
        },
      ),
      { numRuns: runs(300), examples: [[{ text: '{"a":{"b":1,"\\u0062":2}}', duplicate: '/a/b' }]] },
    );
    assert.ok(found > 10, 'no text had one');
  });

  it('is not reported for strings, other objects, or values', () => {
    for (const json of [
      '{"a":"a","b":"a"}',
      '[{"a":1},{"a":2}]',
      '{"a":{"a":{"a":1}}}',
      '{"a":"{\\"x\\":1,\\"x\\":2}"}',
      '{"a":"\\\\","b":"\\\\\\"","c":",\\"a\\":"}',
      '{"a":["a","a"],"A":1," a":1,"a ":1}',
      '"a"',
      '7',
      '{}',
    ])
      assert.equal(duplicateKeyIn(json), undefined, json);
  });

  it('is reported by its container when it is nested very deep', () => {
    const depth = 200_000;
    const json = `${'[{"a":'.repeat(depth)}{"b":1,"b":2}${'}]'.repeat(depth)}`;
    const found = duplicateKeyIn(json);
    assert.equal(found?.name, 'b');
    assert.equal(found.pointer, '/0/a'.repeat(MAX_POINTER_DEPTH / 2));
  });

  it('is found in linear time', () => {
    const bytes = 4_000_000;
    for (const json of [
      `["${'\\"'.repeat(bytes / 2)}"]`,
      `["${'\\\\'.repeat(bytes / 2)}"]`,
      `{"${'\\\\'.repeat(bytes / 2)}":1}`,
      `{${Array.from({ length: bytes / 16 }, (_, at) => `"key${at}":1`).join(',')}}`,
      `[${'""'.padEnd(bytes - (bytes % 3), ',""')}]`,
      '['.repeat(bytes / 2) + ']'.repeat(bytes / 2),
    ]) {
      const began = process.cpuUsage();
      assert.equal(duplicateKeyIn(json), undefined);
      // A quadratic algorithm takes minutes.
      assert.ok(process.cpuUsage(began).user < 5_000_000, json.slice(0, 20));
    }
  });
});
