import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readYaml, YamlError } from '../../src/text/read-yaml.js';
import { yamlOf } from '../../src/text/write-yaml.js';
import { runs } from '../support/runs.js';

function errorOf(text: string): YamlError {
  try {
    readYaml(text);
  } catch (error) {
    assert.ok(error instanceof YamlError, String(error));
    return error;
  }
  assert.fail(`this was read: ${text}`);
}

describe('YAML input', () => {
  it('is parsed as written, and all JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const json = JSON.stringify(value);
        assert.equal(JSON.stringify(readYaml(json).value), json);
        assert.equal(JSON.stringify(readYaml(yamlOf(JSON.parse(json))).value), json);
      }),
      { numRuns: runs(200) },
    );
  });

  it('must have each key once, however it is written', () => {
    for (const [text, pointer, line, column] of [
      ['a: 1\nb: 2\na: 3\n', '/a', 3, 1],
      ['nfvs:\n  1: {}\n  "1": {}\n', '/nfvs/1', 3, 3],
      ['nfvs: { 1: {}, 0x1: {} }', '/nfvs/1', 1, 16],
      ['{"a": {"b": [0, {"c": 1, "\\u0063": 2}]}}', '/a/b/1/c', 1, 26],
      ['? a\n: 1\n? !!str a\n: 2\n', '/a', 3, 9],
      ['~: 1\n"": 2\n', '/', 2, 1],
    ] as const) {
      const { duplicate, ...error } = errorOf(text);
      assert.deepEqual([duplicate?.pointer, error.line, error.column], [pointer, line, column], text);
    }
  });

  it('must not have a tag for a type that JSON does not have', () => {
    for (const [text, message] of [
      ['a: !foo b', /!foo/],
      ['a: !foo [b]', /!foo/],
      ['a: !foo {b: 1}', /!foo/],
      ['!foo a: 1', /!foo/],
      ['a: !!binary aGVsbG8=', /binary/],
      ['a: !!set {b, c}', /set/],
      ['a: !!timestamp 2026-11-28', /timestamp/],
      ['a: !!int b', /int/],
      ['%TAG !e! tag:example.org,2026:\n---\na: !e!x 1', /tag:example.org,2026:x/],
      ['a: !<tag:example.org,2026:x> 1', /tag:example.org,2026:x/],
    ] as const)
      assert.match(errorOf(text).message, message, text);
    assert.deepEqual(readYaml('a: !!str 1\nb: !!int "2"\nc: ! 3\nd: !!seq [!!map {}]\ne: !!null ~').value, {
      a: '1',
      b: 2,
      c: '3',
      d: [{}],
      e: null,
    });
  });

  it('must have keys that are text, and one document', () => {
    for (const text of ['? [a]\n: 1', '? {a: 1}\n: 2', '{[a, b]: 1}', 'a: &x b\n*x : 1'])
      assert.match(errorOf(text).message, /a key is not text/, text);
    assert.match(errorOf('a: 1\n---\nb: 1').message, /there is a second document/);
  });

  it('has the source text and position of numbers', () => {
    const yaml = readYaml('a:\n  - { b: 5254001234e6, c: "x", d: 0x10 }\n');
    assert.equal(yaml.sourceOf('/a/0/b'), '5254001234e6');
    assert.equal(yaml.sourceOf('/a/0/d'), '0x10');
    assert.equal(yaml.sourceOf('/a/0/c'), undefined);
    assert.equal(yaml.sourceOf('/a/7'), undefined);
    assert.deepEqual(yaml.placeOf('/a/0/b'), { line: 2, column: 10 });
    assert.deepEqual(yaml.placeOf('/a/0/missing'), { line: 2, column: 5 });
  });

  it('is parsed as fast with many keys as with many values', () => {
    const text = Array.from({ length: 50_000 }, (_, at) => `k${at}: 1`).join('\n');
    const began = process.cpuUsage();
    assert.equal(Object.keys(readYaml(text).value ?? {}).length, 50_000);
    // Comparing each key with each other takes more than a minute.
    assert.ok(process.cpuUsage(began).user < 20_000_000);
  });
});
