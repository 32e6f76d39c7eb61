import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import type { RequestChangeRecord } from '../http/request-changes.js';
import { LogOutput } from './log-output.js';

/** The file of the audit log could not be opened. */
export class AuditLogError extends Error {
  override readonly name = 'AuditLogError';
}

/** Others may not read who changed what. */
const MODE = 0o640;

/**
 * A file with one JSON line for each request that changed something, or meant to: who, from where, what was sent to which
 * process, and the outcome. Lines are added at its end.
 */
export class AuditLog {
  readonly #output: LogOutput;
  #fd: number;

  /**
   * @param onError is told when lines could not be written, as when the disk is full.
   * @throws AuditLogError when the file cannot be opened.
   */
  constructor(
    readonly file: string,
    onError: (error: Error) => void,
  ) {
    this.#fd = open(file);
    this.#output = new LogOutput(this.#fd, onError);
  }

  write(record: RequestChangeRecord): void {
    const { at, principal: who = null, remote: from, operationId: operation, ...rest } = record;
    const time = new Date(at).toISOString();
    this.#output.write(`${JSON.stringify({ time, who, from, operation, ...rest })}\n`);
  }

  /**
   * Opens the file anew, after it was moved away.
   *
   * @throws AuditLogError when that fails; then lines go where they went before.
   */
  reopen(): void {
    const old = this.#fd;
    this.#fd = open(this.file);
    this.#output.moveTo(this.#fd, () => closeSync(old));
  }

  /** Writes what is left and closes the file, but waits no longer than this, in milliseconds. */
  async close(ms: number): Promise<void> {
    await this.#output.drain(ms);
    closeSync(this.#fd);
  }
}

/** A pipe is refused: opening it would wait for a reader, and writing to it as well. */
function open(file: string): number {
  const { O_APPEND, O_CREAT, O_NONBLOCK, O_WRONLY } = constants;
  try {
    const descriptor = openSync(file, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK, MODE);
    const stats = fstatSync(descriptor);
    if (stats.isFile() || stats.isCharacterDevice()) return descriptor;
    closeSync(descriptor);
    throw new Error('it is no regular file');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AuditLogError(`--audit-log: cannot open ${file}: ${why}`, { cause });
  }
}
