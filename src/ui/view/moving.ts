import type { Page } from '../page.js';
import { cellAt, type Cell, type Point, type Scene } from '../layout/scene.js';
import { rem } from './placed.js';
import { swallowClick, zoomOf } from './pointer.js';

/** Distance of the pointer at which a box starts to move, in pixels. */
const THRESHOLD = 6;

const STEPS: Readonly<Record<string, readonly [column: number, row: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Moves boxes to other cells, by dragging their titles or with Alt and an arrow key, and the view by dragging the ground. */
export class Moving {
  /** The scene; undefined while boxes cannot be moved. */
  scene: Scene | undefined;
  #box: { readonly id: string; readonly element: HTMLElement } | undefined;
  #stage: Element | undefined;
  #start: Point = { x: 0, y: 0 };
  #last: Point = { x: 0, y: 0 };
  #isMoving = false;

  /** @param drawing returns the element that holds the scene. */
  constructor(
    private readonly page: Page,
    private readonly drawing: () => HTMLElement | null,
  ) {}

  down(event: PointerEvent): void {
    // Touch scrolls.
    if (event.button !== 0 || event.pointerType === 'touch' || !(event.target instanceof Element)) return;
    const { target } = event;
    const element = target.closest<HTMLElement>('.box');
    if (element !== null) {
      const id = element.dataset['process'];
      const isHandle = target.closest('.title') !== null || element.classList.contains('is-gone');
      if (id === undefined || !isHandle || target.closest('.dismiss') !== null || !this.scene) return;
      this.#box = { id, element };
    } else if (target.closest('button, .link, .cable') === null) {
      const stage = target.closest('.stage');
      if (stage === null) return;
      this.#stage = stage;
    } else return;
    this.#start = this.#last = { x: event.clientX, y: event.clientY };
    addEventListener('pointermove', this.#move);
    addEventListener('pointerup', this.#up);
    addEventListener('pointercancel', this.#end);
  }

  /** @returns whether the key moved a box. */
  key(event: KeyboardEvent): boolean {
    const step = STEPS[event.key];
    const { target } = event;
    if (!event.altKey || step === undefined || !(target instanceof Element)) return false;
    const id = target.closest<HTMLElement>('.box')?.dataset['process'];
    const cell = id === undefined ? undefined : this.scene?.cells.get(id);
    if (id === undefined || cell === undefined) return false;
    event.preventDefault();
    this.#put(id, { column: cell.column + step[0], row: cell.row + step[1] });
    return true;
  }

  readonly #move = (event: PointerEvent): void => {
    const at = { x: event.clientX, y: event.clientY };
    const [dx, dy] = [at.x - this.#start.x, at.y - this.#start.y];
    if (!this.#isMoving && Math.hypot(dx, dy) < THRESHOLD) return;
    this.#isMoving = true;
    event.preventDefault();
    if (this.#box !== undefined) {
      const zoom = this.#zoom();
      this.#box.element.classList.add('is-moving');
      this.#box.element.style.transform = `translate(${rem(dx / zoom)}, ${rem(dy / zoom)})`;
    } else {
      const narrow = this.drawing()?.parentElement?.parentElement;
      this.#stage?.scrollBy({ left: 0, top: this.#last.y - at.y, behavior: 'instant' });
      narrow?.scrollBy({ left: this.#last.x - at.x, top: 0, behavior: 'instant' });
    }
    this.#last = at;
  };

  readonly #up = (event: PointerEvent): void => {
    const [box, isMoving, { scene }] = [this.#box, this.#isMoving, this];
    const place = scene?.boxes.find(({ id }) => id === box?.id);
    const zoom = this.#zoom();
    this.#end();
    if (!isMoving) return;
    swallowClick();
    if (box === undefined || scene === undefined || place === undefined) return;
    const x = place.x + (event.clientX - this.#start.x) / zoom;
    const y = place.y + (event.clientY - this.#start.y) / zoom;
    this.#put(box.id, cellAt(scene, { x, y }));
  };

  readonly #end = (): void => {
    if (this.#box !== undefined) {
      this.#box.element.style.transform = '';
      this.#box.element.classList.remove('is-moving');
    }
    this.#box = undefined;
    this.#stage = undefined;
    this.#isMoving = false;
    removeEventListener('pointermove', this.#move);
    removeEventListener('pointerup', this.#up);
    removeEventListener('pointercancel', this.#end);
  };

  /** Moves a box to a cell. A box that is there changes places with it. */
  #put(id: string, to: Cell): void {
    const { store } = this.page;
    const from = this.scene?.cells.get(id);
    if (this.scene === undefined || from === undefined || to.column < 0 || to.row < 0) return;
    if (from.column === to.column && from.row === to.row) return;
    const other = [...this.scene.cells].find(
      ([each, { column, row }]) => each !== id && column === to.column && row === to.row,
    );
    const pinned = new Map(store.state.pinned);
    // A pin of a box that is not there now must not come between.
    for (const [each, { column, row }] of pinned)
      if (column === to.column && row === to.row) pinned.delete(each);
    pinned.set(id, to);
    if (other !== undefined) pinned.set(other[0], from);
    store.set({ pinned });
  }

  #zoom(): number {
    const drawing = this.drawing();
    return drawing === null ? 1 : zoomOf(drawing, drawing.getBoundingClientRect().width);
  }
}
