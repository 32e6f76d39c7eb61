import type { Socket } from 'node:net';

/** The frames of an nfv of 20.02, in bytes. */
const FRAME_BYTES = 32_768;

interface Ask {
  readonly command: string;
  readonly done: (reply: unknown) => void;
}

/**
 * One connected process, as little of it as will do: one command at a time, because processes need that, and no checks,
 * no deadline, nothing that could be wrong.
 */
export class Peer {
  readonly #waiting: Ask[] = [];
  #text = '';
  #bytes = 0;
  #isFramed = false;

  constructor(private readonly socket: Socket) {
    socket.setNoDelay(true).on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('error', () => socket.destroy());
  }

  /** Asks who it is, which also tells how it frames its replies. */
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
    // Only the greeting of a framed process has NULs before that is known.
    if (nul !== -1) this.#isFramed = true;
    if (this.#isFramed && this.#bytes < FRAME_BYTES) return;
    const reply = parsed(this.#text);
    if (reply === undefined) return;
    this.#text = '';
    this.#bytes = 0;
    const answered = this.#waiting.shift();
    const next = this.#waiting[0];
    if (next !== undefined) this.socket.write(next.command);
    answered?.done(reply);
  }
}

/** Undefined when the JSON has not come to its end. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
