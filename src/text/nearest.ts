/**
 * The word of a list that is most similar to a mistyped word; undefined if none is similar.
 *
 * @param words at most a few hundred short words.
 */
export function nearestWord(mistyped: string, words: readonly string[]): string | undefined {
  const limit = 1 + Math.floor(mistyped.length / 4);
  const [nearest] = words
    .map((word) => ({ word, distance: editDistance(mistyped, word) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return nearest?.word;
}

/** The number of characters to insert, delete, replace or exchange with their neighbour (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let done = 0; done < from.length; done++) {
    const next = [done + 1];
    for (let at = 0; at < to.length; at++) {
      const isExchanged = from[done] === to[at - 1] && from[done - 1] === to[at];
      next.push(
        Math.min(
          (row[at] ?? 0) + (from[done] === to[at] ? 0 : 1),
          (row[at + 1] ?? 0) + 1,
          (next[at] ?? 0) + 1,
          isExchanged ? (before[at - 1] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[to.length] ?? 0;
}
