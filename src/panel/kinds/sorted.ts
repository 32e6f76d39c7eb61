/** Sorts by name; numbers in names by their value. The order of the list before does not matter. */
export function sorted<T>(list: readonly T[], key: (item: T) => string): T[] {
  return [...list].sort((a, b) => COLLATOR.compare(key(a), key(b)));
}

const COLLATOR = new Intl.Collator('en', { numeric: true });

/** The positions of items that are in the list before, too. */
export function repeated(list: readonly string[]): number[] {
  const before = new Set<string>();
  const positions: number[] = [];
  for (const [at, item] of list.entries()) {
    if (before.has(item)) positions.push(at);
    before.add(item);
  }
  return positions;
}
