/** Something in a line that makes no sense. */
export class LineError extends Error {
  override readonly name = 'LineError';

  /** @param column where it is, from 1. @param message what is expected there, or why it cannot be. */
  constructor(
    readonly column: number,
    message: string,
  ) {
    super(message);
  }
}

/** Something in a line that contradicts the lines before it. */
export class ContradictionInLine extends Error {
  override readonly name = 'ContradictionInLine';
}

/** Where something is in a recipe. */
export interface Place {
  /** As it was named. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1; undefined when it is the whole line. */
  readonly column?: number;
}

/** Something wrong with a recipe. */
export interface Problem extends Place {
  readonly message: string;
}

/** A recipe that makes no sense. Nothing of it was done. */
export class RecipeError extends Error {
  override readonly name = 'RecipeError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(problemText).join('\n'));
  }
}

/** As compilers write it, which editors find. */
export function problemText({ message, ...place }: Problem): string {
  return `${placeText(place)}: ${message}`;
}

export function placeText({ file, line, column }: Place): string {
  return [file, line, ...(column === undefined ? [] : [column])].join(':');
}
