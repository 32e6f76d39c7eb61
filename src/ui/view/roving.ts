import { type Direction, neighbour } from '../layout/neighbour.js';
import type { Items } from './items.js';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * Roving tabindex: the picture is one stop of the Tab key, and the arrow keys move between its items, of which a panel may
 * have a thousand.
 */
export class Roving {
  #current: string | undefined;
  #items: Items = new Map();

  /** @param root returns the element that contains all items. Each item has its id in `data-item`. */
  constructor(private readonly root: () => HTMLElement | null) {}

  /** Must be called after each drawing of the picture. */
  drawn(items: Items): void {
    this.#items = items;
    const next =
      this.#current !== undefined && items.has(this.#current) ? this.#current : items.keys().next().value;
    this.#moveStop(next);
  }

  /** Moves the focus to the item that had it last. */
  focus(): void {
    if (this.#current !== undefined) this.find(this.#current)?.focus({ preventScroll: true });
  }

  focused(target: EventTarget | null): void {
    const item = itemOf(target);
    if (item !== undefined) this.#moveStop(item);
  }

  key(event: KeyboardEvent): void {
    const from = itemOf(event.target);
    if (from === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = this.#leadsTo(event.key, from);
    if (to === undefined) return;
    event.preventDefault();
    this.find(to)?.focus();
  }

  /** The element of an item. */
  find(item: string): HTMLElement | SVGElement | undefined {
    const found = this.root()?.querySelector(`[data-item="${CSS.escape(item)}"]`);
    return found instanceof HTMLElement || found instanceof SVGElement ? found : undefined;
  }

  #leadsTo(key: string, from: string): string | undefined {
    if (key === 'Home') return [...this.#items.keys()].at(0);
    if (key === 'End') return [...this.#items.keys()].at(-1);
    const direction = ARROWS[key];
    const rect = this.#items.get(from);
    return direction === undefined || rect === undefined
      ? undefined
      : neighbour(rect, direction, this.#items);
  }

  #moveStop(item: string | undefined): void {
    if (this.#current !== undefined && this.#current !== item)
      this.find(this.#current)?.setAttribute('tabindex', '-1');
    this.#current = item;
    if (item !== undefined) this.find(item)?.setAttribute('tabindex', '0');
  }
}

function itemOf(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target.closest('[data-item]') : null;
  return element?.getAttribute('data-item') ?? undefined;
}
