import type { RequestOrigin } from '../request-origin.js';
import type { Host } from '../host/host.js';
import type { Damage } from '../host/findings.js';
import { ConnectionLostError, NotAppliedError, NotVerifiedError, SppError } from '../errors.js';
import { formatProcessId, type ProcessType } from '../../text/process-id.js';
import type { Command } from '../protocol/command.js';
import type { ReplyOutcome } from '../protocol/reply.js';
import type { Snapshot } from './snapshot.js';
import type { TypedStatus } from '../host/process-kinds.js';
import { CLOSED, type Exchange, type Session, type Work } from '../connection/session.js';

/** The lcores of a process, as far as its release shows them. */
export interface CoreUsage {
  readonly masterLcore: number | undefined;
  /** Includes the master lcore, where known. */
  readonly lcores: readonly number[];
}

/** The hazards of a process that its status does not show. */
export interface ProcessLimits {
  /** Whether a second classifier on a core may hang the process, as a vf to 18.08.1. */
  readonly hasOneClassifierPerCore?: boolean;
}

/** A connected process. The class of its type has its operations. */
export abstract class SppProcess {
  abstract readonly kind: ProcessType;
  /** 1 to 99; undefined for the primary. */
  abstract readonly clientId: number | undefined;

  /**
   * Called with the lasting part of each status that any request reads, and with the status. The lasting part differs from the previous
   * one only when the process has changed; it is undefined when the status is too large to compare.
   */
  onStatus: ((lasting: unknown, reading: TypedStatus) => void) | undefined;

  constructor(
    readonly session: Session,
    protected readonly host: Host,
  ) {
    session.explain = (command, reason) => this.explainRejection?.(command, reason);
  }

  /** Display name: `primary`, `vf 2`. */
  get name(): string {
    return this.session.name;
  }

  /** Id in documents and events: `primary`, `vf:2`. */
  get id(): string {
    return formatProcessId(this.kind, this.clientId);
  }

  /** The known damage of the process; undefined when it has none. */
  get damage(): Damage | undefined {
    return this.host.model.damage(this.id);
  }

  get limits(): ProcessLimits {
    return {};
  }

  /**
   * Reads the status; equal queued requests share one reply.
   *
   * @param origin undefined when spp-ctl itself asks.
   */
  abstract status(origin?: RequestOrigin): Promise<Snapshot<unknown>>;

  /** Reads the lcores of the process. */
  abstract coreUsage(origin: RequestOrigin): Promise<CoreUsage>;

  /** Ends the process. Resolves when the process has confirmed; it closes the connection soon after. */
  abstract exit(origin: RequestOrigin): Promise<void>;

  /** Called after the greeting, before any request can use the process. */
  welcome(): void {
    this.host.connected(this);
  }

  /** Reports a status that was read. @param lasting see onStatus. */
  protected reportStatus(reading: TypedStatus, lasting: unknown): void {
    this.host.recordStatus(this.id, reading, lasting ?? reading.status);
    this.onStatus?.(lasting, reading);
  }

  /**
   * Explains a rejection by the known state of the process and of the host: a sentence without a full stop; undefined when the
   * state shows no reason.
   */
  protected explainRejection?(command: string, reason: string): string | undefined;

  /** Queues a request; see Session.run(). */
  protected run<T>(origin: RequestOrigin, work: Work<T>): Promise<T> {
    return this.session.run(work, { origin });
  }

  /**
   * Sends `exit`. Early releases close the connection without a reply, which confirms as well.
   *
   * @param mayBeSilent whether the process may be of such a release; called when the process has closed the
   * connection.
   * @throws ConnectionLostError when the process has closed the connection and is of a release that replies first.
   */
  protected async sendExit(
    exchange: Exchange,
    command: Command<unknown>,
    mayBeSilent: () => boolean,
  ): Promise<void> {
    try {
      await exchange(command);
    } catch (error) {
      if (error instanceof ConnectionLostError && error.how === CLOSED && mayBeSilent()) return;
      throw error;
    }
  }

  /**
   * Sends a change. When its reply has no result, verifies the change by the status.
   *
   * @param status reads the state back.
   * @param evidence returns the evidence against the change in the state; undefined when the state shows the change.
   * @throws NotAppliedError when the state does not show the change.
   */
  protected async change<State>(
    exchange: Exchange,
    command: Command<ReplyOutcome>,
    status: Command<Snapshot<State>>,
    evidence: (state: State) => string | undefined,
  ): Promise<void> {
    if ((await exchange(command)) === 'done') return;
    const against = evidence(await this.readBack(exchange, command, status));
    if (against !== undefined) {
      const explanation = this.explainRejection?.(command.text, against);
      throw new NotAppliedError(this.name, command.text, against, explanation);
    }
  }

  /**
   * Reads the state after a change.
   *
   * @throws NotVerifiedError when the state cannot be read: the change was sent, so its outcome is unknown.
   */
  protected async readBack<State>(
    exchange: Exchange,
    change: Command<unknown>,
    status: Command<Snapshot<State>>,
  ): Promise<State> {
    try {
      return (await exchange(status)).state;
    } catch (error) {
      throw error instanceof SppError ? new NotVerifiedError(this.name, change.text, error) : error;
    }
  }
}
