import type { Registry } from '../../spp/registry.js';
import { DeadlineTimer } from '../../timing/deadline-timer.js';
import { processName } from '../../text/process-id.js';
import { kindOfId } from '../kinds/index.js';
import type { BackoffOptions } from './backoff.js';
import type { PerformOwn } from './reconcile-transaction.js';

/**
 * What becomes of the secondaries when the primary has ended. A new primary does not start while one of them lives
 * (restore-20.02).
 *
 * - `keep`: they go on forwarding until a person ends them.
 * - `restart`: they are ended, so that the host comes up anew with the next primary.
 */
export type PrimaryLost = 'keep' | 'restart';

export interface PrimaryLossParts {
  /** Whether the secondaries are ended at all now. */
  readonly isActing: () => boolean;
  readonly performOwn: PerformOwn;
  /** Called with what a person should look at: a sentence. */
  readonly onProblem: (sentence: string) => void;
}

/** Ends the secondaries of a primary that has ended. */
export class PrimaryLoss {
  readonly #timer: DeadlineTimer;
  #ending: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly registry: Registry,
    private readonly graces: Pick<BackoffOptions, 'primaryGraceMs' | 'silentPrimaryGraceMs'>,
    private readonly parts: PrimaryLossParts,
  ) {
    this.#timer = new DeadlineTimer(() => {
      this.#ending = this.#endSecondaries();
    });
  }

  /** The primary has disconnected. It may be back soon: it connects again when only its connection was lost. */
  begin(): void {
    const { primaryGraceMs, silentPrimaryGraceMs } = this.graces;
    this.#timer.set(this.registry.host.model.isPrimaryGone ? primaryGraceMs : silentPrimaryGraceMs);
  }

  /** The primary is back. */
  end(): void {
    this.#timer.clear();
  }

  stop(): void {
    this.#timer.stop();
  }

  /** Waits for what was begun. */
  async close(): Promise<void> {
    await this.#ending;
  }

  async #endSecondaries(): Promise<void> {
    const { registry, parts } = this;
    if (registry.primaryOrNone !== undefined || !parts.isActing()) return;
    const secondaries = registry.list().map(({ id }) => id);
    const silent = registry.host.model.lostSecondaries;
    const ended = await Promise.all(secondaries.map((id) => this.#end(id)));
    const living = [...ended.flatMap((id) => id ?? []), ...silent];
    if (living.length === 0) return;
    parts.onProblem(
      `the primary does not start while ${living.map(processName).join(', ')} may live: ` +
        `spp-ctl could not end ${living.length === 1 ? 'it' : 'them'}; end ${living.length === 1 ? 'it' : 'them'} by hand`,
    );
  }

  /** @returns the id when the process may still live. */
  async #end(id: string): Promise<string | undefined> {
    const { life } = kindOfId(id);
    if (life === undefined) return undefined;
    try {
      await this.parts.performOwn(life.exit(id), 'restore');
      return undefined;
    } catch {
      return id;
    }
  }
}
