import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProtocolError } from '../../../src/spp/protocol/errors.js';
import { JsonScanner } from '../../../src/spp/protocol/json-scanner.js';
import { atRandom } from '../../support/cuts.js';
import { seeded } from '../../../scripts/random.js';

const scan = (text: string, start = 0): number => new JsonScanner().scan(Buffer.from(text), start);

/** A random JSON value of little depth, with awkward strings. */
function randomValue(random: () => number, depth: number): unknown {
  const awkward = ['', '"', '\\', '{', '}', '[', ']', 'é€😀', '\n\t\0', '\\"', ' , ', 'plain'];
  const text = (): string => awkward[Math.floor(random() * awkward.length)]!;
  const kind = Math.floor(random() * (depth > 0 ? 6 : 4));
  if (kind === 0) return text() + text();
  if (kind === 1) return Math.round(random() * 1e6) / 100;
  if (kind === 2) return random() < 0.5;
  if (kind === 3) return null;
  const values = Array.from({ length: Math.floor(random() * 4) }, () => randomValue(random, depth - 1));
  return kind === 4 ? values : Object.fromEntries(values.map((value, i) => [text() + String(i), value]));
}

describe('The JSON scanner', () => {
  it('finds the end of the document, whatever follows it', () => {
    assert.equal(scan('{}'), 2);
    assert.equal(scan('{}{}'), 2);
    assert.equal(scan('{"a":[{}]} x'), 10);
    assert.equal(scan('{}\0'), 2);
  });

  it('starts at the given position', () => {
    assert.equal(scan('xx{"a":1}', 2), 9);
  });

  it('reports that the document continues after the chunk', () => {
    for (const text of ['', ' ', '{', '{"', '{"a', '{"a\\', '{"a"', '{"a":', '{"a":[', '{"a":1']) {
      assert.equal(scan(text), -1, text);
    }
  });

  it('finds the end of any document of JSON.stringify, however it is cut', () => {
    const random = seeded(3);
    const cut = atRandom(4);
    for (let i = 0; i < 500; i++) {
      const space = Math.floor(random() * 3);
      const document = Buffer.from(JSON.stringify({ value: randomValue(random, 5) }, null, space));
      assert.equal(new JsonScanner().scan(document, 0), document.length);
      const scanner = new JsonScanner();
      const pieces = cut(document).filter((piece) => piece.length > 0);
      const ends = pieces.map((piece) => scanner.scan(piece, 0));
      assert.deepEqual(ends.slice(0, -1), Array(pieces.length - 1).fill(-1));
      assert.equal(ends.at(-1), pieces.at(-1)!.length);
    }
  });

  it('keeps an escape at the end of a chunk', () => {
    const scanner = new JsonScanner();
    assert.equal(scanner.scan(Buffer.from('{"a":"\\'), 0), -1);
    assert.equal(scanner.scan(Buffer.from('"}'), 0), -1);
    assert.equal(scanner.scan(Buffer.from('"}'), 0), 2);
  });

  it('accepts a depth of 64 and rejects more', () => {
    const nested = (depth: number): string => '{"a":' + '['.repeat(depth - 1) + ']'.repeat(depth - 1) + '}';
    assert.equal(scan(nested(64)), nested(64).length);
    assert.throws(() => scan(nested(65)), ProtocolError);
  });

  it('rejects what cannot follow a string, also in the next chunk', () => {
    for (const byte of ['a', '"', '{', '[', '1', '\\', '-']) {
      assert.throws(() => scan(`{"a"${byte}`), ProtocolError, byte);
      assert.throws(() => scan(`{"a" ${byte}`), ProtocolError, byte);
      const scanner = new JsonScanner();
      scanner.scan(Buffer.from('{"a"'), 0);
      assert.throws(() => scanner.scan(Buffer.from(byte), 0), ProtocolError, byte);
    }
  });

  it('rejects control bytes in strings, escaped or not', () => {
    for (let byte = 0; byte < 0x20; byte++) {
      const control = String.fromCharCode(byte);
      assert.throws(() => scan(`{"a${control}`), ProtocolError);
      assert.throws(() => scan(`{"a\\${control}`), ProtocolError);
    }
    assert.equal(scan('{"a\x7f":1}'), 8, 'DEL is no control byte to JSON');
  });

  it('rejects NUL anywhere', () => {
    for (const text of ['\0', '{\0', '{"a"\0', '{"a":\0']) assert.throws(() => scan(text), ProtocolError);
  });

  it('rejects control bytes between tokens that are no JSON white space', () => {
    for (let byte = 1; byte < 0x20; byte++) {
      const control = String.fromCharCode(byte);
      if (/[\t\n\r]/.test(control)) assert.equal(scan(`{${control}}`), 3);
      else assert.throws(() => scan(`{${control}`), ProtocolError, `0x${byte.toString(16)}`);
    }
  });

  it('rejects a document that does not begin with a brace or bracket', () => {
    for (const text of ['x', '1', '"', ' x', 'null', ',', ':', '}', ']', '}{']) {
      assert.throws(() => scan(text), ProtocolError, text);
    }
  });
});
