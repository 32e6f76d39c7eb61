import { write } from 'node:fs';

/** Maximum size of pending lines, in bytes; further lines are lost. */
const MAX_PENDING_BYTES = 4_194_304;
/** Delay before a retry when the output is temporarily blocked, in milliseconds. */
const RETRY_MS = 50;

/**
 * The output of the log. When the disk is full or the pipe or terminal is not read, it drops lines and counts them. The
 * destination of pino can block the process or keep it alive instead.
 */
export class LogOutput {
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #lost = 0;
  #isWriting = false;
  #drained: (() => void)[] = [];
  /** Callbacks for the time when no write to the old file is in progress. */
  #moved: (() => void)[] = [];
  #fd: number;

  /**
   * @param fd an open file descriptor, 1 for standard output.
   * @param onError is called for each error that lost lines.
   */
  constructor(
    fd: number,
    private readonly onError?: (error: Error) => void,
  ) {
    this.#fd = fd;
  }

  /** Queues a line and returns at once. */
  write(line: string): void {
    const bytes = Buffer.from(line);
    if (this.#pendingBytes + bytes.length > MAX_PENDING_BYTES) {
      this.#lost++;
      return;
    }
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (!this.#isWriting) this.#next();
  }

  /** Switches to another file. @param done is called when no write to the old file is in progress. */
  moveTo(fd: number, done: () => void): void {
    this.#fd = fd;
    if (this.#isWriting) this.#moved.push(done);
    else done();
  }

  /** Waits until all lines are written. @param ms maximum time, in milliseconds. @returns whether all lines are written. */
  drain(ms: number): Promise<boolean> {
    if (!this.#isWriting) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), ms);
      this.#drained.push(() => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  }

  #next(): void {
    for (const done of this.#moved.splice(0)) done();
    const bytes = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#isWriting = bytes.length > 0;
    if (this.#isWriting) this.#write(this.#fd, bytes);
    else for (const resolve of this.#drained.splice(0)) resolve();
  }

  #write(fd: number, bytes: Buffer): void {
    write(fd, bytes, (error, written) => {
      if (error?.code === 'EAGAIN') {
        setTimeout(() => this.#write(fd, bytes), RETRY_MS).unref();
        return;
      }
      if (error !== null) {
        this.#lost++;
        this.onError?.(error);
      }
      // After an error, such as a full disk, the lines are dropped.
      const done = error === null ? written : bytes.length;
      this.#pendingBytes -= done;
      if (done < bytes.length) {
        this.#write(fd, bytes.subarray(done));
        return;
      }
      if (this.#lost > 0 && error === null) this.#reportLost();
      this.#next();
    });
  }

  #reportLost(): void {
    const lost = this.#lost;
    this.#lost = 0;
    this.write(
      `${JSON.stringify({ level: 40, time: new Date().toISOString(), lost, msg: 'log lines were lost' })}\n`,
    );
  }
}
