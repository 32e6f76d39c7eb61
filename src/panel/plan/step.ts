import type { HostChange } from '../../spp/host/change.js';
import type { CallOf, ChangeOperationId } from '#generated/operations.js';

/** An operation that changes something, with its parameters. Plans are made of calls. */
export type Call = { readonly [Op in ChangeOperationId]: CallOf<Op> }[ChangeOperationId];

/** One command of a plan. */
export interface Step {
  /** Unique within a plan. */
  readonly key: string;
  /** The id of the process. */
  readonly process: string;
  readonly call: Call;
  /** What the step does to the host. Undefined for a step that changes nothing that the host shares. */
  readonly change?: HostChange;
  /** Why the step is needed: a sentence. */
  readonly reason: string;
  /** The keys of the steps that must be done before. Keys that are not in the plan are ignored. */
  readonly after: readonly string[];
  /** The keys of the steps that must be over before, whatever their results. */
  readonly follows?: readonly string[];
  /** Whether the plan goes without the step when the host does not allow it. */
  readonly isOptional?: boolean;
  /** Of the possible next steps of a process, the one with the lowest rank is done first. */
  readonly rank: number;
  /** Whether desired traffic stops with the step until later steps of the process. */
  readonly interrupts?: boolean;
  /** What the step takes away that packets need on their way, and what it gives; see ProcessKind.ways(). */
  readonly closes?: readonly string[];
  readonly opens?: readonly string[];
  /**
   * Whether the workers must have stopped a while before (rules N3, N4 and N8): the operation stops a process that forwards,
   * waits, and starts it again.
   */
  readonly needsStandstill?: boolean;
}

/** Something that cannot be done. */
export interface Conflict {
  readonly process: string;
  /** A sentence. */
  readonly reason: string;
  /** What to do instead, or first: a sentence. */
  readonly instead?: string;
}

/** A conflict in one sentence. */
export function sentenceOf({ reason, instead }: Omit<Conflict, 'process'>): string {
  return instead === undefined ? reason : `${reason}; ${instead}`;
}
