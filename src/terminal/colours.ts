import picocolors from 'picocolors';

const PLAIN = picocolors.createColors(false);
const COLOURED = picocolors.createColors(true);

/** What a piece of text is, for those who see colours. It always says the same without. */
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
 * Whether to write in colours: on a terminal that has them, unless the environment says otherwise. As in Node.js itself,
 * FORCE_COLOR goes before NO_COLOR.
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

/** The colours for what is written to a stream. */
export function paintFor(
  { isTTY }: { readonly isTTY: boolean },
  { 'no-color': isPlain }: { readonly 'no-color': boolean },
): Paint {
  return createPaint(!isPlain && wantsColours(isTTY, process.env));
}
