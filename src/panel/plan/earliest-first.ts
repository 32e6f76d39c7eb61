/** A queue that gives the item with the lowest place first: a binary heap. */
export class EarliestFirst<T extends { readonly place: number }> {
  readonly #items: T[] = [];

  /** The item with the lowest place. Undefined when the queue is empty. */
  get first(): T | undefined {
    return this.#items[0];
  }

  add(item: T): void {
    const items = this.#items;
    let at = items.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = items[above];
      if (other === undefined || other.place <= item.place) break;
      items[at] = other;
      at = above;
    }
    items[at] = item;
  }

  /** Removes the item with the lowest place. @returns undefined when the queue is empty. */
  take(): T | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (last !== undefined && items.length > 0) this.#sink(last);
    return first;
  }

  /** Removes all items. @returns them in no particular order. */
  takeAll(): T[] {
    return this.#items.splice(0);
  }

  #sink(item: T): void {
    const items = this.#items;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      let other = items[below];
      const right = items[below + 1];
      if (other !== undefined && right !== undefined && right.place < other.place) {
        other = right;
        below++;
      }
      if (other === undefined || other.place >= item.place) break;
      items[at] = other;
      at = below;
    }
    items[at] = item;
  }
}
