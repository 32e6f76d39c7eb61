import type { components } from '#generated/types.js';
import type { ErrorCode } from './error-codes.js';

/** A part of a request that is wrong, and why. */
export type ProblemItem = components['schemas']['ProblemItem'];

/**
 * An error that a request may end with: its code tells clients what kind it is, and its message people what is wrong. An error
 * of any other class is a fault of spp-ctl, and a client learns no more of it.
 */
export abstract class ApiError extends Error {
  abstract readonly code: ErrorCode;
  /** The parts of the request that are wrong, one by one; none when it is not the request that is wrong. */
  readonly items: readonly ProblemItem[] = [];
  /** Further headers of the response. */
  readonly headers: Readonly<Record<string, string>> = {};

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The code of an error; one that is no ApiError is an internal one. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof ApiError ? error.code : 'internal';
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
