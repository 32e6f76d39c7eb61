import { patchesOverflow, portsOverflow } from '../../spp/protocol/primary.js';
import type { Hazard, HostTrial } from './host-rules.js';
import type { ObservedProcess } from '../observed/observed-panel.js';
import type { Call } from './step.js';

/** A trial of a plan that also counts what the status of the primary has room for (rule P9). */
export class PrimaryRoom implements HostTrial {
  readonly #ports: Set<string>;
  readonly #patches: Map<string, string>;

  /** @param primary as it was read. @param trial what else is tried; undefined for nothing. */
  constructor(
    { part, ports }: ObservedProcess,
    private readonly trial: HostTrial | undefined,
  ) {
    this.#ports = new Set(ports);
    const patches = part?.kind === 'primary' ? part.patches : [];
    this.#patches = new Map(patches.map(({ src, dst }) => [src, dst]));
  }

  hazard(process: string, call: Call): Hazard | undefined {
    const reason = this.#overflow(call);
    if (reason !== undefined) return { reason, instead: 'give the primary fewer ports and patches' };
    return this.trial?.hazard(process, call);
  }

  assume(process: string, call: Call): void {
    this.trial?.assume(process, call);
    switch (call.operation) {
      case 'updatePrimaryPort': {
        const { action, port } = call.body;
        if (action === 'add') this.#ports.add(port);
        else this.#delete(port);
        break;
      }
      case 'addPrimaryPatch':
        this.#patches.set(call.body.src, call.body.dst);
        break;
      case 'resetPrimaryPatches':
        this.#patches.clear();
        break;
      default:
    }
  }

  #overflow(call: Call): string | undefined {
    if (call.operation === 'updatePrimaryPort' && call.body.action === 'add') {
      const forwarder = { status: 'idling' as const, ports: [...this.#ports], patches: [] };
      return portsOverflow({ forwarder }, call.body.port);
    }
    return call.operation === 'addPrimaryPatch' ? patchesOverflow(this.#patches, call.body) : undefined;
  }

  #delete(port: string): void {
    this.#ports.delete(port);
    for (const [src, dst] of this.#patches) if (src === port || dst === port) this.#patches.delete(src);
  }
}
