import { DeadlineTimer } from '../../timing/deadline-timer.js';
import { formatDuration } from '../../text/duration.js';
import type { RequestOrigin } from '../request-origin.js';
import type { CommandRecord, UnsentReason } from './command-record.js';
import {
  BadReplyError,
  CommandFailedError,
  ConnectionLostError,
  ProcessTimeoutError,
  type SppError,
} from '../errors.js';
import { RequestErrors } from './request-errors.js';
import { dueAt, type InFlight, recordOf } from './in-flight.js';
import { Job, type Work } from './job.js';
import { type Command, isReadOnly } from '../protocol/command.js';
import { ProtocolError, RefusedError } from '../protocol/errors.js';
import type { ReplyDecoder } from '../protocol/framing.js';
import { JobQueue } from './queue.js';
import type { RequestOptions, SessionOptions } from './session-options.js';
import type { SessionSocket } from './session-socket.js';

export type { CommandRecord, UnsentReason } from './command-record.js';
export type { Exchange, Work } from './job.js';
export type { RequestOptions, SessionOptions } from './session-options.js';

/** Why the session ended when the process closed the connection regularly. */
export const CLOSED = 'closed the connection';

/**
 * How long the connection must be quiet before the next command is sent to a process whose first reply may be
 * incomplete, because its length so far is no known frame size; in milliseconds. At most a quarter of the command
 * deadline.
 */
const PADDING_QUIET_MS = 500;

/**
 * Deadlines within this many milliseconds expire together: timers are no finer. A process that misses its deadline is
 * therefore reported as such to requests that expire at the same time.
 */
const TIMER_MS = 1;

/**
 * The session with one process: one request after another.
 *
 * There are two deadlines. The deadline of a request covers its time in the queue and its replies: when it passes,
 * the request fails with not sent or outcome unknown, and a change that was sent continues. The deadline of the
 * process starts when a command is sent.
 *
 * The session ends when the process misses its deadline, when a reply cannot be parsed, or when unexpected bytes
 * arrive: everything pending fails with the reason and the socket is destroyed. The process reconnects by itself and
 * starts with a new greeting.
 */
export class Session {
  /** Name of the peer for messages: `vf 2`, or its address until it has identified itself. */
  name: string;
  /** Called after each command, with its outcome. */
  onCommand: ((record: CommandRecord) => void) | undefined;
  /** Explains a rejection of a command, by the known state before it; called before `onCommand`. */
  explain: ((command: string, reason: string) => string | undefined) | undefined;
  /** Called for each command that was not sent. */
  onUnsent: ((reason: UnsentReason) => void) | undefined;
  /** Called for each waiter whose deadline passed after a command was sent. */
  onOverdue: (() => void) | undefined;
  /** Called once when the session ends, with the reason. */
  onEnd: ((why: string) => void) | undefined;

  readonly #errors = new RequestErrors(this);
  readonly #queue = new JobQueue(this.#errors);
  /** Timer for both deadlines. After a stall the reply may have arrived already: timers run before sockets are read. */
  readonly #alarm = new DeadlineTimer(() => setImmediate(() => this.#expire()));
  #active: Job | undefined;
  #inFlight: InFlight | undefined;
  /** Runs while padding of the first reply may still arrive. */
  #quietTimer: NodeJS.Timeout | undefined;
  /** Why the session ended; undefined while it is open. */
  #ended: string | undefined;
  /** Called at the end of the active request. */
  readonly #awaitingEnd: (() => void)[] = [];
  /** End of the last request, on the clock of performance.now(). */
  #idleSince = performance.now();

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

  /** Frame size of the process in bytes; undefined when it is not known yet, or the process has no fixed frames. */
  get frameSize(): number | undefined {
    return this.decoder.frameSize;
  }

  /** Deadline of the process for each command, in milliseconds. */
  get commandTimeoutMs(): number {
    return this.options.commandTimeoutMs;
  }

  /** Time since the last request ended, in milliseconds; 0 while a request is queued or active. */
  get idleMs(): number {
    return this.#isIdle ? performance.now() - this.#idleSince : 0;
  }

  /** Number of queued requests, without the active one. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Whether the session has ended. */
  get ended(): boolean {
    return this.#ended !== undefined;
  }

  /**
   * Queues a request. Its deadline starts now.
   *
   * @throws QueueFullError, NotSentError, OutcomeUnknownError, ProcessTimeoutError, ConnectionLostError,
   * BadReplyError, CommandFailedError, or what `work` throws.
   */
  run<T>(work: Work<T>, options: RequestOptions = {}): Promise<T> {
    this.#queue.unshare();
    return this.#enqueue(work, options, this.#queue.holds(options.origin));
  }

  /**
   * Queues a read, or joins an equal read that is still queued, if no other request was queued after it. Each waiter
   * keeps its own deadline.
   *
   * @param key identifies equal reads.
   */
  share<T>(key: string, work: Work<T>, origin?: RequestOrigin): Promise<T> {
    const { responseTimeoutMs } = this.options;
    const joined = this.#queue.join(key, origin, responseTimeoutMs);
    if (joined === undefined) return this.#enqueue(work, { origin }, false, key);
    this.#alarm.set(responseTimeoutMs);
    return joined as Promise<T>;
  }

  /**
   * Holds the process: requests other than shared reads wait, within their deadlines, unless their origin passes the
   * hold. Applies to requests that are queued later.
   *
   * @returns a function that ends the hold; further calls have no effect.
   */
  hold(): () => void {
    return this.#queue.hold(() => this.#next());
  }

  /** Waits for the end of a change in progress, at most for the command deadline of the process. */
  async finishing(): Promise<void> {
    if (this.#active?.change === undefined) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.options.commandTimeoutMs);
      this.#awaitingEnd.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** Ends the session: pending requests fail. @param why completes the sentence "vf 2 …". */
  close(why: string): void {
    this.#end(why);
  }

  /** @param sharedAs key under which equal reads may join the request. */
  #enqueue<T>(
    work: Work<T>,
    {
      origin,
      timeoutMs = this.options.responseTimeoutMs,
      commandTimeoutMs = this.options.commandTimeoutMs,
    }: RequestOptions,
    isHeld: boolean,
    sharedAs?: string,
  ): Promise<T> {
    if (this.#ended !== undefined) return Promise.reject(this.#errors.sessionEnded(this.#ended));
    const waiting = this.#queue.lengthFor(isHeld);
    if (waiting >= this.options.queueLimit) {
      return Promise.reject(this.#errors.queueFull(waiting));
    }
    const job = new Job(work, origin, commandTimeoutMs, isHeld);
    const result = job.wait(origin, timeoutMs);
    this.#queue.add(job);
    this.#next();
    this.#queue.watch(job);
    if (sharedAs !== undefined) this.#queue.share(sharedAs, job);
    if (!this.#isIdle) this.#alarm.set(timeoutMs);
    // The waiter knows the result type.
    return result as Promise<T>;
  }

  get #isIdle(): boolean {
    return this.#active === undefined && this.#queue.length === 0;
  }

  #next(): void {
    if (this.#active !== undefined || this.#quietTimer !== undefined || this.#ended !== undefined) return;
    const job = this.#queue.next(performance.now());
    if (job === undefined) return;
    this.#active = job;
    job.start(
      (command) => this.#exchange(job, command),
      () => this.#finish(),
    );
  }

  #finish(): void {
    this.#active = undefined;
    for (const resolve of this.#awaitingEnd.splice(0)) resolve();
    this.#idleSince = performance.now();
    this.#next();
    if (this.#isIdle) this.#alarm.clear();
  }

  #exchange<Reply>(job: Job, command: Command<Reply>): Promise<Reply> {
    if (this.#active !== job || this.#inFlight !== undefined) {
      return Promise.reject(new Error(`"${command.text}" was sent out of turn`));
    }
    if (this.#ended !== undefined) return Promise.reject(this.#errors.sessionEnded(this.#ended));
    // A change in progress is completed without waiters; anything else is not.
    if (job.change === undefined && job.isAbandoned) return Promise.reject(this.#errors.noWaiters(job));
    job.command = command.text;
    if (!isReadOnly(command.text)) {
      job.change = command.text;
      job.origin?.changing(this.name, command.text);
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
      // In flight before its bytes leave: all bytes from now on belong to this command.
      const inFlight = { job, command: command.text, sentAt, settle, reject };
      this.#inFlight = inFlight;
      this.#alarm.set(job.commandTimeoutMs);
      this.socket.write(command.text, 'latin1');
    });
  }

  /** Handles a rejection, or a reply that cannot be parsed. */
  #misread(inFlight: InFlight, error: unknown): void {
    const { command, reject } = inFlight;
    if (error instanceof RefusedError) {
      const refused = new CommandFailedError(error.reason, this.explain?.(command, error.reason));
      this.onCommand?.(recordOf(inFlight, refused));
      reject(refused);
      return;
    }
    const what = error instanceof Error ? error.message : String(error);
    const lost = new BadReplyError(this.name, command, what, { cause: error });
    this.onCommand?.(recordOf(inFlight, lost));
    reject(lost);
    this.#end(`sent an invalid reply (${what})`);
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
      this.#end(
        `${inFlight ? 'sent an invalid reply' : 'violated the protocol'} (${error.message})`,
        lost,
        error,
      );
      return;
    }
    this.#awaitPadding();
    if (text === undefined || inFlight === undefined) return;
    this.#inFlight = undefined;
    inFlight.settle(text);
  }

  /** Delays the next command while padding may still arrive, until the connection has been quiet. */
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

  /** Handles all deadlines that have passed. */
  #expire(): void {
    if (this.#ended !== undefined) return;
    const now = performance.now() + TIMER_MS;
    const inFlight = this.#inFlight;
    if (inFlight !== undefined && dueAt(inFlight) <= now) {
      const after = formatDuration(inFlight.job.commandTimeoutMs);
      const late = new ProcessTimeoutError(this.name, inFlight.command, after);
      this.#end(`did not reply within ${after}`, late);
      return;
    }
    this.#queue.expire(now);
    const active = this.#active;
    if (active !== undefined) {
      for (const waiter of active.takeLate(now)) waiter.reject(this.#errors.timeUp(active, waiter));
    }
    const next = Math.min(
      inFlight ? dueAt(inFlight) : Infinity,
      this.#queue.deadline,
      active?.deadline ?? Infinity,
    );
    this.#alarm.set(next - performance.now());
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
    this.#alarm.clear();
    clearTimeout(this.#quietTimer);
    for (const job of this.#queue.drain()) job.fail(this.#errors.sessionEnded(why, cause));
    this.socket.destroy();
    this.onEnd?.(why);
  }
}
