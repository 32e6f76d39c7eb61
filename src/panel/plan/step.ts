import type { HostChange } from '../../spp/host/change.js';
import type { BodyOf, ChangeOperationId, PathOf } from '#generated/operations.js';

/** An operation that changes something, with its parameters. Plans are made of calls. */
export type Call = {
  readonly [Op in ChangeOperationId]: {
    readonly operation: Op;
    readonly path: PathOf<Op>;
    readonly body: BodyOf<Op>;
  };
}[ChangeOperationId];

/** One command on the way to the desired panel. */
export interface Step {
  /** Unique within a plan. */
  readonly key: string;
  /** The id of the process that it is for. */
  readonly process: string;
  readonly call: Call;
  /** What the step does to the host. Undefined for a step that changes nothing that the host shares. */
  readonly change?: HostChange;
  /** Why it is needed: a sentence. */
  readonly reason: string;
  /** The keys of the steps that have to be done before. Those that are not in the plan mean nothing. */
  readonly after: readonly string[];
  /** The keys of the steps that have to be over before, whatever comes of them. The order of a plan sets them. */
  readonly follows?: readonly string[];
  /** Of the steps of a process that could be next, the one with the lowest rank is. */
  readonly rank: number;
  /** Whether traffic that is to go on stops with it, until later steps of the process let it go on. */
  readonly interrupts?: boolean;
}

/** Something that cannot be done, and why: a sentence. */
export interface Conflict {
  readonly process: string;
  readonly reason: string;
  /** What to do instead, or first: a sentence. */
  readonly instead?: string;
}

/** All that is to be said of it, in one sentence. */
export function sentenceOf({ reason, instead }: Omit<Conflict, 'process'>): string {
  return instead === undefined ? reason : `${reason}; ${instead}`;
}
