import type { PanelDocument } from '../document/schema.js';
import { DesiredChangedError, type KeepOptions, NotKeptError } from '../store/desired.js';
import type { DesiredDocument } from '../store/desired-document.js';
import type { Change } from './change.js';

/** Makes a document the desired one, once the panel is like it. A failure is reported, and is part of the change. */
export async function putOrReport(
  desired: DesiredDocument,
  document: PanelDocument,
  options: KeepOptions,
  onProblem: (sentence: string) => void,
): Promise<Pick<Change, 'not_kept'>> {
  try {
    await desired.put(document, options);
    return {};
  } catch (error) {
    if (!(error instanceof NotKeptError || error instanceof DesiredChangedError)) throw error;
    onProblem(error.message);
    return { not_kept: error.message };
  }
}
