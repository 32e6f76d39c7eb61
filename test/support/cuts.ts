import { seeded } from '../../scripts/random.js';

/** How the bytes of a reply are split into pieces. */
export type Cut = (reply: Buffer) => Buffer[];

export const whole: Cut = (reply) => [reply];

export const byteByByte: Cut = (reply) => Array.from(reply, (_, i) => reply.subarray(i, i + 1));

/** Two pieces; one of them is empty when the position is at an end. */
export function inTwo(position: number): Cut {
  return (reply) => [reply.subarray(0, position), reply.subarray(position)];
}

/** Pieces of random sizes, some of them empty; the same seed gives the same pieces. */
export function atRandom(seed: number): Cut {
  const random = seeded(seed);
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
