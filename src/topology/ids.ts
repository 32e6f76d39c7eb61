/** The ids of a document. None is given twice, whatever names the processes have for their things. */
export class Ids {
  readonly #taken = new Set<string>();
  /** The last number that was tried behind an id. */
  readonly #numbers = new Map<string, number>();

  /** @returns the id, or if it is taken already the id with a number behind it: `vf:2/fw0#2`. */
  take(wanted: string): string {
    let id = wanted;
    let number = this.#numbers.get(wanted) ?? 1;
    while (this.#taken.has(id)) id = `${wanted}#${++number}`;
    if (number > 1) this.#numbers.set(wanted, number);
    this.#taken.add(id);
    return id;
  }
}
