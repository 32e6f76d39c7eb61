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
  /** The URL of spp-ctl, such as `http://localhost:7777`. */
  readonly url: string;
}

/** An error response of spp-ctl. */
export class SppError extends Error {
  override readonly name = 'SppError';
  /** The HTTP status. */
  readonly status: number;
  /** The error code. Undefined when the response has none, for example from a proxy or an older server. */
  readonly code: ErrorCode | undefined;
  /** The invalid parts of the request. */
  readonly errors: readonly ProblemItem[];

  /**
   * @param response for access to its headers, such as Retry-After.
   * @param body the text of the body, which cannot be read from the response again.
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
/** The endless stream, which `events()` reads. */
type Stream = '/v1/events';
/** The paths with the method. */
type PathsOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Readonly<Record<M, object>> ? P : never;
}[Exclude<keyof paths, Stream>];
type JsonOf<T> = T extends { content: { 'application/json': infer B } } ? B : undefined;
type BodyOption<Op> = Op extends { requestBody: infer R } ? { body: JsonOf<R> } : { body?: never };
/** Responses are read as JSON, so that other formats of the topology are excluded. */
type ParamsOf<Op> = Op extends operations['getTopology']
  ? { params?: { query?: { format?: 'json'; node?: string } } }
  : ParamsOption<Op>;
type RequestOptions<Op> = ParamsOf<Op> & BodyOption<Op> & Omit<RequestInit, 'body' | 'method'>;
type Optional<T> = object extends T ? [options?: T] : [options: T];

/** The result of a successful request. */
export interface SppResult<Op> {
  /** The JSON body of the response; undefined when there is none, as for status 204. */
  readonly data: DataOf<Op>;
  readonly response: Response;
}
type DataOf<Op> = Op extends { responses: infer R }
  ? { [S in keyof R & (200 | 201 | 202 | 204)]: JsonOf<R[S]> }[keyof R & (200 | 201 | 202 | 204)]
  : never;

/**
 * Sends a request and resolves with its successful response.
 *
 * @throws SppError for a response with another status than 2xx; the error of fetch when there is no response.
 */
type Send<M extends Method> = <P extends PathsOf<M>>(
  path: P,
  ...options: Optional<RequestOptions<paths[P][M]>>
) => Promise<SppResult<paths[P][M]>>;

/** A client of the REST API of spp-ctl, typed by openapi.yaml. */
export interface SppClient {
  readonly GET: Send<'get'>;
  readonly PUT: Send<'put'>;
  readonly POST: Send<'post'>;
  readonly DELETE: Send<'delete'>;
  /**
   * Reads the event stream and reconnects when the connection is lost. No event is missed without a `reset` event. To end the
   * stream, leave the loop or abort the signal.
   *
   * @throws SppError when the server rejects the request, for example because of an unknown token.
   */
  events(options?: EventOptions): AsyncGenerator<SppEvent, void, undefined>;
  /** Adds middleware of openapi-fetch, which sees error responses before they are thrown. */
  use(...middleware: Middleware[]): void;
}

/** Requests problem details instead of one line of text for errors. */
const HEADERS = { accept: 'application/json, application/problem+json' };

/** Makes a client. Sends nothing by itself. */
export function createSppClient({ url, headers, ...options }: SppClientOptions): SppClient {
  const client = createClient<paths>({ ...options, baseUrl: url, headers: mergeHeaders(HEADERS, headers) });
  client.use({
    onResponse: async ({ response }) => {
      if (!response.ok) throw new SppError(response, await response.text());
    },
  });
  const open = async (
    lastEventId: string | undefined,
    last: number,
    signal: AbortSignal,
  ): Promise<Response> => {
    const begin = last === 0 ? {} : { query: { last: String(last) } };
    const params = lastEventId === undefined ? begin : { header: { 'Last-Event-ID': lastEventId } };
    const accept = 'text/event-stream, application/problem+json';
    const result = await client.GET('/v1/events', { parseAs: 'stream', headers: { accept }, params, signal });
    return result.response;
  };
  const events = (eventOptions: EventOptions = {}): AsyncGenerator<SppEvent, void, undefined> =>
    followEvents((id, signal) => open(id, eventOptions.last ?? 0, signal), isFinalError, eventOptions);
  // The middleware throws every error, so that openapi-fetch returns only successful results.
  return Object.assign(client, { events }) as SppClient;
}

/** Whether a retry would get the same error. */
function isFinalError(error: unknown): boolean {
  return error instanceof SppError && error.status < 500 && !TRANSIENT_STATUSES.has(error.status);
}

/** The statuses of temporary client errors: timeout and rate limit. */
const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([408, 429]);
