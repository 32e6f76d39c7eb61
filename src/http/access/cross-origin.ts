import type { Request, RouteOptionsCors } from '@hapi/hapi';
import type { ApiOperation } from '../api-operations.js';
import { RequestError } from '../errors.js';

/** How long a browser may remember the answer to a preflight, in seconds. */
const PREFLIGHT_SECONDS = 600;

/** What changes nothing. A browser does not let other origins see the answer either. */
const SAFE_METHODS: ReadonlySet<string> = new Set(['get', 'head']);

/** The headers that a request may have for any operation: OpenAPI has other places for them than parameters. */
const COMMON_REQUEST_HEADERS = ['Accept', 'Authorization', 'Content-Type'];

/** The header of the 405, which belongs to no operation of the document. */
const COMMON_RESPONSE_HEADERS = ['Allow'];

/** hapi's settings for web pages of these origins. @param operations name the headers of their requests and responses. */
export function corsSettings(
  origins: readonly string[],
  operations: readonly ApiOperation[],
): RouteOptionsCors {
  return {
    origin: origins.includes('*') ? ['*'] : [...origins],
    headers: [...COMMON_REQUEST_HEADERS, ...headerNames(operations.flatMap((each) => each.requestHeaders))],
    exposedHeaders: [
      ...COMMON_RESPONSE_HEADERS,
      ...headerNames(operations.flatMap((each) => each.responseHeaders)),
    ],
    maxAge: PREFLIGHT_SECONDS,
    preflightStatusCode: 204,
  };
}

/** Names of headers, which have no case, each once and in the order of the alphabet. */
function headerNames(headers: readonly string[]): string[] {
  return [...new Map(headers.map((name) => [name.toLowerCase(), name])).values()].sort();
}

/**
 * Refuses changes that a web page of another origin asks for. A browser sends a plain form to anybody without asking
 * first, with the rights of whoever sits at it, and bodies are taken here whatever their Content-Type. Only browsers send
 * these headers.
 *
 * @param allowed the origins that may.
 * @throws RequestError cross_origin.
 */
export function checkOrigin(request: Request, allowed: ReadonlySet<string>): void {
  if (SAFE_METHODS.has(request.method)) return;
  // What a browser asks before it sends anything else: where no origin may, no URL has that method.
  if (request.method === 'options' && allowed.size === 0) return;
  const { origin, 'sec-fetch-site': site } = request.raw.req.headers;
  if (origin === undefined) {
    if (site === undefined || site === 'same-origin' || site === 'none' || allowed.has('*')) return;
    throw crossOriginError('another site');
  }
  if (allowed.has('*') || allowed.has(origin)) return;
  const own = `${request.server.info.protocol}://${request.info.host}`;
  if (origin.toLowerCase() !== own.toLowerCase()) throw crossOriginError(origin);
}

function crossOriginError(origin: string): RequestError {
  const message = `a web page of ${origin.slice(0, 300)} may change nothing here; --cors-origin lets it`;
  return new RequestError('cross_origin', message);
}
