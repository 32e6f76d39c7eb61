import { keptNumber } from './host/device.js';
import type { HostProcess } from './host/host-process.js';
import type { NfvDialect } from './nfv-dialect.js';
import { PortTable, type PortType } from './port-table.js';

/** Result of a port command: the reply is `done` or `failed`, or there is none because the process `dies`. */
export type PortOutcome = 'done' | 'failed' | 'dies';

export interface NfvPortsOptions {
  readonly phys: number;
  readonly queues: number;
  /** Whether it is spp_vm, up to 18.08.1: no port can be added in a VM. */
  readonly isGuest: boolean;
}

/** The ports of an nfv: its port table, and its effects on the host. */
export class NfvPorts {
  readonly table: PortTable;
  readonly #onHost: HostProcess;
  readonly #dialect: NfvDialect;
  readonly #isGuest: boolean;
  /** Slots of devices created before its launch, by name: it can remove them, but does not list them (H10). */
  readonly #hidden: Map<string, number>;

  constructor(onHost: HostProcess, dialect: NfvDialect, options: NfvPortsOptions) {
    this.#onHost = onHost;
    this.#dialect = dialect;
    this.#isGuest = options.isGuest;
    this.table = new PortTable({ ...options, listPhys: true });
    this.#hidden = onHost.knownAtLaunch(['nullpmd', 'memif']);
  }

  /** Adds a port of a supported type. `isForwarding`: whether its worker moves packets. */
  add(type: PortType, id: number, isForwarding: boolean): PortOutcome {
    if (this.#isGuest || this.#dialect.failing.includes(type)) return 'failed';
    if (type === 'ring') {
      if (!this.#dialect.ringTwice && this.table.find(type, id) !== undefined) return 'failed';
      return this.#named(this.#onHost.addRing(id), type, id);
    }
    if (type === 'vhost') return this.#addVhost(id, isForwarding);
    if (type === 'nullpmd' || type === 'pcap' || type === 'memif') {
      const made = this.#onHost.addDevice(type, id);
      if (made === 'dies') return 'dies';
      return this.#named(typeof made === 'object' ? made.slot : undefined, type, id);
    }
    return 'failed';
  }

  /**
   * Deletes a port: removes its device from the host, empties its entry and drops the patch of the first one (N5).
   * `done` even when the device remains (N6).
   */
  remove(type: PortType, id: number, wasForwarding: boolean): PortOutcome {
    const slot = this.table.find(type, id) ?? this.#hidden.get(`${type}:${keptNumber(id)}`);
    if (slot === undefined) return 'failed';
    const isInUse = this.table.flows().some(({ from, to }) => from === slot || to === slot);
    if (this.#dialect.delFrees.includes(type)) {
      if (type === 'ring') this.#onHost.removeRing(id);
      else this.#onHost.remove(slot);
    }
    if (type !== 'ring') {
      if (wasForwarding && isInUse && this.#onHost.loses('delete-while-forwarding')) this.#onHost.crash();
    }
    this.#hidden.delete(`${type}:${keptNumber(id)}`);
    if (this.#dialect.delDrops === 'patch-to') this.table.clear(slot);
    this.table.dropPatch(this.#dialect.delDrops, slot);
    this.table.clear(slot);
    return 'done';
  }

  #addVhost(id: number, isForwarding: boolean): PortOutcome {
    const own = this.table.find('vhost', id);
    if (this.#dialect.vhostTwice === 'fails' && (own ?? this.#onHost.slotOf('vhost', id)) !== undefined) {
      return 'failed';
    }
    const flows = isForwarding && own !== undefined ? this.table.flows() : [];
    const isSource = flows.some(({ from }) => from === own);
    if (isSource && this.#onHost.loses('vhost-again-while-forwarding')) return 'dies';
    const added = this.#onHost.addVhost(id);
    if (added === 'dies') return 'dies';
    const isDestination = flows.some(({ to }) => to === own);
    if (isDestination && this.#onHost.loses('vhost-again-while-sending')) this.#onHost.crash();
    return this.#named(added === 'failed' ? undefined : added.slot, 'vhost', id);
  }

  #named(slot: number | undefined, type: PortType, id: number): PortOutcome {
    if (slot === undefined) return 'failed';
    this.table.name(slot, type, id);
    return 'done';
  }
}
