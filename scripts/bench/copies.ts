import { type Case, row } from './case.js';
import { FrameDecoder } from '../../src/spp/protocol/framing.js';

const FRAME_BYTES = 32_768;

const TEXT = '{"result":"succeeded","command":"patch"}';

function frame(): Buffer {
  const bytes = Buffer.alloc(FRAME_BYTES);
  bytes.write(TEXT, 'latin1');
  return bytes;
}

const TYPED_ARRAY = Object.getPrototypeOf(Uint8Array.prototype) as object;

/** The functions of Node.js that copy bytes from one buffer to another, with their objects. */
const COPIERS: readonly (readonly [holder: object, name: string])[] = [
  [Buffer, 'concat'],
  [Buffer, 'from'],
  [Buffer, 'copyBytesFrom'],
  [Buffer.prototype, 'copy'],
  [Buffer.prototype, 'fill'],
  [Buffer.prototype, 'write'],
  [TYPED_ARRAY, 'set'],
  [TYPED_ARRAY, 'slice'],
  [TYPED_ARRAY, 'copyWithin'],
  [ArrayBuffer.prototype, 'slice'],
];

/** The functions that make strings of bytes. */
const STRING_MAKERS = ['toString', 'latin1Slice', 'asciiSlice', 'utf8Slice'] as const;

/** Size of the arguments or the result of a copier in bytes: the maximum that it can have copied. */
function bytesOf(...values: readonly unknown[]): number {
  return Math.max(
    0,
    ...values.map((value) => {
      if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + bytesOf(each), 0);
      return value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? value.byteLength : 0;
    }),
  );
}

/** Runs a function and counts the bytes that it copies, and the characters of the strings that it makes. */
export function countCopies(run: () => void): { readonly copied: number; readonly strings: number } {
  let copied = 0;
  let strings = 0;
  /** Some copiers call other copiers: only the outermost call counts. */
  let depth = 0;
  const undo: (() => void)[] = [];
  const wrap = (
    holder: object,
    name: string,
    count: (self: unknown, args: unknown[], result: unknown) => void,
  ): void => {
    const descriptor = Object.getOwnPropertyDescriptor(holder, name);
    if (descriptor === undefined) throw new Error(`there is no ${name} to count`);
    const original = descriptor.value as (...args: unknown[]) => unknown;
    const wrapped = function (this: unknown, ...args: unknown[]): unknown {
      depth++;
      try {
        const result = original.apply(this, args);
        if (depth === 1) count(this, args, result);
        return result;
      } finally {
        depth--;
      }
    };
    Object.defineProperty(holder, name, { ...descriptor, value: wrapped });
    undo.push(() => Object.defineProperty(holder, name, descriptor));
  };
  for (const [holder, name] of COPIERS)
    wrap(holder, name, (self, args, result) => (copied += bytesOf(self, args[0], result)));
  for (const name of STRING_MAKERS)
    wrap(Buffer.prototype as object, name, (_self, _args, text) => (strings += (text as string).length));
  try {
    run();
  } finally {
    for (const each of undo) each();
  }
  return { copied, strings };
}

/** A reply in one piece is borrowed, not copied: of 32768 bytes, nearly all are padding. */
export const COPIES_CASE: Case = {
  id: 'copies',
  run: () => {
    const decoder = new FrameDecoder();
    // The decoder knows the size of the frames after the second reply.
    decoder.push(frame(), true);
    decoder.push(frame(), true);
    const reply = frame();
    let text: string | undefined;
    const { copied, strings } = countCopies(() => (text = decoder.push(reply, true)));
    if (text !== TEXT) return Promise.reject(new Error(`the reply was read as ${text ?? 'none'}`));
    const target = { bound: 'at most', value: 0, unit: 'bytes' } as const;
    const detail = `besides the string of ${strings}`;
    return Promise.resolve([
      row('copied for a 32768-byte reply in one piece', target, [copied + strings - TEXT.length], detail),
    ]);
  },
};
