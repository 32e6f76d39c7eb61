import { UNPRINTABLE } from './unprintable.js';
import { yamlPackage } from './yaml-package.js';

/**
 * Text that every reader takes for text without quotes. YAML 1.2 reads `52:54:00:12:34:56` and `1e3x` as text; a
 * reader of YAML 1.1, such as PyYAML (Ansible), Psych (Ruby) and go-yaml 2, reads the first as a number to the base
 * 60, and others recognise dates, underscores in numbers, octal numbers and Ruby symbols. All of them begin with a
 * digit or a sign.
 */
const BEGINS_WITH_A_LETTER = /^[a-z]/i;

/** Words that are values in some version of YAML, in any case: 1.1 has the booleans from `y` to `off`. */
const WORDS: ReadonlySet<string> = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null']);

/**
 * Formats a value as YAML that means the same to every reader of YAML 1.1 or 1.2: text that a reader would take for a
 * number, a boolean, null, a date or a merge key is quoted. Characters that control a terminal are escaped.
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
  // These characters occur in double quotes only, since all other text is written unchanged.
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
