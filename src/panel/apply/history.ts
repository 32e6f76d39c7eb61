import { type StateFile, StateFileError } from '../../files/state-file.js';
import { type Change, type Intent, interrupted } from './change.js';
import { storedDocument } from '../store/stored-document.js';
import { NotKeptError } from '../store/desired.js';

/** How much of the list is kept, in characters. Of changes that are larger only the newest fit. */
const MAX_KEPT = 16_777_216;

/** Told of what is wrong with a file of the state, in a sentence. */
export type Complain = (problem: string) => void;

/** Keeps the list of the last changes in a file. */
export class History {
  #written: Promise<void> | undefined;
  #next: readonly Change[] | undefined;

  constructor(
    private readonly file: StateFile,
    private readonly complain: Complain,
  ) {}

  /** @returns those that were kept, the newest first. */
  async read(): Promise<readonly Change[]> {
    const content = await readOr(this.file, this.complain, 'the list of changes is empty');
    const changes = Array.isArray(content) ? content.filter(isChange) : [];
    return changes.map(renamed).map((change) => (change.state === 'running' ? interrupted(change) : change));
  }

  /**
   * Writes the list, the newest first. While it is being written, only the last list that comes is written after it.
   *
   * @returns what resolves when this list was written, or a later one; or could not be, which is complained of.
   */
  write(changes: readonly Change[]): Promise<void> {
    this.#next = changes;
    this.#written ??= this.#writeAll();
    return this.#written;
  }

  /** Waits until all is written. */
  async close(): Promise<void> {
    await this.#written;
  }

  async #writeAll(): Promise<void> {
    for (let changes = this.#take(); changes !== undefined; changes = this.#take()) {
      try {
        await this.file.write(fitting(changes));
      } catch (error) {
        if (!(error instanceof StateFileError)) throw error;
        this.complain(`the list of changes cannot be kept in ${this.file.file}: ${error.message}`);
      }
    }
    // At once: a list that comes from now on begins anew.
    this.#written = undefined;
  }

  #take(): readonly Change[] | undefined {
    const next = this.#next;
    this.#next = undefined;
    return next;
  }
}

/** Notes that a document is about to be applied, so that a later run knows when it was not applied to its end. */
export class Journal {
  /** The id of the change that it tells of. */
  #id: string | undefined;

  constructor(
    private readonly file: StateFile,
    private readonly complain: Complain,
  ) {}

  /** @returns what an earlier run has not brought to its end. */
  async read(): Promise<Intent | undefined> {
    const content = await readOr(this.file, this.complain, NOT_KNOWN);
    if (content === undefined) return undefined;
    try {
      const intent = intentIn(content);
      this.#id = intent.change.id;
      return intent;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.complain(`${this.file.file} cannot be used (${why}): ${NOT_KNOWN}`);
      return undefined;
    }
  }

  /** @throws NotKeptError; what it told before is still there then. */
  async write(intent: Intent): Promise<void> {
    const before = this.#id;
    // At once: what was told of an earlier change is not to be cleared any more.
    this.#id = intent.change.id;
    try {
      await this.file.write(intent);
    } catch (error) {
      this.#id = before;
      if (!(error instanceof StateFileError)) throw error;
      throw new NotKeptError(this.file.file, error.message, { cause: error });
    }
  }

  /** A change needs not be told any more. What it tells of another one stays. */
  async clear(id: string): Promise<void> {
    if (this.#id !== id) return;
    this.#id = undefined;
    try {
      await this.file.remove();
    } catch (error) {
      if (!(error instanceof StateFileError)) throw error;
      this.complain(
        `${this.file.file} cannot be removed: ${error.message}; a later run will take it for true`,
      );
    }
  }
}

const NOT_KNOWN = 'whether a change was interrupted is not known';

async function readOr(file: StateFile, complain: Complain, then: string): Promise<unknown> {
  try {
    const found = await file.read();
    if (found.state === 'damaged')
      complain(`${file.file} is damaged (${found.why}) and was set aside as ${found.aside}: ${then}`);
    return found.state === 'read' ? found.content : undefined;
  } catch (error) {
    if (!(error instanceof StateFileError)) throw error;
    complain(`${file.file} cannot be read: ${error.message}; ${then}`);
    return undefined;
  }
}

/** A change as it is called now: to 0.1 the cause `desired` was `wanted`. */
function renamed(change: Change): Change {
  const cause: string = change.cause;
  return cause === 'wanted' ? { ...change, cause: 'desired' } : change;
}

function fitting(changes: readonly Change[]): readonly Change[] {
  let size = 0;
  return changes.filter((change) => (size += JSON.stringify(change).length) <= MAX_KEPT);
}

/** The checksum says that nobody has changed it; an earlier release may have written something else. */
function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null) return false;
  const { id, cause, state, commands } = value as Partial<Record<keyof Change, unknown>>;
  return [id, cause, state].every((each) => typeof each === 'string') && Array.isArray(commands);
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
  } = value as Partial<Record<keyof Intent | 'wanted', unknown>>;
  if (!isChange(change)) throw new Error('it has no change');
  return { change: renamed(change), desired: storedDocument(desired), before: storedDocument(before) };
}
