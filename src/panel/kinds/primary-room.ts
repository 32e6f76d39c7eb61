import { patchesOverflow, portsOverflow } from '../../spp/protocol/primary.js';
import type { Patch } from '../document/schema.js';
import type { Hazard, HostTrial } from '../plan/host-rules.js';
import type { Step } from '../plan/step.js';

/** Adds to a trial the room that the status of the primary has for ports and patches (rule P9). */
export class PrimaryRoom implements HostTrial {
  readonly #ports: Set<string>;
  readonly #patches: Map<string, string>;

  /** @param trial the rules of the host; undefined for none. */
  constructor(
    ports: readonly string[],
    patches: readonly Patch[],
    private readonly trial: HostTrial | undefined,
  ) {
    this.#ports = new Set(ports);
    this.#patches = new Map(patches.map(({ src, dst }) => [src, dst]));
  }

  hazard(step: Step): Hazard | undefined {
    const reason = this.#overflow(step);
    if (reason !== undefined) return { reason, instead: 'give the primary fewer ports and patches' };
    return this.trial?.hazard(step);
  }

  assume(step: Step): void {
    this.trial?.assume(step);
    const { process, change } = step;
    if (process !== 'primary') return;
    switch (change?.do) {
      case 'add':
        this.#ports.add(change.port);
        break;
      case 'delete':
        this.#delete(change.port);
        break;
      case 'patch':
        this.#patches.set(change.src, change.dst);
        break;
      case 'reset':
        this.#patches.clear();
        break;
      default:
    }
  }

  #overflow({ process, change }: Step): string | undefined {
    if (process !== 'primary') return undefined;
    if (change?.do === 'add') {
      const forwarder = { status: 'idling' as const, ports: [...this.#ports], patches: [] };
      return portsOverflow({ forwarder }, change.port);
    }
    return change?.do === 'patch' ? patchesOverflow(this.#patches, change) : undefined;
  }

  #delete(port: string): void {
    this.#ports.delete(port);
    for (const [src, dst] of this.#patches) if (src === port || dst === port) this.#patches.delete(src);
  }
}
