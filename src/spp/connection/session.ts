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

/** Why a conversation is over when the process closed the connection in the ordinary way. */
export const CLOSED = 'closed the connection';

/**
 * How long the connection must be quiet, in milliseconds, before the next command is sent to a process whose first
 * reply may not have come to its end, because the size of its frames is not one of those that are known. At most a
 * quarter of the deadline of a command.
 */
const PADDING_QUIET_MS = 500;

/**
 * What falls due within so many milliseconds falls due together: timers are no finer. So a process that misses its deadline
 * is told as that to those whose own time is up with it.
 */
const TIMER_MS = 1;

/**
 * The conversation with one process: requests one after another.
 *
 * There are two deadlines. That of who waits for a request covers its time in the queue and its replies: when it passes,
 * they learn what is true then, and a change that was begun goes on without them. That of the process runs from the moment
 * a command is sent.
 *
 * When the process misses its deadline or its reply makes no sense, or bytes come that nobody asked for, the conversation
 * is over: everything pending fails with the reason and the socket is destroyed. The process reconnects by itself and is
 * greeted afresh.
 */
export class Session {
  /** Who is at the other end, for messages: `vf 2`, or an address until it has told. */
  name: string;
  /** Called after each command, whatever came of it. */
  onCommand: ((record: CommandRecord) => void) | undefined;
  /** Called for each command that was not sent. */
  onUnsent: ((reason: UnsentReason) => void) | undefined;
  /** Called for each of those who wait whose time was up after something was sent for them. */
  onOverdue: (() => void) | undefined;
  /** Called once when the conversation is over, with the reason. */
  onEnd: ((why: string) => void) | undefined;

  readonly #errors = new RequestErrors(this);
  readonly #queue = new JobQueue(this.#errors);
  /** Rings for both deadlines. When it was spp-ctl that stalled, the reply may be here: timers run before sockets are read. */
  readonly #alarm = new DeadlineTimer(() => setImmediate(() => this.#expire()));
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

  /** The deadline of the process for each command, in milliseconds. */
  get commandTimeoutMs(): number {
    return this.options.commandTimeoutMs;
  }

  /** For how long there has been nothing to do, in milliseconds; 0 while there is something. */
  get idleMs(): number {
    return this.#isIdle ? performance.now() - this.#idleSince : 0;
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
   * Queues a request. The deadline of who waits for it runs from now on.
   *
   * @throws QueueFullError, NotSentError, OutcomeUnknownError, ProcessTimeoutError, ConnectionLostError, BadReplyError,
   * CommandFailedError, or what `work` throws.
   */
  run<T>(work: Work<T>, options: RequestOptions = {}): Promise<T> {
    this.#queue.unshare();
    return this.#enqueue(work, options, this.#queue.holds(options.origin));
  }

  /**
   * Queues a request that only reads, or joins an equal one that is still waiting, if no request other than such reads
   * was queued after it. Those who share it have each a deadline of their own.
   *
   * @param key what makes requests equal.
   */
  share<T>(key: string, work: Work<T>, origin?: RequestOrigin): Promise<T> {
    const { responseTimeoutMs } = this.options;
    const joined = this.#queue.join(key, origin, responseTimeoutMs);
    if (joined === undefined) return this.#enqueue(work, { origin }, false, key);
    this.#alarm.set(responseTimeoutMs);
    return joined as Promise<T>;
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

  /**
   * Waits until a change that was begun, if there is one, has come to its end, but no longer than the process may take for
   * a command.
   */
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

  /** Ends the conversation: what is pending fails. @param why completes the sentence "vf 2 …". */
  close(why: string): void {
    this.#end(why);
  }

  /** @param sharedAs what equal requests may join it by. */
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
    // Who waits for it knows what it gives.
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
      return Promise.reject(new Error(`"${command.text}" was to be sent out of turn`));
    }
    if (this.#ended !== undefined) return Promise.reject(this.#errors.sessionEnded(this.#ended));
    // A change that was begun is brought to its end, whoever still waits for it. Nothing else is.
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
      // In flight before its bytes leave: whatever comes from now on is for this command.
      const inFlight = { job, command: command.text, sentAt, settle, reject };
      this.#inFlight = inFlight;
      this.#alarm.set(job.commandTimeoutMs);
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

  /** Looks which deadlines have passed. */
  #expire(): void {
    if (this.#ended !== undefined) return;
    const now = performance.now() + TIMER_MS;
    const inFlight = this.#inFlight;
    if (inFlight !== undefined && dueAt(inFlight) <= now) {
      const after = formatDuration(inFlight.job.commandTimeoutMs);
      const late = new ProcessTimeoutError(this.name, inFlight.command, after);
      this.#end(`did not answer within ${after}`, late);
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
