import type { Request, RouteOptionsCors } from '@hapi/hapi';
import { RequestError } from '../errors.js';

/** How long a browser may remember the answer to a preflight, in seconds. */
const PREFLIGHT_SECONDS = 600;

/** What changes nothing. A browser does not let other origins see the answer either. */
const SAFE: ReadonlySet<string> = new Set(['get', 'head']);

/** hapi's settings for web pages of these origins. */
export function corsOf(origins: readonly string[]): RouteOptionsCors {
  return {
    origin: origins.includes('*') ? ['*'] : [...origins],
    headers: ['Accept', 'Authorization', 'Content-Type', 'If-Match', 'Last-Event-ID', 'Prefer'],
    exposedHeaders: ['Allow', 'ETag', 'Last-Event-ID', 'Location', 'Retry-After', 'WWW-Authenticate'],
    maxAge: PREFLIGHT_SECONDS,
    preflightStatusCode: 204,
  };
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
  if (SAFE.has(request.method)) return;
  // What a browser asks before it sends anything else: where no origin may, no URL has that method.
  if (request.method === 'options' && allowed.size === 0) return;
  const { origin, 'sec-fetch-site': site } = request.raw.req.headers;
  if (origin === undefined) {
    if (site === undefined || site === 'same-origin' || site === 'none' || allowed.has('*')) return;
    throw foreign('another site');
  }
  if (allowed.has('*') || allowed.has(origin)) return;
  const own = `${request.server.info.protocol}://${request.info.host}`;
  if (origin.toLowerCase() !== own.toLowerCase()) throw foreign(origin);
}

function foreign(origin: string): RequestError {
  const message = `a web page of ${origin.slice(0, 300)} may change nothing here; --cors-origin lets it`;
  return new RequestError('cross_origin', message);
}
