import type { CommandRecord } from './command-record.js';
import type { SppError } from '../errors.js';
import type { Job } from './job.js';

/** A command that was sent and has no reply yet. */
export interface InFlight {
  readonly job: Job;
  readonly command: string;
  /** On the clock of performance.now(). */
  readonly sentAt: number;
  readonly settle: (reply: string) => void;
  readonly reject: (error: SppError) => void;
}

/** Deadline for the reply of the process, on the clock of performance.now(). */
export function dueAt({ sentAt, job }: InFlight): number {
  return sentAt + job.commandTimeoutMs;
}

/** The record of a command that has just ended. */
export function recordOf({ job, command, sentAt }: InFlight, error?: SppError): CommandRecord {
  const ms = performance.now() - sentAt;
  return { command, ms, outcome: error?.code ?? 'ok', reason: error?.message, isOwn: job.isOwn };
}
