import type { Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Step } from './faults.js';

/** Why a process is no more: `died` by a crash, `exited` because it was told to. */
export type Death = 'died' | 'exited';

/** The process behind a connection. */
export interface ConnectionOwner {
  /** Whether the process hangs: then nothing more is done with what comes in. */
  isHung(): boolean;
  /** Bytes that one recv() of the process takes. */
  readonly receiveBytes: number;
  /** Takes note of a command that came in. */
  received(command: Buffer): void;
  /** Waits as long as the process takes for a command, until `gone` is aborted. Then comes {@link run}. */
  prepare(command: Buffer, gone: AbortSignal): Promise<void>;
  /** Does a command. `answered` counts the replies on this connection so far. */
  run(command: Buffer, answered: number): { readonly steps: readonly Step[]; readonly answers: boolean };
  /** Takes note of bytes that leave. */
  sent(bytes: number): void;
  /** Takes note that all that a command brings is done. */
  done(): void;
  hang(): void;
  end(how: Death): void;
}

/**
 * One connection of a simulated process to its controller. Commands are done one after the other, in the order they
 * came; what one read of the socket gives is one command.
 */
export class Connection {
  readonly socket: Socket;
  /** Whether it was ever established. */
  wasOpen = false;
  readonly #owner: ConnectionOwner;
  readonly #gone = new AbortController();
  readonly #waiting: Buffer[] = [];
  #working = false;
  #answered = 0;

  constructor(socket: Socket, owner: ConnectionOwner) {
    this.socket = socket;
    this.#owner = owner;
    socket.once('connect', () => {
      this.wasOpen = true;
    });
    socket.on('data', (chunk) => {
      this.#receive(chunk);
    });
    // A process that hangs doesn't notice that its controller left.
    socket.once('end', () => {
      if (!owner.isHung()) socket.destroy();
    });
    socket.once('close', () => {
      this.#gone.abort();
    });
  }

  #receive(chunk: Buffer): void {
    const size = this.#owner.receiveBytes;
    for (let at = 0; at < chunk.length; at += size) {
      const command = chunk.subarray(at, at + size);
      this.#owner.received(command);
      this.#waiting.push(command);
    }
    if (!this.#working) void this.#work();
  }

  async #work(): Promise<void> {
    this.#working = true;
    for (let command = this.#waiting.shift(); command; command = this.#waiting.shift()) {
      if (this.#isOver()) break;
      await this.#owner.prepare(command, this.#gone.signal);
      if (this.#isOver()) break;
      const { steps, answers } = this.#owner.run(command, this.#answered);
      for (const step of steps) {
        await this.#perform(step);
        if (this.#isOver()) break;
      }
      if (answers) this.#answered++;
      this.#owner.done();
    }
    this.#working = false;
  }

  async #perform(step: Step): Promise<void> {
    switch (step.do) {
      case 'wait':
        // Cut short when the connection goes away: no timer may outlive it.
        await sleep(step.ms, undefined, { signal: this.#gone.signal }).catch(() => undefined);
        return;
      case 'write':
        await this.#write(step.bytes);
        return;
      case 'close':
        this.socket.destroy();
        return;
      case 'reset':
        this.socket.resetAndDestroy();
        return;
      case 'exit':
        this.#owner.end('exited');
        return;
      case 'die':
        this.#owner.end('died');
        return;
      case 'hang':
        this.#owner.hang();
        return;
    }
  }

  /** Sends one segment. The next turn of the loop keeps the one after it from joining it. */
  async #write(bytes: Buffer): Promise<void> {
    this.#owner.sent(bytes.length);
    await new Promise<void>((resolve) => {
      this.socket.write(bytes, () => {
        resolve();
      });
    });
    await nextTurn();
  }

  #isOver(): boolean {
    return this.#owner.isHung() || this.socket.destroyed;
  }
}
