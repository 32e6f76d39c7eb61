import { setMaxListeners } from 'node:events';
import { createFetch, type Fetch, type Pems } from '../net/tls-fetch.js';
import { pause } from './backoff.js';
import { Endpoints } from './endpoints.js';
import { EtcdError, EtcdFailedError, EtcdRefusedError, EtcdUnreachableError } from './errors.js';
import { sendRequest, AttemptError, readMessage } from './member-request.js';
import { type Message, textOf } from './values.js';

export interface GatewayOptions {
  /** URLs of members, at least one, without a slash at the end. */
  readonly endpoints: readonly string[];
  readonly pems?: Pems;
  readonly user?: { readonly name: string; readonly password: string };
  /** Deadline of a request over all attempts, in milliseconds. */
  readonly timeoutMs?: number;
  /** Deadline of one attempt, in milliseconds. */
  readonly attemptMs?: number;
  /** Maximum size of a reply, and of a frame of a watch, in bytes. */
  readonly maxReplyBytes?: number;
  /** Called with the outcome of each request. */
  readonly onOutcome?: (outcome: 'ok' | EtcdError['code']) => void;
}

/** The reply to a request, and whether an earlier attempt may have been carried out already. */
export interface GatewayReply {
  readonly reply: Message;
  readonly mayBeRepeated: boolean;
}

/** A reply that continues. */
export interface ReplyStream {
  readonly endpoint: string;
  readonly content: ReadableStream<Uint8Array>;
}

/** The election of a leader takes a little more than a second; a stopped member must be detected earlier. */
const TIMEOUT_MS = 5_000;
const ATTEMPT_MS = 2_000;

/** etcd accepts writes of 1.5 MiB by default, and splits watch replies at a little more; base64 adds a third. */
const MAX_REPLY_BYTES = 16_777_216;

/** Delay after all members failed, first and at most, in milliseconds. */
const PAUSE_MS = 100;
const MAX_PAUSE_MS = 1_000;

/** A timer of Node.js can end this early, in milliseconds. */
const TIMER_MS = 1;

/** gRPC codes. */
const INVALID_ARGUMENT = 3;
const PERMISSION_DENIED = 7;
const FAILED_PRECONDITION = 9;
const UNAUTHENTICATED = 16;

/** The JSON gateway of etcd. A request goes to one member, and after a failure to the others, until its deadline. */
export class Gateway {
  readonly endpoints: Endpoints;
  readonly #fetch: Fetch;
  readonly #closing = new AbortController();
  /** The current or pending token; all requests wait for the same one. */
  #token: Promise<string | undefined> | undefined;

  constructor(private readonly options: GatewayOptions) {
    this.endpoints = new Endpoints(options.endpoints);
    this.#fetch = createFetch(options.pems ?? {});
    // Each request adds a listener, and many can be active at once.
    setMaxListeners(0, this.#closing.signal);
  }

  /** Deadline of one attempt, in milliseconds. */
  get attemptMs(): number {
    return this.options.attemptMs ?? ATTEMPT_MS;
  }

  get maxReplyBytes(): number {
    return this.options.maxReplyBytes ?? MAX_REPLY_BYTES;
  }

  /**
   * Sends a request.
   *
   * @throws EtcdUnreachableError when no member replies in time; EtcdRefusedError; EtcdFailedError;
   * EtcdBadReplyError.
   */
  async call(path: string, body: Message): Promise<GatewayReply> {
    return this.#counted(() =>
      this.#failover(async (endpoint, signal) =>
        readMessage(await this.#authenticated(endpoint, path, body, signal), this.maxReplyBytes, signal),
      ),
    );
  }

  /** Sends a request to one member. @throws AttemptError, or as call does. */
  async callOne(endpoint: string, path: string, body: Message): Promise<Message> {
    return this.#attempt(async (signal) =>
      readMessage(await this.#authenticated(endpoint, path, body, signal), this.maxReplyBytes, signal),
    );
  }

  /** Starts a stream, which the signal ends. @throws as call does. */
  async stream(path: string, body: Message, until: AbortSignal): Promise<ReplyStream> {
    const ending = new AbortController();
    const end = (): void => ending.abort(until.aborted ? until.reason : this.#closing.signal.reason);
    const ends = [until, this.#closing.signal];
    for (const each of ends) each.addEventListener('abort', end);
    if (ends.some(({ aborted }) => aborted)) end();
    const begin = async (endpoint: string, signal: AbortSignal): Promise<ReplyStream> => {
      const going = new AbortController();
      const giveUp = (): void => going.abort(signal.reason);
      signal.addEventListener('abort', giveUp);
      if (signal.aborted) giveUp();
      const content = await this.#authenticated(endpoint, path, body, going.signal);
      // From here on only the reader of the stream ends it.
      signal.removeEventListener('abort', giveUp);
      until.addEventListener('abort', () => going.abort(until.reason));
      return { endpoint, content };
    };
    try {
      return await this.#counted(async () => (await this.#failover(begin, ending.signal)).reply);
    } finally {
      for (const each of ends) each.removeEventListener('abort', end);
    }
  }

  /** Cancels all requests except streams, which their readers end. */
  close(): void {
    this.#closing.abort(new Error('spp-ctl is shutting down'));
  }

  async #counted<T>(request: () => Promise<T>): Promise<T> {
    const { onOutcome = () => undefined } = this.options;
    try {
      const result = await request();
      onOutcome('ok');
      return result;
    } catch (error) {
      if (error instanceof EtcdError) onOutcome(error.code);
      throw error;
    }
  }

  /** Tries one member after another. @param ending cancels the request. */
  async #failover<T>(
    attempt: (endpoint: string, signal: AbortSignal) => Promise<T>,
    ending = this.#closing.signal,
  ): Promise<{ reply: T; mayBeRepeated: boolean }> {
    const { timeoutMs = TIMEOUT_MS } = this.options;
    const { urls } = this.endpoints;
    const deadline = performance.now() + timeoutMs;
    const tried: string[] = [];
    let mayBeRepeated = false;
    let responses = 0;
    /** Why the last attempt failed that the deadline did not cut off. */
    let reason: string | undefined;
    for (let pauseMs = PAUSE_MS; ;) {
      const endpoint = this.endpoints.current;
      try {
        const reply = await this.#attempt((signal) => attempt(endpoint, signal), deadline, ending);
        return { reply, mayBeRepeated };
      } catch (error) {
        if (!(error instanceof AttemptError)) throw error;
        tried.push(endpoint);
        if (ending.aborted) throw new EtcdUnreachableError(tried, error.message, { cause: error });
        this.endpoints.failed(endpoint);
        mayBeRepeated ||= error.mayBeDone;
        if (error.mayBeDone) responses++;
        const isRound = tried.length % urls.length === 0;
        const isOver = performance.now() + (isRound ? pauseMs : 0) >= deadline;
        // While no member accepts connections, no leader will be elected either.
        const isAway = isRound && responses === 0;
        if (reason === undefined || performance.now() + TIMER_MS < deadline) reason = error.message;
        if (isOver || isAway) throw new EtcdUnreachableError([...new Set(tried)], reason, { cause: error });
        if (!isRound) continue;
        await pause(pauseMs, ending);
        pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS);
        responses = 0;
      }
    }
  }

  async #attempt<T>(
    attempt: (signal: AbortSignal) => Promise<T>,
    deadline = Infinity,
    ending = this.#closing.signal,
  ): Promise<T> {
    const late = new AbortController();
    const ms = Math.max(1, Math.min(this.attemptMs, deadline - performance.now()));
    const timer = setTimeout(() => late.abort(new Error('it did not reply in time')), ms);
    const end = (): void => late.abort(ending.reason);
    ending.addEventListener('abort', end);
    if (ending.aborted) end();
    try {
      return await attempt(late.signal);
    } finally {
      clearTimeout(timer);
      ending.removeEventListener('abort', end);
    }
  }

  /** Sends a request with a token if there is a user, and again with a new token when etcd rejects the first. */
  async #authenticated(
    endpoint: string,
    path: string,
    body: Message,
    signal: AbortSignal,
  ): Promise<ReadableStream<Uint8Array>> {
    const { user } = this.options;
    const used =
      user === undefined ? undefined : (this.#token ??= this.#authenticate(endpoint, user, signal));
    const token = await used;
    try {
      return await sendRequest(this.#fetch, { endpoint, path, body, token, signal });
    } catch (error) {
      if (!(error instanceof EtcdFailedError)) throw error;
      const { status } = error;
      // Without a token: etcd may have enabled authentication since.
      const isStale = status === UNAUTHENTICATED || status === INVALID_ARGUMENT || token === undefined;
      if (user === undefined || !isStale) throw refused(error);
      if (this.#token === used) this.#token = this.#authenticate(endpoint, user, signal);
      const renewed = await this.#token;
      return await sendRequest(this.#fetch, { endpoint, path, body, token: renewed, signal }).catch(
        (again: unknown) => {
          throw again instanceof EtcdFailedError ? refused(again) : again;
        },
      );
    }
  }

  #authenticate(
    endpoint: string,
    { name, password }: NonNullable<GatewayOptions['user']>,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const token = (async () => {
      try {
        const path = '/v3/auth/authenticate';
        const content = await sendRequest(this.#fetch, {
          endpoint,
          path,
          body: { name, password },
          token: undefined,
          signal,
        });
        return textOf((await readMessage(content, this.maxReplyBytes, signal))['token'], 'token');
      } catch (error) {
        // A cluster without authentication needs no token.
        if (error instanceof EtcdFailedError && error.status === FAILED_PRECONDITION) return undefined;
        throw error instanceof EtcdFailedError ? new EtcdRefusedError(error.reason) : error;
      }
    })();
    token.catch(() => {
      if (this.#token === token) this.#token = undefined;
    });
    return token;
  }
}

/** This message is the only sign that etcd requires a user; the official client detects it the same way. */
const NO_USER = 'user name is empty';

function refused({ status, reason }: EtcdFailedError): Error {
  const isRefused = status === PERMISSION_DENIED || status === UNAUTHENTICATED || reason === NO_USER;
  return isRefused ? new EtcdRefusedError(reason) : new EtcdFailedError(status, reason);
}
