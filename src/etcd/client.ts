import { EtcdBadReplyError, EtcdFailedError, ReplyTooLongError } from './errors.js';
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

/** The condition of a write. */
export interface SwapOptions {
  /** The revision of the key's last write; 0 when the key must not exist. */
  readonly expected: number;
  /** The lease that the key is attached to. */
  readonly lease?: string;
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
  ): Promise<Omit<Range, 'moreAfter'>> {
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
   */
  async swap(key: string, value: string, { expected, lease }: SwapOptions): Promise<Swap> {
    const { swap, mayBeRepeated } = await this.#swap(key, expected, {
      request_put: putOf(key, value, lease),
    });
    if (swap.done || !mayBeRepeated || swap.present?.value !== value) return swap;
    return { done: true, revision: swap.present.modRevision };
  }

  /** Deletes a key if its last write was at the expected revision. */
  async remove(key: string, expected: number): Promise<Swap> {
    const { swap, mayBeRepeated } = await this.#swap(key, expected, {
      request_delete_range: { key: encoded(key) },
    });
    const isGone = mayBeRepeated && !swap.done && swap.present === undefined;
    return isGone ? { done: true, revision: swap.revision } : swap;
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
    expected: number,
    write: Message,
  ): Promise<{ swap: Swap; mayBeRepeated: boolean }> {
    const target =
      expected === 0
        ? { target: 'CREATE', create_revision: '0' }
        : { target: 'MOD', mod_revision: String(expected) };
    const { reply, mayBeRepeated } = await this.gateway.call('/v3/kv/txn', {
      compare: [{ ...target, key: encoded(key), result: 'EQUAL' }],
      success: [write],
      failure: [{ request_range: { key: encoded(key) } }],
    });
    return { swap: readSwap(reply), mayBeRepeated };
  }

  async #call(path: string, body: Message): Promise<Message> {
    return (await this.gateway.call(`/v3/${path}`, body)).reply;
  }
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
