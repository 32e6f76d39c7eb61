import { EtcdBadReplyError, EtcdFailedError, OutcomeUnknownError, ReplyTooLongError } from './errors.js';
import { Gateway, type GatewayOptions } from './gateway.js';
import {
  type Header,
  type KeyValue,
  type MemberStatus,
  type Range,
  readHeader,
  readRange,
  readStatus,
  readSwap,
  type Swap,
} from './replies.js';
import { countOf, encoded, idOf, type Message, messageOf } from './values.js';

/** A key, and the revision of its last write; 0 when it must not exist. */
export interface Condition {
  readonly key: string;
  readonly expected: number;
}

/** The condition of a write. */
export interface SwapOptions extends Omit<Condition, 'key'> {
  /** A condition on another key. */
  readonly also?: Condition;
  /** The lease that the key is attached to. */
  readonly lease?: string;
}

/** What has changed in a range of keys since a revision. */
export interface ChangesSince extends Header {
  /** Revision of the last write of a key that exists; 0 when no such key was written since. */
  readonly lastWrite: number;
  /** Number of keys in the range. */
  readonly count: number;
}

/** Number of keys per request. */
const PAGE = 100;

/** Maximum number of keys in a listing, and of characters in keys and values. */
export interface ListLimits {
  readonly keys: number;
  readonly chars: number;
}

/** Ten times what a thousand nodes write, and a fraction of the memory. */
const LIST_LIMITS: ListLimits = { keys: 30_000, chars: 100_000_000 };

/** gRPC code of an object that does not exist. */
const NOT_FOUND = 5;

/** Keys and leases of etcd (its API version 3). All methods throw as Gateway.call does. */
export class EtcdClient {
  readonly gateway: Gateway;

  constructor(options: GatewayOptions) {
    this.gateway = new Gateway(options);
  }

  async get(key: string): Promise<Header & { readonly kv: KeyValue | undefined }> {
    const { clusterId, revision, kvs } = readRange(await this.#call('kv/range', { key: encoded(key) }));
    return { clusterId, revision, kv: kvs[0] };
  }

  /**
   * All keys with the prefix, at one revision. Large values are read in smaller pages; a single value that is too
   * large is listed without its value.
   *
   * @throws also EtcdBadReplyError when the maximum is exceeded.
   */
  async list(
    prefix: string,
    pageSize = PAGE,
    most: ListLimits = LIST_LIMITS,
  ): Promise<Omit<Range, 'moreAfter' | 'count'>> {
    const kvs: KeyValue[] = [];
    let chars = 0;
    let clusterId = '';
    // The latest revision, until one is known.
    let revision = 0;
    let size = pageSize;
    for (let key: string | undefined = encoded(prefix); key !== undefined;) {
      const range = { key, range_end: rangeEnd(prefix), revision: String(revision) };
      const page: Range | undefined = await this.#page(range, size);
      if (page === undefined) {
        size = Math.floor(size / 2);
        continue;
      }
      ({ clusterId } = page);
      if (revision === 0) ({ revision } = page);
      kvs.push(...page.kvs);
      for (const kv of page.kvs) chars += kv.key.length + kv.value.length;
      if (kvs.length > most.keys || chars > most.chars)
        throw new EtcdBadReplyError(`more than ${most.keys} keys or ${most.chars} characters in ${prefix}`);
      size = Math.min(pageSize, 2 * Math.max(size, 1));
      key = page.moreAfter === undefined ? undefined : behind(page.moreAfter);
    }
    return { clusterId, revision, kvs };
  }

  /** What has changed since a revision, without the values. @param range of keys. @param from the first revision. */
  async changesSince(range: KeyRange, from: number): Promise<ChangesSince> {
    const filter = { keys_only: true, min_mod_revision: String(from) };
    const { kvs, ...page } = readRange(await this.#call('kv/range', { ...rangeOf(range), ...filter }));
    return { ...page, lastWrite: kvs.reduce((last, { modRevision }) => Math.max(last, modRevision), 0) };
  }

  /** @param size page size; 0 reads one key without its value. @returns undefined when the page is too large. */
  async #page(range: Message, size: number): Promise<Range | undefined> {
    const limit = size === 0 ? { limit: '1', keys_only: true } : { limit: String(size) };
    try {
      return readRange(await this.#call('kv/range', { ...range, ...limit }));
    } catch (error) {
      if (size === 0 || !(error instanceof ReplyTooLongError)) throw error;
      return undefined;
    }
  }

  /** @returns the revision of the write. */
  async put(key: string, value: string, lease?: string): Promise<number> {
    const reply = await this.#call('kv/put', putOf(key, value, lease));
    return readHeader(reply['header']).revision;
  }

  /** Writes several keys at one revision. */
  async putAll(entries: readonly (readonly [key: string, value: string])[], lease?: string): Promise<void> {
    const success = entries.map(([key, value]) => ({ request_put: putOf(key, value, lease) }));
    await this.#call('kv/txn', { success });
  }

  /** @returns a revision at which the key did not exist any more. */
  async delete(key: string): Promise<number> {
    const reply = await this.#call('kv/deleterange', { key: encoded(key) });
    return readHeader(reply['header']).revision;
  }

  /**
   * Writes a key if it is as expected. When a reply was lost and the request repeated, a write of the first attempt
   * counts as done: therefore no two writes may have the same value.
   *
   * @throws also OutcomeUnknownError.
   */
  async swap(key: string, value: string, { expected, also, lease }: SwapOptions): Promise<Swap> {
    const conditions = [{ key, expected }, ...(also === undefined ? [] : [also])];
    const put = { request_put: putOf(key, value, lease) };
    const { swap, mayBeRepeated } = await this.#swap(key, conditions, [put]);
    if (swap.done || !mayBeRepeated) return swap;
    if (swap.present?.value !== value) throw new OutcomeUnknownError(key);
    return { done: true, revision: swap.present.modRevision };
  }

  /**
   * Deletes a key if its last write was at the expected revision. When a reply was lost and the request repeated, the key
   * counts as deleted if it does not exist.
   *
   * @param record another key that is written with the deletion, and its value. @throws also OutcomeUnknownError.
   */
  async remove(
    key: string,
    expected: number,
    ...record: readonly (readonly [key: string, value: string])[]
  ): Promise<Swap> {
    const { swap, mayBeRepeated } = await this.#swap(
      key,
      [{ key, expected }],
      [
        { request_delete_range: { key: encoded(key) } },
        ...record.map(([other, value]) => ({ request_put: putOf(other, value, undefined) })),
      ],
    );
    if (swap.done || !mayBeRepeated) return swap;
    if (swap.present !== undefined) throw new OutcomeUnknownError(key);
    return { done: true, revision: swap.revision };
  }

  /** @returns the id of a new lease, for a number of seconds. */
  async grant(seconds: number): Promise<string> {
    return idOf((await this.#call('lease/grant', { TTL: String(seconds) }))['ID'], 'ID');
  }

  /** @returns the remaining seconds of the lease; undefined when there is no such lease. */
  async keepAlive(lease: string): Promise<number | undefined> {
    const reply = await this.#call('lease/keepalive', { ID: lease });
    const seconds = countOf(messageOf(reply['result'], 'result')['TTL'], 'TTL');
    return seconds === 0 ? undefined : seconds;
  }

  /** Ends a lease, and deletes its keys. */
  async revoke(lease: string): Promise<void> {
    try {
      await this.#call('lease/revoke', { ID: lease });
    } catch (error) {
      if (!(error instanceof EtcdFailedError) || error.status !== NOT_FOUND) throw error;
    }
  }

  /** The status of the current member. */
  async status(): Promise<MemberStatus> {
    return readStatus(await this.#call('maintenance/status', {}));
  }

  async #swap(
    key: string,
    conditions: readonly Condition[],
    success: readonly Message[],
  ): Promise<{ swap: Swap; mayBeRepeated: boolean }> {
    const { reply, mayBeRepeated } = await this.gateway.call('/v3/kv/txn', {
      compare: conditions.map(comparisonOf),
      success,
      failure: [{ request_range: { key: encoded(key) } }],
    });
    return { swap: readSwap(reply), mayBeRepeated };
  }

  async #call(path: string, body: Message): Promise<Message> {
    return (await this.gateway.call(`/v3/${path}`, body)).reply;
  }
}

function comparisonOf({ key, expected }: Condition): Message {
  const target =
    expected === 0
      ? { target: 'CREATE', create_revision: '0' }
      : { target: 'MOD', mod_revision: String(expected) };
  return { ...target, key: encoded(key), result: 'EQUAL' };
}

/** A key, or all keys with a prefix. */
export interface KeyRange {
  readonly key: string;
  readonly isPrefix?: boolean;
}

/** The range as a part of a request. */
export function rangeOf({ key, isPrefix = false }: KeyRange): Message {
  return { key: encoded(key), ...(isPrefix ? { range_end: rangeEnd(key) } : {}) };
}

/** The end of the range of keys with the prefix, in base64. The prefix is ASCII and ends with a character below DEL. */
export function rangeEnd(prefix: string): string {
  const last = prefix.charCodeAt(prefix.length - 1);
  return encoded(prefix.slice(0, -1) + String.fromCharCode(last + 1));
}

/** The first possible key after this one. Both are in base64. */
function behind(key: string): string {
  return Buffer.concat([Buffer.from(key, 'base64'), Buffer.of(0)]).toString('base64');
}

function putOf(key: string, value: string, lease: string | undefined): Message {
  return { key: encoded(key), value: encoded(value), ...(lease === undefined ? {} : { lease }) };
}
