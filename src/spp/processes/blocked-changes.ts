import type { Exchange } from '../connection/session.js';
import { CommandFailedError, UnsafeCommandError } from '../errors.js';
import { detachPort } from '../protocol/worker.js';
import { isCannot } from './committer.js';
import type { WorkerState } from './worker-state.js';
import type { Place } from './worker-status.js';

/** Number of harmless changes that make the process open a port that an attach could not open. */
const OPENING_TRIES = 2;

const REMEDY = 'which blocks every change; end it and launch it again';

/** The damage when the port that could not be opened is unknown. */
const BLOCKED = `could not open an attached port, ${REMEDY}`;

/** A vf or mirror rejects every change while it cannot open a port that was attached (rule V9). */
export class BlockedChanges {
  #why: string | undefined;

  /** @param nameOf the process, such as `vf 3`. */
  constructor(
    private readonly state: WorkerState,
    private readonly nameOf: () => string,
  ) {}

  /** Why the process rejects every change, completes "vf 3 …"; undefined while it is not known to. */
  get why(): string | undefined {
    return this.#why;
  }

  /** The process rejected a change that is possible. */
  changeRejected(): void {
    this.#why ??= BLOCKED;
  }

  /**
   * Checks whether changes work again, by a change without effect: the detach of a port that was never attached.
   *
   * @throws UnsafeCommandError when they do not.
   */
  async check(exchange: Exchange): Promise<void> {
    if (this.#why === undefined) return;
    try {
      await exchange(this.state.harmless());
      this.#why = undefined;
      this.state.forget();
    } catch (error) {
      throw isCannot(error) ? new UnsafeCommandError(`${this.nameOf()} ${this.#why}`) : error;
    }
  }

  /**
   * Makes the process open a port that an attach could not open. The process keeps the attach pending, and the next change that can
   * open the port applies it; if the port still cannot be opened, the attach is undone.
   *
   * @param attach sends the attach again. @param error the rejection of the attach.
   * @throws CommandFailedError when the port could not be opened.
   */
  async open(
    exchange: Exchange,
    { port, direction, name }: Place,
    attach: () => Promise<void>,
    error: CommandFailedError,
  ): Promise<void> {
    const isNew = port.startsWith('vhost:') && !this.state.ports.has(port);
    const detach = detachPort(port, direction, name);
    // A known port was not rejected because it could not be opened, except for VLAN operations left on it.
    const harmless = isNew ? this.state.harmless() : detach;
    for (let tries = 0; tries < OPENING_TRIES; tries++) {
      try {
        await exchange(harmless);
      } catch (again) {
        if (!isCannot(again)) throw again;
        continue;
      }
      if (!isNew) await attach();
      this.#why = undefined;
      return;
    }
    try {
      await exchange(detach);
    } catch (again) {
      if (!isCannot(again)) throw again;
      this.#why = `could not open ${port} for ${name}, ${REMEDY}`;
      throw new CommandFailedError(`${error.reason}; ${this.nameOf()} ${this.#why}`);
    }
    this.#why = undefined;
    throw error;
  }
}
