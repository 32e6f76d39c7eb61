import type { Paint, Style } from './colours.js';
import { printable, widthOf, wrap } from './text.js';

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
  /** Whether a line can end within a word of a cell, such as a long file name. */
  readonly isBreakable?: boolean;
}

/** A column with the cells of all rows. */
interface ShownColumn extends Column {
  readonly cells: readonly Cell[];
}

/** The gap between two columns. */
const GAP = '  ';
/** The content of an empty cell, so that programs can split lines into columns. */
const NOTHING: Cell = { text: '-', style: 'quiet' };
/** On a narrower terminal, tables are shown as lists. */
const MIN_TABLE_WIDTH = 60;
/** Minimum width of a column with long words that can be broken. */
const MIN_BREAKABLE_WIDTH = 16;

/**
 * The lines of a table. Control characters in cells are escaped. No text is cut: if the table is too wide, its widest cells are
 * continued on further lines, and if that is not sufficient, each row is shown as a list of its cells.
 *
 * @param width maximum width of a line in columns; Infinity for one line per row.
 */
export function tableLines({ title, columns, rows }: Table, width: number, paint: Paint): string[] {
  const shown = columns.flatMap((column, at) => {
    const cells = rows.map((row) => clean(row[at] ?? { text: '' }));
    return cells.every(({ text }) => text === '') ? [] : [{ ...column, cells }];
  });
  const widths = width < MIN_TABLE_WIDTH ? undefined : fit(shown, width);
  return [
    ...wrap(title, width).map((line) => paint(line, 'title')),
    ...(widths === undefined ? listLines(shown, width, paint) : gridLines(shown, widths, paint)),
  ];
}

function clean(cell: Cell): Cell {
  return { ...cell, text: printable(cell.text) };
}

/** The widths of the columns, the widest shortened as much as needed; undefined if the table cannot fit. */
function fit(columns: readonly ShownColumn[], width: number): number[] | undefined {
  const minima = columns.map(minimumOf);
  const widths = columns.map(({ heading, cells }) =>
    Math.max(widthOf(heading), ...cells.map(({ text }) => widthOf(text))),
  );
  const room = width - GAP.length * (widths.length - 1);
  while (widths.reduce((sum, each) => sum + each, 0) > room) {
    const shrinkable = widths.map((each, at) => (each > (minima[at] ?? 0) ? each : 0));
    const widest = Math.max(...shrinkable);
    if (widest === 0) return undefined;
    widths[shrinkable.indexOf(widest)] = widest - 1;
  }
  return widths;
}

/** The width of the longest part of a column that is not broken. */
function minimumOf({ heading, cells, isBreakable = false }: ShownColumn): number {
  const longest = Math.max(...cells.map(({ text }) => longestPartOf(text)));
  return Math.max(widthOf(heading), isBreakable ? Math.min(longest, MIN_BREAKABLE_WIDTH) : longest);
}

/** The width of the longest part of a text that is not broken. */
function longestPartOf(text: string): number {
  return Math.max(...text.split(/ |(?<=,)/).map(widthOf));
}

function gridLines(columns: readonly ShownColumn[], widths: readonly number[], paint: Paint): string[] {
  const linesOf = (row: readonly Cell[]): string[] => {
    const cells = row.map(({ text, style = 'plain' }, at) => ({ style, lines: wrap(text, widths[at] ?? 0) }));
    const height = Math.max(...cells.map(({ lines }) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map(({ style, lines }, at) => {
          const text = lines[line] ?? '';
          const padding = ' '.repeat((widths[at] ?? 0) - widthOf(text));
          const painted = text === '' ? '' : paint(text, style);
          return columns[at]?.isNumeric === true ? padding + painted : painted + padding;
        })
        .join(GAP)
        .trimEnd(),
    );
  };
  const count = columns[0]?.cells.length ?? 0;
  return [
    ...linesOf(columns.map(({ heading }) => ({ text: heading, style: 'heading' }))),
    ...Array.from({ length: count }, (_, row) =>
      linesOf(columns.map(({ cells }) => (cells[row]?.text === '' ? NOTHING : (cells[row] ?? NOTHING)))),
    ).flat(),
  ];
}

/**
 * One block of lines per row, with the headings of its cells. Empty cells are left out. A cell with a word that does not fit
 * beside its heading is below the heading.
 */
function listLines(columns: readonly ShownColumn[], width: number, paint: Paint): string[] {
  const label = Math.max(...columns.map(({ heading }) => widthOf(heading))) + GAP.length;
  const count = columns[0]?.cells.length ?? 0;
  return Array.from({ length: count }, (_, row) => [
    ...(row === 0 ? [] : ['']),
    ...columns.flatMap(({ heading, cells }) => {
      const { text, style = 'plain' } = cells[row] ?? NOTHING;
      if (text === '') return [];
      const isBeside = longestPartOf(text) <= width - label;
      const values = wrap(text, isBeside ? width - label : width).map((line) => paint(line, style));
      if (!isBeside) return [...wrap(heading, width).map((line) => paint(line, 'heading')), ...values];
      return values.map((value, at) =>
        at === 0
          ? paint(heading, 'heading') + ' '.repeat(label - widthOf(heading)) + value
          : ' '.repeat(label) + value,
      );
    }),
  ]).flat();
}
