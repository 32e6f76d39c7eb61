import type { Socket } from 'node:net';

/** The frames of an nfv of 20.02, in bytes. */
const FRAME_BYTES = 32_768;

interface PendingCommand {
  readonly command: string;
  readonly done: (reply: unknown) => void;
}

/**
 * The least possible connection to a process: one command at a time, because processes need that, with no checks and no
 * deadline.
 */
export class Peer {
  readonly #waiting: PendingCommand[] = [];
  #text = '';
  #bytes = 0;
  #isFramed = false;

  constructor(private readonly socket: Socket) {
    socket.setNoDelay(true).on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('error', () => socket.destroy());
  }

  /** Requests the client id. The reply also shows how the process frames its replies. */
  greet(done: (clientId: number) => void): void {
    this.ask('_get_client_id', (reply) => done((reply as { client_id: number }).client_id));
  }

  ask(command: string, done: (reply: unknown) => void): void {
    if (this.#waiting.push({ command, done }) === 1) this.socket.write(command);
  }

  #receive(chunk: Buffer): void {
    const nul = chunk.indexOf(0);
    this.#text += chunk.toString('latin1', 0, nul === -1 ? chunk.length : nul);
    this.#bytes += chunk.length;
    // NULs in the first reply show that the process sends frames.
    if (nul !== -1) this.#isFramed = true;
    if (this.#isFramed && this.#bytes < FRAME_BYTES) return;
    const reply = parsed(this.#text);
    if (reply === undefined) return;
    this.#text = '';
    this.#bytes = 0;
    const completed = this.#waiting.shift();
    const next = this.#waiting[0];
    if (next !== undefined) this.socket.write(next.command);
    completed?.done(reply);
  }
}

/** Undefined while the JSON is incomplete. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
