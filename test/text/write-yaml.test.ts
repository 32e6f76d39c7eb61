import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse, parseDocument, visit } from 'yaml';
import { yamlOf } from '../../src/text/write-yaml.js';
import { runs } from '../support/runs.js';
import { misreadersOf } from './yaml-versions.js';

/** Text that some reader takes for something else, and similar text. */
const MISREAD = [
  ...[
    '52:54:00:12:34:56',
    '10:22:33:44:55:56',
    '12:34:56:12:34:56',
    '00:50:56:55:42:45',
    '1:30',
    '-1:30.5',
    '190:20:30.15',
  ],
  ...[
    '525400123456',
    '5254001234e6',
    '1e3',
    '1.5',
    '1_000',
    '0_1',
    '1,000',
    '.5',
    '5.',
    '-1',
    '+1',
    '-0',
    '007',
    '0o17',
    '0x1f',
    '0b11',
  ],
  ...[
    '.inf',
    '-.INF',
    '.nan',
    '.',
    '2026-11-28',
    '2026-11-28 02:22:00',
    '2026-1-2T3:04:05Z',
    '<<',
    '=',
    '~',
    '',
  ],
  ...[
    'null',
    'Null',
    'NULL',
    'true',
    'False',
    'yes',
    'Yes',
    'no',
    'NO',
    'on',
    'ON',
    'off',
    'Off',
    'y',
    'Y',
    'n',
    'N',
  ],
  ...[
    ':symbol',
    '- a',
    '? a',
    '!tag',
    '&anchor',
    '*alias',
    '%directive',
    '@at',
    '`tick',
    '# comment',
    '[',
    '{',
    '|',
    '>',
    '---',
    '...',
  ],
  ...[
    'a: b',
    'a #b',
    'a:',
    ' a',
    'a ',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\0',
    '\t',
    'a\nb',
    '\r',
    '\ud800',
    'é',
    '"',
    "'",
  ],
] as const;

const texts = fc.oneof(
  fc.constantFrom(...MISREAD),
  fc.stringMatching(/^[-+]?[0-9a-fox_.:,eE+-]{1,16}$/),
  fc.stringMatching(/^[0-9]{1,4}(:[0-9]{1,2}){1,5}(\.[0-9]*)?$/),
  fc.stringMatching(/^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ][0-9:.Z+-]*)?$/),
  fc.string(),
  fc.string({ unit: 'binary' }),
);

const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    texts,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(texts, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** Fails when YAML contains text in a form that some reader takes for something else. */
function assertReadAlike(yaml: string, value: unknown): void {
  // With this schema everything without quotes is text, as written.
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false });
  assert.deepEqual(document.errors, []);
  assert.deepEqual(parse(yaml), value);
  const plain: string[] = [];
  visit(document, {
    Scalar: (_key, node) => {
      if (node.type === 'PLAIN') plain.push(String(node.source));
    },
  });
  const meant = scalarsOf(value);
  for (const text of plain) {
    const misreaders = misreadersOf(text);
    // Plain and not text: intended.
    if (misreaders.length > 0)
      assert.ok(meant.has(text), `${misreaders.join(', ')} takes ${text} for something else`);
  }
}

/** The numbers, booleans and nulls of a value as they are written. */
function scalarsOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) found.add(String(value));
  else if (typeof value === 'object') for (const each of Object.values(value)) scalarsOf(each, found);
  return found;
}

describe('YAML output', () => {
  it('quotes every text that a reader of YAML 1.1 or 1.2 takes for something else, as value and as key', () => {
    for (const text of MISREAD) {
      assertReadAlike(yamlOf([text]), [text]);
      assertReadAlike(yamlOf({ [text]: [text] }), { [text]: [text] });
    }
    assert.ok(MISREAD.filter((text) => misreadersOf(text).length > 0).length > 40);
  });

  it('means the same to every reader, whatever its content', () => {
    fc.assert(
      fc.property(values, (value) => assertReadAlike(yamlOf(value), value)),
      { numRuns: runs(500) },
    );
  });

  it('leaves text that every reader takes for text without quotes', () => {
    const document = {
      ports: ['phy:0', 'phy:0nq1', 'ring:12', 'vhost:3'],
      type: 'forward',
      name: 'fw0',
      forwarding: true,
    };
    assert.equal(
      yamlOf(document),
      'ports:\n  - phy:0\n  - phy:0nq1\n  - ring:12\n  - vhost:3\ntype: forward\nname: fw0\nforwarding: true\n',
    );
  });

  it('has no character that controls a terminal, and does not break lines of text', () => {
    const text = yamlOf({ a: '\u001b[2J', b: `${'long '.repeat(100)}end`, c: '\u202e\u2028' });
    assert.match(text, /^[ -~\n]*$/);
    assert.equal(text.trimEnd().split('\n').length, 3);
  });
});
