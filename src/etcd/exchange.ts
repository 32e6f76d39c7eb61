import type { Fetch } from '../own-fetch.js';
import { EtcdBadReplyError, EtcdFailedError, ReplyTooLongError } from './errors.js';
import { messageOf, type Message } from './values.js';

/** One member did not answer, or not well; another one may. */
export class AttemptError extends Error {
  override readonly name = 'AttemptError';

  constructor(
    message: string,
    /** Whether it may have read the request nevertheless. */
    readonly mayBeDone: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface Question {
  /** Of the member, and of what is asked: `http://127.0.0.1:2379`, `/v3/kv/range`. */
  readonly endpoint: string;
  readonly path: string;
  readonly body: Message;
  readonly token: string | undefined;
  readonly signal: AbortSignal;
}

/** The codes of gRPC with which a member says that it cannot do this now: cancelled, deadline, unavailable. */
const PASSING: ReadonlySet<number> = new Set([1, 4, 14]);

/** What Node.js says of connections that were never made: nothing was sent. */
const NOT_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** The largest answer that says what went wrong, in bytes. */
const MAX_ERROR_BYTES = 65_536;

/**
 * Asks one member one thing.
 *
 * @returns the answer once its head is there.
 * @throws AttemptError when another member may answer; EtcdFailedError with what it says otherwise; EtcdBadReplyError.
 */
export async function ask(fetch: Fetch, question: Question): Promise<ReadableStream<Uint8Array>> {
  const { endpoint, path, body, token, signal } = question;
  const headers = {
    'content-type': 'application/json',
    // A member that has lost the others ends a watch with an error instead of being quiet.
    'grpc-metadata-hasleader': 'true',
    ...(token === undefined ? {} : { authorization: token }),
  };
  const request = new Request(endpoint + path, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    signal,
  });
  let response;
  try {
    response = await fetch(request);
  } catch (cause) {
    throw attemptError(cause, signal);
  }
  const { status, body: content } = response;
  if (status !== 200 || content === null) throw await refusal(response, signal);
  return content;
}

/** Reads an answer to its end. @throws as ask does. */
export async function readMessage(
  content: ReadableStream<Uint8Array>,
  max: number,
  signal: AbortSignal,
): Promise<Message> {
  const text = await readText(content, max, signal);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new EtcdBadReplyError('a reply that is no JSON', { cause });
  }
  return messageOf(value, 'reply');
}

async function readText(
  content: ReadableStream<Uint8Array>,
  max: number,
  signal: AbortSignal,
): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunksOf(content, signal)) {
    bytes += chunk.length;
    if (bytes > max) throw new ReplyTooLongError('reply', max);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * The pieces of an answer as they come. Leaving the loop ends the connection, and so does the signal, whatever of the answer
 * is still on its way.
 *
 * @throws AttemptError when the answer breaks off, or was given up.
 */
export async function* chunksOf(
  content: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Buffer, void, undefined> {
  const reader = content.getReader();
  const cancel = (): void => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener('abort', cancel);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (signal.aborted) throw new Error('given up');
      if (done) return;
      yield Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
  } catch (cause) {
    throw attemptError(cause, signal);
  } finally {
    signal.removeEventListener('abort', cancel);
    cancel();
  }
}

/** What a member says that does not do what it was asked. */
async function refusal(response: Response, signal: AbortSignal): Promise<Error> {
  const { status, body } = response;
  const text = body === null ? '' : await readText(body, MAX_ERROR_BYTES, signal);
  try {
    const { code, error } = messageOf(JSON.parse(text), 'error');
    if (typeof code === 'number' && typeof error === 'string') {
      const reason = error.replace(/^etcdserver: /, '');
      return PASSING.has(code) ? new AttemptError(reason, true) : new EtcdFailedError(code, reason);
    }
  } catch (cause) {
    return new EtcdBadReplyError(`HTTP ${status}`, { cause });
  }
  return new EtcdBadReplyError(`HTTP ${status}`);
}

function attemptError(cause: unknown, signal: AbortSignal): AttemptError {
  if (signal.aborted) {
    const reason: unknown = signal.reason;
    return new AttemptError(reason instanceof Error ? reason.message : 'it was given up', true, { cause });
  }
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const message = cause instanceof Error ? cause.message : String(cause);
  return new AttemptError(message || code, !NOT_CONNECTED.has(code), { cause });
}
