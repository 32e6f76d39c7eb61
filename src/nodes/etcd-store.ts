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
import { type Adoption, readDeletionNote } from './adoption.js';
import { keyOf } from './keys.js';
import { ensureMark } from './cluster-mark.js';
import type { ClaimState } from './node-claim.js';
import { readDesired, desiredIn } from './stored-values.js';
import { overwrite, removeAny, removeDocument, revisionOf, swapDocument } from './own-writes.js';

/** The last known document, and the data of etcd that it belongs to. */
interface CachedDocument {
  readonly desired: Desired;
  /** See MARK; undefined when not known. */
  readonly mark: string | undefined;
}

/** The state of the document in etcd. */
interface StoredDocument {
  /** Revision of the data. */
  readonly revision: number;
  /** Undefined when there is no document. */
  readonly kv: KeyValue | undefined;
  readonly isListed: boolean;
}

export interface EtcdStoreParts {
  readonly client: EtcdClient;
  readonly node: string;
  /** File of the last known document; undefined to keep it in memory only. */
  readonly file: StateFile | undefined;
  /** Reports a problem that needs attention: a sentence. */
  readonly onProblem: (sentence: string) => void;
  /** Called when a document that was written or deleted elsewhere becomes the desired state. */
  readonly onAdopted?: (adoption: Adoption) => void;
  /** Resolves once the claim to the node is decided, or will not be decided soon. */
  readonly ready: () => Promise<void>;
}

/**
 * Stores the desired document of a node in etcd. While etcd is unreachable, the last known document stays desired. An
 * invalid document, or the loss of all data, does not replace it: only another document does, or its deletion.
 */
export class EtcdStore implements DesiredStore {
  readonly place: string;
  onChange: (() => void) | undefined;
  readonly #key: string;
  #cached: CachedDocument | undefined;
  #claim: ClaimState = { state: 'unknown' };
  #problem: string | undefined;
  #unreachable: string | undefined;
  /** Why etcd rejects the claim to the node. */
  #refusal: string | undefined;
  /** Number of pending writes of this spp-ctl. */
  #writes = 0;
  /** The last state from etcd that could not be applied yet. */
  #deferred: StoredDocument | undefined;
  /** Resolves once the last change is saved in the file. */
  #saving: Promise<void> = Promise.resolve();
  /** Mark of the current data of etcd. */
  #mark: string | undefined;
  /** Revision up to which the state of the document is known; 0 when nothing is known of these data. */
  #asOf = 0;
  /** Revision of the stored value, valid or not; 0 when there is none, undefined when not known. */
  #present: number | undefined;

  constructor(private readonly parts: EtcdStoreParts) {
    this.#key = keyOf(parts.node, 'panel');
    this.place = `etcd (${this.#key})`;
  }

  get desired(): Desired | undefined {
    return this.#claim.state === 'taken' ? undefined : this.#cached?.desired;
  }

  /** Records whether etcd is reachable. @param why undefined when it is. */
  setUnreachable(why: string | undefined): void {
    this.#unreachable =
      why === undefined ? undefined : `etcd is unreachable (${why}): the last known document stays desired`;
  }

  get problem(): string | undefined {
    if (this.#claim.state !== 'taken') return this.#refusal ?? this.#problem ?? this.#unreachable;
    const { by } = this.#claim;
    return `another spp-ctl holds the claim to node ${this.parts.node}${by === undefined ? '' : `: ${by.url}`}`;
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
      const { client, node } = this.parts;
      const mark = await ensureMark(client);
      const text = JSON.stringify({ ...value, by: node });
      const revision =
        expected === undefined
          ? await overwrite(client, node, text)
          : swapped(await swapDocument(client, node, text, this.#expected(expected)), expected);
      const desired = { ...value, revision: String(revision) };
      this.#mark ??= mark;
      await this.#written({ desired, mark }, revision, revision);
      return desired;
    });
  }

  async delete({ expected }: Pick<KeepOptions, 'expected'> = {}): Promise<void> {
    await this.#whileWriting(async () => {
      const { client, node } = this.parts;
      const author = { by: node };
      const present = expected === undefined ? undefined : this.#expected(expected);
      if (present === undefined) await this.#written(undefined, await removeAny(client, node, author), 0);
      // Data that etcd has lost need not be deleted there.
      else if (present === 0) await this.#written(undefined, this.#asOf, 0);
      else
        await this.#written(
          undefined,
          swapped(await removeDocument(client, node, present, author), expected ?? null),
          0,
        );
    });
  }

  /** Waits until the file is saved. */
  close(): Promise<void> {
    return this.#saving;
  }

  /** Records a change of the claim to the node. */
  claimChanged(claim: ClaimState): void {
    const before = this.desired;
    this.#claim = claim;
    this.#applyDeferred();
    if (before !== this.desired) this.onChange?.();
  }

  /** Records whether etcd rejects the claim. @param why undefined when it does not. */
  refused(why: string | undefined): void {
    this.#refusal = why && `this spp-ctl cannot claim node ${this.parts.node}: ${why}`;
    if (this.#refusal !== undefined) this.parts.onProblem(this.#refusal);
  }

  /** Records that the mark exists, see MARK. Without an earlier mark, it belongs to the data read since. */
  markFound(mark: string): void {
    if (this.#mark !== undefined) return;
    this.#mark = mark;
    const cached = this.#cached;
    const isOfThese = this.#asOf > 0 && !this.#isLost && cached !== undefined && cached.mark === undefined;
    if (isOfThese) this.#saving = this.#save({ ...cached, mark });
  }

  /** Records that etcd has other data, or an older state: revisions start again. */
  dataChanged(): void {
    this.#asOf = 0;
  }

  /**
   * Records a listing of etcd.
   *
   * @param mark of its data. @param revision of the data. @param kv undefined when there is no document.
   */
  listed(mark: string | undefined, revision: number, kv: KeyValue | undefined): void {
    if (mark !== this.#mark) this.#asOf = 0;
    this.#mark = mark;
    this.#apply({ revision, kv, isListed: true });
  }

  /** Records that the document was written or deleted. @param revision the revision of the change. */
  changed(revision: number, kv: KeyValue | undefined): void {
    this.#apply({ revision, kv, isListed: false });
  }

  #apply(news: StoredDocument): void {
    // Until the claim is decided, another spp-ctl may be applying its own document to the same processes.
    if (this.#writes > 0 || this.#claim.state === 'unknown') {
      this.#deferred = news;
      return;
    }
    const { revision, kv, isListed } = news;
    // The message was delayed: a newer state is known.
    if (revision <= this.#asOf) return;
    this.#asOf = revision;
    const [cached, present] = [this.#cached, this.#present];
    this.#present = kv?.modRevision ?? 0;
    if (kv !== undefined) this.#read(kv, present);
    else if (isListed && cached !== undefined && isLost(cached, this.#mark, revision))
      this.#setProblem(
        `etcd has lost its data with the desired document of node ${this.parts.node}: ` +
          'the last known document stays desired until another one is written, or it is deleted at the node itself ' +
          '(DELETE /v1/panel/desired)',
      );
    else {
      this.#problem = undefined;
      if (cached !== undefined) {
        this.#adopt(undefined);
        void this.#reportDeletion(Number(cached.desired.revision), revision);
      }
    }
  }

  #applyDeferred(): void {
    const deferred = this.#deferred;
    this.#deferred = undefined;
    if (deferred !== undefined) this.#apply(deferred);
  }

  /** @param before the previous value of #present. */
  #read(kv: KeyValue, before: number | undefined): void {
    const revision = String(kv.modRevision);
    const isKnown = revision === this.#cached?.desired.revision && this.#mark === this.#cached.mark;
    if (isKnown && before !== 0) return;
    try {
      const { by, ...value } = readDesired(kv.value);
      const desired = { ...value, revision };
      this.#problem = undefined;
      this.#adopt({ desired, mark: this.#mark });
      this.#reportAdoption({ revision, who: value.who, by });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const instead =
        this.#cached === undefined ? 'there is no desired document' : 'the previous document stays desired';
      this.#setProblem(`${this.place} has no valid document since revision ${revision}: ${why}; ${instead}`);
    }
  }

  /** Whether the cached document is missing in etcd without having been deleted. */
  get #isLost(): boolean {
    return this.#present === 0 && this.#cached !== undefined;
  }

  #adopt(cached: CachedDocument | undefined): void {
    this.#saving = this.#save(cached);
    this.onChange?.();
  }

  /** A request to this spp-ctl is not an adoption: it was recorded as a request. */
  #reportAdoption(adoption: Omit<Adoption, 'node'>): void {
    const { node, onAdopted } = this.parts;
    if (adoption.by !== node) onAdopted?.({ node, ...adoption });
  }

  /** @param after the revision of the deleted document. @param upTo the revision at which it was known to be deleted. */
  async #reportDeletion(after: number, upTo: number): Promise<void> {
    const { who, by } = await readDeletionNote(this.parts.client, this.parts.node, after, upTo);
    this.#reportAdoption({ revision: undefined, who, by });
  }

  /** Records a write of our own. @param present the new value of #present. */
  async #written(cached: CachedDocument | undefined, revision: number, present: number): Promise<void> {
    // A later write of our own had its reply first.
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
      onProblem(`the last known document cannot be saved in ${error.file}: ${error.message}`);
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

  /** The condition of a write in etcd: the stored value as far as known, either the expected document or none. */
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

/** Whether etcd has lost the document, as opposed to a deletion. */
function isLost(cached: CachedDocument, mark: string | undefined, revision: number): boolean {
  return mark === undefined || mark !== cached.mark || revision < Number(cached.desired.revision);
}

/** @returns the revision of a write. @throws DesiredChangedError */
function swapped(swap: Swap, expected: string | null): number {
  if (swap.done) return swap.revision;
  throw new DesiredChangedError(expected, revisionOf(swap.present));
}

/** @throws Error with a message about the content of the file. */
function cachedDocumentIn(content: unknown): CachedDocument {
  if (typeof content !== 'object' || content === null) throw new Error('it is not an object');
  const { desired, mark } = content as Readonly<Record<string, unknown>>;
  if (typeof desired !== 'object' || desired === null) throw new Error('it has no document');
  const { revision, ...value } = desired as Readonly<Record<string, unknown>>;
  if (typeof revision !== 'string') throw new Error('it has no revision');
  return { desired: { ...desiredIn(value), revision }, mark: typeof mark === 'string' ? mark : undefined };
}
