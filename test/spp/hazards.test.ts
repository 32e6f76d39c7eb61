import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { hazardRows } from '../../src/spp/hazards.js';
import { ROOT } from '../support/recordings.js';

const rows = hazardRows();

describe('The table of hazards', () => {
  it('has each rule of 20.02 once', () => {
    const numbered = (letter: string, last: number): string[] =>
      Array.from({ length: last }, (_, at) => `${letter}${at + 1}`);
    const others = [
      'mirror',
      'pcap',
      ...['nfv', 'vf', 'mirror', 'pcap', 'primary'].map((kind) => `restore-${kind}`),
    ];
    assert.deepEqual(
      rows.map(({ rule }) => rule),
      [...numbered('H', 13), ...numbered('N', 11), ...numbered('P', 10), ...numbered('V', 11), ...others],
    );
  });

  for (const { rule, test, handling } of rows) {
    if (test === undefined) {
      it(`leaves ${rule} as it is`, () => assert.deepEqual(handling, ['left']));
      continue;
    }
    it(`names a test of ${rule} that names the rule`, () => {
      const text = readFileSync(new URL(`test/${test}`, ROOT), 'utf8');
      assert.match(text, new RegExp(`\\b${rule}\\b`), `${rule} is not in test/${test}`);
    });
  }

  it('marks the rules of refusals as refused, and the rules of damages as reported', () => {
    const folder = new URL('src/spp/host/', ROOT);
    const named = new Set<string>();
    for (const file of readdirSync(folder)) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      for (const [, list = ''] of text.matchAll(/rules: [^[]*(\[[^\]]*\](?: : \[[^\]]*\])?)/g))
        for (const [, rule = ''] of list.matchAll(/'([A-Z]\d+|[a-z-]+)'/g)) named.add(rule);
    }
    assert.ok(named.has('H7') && named.has('N9') && named.has('P3') && named.has('V9'));
    for (const rule of named) {
      const row = rows.find((each) => each.rule === rule);
      assert.ok(row, `${rule} is not in the table`);
      assert.ok(
        row.handling.some((each) => each === 'refused' || each === 'reported' || each === 'remembered'),
        `${rule} is said to be ${row.handling.join(', ')}`,
      );
    }
  });
});
