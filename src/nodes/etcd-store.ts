import type { EtcdClient } from '../etcd/client.js';
import { EtcdError } from '../etcd/errors.js';
import type { KeyValue, Swap } from '../etcd/replies.js';
import type { PanelDocument } from '../panel/document/schema.js';
import {
  type KeepOptions,
  NotKeptError,
  type Desired,
  DesiredChangedError,
  type DesiredStore,
} from '../panel/store/desired.js';
import { type StateFile, StateFileError } from '../files/state-file.js';
import { keyOf } from './keys.js';
import { ensureMark } from './cluster-mark.js';
import type { ClaimState } from './node-claim.js';
import { readDesired, desiredIn } from './stored-values.js';
import { overwrite, removeAny, revisionOf } from './own-writes.js';

/** What was known last, and of which data of etcd it was. */
interface CachedDocument {
  readonly desired: Desired;
  /** See MARK; undefined when it is not known. */
  readonly mark: string | undefined;
}

/** What etcd tells of the document. */
interface StoredDocument {
  /** Of the data, when it was so. */
  readonly revision: number;
  /** Undefined when there is none. */
  readonly kv: KeyValue | undefined;
  readonly isListed: boolean;
}

export interface EtcdStoreParts {
  readonly client: EtcdClient;
  readonly node: string;
  /** Where the last known document is kept; undefined when it is forgotten with the process. */
  readonly file: StateFile | undefined;
  /** Something is wrong that people should look at: a sentence. */
  readonly onProblem: (sentence: string) => void;
  /** Resolves once it is known who is the node, or that this will not be known soon. */
  readonly ready: () => Promise<void>;
}

/**
 * Keeps the desired document of a node in etcd. While etcd is away, the one that was known last is desired. One that makes no
 * sense, and one that was lost with everything else, do not take its place: only another document does, or its deletion.
 */
export class EtcdStore implements DesiredStore {
  readonly place: string;
  onChange: (() => void) | undefined;
  readonly #key: string;
  #cached: CachedDocument | undefined;
  #claim: ClaimState = { state: 'unknown' };
  #problem: string | undefined;
  #unreachable: string | undefined;
  /** Why we cannot be the node. */
  #refusal: string | undefined;
  /** How many writes of ours are on their way. */
  #writes = 0;
  /** What etcd told last while it was not to be heeded. */
  #deferred: StoredDocument | undefined;
  /** Settles once what others wrote last is in the file. */
  #saving: Promise<void> = Promise.resolve();
  /** Of the data that etcd has. */
  #mark: string | undefined;
  /** The revision of these data up to which it is known what has become of the document; 0 when nothing is known of them. */
  #asOf = 0;
  /** The revision of what stands there, be it a document or not; 0 when nothing does, undefined when that is not known. */
  #present: number | undefined;

  constructor(private readonly parts: EtcdStoreParts) {
    this.#key = keyOf(parts.node, 'panel');
    this.place = `etcd (${this.#key})`;
  }

  get desired(): Desired | undefined {
    return this.#claim.state === 'taken' ? undefined : this.#cached?.desired;
  }

  /** Nothing is heard of etcd. @param why undefined when it is again. */
  setUnreachable(why: string | undefined): void {
    this.#unreachable =
      why === undefined ? undefined : `nothing is heard of etcd (${why}): what was desired last stays so`;
  }

  get problem(): string | undefined {
    if (this.#claim.state !== 'taken') return this.#refusal ?? this.#problem ?? this.#unreachable;
    const { by } = this.#claim;
    return `another spp-ctl is node ${this.parts.node}${by === undefined ? '' : `: ${by.url}`}`;
  }

  async open(): Promise<void> {
    this.#cached = await this.#readFile();
    await this.parts.ready();
  }

  async check(): Promise<void> {
    await this.#whileWriting(async () => {
      this.markFound(await ensureMark(this.parts.client));
    });
  }

  async put(document: PanelDocument, { who, expected }: KeepOptions = {}): Promise<Desired> {
    const since = new Date().toISOString();
    const value = { document, since, ...(who === undefined ? {} : { who }) };
    return this.#whileWriting(async () => {
      const { client } = this.parts;
      const mark = await ensureMark(client);
      const text = JSON.stringify(value);
      const revision =
        expected === undefined
          ? await overwrite(client, this.#key, text)
          : swapped(await client.swap(this.#key, text, { expected: this.#expected(expected) }), expected);
      const desired = { ...value, revision: String(revision) };
      this.#mark ??= mark;
      await this.#written({ desired, mark }, revision, revision);
      return desired;
    });
  }

  async delete({ expected }: Pick<KeepOptions, 'expected'> = {}): Promise<void> {
    await this.#whileWriting(async () => {
      const { client } = this.parts;
      const present = expected === undefined ? undefined : this.#expected(expected);
      if (present === undefined) await this.#written(undefined, await removeAny(client, this.#key), 0);
      // What etcd has lost need not be deleted there.
      else if (present === 0) await this.#written(undefined, this.#asOf, 0);
      else
        await this.#written(undefined, swapped(await client.remove(this.#key, present), expected ?? null), 0);
    });
  }

  /** Waits until what is known is in the file. */
  close(): Promise<void> {
    return this.#saving;
  }

  /** It is known who the node is. */
  claimChanged(claim: ClaimState): void {
    const before = this.desired;
    this.#claim = claim;
    this.#applyDeferred();
    if (before !== this.desired) this.onChange?.();
  }

  /** @param why etcd does not let us be the node; undefined when it does again. */
  refused(why: string | undefined): void {
    this.#refusal = why && `this spp-ctl cannot be node ${this.parts.node}: ${why}`;
    if (this.#refusal !== undefined) this.parts.onProblem(this.#refusal);
  }

  /** There is this mark now, see MARK. Where there was none before, it is that of what was told since. */
  markFound(mark: string): void {
    if (this.#mark !== undefined) return;
    this.#mark = mark;
    const cached = this.#cached;
    const isOfThese = this.#asOf > 0 && !this.#isLost && cached !== undefined && cached.mark === undefined;
    if (isOfThese) this.#saving = this.#save({ ...cached, mark });
  }

  /** The data are not those of before, or an older state of them: their revisions have begun anew. */
  dataChanged(): void {
    this.#asOf = 0;
  }

  /**
   * What etcd has was read anew.
   *
   * @param mark of its data. @param revision of the data. @param kv undefined when there is no document.
   */
  listed(mark: string | undefined, revision: number, kv: KeyValue | undefined): void {
    if (mark !== this.#mark) this.#asOf = 0;
    this.#mark = mark;
    this.#apply({ revision, kv, isListed: true });
  }

  /** Somebody has written the document, or deleted it. @param revision at which that was. */
  changed(revision: number, kv: KeyValue | undefined): void {
    this.#apply({ revision, kv, isListed: false });
  }

  #apply(news: StoredDocument): void {
    // Before it is known who is the node, another one may do at the same time what it says.
    if (this.#writes > 0 || this.#claim.state === 'unknown') {
      this.#deferred = news;
      return;
    }
    const { revision, kv, isListed } = news;
    // It was on its way for so long that something newer is known.
    if (revision <= this.#asOf) return;
    this.#asOf = revision;
    const [cached, present] = [this.#cached, this.#present];
    this.#present = kv?.modRevision ?? 0;
    if (kv !== undefined) this.#read(kv, present);
    else if (isListed && cached !== undefined && isLost(cached, this.#mark, revision))
      this.#setProblem(
        `etcd has lost what it had, the desired document of node ${this.parts.node} among it: ` +
          'the last known one stays desired until another one is written, or it is deleted at the node itself ' +
          '(DELETE /v1/panel/desired)',
      );
    else {
      this.#problem = undefined;
      if (cached !== undefined) this.#adopt(undefined);
    }
  }

  #applyDeferred(): void {
    const deferred = this.#deferred;
    this.#deferred = undefined;
    if (deferred !== undefined) this.#apply(deferred);
  }

  /** @param before what stood there before. */
  #read(kv: KeyValue, before: number | undefined): void {
    const revision = String(kv.modRevision);
    const isKnown = revision === this.#cached?.desired.revision && this.#mark === this.#cached.mark;
    if (isKnown && before !== 0) return;
    try {
      const desired = { ...readDesired(kv.value), revision };
      this.#problem = undefined;
      this.#adopt({ desired, mark: this.#mark });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const instead = this.#cached === undefined ? 'no document is desired' : 'the one before stays desired';
      this.#setProblem(
        `what is in ${this.place} since revision ${revision} is no document: ${why}; ${instead}`,
      );
    }
  }

  /** Whether what is known here stands in etcd no more, though nobody has deleted it. */
  get #isLost(): boolean {
    return this.#present === 0 && this.#cached !== undefined;
  }

  #adopt(cached: CachedDocument | undefined): void {
    this.#saving = this.#save(cached);
    this.onChange?.();
  }

  /** A write of ours was done. @param present what stands there after it, see #present. */
  async #written(cached: CachedDocument | undefined, revision: number, present: number): Promise<void> {
    // Another one of ours came after it, and was answered before it.
    if (revision < this.#asOf) return;
    this.#asOf = revision;
    this.#present = present;
    this.#problem = undefined;
    await this.#save(cached);
  }

  async #save(cached: CachedDocument | undefined): Promise<void> {
    this.#cached = cached;
    const { file, onProblem } = this.parts;
    try {
      await (cached === undefined ? file?.remove() : file?.write(cached));
    } catch (error) {
      if (!(error instanceof StateFileError)) throw error;
      onProblem(`the last known document cannot be kept in ${error.file}: ${error.message}`);
    }
  }

  async #readFile(): Promise<CachedDocument | undefined> {
    const { file } = this.parts;
    if (file === undefined) return undefined;
    try {
      let found = await file.read();
      if (found.state === 'read') {
        try {
          return cachedDocumentIn(found.content);
        } catch (error) {
          found = await file.setAside(error instanceof Error ? error.message : String(error));
        }
      }
      if (found.state === 'damaged')
        this.#setProblem(`${file.file} is damaged (${found.why}) and was set aside as ${found.aside}`);
    } catch (error) {
      if (!(error instanceof StateFileError)) throw error;
      this.#setProblem(`${file.file} cannot be read: ${error.message}`);
    }
    return undefined;
  }

  /** What is to stand in etcd for us to write: what does as far as is known here, be it what was expected or no document. */
  #expected(expected: string | null): number {
    const cached = this.#cached?.desired.revision;
    if (expected !== (cached ?? null)) throw new DesiredChangedError(expected, cached);
    return this.#present ?? Number(cached ?? 0);
  }

  async #whileWriting<T>(write: () => Promise<T>): Promise<T> {
    if (this.#claim.state === 'taken') throw new NotKeptError(this.place, this.problem ?? '');
    this.#writes++;
    try {
      return await write();
    } catch (cause) {
      if (!(cause instanceof EtcdError)) throw cause;
      throw new NotKeptError(this.place, cause.message, { cause });
    } finally {
      this.#writes--;
      this.#applyDeferred();
    }
  }

  #setProblem(sentence: string): void {
    if (sentence === this.#problem) return;
    this.#problem = sentence;
    this.parts.onProblem(sentence);
  }
}

/** Whether etcd has lost a document that it does not list, rather than that somebody has deleted it. */
function isLost(cached: CachedDocument, mark: string | undefined, revision: number): boolean {
  return mark === undefined || mark !== cached.mark || revision < Number(cached.desired.revision);
}

/** @returns the revision of a write. @throws DesiredChangedError */
function swapped(swap: Swap, expected: string | null): number {
  if (swap.done) return swap.revision;
  throw new DesiredChangedError(expected, revisionOf(swap.present));
}

/** @throws Error saying what is wrong with the content of a file. */
function cachedDocumentIn(content: unknown): CachedDocument {
  if (typeof content !== 'object' || content === null) throw new Error('it is no object');
  const { desired, mark } = content as Readonly<Record<string, unknown>>;
  if (typeof desired !== 'object' || desired === null) throw new Error('it has no document');
  const { revision, ...value } = desired as Readonly<Record<string, unknown>>;
  if (typeof revision !== 'string') throw new Error('it has no revision');
  return { desired: { ...desiredIn(value), revision }, mark: typeof mark === 'string' ? mark : undefined };
}
