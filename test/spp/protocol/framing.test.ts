import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProtocolError } from '../../../src/spp/protocol/errors.js';
import { FrameDecoder, JsonDecoder, SecondaryDecoder } from '../../../src/spp/protocol/framing.js';
import { atRandom, byteByByte, inTwo, whole } from '../../support/cuts.js';
import { converse, positions, textOf } from './feeding.js';
import { isBroken, vectors } from './vectors.js';

/** The expected texts of replies in fixed frames. */
const textsOf = (entries: readonly { readonly reply: string }[]): string[] =>
  entries.map(({ reply }) => textOf(reply));

describe('Recorded replies in fixed frames', () => {
  for (const { label, kind, entries, replies } of vectors('primary', 'nfv')) {
    const size = replies[0]!.length;
    const decoders = [() => new FrameDecoder(), ...(kind === 'nfv' ? [() => new SecondaryDecoder()] : [])];

    for (const create of decoders) {
      const name = `${label}, ${create().constructor.name}`;

      it(`are decoded whole (${name})`, () => {
        const decoder = create();
        assert.deepEqual(converse(decoder, replies, whole), textsOf(entries));
        assert.equal(decoder.frameSize, size);
      });

      it(`are decoded byte by byte (${name})`, () => {
        const decoder = create();
        assert.deepEqual(converse(decoder, replies, byteByByte), textsOf(entries));
        assert.equal(decoder.frameSize, size);
      });

      it(`are decoded cut at random (${name})`, () => {
        for (let seed = 1; seed <= 25; seed++) {
          const decoder = create();
          assert.deepEqual(converse(decoder, replies, atRandom(seed)), textsOf(entries));
          assert.equal(decoder.frameSize, size);
        }
      });

      it(`are decoded with the first one cut at every position (${name})`, () => {
        const first = replies.slice(0, 1);
        for (const position of positions(first[0]!, entries[0]!.reply.length)) {
          const decoder = create();
          assert.deepEqual(converse(decoder, first, inTwo(position)), textsOf(entries.slice(0, 1)));
          assert.deepEqual(converse(decoder, replies.slice(1, 3), whole), textsOf(entries.slice(1, 3)));
          assert.equal(decoder.frameSize, size);
        }
      });
    }

    it(`are decoded with every later one cut at every position (${label})`, () => {
      const decoder = new FrameDecoder();
      converse(decoder, replies.slice(0, 1), whole);
      for (const [i, reply] of replies.entries()) {
        const text = textOf(entries[i]!.reply);
        for (const position of positions(reply, entries[i]!.reply.length)) {
          assert.deepEqual(converse(decoder, [reply], inTwo(position)), [text]);
        }
      }
    });
  }
});

describe('Recorded replies in bare JSON', () => {
  for (const { label, entries, replies } of vectors('vf', 'mirror', 'pcap')) {
    const sound = replies.filter((_, i) => !isBroken(entries[i]!));
    const texts = sound.map((reply) => reply.toString());

    for (const create of [() => new JsonDecoder(), () => new SecondaryDecoder()]) {
      const name = `${label}, ${create().constructor.name}`;

      it(`are decoded whole (${name})`, () => {
        const decoder = create();
        assert.deepEqual(converse(decoder, sound, whole), texts);
        assert.equal(decoder.frameSize, undefined);
      });

      it(`are decoded byte by byte (${name})`, () => {
        assert.deepEqual(converse(create(), sound, byteByByte), texts);
      });

      it(`are decoded cut at random (${name})`, () => {
        for (let seed = 1; seed <= 25; seed++) {
          assert.deepEqual(converse(create(), sound, atRandom(seed)), texts);
        }
      });

      it(`are decoded with the first one cut at every position (${name})`, () => {
        for (const position of positions(sound[0]!, sound[0]!.length)) {
          const decoder = create();
          assert.deepEqual(converse(decoder, sound.slice(0, 1), inTwo(position)), texts.slice(0, 1));
          assert.deepEqual(converse(decoder, sound.slice(1, 2), whole), texts.slice(1, 2));
        }
      });
    }

    it(`are decoded with each one cut at every position (${label})`, () => {
      const decoder = new JsonDecoder();
      for (const [i, reply] of sound.entries()) {
        for (const position of positions(reply, reply.length)) {
          assert.deepEqual(converse(decoder, [reply], inTwo(position)), [texts[i]]);
        }
      }
    });

    for (const [i, entry] of entries.entries()) {
      if (!isBroken(entry)) continue;
      it(`are rejected with a control byte in a name, however cut (${label}, reply ${i + 1})`, () => {
        const reply = replies[i]!;
        for (const cut of [whole, byteByByte, ...positions(reply, reply.length).map(inTwo)]) {
          assert.throws(() => converse(new JsonDecoder(), [reply], cut), ProtocolError);
        }
      });
    }
  }
});
