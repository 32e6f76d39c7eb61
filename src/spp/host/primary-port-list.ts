import { SLOTS } from './slots.js';

/**
 * The primary's list of the ports that it added, by position (P1): `del` acts on the slot whose number is the position of
 * the name.
 */
export class PrimaryPortList {
  readonly #names = new Map<number, string>();

  constructor(private readonly nics: number) {}

  /** Position of a name, the first one if the list has it twice; undefined when the list does not have it. */
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

  /** Adds the name at the lowest free position, as `add` does. */
  add(port: string): void {
    for (let position = this.nics; position < SLOTS; position++) {
      if (this.#names.has(position)) continue;
      this.#names.set(position, port);
      return;
    }
  }

  /** Removes the name, as `del` does. */
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
