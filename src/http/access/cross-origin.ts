import type { Request, RouteOptionsCors } from '@hapi/hapi';
import type { ApiOperation } from '../api-operations.js';
import { RequestError } from '../errors.js';

/** How long a browser can cache the response to a preflight request, in seconds. */
const PREFLIGHT_SECONDS = 600;

/** Methods that change nothing. The browser hides their responses from other origins. */
const SAFE_METHODS: ReadonlySet<string> = new Set(['get', 'head']);

/** The request headers of all operations, which OpenAPI does not document as parameters. */
const COMMON_REQUEST_HEADERS = ['Accept', 'Authorization', 'Content-Type'];

/** The header of the 405 response, which belongs to no documented operation. */
const COMMON_RESPONSE_HEADERS = ['Allow'];

/** The CORS settings of hapi for these origins. @param operations have the names of request and response headers. */
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

/** The names of headers without duplicates, in alphabetical order. The names are case-insensitive. */
function headerNames(headers: readonly string[]): string[] {
  return [...new Map(headers.map((name) => [name.toLowerCase(), name])).values()].sort();
}

/**
 * Rejects changes by web pages of other origins (cross-site request forgery). A browser sends a simple form without a
 * preflight request and with the credentials of the user, and spp-ctl accepts a body with any Content-Type. Only browsers
 * send the headers that are checked.
 *
 * @param allowed the allowed origins.
 * @param forwarded the origin of this server as a trusted proxy tells it; undefined when none does.
 * @throws RequestError cross_origin.
 */
export function checkOrigin(
  request: Request,
  allowed: ReadonlySet<string>,
  forwarded: () => string | undefined,
): void {
  if (SAFE_METHODS.has(request.method)) return;
  // A preflight request. Without allowed origins, the response is 405 as for any OPTIONS request.
  if (request.method === 'options' && allowed.size === 0) return;
  const { origin, 'sec-fetch-site': site } = request.raw.req.headers;
  if (origin === undefined) {
    if (site === undefined || site === 'same-origin' || site === 'none' || allowed.has('*')) return;
    throw crossOriginError('another site');
  }
  if (allowed.has('*') || allowed.has(origin)) return;
  const own = `${request.server.info.protocol}://${request.info.host}`;
  const sent = origin.toLowerCase();
  if (sent !== own.toLowerCase() && sent !== forwarded()) throw crossOriginError(origin);
}

function crossOriginError(origin: string): RequestError {
  const message = `cross-origin request from ${origin.slice(0, 300)}; --cors-origin allows further origins`;
  return new RequestError('cross_origin', message);
}
