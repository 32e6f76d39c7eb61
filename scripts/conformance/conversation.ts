import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { CLOSED, NO_REPLY, type Reply } from './host-under-test.js';

/**
 * Maximum time until a reply, in milliseconds. A hotplug fails after 5 s without a response of another process, and takes
 * as long to roll back the changes of the others.
 */
const DEADLINE_MS = 15_000;

/** Time without further bytes after which a reply that is not JSON counts as complete, in milliseconds. */
const QUIET_MS = 300;

/** The exchange with one process: a command, then its reply. */
export class Conversation {
  readonly #socket: Socket;
  #received: Buffer[] = [];
  /** Whether a reply is missing. No command is sent afterwards, because the late reply could be read as the next one. */
  #isSilent = false;
  #changed: () => void = () => undefined;

  /** @param frameBytes size of every reply; undefined for replies that are a bare JSON document each. */
  constructor(
    socket: Socket,
    private readonly frameBytes: number | undefined,
  ) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      this.#received.push(chunk);
      this.#changed();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#changed();
    });
  }

  /** Sends one command and waits for its reply. */
  async ask(command: string): Promise<Reply> {
    if (this.#isClosed()) return CLOSED;
    if (this.#isSilent) return NO_REPLY;
    this.#received = [];
    this.#socket.write(Buffer.from(command, 'latin1'));
    const deadline = AbortSignal.timeout(DEADLINE_MS);
    while (!this.#isClosed() && !deadline.aborted && !this.#isComplete()) {
      const bytes = this.#size();
      const isQuiet = await this.#change(bytes === 0 ? DEADLINE_MS : QUIET_MS, deadline);
      if (isQuiet && bytes > 0 && this.frameBytes === undefined) break;
    }
    const all = Buffer.concat(this.#received);
    if (all.length > 0) return { text: untilPadding(all), bytes: all.length, closed: false };
    if (this.#isClosed()) return CLOSED;
    this.#isSilent = true;
    return NO_REPLY;
  }

  close(): void {
    this.#socket.destroy();
  }

  #isClosed(): boolean {
    return this.#socket.closed;
  }

  #size(): number {
    return this.#received.reduce((sum, { length }) => sum + length, 0);
  }

  #isComplete(): boolean {
    if (this.frameBytes !== undefined) return this.#size() >= this.frameBytes;
    try {
      JSON.parse(Buffer.concat(this.#received).toString('latin1'));
      return true;
    } catch {
      return false;
    }
  }

  /** Resolves with false when bytes arrive or the connection closes, and with true after the time in milliseconds. */
  async #change(ms: number, deadline: AbortSignal): Promise<boolean> {
    const done = new AbortController();
    const change = new Promise<boolean>((resolve) => {
      this.#changed = () => resolve(false);
    });
    const quiet = sleep(ms, true, { signal: AbortSignal.any([done.signal, deadline]) }).catch(() => true);
    try {
      return await Promise.race([change, quiet]);
    } finally {
      done.abort();
    }
  }
}

function untilPadding(bytes: Buffer): string {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.subarray(0, end).toString('latin1');
}
