import { Document, Scalar, visit } from 'yaml';
import { UNPRINTABLE } from '../text.js';

/** YAML in which nothing is left that a terminal would obey. It says the same. */
export function printableYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'string' && node.value.search(UNPRINTABLE) >= 0)
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  // Only there they can be, for all others are written as they are.
  return document
    .toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity })
    .replace(UNPRINTABLE, (char) => (char === '\n' ? char : escape(char)));
}

function escape(char: string): string {
  return `\\U${(char.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
}
