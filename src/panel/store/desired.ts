import type { PanelDocument } from '../document/schema.js';
import { PanelError } from '../errors.js';

/** The desired document, as it is kept. */
export interface Desired {
  readonly document: PanelDocument;
  /** A name for this version of it: another one whenever it is written, whatever is in it. */
  readonly revision: string;
  /** When it was written (RFC 3339). */
  readonly since: string;
  /** Who wrote it, where that is known. */
  readonly who?: string;
}

/** How a document is written. */
export interface KeepOptions {
  readonly who?: string | undefined;
  /** The revision that it is to take the place of; null when there must be none, undefined for whatever is there. */
  readonly expected?: string | null | undefined;
}

/** Where the desired document is kept: of one panel one document. */
export interface DesiredStore {
  /** Where that is, for people. Undefined when it is forgotten with the process. */
  readonly place: string | undefined;
  /** What is kept, as far as is known here. */
  readonly desired: Desired | undefined;
  /** What is wrong with what is kept, or with the place: a sentence. */
  readonly problem: string | undefined;
  /** Told when somebody else wrote it, or took it away. */
  onChange: (() => void) | undefined;
  /** Learns what is kept. It does not fail: what is wrong is told as the problem. */
  open(): Promise<void>;
  /** @throws NotKeptError when nothing could be written now. */
  check(): Promise<void>;
  /** @throws NotKeptError; DesiredChangedError when another one is there than was expected. */
  put(document: PanelDocument, options?: KeepOptions): Promise<Desired>;
  /** Takes the document away. @throws as put() does. */
  delete(options?: Pick<KeepOptions, 'expected'>): Promise<void>;
  close(): Promise<void>;
}

/** The desired document could not be written where it is kept. */
export class NotKeptError extends PanelError {
  readonly code = 'not_kept';

  /** @param why what is wrong with the place. */
  constructor(place: string, why: string, options?: ErrorOptions) {
    super(`the desired document cannot be kept in ${place}: ${why}`, options);
  }
}

/** Another desired document is there than was expected. */
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

/** Keeps the document as long as spp-ctl runs. */
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

/** @param now on the clock of Date.now(). @param count how many were written before, this one among them. */
export function nextDesired(
  document: PanelDocument,
  who: string | undefined,
  now: number,
  count: number,
): Desired {
  const revision = `${now.toString(36)}-${count.toString(36)}`;
  return { document, revision, since: new Date(now).toISOString(), ...(who === undefined ? {} : { who }) };
}
