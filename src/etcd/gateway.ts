import { setMaxListeners } from 'node:events';
import { createFetch, type Fetch, type Pems } from '../net/tls-fetch.js';
import { pause } from './backoff.js';
import { Endpoints } from './endpoints.js';
import { EtcdError, EtcdFailedError, EtcdRefusedError, EtcdUnreachableError } from './errors.js';
import { sendRequest, AttemptError, readMessage } from './member-request.js';
import { type Message, textOf } from './values.js';

export interface GatewayOptions {
  /** URLs of members, without a slash at their ends; one at least. */
  readonly endpoints: readonly string[];
  readonly pems?: Pems;
  readonly user?: { readonly name: string; readonly password: string };
  /** How long a request may take, with all members that are asked for it, in milliseconds. */
  readonly timeoutMs?: number;
  /** How long one member may take, in milliseconds. */
  readonly attemptMs?: number;
  /** The largest reply, and the largest frame of a watch, in bytes. */
  readonly maxReplyBytes?: number;
  /** Is called with what came of each request. */
  readonly onOutcome?: (outcome: 'ok' | EtcdError['code']) => void;
}

/** What came of a request, and whether an earlier attempt may have done the same already. */
export interface GatewayReply {
  readonly reply: Message;
  readonly mayBeRepeated: boolean;
}

/** An answer that goes on. */
export interface ReplyStream {
  readonly endpoint: string;
  readonly content: ReadableStream<Uint8Array>;
}

/** An election of a new leader takes a little more than a second; a member that was stopped is to be noticed before. */
const TIMEOUT_MS = 5_000;
const ATTEMPT_MS = 2_000;

/** etcd takes writes of 1.5 MiB by default, and splits what it tells of changes at a little more; base64 makes a third more of it. */
const MAX_REPLY_BYTES = 16_777_216;

/** What is waited after all members were asked in vain, at first and at the most, in milliseconds. */
const PAUSE_MS = 100;
const MAX_PAUSE_MS = 1_000;

/** The codes of gRPC: what was sent is wrong, not allowed, not possible in this state, or from nobody who is known. */
const INVALID_ARGUMENT = 3;
const PERMISSION_DENIED = 7;
const FAILED_PRECONDITION = 9;
const UNAUTHENTICATED = 16;

/**
 * The JSON gateway that every member of etcd has. A request goes to one member, and if that one fails to the others, until its
 * time is up.
 */
export class Gateway {
  readonly endpoints: Endpoints;
  readonly #fetch: Fetch;
  readonly #closing = new AbortController();
  /** The one that is there or on its way; all wait for the same one. */
  #token: Promise<string | undefined> | undefined;

  constructor(private readonly options: GatewayOptions) {
    this.endpoints = new Endpoints(options.endpoints);
    this.#fetch = createFetch(options.pems ?? {});
    // Each request listens, and there may be many at once.
    setMaxListeners(0, this.#closing.signal);
  }

  get maxReplyBytes(): number {
    return this.options.maxReplyBytes ?? MAX_REPLY_BYTES;
  }

  /**
   * Asks for one thing.
   *
   * @throws EtcdUnreachableError when no member answers in time; EtcdRefusedError; EtcdFailedError; EtcdBadReplyError.
   */
  async call(path: string, body: Message): Promise<GatewayReply> {
    return this.#counted(() =>
      this.#failover(async (endpoint, signal) =>
        readMessage(await this.#authenticated(endpoint, path, body, signal), this.maxReplyBytes, signal),
      ),
    );
  }

  /** Asks one member whether it is there. @throws AttemptError, or as call does. */
  async callOne(endpoint: string, path: string, body: Message): Promise<Message> {
    return this.#attempt(async (signal) =>
      readMessage(await this.#authenticated(endpoint, path, body, signal), this.maxReplyBytes, signal),
    );
  }

  /** Asks for what goes on until the signal ends it. @throws as call does. */
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
      // From here on only who reads it ends it.
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

  /** Ends everything that is under way but streams, which their readers end. */
  close(): void {
    this.#closing.abort(new Error('spp-ctl stops'));
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

  /** Tries one member after the other. @param ending ends it. */
  async #failover<T>(
    attempt: (endpoint: string, signal: AbortSignal) => Promise<T>,
    ending = this.#closing.signal,
  ): Promise<{ reply: T; mayBeRepeated: boolean }> {
    const { timeoutMs = TIMEOUT_MS } = this.options;
    const { urls } = this.endpoints;
    const deadline = performance.now() + timeoutMs;
    const tried: string[] = [];
    let mayBeRepeated = false;
    let answers = 0;
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
        if (error.mayBeDone) answers++;
        const isRound = tried.length % urls.length === 0;
        const isOver = performance.now() + (isRound ? pauseMs : 0) >= deadline;
        // Where nobody listens at all, nobody is going to be elected either.
        const isAway = isRound && answers === 0;
        if (isOver || isAway)
          throw new EtcdUnreachableError([...new Set(tried)], error.message, { cause: error });
        if (!isRound) continue;
        await pause(pauseMs, ending);
        pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS);
        answers = 0;
      }
    }
  }

  async #attempt<T>(
    attempt: (signal: AbortSignal) => Promise<T>,
    deadline = Infinity,
    ending = this.#closing.signal,
  ): Promise<T> {
    const { attemptMs = ATTEMPT_MS } = this.options;
    const late = new AbortController();
    const ms = Math.max(1, Math.min(attemptMs, deadline - performance.now()));
    const timer = setTimeout(() => late.abort(new Error('it did not answer in time')), ms);
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

  /** Asks with a token where there is a user, and once more with a new one when etcd does not take it. */
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
      // Without a token: since it was asked for one, etcd may have begun to want it.
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
        // A cluster that asks nobody who they are has no use for a token.
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

/** Only with what it says can it be told that etcd wants to know who asks; its own client tells it by that, too. */
const NO_USER = 'user name is empty';

function refused({ status, reason }: EtcdFailedError): Error {
  const isRefused = status === PERMISSION_DENIED || status === UNAUTHENTICATED || reason === NO_USER;
  return isRefused ? new EtcdRefusedError(reason) : new EtcdFailedError(status, reason);
}
