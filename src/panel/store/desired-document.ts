import type { PanelDocument } from '../document/schema.js';
import type { Desired, DesiredStore, KeepOptions } from './desired.js';

/** Why another document is desired: it was written here, or elsewhere. */
export type DesiredCause = 'here' | 'elsewhere';

/** The desired document of this panel, wherever it is kept. It tells an observer of each change, whoever made it. */
export class DesiredDocument {
  /** Called when another document is desired, or none, before anybody else learns of it. */
  onChange: ((cause: DesiredCause) => void) | undefined;

  constructor(private readonly store: DesiredStore) {
    store.onChange = () => this.onChange?.('elsewhere');
  }

  /** Undefined when no document is desired. */
  get current(): Desired | undefined {
    return this.store.desired;
  }

  /** What is wrong with the place where the document is kept: a sentence. Undefined when nothing is wrong. */
  get problem(): string | undefined {
    return this.store.problem;
  }

  /** Reads the document that was kept. It does not fail: see `problem`. */
  async open(): Promise<void> {
    await this.store.open();
  }

  /** @throws NotKeptError when nothing could be written now. */
  async check(): Promise<void> {
    await this.store.check();
  }

  /** @throws NotKeptError; DesiredChangedError when another document is desired than expected. */
  async put(document: PanelDocument, options?: KeepOptions): Promise<void> {
    await this.store.put(document, options);
    this.onChange?.('here');
  }

  /** Deletes the document. @throws as put() does. */
  async delete(options?: Pick<KeepOptions, 'expected'>): Promise<void> {
    await this.store.delete(options);
    this.onChange?.('here');
  }

  async close(): Promise<void> {
    await this.store.close();
  }
}
