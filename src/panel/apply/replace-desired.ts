import type { PanelDocument } from '../document/schema.js';
import { DesiredChangedError, type KeepOptions, NotKeptError } from '../store/desired.js';
import type { DesiredDocument } from '../store/desired-document.js';
import type { Change } from './change.js';

/**
 * Makes a document the desired one, or none.
 *
 * @param document null for none. @throws NotKeptError; DesiredChangedError when another document is desired than expected.
 */
export async function replaceDesired(
  desired: DesiredDocument,
  document: PanelDocument | null,
  options: KeepOptions,
): Promise<void> {
  if (document !== null) await desired.put(document, options);
  else if (desired.current !== undefined) await desired.delete(options);
}

/** Replaces the desired document once the panel is like it. A failure is reported, and is part of the change. */
export async function orReport(
  replace: () => Promise<void>,
  onProblem: (sentence: string) => void,
): Promise<Pick<Change, 'not_kept'>> {
  try {
    await replace();
    return {};
  } catch (error) {
    if (!(error instanceof NotKeptError || error instanceof DesiredChangedError)) throw error;
    onProblem(error.message);
    return { not_kept: error.message };
  }
}
