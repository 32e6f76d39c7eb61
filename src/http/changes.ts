import type { Request } from '@hapi/hapi';
import type { HttpCaller, SentChange } from './caller.js';
import { peerOf } from './listener.js';
import { codeOf, type ErrorCode, messageOf } from './errors.js';

/** A request that had commands sent which change something, and what came of it. */
export interface ChangeRecord {
  /** When the first change left, on the clock of Date.now(). */
  readonly at: number;
  /** From then until its outcome was known, in milliseconds. */
  readonly ms: number;
  readonly who: string | undefined;
  readonly remote: string;
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** In the order in which they were sent. */
  readonly changes: readonly SentChange[];
  readonly outcome: 'ok' | ErrorCode;
  /** What went wrong, if something did. */
  readonly reason: string | undefined;
}

export interface ChangeEvents {
  changed(record: ChangeRecord): void;
}

/** Carries a request out, and tells what came of the changes that it had sent, if there were any. */
export async function watched<T>(
  operationId: string,
  request: Request,
  caller: HttpCaller,
  events: ChangeEvents,
  work: () => T | Promise<T>,
): Promise<T> {
  let told = false;
  const tell = (outcome: 'ok' | ErrorCode, reason: string | undefined): void => {
    const { changes, changedAt: at } = caller;
    if (told || changes.length === 0) return;
    told = true;
    const { who } = request.app;
    const remote = peerOf(request.raw.req.socket);
    const method = request.method.toUpperCase();
    const { path } = request;
    const ms = Date.now() - at;
    events.changed({ at, who, remote, operationId, method, path, changes, outcome, reason, ms });
  };
  caller.onSettled = () => tell('ok', undefined);
  try {
    const result = await work();
    tell(caller.refusal === undefined ? 'ok' : 'command_failed', caller.refusal);
    return result;
  } catch (error) {
    tell(codeOf(error), messageOf(error));
    throw error;
  }
}
