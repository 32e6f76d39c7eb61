import { ProcessNotFoundError } from './errors.js';
import type { Mirror } from './mirror.js';
import { Nfv } from './nfv.js';
import type { Pcap } from './pcap.js';
import { Primary } from './primary.js';
import type { SppProcess } from './process.js';
import { Vf } from './vf.js';

export type Secondary = Nfv | Vf | Mirror | Pcap;
export type AnyProcess = Primary | Secondary;

/** The processes that are connected now. */
export class Registry {
  #primary: Primary | undefined;
  readonly #secondaries = new Map<number, Secondary>();

  /** All processes: the primary first, then the secondaries by client id. */
  list(): AnyProcess[] {
    const secondaries = [...this.#secondaries.values()].sort((a, b) => a.clientId - b.clientId);
    return this.#primary === undefined ? secondaries : [this.#primary, ...secondaries];
  }

  /** Takes a process in. One with the same client id, or an earlier primary, is disconnected. */
  add(process: AnyProcess): void {
    let replaced: SppProcess | undefined;
    if (process instanceof Primary) {
      replaced = this.#primary;
      this.#primary = process;
    } else {
      replaced = this.#secondaries.get(process.clientId);
      this.#secondaries.set(process.clientId, process);
    }
    replaced?.session.close('was replaced by a new connection');
  }

  /** Takes a process out, unless another has taken its place already. */
  remove(process: AnyProcess): void {
    if (process instanceof Primary) {
      if (this.#primary === process) this.#primary = undefined;
    } else if (this.#secondaries.get(process.clientId) === process) {
      this.#secondaries.delete(process.clientId);
    }
  }

  /** @throws ProcessNotFoundError when no primary is connected. */
  primary(): Primary {
    if (this.#primary === undefined) throw new ProcessNotFoundError();
    return this.#primary;
  }

  /** @throws ProcessNotFoundError when no vf with this client id is connected. */
  vf(clientId: number): Vf {
    const process = this.#secondaries.get(clientId);
    if (process instanceof Vf) return process;
    throw new ProcessNotFoundError(clientId);
  }

  /** @throws ProcessNotFoundError when no nfv or vm with this client id is connected. */
  nfv(clientId: number): Nfv {
    const process = this.#secondaries.get(clientId);
    if (process instanceof Nfv) return process;
    throw new ProcessNotFoundError(clientId);
  }
}
