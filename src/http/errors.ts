import { STATUS_CODES } from 'node:http';
import type { components } from '#generated/types.js';
import { ApiError, codeOf, messageOf, type ProblemItem } from '../errors/api-error.js';
import { ERROR_CODES, type ErrorCode } from '../errors/error-codes.js';
import { oneLine } from '../text/one-line.js';

type Problem = components['schemas']['Problem'];

/** Value of the Retry-After header when a limit is exceeded, in seconds. */
const RETRY_AFTER_SECONDS = 1;

/** A request that is invalid in itself, independent of any process. */
export class RequestError extends ApiError {
  constructor(
    readonly code: ErrorCode,
    message: string,
    override readonly items: readonly ProblemItem[] = [],
    override readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export interface ErrorResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Makes the response for an error, in the format that the Accept header selects. */
export function errorResponse(error: unknown, accept: string | undefined): ErrorResponse {
  const code = codeOf(error);
  const { status } = ERROR_CODES[code];
  const detail = code === 'internal' ? 'internal error of spp-ctl' : oneLine(messageOf(error));
  const headers = {
    ...(error instanceof ApiError ? error.headers : {}),
    ...(status === 503 ? { 'retry-after': String(RETRY_AFTER_SECONDS) } : {}),
  };
  if (!wantsProblem(accept))
    return { status, headers: { ...headers, 'content-type': 'text/plain' }, body: detail };
  const items = error instanceof ApiError ? error.items : [];
  const problem: Problem = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail,
    ...(error instanceof ApiError && error.explanation !== undefined
      ? { explanation: oneLine(error.explanation) }
      : {}),
    ...(items.length > 0 ? { errors: items.map((item) => ({ ...item, detail: oneLine(item.detail) })) } : {}),
  };
  return {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
    body: JSON.stringify(problem),
  };
}

/**
 * Whether the client accepts problem details: the header names application/problem+json, or only application/json. Clients
 * that also name other types, such as the wildcard of older clients, get text.
 */
function wantsProblem(accept = '*/*'): boolean {
  const types = accept
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*(;|$)/i.test(part))
    .map((part) => (part.split(';', 1)[0] ?? '').trim().toLowerCase());
  if (types.includes('application/problem+json')) return true;
  return types.length > 0 && types.every((type) => type === 'application/json');
}
