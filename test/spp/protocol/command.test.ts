import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MAX_COMMAND_BYTES, words } from '../../../src/spp/protocol/command.js';

describe('The words of a command', () => {
  it('are joined with single spaces', () => {
    assert.equal(words('status'), 'status');
    assert.equal(words('component', 'start', 'fw0', '4', 'forward'), 'component start fw0 4 forward');
  });

  it('may contain any printable ASCII', () => {
    const printable = Array.from({ length: 0x7f - 0x21 }, (_, i) => String.fromCharCode(0x21 + i)).join('');
    assert.equal(words('x', printable), `x ${printable}`);
  });

  it('must not contain a character outside printable ASCII, at any position', () => {
    const others = [
      ...Array.from({ length: 0x21 }, (_, code) => String.fromCharCode(code)),
      '\x7f',
      '\x80',
      '\xa0',
      'é',
      'ｒ',
      '\u2028',
      '\ufeff',
      '😀',
      '\ud800',
    ];
    for (const other of others) {
      for (const word of [other, `${other}a`, `a${other}`, `a${other}b`]) {
        assert.throws(() => words('component', 'stop', word), RangeError, JSON.stringify(word));
        assert.throws(() => words(word, 'x'), RangeError, JSON.stringify(word));
      }
    }
  });

  it('must not be empty', () => {
    assert.throws(() => words(''), RangeError);
    assert.throws(() => words('add', ''), RangeError);
    assert.throws(() => words('', 'add'), RangeError);
  });

  it('must be at least one: an empty command gets no reply', () => {
    assert.throws(() => words(), RangeError);
  });

  it('must fit into one segment', () => {
    const longest = 'x'.repeat(MAX_COMMAND_BYTES - 1);
    assert.equal(words(longest), longest);
    assert.throws(() => words(`${longest}x`), RangeError);
    assert.throws(() => words('y', longest.slice(1)), RangeError);
    assert.equal(words('y', longest.slice(2)).length, MAX_COMMAND_BYTES - 1);
  });

  it('are named in the error', () => {
    assert.throws(() => words('component', 'stop', 'a b'), /"a b"/);
  });
});
