/** Lengths of the picture. They grow with the font size of the browser, as the texts in them do. */
import type { Rect } from '../layout/scene.js';

/** The default font size of browsers, in pixels. The sizes of the layout are those at this font size. */
const FONT_SIZE = 16;

/** A length of the layout as a style. */
export function rem(length: number): string {
  return `${length / FONT_SIZE}rem`;
}

/** The pixels that a pixel of the layout has: more than 1 if the browser has a larger font size than by default. */
export function textScale(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / FONT_SIZE || 1;
}

/** The style of an element at a place of the picture. @param origin of the element that it is in. */
export function placed(
  { x, y, width, height }: Rect,
  origin: Pick<Rect, 'x' | 'y'> = { x: 0, y: 0 },
): Readonly<Record<'left' | 'top' | 'width' | 'height', string>> {
  return {
    left: rem(x - origin.x),
    top: rem(y - origin.y),
    width: rem(width),
    height: rem(height),
  };
}
