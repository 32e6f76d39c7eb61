/** An invalid part of a line. */
export class LineError extends Error {
  override readonly name = 'LineError';

  /** @param column position, from 1. @param message what is expected there, or why it is impossible. */
  constructor(
    readonly column: number,
    message: string,
  ) {
    super(message);
  }
}

/** A part of a line that contradicts earlier lines. */
export class ContradictionInLine extends Error {
  override readonly name = 'ContradictionInLine';
}

/** A position in a recipe. */
export interface Place {
  /** The file name as given. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1; undefined for the whole line. */
  readonly column?: number;
}

/** A problem in a recipe. */
export interface Problem extends Place {
  readonly message: string;
}

/** An invalid recipe. Nothing of it was carried out. */
export class RecipeError extends Error {
  override readonly name = 'RecipeError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(problemText).join('\n'));
  }
}

/** In the format of compilers, which editors recognise. */
export function problemText({ message, ...place }: Problem): string {
  return `${placeText(place)}: ${message}`;
}

export function placeText({ file, line, column }: Place): string {
  return [file, line, ...(column === undefined ? [] : [column])].join(':');
}
