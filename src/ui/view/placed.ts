import type { Rect } from '../layout/scene.js';

/** The style of an element at a place of the picture. @param origin of the element that it is in. */
export function placed(
  { x, y, width, height }: Rect,
  origin: Pick<Rect, 'x' | 'y'> = { x: 0, y: 0 },
): Readonly<Record<'left' | 'top' | 'width' | 'height', string>> {
  return {
    left: `${x - origin.x}px`,
    top: `${y - origin.y}px`,
    width: `${width}px`,
    height: `${height}px`,
  };
}
