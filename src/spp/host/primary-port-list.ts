import { SLOTS } from './slots.js';

/**
 * The primary's list of the ports that it added, by position (P1): `del` acts on the slot whose number is the position of
 * the name.
 */
export class PrimaryPortList {
  readonly #names = new Map<number, string>();

  constructor(private readonly nics: number) {}

  /** The position of a name; undefined when it is not in the list. The first, when it is there twice. */
  positionOf(port: string): number | undefined {
    let first: number | undefined;
    for (const [position, name] of this.#names) {
      if (name === port && (first === undefined || position < first)) first = position;
    }
    return first;
  }

  get names(): readonly string[] {
    return [...this.#names.values()];
  }

  /** An `add` writes the name at the lowest free position. */
  add(port: string): void {
    for (let position = this.nics; position < SLOTS; position++) {
      if (this.#names.has(position)) continue;
      this.#names.set(position, port);
      return;
    }
  }

  /** A `del` takes the name out. */
  remove(port: string): void {
    const position = this.positionOf(port);
    if (position !== undefined) this.#names.delete(position);
  }

  clone(): PrimaryPortList {
    const copy = new PrimaryPortList(this.nics);
    for (const [position, name] of this.#names) copy.#names.set(position, name);
    return copy;
  }
}
