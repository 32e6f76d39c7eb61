/**
 * The history of one desired document: what clients have asked for, when, and what they were told. Times are on one clock, in
 * milliseconds.
 */

/** Condition of a write: the revision of the document, or null for no document. Undefined for no condition. */
export type Condition = string | null | undefined;

interface Timed {
  readonly invokedAt: number;
  readonly respondedAt: number;
}

export interface Put extends Timed {
  readonly kind: 'put';
  /** Identifies the written document; no two writes have the same one. */
  readonly content: string;
  readonly condition: Condition;
  /** The revision, when the document was written. */
  readonly outcome: { readonly written: string } | 'refused' | 'unknown';
}

export interface Delete extends Timed {
  readonly kind: 'delete';
  readonly condition: Condition;
  /** `missing`: there was no document. */
  readonly outcome: 'deleted' | 'refused' | 'missing' | 'unknown';
}

export interface Read extends Timed {
  readonly kind: 'read';
  /** The revision, and the content unless the response has none; undefined when there was no document. */
  readonly found: { readonly revision: string; readonly content?: string } | undefined;
  /** The greatest age of the data according to the response, in milliseconds: they were current at some time since then. */
  readonly maxAgeMs: number;
}

export type Operation = Put | Delete | Read;

/** One line for people. */
export function describeOperation(operation: Operation): string {
  const { kind, invokedAt, respondedAt } = operation;
  const time = `${invokedAt.toFixed(0)} to ${respondedAt.toFixed(0)} ms`;
  if (kind === 'read') {
    const { found, maxAgeMs } = operation;
    const what =
      found === undefined
        ? 'no document'
        : `revision ${found.revision} (${found.content ?? 'content not read'})`;
    return `${time}: read ${what}, at most ${maxAgeMs.toFixed(0)} ms old`;
  }
  const { condition, outcome } = operation;
  const what = kind === 'put' ? `put ${operation.content}` : 'delete';
  const result = typeof outcome === 'string' ? outcome : `written as ${outcome.written}`;
  return `${time}: ${what} over ${condition === null ? 'nothing' : (condition ?? 'anything')}: ${result}`;
}
