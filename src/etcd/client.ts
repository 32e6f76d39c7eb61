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

/** How a key may have to be for a write. */
export interface SwapOptions {
  /** The revision of its last write; 0 when it must not be there. */
  readonly expected: number;
  /** The lease that it is to go with. */
  readonly lease?: string;
}

/** How many keys are asked for at once. */
const PAGE = 100;

/** How many keys a listing may have, and how many characters in them and their values. */
export interface ListLimits {
  readonly keys: number;
  readonly chars: number;
}

/** Ten times what a thousand nodes write, and what fits into the memory several times. */
const LIST_LIMITS: ListLimits = { keys: 30_000, chars: 100_000_000 };

/** What gRPC says of something that there is not. */
const NOT_FOUND = 5;

/** Keys and leases of etcd (its API version 3). Everything throws as Gateway.call does. */
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
   * All keys that begin with the prefix, as they were at one revision. Fewer are read at once where their values are large;
   * a single one that is too large is listed without its value.
   *
   * @throws also EtcdBadReplyError when there are more than the maximum.
   */
  async list(
    prefix: string,
    pageSize = PAGE,
    most: ListLimits = LIST_LIMITS,
  ): Promise<Omit<Range, 'moreAfter'>> {
    const kvs: KeyValue[] = [];
    let chars = 0;
    let clusterId = '';
    // The latest, as long as none is known.
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

  /** @param size of the page; with 0 it is one key without its value. @returns undefined when it is too long. */
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

  /** @returns a revision at which it was not there any more. */
  async delete(key: string): Promise<number> {
    const reply = await this.#call('kv/deleterange', { key: encoded(key) });
    return readHeader(reply['header']).revision;
  }

  /**
   * Writes a key when it is as expected. Where an answer was lost and the same was asked again, what the first attempt has
   * written counts as done: no two writes may have the same value, therefore.
   */
  async swap(key: string, value: string, { expected, lease }: SwapOptions): Promise<Swap> {
    const { swap, mayBeRepeated } = await this.#swap(key, expected, {
      request_put: putOf(key, value, lease),
    });
    if (swap.done || !mayBeRepeated || swap.present?.value !== value) return swap;
    return { done: true, revision: swap.present.modRevision };
  }

  /** Deletes a key when its last write was at the revision that is expected. */
  async remove(key: string, expected: number): Promise<Swap> {
    const { swap, mayBeRepeated } = await this.#swap(key, expected, {
      request_delete_range: { key: encoded(key) },
    });
    const isGone = mayBeRepeated && !swap.done && swap.present === undefined;
    return isGone ? { done: true, revision: swap.revision } : swap;
  }

  /** @returns the id of a lease of so many seconds. */
  async grant(seconds: number): Promise<string> {
    return idOf((await this.#call('lease/grant', { TTL: String(seconds) }))['ID'], 'ID');
  }

  /** @returns how many seconds the lease lasts from now on; undefined when there is no such lease. */
  async keepAlive(lease: string): Promise<number | undefined> {
    const reply = await this.#call('lease/keepalive', { ID: lease });
    const seconds = countOf(messageOf(reply['result'], 'result')['TTL'], 'TTL');
    return seconds === 0 ? undefined : seconds;
  }

  /** Ends a lease, and deletes what goes with it. */
  async revoke(lease: string): Promise<void> {
    try {
      await this.#call('lease/revoke', { ID: lease });
    } catch (error) {
      if (!(error instanceof EtcdFailedError) || error.status !== NOT_FOUND) throw error;
    }
  }

  /** How the member does that is asked at present. */
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

/** What comes behind all keys that begin with the prefix, in base64. The prefix is ASCII and ends with less than DEL. */
export function rangeEnd(prefix: string): string {
  const last = prefix.charCodeAt(prefix.length - 1);
  return encoded(prefix.slice(0, -1) + String.fromCharCode(last + 1));
}

/** The first key that can come after this one. Both are in base64. */
function behind(key: string): string {
  return Buffer.concat([Buffer.from(key, 'base64'), Buffer.of(0)]).toString('base64');
}

function putOf(key: string, value: string, lease: string | undefined): Message {
  return { key: encoded(key), value: encoded(value), ...(lease === undefined ? {} : { lease }) };
}
