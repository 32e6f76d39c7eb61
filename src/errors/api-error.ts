import type { components } from '#generated/types.js';
import type { ErrorCode } from './error-codes.js';

/** An invalid part of a request, and the reason. */
export type ProblemItem = components['schemas']['ProblemItem'];

/**
 * An error of a request, with a code for programs and a message for people. Any other error is an internal error of spp-ctl,
 * whose message clients do not get.
 */
export abstract class ApiError extends Error {
  abstract readonly code: ErrorCode;
  /** The invalid parts of the request; empty when the request is valid. */
  readonly items: readonly ProblemItem[] = [];
  /** Why a process has rejected the command, as far as spp-ctl knows: a sentence without a full stop. */
  readonly explanation: string | undefined = undefined;
  /** Additional headers of the response. */
  readonly headers: Readonly<Record<string, string>> = {};

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The code of an error; `internal` unless it is an ApiError. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof ApiError ? error.code : 'internal';
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
