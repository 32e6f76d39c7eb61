import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { fileReason } from '../files/file-reason.js';
import type { RequestChangeRecord } from '../http/request-changes.js';
import { LogOutput } from './log-output.js';

/** The file of the audit log could not be opened. */
export class AuditLogError extends Error {
  override readonly name = 'AuditLogError';
}

/** The file mode: other users cannot read the audit log. */
const MODE = 0o640;

/**
 * A file with one JSON line for each request that sent changing commands or changed a desired document in etcd: principal,
 * remote address, commands by process, and outcome. Lines are appended.
 */
export class AuditLog {
  readonly #output: LogOutput;
  #fd: number;

  /**
   * @param onError is called when lines could not be written, for example because the disk is full.
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
    const { at, principal: who = null, by, remote: from, operationId: operation, document, ...rest } = record;
    const time = new Date(at).toISOString();
    this.#output.write(`${JSON.stringify({ time, who, by, from, operation, ...document, ...rest })}\n`);
  }

  /**
   * Reopens the file after log rotation.
   *
   * @throws AuditLogError when the file cannot be opened; further lines go to the old file.
   */
  reopen(): void {
    const old = this.#fd;
    this.#fd = open(this.file);
    this.#output.moveTo(this.#fd, () => closeSync(old));
  }

  /** Writes the pending lines and closes the file. @param ms maximum time to wait, in milliseconds. */
  async close(ms: number): Promise<void> {
    await this.#output.drain(ms);
    closeSync(this.#fd);
  }
}

/** Opens the file. Rejects a pipe, because opening and writing would wait for a reader. */
function open(file: string): number {
  const { O_APPEND, O_CREAT, O_NONBLOCK, O_WRONLY } = constants;
  try {
    const descriptor = openSync(file, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK, MODE);
    const stats = fstatSync(descriptor);
    if (stats.isFile() || stats.isCharacterDevice()) return descriptor;
    closeSync(descriptor);
    throw new Error('it is not a regular file');
  } catch (cause) {
    throw new AuditLogError(`--audit-log: cannot open ${file}: ${fileReason(cause, 'write')}`, { cause });
  }
}
