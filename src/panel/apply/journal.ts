import { type StateFile, StateFileError } from '../../files/state-file.js';
import { NotKeptError } from '../store/desired.js';
import { storedDocument } from '../store/stored-document.js';
import type { PanelDocument } from '../document/schema.js';
import type { Intent, UndoIntent } from './change.js';
import { currentNames, isChange, type OnProblem, readOr } from './stored-change.js';

const UNKNOWN = 'whether a change was interrupted is not known';

/** Records that a document is about to be applied, so that a later run finds a change that was interrupted. */
export class Journal {
  /** The id of the recorded change. */
  #id: string | undefined;

  constructor(
    private readonly file: StateFile,
    private readonly onProblem: OnProblem,
  ) {}

  /** @returns the intent of an earlier run that has no recorded end. */
  async read(): Promise<Intent | undefined> {
    const content = await readOr(this.file, this.onProblem, UNKNOWN);
    if (content === undefined) return undefined;
    try {
      const intent = intentIn(content);
      this.#id = intent.change.id;
      return intent;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.onProblem(`${this.file.file} cannot be used (${why}): ${UNKNOWN}`);
      return undefined;
    }
  }

  /** @throws NotKeptError; the intent before is still recorded then. */
  async write(intent: Intent): Promise<void> {
    const before = this.#id;
    // At once: the intent of an earlier change must not be cleared any more.
    this.#id = intent.change.id;
    try {
      await this.file.write(intent);
    } catch (error) {
      this.#id = before;
      if (!(error instanceof StateFileError)) throw error;
      throw new NotKeptError(this.file.file, error.message, { cause: error });
    }
  }

  /** The change has ended. The intent of another change stays. */
  async clear(id: string): Promise<void> {
    if (this.#id !== id) return;
    this.#id = undefined;
    try {
      await this.file.remove();
    } catch (error) {
      if (!(error instanceof StateFileError)) throw error;
      this.onProblem(
        `${this.file.file} cannot be removed: ${error.message}; a later run will take it for true`,
      );
    }
  }
}

/** @throws Error saying what is wrong with it. */
function intentIn(value: unknown): Intent {
  if (typeof value !== 'object' || value === null) throw new Error('it is no object');
  // To 0.1 the desired document was called the wanted one.
  const {
    change,
    wanted,
    desired = wanted,
    before,
    previous,
    replaces,
    undo,
  } = value as Partial<Record<keyof Intent | 'wanted', unknown>>;
  if (!isChange(change)) throw new Error('it has no change');
  return {
    change: currentNames(change),
    desired: storedDocument(desired),
    before: storedDocument(before),
    ...(previous === undefined ? {} : { previous: documentOrNull(previous) }),
    ...(typeof replaces === 'string' || replaces === null ? { replaces } : {}),
    ...(undo === undefined ? {} : { undo: undoIn(undo) }),
  };
}

/** @throws Error saying what is wrong with it. */
function undoIn(value: unknown): UndoIntent {
  if (typeof value !== 'object' || value === null) throw new Error('its undo is no object');
  const { desired } = value as Partial<Record<keyof UndoIntent, unknown>>;
  return desired === undefined ? {} : { desired: documentOrNull(desired) };
}

function documentOrNull(value: unknown): PanelDocument | null {
  return value === null ? null : storedDocument(value);
}
