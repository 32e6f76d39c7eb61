import createClient, {
  type ClientOptions,
  mergeHeaders,
  type Middleware,
  type ParamsOption,
} from 'openapi-fetch';
import type { components, operations, paths } from '#generated/types.js';
import { type EventOptions, followEvents, type SppEvent } from './events.js';

export type { components, EventOptions, operations, paths, SppEvent };
export type Problem = components['schemas']['Problem'];
export type ProblemItem = components['schemas']['ProblemItem'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type Topology = components['schemas']['Topology'];
export type PanelStatus = components['schemas']['PanelStatus'];

export interface SppClientOptions extends Omit<ClientOptions, 'baseUrl'> {
  /** Where spp-ctl listens, such as `http://localhost:7777`. */
  readonly url: string;
}

/** What spp-ctl answered instead of doing what was asked. */
export class SppError extends Error {
  override readonly name = 'SppError';
  /** The HTTP status. */
  readonly status: number;
  /** The kind of the error. Undefined when the answer does not tell: it is a proxy's, say, or an older server's. */
  readonly code: ErrorCode | undefined;
  /** The invalid parts of the request, one by one. */
  readonly errors: readonly ProblemItem[];

  /**
   * @param response its headers may have more to say, such as Retry-After.
   * @param body the body of the response, which can be read only once.
   */
  constructor(
    readonly response: Response,
    body: string,
  ) {
    const type = response.headers.get('content-type') ?? '';
    const problem = type.startsWith('application/problem+json') ? parseProblem(body) : undefined;
    const line = type.startsWith('text/plain') ? body : `${response.status} ${response.statusText}`;
    super(problem?.detail ?? line);
    this.status = response.status;
    this.code = problem?.code;
    this.errors = problem?.errors ?? [];
  }
}

function parseProblem(body: string): Problem | undefined {
  try {
    return JSON.parse(body) as Problem;
  } catch {
    return undefined;
  }
}

type Method = 'get' | 'put' | 'post' | 'delete';
/** Streams have no end: there is another way to read them. */
type Stream = '/v1/events';
/** The paths that have the method. */
type PathsOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Readonly<Record<M, object>> ? P : never;
}[Exclude<keyof paths, Stream>];
type JsonOf<T> = T extends { content: { 'application/json': infer B } } ? B : undefined;
type BodyOption<Op> = Op extends { requestBody: infer R } ? { body: JsonOf<R> } : { body?: never };
/** Answers are read as JSON: pictures have to be fetched in another way. */
type ParamsOf<Op> = Op extends operations['getTopology']
  ? { params?: { query?: { format?: 'json' } } }
  : ParamsOption<Op>;
type RequestOptions<Op> = ParamsOf<Op> & BodyOption<Op> & Omit<RequestInit, 'body' | 'method'>;
type Optional<T> = object extends T ? [options?: T] : [options: T];

/** A request that was done. */
export interface SppAnswer<Op> {
  /** The JSON of the answer; undefined when it has none, as every 204. */
  readonly data: DataOf<Op>;
  readonly response: Response;
}
type DataOf<Op> = Op extends { responses: infer R }
  ? { [S in keyof R & (200 | 201 | 202 | 204)]: JsonOf<R[S]> }[keyof R & (200 | 201 | 202 | 204)]
  : never;

/**
 * Sends a request and resolves once it is done.
 *
 * @throws SppError for every answer with another status than 2xx; whatever fetch throws when there is no answer.
 */
type Send<M extends Method> = <P extends PathsOf<M>>(
  path: P,
  ...options: Optional<RequestOptions<paths[P][M]>>
) => Promise<SppAnswer<paths[P][M]>>;

/** A client of the REST API of spp-ctl, typed by openapi.yaml. */
export interface SppClient {
  readonly GET: Send<'get'>;
  readonly PUT: Send<'put'>;
  readonly POST: Send<'post'>;
  readonly DELETE: Send<'delete'>;
  /**
   * Follows what happens, and comes back by itself when the server was lost. Nothing is missed; where that cannot be helped, a
   * `reset` says so. Leave the loop or abort the signal to end it.
   *
   * @throws SppError when the server refuses, as for a token that it does not know.
   */
  events(options?: EventOptions): AsyncGenerator<SppEvent, void, undefined>;
  /** Adds middleware of openapi-fetch, which sees the answers before they become errors. */
  use(...middleware: Middleware[]): void;
}

/** Errors come as one line of text unless problem details are asked for. */
const HEADERS = { accept: 'application/json, application/problem+json' };

/** Makes a client. Nothing is sent until it is used. */
export function createSppClient({ url, headers, ...options }: SppClientOptions): SppClient {
  const client = createClient<paths>({ ...options, baseUrl: url, headers: mergeHeaders(HEADERS, headers) });
  client.use({
    onResponse: async ({ response }) => {
      if (!response.ok) throw new SppError(response, await response.text());
    },
  });
  const open = async (lastEventId: string | undefined, signal: AbortSignal): Promise<Response> => {
    const params = lastEventId === undefined ? {} : { header: { 'Last-Event-ID': lastEventId } };
    const accept = 'text/event-stream, application/problem+json';
    const result = await client.GET('/v1/events', { parseAs: 'stream', headers: { accept }, params, signal });
    return result.response;
  };
  const events = (eventOptions: EventOptions = {}): AsyncGenerator<SppEvent, void, undefined> =>
    followEvents(open, isFinalError, eventOptions);
  // Every error is thrown above, so of openapi-fetch's two outcomes only success is left.
  return Object.assign(client, { events }) as SppClient;
}

/** Whether the server would answer the same again. */
function isFinalError(error: unknown): boolean {
  return error instanceof SppError && error.status < 500 && !TRANSIENT_STATUSES.has(error.status);
}

/** Errors that are over after a while: the request took too long, or there were too many. */
const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([408, 429]);
