import assert from 'node:assert/strict';
import type { ReplyDecoder } from '../../../src/spp/protocol/framing.js';
import type { Cut } from '../../support/cuts.js';

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
    let decoded: string | undefined;
    for (const piece of cut(reply)) {
      const complete = decoder.push(piece, decoded === undefined);
      if (complete === undefined) continue;
      assert.equal(decoded, undefined, 'one reply is handed out once');
      decoded = complete;
    }
    assert.ok(decoded !== undefined, `a reply of ${reply.length} bytes is handed out by its last byte`);
    return decoded;
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
