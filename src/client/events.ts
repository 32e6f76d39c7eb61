import { createParser } from 'eventsource-parser';
import type { components } from '#generated/types.js';
import { pause } from './pause.js';

/** An event of `GET /v1/events`. */
export type SppEvent = components['schemas']['Event'];

export interface EventOptions {
  /** The event to start after. By default, only new events are read. */
  readonly lastEventId?: string;
  /** The number of past events to begin with when there is no such event. Default: 0. Maximum: 1000. */
  readonly last?: number;
  /** Ends the stream. */
  readonly signal?: AbortSignal;
  /** Called each time the stream is connected. */
  readonly onOpen?: () => void;
  /** Called each time the connection fails or is lost. @param retryMs delay before the next attempt. */
  readonly onLost?: (error: Error, retryMs: number) => void;
}

/** Opens a stream. Throws for an error response, and when there is no response. */
export type OpenStream = (lastEventId: string | undefined, signal: AbortSignal) => Promise<Response>;

/** Default and maximum delay before a reconnection, in milliseconds. The server can set another delay. */
const RETRY_MS = 1_000;
const MAX_RETRY_MS = 30_000;
/** Maximum random extension of the delay, so that not all clients reconnect at the same time after a restart. */
const MAX_JITTER = 0.25;

/** The server sends a comment every 15 seconds. When three of them are missing, the connection is lost. */
const SILENCE_MS = 50_000;

/** Maximum length of an event, in characters. */
const MAX_EVENT_LENGTH = 1_048_576;

const EVENT_NAMES: Readonly<Record<SppEvent['event'], true>> = {
  connected: true,
  disconnected: true,
  changed: true,
  command_failed: true,
  sync: true,
  damaged: true,
  mended: true,
  finding_appeared: true,
  finding_resolved: true,
  reset: true,
};

/**
 * Reads the event stream and reconnects when the connection is lost. No event is missed without a `reset` event. The stream
 * ends with the signal, or when the loop is left.
 *
 * @param isFinal whether an error is thrown instead of retried.
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
    let lost: unknown = new Error('the server ended the stream');
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
  /** The reconnection delay that the server requests, in milliseconds. */
  readonly retry?: number;
}

/** The part of streams that is common to Node.js and browsers. */
interface ByteStream {
  getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }> };
}

/** Reads a stream to its end. Ignores events that only later releases have. */
async function* read(response: Response, attempt: AbortController): AsyncGenerator<Item, void, undefined> {
  if (response.body === null || !/^text\/event-stream\b/.test(response.headers.get('content-type') ?? ''))
    throw new Error('the response is not an event stream');
  const items: Item[] = [];
  const parser = createParser({
    maxBufferSize: MAX_EVENT_LENGTH,
    onEvent: ({ id = '', event = '', data }) => {
      // As for all responses, the data is not validated against the document.
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

/** Aborts the attempt when the server is silent for too long. */
async function withSilenceTimeout<T>(promise: Promise<T>, attempt: AbortController): Promise<T> {
  const timer = setTimeout(() => attempt.abort(new Error('the server stopped responding')), SILENCE_MS);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}

/** A function, so that TypeScript does not assume a constant value. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
