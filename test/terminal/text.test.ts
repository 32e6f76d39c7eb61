import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createPaint, wantsColours } from '../../src/terminal/colours.js';
import { printable, printableJson, truncate, widthOf } from '../../src/terminal/text.js';

/** All that a terminal could take for more than a character to show. */
const DANGEROUS = /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('text from processes on a terminal', () => {
  it('is shown with its control characters escaped', () => {
    assert.equal(printable('fw\x1b[2J\x07\r\n'), 'fw\\u{1b}[2J\\u{7}\\u{d}\\u{a}');
    assert.equal(printable('\x9b31m'), '\\u{9b}31m');
    assert.equal(printable('a\u202eb'), 'a\\u{202e}b');
    assert.equal(printable('\ud83d'), '\\u{d83d}');
    assert.equal(printable('Überlauf 出口 é'), 'Überlauf 出口 é');
  });

  it('contains no control characters, not even in JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.doesNotMatch(printable(text), DANGEROUS);
        const json = printableJson({ text });
        assert.doesNotMatch(json, DANGEROUS);
        assert.deepEqual(JSON.parse(json), { text });
      }),
    );
  });

  it('is measured in the columns that a terminal uses for it', () => {
    assert.equal(widthOf('phy:0'), 5);
    assert.equal(widthOf('出口'), 4);
    assert.equal(widthOf('e\u0301'), 1);
  });

  it('is truncated to the available columns, with … at the end', () => {
    assert.equal(truncate('phy:0', 5), 'phy:0');
    assert.equal(truncate('phy:0', 4), 'phy…');
    assert.equal(truncate('出口', 3), '出…');
    assert.equal(truncate('出口', 2), '…');
    assert.equal(truncate('phy:0', 0), '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, columns) => {
        assert.ok(widthOf(truncate(printable(text), columns)) <= columns);
      }),
    );
  });
});

describe('colours on a terminal', () => {
  it('are used on terminals that support them', () => {
    assert.equal(wantsColours(true, { TERM: 'xterm' }), true);
    assert.equal(wantsColours(true, { TERM: 'dumb' }), false);
    assert.equal(wantsColours(false, { TERM: 'xterm' }), false);
  });

  it('depend on FORCE_COLOR first and on NO_COLOR second', () => {
    assert.equal(wantsColours(true, { NO_COLOR: '1' }), false);
    assert.equal(wantsColours(true, { NO_COLOR: '' }), true);
    assert.equal(wantsColours(false, { FORCE_COLOR: '1' }), true);
    assert.equal(wantsColours(true, { FORCE_COLOR: '0' }), false);
    assert.equal(wantsColours(false, { FORCE_COLOR: '1', NO_COLOR: '1' }), true);
  });

  it('leave the text unchanged if they are disabled', () => {
    assert.equal(createPaint(false)('running', 'good'), 'running');
    assert.equal(createPaint(true)('running', 'good'), '\x1b[32mrunning\x1b[39m');
  });
});
