import type { CommandRecord } from './command-record.js';
import type { SppError } from '../errors.js';
import type { Job } from './job.js';

/** A command that was sent and not answered yet. */
export interface InFlight {
  readonly job: Job;
  readonly command: string;
  /** On the clock of performance.now(). */
  readonly sentAt: number;
  readonly settle: (reply: string) => void;
  readonly reject: (error: SppError) => void;
}

/** When the process must have answered, on the clock of performance.now(). */
export function dueAt({ sentAt, job }: InFlight): number {
  return sentAt + job.commandTimeoutMs;
}

/** What came of it just now. */
export function recordOf({ job, command, sentAt }: InFlight, error?: SppError): CommandRecord {
  const ms = performance.now() - sentAt;
  return { command, ms, outcome: error?.code ?? 'ok', reason: error?.message, isOwn: job.isOwn };
}
