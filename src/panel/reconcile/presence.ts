import { MEMIF_FILE } from '../../spp/host/host-state.js';
import type { AnyProcess } from '../../spp/processes/index.js';
import type { Registry } from '../../spp/registry.js';
import type { Plan } from '../plan/plan.js';
import { type PrimaryState, whyPending, withPrimary } from './primary-away.js';
import type { PrimaryLost } from './primary-loss.js';
import { processName } from '../../text/process-id.js';

/** Which processes of the host are connected, and what follows for a plan. */
export class Presence {
  /** The ids of the processes that were connected and ended without an exit command. */
  readonly #ended = new Set<string>();
  #sawPrimary = false;
  /** The secondaries that were connected when the primary disconnected. */
  #survivors: readonly AnyProcess[] = [];

  /** @param actsItself whether spp-ctl changes processes by itself. */
  constructor(
    private readonly registry: Registry,
    private readonly actsItself: boolean,
    private readonly primaryLost: PrimaryLost,
  ) {}

  /** @returns what a person should know: a sentence. Undefined for nothing. */
  connected({ id, kind }: Pick<AnyProcess, 'id' | 'kind'>): string | undefined {
    this.#ended.delete(id);
    if (kind !== 'primary') return undefined;
    const wasSeen = this.#sawPrimary;
    this.#sawPrimary = true;
    const there = this.registry.list();
    const survivor = this.#survivors.find((each) => there.includes(each));
    this.#survivors = [];
    if (!wasSeen || survivor === undefined) return undefined;
    return (
      `the primary is back and the same as before: ${processName(survivor.id)} was connected all the time, and no other ` +
      'primary starts while a secondary lives; only the connection had been lost'
    );
  }

  disconnected({ id, kind }: Pick<AnyProcess, 'id' | 'kind'>): void {
    if (!this.registry.host.model.wasToldToExit(id)) this.#ended.add(id);
    if (kind === 'primary') this.#survivors = this.#secondaries;
  }

  /** Whether nothing may be restored now, because the primary has ended or its connection was lost. */
  get isPrimaryAway(): boolean {
    return this.#primary === 'died' || this.#primary === 'lost';
  }

  /** Adds to a plan the conflicts that follow from processes that are not connected. */
  explain(plan: Plan): Plan {
    const { model, launches } = this.registry.host;
    const host = {
      primary: this.#primary,
      secondaries: this.#secondaries.map(({ id }) => id),
      primaryLost: this.primaryLost,
      file: model.hadMemif ? MEMIF_FILE : undefined,
    };
    const pending = whyPending(plan.pending, this.#ended, launches.desired, host);
    const own = this.actsItself ? withPrimary(plan, host) : plan;
    return { ...own, conflicts: [...own.conflicts, ...pending] };
  }

  get #secondaries(): readonly AnyProcess[] {
    return this.registry.list().filter(({ kind }) => kind !== 'primary');
  }

  get #primary(): PrimaryState {
    if (this.registry.list().some(({ kind }) => kind === 'primary')) return 'here';
    if (!this.#sawPrimary) return 'unseen';
    return this.registry.host.model.isPrimaryGone ? 'died' : 'lost';
  }
}
