/** What can go wrong between spp-ctl and etcd. Each error has a stable `code`; nobody needs to look at a message. */

export type EtcdErrorCode =
  | 'etcd_unreachable'
  | 'etcd_refused'
  | 'etcd_failed'
  | 'etcd_bad_reply'
  | 'etcd_compacted'
  | 'etcd_other_data';

export abstract class EtcdError extends Error {
  abstract readonly code: EtcdErrorCode;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** No member answered in time, or none that answered has a leader. A write may have been carried out nevertheless. */
export class EtcdUnreachableError extends EtcdError {
  readonly code = 'etcd_unreachable';

  constructor(
    /** URLs of those that were tried, in that order. */
    readonly endpoints: readonly string[],
    /** What was wrong with the last of them. */
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`etcd cannot be reached at ${endpoints.join(', ')}: ${reason}`, options);
  }
}

/** It does not know us, or we may not do this. */
export class EtcdRefusedError extends EtcdError {
  readonly code = 'etcd_refused';

  constructor(readonly reason: string) {
    super(`etcd refused: ${reason}`);
  }
}

/** It could not do this, and no other member could: too large, no space, an unknown lease. */
export class EtcdFailedError extends EtcdError {
  readonly code = 'etcd_failed';

  constructor(
    /** As gRPC has them: 5 is not found. */
    readonly status: number,
    readonly reason: string,
  ) {
    super(`etcd failed: ${reason}`);
  }
}

/** It answered with something that is no reply, or too long. */
export class EtcdBadReplyError extends EtcdError {
  readonly code = 'etcd_bad_reply';

  constructor(
    readonly what: string,
    options?: ErrorOptions,
  ) {
    super(`etcd sent an invalid reply (${what})`, options);
  }
}

/** What it answered with is longer than what is read at once. */
export class ReplyTooLongError extends EtcdBadReplyError {
  /** @param max in bytes. */
  constructor(
    what: 'reply' | 'frame',
    readonly max: number,
  ) {
    super(`a ${what} of more than ${max} bytes`);
  }
}

/** What has changed since the revision that was asked for is not known any more. */
export class CompactedError extends EtcdError {
  readonly code = 'etcd_compacted';

  /** @param revision the first that is known. */
  constructor(readonly revision: number) {
    super(`etcd has forgotten what was before revision ${revision}`);
  }
}

/** Its data are not those that we have read before: it was emptied, or an old state of it was restored. */
export class OtherDataError extends EtcdError {
  readonly code = 'etcd_other_data';

  constructor(readonly why: string) {
    super(`the data of etcd are not those of before: ${why}`);
  }
}
