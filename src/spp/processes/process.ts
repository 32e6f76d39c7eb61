import type { RequestOrigin } from '../request-origin.js';
import type { Host } from '../host/host.js';
import type { Damage } from '../host/verdict.js';
import { ConnectionLostError, NotAppliedError, NotVerifiedError, SppError } from '../errors.js';
import { formatProcessId, type ProcessKind } from '../../text/process-id.js';
import type { Command } from '../protocol/command.js';
import type { Outcome } from '../protocol/reply.js';
import type { Snapshot } from './snapshot.js';
import type { Told } from './told.js';
import { CLOSED, type Exchange, type Session, type Work } from '../connection/session.js';

export type { ProcessKind } from '../../text/process-id.js';

/** The cores that a process uses, as far as its release tells them. */
export interface CoreUsage {
  readonly masterLcore: number | undefined;
  /** The master core among them, where it is known. */
  readonly lcores: readonly number[];
}

/** A connected process. What it can do is in the class of its kind. */
export abstract class SppProcess {
  abstract readonly kind: ProcessKind;
  /** 1 to 99; undefined for the primary. */
  abstract readonly clientId: number | undefined;

  /**
   * Told each status that is read, whoever asked for it: what is lasting of it, which differs from the one before only when
   * the process has changed. Undefined when it is too large to be compared.
   */
  onStatus: ((lasting: unknown) => void) | undefined;

  constructor(
    readonly session: Session,
    protected readonly host: Host,
  ) {}

  /** How people call it: `primary`, `vf 2`. */
  get name(): string {
    return this.session.name;
  }

  /** How documents and events call it: `primary`, `vf:2`. */
  get id(): string {
    return formatProcessId(this.kind, this.clientId);
  }

  /** What is wrong with it, as far as is known. */
  get damage(): Damage | undefined {
    return this.host.model.damage(this.id);
  }

  /**
   * Asks the process for its status; equal requests that wait share one answer.
   *
   * @param caller undefined when spp-ctl asks by itself.
   */
  abstract status(caller?: RequestOrigin): Promise<Snapshot<unknown>>;

  /** Asks the process which cores it uses. */
  abstract coreUsage(caller: RequestOrigin): Promise<CoreUsage>;

  /** Ends the process. It has confirmed when this resolves; the connection closes soon after. */
  abstract exit(caller: RequestOrigin): Promise<void>;

  /** It has connected: nobody could use it before. */
  welcome(): void {
    this.host.connected(this);
  }

  /** Has told a status. @param lasting see onStatus. */
  protected told(told: Told, lasting: unknown): void {
    this.host.told(this.id, told, lasting ?? told.status);
    this.onStatus?.(lasting);
  }

  /** Queues a request; see Session.run(). */
  protected run<T>(caller: RequestOrigin, work: Work<T>): Promise<T> {
    return this.session.run(work, { caller });
  }

  /**
   * Sends `exit`. Early releases close the connection without a reply, which says as much.
   *
   * @param mayBeSilent whether the process may be of one of those releases; asked when it has closed the connection.
   * @throws ConnectionLostError when it has closed the connection and is of a release that replies first.
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
   * Sends a change whose reply may not tell what came of it, and then lets the status tell.
   *
   * @param status reads the state back.
   * @param evidence says what in the state speaks against the change; undefined when it shows the change.
   * @throws NotAppliedError when the state shows that the change did not happen.
   */
  protected async change<State>(
    exchange: Exchange,
    command: Command<Outcome>,
    status: Command<Snapshot<State>>,
    evidence: (state: State) => string | undefined,
  ): Promise<void> {
    if ((await exchange(command)) === 'done') return;
    const against = evidence(await this.readBack(exchange, command, status));
    if (against !== undefined) throw new NotAppliedError(this.name, command.text, against);
  }

  /**
   * Reads the state after a change.
   *
   * @throws NotVerifiedError when it cannot be read: the change was sent, so its outcome is unknown.
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
