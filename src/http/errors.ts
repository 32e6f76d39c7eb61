import type { components } from '#generated/types.js';
import { TooManyStreamsError } from '../events/errors.js';
import { pointerOf } from '../panel/document/contradictions.js';
import { ContradictionError, ImpossibleError, PanelError } from '../panel/errors.js';
import { sentenceOf } from '../panel/plan/step.js';
import { NodesError } from '../nodes/errors.js';
import { oneLine } from '../text/one-line.js';
import { SppError } from '../spp/errors.js';
import { DrawingError } from '../topology/pictures.js';

export type ErrorCode = components['schemas']['ErrorCode'];
type Problem = components['schemas']['Problem'];
export type ProblemItem = components['schemas']['ProblemItem'];

/** The one table of error codes and their HTTP statuses. openapi.yaml documents them; a test holds both together. */
export const STATUS_OF: Readonly<Record<ErrorCode, number>> = {
  invalid_json: 400,
  invalid_request: 400,
  contradictory: 400,
  unsafe: 400,
  command_failed: 400,
  not_applied: 400,
  unauthorized: 401,
  forbidden: 403,
  cross_origin: 403,
  url_not_found: 404,
  process_not_found: 404,
  change_not_found: 404,
  nothing_wanted: 404,
  no_nodes: 404,
  node_not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  impossible: 409,
  apply_in_progress: 409,
  changed_meanwhile: 412,
  wanted_changed: 412,
  body_too_large: 413,
  unsupported_encoding: 415,
  misdirected: 421,
  rate_limited: 429,
  header_too_large: 431,
  process_timeout: 500,
  not_sent: 500,
  outcome_unknown: 500,
  connection_lost: 500,
  bad_reply: 500,
  not_verified: 500,
  not_drawn: 500,
  internal: 500,
  queue_full: 503,
  too_many_streams: 503,
  nodes_unknown: 503,
  not_kept: 503,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Seconds after which to try again when there is too much of something. */
const RETRY_AFTER_SECONDS = 1;

/** A request that is wrong by itself, whatever the processes say. */
export class RequestError extends Error {
  override readonly name = 'RequestError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly items: readonly ProblemItem[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export interface ErrorResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What goes to the client for an error, in the form that its Accept header asks for. */
export function errorResponse(error: unknown, accept: string | undefined): ErrorResponse {
  const code = codeOf(error);
  const status = STATUS_OF[code];
  const detail = code === 'internal' ? 'internal error of spp-ctl' : oneLine(messageOf(error));
  const headers = {
    ...(error instanceof RequestError ? error.headers : {}),
    ...(status === 503 ? { 'retry-after': String(RETRY_AFTER_SECONDS) } : {}),
  };
  if (!wantsProblem(accept))
    return { status, headers: { ...headers, 'content-type': 'text/plain' }, body: detail };
  const items = itemsOf(error);
  const problem: Problem = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    code,
    detail,
    ...(items.length > 0 ? { errors: items.map((item) => ({ ...item, detail: oneLine(item.detail) })) } : {}),
  };
  return {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
    body: JSON.stringify(problem),
  };
}

/** The parts of the request that are at fault, one by one. */
function itemsOf(error: unknown): readonly ProblemItem[] {
  if (error instanceof RequestError) return error.items;
  if (error instanceof ContradictionError) {
    return error.contradictions.map(({ pointer, detail }) => ({ pointer: `#${pointer}`, detail }));
  }
  if (!(error instanceof ImpossibleError)) return [];
  return error.obstacles.map((each) => ({
    pointer: `#${pointerOf(each.process)}`,
    detail: sentenceOf(each),
  }));
}

/** The code of an error; what is not foreseen is an internal one. */
export function codeOf(error: unknown): ErrorCode {
  const isOurs =
    error instanceof RequestError ||
    error instanceof SppError ||
    error instanceof TooManyStreamsError ||
    error instanceof DrawingError ||
    error instanceof PanelError ||
    error instanceof NodesError;
  return isOurs ? error.code : 'internal';
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Whether the client wants problem details: it names application/problem+json, or takes nothing but application/json.
 * Clients that name other types too, as the old ones do with a wildcard, get text.
 */
function wantsProblem(accept = '*/*'): boolean {
  const types = accept
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*(;|$)/i.test(part))
    .map((part) => (part.split(';', 1)[0] ?? '').trim().toLowerCase());
  if (types.includes('application/problem+json')) return true;
  return types.length > 0 && types.every((type) => type === 'application/json');
}
