import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProtocolError } from '../../../src/spp/protocol/errors.js';
import { JsonDecoder, MAX_JSON_BYTES } from '../../../src/spp/protocol/framing.js';
import { loadHazards } from '../../support/recordings.js';
import { atRandom, byteByByte, inTwo, whole } from '../../support/cuts.js';
import { seeded } from '../../../scripts/random.js';
import { converse } from './feeding.js';

const OK = '{ "results": [ { "result": "success" } ] }';

/** Every way to cut a short document, and some more. */
function cutsOf(text: string): ReturnType<typeof inTwo>[] {
  const length = Buffer.byteLength(text);
  return [
    whole,
    byteByByte,
    ...Array.from({ length: length + 1 }, (_, position) => inTwo(position)),
    ...Array.from({ length: 20 }, (_, seed) => atRandom(seed)),
  ];
}

describe('A JSON reply', () => {
  const documents = {
    'with braces and brackets inside strings': '{"name":"}{][","list":["}"],"x":{"{":"}"}}',
    'with escaped quotes and backslashes': String.raw`{"a":"\"}","b":"\\","c":"\\\"{","\u007d":"\u0022"}`,
    'with characters of several bytes': '{"name":"é€😀}","né":["😀"]}',
    'with space around everything': ' \n{ \t"a" : [ ] ,\r\n "b" : { } }',
    'without anything in it': '{}',
  };
  for (const [what, text] of Object.entries(documents)) {
    it(`ends with ${what}, however it is cut`, () => {
      JSON.parse(text);
      for (const cut of cutsOf(text)) {
        assert.deepEqual(converse(new JsonDecoder(), [Buffer.from(text), Buffer.from(OK)], cut), [text, OK]);
      }
    });
  }
});

describe('A status that is broken by a component name', () => {
  const hazard = loadHazards().vf.find(({ command }) => command.includes('a"b'))!;
  const status = hazard.status_after!;

  it('is rejected at the byte after the quotation mark in a name, as recorded', () => {
    assert.ok(!hazard.status_is_json_after);
    const decoder = new JsonDecoder();
    const at = Buffer.from(status).indexOf('a"b') + 2;
    for (const byte of byteByByte(Buffer.from(status)).slice(0, at)) decoder.push(byte, true);
    assert.throws(() => decoder.push(Buffer.from(status).subarray(at, at + 1), true), ProtocolError);
  });

  it('is rejected however it is cut', () => {
    for (const cut of cutsOf(status)) {
      assert.throws(() => converse(new JsonDecoder(), [Buffer.from(status)], cut), ProtocolError);
    }
  });

  it('is rejected at any control byte', () => {
    for (let byte = 0; byte < 0x20; byte++) {
      const decoder = new JsonDecoder();
      decoder.push(Buffer.from('{ "name": "n1234567890123456789012345678901'), true);
      assert.throws(() => decoder.push(Buffer.from([byte]), true), ProtocolError, `0x${byte.toString(16)}`);
    }
  });

  it('is rejected as recorded with control bytes', () => {
    // Some recordings end before the byte that breaks them.
    const broken = loadHazards().vf.filter(({ status_after: after }) => /[\x01-\x1f]/.test(after ?? ''));
    assert.ok(broken.length >= 2);
    for (const { status_after: text = '' } of broken) {
      for (const cut of [whole, byteByByte]) {
        assert.throws(() => converse(new JsonDecoder(), [Buffer.from(text)], cut), ProtocolError);
      }
    }
  });

  it('is rejected for any name with one quotation mark', () => {
    const random = seeded(11);
    const printable = Array.from({ length: 0x7f - 0x21 }, (_, i) => String.fromCharCode(0x21 + i)).join('');
    const marks = String.raw`{}[],:\\\\`;
    const pick = (set: string): string => set.charAt(Math.floor(random() * set.length));
    for (let i = 0; i < 2_000; i++) {
      const letters = Array.from({ length: Math.floor(random() * 31) }, () =>
        pick(random() < 0.4 ? marks : printable),
      );
      const plain = letters.filter((letter) => letter !== '"');
      const at = Math.floor(random() * (plain.length + 1));
      const name = [...plain.slice(0, at), '"', ...plain.slice(at)].join('');
      // An escaped quotation mark does not end a string.
      if (/(^|[^\\])(\\\\)*\\"/.test(name)) continue;
      const reply = Buffer.from(status.replace('a"b', () => name));
      assert.throws(() => {
        const text = new JsonDecoder().push(reply, true);
        if (text === undefined) assert.fail(`waits for the end of ${name}`);
      }, ProtocolError);
    }
  });
});

describe('A JSON decoder with invalid input', () => {
  it('rejects unexpected bytes, spaces included', () => {
    for (const text of [OK, ' ', '\n', '\0', 'x']) {
      assert.throws(() => new JsonDecoder().push(Buffer.from(text), false), ProtocolError);
      const decoder = new JsonDecoder();
      decoder.push(Buffer.from(OK), true);
      assert.throws(() => decoder.push(Buffer.from(text), false), ProtocolError);
    }
  });

  it('rejects any byte after a reply, in the same chunk and later', () => {
    for (const extra of [OK, '{', '}', ' ', '\n', '\0', 'x']) {
      assert.throws(() => new JsonDecoder().push(Buffer.from(OK + extra), true), ProtocolError);
    }
  });

  it('rejects garbage at its first byte', () => {
    for (const garbage of ['nonsense', '1', '"text"', '-', 'é', '\0', '}', ']', ',', ':']) {
      assert.throws(() => new JsonDecoder().push(Buffer.from(garbage), true), ProtocolError, garbage);
    }
  });

  it('rejects padding after the end of a reply', () => {
    assert.throws(() => new JsonDecoder().push(Buffer.from(`${OK}\0\0\0`), true), ProtocolError);
  });

  it('rejects a reply beyond the maximum, at the first byte too many', () => {
    const decoder = new JsonDecoder(64);
    decoder.push(Buffer.from('{"a":"'), true);
    assert.equal(decoder.push(Buffer.alloc(58, 'x'), true), undefined);
    assert.throws(() => decoder.push(Buffer.from('x'), true), ProtocolError);
    assert.throws(
      () => new JsonDecoder(64).push(Buffer.from(`{"a":"${'x'.repeat(57)}"}`), true),
      ProtocolError,
    );
    const fits = `{"a":"${'x'.repeat(56)}"}`;
    assert.equal(new JsonDecoder(64).push(Buffer.from(fits), true), fits);
  });

  it('rejects an endless string, endless spaces and endless numbers after the largest reply', () => {
    for (const [start, filler] of [
      ['{"a":"', 'x'],
      ['', ' '],
      ['{', '1'],
    ] as const) {
      const decoder = new JsonDecoder();
      decoder.push(Buffer.from(start), true);
      const chunk = Buffer.alloc(4_096, filler);
      let taken = start.length;
      assert.throws(() => {
        for (; taken < 2 * MAX_JSON_BYTES; taken += chunk.length) decoder.push(chunk, true);
      }, ProtocolError);
      assert.ok(taken <= MAX_JSON_BYTES, `${taken} bytes`);
    }
  });
});

describe('A JSON decoder', () => {
  it('ignores empty chunks, with and without a pending command', () => {
    const decoder = new JsonDecoder();
    const empty = Buffer.alloc(0);
    for (const expecting of [false, true]) assert.equal(decoder.push(empty, expecting), undefined);
    assert.equal(decoder.push(Buffer.from('{"a"'), true), undefined);
    assert.equal(decoder.push(empty, true), undefined);
    assert.equal(decoder.push(Buffer.from(':1}'), true), '{"a":1}');
    assert.equal(decoder.push(empty, false), undefined);
  });

  it('does not copy a reply that arrives in one chunk', (t) => {
    const decoder = new JsonDecoder();
    const reply = Buffer.from(OK);
    const concat = t.mock.method(Buffer, 'concat');
    for (let i = 0; i < 3; i++) assert.equal(decoder.push(reply, true), OK);
    assert.equal(concat.mock.callCount(), 0);
  });
});
