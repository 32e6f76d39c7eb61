import type { Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Step } from './faults.js';

/** How a process ended: `died` by a crash, `exited` by a command. */
export type Death = 'died' | 'exited';

/** The process behind a connection. */
export interface ConnectionOwner {
  /** Whether the process hangs: then incoming bytes are ignored. */
  isHung(): boolean;
  /** Bytes that one recv() of the process reads. */
  readonly receiveBytes: number;
  /** Called with each incoming command. */
  received(command: Buffer): void;
  /** Waits as long as the process takes for a command, until `gone` is aborted. {@link run} follows. */
  prepare(command: Buffer, gone: AbortSignal): Promise<void>;
  /** Runs a command. `replies` counts the replies on this connection so far. */
  run(command: Buffer, replies: number): { readonly steps: readonly Step[]; readonly isReply: boolean };
  /** Called when bytes are sent. */
  sent(bytes: number): void;
  /** Called when all steps of a command are done. */
  done(): void;
  hang(): void;
  end(how: Death): void;
}

/**
 * One connection of a simulated process to its controller. Commands run one after another, in order of arrival; one
 * read of the socket is one command.
 */
export class Connection {
  readonly socket: Socket;
  /** Whether the connection was ever established. */
  wasOpen = false;
  readonly #owner: ConnectionOwner;
  readonly #gone = new AbortController();
  readonly #waiting: Buffer[] = [];
  #working = false;
  #replies = 0;

  constructor(socket: Socket, owner: ConnectionOwner) {
    this.socket = socket;
    this.#owner = owner;
    socket.once('connect', () => {
      this.wasOpen = true;
    });
    socket.on('data', (chunk) => {
      this.#receive(chunk);
    });
    // A process that hangs does not notice that its controller has disconnected.
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
      const { steps, isReply } = this.#owner.run(command, this.#replies);
      for (const step of steps) {
        await this.#perform(step);
        if (this.#isOver()) break;
      }
      if (isReply) this.#replies++;
      this.#owner.done();
    }
    this.#working = false;
  }

  async #perform(step: Step): Promise<void> {
    switch (step.do) {
      case 'wait':
        // Aborted when the connection closes: no timer may outlive it.
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

  /** Sends one segment. Waiting for the next turn of the event loop keeps the next segment separate. */
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
