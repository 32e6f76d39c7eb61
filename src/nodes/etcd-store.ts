import type { EtcdClient } from '../etcd/client.js';
import { EtcdError } from '../etcd/errors.js';
import type { KeyValue, Swap } from '../etcd/replies.js';
import type { PanelDocument } from '../panel/document.js';
import {
  type KeepOptions,
  NotKeptError,
  type Wanted,
  WantedChangedError,
  type WantedStore,
} from '../panel/wanted.js';
import { type StateFile, StateFileError } from '../state/state-file.js';
import { keyOf } from './keys.js';
import { marked } from './mark.js';
import type { Standing } from './role.js';
import { readWanted, wantedIn } from './values.js';

/** What was known last, and of which data of etcd it was. */
interface Known {
  readonly wanted: Wanted;
  /** See MARK; undefined when it is not known. */
  readonly mark: string | undefined;
}

export interface EtcdStoreParts {
  readonly client: EtcdClient;
  readonly node: string;
  /** Where the last known document is kept; undefined when it is forgotten with the process. */
  readonly file: StateFile | undefined;
  /** Something is wrong that people should look at: a sentence. */
  readonly complain: (sentence: string) => void;
  /** Resolves once it is known who is the node, or that this will not be known soon. */
  readonly settled: () => Promise<void>;
}

/**
 * Keeps the wanted document of a node in etcd. While etcd is away, the one that was known last is wanted. One that makes no
 * sense, and one that was lost with everything else, do not take its place: only another document does, or its deletion.
 */
export class EtcdStore implements WantedStore {
  readonly place: string;
  onChange: (() => void) | undefined;
  readonly #key: string;
  #known: Known | undefined;
  #standing: Standing = { state: 'unknown' };
  #problem: string | undefined;
  #isLost = false;
  /** A write of ours is on its way; what etcd tells meanwhile is looked at after it. */
  #isWriting = false;
  #told: { readonly kv: KeyValue | undefined } | undefined;
  /** Of the data that etcd has. */
  #mark: string | undefined;

  constructor(private readonly parts: EtcdStoreParts) {
    this.#key = keyOf(parts.node, 'panel');
    this.place = `etcd (${this.#key})`;
  }

  get wanted(): Wanted | undefined {
    return this.#standing.state === 'taken' ? undefined : this.#known?.wanted;
  }

  get problem(): string | undefined {
    if (this.#standing.state !== 'taken') return this.#problem;
    const { by } = this.#standing;
    return `another spp-ctl is node ${this.parts.node}${by === undefined ? '' : `: ${by.url}`}`;
  }

  async open(): Promise<void> {
    this.#known = await this.#read();
    await this.parts.settled();
  }

  async check(): Promise<void> {
    await this.#writing(async () => {
      await marked(this.parts.client);
    });
  }

  async put(document: PanelDocument, { who, expected }: KeepOptions = {}): Promise<Wanted> {
    const since = new Date().toISOString();
    const value = { document, since, ...(who === undefined ? {} : { who }) };
    return this.#writing(async () => {
      const { client } = this.parts;
      const mark = await marked(client);
      const text = JSON.stringify(value);
      const revision =
        expected === undefined
          ? await client.put(this.#key, text)
          : this.#swapped(
              await client.swap(this.#key, text, { expected: this.#expected(expected) }),
              expected,
            );
      const wanted = { ...value, revision: String(revision) };
      this.#problem = undefined;
      await this.#know({ wanted, mark });
      return wanted;
    });
  }

  async delete({ expected }: Pick<KeepOptions, 'expected'> = {}): Promise<void> {
    await this.#writing(async () => {
      const { client } = this.parts;
      // What etcd has lost need not be deleted there.
      const revision = expected === undefined ? undefined : this.#expected(expected);
      if (revision === undefined) await client.delete(this.#key);
      else if (revision !== 0) this.#swapped(await client.remove(this.#key, revision), expected);
      this.#problem = undefined;
      await this.#know(undefined);
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** It is known who the node is. */
  stand(standing: Standing): void {
    const before = this.wanted;
    this.#standing = standing;
    if (before !== this.wanted) this.onChange?.();
  }

  /** What etcd has now was read anew. @param mark of its data. @param kv undefined when there is no document. */
  listed(mark: string | undefined, kv: KeyValue | undefined): void {
    this.#mark = mark;
    const known = this.#known;
    if (kv === undefined && known !== undefined && (mark === undefined || mark !== known.mark)) {
      this.#isLost = true;
      this.#complain(
        `etcd has lost what it had, the wanted document of node ${this.parts.node} among it: ` +
          'the last known one stays wanted until another one is written, or it is deleted',
      );
      return;
    }
    this.changed(kv);
  }

  /** Somebody has written the document, or deleted it. */
  changed(kv: KeyValue | undefined): void {
    if (this.#isWriting) {
      this.#told = { kv };
      return;
    }
    if (kv === undefined) {
      this.#problem = undefined;
      if (this.#known !== undefined) this.#adopt(undefined);
      return;
    }
    if (
      !this.#isLost &&
      String(kv.modRevision) === this.#known?.wanted.revision &&
      this.#mark === this.#known.mark
    )
      return;
    try {
      const wanted = { ...readWanted(kv.value), revision: String(kv.modRevision) };
      this.#problem = undefined;
      this.#adopt({ wanted, mark: this.#mark });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const instead = this.#known === undefined ? 'no document is wanted' : 'the one before stays wanted';
      this.#complain(
        `what is in ${this.place} since revision ${kv.modRevision} is no document: ${why}; ${instead}`,
      );
    }
  }

  #adopt(known: Known | undefined): void {
    void this.#know(known);
    this.onChange?.();
  }

  async #know(known: Known | undefined): Promise<void> {
    this.#known = known;
    this.#isLost = false;
    const { file, complain } = this.parts;
    try {
      await (known === undefined ? file?.remove() : file?.write(known));
    } catch (error) {
      if (!(error instanceof StateFileError)) throw error;
      complain(`the last known document cannot be kept in ${error.file}: ${error.message}`);
    }
  }

  async #read(): Promise<Known | undefined> {
    const { file } = this.parts;
    if (file === undefined) return undefined;
    try {
      let found = await file.read();
      if (found.state === 'read') {
        try {
          return knownIn(found.content);
        } catch (error) {
          found = await file.setAside(error instanceof Error ? error.message : String(error));
        }
      }
      if (found.state === 'damaged')
        this.#complain(`${file.file} is damaged (${found.why}) and was set aside as ${found.aside}`);
    } catch (error) {
      if (!(error instanceof StateFileError)) throw error;
      this.#complain(`${file.file} cannot be read: ${error.message}`);
    }
    return undefined;
  }

  /** What etcd is to have for us to write: nothing, where it has lost what was expected. */
  #expected(revision: string): number {
    const known = this.#known?.wanted.revision;
    if (revision !== known) throw new WantedChangedError(revision, known);
    return this.#isLost ? 0 : Number(revision);
  }

  #swapped(swap: Swap, expected = ''): number {
    if (swap.done) return swap.revision;
    const { present } = swap;
    throw new WantedChangedError(expected, present && String(present.modRevision));
  }

  async #writing<T>(write: () => Promise<T>): Promise<T> {
    if (this.#standing.state === 'taken') throw new NotKeptError(this.place, this.problem ?? '');
    this.#isWriting = true;
    try {
      return await write();
    } catch (cause) {
      if (!(cause instanceof EtcdError)) throw cause;
      throw new NotKeptError(this.place, cause.message, { cause });
    } finally {
      this.#isWriting = false;
      const told = this.#told;
      this.#told = undefined;
      if (told !== undefined) this.changed(told.kv);
    }
  }

  #complain(sentence: string): void {
    if (sentence === this.#problem) return;
    this.#problem = sentence;
    this.parts.complain(sentence);
  }
}

/** @throws Error saying what is wrong with the content of a file. */
function knownIn(content: unknown): Known {
  if (typeof content !== 'object' || content === null) throw new Error('it is no object');
  const { wanted, mark } = content as Readonly<Record<string, unknown>>;
  if (typeof wanted !== 'object' || wanted === null) throw new Error('it has no document');
  const { revision, ...value } = wanted as Readonly<Record<string, unknown>>;
  if (typeof revision !== 'string') throw new Error('it has no revision');
  return { wanted: { ...wantedIn(value), revision }, mark: typeof mark === 'string' ? mark : undefined };
}
