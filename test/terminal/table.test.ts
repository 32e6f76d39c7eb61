import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPaint } from '../../src/terminal/colours.js';
import { type Table, tableLines } from '../../src/terminal/table.js';
import { widthOf } from '../../src/terminal/text.js';

const plain = createPaint(false);

const TABLE: Table = {
  title: 'PORTS',
  columns: [{ heading: 'PORT' }, { heading: 'PROCESSES' }, { heading: 'RX', isNumeric: true }],
  rows: [
    [{ text: 'phy:0' }, { text: 'nfv:1,vf:2,mirror:3' }, { text: '78' }],
    [{ text: 'ring:10' }, { text: '' }, { text: '123456' }],
  ],
};

describe('a table on a terminal', () => {
  it('aligns its columns, numbers to the right, and fills empty cells', () => {
    assert.deepEqual(tableLines(TABLE, Infinity, plain), [
      'PORTS',
      'PORT     PROCESSES                RX',
      'phy:0    nfv:1,vf:2,mirror:3      78',
      'ring:10  -                    123456',
    ]);
  });

  it('leaves out empty columns', () => {
    const rows = TABLE.rows.map(([port]) => [port ?? { text: '' }, { text: '' }, { text: '' }]);
    assert.deepEqual(tableLines({ ...TABLE, rows }, Infinity, plain), ['PORTS', 'PORT', 'phy:0', 'ring:10']);
  });

  it('keeps at least one character of each column that fits the terminal', () => {
    assert.deepEqual(tableLines(TABLE, 7, plain), ['PORTS', '…  …  …', '…  …  …', '…  -  …']);
    assert.deepEqual(tableLines(TABLE, 5, plain), ['PORTS', '…  …', '…  …', '…  -']);
    assert.deepEqual(tableLines(TABLE, 1, plain), ['…', '…', '…', '…']);
  });

  it('shortens the widest columns to fit the terminal', () => {
    assert.deepEqual(tableLines(TABLE, 28, plain), [
      'PORTS',
      'PORT     PROCESSES        RX',
      'phy:0    nfv:1,vf:2…      78',
      'ring:10  -            123456',
    ]);
  });

  it('is never wider than the terminal', () => {
    for (let width = 0; width < 40; width++) {
      for (const line of tableLines(TABLE, width, plain))
        assert.ok(widthOf(line) <= width, `${width}: ${line}`);
    }
  });

  it('escapes control characters', () => {
    const rows = [[{ text: 'fw\x1b]0;x\x07' }, { text: 'a\nb' }, { text: '1' }]];
    const [, , line] = tableLines({ ...TABLE, rows }, Infinity, plain);
    assert.equal(line, 'fw\\u{1b}]0;x\\u{7}  a\\u{a}b     1');
  });

  it('colours text but not its padding', () => {
    const rows = [[{ text: 'a', style: 'good' as const }, { text: 'b' }, { text: '1' }]];
    const [, , line] = tableLines({ ...TABLE, rows }, Infinity, createPaint(true));
    assert.equal(line, '\x1b[32ma\x1b[39m     b           1');
  });
});
