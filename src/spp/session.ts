import { formatDuration } from '../duration.js';
import type { SppError } from './errors.js';
import {
  BadReplyError,
  CommandFailedError,
  ConnectionLostError,
  NotSentError,
  ProcessTimeoutError,
  QueueFullError,
} from './errors.js';
import type { Command } from './protocol/command.js';
import { ProtocolError, RefusedError } from './protocol/errors.js';
import type { ReplyDecoder } from './protocol/framing.js';

/** Why a conversation is over when the process closed the connection in the ordinary way. */
export const CLOSED = 'closed the connection';

/** What a session needs of a socket. */
export interface SessionSocket {
  write(data: string, encoding: 'latin1'): unknown;
  destroy(): unknown;
  on(event: 'data', listener: (chunk: Buffer) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
}

export interface SessionOptions {
  /** The deadline of each request, from being queued to its reply, in milliseconds. */
  readonly commandTimeoutMs: number;
  /** How many requests may wait, apart from the one that is served. */
  readonly queueLimit: number;
}

/** One command that was sent and how it ended. */
export interface CommandRecord {
  readonly command: string;
  /** From sending to the reply, in milliseconds. */
  readonly ms: number;
  readonly outcome: 'ok' | SppError['code'];
  /** What went wrong, if something did. */
  readonly reason: string | undefined;
}

/** Sends one command and waits for its reply. */
export type Exchange = <Reply>(command: Command<Reply>) => Promise<Reply>;

/** A request: one command or several, which nobody else's command comes between. */
export type Work<T> = (exchange: Exchange) => Promise<T>;

/**
 * How long the connection must be quiet, in milliseconds, before the next command is sent to a process whose first
 * reply may not have come to its end, because the size of its frames is not one of those that are known. At most a
 * quarter of the deadline of a command.
 */
const PADDING_QUIET_MS = 500;

/** A command is not sent any more when less than this many times the usual time for a reply is left. */
const REPLY_MARGIN = 1.25;

interface Job {
  readonly start: (exchange: Exchange) => void;
  readonly reject: (error: SppError) => void;
  /** When its time is up, on the clock of performance.now(). */
  readonly deadline: number;
  readonly timeoutMs: number;
  timer: NodeJS.Timeout | undefined;
}

interface InFlight {
  readonly command: string;
  readonly sentAt: number;
  readonly settle: (reply: string) => void;
  readonly reject: (error: SppError) => void;
}

/**
 * The conversation with one process: requests one after another, each within its deadline.
 *
 * When a reply is late or makes no sense, or bytes come that nobody asked for, the conversation is over: everything
 * pending fails with the reason and the socket is destroyed. The process reconnects by itself and is greeted afresh.
 */
export class Session {
  /** Who is at the other end, for messages: `vf 2`, or an address until it has told. */
  name: string;
  /** Called after each command, whatever came of it. */
  onCommand: ((record: CommandRecord) => void) | undefined;
  /** Called once when the conversation is over, with the reason. */
  onEnd: ((why: string) => void) | undefined;

  readonly #queue: Job[] = [];
  #active: Job | undefined;
  #inFlight: InFlight | undefined;
  /** A request in the queue that equal ones may join. */
  #shared: { readonly key: string; readonly job: Job; readonly promise: Promise<unknown> } | undefined;
  /** Runs while padding of the first reply may still come. */
  #quietTimer: NodeJS.Timeout | undefined;
  /** Why the conversation is over. */
  #ended: string | undefined;
  /** How long the process took for its last two replies, in milliseconds. */
  #replyMs: readonly [number, number] | undefined;

  constructor(
    name: string,
    private readonly socket: SessionSocket,
    private readonly decoder: ReplyDecoder,
    private readonly options: SessionOptions,
  ) {
    this.name = name;
    socket.on('data', (chunk) => this.#receive(chunk));
    socket.on('error', (error) => this.#end(`failed (${error.message})`, undefined, error));
    socket.on('close', () => this.#end(CLOSED));
  }

  /** The size of the fixed frames of the process in bytes, once it is known and if it has any. */
  get frameSize(): number | undefined {
    return this.decoder.frameSize;
  }

  /** The deadline of each request, in milliseconds. */
  get commandTimeoutMs(): number {
    return this.options.commandTimeoutMs;
  }

  /** Whether the conversation is over. */
  get ended(): boolean {
    return this.#ended !== undefined;
  }

  /**
   * Queues a request. Its deadline runs from now on.
   *
   * @throws QueueFullError, NotSentError, ProcessTimeoutError, ConnectionLostError, BadReplyError, CommandFailedError, or
   * what `work` throws.
   */
  run<T>(work: Work<T>, timeoutMs = this.options.commandTimeoutMs): Promise<T> {
    // A read that comes after this must not join one that comes before it.
    this.#shared = undefined;
    return this.#enqueue(work, timeoutMs).promise;
  }

  /**
   * Queues a request that only reads, or joins an equal one that is still waiting, if no request other than such reads
   * was queued after it.
   *
   * @param key what makes requests equal.
   */
  share<T>(key: string, work: Work<T>): Promise<T> {
    const timeoutMs = this.options.commandTimeoutMs;
    // Not one that is about to run out of time: who joins it now has a deadline of its own.
    if (this.#shared?.key === key && this.#shared.job.deadline - performance.now() > timeoutMs / 2) {
      return this.#shared.promise as Promise<T>;
    }
    const { job, promise } = this.#enqueue(work, timeoutMs);
    if (job !== undefined && this.#queue.includes(job)) this.#shared = { key, job, promise };
    return promise;
  }

  /** Ends the conversation: what is pending fails. @param why completes the sentence "vf 2 …". */
  close(why: string): void {
    this.#end(why);
  }

  #enqueue<T>(work: Work<T>, timeoutMs: number): { job: Job | undefined; promise: Promise<T> } {
    if (this.#ended !== undefined) {
      return { job: undefined, promise: Promise.reject(new NotSentError(this.name, `it ${this.#ended}`)) };
    }
    if (this.#queue.length >= this.options.queueLimit) {
      return { job: undefined, promise: Promise.reject(new QueueFullError(this.name, this.#queue.length)) };
    }
    let job: Job | undefined;
    const promise = new Promise<T>((resolve, reject) => {
      job = {
        start: (exchange) => {
          // What work throws at once fails it as well; and its first command leaves at once.
          new Promise<T>((done) => done(work(exchange))).then(resolve, reject).finally(() => this.#finish());
        },
        reject,
        deadline: performance.now() + timeoutMs,
        timeoutMs,
        timer: undefined,
      };
      const timed = job;
      job.timer = setTimeout(() => this.#expire(timed), timeoutMs);
      this.#queue.push(job);
    });
    this.#next();
    return { job, promise };
  }

  #next(): void {
    while (this.#active === undefined && this.#quietTimer === undefined && this.#ended === undefined) {
      const job = this.#queue.shift();
      if (job === undefined) return;
      if (this.#shared?.job === job) this.#shared = undefined;
      // Sending what cannot be answered in time would only end the connection of a process that is busy, not broken.
      // One slow reply says little, so the quicker of the last two counts; and what has half of its time left is always
      // sent, or a process that was slow once would never be asked again.
      const expected = this.#replyMs === undefined ? 0 : Math.min(...this.#replyMs);
      if (job.deadline - performance.now() < Math.min(REPLY_MARGIN * expected, job.timeoutMs / 2)) {
        this.#expireUnsent(job);
        continue;
      }
      this.#active = job;
      job.start((command) => this.#exchange(job, command));
    }
  }

  #finish(): void {
    clearTimeout(this.#active?.timer);
    this.#active = undefined;
    this.#next();
  }

  #exchange<Reply>(job: Job, command: Command<Reply>): Promise<Reply> {
    if (this.#active !== job || this.#inFlight !== undefined) {
      return Promise.reject(new Error(`"${command.text}" was to be sent out of turn`));
    }
    if (this.#ended !== undefined) return Promise.reject(new NotSentError(this.name, `it ${this.#ended}`));
    if (performance.now() >= job.deadline) return Promise.reject(this.#tooLate(job));
    return new Promise((resolve, reject) => {
      const sentAt = performance.now();
      const settle = (text: string): void => {
        let reply: Reply;
        try {
          reply = command.read(text);
        } catch (error) {
          this.#misread(command.text, sentAt, error, reject);
          return;
        }
        this.#record(command.text, sentAt);
        resolve(reply);
      };
      // In flight before its bytes leave: whatever comes from now on is for this command.
      this.#inFlight = { command: command.text, sentAt, settle, reject };
      this.socket.write(command.text, 'latin1');
    });
  }

  /** A reply that says no, or that is none. */
  #misread(command: string, sentAt: number, error: unknown, reject: (error: SppError) => void): void {
    if (error instanceof RefusedError) {
      const refused = new CommandFailedError(error.reason);
      this.#record(command, sentAt, refused);
      reject(refused);
      return;
    }
    const what = error instanceof Error ? error.message : String(error);
    const lost = new BadReplyError(this.name, command, what, { cause: error });
    this.#record(command, sentAt, lost);
    reject(lost);
    this.#end(`answered with nonsense (${what})`);
  }

  #receive(chunk: Buffer): void {
    if (this.#ended !== undefined) return;
    const inFlight = this.#inFlight;
    let text: string | undefined;
    try {
      text = this.decoder.push(chunk, inFlight !== undefined);
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      const lost =
        inFlight && new BadReplyError(this.name, inFlight.command, error.message, { cause: error });
      this.#end(`sent ${inFlight ? 'nonsense' : 'something'} (${error.message})`, lost, error);
      return;
    }
    this.#awaitPadding();
    if (text === undefined || inFlight === undefined) return;
    const ms = performance.now() - inFlight.sentAt;
    this.#replyMs = [this.#replyMs?.[1] ?? ms, ms];
    this.#inFlight = undefined;
    inFlight.settle(text);
  }

  /** Holds the next command back while padding may still come, each time until the connection was quiet for a while. */
  #awaitPadding(): void {
    if (this.#quietTimer === undefined && !this.decoder.paddingPending) return;
    clearTimeout(this.#quietTimer);
    this.#quietTimer = undefined;
    if (this.decoder.paddingPending) {
      this.#quietTimer = setTimeout(
        () => {
          this.#quietTimer = undefined;
          this.#next();
        },
        Math.min(PADDING_QUIET_MS, this.options.commandTimeoutMs / 4),
      );
    } else {
      this.#next();
    }
  }

  #expire(job: Job): void {
    const index = this.#queue.indexOf(job);
    if (index >= 0) {
      this.#queue.splice(index, 1);
      this.#expireUnsent(job);
    } else if (this.#inFlight !== undefined) {
      const after = formatDuration(job.timeoutMs);
      this.#end(
        `did not answer within ${after}`,
        new ProcessTimeoutError(this.name, this.#inFlight.command, after),
      );
    }
  }

  #expireUnsent(job: Job): void {
    if (this.#shared?.job === job) this.#shared = undefined;
    clearTimeout(job.timer);
    job.reject(this.#tooLate(job));
  }

  #tooLate(job: Job): NotSentError {
    const deadline = formatDuration(job.timeoutMs);
    return new NotSentError(
      this.name,
      `it was busy until too little of the deadline of ${deadline} was left`,
    );
  }

  #end(why: string, error?: SppError, cause?: Error): void {
    if (this.#ended !== undefined) return;
    this.#ended = why;
    this.#shared = undefined;
    const inFlight = this.#inFlight;
    this.#inFlight = undefined;
    if (inFlight !== undefined) {
      const lost = error ?? new ConnectionLostError(this.name, inFlight.command, why, { cause });
      this.#record(inFlight.command, inFlight.sentAt, lost);
      inFlight.reject(lost);
    }
    clearTimeout(this.#active?.timer);
    clearTimeout(this.#quietTimer);
    for (const job of this.#queue.splice(0)) {
      clearTimeout(job.timer);
      job.reject(new NotSentError(this.name, `it ${why}`, { cause }));
    }
    this.socket.destroy();
    this.onEnd?.(why);
  }

  #record(command: string, sentAt: number, error?: SppError): void {
    const ms = performance.now() - sentAt;
    this.onCommand?.({ command, ms, outcome: error?.code ?? 'ok', reason: error?.message });
  }
}
