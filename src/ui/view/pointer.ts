/** What dragging a cable and moving a box have in common. */
import { textScale } from './placed.js';

/** Swallows the click that releasing the pointer causes after a drag, and that is not intended. */
export function swallowClick(): void {
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }));
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}

/** The pixels on the screen that a pixel of the layout has. @param width of the scene on the screen, in pixels. */
export function zoomOf({ offsetWidth }: HTMLElement, width: number): number {
  return (width / offsetWidth || 1) * textScale();
}
