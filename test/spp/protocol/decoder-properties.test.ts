import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { ProtocolError } from '../../../src/spp/protocol/errors.js';
import {
  FrameDecoder,
  JsonDecoder,
  MAX_FRAME_BYTES,
  MAX_JSON_BYTES,
  type ReplyDecoder,
  SecondaryDecoder,
} from '../../../src/spp/protocol/framing.js';
import { runs } from '../../support/runs.js';
import { byteByByte, type Cut, whole } from '../../support/cuts.js';
import { converse, frame } from './feeding.js';
import { damaged } from './damage.js';
import { vectors } from './vectors.js';

/** Bytes with a meaning for a decoder, and any others. */
const bytes = fc
  .array(fc.oneof(fc.constantFrom(...Buffer.from('\0\0\0{}[]",:\\ \n1')), fc.nat(255)), { maxLength: 200 })
  .map((list) => Buffer.from(list));

const cuts: fc.Arbitrary<Cut> = fc.array(fc.nat(400), { maxLength: 30 }).map((sizes) => (reply) => {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const size of sizes) pieces.push(reply.subarray(at, (at += size)));
  return [...pieces, reply.subarray(at)];
});

const GREETINGS = [
  '{ "results": [ { "result": "success" } ], "client_id": 1, "process_type": "vf" }',
  '{"results":[{"result":"success"}],"client_id":1,"process_type":"nfv"}',
  '1\0',
];

/** Decoders in each of their states, with their maximum reply size. */
const DECODERS: Readonly<Record<string, readonly [max: number, make: () => ReplyDecoder]>> = {
  'of frames, before the first': [500, () => new FrameDecoder(0, 500)],
  'of frames, after the greeting': [500, () => new FrameDecoder(1, 500)],
  'of frames of known size': [500, () => learnt(new FrameDecoder(0, 500), 100)],
  'of JSON': [500, () => new JsonDecoder(500)],
  'of a secondary': [1_024, () => new SecondaryDecoder()],
  ...Object.fromEntries(
    GREETINGS.map((greeting) => [
      `of a secondary that said ${JSON.stringify(greeting)}`,
      [MAX_JSON_BYTES, () => greeted(greeting)],
    ]),
  ),
};

function learnt(decoder: FrameDecoder, size: number): FrameDecoder {
  converse(decoder, [frame('a', size), frame('b', size)], whole);
  assert.equal(decoder.frameSize, size);
  return decoder;
}

function greeted(greeting: string): SecondaryDecoder {
  const decoder = new SecondaryDecoder();
  converse(decoder, [Buffer.from(greeting)], whole);
  return decoder;
}

/** The result of a chunk: the error, if the decoder may throw it. */
function push(decoder: ReplyDecoder, chunk: Buffer, expecting: boolean): string | undefined | ProtocolError {
  try {
    return decoder.push(chunk, expecting);
  } catch (error) {
    assert.ok(error instanceof ProtocolError, String(error));
    return error;
  }
}

describe('a decoder, for any bytes', () => {
  for (const [what, [max, make]] of Object.entries(DECODERS)) {
    it(`${what} returns text, waits, or throws a ProtocolError`, () => {
      fc.assert(
        fc.property(fc.array(fc.tuple(bytes, fc.boolean()), { maxLength: 30 }), (script) => {
          const decoder = make();
          for (const [chunk, expecting] of script) {
            const got = push(decoder, chunk, expecting);
            if (got instanceof ProtocolError) return;
            // A byte that is invalid UTF-8 becomes three.
            if (got !== undefined) assert.ok(expecting && Buffer.byteLength(got) <= 3 * max);
          }
        }),
        { numRuns: runs(300) },
      );
    });

    it(`${what} has returned a reply or thrown after ${max} bytes`, () => {
      fc.assert(
        fc.property(fc.array(bytes, { minLength: 1 }), (script) => {
          const decoder = make();
          const pieces = script.filter((piece) => piece.length > 0);
          if (pieces.length === 0) return;
          // No piece of them ends a reply, and all of them reach the maximum.
          for (let came = 0, i = 0; came <= max; i++) {
            const piece = pieces[i % pieces.length]!;
            const got = push(decoder, piece, true);
            if (got !== undefined) return;
            came += piece.length;
          }
          assert.fail(`still waits after ${max} bytes`);
        }),
        { numRuns: runs(max > 2_000 ? 5 : 100) },
      );
    });
  }
});

describe('a reply, however it is cut', () => {
  const objects = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { maxKeys: 8 });

  it('is decoded equally when it is JSON', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(objects, fc.nat(3)), { minLength: 1, maxLength: 4 }),
        cuts,
        (list, cut) => {
          const texts = list.map(([value, indent]) => JSON.stringify(value, undefined, indent));
          const replies = texts.map((text) => Buffer.from(text));
          assert.deepEqual(converse(new JsonDecoder(), replies, cut), texts);
          assert.deepEqual(converse(new JsonDecoder(), replies, byteByByte), texts);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('is decoded equally when it has frames, whatever follows the first NUL', () => {
    const size = 300;
    const first = fc.string({ minLength: 1, maxLength: 90 }).filter((text) => !text.includes('\0'));
    const texts = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((text) => text[0] !== '\0');
    fc.assert(
      fc.property(first, fc.array(fc.tuple(texts, bytes), { maxLength: 5 }), cuts, (greeting, list, cut) => {
        const replies = [
          frame(greeting, size),
          ...list.map(([text, rest]) => {
            const head = Buffer.concat([Buffer.from(text), Buffer.alloc(1), rest]).subarray(0, size);
            return Buffer.concat([head, Buffer.alloc(size - head.length)]);
          }),
        ];
        const expected = [greeting, ...list.map(([text]) => text.split('\0', 1)[0])];
        assert.deepEqual(converse(new FrameDecoder(), replies, cut), expected);
        assert.deepEqual(converse(new FrameDecoder(), replies, byteByByte), expected);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('damaged recordings of replies', () => {
  for (const { label, kind, replies } of vectors('primary', 'nfv', 'vf', 'mirror', 'pcap')) {
    it(`decode to text or an error: ${label}`, () => {
      fc.assert(
        fc.property(
          fc.nat(replies.length - 1),
          fc.context(),
          damaged(replies),
          cuts,
          (at, log, reply, cut) => {
            log.log(`in place of reply ${at}`);
            const decoder = kind === 'primary' ? new FrameDecoder() : new SecondaryDecoder();
            converse(decoder, replies.slice(0, Math.min(at, 3)), whole);
            for (const piece of cut(reply)) {
              if (push(decoder, piece, true) instanceof ProtocolError) return;
            }
          },
        ),
        { numRuns: runs(40) },
      );
    });
  }
});

describe('a decoder at its maximum', () => {
  const cases: readonly (readonly [string, number, () => ReplyDecoder, string, string])[] = [
    ['a first frame', MAX_FRAME_BYTES, () => new FrameDecoder(), 'status', 'x'],
    ['the padding of a first frame', MAX_FRAME_BYTES, () => new FrameDecoder(), 'x\0', '\0'],
    ['JSON', MAX_JSON_BYTES, () => new JsonDecoder(), '{"a":"', 'x'],
    ['space before JSON', MAX_JSON_BYTES, () => new JsonDecoder(), ' ', ' '],
    ['a greeting in JSON', 1_024, () => new SecondaryDecoder(), '{"a":"', 'x'],
    ['a greeting in digits', 1_024, () => new SecondaryDecoder(), '1', '1'],
  ];
  for (const [what, max, make, start, more] of cases) {
    it(`accepts ${what} byte by byte, and not one byte more`, () => {
      const decoder = make();
      let isComplete = false;
      for (const piece of byteByByte(Buffer.from(start.padEnd(max, more)))) {
        if (decoder.push(piece, !isComplete) !== undefined) isComplete = true;
      }
      assert.throws(() => decoder.push(Buffer.from(more), !isComplete), ProtocolError);
    });
  }

  it('holds no more memory than the maximum, however small the pieces and large their buffers', async () => {
    setFlagsFromString('--expose-gc');
    const gc = runInNewContext('gc') as () => void;
    /** The memory of buffers, once it is below this or stable. */
    const held = async (enough: number): Promise<number> => {
      let bytes = Infinity;
      for (let i = 0; i < 20 && bytes >= enough; i++) {
        gc();
        await nextTurn();
        bytes = process.memoryUsage().arrayBuffers;
      }
      return bytes;
    };
    const decoder = new JsonDecoder();
    decoder.push(Buffer.from('{"a":"'), true);
    const before = await held(0);
    for (let i = 0; i < 5_000; i++) decoder.push(Buffer.alloc(4_096, 'x').subarray(0, 1), true);
    const kept = (await held(before + MAX_JSON_BYTES)) - before;
    assert.ok(kept < MAX_JSON_BYTES, `${kept} bytes`);
    assert.equal(decoder.push(Buffer.from('"}'), true)?.length, 5_008);
  });
});
