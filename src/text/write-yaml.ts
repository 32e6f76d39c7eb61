import { UNPRINTABLE } from './unprintable.js';
import { yamlPackage } from './yaml-package.js';

/**
 * Text that every parser reads as text without quotes. YAML 1.2 reads `52:54:00:12:34:56` and `1e3x` as text. Parsers of YAML
 * 1.1, such as PyYAML (Ansible), Psych (Ruby) and go-yaml 2, read the first as a base 60 number, and others as dates, numbers
 * with underscores, octal numbers or Ruby symbols. All of these begin with a digit or a sign.
 */
const BEGINS_WITH_A_LETTER = /^[a-z]/i;

/** Words that are not text in some version of YAML, in any case. The booleans from `y` to `off` are from YAML 1.1. */
const WORDS: ReadonlySet<string> = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null']);

/**
 * Formats a value as YAML that means the same in YAML 1.1 and 1.2. Text that a parser could read as a number, a boolean, null,
 * a date or a merge key is quoted, and characters that a terminal would obey are escaped.
 *
 * @param value any JSON value.
 */
export function yamlOf(value: unknown): string {
  const { Document, Scalar, visit } = yamlPackage();
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_key, node) => {
      const { value: text } = node;
      if (typeof text === 'string' && (text.search(UNPRINTABLE) >= 0 || !isPlain(text)))
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  // Only text in double quotes can contain these characters.
  return document
    .toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity })
    .replace(UNPRINTABLE, (char) => (char === '\n' ? char : escape(char)));
}

function isPlain(text: string): boolean {
  return BEGINS_WITH_A_LETTER.test(text) && !WORDS.has(text.toLowerCase());
}

function escape(char: string): string {
  return `\\U${(char.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
}
