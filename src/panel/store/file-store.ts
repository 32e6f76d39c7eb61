import { type StateFile, StateFileError } from '../../files/state-file.js';
import type { PanelDocument } from '../document/schema.js';
import { storedDocument } from './stored-document.js';
import {
  checkExpected,
  type KeepOptions,
  nextDesired,
  NotKeptError,
  type Desired,
  type DesiredStore,
} from './desired.js';

/** A store in a file. Nobody else writes the file while spp-ctl runs. */
export class FileStore implements DesiredStore {
  readonly place: string;
  onChange: (() => void) | undefined;
  readonly #file: StateFile;
  readonly #now: () => number;
  #desired: Desired | undefined;
  #problem: string | undefined;
  #count = 0;

  /** @param now on the clock of Date.now(). */
  constructor(file: StateFile, now: () => number = Date.now) {
    this.place = file.file;
    this.#file = file;
    this.#now = now;
  }

  get desired(): Desired | undefined {
    return this.#desired;
  }

  get problem(): string | undefined {
    return this.#problem;
  }

  async open(): Promise<void> {
    try {
      let found = await this.#file.read();
      if (found.state === 'read') {
        try {
          this.#desired = desiredIn(found.content);
        } catch (error) {
          found = await this.#file.setAside(error instanceof Error ? error.message : String(error));
        }
      }
      if (found.state === 'damaged')
        this.#problem =
          `${this.place} is damaged (${found.why}) and was set aside as ${found.aside}: no document is desired; ` +
          `the one before may be in ${this.#file.previous}`;
    } catch (error) {
      if (!(error instanceof StateFileError)) throw error;
      this.#problem = `${this.place} cannot be read: ${error.message}`;
    }
  }

  /** A broken disk is found when the intent is written to the journal. */
  check(): Promise<void> {
    return Promise.resolve();
  }

  async put(document: PanelDocument, { who, expected }: KeepOptions = {}): Promise<Desired> {
    checkExpected(expected, this.#desired);
    const desired = nextDesired(document, who, this.#now(), ++this.#count);
    await this.#write(() => this.#file.write(desired));
    this.#desired = desired;
    return desired;
  }

  async delete({ expected }: Pick<KeepOptions, 'expected'> = {}): Promise<void> {
    checkExpected(expected, this.#desired);
    await this.#write(() => this.#file.remove());
    this.#desired = undefined;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async #write(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#problem = undefined;
    } catch (error) {
      if (!(error instanceof StateFileError)) throw error;
      throw new NotKeptError(this.place, error.message, { cause: error });
    }
  }
}

/** @throws Error with what is wrong with the content of the file. */
function desiredIn(content: unknown): Desired {
  if (typeof content !== 'object' || content === null) throw new Error('it is no object');
  const { document, revision, since, who } = content as Readonly<Record<string, unknown>>;
  if (typeof revision !== 'string' || typeof since !== 'string') throw new Error('it has no revision');
  return {
    document: storedDocument(document),
    revision,
    since,
    ...(typeof who === 'string' ? { who } : {}),
  };
}
