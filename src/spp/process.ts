import { NotAppliedError, NotVerifiedError, SppError } from './errors.js';
import type { Command } from './protocol/command.js';
import type { SecondaryKind } from './protocol/greeting.js';
import type { Outcome } from './protocol/reply.js';
import type { Exchange, Session } from './session.js';

export type ProcessKind = 'primary' | SecondaryKind;

/** A connected process. What it can do is in the class of its kind. */
export abstract class SppProcess {
  abstract readonly kind: ProcessKind;
  /** 1 to 99; undefined for the primary. */
  abstract readonly clientId: number | undefined;

  constructor(readonly session: Session) {}

  /** How people call it: `primary`, `vf 2`. */
  get name(): string {
    return this.session.name;
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
    status: Command<State>,
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
    status: Command<State>,
  ): Promise<State> {
    try {
      return await exchange(status);
    } catch (error) {
      throw error instanceof SppError ? new NotVerifiedError(this.name, change.text, error) : error;
    }
  }
}
