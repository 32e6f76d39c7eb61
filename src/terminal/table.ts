import type { Paint, Style } from './colours.js';
import { printable, truncate, widthOf } from './text.js';

/** A cell: untrusted text and its style. */
export interface Cell {
  readonly text: string;
  readonly style?: Style;
}

/** A table with a title. Empty columns are not shown. */
export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  /** Rows with one cell per column. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly heading: string;
  /** Whether the cells are numbers, which are aligned to the right. */
  readonly isNumeric?: boolean;
}

/** The gap between two columns. */
const GAP = '  ';
/** The content of an empty cell, so that programs can split lines into columns. */
const NOTHING: Cell = { text: '-', style: 'quiet' };

/**
 * The lines of a table. Control characters in cells are escaped.
 *
 * @param width maximum width of a line in columns; the widest table columns are shortened to fit.
 */
export function tableLines({ title, columns, rows }: Table, width: number, paint: Paint): string[] {
  const shown = columns.flatMap((column, at) => {
    const cells = rows.map((row) => row[at] ?? NOTHING);
    if (cells.every(({ text }) => text === '')) return [];
    return [{ ...column, cells: cells.map((cell) => (cell.text === '' ? NOTHING : clean(cell))) }];
  });
  const widths = fit(
    shown.map(({ heading, cells }) => Math.max(widthOf(heading), ...cells.map(({ text }) => widthOf(text)))),
    width,
  );
  const line = (cells: readonly Cell[]): string => {
    let written = '';
    let left = width;
    for (const [at, { text, style = 'plain' }] of cells.entries()) {
      // The terminal is narrower than the gaps alone.
      if (left <= 0) break;
      const room = Math.min(widths[at] ?? 0, left);
      const cut = truncate(text, room);
      const padding = ' '.repeat(room - widthOf(cut));
      const isLast = at === cells.length - 1;
      const cell = paint(cut, style);
      written += shown[at]?.isNumeric === true ? padding + cell : cell + (isLast ? '' : padding);
      left -= room + GAP.length;
      if (!isLast && left > 0) written += GAP;
    }
    return written;
  };
  return [
    paint(truncate(title, width), 'title'),
    line(shown.map(({ heading }) => ({ text: heading, style: 'heading' }))),
    ...rows.map((_, at) => line(shown.map(({ cells }) => cells[at] ?? NOTHING))),
  ];
}

function clean(cell: Cell): Cell {
  return { ...cell, text: printable(cell.text) };
}

/** The widths of the columns, the widest shortened as much as needed, to at least one character. */
function fit(widths: readonly number[], width: number): number[] {
  const gaps = GAP.length * (widths.length - 1);
  const fitted = widths.map((each) => Math.min(each, width));
  while (fitted.reduce((sum, each) => sum + each, gaps) > width) {
    const widest = Math.max(...fitted);
    if (widest <= 1) break;
    fitted[fitted.indexOf(widest)] = widest - 1;
  }
  return fitted;
}
