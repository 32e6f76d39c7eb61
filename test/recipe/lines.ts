import { type RecipeCall, requestOf } from '../../src/recipe/call.js';
import type { RecipeLine } from '../../src/recipe/command.js';
import { type Problem, RecipeError } from '../../src/recipe/errors.js';
import { readRecipe } from '../../src/recipe/read.js';

/** The lines of a recipe that plays no other. */
export function linesOf(text: string): RecipeLine[] {
  return readRecipe('a.rcp', () => text);
}

/** The call of a line. */
export function callOfLine(text: string): RecipeCall {
  const [line, ...more] = linesOf(text);
  if (line?.command.kind !== 'call' || more.length > 0) throw new Error(`${text} is no call`);
  return line.command.call;
}

/** The request of a line, as `PUT /v1/nfvs/1/forward {"action":"start"}`. */
export function requestOfLine(text: string): string {
  const { method, path, body } = requestOf(callOfLine(text));
  return [method, path, ...(body === undefined ? [] : [JSON.stringify(body)])].join(' ');
}

/** The problems of a recipe. @param files the recipes that it may play. */
export function problemsOf(text: string, files: Readonly<Record<string, string>> = {}): readonly Problem[] {
  try {
    readRecipe('/r/a.rcp', (path) => {
      const content = path === '/r/a.rcp' ? text : files[path];
      if (content === undefined) throw new Error(`${path}: there is no such file`);
      return content;
    });
  } catch (error) {
    if (error instanceof RecipeError) return error.problems;
    throw error;
  }
  return [];
}
