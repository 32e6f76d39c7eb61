import fc from 'fast-check';

/** A reply with up to four bytes flipped, inserted or removed, and possibly truncated. */
export function damaged(replies: readonly Buffer[]): fc.Arbitrary<Buffer> {
  const damage = fc.record({
    at: fc.nat(),
    byte: fc.nat(255),
    how: fc.constantFrom('change', 'insert', 'remove', 'repeat', 'end'),
  });
  return fc
    .tuple(fc.constantFrom(...replies), fc.array(damage, { minLength: 1, maxLength: 4 }))
    .map(([reply, list]) =>
      list.reduce((bytes, { at: any, byte, how }) => {
        // Mostly within the text: the padding is far longer.
        const text = bytes.indexOf(0) === -1 ? bytes.length : bytes.indexOf(0) + 2;
        const at = any % (any % 5 === 0 ? bytes.length + 1 : text + 1);
        const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
        switch (how) {
          case 'change':
            return Buffer.concat([head, Buffer.of(byte), tail.subarray(1)]);
          case 'insert':
            return Buffer.concat([head, Buffer.of(byte), tail]);
          case 'remove':
            return Buffer.concat([head, tail.subarray(1)]);
          case 'repeat':
            return Buffer.concat([head, tail.subarray(0, byte), tail]);
          case 'end':
            return head;
        }
      }, reply),
    );
}
