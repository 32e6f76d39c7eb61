import { cablePath } from '../layout/paths.js';
import type { Point } from '../layout/scene.js';
import type { Page } from '../page.js';
import type { Armed } from '../store.js';
import { swallowClick, zoomOf } from './pointer.js';

/** Distance of the pointer at which dragging starts, in pixels. */
const THRESHOLD = 5;

/** Draws a cable from a socket to the pointer, and adds the patch where the pointer is released. */
export class Drag {
  #from: { readonly end: Armed; readonly start: Point } | undefined;
  #dragging = false;

  /**
   * @param scene returns the element that holds the picture.
   * @param cable returns the path that follows the pointer.
   */
  constructor(
    private readonly page: Page,
    private readonly scene: () => HTMLElement | null,
    private readonly cable: () => SVGPathElement | null,
  ) {}

  /** Touch scrolls the picture and patches with two taps, so dragging ignores it. */
  down(event: PointerEvent): void {
    const end = endOf(event.target);
    if (end === undefined || event.button !== 0 || event.pointerType === 'touch') return;
    this.#from = { end, start: { x: event.clientX, y: event.clientY } };
    addEventListener('pointermove', this.#move);
    addEventListener('pointerup', this.#up);
    addEventListener('pointercancel', this.#end);
  }

  readonly #move = (event: PointerEvent): void => {
    const from = this.#from;
    if (from === undefined) return;
    const far = Math.hypot(event.clientX - from.start.x, event.clientY - from.start.y);
    if (!this.#dragging && far < THRESHOLD) return;
    if (!this.#dragging) {
      this.#dragging = true;
      this.page.store.set({ armed: from.end });
    }
    event.preventDefault();
    this.#draw(from, { x: event.clientX, y: event.clientY });
  };

  readonly #up = (event: PointerEvent): void => {
    const from = this.#from;
    const dragged = this.#dragging;
    this.#end();
    if (from === undefined || !dragged) return;
    swallowClick();
    const to = endOf(document.elementFromPoint(event.clientX, event.clientY));
    if (
      to === undefined ||
      (to.process === from.end.process && to.port === from.end.port && to.side === from.end.side)
    ) {
      this.page.disarm();
      return;
    }
    const reversed = from.end.side === 'out' && to.side === 'in';
    this.page.patch(reversed ? to : from.end, reversed ? from.end : to);
  };

  readonly #end = (): void => {
    this.#from = undefined;
    this.#dragging = false;
    this.cable()?.setAttribute('d', '');
    removeEventListener('pointermove', this.#move);
    removeEventListener('pointerup', this.#up);
    removeEventListener('pointercancel', this.#end);
  };

  #draw({ end, start }: { readonly end: Armed; readonly start: Point }, at: Point): void {
    const scene = this.scene();
    if (scene === null) return;
    const { left, top, width } = scene.getBoundingClientRect();
    const zoom = zoomOf(scene, width);
    const place = ({ x, y }: Point): Point => ({ x: (x - left) / zoom, y: (y - top) / zoom });
    const [from, to] = end.side === 'in' ? [start, at] : [at, start];
    this.cable()?.setAttribute('d', cablePath({ from: place(from), to: place(to) }));
  }
}

/** The end of a patch that an element represents. */
function endOf(target: EventTarget | null): Armed | undefined {
  const element = target instanceof Element ? target.closest('[data-plug]') : null;
  if (!(element instanceof HTMLElement)) return undefined;
  const { process, port, plug } = element.dataset;
  if (process === undefined || port === undefined) return undefined;
  return { process, port, side: plug === 'in' ? 'in' : 'out' };
}
