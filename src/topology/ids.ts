/** The ids of a document. None is given twice, whatever names the processes have for their things. */
export class Ids {
  readonly #taken = new Set<string>();
  /** The last number that was tried behind an id. */
  readonly #numbers = new Map<string, number>();

  /** @returns the id, or if it is taken already the id with a number behind it: `vf:2/fw0#2`. */
  take(desired: string): string {
    let id = desired;
    let number = this.#numbers.get(desired) ?? 1;
    while (this.#taken.has(id)) id = `${desired}#${++number}`;
    if (number > 1) this.#numbers.set(desired, number);
    this.#taken.add(id);
    return id;
  }
}
