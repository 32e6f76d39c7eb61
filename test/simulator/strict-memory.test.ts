import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, model } from './model-replies.js';

const THIRD_WORD_OF_16 = 'status a 0123456789abcdef';
const WORDS_48 = Array.from({ length: 48 }, () => 'x').join(' ');

const OVERRUNS = [
  THIRD_WORD_OF_16,
  'launch 7 spp_nosuchprocess_long_name -l 1',
  'patch ring:0 ring:0000000000000',
  WORDS_48,
  `flow validate phy:0 ingress pattern ${'eth / '.repeat(30)}end actions queue index 0 / end`,
];

for (const command of OVERRUNS) {
  test(`a primary dies of ${command.slice(0, 50)} only with strict memory`, () => {
    assert.notEqual(ask(model('primary', '20.02'), command), 'dies');
    assert.equal(ask(model('primary', '20.02', { strictMemory: true }), command), 'dies');
  });
}

test('with strict memory a primary replies to commands that fit its arrays', () => {
  const primary = model('primary', '20.02', { strictMemory: true });
  assert.match(ask(primary, 'status a 0123456789abcde'), /^\{"master-lcore"/);
  assert.match(ask(primary, 'patch ring:0000000000000 ring:0'), /"failed"/);
  assert.equal(ask(primary, WORDS_48.slice(2)), WORDS_48.slice(2).replaceAll(' ', '\0'));
});

test('before 18.08.2 a primary has room for fewer words, but launches no program', () => {
  const primary = model('primary', '18.08.1', { strictMemory: true });
  assert.match(ask(primary, THIRD_WORD_OF_16), /^\{"phy_ports"/);
  assert.equal(ask(primary, 'x x x x x x x x x'), 'x\0x\0x\0x\0x\0x\0x\0x\0x');
  assert.equal(ask(primary, 'x x x x x x x x x x'), 'dies');
});
