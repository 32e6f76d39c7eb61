/** What two documents have in common is put in the same order, so that only real differences remain. */
import type { PanelDocument } from './draft.js';

/** The processes of a document that another one names. */
export function restricted(document: PanelDocument, to: PanelDocument): PanelDocument {
  const named = Object.entries(to).map(([group, specs]) => {
    const own: unknown = { ...document }[group];
    if (!isObject(own) || !isObject(specs) || !isGroup(specs)) return [group, own] as const;
    return [group, Object.fromEntries(Object.entries(own).filter(([id]) => id in specs))] as const;
  });
  return Object.fromEntries(named.filter(([, specs]) => specs !== undefined));
}

/** Whether a member of a document has process specs by client id. */
function isGroup(specs: object): boolean {
  return Object.keys(specs).every((id) => /^\d+$/.test(id));
}

/**
 * A value with its members and elements in the order of another one. The order of ports, patches, components and entries has no
 * meaning.
 */
export function inOrderOf(like: unknown, value: unknown): unknown {
  if (Array.isArray(value)) {
    const rest = [...(value as readonly unknown[])];
    const first = (Array.isArray(like) ? like : []).flatMap((each: unknown) => {
      const at = rest.findIndex((other) => isSame(each, other));
      return at < 0 ? [] : rest.splice(at, 1).map((other) => inOrderOf(each, other));
    });
    return [...first, ...rest];
  }
  if (!isObject(value)) return value;
  const order = Object.keys(isObject(like) ? like : {});
  const keys = [...new Set([...order.filter((key) => key in value), ...Object.keys(value)])];
  const other: Readonly<Record<string, unknown>> = { ...(isObject(like) ? like : {}) };
  const own: Readonly<Record<string, unknown>> = { ...value };
  return Object.fromEntries(keys.map((key) => [key, inOrderOf(other[key], own[key])]));
}

/** Whether two elements of a list are about the same: equal, or of the same name. */
function isSame(a: unknown, b: unknown): boolean {
  if (isObject(a) && isObject(b) && 'name' in a && 'name' in b) return a.name === b.name;
  if (isObject(a) && isObject(b)) return JSON.stringify(inOrderOf(a, b)) === JSON.stringify(a);
  return a === b;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
