import { formatDuration } from '../duration.js';
import type { Caller } from './caller.js';
import type { CommandRecord, UnsentReason } from './command-record.js';
import {
  BadReplyError,
  CommandFailedError,
  ConnectionLostError,
  NotSentError,
  ProcessTimeoutError,
  QueueFullError,
  type SppError,
} from './errors.js';
import { type InFlight, recordOf } from './in-flight.js';
import { type Command, isQuestion } from './protocol/command.js';
import { ProtocolError, RefusedError } from './protocol/errors.js';
import type { ReplyDecoder } from './protocol/framing.js';
import { ABANDONED, Job, JobQueue, type RequestOptions, starter, whyTooLate, type Work } from './queue.js';
import type { SessionSocket } from './session-socket.js';

export type { CommandRecord, UnsentReason } from './command-record.js';
export type { Exchange, Work } from './queue.js';

/** Why a conversation is over when the process closed the connection in the ordinary way. */
export const CLOSED = 'closed the connection';

export interface SessionOptions {
  /** The deadline of each request, from being queued to its reply, in milliseconds. */
  readonly commandTimeoutMs: number;
  /** How many requests may wait, apart from the one that is served. */
  readonly queueLimit: number;
}

/**
 * How long the connection must be quiet, in milliseconds, before the next command is sent to a process whose first
 * reply may not have come to its end, because the size of its frames is not one of those that are known. At most a
 * quarter of the deadline of a command.
 */
const PADDING_QUIET_MS = 500;

/** A command is not sent any more when less than this many times the usual time for a reply is left. */
const REPLY_MARGIN = 1.25;

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
  /** Called for each command that was not sent. */
  onUnsent: ((reason: UnsentReason) => void) | undefined;
  /** Called once when the conversation is over, with the reason. */
  onEnd: ((why: string) => void) | undefined;

  readonly #queue = new JobQueue((job) => job.fail(this.#abandoned()));
  #active: Job | undefined;
  #inFlight: InFlight | undefined;
  /** Runs while padding of the first reply may still come. */
  #quietTimer: NodeJS.Timeout | undefined;
  /** Why the conversation is over. */
  #ended: string | undefined;
  /** Those who wait for the end of the active request. */
  readonly #awaitingEnd: (() => void)[] = [];
  /** When the last request came to its end, on the clock of performance.now(). */
  #idleSince = performance.now();
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

  /** For how long there has been nothing to do, in milliseconds; 0 while there is something. */
  get idleMs(): number {
    const isIdle = this.#active === undefined && this.#queue.length === 0;
    return isIdle ? performance.now() - this.#idleSince : 0;
  }

  /** How many requests wait, apart from the one that is served. */
  get waiting(): number {
    return this.#queue.length;
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
  run<T>(work: Work<T>, options: RequestOptions = {}): Promise<T> {
    this.#queue.unshare();
    return this.#enqueue(work, options).promise;
  }

  /**
   * Queues a request that only reads, or joins an equal one that is still waiting, if no request other than such reads
   * was queued after it.
   *
   * @param key what makes requests equal.
   */
  share<T>(key: string, work: Work<T>, caller?: Caller): Promise<T> {
    // Not one that is about to run out of time: who joins it now has a deadline of its own.
    const enough = performance.now() + this.options.commandTimeoutMs / 2;
    const joined = this.#queue.join(key, enough, caller);
    if (joined !== undefined) return joined as Promise<T>;
    const { job, promise } = this.#enqueue(work, { caller }, false);
    if (job !== undefined) this.#queue.share(key, job, promise);
    return promise;
  }

  /**
   * Holds the process: requests other than shared reads wait, within their deadlines, but for those of callers who pass a
   * hold. Takes effect before anything that is queued later.
   *
   * @returns what ends the hold; further calls of it do nothing.
   */
  hold(): () => void {
    return this.#queue.hold(() => this.#next());
  }

  /** Waits until a change that was begun, if there is one, has come to its end. */
  async finishing(): Promise<void> {
    if (this.#active?.changed === true) await new Promise<void>((done) => this.#awaitingEnd.push(done));
  }

  /** Ends the conversation: what is pending fails. @param why completes the sentence "vf 2 …". */
  close(why: string): void {
    this.#end(why);
  }

  #enqueue<T>(
    work: Work<T>,
    { caller, timeoutMs = this.options.commandTimeoutMs }: RequestOptions,
    mayBeHeld = true,
  ): { job: Job | undefined; promise: Promise<T> } {
    if (this.#ended !== undefined) {
      return { job: undefined, promise: Promise.reject(this.#over(this.#ended)) };
    }
    const isHeld = mayBeHeld && this.#queue.holds(caller);
    const waiting = this.#queue.lengthFor(isHeld);
    if (waiting >= this.options.queueLimit) {
      const full = this.#unsent('queue_full', new QueueFullError(this.name, waiting));
      return { job: undefined, promise: Promise.reject(full) };
    }
    let job: Job | undefined;
    const promise = new Promise<T>((resolve, reject) => {
      const start = starter(work, () => this.#finish(), resolve, reject);
      const timed = new Job(timeoutMs, caller, start, reject);
      timed.timer = setTimeout(() => this.#expire(timed), timeoutMs);
      timed.isHeld = isHeld;
      this.#queue.add(timed);
      job = timed;
    });
    this.#next();
    if (job !== undefined) this.#queue.watch(job);
    return { job, promise };
  }

  #next(): void {
    while (this.#active === undefined && this.#quietTimer === undefined && this.#ended === undefined) {
      const job = this.#queue.shift();
      if (job === undefined) return;
      // Sending what cannot be answered in time would only end the connection of a process that is busy, not broken.
      // One slow reply says little, so the quicker of the last two counts; and what has half of its time left is always
      // sent, or a process that was slow once would never be asked again.
      const expected = this.#replyMs === undefined ? 0 : Math.min(...this.#replyMs);
      if (!job.hasTimeFor(REPLY_MARGIN * expected)) {
        job.fail(this.#tooLate(job));
        continue;
      }
      this.#active = job;
      job.start((command) => this.#exchange(job, command));
    }
  }

  #finish(): void {
    clearTimeout(this.#active?.timer);
    this.#active = undefined;
    if (this.#awaitingEnd.length > 0) for (const resolve of this.#awaitingEnd.splice(0)) resolve();
    this.#idleSince = performance.now();
    this.#next();
  }

  #exchange<Reply>(job: Job, command: Command<Reply>): Promise<Reply> {
    if (this.#active !== job || this.#inFlight !== undefined) {
      return Promise.reject(new Error(`"${command.text}" was to be sent out of turn`));
    }
    if (this.#ended !== undefined) return Promise.reject(this.#over(this.#ended));
    if (performance.now() >= job.deadline) return Promise.reject(this.#tooLate(job));
    if (!isQuestion(command.text)) {
      if (job.isAbandoned && !job.changed) return Promise.reject(this.#abandoned());
      job.changed = true;
      for (const caller of job.callers ?? []) caller.changing(this.name, command.text);
    }
    return new Promise((resolve, reject) => {
      const sentAt = performance.now();
      const settle = (text: string): void => {
        let reply: Reply;
        try {
          reply = command.read(text);
        } catch (error) {
          this.#misread(inFlight, error);
          return;
        }
        this.onCommand?.(recordOf(inFlight));
        resolve(reply);
      };
      // In flight before its bytes leave: whatever comes from now on is for this command.
      const inFlight = { job, command: command.text, sentAt, settle, reject };
      this.#inFlight = inFlight;
      this.socket.write(command.text, 'latin1');
    });
  }

  /** A reply that says no, or that is none. */
  #misread(inFlight: InFlight, error: unknown): void {
    const { command, reject } = inFlight;
    if (error instanceof RefusedError) {
      const refused = new CommandFailedError(error.reason);
      this.onCommand?.(recordOf(inFlight, refused));
      reject(refused);
      return;
    }
    const what = error instanceof Error ? error.message : String(error);
    const lost = new BadReplyError(this.name, command, what, { cause: error });
    this.onCommand?.(recordOf(inFlight, lost));
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
    if (this.#queue.remove(job)) {
      job.fail(this.#tooLate(job));
      return;
    }
    // When it was spp-ctl that stalled, the reply may be here already: timers run before sockets are read.
    setImmediate(() => {
      if (this.#active !== job || this.#inFlight === undefined) return;
      const after = formatDuration(job.timeoutMs);
      const late = new ProcessTimeoutError(this.name, this.#inFlight.command, after);
      this.#end(`did not answer within ${after}`, late);
    });
  }

  #tooLate(job: Job): NotSentError {
    return this.#unsent('timeout', new NotSentError(this.name, whyTooLate(job)));
  }

  #abandoned(): NotSentError {
    return this.#unsent('client_gone', new NotSentError(this.name, ABANDONED));
  }

  /** @param ended why the conversation is over. */
  #over(ended: string, cause?: Error): NotSentError {
    return this.#unsent('disconnected', new NotSentError(this.name, `it ${ended}`, { cause }));
  }

  #unsent<Failure extends SppError>(reason: UnsentReason, error: Failure): Failure {
    this.onUnsent?.(reason);
    return error;
  }

  #end(why: string, error?: SppError, cause?: Error): void {
    if (this.#ended !== undefined) return;
    this.#ended = why;
    const inFlight = this.#inFlight;
    this.#inFlight = undefined;
    if (inFlight !== undefined) {
      const lost = error ?? new ConnectionLostError(this.name, inFlight.command, why, { cause });
      this.onCommand?.(recordOf(inFlight, lost));
      inFlight.reject(lost);
    }
    clearTimeout(this.#active?.timer);
    clearTimeout(this.#quietTimer);
    for (let job = this.#queue.shift(true); job !== undefined; job = this.#queue.shift(true)) {
      job.fail(this.#over(why, cause));
    }
    this.socket.destroy();
    this.onEnd?.(why);
  }
}
