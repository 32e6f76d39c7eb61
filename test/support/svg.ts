import { SaxesParser } from 'saxes';

export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text directly in the element. */
  text: string;
}

/**
 * Reads a picture.
 *
 * @returns all of its elements, in the order in which they begin.
 * @throws Error when it is not well-formed XML.
 */
export function parseSvg(svg: string): readonly SvgElement[] {
  const elements: SvgElement[] = [];
  const open: SvgElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(svg).close();
  return elements;
}

/** The lines of text in a picture. */
export function labelsOf(svg: string): string[] {
  return parseSvg(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);
}

/** The names of drawn nodes, edges and clusters. */
export function titlesOf(svg: string): string[] {
  return parseSvg(svg)
    .filter(({ name }) => name === 'title')
    .map(({ text }) => text);
}
