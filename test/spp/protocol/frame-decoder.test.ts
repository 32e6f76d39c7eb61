import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProtocolError } from '../../../src/spp/protocol/errors.js';
import { FrameDecoder, MAX_FRAME_BYTES } from '../../../src/spp/protocol/framing.js';
import { atRandom, byteByByte, inTwo, whole } from '../../support/cuts.js';
import { converse, frame } from './feeding.js';

const SIZES = [1_000, 2_048, 32_768, 2, 3, 7, 999, 1_001, 4_097, MAX_FRAME_BYTES];

/** A decoder that has read two replies, and knows the frame size. */
function learnt(size: number): FrameDecoder {
  const decoder = new FrameDecoder();
  converse(decoder, [frame('a', size), frame('b', size)], whole);
  assert.equal(decoder.frameSize, size);
  return decoder;
}

describe('The frame size', () => {
  for (const size of SIZES) {
    it(`is learnt for frames of ${size} bytes`, () => {
      const decoder = new FrameDecoder();
      assert.equal(decoder.push(frame('a', size), true), 'a');
      assert.equal(decoder.frameSize, undefined, 'padding of the first frame may still come');
      assert.equal(decoder.push(frame('b', size), true), 'b');
      assert.equal(decoder.frameSize, size);
      assert.equal(decoder.push(frame('c', size), true), 'c');
    });
  }

  it('is learnt however the first two replies are cut', () => {
    const replies = [frame('Server Idling\n', 50), frame('clear', 50)];
    for (let first = 0; first <= 50; first++) {
      for (let second = 0; second <= 50; second++) {
        const decoder = new FrameDecoder();
        assert.deepEqual(converse(decoder, [replies[0]!], inTwo(first)), ['Server Idling\n']);
        assert.deepEqual(converse(decoder, [replies[1]!], inTwo(second)), ['clear']);
        assert.equal(decoder.frameSize, 50);
      }
    }
  });

  it('includes bytes that were read before the decoder was created', () => {
    const decoder = new FrameDecoder(3);
    assert.equal(decoder.push(Buffer.alloc(7), false), undefined);
    assert.equal(decoder.push(frame('next', 10), true), 'next');
    assert.equal(decoder.frameSize, 10);
  });

  it('is learnt from a first reply without any padding', () => {
    const decoder = new FrameDecoder(10);
    assert.equal(decoder.push(frame('next', 10), true), 'next');
    assert.equal(decoder.frameSize, 10);
  });
});

describe('Late padding of the first reply is not the start of the next reply', () => {
  const SIZE = 1_000;
  const reply = frame('status: idling', SIZE);
  const next = frame('clear', SIZE);

  for (let head = 15; head <= SIZE; head += 197) {
    it(`is skipped when ${SIZE - head} bytes of it arrive before the next command`, () => {
      const decoder = new FrameDecoder();
      assert.equal(decoder.push(reply.subarray(0, head), true), 'status: idling');
      assert.equal(decoder.push(reply.subarray(head), false), undefined);
      assert.equal(decoder.push(next, true), 'clear');
      assert.equal(decoder.frameSize, SIZE);
    });

    it(`is skipped when ${SIZE - head} bytes of it arrive after the next command`, () => {
      const decoder = new FrameDecoder();
      assert.equal(decoder.push(reply.subarray(0, head), true), 'status: idling');
      assert.equal(decoder.push(reply.subarray(head), true), undefined);
      assert.equal(decoder.push(next, true), 'clear');
      assert.equal(decoder.frameSize, SIZE);
    });

    it(`is skipped when ${SIZE - head} bytes of it arrive in one chunk with the next reply`, () => {
      const decoder = new FrameDecoder();
      assert.equal(decoder.push(reply.subarray(0, head), true), 'status: idling');
      assert.equal(decoder.push(Buffer.concat([reply.subarray(head), next]), true), 'clear');
      assert.equal(decoder.frameSize, SIZE);
    });

    it(`is skipped when ${SIZE - head} bytes of it arrive in one chunk with the beginning of the next reply`, () => {
      for (let cut = 0; cut <= SIZE; cut += 1 + (cut > 10 ? 83 : 0)) {
        const decoder = new FrameDecoder();
        assert.equal(decoder.push(reply.subarray(0, head), true), 'status: idling');
        const joint = Buffer.concat([reply.subarray(head), next.subarray(0, cut)]);
        const early = decoder.push(joint, true);
        const late = decoder.push(next.subarray(cut), early === undefined);
        assert.equal(early ?? late, 'clear');
        assert.equal(decoder.frameSize, SIZE);
      }
    });
  }

  it('is skipped when it arrives byte by byte around the next command', () => {
    const decoder = new FrameDecoder();
    assert.equal(decoder.push(reply.subarray(0, 15), true), 'status: idling');
    for (let i = 15; i < SIZE; i++) assert.equal(decoder.push(reply.subarray(i, i + 1), i > 500), undefined);
    assert.deepEqual(converse(decoder, [next, reply], byteByByte), ['clear', 'status: idling']);
  });
});

describe('A frame of known size', () => {
  it('is returned when it is complete, not before', () => {
    const decoder = learnt(1_000);
    const reply = frame('clear', 1_000);
    assert.equal(decoder.push(reply.subarray(0, 6), true), undefined);
    assert.equal(decoder.push(reply.subarray(6, 999), true), undefined);
    assert.equal(decoder.push(reply.subarray(999), true), 'clear');
  });

  it('may contain NULs, which end neither the frame nor the next reply', () => {
    for (const cut of [whole, byteByByte, ...Array.from({ length: 65 }, (_, i) => inTwo(i))]) {
      const decoder = learnt(64);
      const replies = [frame('patch\0ring\0' + '0\0ring\0' + '1', 64), frame('{"status":"idling"}', 64)];
      assert.deepEqual(converse(decoder, replies, cut), ['patch', '{"status":"idling"}']);
    }
  });

  it('has an empty text when it begins with NUL', () => {
    assert.deepEqual(converse(learnt(64), [frame('\0ring', 64), frame('stop', 64)], whole), ['', 'stop']);
  });

  it('may have no NUL at all', () => {
    const full = 'x'.repeat(64);
    for (const cut of [whole, byteByByte, ...Array.from({ length: 65 }, (_, i) => inTwo(i))]) {
      const replies = [frame(full, 64), frame('stop', 64), frame(full, 64), frame(full, 64)];
      assert.deepEqual(converse(learnt(64), replies, cut), [full, 'stop', full, full]);
    }
  });

  it('keeps multi-byte characters that are cut', () => {
    for (const cut of [byteByByte, ...Array.from({ length: 65 }, (_, i) => inTwo(i)), atRandom(7)]) {
      assert.deepEqual(converse(learnt(64), [frame('é€😀', 64)], cut), ['é€😀']);
    }
  });
});

describe('A frame decoder with invalid input', () => {
  it('rejects bytes before the first command', () => {
    assert.throws(() => new FrameDecoder().push(Buffer.from('hello'), false), ProtocolError);
    assert.throws(() => new FrameDecoder().push(Buffer.alloc(1), false), ProtocolError);
  });

  it('rejects unexpected text after the first reply, with and without padding before it', () => {
    for (const nuls of [0, 1, 994]) {
      const decoder = new FrameDecoder();
      decoder.push(frame('clear', 6), true);
      assert.throws(() => decoder.push(Buffer.from('\0'.repeat(nuls) + 'x'), false), ProtocolError);
    }
  });

  it('rejects a second reply in one chunk with the first', () => {
    const two = Buffer.concat([frame('clear', 1_000), frame('clear', 1_000)]);
    assert.throws(() => new FrameDecoder().push(two, true), ProtocolError);
  });

  it('rejects any byte after a complete frame, even NUL', () => {
    for (const extra of ['\0', 'x']) {
      assert.throws(() => learnt(64).push(Buffer.from(extra), false), ProtocolError);
      const joint = Buffer.concat([frame('clear', 64), Buffer.from(extra)]);
      assert.throws(() => learnt(64).push(joint, true), ProtocolError);
    }
  });

  it('rejects more than a frame, at the first byte too many', () => {
    const decoder = learnt(64);
    for (let i = 0; i < 63; i++) assert.equal(decoder.push(Buffer.from('x'), true), undefined);
    assert.throws(() => decoder.push(Buffer.from('xx'), true), ProtocolError);
  });

  it('rejects a first reply beyond the maximum, at the first byte too many', () => {
    const decoder = new FrameDecoder(0, 64);
    for (let i = 0; i < 64; i++) assert.equal(decoder.push(Buffer.from('x'), true), undefined);
    assert.throws(() => decoder.push(Buffer.from('x'), true), ProtocolError);
    assert.throws(() => new FrameDecoder(0, 64).push(Buffer.alloc(65, 'x'), true), ProtocolError);
    assert.throws(() => new FrameDecoder(0, 64).push(frame('text', 65), true), ProtocolError);
  });

  it('rejects padding beyond the maximum, at the first byte too many', () => {
    for (const expecting of [false, true]) {
      const decoder = new FrameDecoder(0, 64);
      decoder.push(frame('text', 32), true);
      assert.equal(decoder.push(Buffer.alloc(32), expecting), undefined);
      assert.throws(() => decoder.push(Buffer.alloc(1), expecting), ProtocolError);
    }
  });

  it('rejects an endless stream after the largest frame', () => {
    for (const filler of ['x', '\0']) {
      const decoder = new FrameDecoder();
      const chunk = Buffer.alloc(1_024, filler);
      let taken = 0;
      let expecting = true;
      assert.throws(() => {
        for (; taken < 10 * MAX_FRAME_BYTES; taken += chunk.length) {
          if (decoder.push(chunk, expecting) !== undefined) expecting = false;
        }
      }, ProtocolError);
      assert.ok(taken <= MAX_FRAME_BYTES, `${taken} bytes`);
    }
  });
});

describe('A frame decoder', () => {
  it('ignores empty chunks in every state', () => {
    const decoder = new FrameDecoder();
    const empty = Buffer.alloc(0);
    for (const expecting of [false, true]) assert.equal(decoder.push(empty, expecting), undefined);
    decoder.push(frame('a', 10), true);
    for (const expecting of [false, true]) assert.equal(decoder.push(empty, expecting), undefined);
    assert.equal(decoder.push(frame('b', 10), true), 'b');
    for (const expecting of [false, true]) assert.equal(decoder.push(empty, expecting), undefined);
    assert.equal(decoder.push(Buffer.from('c'), true), undefined);
    assert.equal(decoder.push(empty, true), undefined);
    assert.equal(decoder.push(frame('', 9), true), 'c');
  });

  it('does not copy a reply that arrives in one chunk', (t) => {
    const decoder = new FrameDecoder();
    const replies = [frame('{"status":"idling"}', 32_768), frame('clear', 32_768), frame('stop', 32_768)];
    const concat = t.mock.method(Buffer, 'concat');
    for (const reply of replies) decoder.push(reply, true);
    assert.equal(concat.mock.callCount(), 0);
  });

  it('does not copy padding that arrives apart from the text', (t) => {
    const decoder = learnt(32_768);
    const reply = frame('clear', 32_768);
    const concat = t.mock.method(Buffer, 'concat');
    decoder.push(reply.subarray(0, 6), true);
    assert.equal(decoder.push(reply.subarray(6), true), 'clear');
    assert.equal(concat.mock.callCount(), 0);
  });
});
