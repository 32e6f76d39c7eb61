/**
 * Replaces the references in a part of a document by their targets. Members beside a reference, such as a description, override
 * those of its target. A reference inside its own target stays. `$$ref` contains the reference; Swagger UI shows its last name as
 * the name of a schema.
 *
 * Swagger UI could do so itself, but its resolver of OpenAPI 3.1 resolves the whole document for each part.
 *
 * @param document the document that contains the targets.
 * @param part a JSON value, which stays unchanged.
 * @throws Error for a reference without target.
 */
export function dereference(document: object, part: unknown): unknown {
  return replace(document, part, []);
}

function replace(document: object, part: unknown, within: readonly string[]): unknown {
  if (Array.isArray(part)) return part.map((each) => replace(document, each, within));
  if (typeof part !== 'object' || part === null) return part;
  const { $ref: reference, ...rest } = part as { readonly $ref?: unknown };
  if (typeof reference !== 'string') return replaceMembers(document, part, within);
  if (within.includes(reference)) return part;
  const target = replace(document, find(document, reference), [...within, reference]);
  return { ...(target as object), ...replaceMembers(document, rest, within), $$ref: reference };
}

function replaceMembers(document: object, part: object, within: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, replace(document, value, within)]),
  );
}

/** The target of a reference in the same document. The pointer is a JSON Pointer (RFC 6901) in a URL fragment. */
function find(document: object, reference: string): unknown {
  const names = decodeURIComponent(reference).split('/').slice(1);
  let found: unknown = document;
  for (const name of names)
    found = (found as Record<string, unknown> | undefined)?.[
      name.replaceAll('~1', '/').replaceAll('~0', '~')
    ];
  if (found === undefined || !reference.startsWith('#/')) throw new Error(`unknown reference ${reference}`);
  return found;
}
