import { EtcdBadReplyError, ReplyTooLongError } from './errors.js';
import { type Header, type KeyValue, readHeader, readKeyValue } from './replies.js';
import { countOf, messageOf, messagesOf, textOf } from './values.js';

/** A change of a key. A deletion has the key only, and as `modRevision` the revision of the deletion. */
export interface KeyChange {
  readonly type: 'put' | 'delete';
  readonly kv: KeyValue;
}

/** One message of a watch. */
export interface WatchFrame extends Header {
  /** Whether the message confirms the watch. */
  readonly created: boolean;
  /** Why etcd canceled the watch; undefined when it did not. */
  readonly canceled: string | undefined;
  /** The first available revision, when the requested one was compacted. */
  readonly compactRevision: number | undefined;
  readonly changes: readonly KeyChange[];
  /** Whether further messages contain more changes of the same revision. */
  readonly isFragment: boolean;
}

const NEWLINE = 0x0a;
const NOTHING = Buffer.alloc(0);

/**
 * Decodes the bytes of a watch into frames: JSON documents, each followed by a newline. It borrows the chunks, and
 * copies only when a frame arrives in several chunks.
 */
export class WatchDecoder {
  #rest = NOTHING;
  /** Number of used bytes in the buffer, which is larger. */
  #length = 0;

  /** @param max maximum frame size, in bytes. */
  constructor(private readonly max: number) {}

  /**
   * Decodes the next bytes.
   *
   * @returns the frames that they complete.
   * @throws EtcdBadReplyError when the bytes are not a frame, ReplyTooLongError when it exceeds the maximum; nothing
   * can be decoded after that.
   */
  push(chunk: Buffer): WatchFrame[] {
    const frames: WatchFrame[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      const text = this.#finish(chunk.subarray(start, end));
      start = end + 1;
      // The gateway writes an empty line after some frames.
      if (text.trim() !== '') frames.push(readFrame(text));
    }
    this.#keep(chunk.subarray(start));
    return frames;
  }

  #finish(last: Buffer): string {
    if (this.#length === 0) {
      this.#check(last.length);
      return last.toString('utf8');
    }
    this.#keep(last);
    const text = this.#rest.toString('utf8', 0, this.#length);
    this.#rest = NOTHING;
    this.#length = 0;
    return text;
  }

  /** The buffer doubles, or many small chunks would be copied over and over. */
  #keep(piece: Buffer): void {
    const length = this.#length + piece.length;
    this.#check(length);
    if (length > this.#rest.length) {
      const larger = Buffer.allocUnsafe(Math.min(this.max, Math.max(length, 2 * this.#rest.length)));
      this.#rest.copy(larger, 0, 0, this.#length);
      this.#rest = larger;
    }
    piece.copy(this.#rest, this.#length);
    this.#length = length;
  }

  #check(length: number): void {
    if (length > this.max) throw new ReplyTooLongError('frame', this.max);
  }
}

function readFrame(text: string): WatchFrame {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new EtcdBadReplyError('a frame that is not JSON', { cause });
  }
  const frame = messageOf(value, 'frame');
  if (frame['error'] !== undefined) {
    const { message } = messageOf(frame['error'], 'error');
    return { ...NO_FRAME, canceled: textOf(message, 'message') || 'an error' };
  }
  const result = messageOf(frame['result'], 'result');
  const compacted = countOf(result['compact_revision'], 'compact_revision');
  return {
    ...readHeader(result['header']),
    created: result['created'] === true,
    canceled: result['canceled'] === true ? textOf(result['cancel_reason'], 'cancel_reason') : undefined,
    compactRevision: compacted === 0 ? undefined : compacted,
    changes: messagesOf(result['events'], 'events').map(({ type, kv }) => ({
      type: typeOf(type),
      kv: readKeyValue(kv),
    })),
    isFragment: result['fragment'] === true,
  };
}

function typeOf(type: unknown): KeyChange['type'] {
  if (type === undefined || type === 'PUT') return 'put';
  if (type === 'DELETE') return 'delete';
  throw new EtcdBadReplyError('a change of an unknown type');
}

const NO_FRAME: WatchFrame = {
  clusterId: '0',
  revision: 0,
  created: false,
  canceled: undefined,
  compactRevision: undefined,
  changes: [],
  isFragment: false,
};
