import { countOf, decoded, idOf, type Message, messageOf, messagesOf, textOf } from './values.js';

/** A key with its value, both UTF-8. */
export interface KeyValue {
  readonly key: string;
  /** Also empty when the value was too large to be listed. */
  readonly value: string;
  /** Revisions of the creation and of the last write. */
  readonly createRevision: number;
  readonly modRevision: number;
  /** The lease of the key; `0` is none. */
  readonly lease: string;
}

/** The header of every reply. */
export interface Header {
  readonly clusterId: string;
  /** The revision of the data at the time of the reply. */
  readonly revision: number;
}

export interface Range extends Header {
  readonly kvs: readonly KeyValue[];
  /** Number of keys in the range, including those that are not in this reply. */
  readonly count: number;
  /** The last key in base64, as it may be invalid UTF-8, when there are more keys than requested. */
  readonly moreAfter: string | undefined;
}

/** The outcome of a conditional write, and its revision. */
export type Swap =
  | { readonly done: true; readonly revision: number }
  /** The condition was not met; nothing was written. */
  | { readonly done: false; readonly revision: number; readonly present: KeyValue | undefined };

export interface MemberStatus extends Header {
  readonly version: string;
  readonly hasLeader: boolean;
  /** Size of the database file, in bytes. */
  readonly dbSize: number;
}

export function readHeader(value: unknown): Header {
  const header = messageOf(value, 'header');
  return {
    clusterId: idOf(header['cluster_id'], 'cluster_id'),
    revision: countOf(header['revision'], 'revision'),
  };
}

export function readKeyValue(value: unknown): KeyValue {
  const kv = messageOf(value, 'kv');
  return {
    key: decoded(kv['key'], 'key'),
    value: decoded(kv['value'], 'value'),
    createRevision: countOf(kv['create_revision'], 'create_revision'),
    modRevision: countOf(kv['mod_revision'], 'mod_revision'),
    lease: idOf(kv['lease'], 'lease'),
  };
}

export function readRange(reply: Message): Range {
  const kvs = messagesOf(reply['kvs'], 'kvs');
  const last = kvs.at(-1);
  return {
    ...readHeader(reply['header']),
    kvs: kvs.map(readKeyValue),
    count: countOf(reply['count'], 'count'),
    moreAfter: reply['more'] === true && last !== undefined ? textOf(last['key'], 'key') : undefined,
  };
}

/** The reply to a transaction that reads the key when it does not write it. */
export function readSwap(reply: Message): Swap {
  const { revision } = readHeader(reply['header']);
  if (reply['succeeded'] === true) return { done: true, revision };
  const [response = {}] = messagesOf(reply['responses'], 'responses');
  const range = messageOf(response['response_range'] ?? {}, 'response_range');
  const [present] = messagesOf(range['kvs'], 'kvs').map(readKeyValue);
  return { done: false, revision, present };
}

export function readStatus(reply: Message): MemberStatus {
  const { version } = reply;
  return {
    ...readHeader(reply['header']),
    version: typeof version === 'string' ? version : '',
    hasLeader: idOf(reply['leader'], 'leader') !== '0',
    dbSize: countOf(reply['dbSize'], 'dbSize'),
  };
}
