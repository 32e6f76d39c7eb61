import { createParser } from 'eventsource-parser';
import type { components } from '#generated/types.js';
import { pause } from './pause.js';

/** Something that has happened: see `GET /v1/events`. */
export type SppEvent = components['schemas']['Event'];

export interface EventOptions {
  /** Begins after this event; without it with what happens from now on. */
  readonly lastEventId?: string;
  /** Ends it. */
  readonly signal?: AbortSignal;
  /** Called each time the server has begun to tell. */
  readonly onOpen?: () => void;
  /** Called each time the server could not be reached, or was lost. @param retryMs after what it is tried again. */
  readonly onLost?: (error: Error, retryMs: number) => void;
}

/** Asks for a stream. Throws for every answer that is none, and when there is no answer. */
export type OpenStream = (lastEventId: string | undefined, signal: AbortSignal) => Promise<Response>;

/** After what it is tried again, unless the server says so, and at the most, in milliseconds. */
const RETRY_MS = 1_000;
const MAX_RETRY_MS = 30_000;
/** Longer by up to this share, so that not all come back at once when a server has been away. */
const MAX_JITTER = 0.25;

/** The server sends a comment every 15 seconds; when three of them are missing, the connection is dead. */
const SILENCE_MS = 50_000;

/** The longest event, in characters. */
const MAX_EVENT_LENGTH = 1_048_576;

const EVENT_NAMES: Readonly<Record<SppEvent['event'], true>> = {
  connected: true,
  disconnected: true,
  changed: true,
  command_failed: true,
  sync: true,
  damaged: true,
  mended: true,
  reset: true,
};

/**
 * Follows what happens, and comes back when the server was lost, without missing an event or with a `reset`. It ends with
 * the signal, or when the loop is left.
 *
 * @param isFinal whether it makes no sense to ask again after an error; it is thrown then.
 */
export async function* followEvents(
  open: OpenStream,
  isFinal: (error: unknown) => boolean,
  options: EventOptions,
): AsyncGenerator<SppEvent, void, undefined> {
  const { signal, onOpen, onLost } = options;
  let lastEventId = options.lastEventId;
  let retryMs = RETRY_MS;
  let failures = 0;
  while (!isAborted(signal)) {
    const attempt = new AbortController();
    const abort = (): void => attempt.abort();
    signal?.addEventListener('abort', abort);
    let lost: unknown = new Error('the server has ended the stream');
    try {
      const response = await open(lastEventId, attempt.signal);
      lastEventId ??= response.headers.get('last-event-id') ?? undefined;
      onOpen?.();
      for await (const { event, retry } of read(response, attempt)) {
        failures = 0;
        retryMs = retry ?? retryMs;
        if (event === undefined) continue;
        lastEventId = event.id;
        yield event;
      }
    } catch (error) {
      if (!isAborted(signal) && isFinal(error)) throw error;
      lost = error;
    } finally {
      signal?.removeEventListener('abort', abort);
      attempt.abort();
    }
    if (isAborted(signal)) return;
    const backOff = Math.min(retryMs * 2 ** failures++, Math.max(retryMs, MAX_RETRY_MS));
    const ms = Math.round(backOff * (1 + Math.random() * MAX_JITTER));
    onLost?.(lost instanceof Error ? lost : new Error(String(lost)), ms);
    await pause(ms, signal);
  }
}

interface Item {
  readonly event?: SppEvent;
  /** What the server asks to wait before coming back, in milliseconds. */
  readonly retry?: number;
}

/** What Node.js and browsers have in common. */
interface ByteStream {
  getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }> };
}

/** Reads a stream to its end. What a later release may tell besides is left out. */
async function* read(response: Response, attempt: AbortController): AsyncGenerator<Item, void, undefined> {
  if (response.body === null || !/^text\/event-stream\b/.test(response.headers.get('content-type') ?? ''))
    throw new Error('the answer is no stream of events');
  const items: Item[] = [];
  const parser = createParser({
    maxBufferSize: MAX_EVENT_LENGTH,
    onEvent: ({ id = '', event = '', data }) => {
      // As with every answer, the server is taken to keep to the document.
      if (!Object.hasOwn(EVENT_NAMES, event)) return;
      const parsed: unknown = JSON.parse(data);
      items.push({ event: { id, event, data: parsed } as SppEvent });
    },
    onRetry: (retry) => items.push({ retry }),
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') throw error;
    },
  });
  const decoder = new TextDecoder();
  const stream: ByteStream = response.body;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await withSilenceTimeout(reader.read(), attempt);
    if (done) return;
    parser.feed(decoder.decode(value, { stream: true }));
    yield* items.splice(0);
  }
}

/** Gives up what takes as long as only a dead connection does. */
async function withSilenceTimeout<T>(promise: Promise<T>, attempt: AbortController): Promise<T> {
  const timer = setTimeout(() => attempt.abort(new Error('the server has fallen silent')), SILENCE_MS);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}

/** A function, because it may be another answer each time. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
