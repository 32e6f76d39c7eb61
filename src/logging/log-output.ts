import { write } from 'node:fs';

/** How much of the log is kept when nobody takes it, in bytes; what comes then is lost. */
const MAX_PENDING_BYTES = 4_194_304;
/** How long to wait when the other end of the log cannot take more just now, in milliseconds. */
const RETRY_MS = 50;

/**
 * Where log lines go. pino's own destination can hold up or outlive the process when the disk is full, or nobody reads
 * the pipe or the terminal; this one never does: lines are lost then, and counted.
 */
export class LogOutput {
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #lost = 0;
  #isWriting = false;
  #drained: (() => void)[] = [];
  /** What to do when nothing is being written to the old file any more. */
  #moved: (() => void)[] = [];
  #fd: number;

  /**
   * @param fd an open file descriptor, 1 for standard output.
   * @param onError is told of each error that made lines get lost.
   */
  constructor(
    fd: number,
    private readonly onError?: (error: Error) => void,
  ) {
    this.#fd = fd;
  }

  /** Takes a line and returns at once. */
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

  /** Writes to another file from now on. @param done is called when nothing is written to the old one any more. */
  moveTo(fd: number, done: () => void): void {
    this.#fd = fd;
    if (this.#isWriting) this.#moved.push(done);
    else done();
  }

  /** Waits until all is written, but no longer than this, in milliseconds. @returns whether it is. */
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
      // A disk that is full takes nothing; there is no use in keeping it.
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
    this.write(`${JSON.stringify({ level: 40, time: Date.now(), lost, msg: 'log lines were lost' })}\n`);
  }
}
