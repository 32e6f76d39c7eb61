import assert from 'node:assert/strict';
import type { ReplyDecoder } from '../../../src/spp/protocol/framing.js';

/** The pieces in which a reply arrives. */
export type Cut = (reply: Buffer) => Buffer[];

export const whole: Cut = (reply) => [reply];

export const byteByByte: Cut = (reply) => Array.from(reply, (_, i) => reply.subarray(i, i + 1));

/** Two pieces; one of them is empty when the position is at an end. */
export function inTwo(position: number): Cut {
  return (reply) => [reply.subarray(0, position), reply.subarray(position)];
}

/** Pieces of random sizes, empty ones included, reproducible from the random source. */
export function atRandom(random: () => number): Cut {
  return (reply) => {
    const pieces: Buffer[] = [];
    for (let start = 0; start < reply.length;) {
      const length = Math.floor(random() ** 3 * (reply.length + 2));
      pieces.push(reply.subarray(start, start + length));
      start += length;
    }
    return pieces;
  };
}

/** Random numbers from 0 to 1, the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The text of a fixed-frame reply, up to its first NUL. */
export function textOf(reply: string): string {
  return reply.split('\0', 1)[0] ?? '';
}

/** A fixed-size reply: the text, padded with NULs. */
export function frame(text: string, size: number): Buffer {
  const buffer = Buffer.alloc(size);
  assert.ok(buffer.write(text) === Buffer.byteLength(text), 'the text fits its frame');
  return buffer;
}

/** Sends commands and replies one after another, and returns the decoded replies. */
export function converse(decoder: ReplyDecoder, replies: readonly Buffer[], cut: Cut): string[] {
  return replies.map((reply) => {
    let answer: string | undefined;
    for (const piece of cut(reply)) {
      const text = decoder.push(piece, answer === undefined);
      if (text === undefined) continue;
      assert.equal(answer, undefined, 'one reply is handed out once');
      answer = text;
    }
    assert.ok(answer !== undefined, `a reply of ${reply.length} bytes is handed out by its last byte`);
    return answer;
  });
}

/**
 * Positions to cut a reply at: all of them, or for a large reply those around text and end, and a sample of the rest.
 */
export function positions(reply: Buffer, textLength: number): number[] {
  const all = Array.from({ length: reply.length + 1 }, (_, position) => position);
  if (reply.length <= 2_048) return all;
  return all.filter(
    (position) => position <= textLength + 64 || position >= reply.length - 64 || position % 1_009 === 0,
  );
}
