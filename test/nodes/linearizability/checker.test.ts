import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Dice } from '../../../scripts/random.js';
import { checkHistory } from './checker.js';
import { generateHistory } from './generator.js';
import type { Condition, Delete, Operation, Put, Read } from './history.js';
import { MUTATIONS } from './mutations.js';

const SEEDS = 40;

function put(from: number, to: number, content: string, condition: Condition, outcome: string): Put {
  const isWord = outcome === 'refused' || outcome === 'unknown';
  return {
    ...{ kind: 'put', invokedAt: from, respondedAt: to, content, condition },
    outcome: isWord ? outcome : { written: outcome },
  };
}

function del(from: number, to: number, condition: Condition, outcome: Delete['outcome']): Delete {
  return { kind: 'delete', invokedAt: from, respondedAt: to, condition, outcome };
}

function read(from: number, to: number, found: string | undefined, maxAgeMs = 0): Read {
  const [revision = '', content] = found?.split(' ') ?? [];
  const shown = found === undefined ? undefined : { revision, ...(content === undefined ? {} : { content }) };
  return { kind: 'read', invokedAt: from, respondedAt: to, found: shown, maxAgeMs };
}

function assertLinearizable(...history: Operation[]): void {
  assert.equal(checkHistory(history), undefined);
}

function assertNot(why: RegExp, ...history: Operation[]): void {
  assert.match(checkHistory(history) ?? 'it is linearizable', why);
}

describe('the check of a history', () => {
  const A = put(0, 10, 'a', null, '1');

  it('accepts operations one after another', () => {
    assertLinearizable(
      A,
      read(20, 30, '1 a'),
      put(40, 50, 'b', '1', '2'),
      put(60, 70, 'c', '1', 'refused'),
      read(80, 90, '2'),
      del(100, 110, '2', 'deleted'),
      read(120, 130, undefined),
      del(140, 150, '2', 'missing'),
      put(160, 170, 'd', null, '3'),
    );
  });

  it('accepts concurrent operations in any order', () => {
    assertLinearizable(A, put(20, 60, 'b', '1', '2'), read(30, 40, '2 b'), read(45, 90, '2 b'));
    assertLinearizable(A, put(20, 60, 'b', '1', '2'), read(30, 40, '1 a'), read(45, 50, '2 b'));
    assertLinearizable(A, put(20, 60, 'b', '1', '2'), put(20, 60, 'c', '2', '3'), read(30, 40, '2'));
  });

  it('rejects a read that goes back behind an earlier one', () => {
    assertNot(/read revision 1/, A, put(20, 90, 'b', '1', '2'), read(30, 40, '2 b'), read(50, 60, '1 a'));
  });

  it('rejects two writes over the same revision', () => {
    assertNot(/no order explains/, A, put(20, 30, 'b', '1', '2'), put(20, 30, 'c', '1', '3'));
  });

  it('rejects a read of nothing after a write, and of a document after its deletion', () => {
    assertNot(/read no document/, A, read(20, 30, undefined));
    assertNot(/read revision 1/, A, del(20, 30, '1', 'deleted'), read(40, 50, '1 a'));
  });

  it('rejects a refusal for which there was no reason', () => {
    assertNot(/put b over 1: refused/, A, put(20, 30, 'b', '1', 'refused'));
    assertNot(/put a over nothing: refused/, put(0, 10, 'a', null, 'refused'));
    assertNot(/delete over 1: refused/, A, del(20, 30, '1', 'refused'));
    assertNot(/delete over 1: missing/, A, del(20, 30, '1', 'missing'));
  });

  it('accepts a read of old data up to their age, and no older', () => {
    const B = put(20, 30, 'b', '1', '2');
    assertLinearizable(A, B, read(100, 110, '1 a', 80));
    assertNot(/at most 60 ms old/, A, B, read(100, 110, '1 a', 60));
  });

  it('accepts that a write with an unknown outcome takes effect late, or never, but only once', () => {
    const B = put(20, 30, 'b', '1', 'unknown');
    assertLinearizable(A, B, read(40, 50, '1 a'), read(60, 70, '2 b'));
    assertLinearizable(A, B, read(40, 50, '1 a'), put(60, 70, 'c', '1', '3'), read(80, 90, '3 c'));
    assertNot(/read revision 2/, A, B, put(40, 50, 'c', '1', '3'), read(60, 70, '2 b'));
    assertNot(/written twice/, A, B, read(40, 50, '2 b'), read(60, 70, '3 b'));
  });

  it('accepts that a write of which only the revision is known explains a refusal and a read', () => {
    const B = put(20, 30, 'b', '1', 'unknown');
    assertLinearizable(A, B, put(40, 50, 'c', '1', 'refused'), read(60, 70, '2'), put(80, 90, 'd', '2', '3'));
    const later = put(52, 55, 'b', '1', 'unknown');
    assertNot(/no order explains/, A, put(40, 50, 'c', '1', 'refused'), later, read(60, 70, '2'));
    assertNot(/no order explains/, A, B, read(40, 50, '2'), read(60, 70, '1 a'));
  });

  it('accepts that the second of two deletions of the same document succeeds, too', () => {
    assertLinearizable(A, del(20, 30, '1', 'deleted'), del(40, 50, '1', 'deleted'), read(60, 70, undefined));
    assertLinearizable(
      del(0, 50, undefined, 'deleted'),
      put(10, 20, 'a', null, '1'),
      read(60, 70, undefined),
    );
  });

  it('rejects contents and revisions that contradict each other', () => {
    assertNot(/nobody has written/, A, read(20, 30, '1 x'));
    assertNot(/refused write/, A, put(20, 30, 'b', '9', 'refused'), read(40, 50, '2 b'));
    assertNot(/as revision 1/, A, put(20, 30, 'b', '1', 'unknown'), read(40, 50, '1 b'));
  });

  it('accepts every generated history of a server without faults', () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const history = generateHistory(seed);
      assert.equal(checkHistory(history), undefined, `seed ${seed}`);
      const outcomes = new Set(history.map((each) => (each.kind === 'read' ? 'read' : each.outcome)));
      assert.ok(outcomes.has('unknown') && outcomes.has('refused'), `seed ${seed}`);
    }
  });

  for (const [fault, mutate] of Object.entries(MUTATIONS))
    it(`rejects generated histories with ${fault}`, () => {
      let count = 0;
      for (let seed = 0; seed < SEEDS; seed++) {
        const mutated = mutate(generateHistory(seed), new Dice(seed));
        if (mutated === undefined) continue;
        count++;
        assert.notEqual(checkHistory(mutated), undefined, `seed ${seed}`);
      }
      assert.ok(count > SEEDS / 2, `${count} histories have a place for it`);
    });
});
