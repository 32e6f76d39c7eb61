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

  it('continues its widest cells on further lines to fit the terminal, and cuts nothing', () => {
    const wide = {
      title: 'PATHS',
      columns: [{ heading: 'PORT' }, { heading: 'PROCESSES' }, { heading: 'RX', isNumeric: true }],
      rows: [
        [
          { text: 'phy:0' },
          { text: Array.from({ length: 8 }, (_, id) => `mirror:${id}`).join(',') },
          { text: '78' },
        ],
        [{ text: 'ring:10' }, { text: 'a message of several words that is too long' }, { text: '123456' }],
      ],
    };
    assert.deepEqual(tableLines(wide, 60, plain), [
      'PATHS',
      'PORT     PROCESSES                                        RX',
      'phy:0    mirror:0,mirror:1,mirror:2,mirror:3,             78',
      '         mirror:4,mirror:5,mirror:6,mirror:7',
      'ring:10  a message of several words that is too long  123456',
    ]);
    for (const width of [60, 61, 70, 80, 200]) {
      const lines = tableLines(wide, width, plain);
      for (const line of lines) assert.ok(widthOf(line) <= width, line);
      for (const { text } of wide.rows.flat())
        for (const word of text.split(/[ ,]/)) assert.ok(lines.join('\n').includes(word), word);
    }
  });

  it('breaks a long word only in a column that allows it', () => {
    const file = `/tmp/${'spp_pcap.'.repeat(10)}pcap`;
    const columns = (isBreakable: boolean): Table['columns'] => [
      { heading: 'COMPONENT' },
      { heading: 'FILE', isBreakable },
    ];
    const rows = [[{ text: 'pcap:4/write11' }, { text: file }]];
    const broken = tableLines({ title: 'X', columns: columns(true), rows }, 60, plain);
    assert.deepEqual(broken.slice(0, 2), ['X', 'COMPONENT       FILE']);
    assert.equal(
      broken
        .slice(2)
        .map((line) => line.slice(16))
        .join(''),
      file,
    );
    const list = tableLines({ title: 'X', columns: columns(false), rows }, 60, plain);
    assert.equal(list[1], 'COMPONENT  pcap:4/write11');
  });

  it('is a list on a narrow terminal, without empty cells', () => {
    assert.deepEqual(tableLines(TABLE, 40, plain), [
      'PORTS',
      'PORT       phy:0',
      'PROCESSES  nfv:1,vf:2,mirror:3',
      'RX         78',
      '',
      'PORT       ring:10',
      'RX         123456',
    ]);
    assert.deepEqual(tableLines(TABLE, 12, plain).slice(0, 8), [
      'PORTS',
      'PORT',
      'phy:0',
      'PROCESSES',
      'nfv:1,vf:2,',
      'mirror:3',
      'RX',
      '78',
    ]);
  });

  it('is never wider than the terminal', () => {
    for (let width = 1; width < 80; width++) {
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
