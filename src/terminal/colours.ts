import picocolors from 'picocolors';

const PLAIN = picocolors.createColors(false);
const COLOURED = picocolors.createColors(true);

/** The meaning of a text, which selects its colour. The text is complete without colours. */
export type Style = 'plain' | 'title' | 'heading' | 'good' | 'quiet' | 'warning' | 'bad';

/** Adds the colours of a style to a text. */
export type Paint = (text: string, style: Style) => string;

export function createPaint(isColoured: boolean): Paint {
  const { bold, dim, green, yellow, red } = isColoured ? COLOURED : PLAIN;
  const styles: Readonly<Record<Style, (text: string) => string>> = {
    plain: String,
    title: bold,
    heading: dim,
    good: green,
    quiet: dim,
    warning: yellow,
    bad: red,
  };
  return (text, style) => styles[style](text);
}

/**
 * Whether to use colours: on a terminal that supports them, unless the environment overrides this. As in Node.js itself,
 * FORCE_COLOR takes precedence over NO_COLOR.
 */
export function wantsColours(
  isTerminal: boolean,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return isTerminal && term !== 'dumb';
}

/** The colours for a stream. */
export function paintFor(
  { isTTY }: { readonly isTTY: boolean },
  { 'no-color': isPlain }: { readonly 'no-color': boolean },
): Paint {
  return createPaint(!isPlain && wantsColours(isTTY, process.env));
}
