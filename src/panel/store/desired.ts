import type { PanelDocument } from '../document/schema.js';
import { PanelError } from '../errors.js';

/** The desired document as it is stored. */
export interface Desired {
  readonly document: PanelDocument;
  /** Identifies this version. Each write makes another one, also of the same document. */
  readonly revision: string;
  /** When it was written (RFC 3339). */
  readonly since: string;
  /** The principal who wrote it. */
  readonly who?: string;
}

/** The options of a write. */
export interface KeepOptions {
  readonly who?: string | undefined;
  /** The revision that is replaced: null for none, undefined for any. */
  readonly expected?: string | null | undefined;
}

/** A store for the desired document of one panel. */
export interface DesiredStore {
  /** The place for people, such as a file. Undefined for a store in memory. */
  readonly place: string | undefined;
  /** The stored document, as far as it is known here. */
  readonly desired: Desired | undefined;
  /** What is wrong with the store: a sentence. */
  readonly problem: string | undefined;
  /** Called when another writer has written or deleted the document. */
  onChange: (() => void) | undefined;
  /** Reads the document. It does not fail: see `problem`. */
  open(): Promise<void>;
  /** Checks that a document could be written now. @throws NotKeptError */
  check(): Promise<void>;
  /** @throws NotKeptError; DesiredChangedError when the revision is not the expected one. */
  put(document: PanelDocument, options?: KeepOptions): Promise<Desired>;
  /** Deletes the document. @throws as put() does. */
  delete(options?: Pick<KeepOptions, 'expected'>): Promise<void>;
  close(): Promise<void>;
}

/** The desired document could not be stored. */
export class NotKeptError extends PanelError {
  readonly code = 'not_kept';

  /** @param why what is wrong with the store. */
  constructor(place: string, why: string, options?: ErrorOptions) {
    super(`the desired document cannot be kept in ${place}: ${why}`, options);
  }
}

/** The desired document is not the expected one. */
export class DesiredChangedError extends PanelError {
  readonly code = 'desired_changed';

  constructor(
    /** Null for none. */
    readonly expected: string | null,
    /** Undefined when there is none. */
    readonly revision: string | undefined,
  ) {
    super(
      `the desired document has changed: its revision is ${revision ?? 'none'}, not ${expected ?? 'none'}`,
    );
  }
}

/** No document is desired. */
export class NoDesiredDocumentError extends PanelError {
  readonly code = 'no_desired_document';

  constructor() {
    super('no document is desired: nothing was applied, or it was deleted');
  }
}

/** A store in memory: the document is forgotten when spp-ctl ends. */
export class MemoryStore implements DesiredStore {
  readonly place = undefined;
  readonly problem = undefined;
  onChange: (() => void) | undefined;
  #desired: Desired | undefined;
  #count = 0;

  /** @param now on the clock of Date.now(). */
  constructor(private readonly now: () => number = Date.now) {}

  get desired(): Desired | undefined {
    return this.#desired;
  }

  open(): Promise<void> {
    return Promise.resolve();
  }

  check(): Promise<void> {
    return Promise.resolve();
  }

  put(document: PanelDocument, { who, expected }: KeepOptions = {}): Promise<Desired> {
    return Promise.resolve().then(() => {
      checkExpected(expected, this.#desired);
      this.#desired = nextDesired(document, who, this.now(), ++this.#count);
      return this.#desired;
    });
  }

  delete({ expected }: Pick<KeepOptions, 'expected'> = {}): Promise<void> {
    return Promise.resolve().then(() => {
      checkExpected(expected, this.#desired);
      this.#desired = undefined;
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** @throws DesiredChangedError */
export function checkExpected(expected: KeepOptions['expected'], desired: Desired | undefined): void {
  if (expected !== undefined && (desired?.revision ?? null) !== expected)
    throw new DesiredChangedError(expected, desired?.revision);
}

/** @param now on the clock of Date.now(). @param count the number of writes, including this one. */
export function nextDesired(
  document: PanelDocument,
  who: string | undefined,
  now: number,
  count: number,
): Desired {
  const revision = `${now.toString(36)}-${count.toString(36)}`;
  return { document, revision, since: new Date(now).toISOString(), ...(who === undefined ? {} : { who }) };
}
