/** The ids of a document. They are unique, whatever names the processes use. */
export class Ids {
  readonly #taken = new Set<string>();
  /** The last number that was appended to an id. */
  readonly #numbers = new Map<string, number>();

  /** @returns the id, with a number appended if it is taken already: `vf:2/fw0#2`. */
  take(desired: string): string {
    let id = desired;
    let number = this.#numbers.get(desired) ?? 1;
    while (this.#taken.has(id)) id = `${desired}#${++number}`;
    if (number > 1) this.#numbers.set(desired, number);
    this.#taken.add(id);
    return id;
  }
}
