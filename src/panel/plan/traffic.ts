/** A way that packets take before a plan and after it. */
interface Way {
  /** By how many sets of needs it is open. */
  open: number;
  closedAt: number | undefined;
  /** How long it was closed, in milliseconds. */
  closed: number;
}

/** All that a way needs, before or after. */
interface Needs {
  readonly way: Way;
  /** How many of them are not there. */
  missing: number;
}

/** Whether packets can pass one process while a plan is carried out. The times are in milliseconds, on any clock. */
export class Traffic {
  readonly #ways: Way[] = [];
  /** What is there now. */
  readonly #there = new Set<string>();
  readonly #needing = new Map<string, Needs[]>();

  /**
   * @param before the ways before, and what each needs; see ProcessKind.ways(). @param after those afterwards.
   * @param opened what will be given meanwhile.
   */
  constructor(
    before: ReadonlyMap<string, readonly string[]>,
    after: ReadonlyMap<string, readonly string[]>,
    opened: Iterable<string>,
  ) {
    const common = [...before].filter(([name]) => after.has(name));
    if (common.length === 0) return;
    const given = new Set(opened);
    for (const needs of before.values()) for (const each of needs) this.#there.add(each);
    // What no step gives is there already.
    for (const needs of after.values()) for (const each of needs) if (!given.has(each)) this.#there.add(each);
    for (const [name, needs] of common) {
      const later = after.get(name) ?? [];
      const way: Way = { open: 0, closedAt: undefined, closed: 0 };
      this.#ways.push(way);
      this.#add(way, needs);
      if (!isSame(needs, later)) this.#add(way, later);
    }
  }

  /** Something is taken away. */
  close(need: string, at: number): void {
    const needing = this.#needing.get(need);
    if (needing === undefined || !this.#there.delete(need)) return;
    for (const each of needing) {
      each.missing++;
      if (each.missing === 1) closeOnce(each.way, at);
    }
  }

  /** Something is given. */
  open(need: string, at: number): void {
    const needing = this.#needing.get(need);
    if (needing === undefined || this.#there.has(need)) return;
    this.#there.add(need);
    for (const each of needing) {
      each.missing--;
      if (each.missing === 0) openOnce(each.way, at);
    }
  }

  /** No packet passes from now on, whatever is there. */
  closeAll(at: number): void {
    for (const way of this.#ways) if (way.open > 0) way.closedAt ??= at;
  }

  /** The reverse. */
  openAll(at: number): void {
    for (const way of this.#ways) if (way.open > 0) pass(way, at);
  }

  /** How long the way was closed that was closed longest. */
  longestOutage(): number {
    return this.#ways.reduce((longest, { closed }) => Math.max(longest, closed), 0);
  }

  #add(way: Way, needs: readonly string[]): void {
    const each: Needs = { way, missing: needs.filter((need) => !this.#there.has(need)).length };
    if (each.missing === 0) way.open++;
    for (const need of needs) {
      const list = this.#needing.get(need);
      if (list === undefined) this.#needing.set(need, [each]);
      else list.push(each);
    }
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}

function closeOnce(way: Way, at: number): void {
  way.open--;
  if (way.open === 0) way.closedAt ??= at;
}

function openOnce(way: Way, at: number): void {
  way.open++;
  if (way.open === 1) pass(way, at);
}

function pass(way: Way, at: number): void {
  if (way.closedAt === undefined) return;
  way.closed += at - way.closedAt;
  way.closedAt = undefined;
}
