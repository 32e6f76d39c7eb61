/**
 * Cables run in trays, as they do in a rack: beside the columns of boxes and above the rows. In a tray, the cables of one
 * port in one direction share a lane. Lanes at different places of a tray share a line of the tray.
 */

interface Span {
  start: number;
  end: number;
}

/** The lanes of one tray. */
export class Lanes {
  readonly #spans = new Map<string, Span>();
  #lines: ReadonlyMap<string, number> | undefined;
  #count = 0;

  /** Adds a cable. @param lane of the port and the direction. */
  add(lane: string, a: number, b: number): void {
    const [start, end] = a < b ? [a, b] : [b, a];
    const span = this.#spans.get(lane);
    if (span === undefined) this.#spans.set(lane, { start, end });
    else {
      span.start = Math.min(span.start, start);
      span.end = Math.max(span.end, end);
    }
    this.#lines = undefined;
  }

  /** The number of lines that the lanes need. */
  get count(): number {
    this.#assign();
    return this.#count;
  }

  /** The line of a lane, counted from 0. */
  lineOf(lane: string): number {
    return this.#assign().get(lane) ?? 0;
  }

  #assign(): ReadonlyMap<string, number> {
    if (this.#lines !== undefined) return this.#lines;
    const lines = new Map<string, number>();
    const ends: number[] = [];
    for (const [lane, { start, end }] of [...this.#spans].sort(([, a], [, b]) => a.start - b.start)) {
      const free = ends.findIndex((each) => each < start);
      const line = free === -1 ? ends.length : free;
      ends[line] = end;
      lines.set(lane, line);
    }
    this.#count = ends.length;
    this.#lines = lines;
    return lines;
  }
}

/** Trays by their names. */
export class Trays {
  readonly #trays = new Map<string, Lanes>();

  tray(name: string): Lanes {
    const known = this.#trays.get(name) ?? new Lanes();
    this.#trays.set(name, known);
    return known;
  }
}
