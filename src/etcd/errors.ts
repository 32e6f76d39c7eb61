/** Errors between spp-ctl and etcd. Each error has a stable `code`; no code depends on a message. */

export type EtcdErrorCode =
  | 'etcd_unreachable'
  | 'etcd_refused'
  | 'etcd_failed'
  | 'etcd_bad_reply'
  | 'etcd_compacted'
  | 'etcd_other_data'
  | 'etcd_outcome_unknown';

export abstract class EtcdError extends Error {
  abstract readonly code: EtcdErrorCode;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/**
 * No member replied in time, or no member that replied has a leader. A write may have been carried out nevertheless.
 */
export class EtcdUnreachableError extends EtcdError {
  readonly code = 'etcd_unreachable';

  constructor(
    /** URLs of the members that were tried, in order. */
    readonly endpoints: readonly string[],
    /** The error of the last member. */
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`etcd cannot be reached at ${endpoints.join(', ')}: ${reason}`, options);
  }
}

/**
 * A conditional write was sent to a member that did not reply, and another member has found the condition not met: either the
 * first member wrote, and somebody else has written since, or nothing was written.
 */
export class OutcomeUnknownError extends EtcdError {
  readonly code = 'etcd_outcome_unknown';

  constructor(readonly key: string) {
    super(
      `a member of etcd has not replied to a write of ${key}, which others have written since: the outcome is unknown`,
    );
  }
}

/** Authentication or authorization failed. */
export class EtcdRefusedError extends EtcdError {
  readonly code = 'etcd_refused';

  constructor(readonly reason: string) {
    super(`etcd refused: ${reason}`);
  }
}

/** The request is impossible on every member: too large, no space, an unknown lease. */
export class EtcdFailedError extends EtcdError {
  readonly code = 'etcd_failed';

  constructor(
    /** The gRPC status: 5 is not found. */
    readonly status: number,
    readonly reason: string,
  ) {
    super(`etcd failed: ${reason}`);
  }
}

/** The reply is invalid or too long. */
export class EtcdBadReplyError extends EtcdError {
  readonly code = 'etcd_bad_reply';

  constructor(
    readonly what: string,
    options?: ErrorOptions,
  ) {
    super(`etcd sent an invalid reply (${what})`, options);
  }
}

/** The reply exceeds the maximum. */
export class ReplyTooLongError extends EtcdBadReplyError {
  /** @param max in bytes. */
  constructor(
    what: 'reply' | 'frame',
    readonly max: number,
  ) {
    super(`a ${what} of more than ${max} bytes`);
  }
}

/** Changes since the requested revision were compacted. */
export class CompactedError extends EtcdError {
  readonly code = 'etcd_compacted';

  /** @param revision the first revision that is available. */
  constructor(readonly revision: number) {
    super(`etcd has compacted the changes before revision ${revision}`);
  }
}

/** The data of etcd are not the data read before: etcd was emptied, or an old state was restored. */
export class OtherDataError extends EtcdError {
  readonly code = 'etcd_other_data';

  constructor(readonly why: string) {
    super(`etcd has other data than before: ${why}`);
  }
}
