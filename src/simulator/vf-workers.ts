import type { Classifying } from './data-plane/classifier.js';
import type { ComponentWork } from './data-plane/component-path.js';
import type { VfDialect } from './vf-dialect.js';
import { DEFAULT_MAC, formatMac, macBucket } from './vf-mac.js';
import { NO_VLAN, type PortName, type VfPort, type VfPorts } from './vf-ports.js';
import { ShownVlans, type Direction, type RunOperation } from './vf-vlan.js';

/** A component as last requested. */
export interface StoredComponent {
  /** Lowest free number when it was started; orders the classifier table. */
  readonly number: number;
  /** As stored, one byte per character: a name that was too long ends with the byte of its core. */
  readonly name: string;
  readonly core: number;
  /** forward, merge, the release's word for a classifier, or mirror. Undefined when `start` named none. */
  readonly type: string | undefined;
  readonly rx: VfPort[];
  readonly tx: VfPort[];
}

/** A port of a component as its worker has it. */
interface WorkerPort extends PortName {
  readonly slot: number | undefined;
}

/** A component as its worker has it. */
interface Work {
  readonly name: string;
  readonly type: string | undefined;
  readonly rx: readonly WorkerPort[];
  readonly tx: readonly WorkerPort[];
}

/** One entry of a classifier's table, keyed by VLAN ID and address. */
interface TableEntry {
  readonly vid: number;
  readonly mac: bigint;
  readonly port: WorkerPort;
}

interface ClassifierWork extends Work {
  readonly table: readonly TableEntry[];
  /** The component for the data plane, made when a packet first needs it. */
  classifying?: Classifying;
}

/** A port of a component in status. */
export interface ShownPort {
  readonly port: string;
  readonly vlan: { readonly operation: string; readonly id: number; readonly pcp: number };
}

/** A component in status. */
export interface ShownComponent {
  readonly name: string;
  readonly type: string;
  readonly rx: readonly ShownPort[];
  readonly tx: readonly ShownPort[];
}

/** An entry of the classifier table in status. */
export interface ShownEntry {
  readonly type: 'mac' | 'vlan';
  readonly value: string;
  readonly port: string;
}

/** Packets that a worker moves, between the devices of two slots. */
export interface WorkerFlow {
  readonly from: number;
  readonly to: number | undefined;
}

function workerPort({ type = 'phy', id, queue, slot }: VfPort): WorkerPort {
  return { type, id, queue, slot };
}

/** A classifier for the data plane: the same object until the component changes. */
function classifyingOf(work: ClassifierWork): Classifying {
  work.classifying ??= {
    rx: work.rx[0],
    tx: work.tx.map((port) => {
      const entry = work.table.find((each) => each.port === port);
      if (!entry) return { ...port, vid: NO_VLAN, address: undefined };
      const { vid, mac } = entry;
      return { ...port, vid, address: mac === DEFAULT_MAC ? 'default' : formatMac(mac).toLowerCase() };
    }),
  };
  return work.classifying;
}

/**
 * The components as the worker cores have them, by number: updated with a component, and kept when one is stopped.
 * The status shows this state, not the requested one.
 */
export class VfWorkers {
  readonly #dialect: VfDialect;
  readonly #ports: VfPorts;
  readonly #vlans: ShownVlans;
  readonly #forwards = new Map<number, Work>();
  readonly #classifiers = new Map<number, ClassifierWork>();

  constructor(dialect: VfDialect, ports: VfPorts) {
    this.#dialect = dialect;
    this.#ports = ports;
    this.#vlans = new ShownVlans(dialect.keepsUpdated);
  }

  /** Writes the VLAN operations of a component's ports: the first step of an update, even of one that fails. */
  writeVlans({ rx, tx }: StoredComponent): void {
    for (const port of rx) this.#vlans.write(port.slot, 'rx', port.vlans);
    for (const port of tx) this.#vlans.write(port.slot, 'tx', port.vlans);
  }

  /** Passes a component to its worker. */
  update(component: StoredComponent): void {
    const { number, name, type } = component;
    const rx = component.rx.map(workerPort);
    const tx = component.tx.map(workerPort);
    if (type === this.#dialect.classifier) {
      const table = component.tx.flatMap(({ vid, mac }, at): TableEntry[] => {
        const port = tx[at];
        return mac === 0n || !port ? [] : [{ vid, mac, port }];
      });
      this.#classifiers.set(number, { name, type, rx: rx.slice(0, 1), tx, table });
    } else {
      this.#forwards.set(number, {
        name,
        type,
        rx,
        tx: this.#dialect.hidesIdleTx ? sendingPorts(rx, tx) : tx,
      });
    }
    this.#vlans.change();
  }

  /** Removes a component from a classifier's worker. */
  forget(number: number): void {
    this.#classifiers.delete(number);
  }

  /** A component in the status. Undefined when no worker has that number: then there is no reply to `status`. */
  shown(number: number, isClassifier: boolean): ShownComponent | undefined {
    const work = (isClassifier ? this.#classifiers : this.#forwards).get(number);
    if (work?.type === undefined) return undefined;
    const { name, type, rx, tx } = work;
    return {
      name,
      type,
      rx: rx.map((port) => this.#showPort(port, 'rx')),
      tx: tx.map((port) => this.#showPort(port, 'tx')),
    };
  }

  /** The classifier tables, by number of the component, then by VLAN ID, untagged last. */
  table(): ShownEntry[] {
    return [...this.#classifiers]
      .sort(([a], [b]) => a - b)
      .flatMap(([, { table }]) => {
        const vids = [...new Set(table.map(({ vid }) => vid))].sort((a, b) => a - b);
        return vids.flatMap((vid) => this.#entries(vid, table));
      });
  }

  /** The packets that a component moves, by number. */
  flows(number: number, isClassifier: boolean): WorkerFlow[] {
    const work = (isClassifier ? this.#classifiers : this.#forwards).get(number);
    if (work?.type === undefined) return [];
    const { type, rx, tx } = work;
    const destinations = isClassifier ? this.#classified(number) : this.#forwarded(type, rx, tx);
    if (!destinations) return [];
    return rx.flatMap(({ slot }) =>
      slot === undefined ? [] : destinations.map((port) => ({ from: slot, to: port?.slot })),
    );
  }

  /** A component as its worker core runs it. Undefined when no worker has that number. */
  running(number: number, core: number, isClassifier: boolean): ComponentWork | undefined {
    const classifier = isClassifier ? this.#classifiers.get(number) : undefined;
    const component = isClassifier ? undefined : this.#forwards.get(number);
    const name = (classifier ?? component)?.name ?? '';
    if (classifier)
      return { number, core, name, work: { kind: 'classify', component: classifyingOf(classifier) } };
    return component && { number, core, name, work: { kind: 'forward', component } };
  }

  /** The VLAN operations that workers run for a device. */
  operations(slot: number, dir: Direction): readonly RunOperation[] {
    return this.#vlans.used(slot, dir);
  }

  get hasLostController(): boolean {
    return this.#vlans.hasLostController;
  }

  /** Whether the worker of a component receives from a port without a device, which kills the process. */
  receivesFromNowhere(number: number, isClassifier: boolean): boolean {
    const work = (isClassifier ? this.#classifiers : this.#forwards).get(number);
    if (work?.type === undefined || work.rx.every(({ slot }) => slot !== undefined)) return false;
    return (
      (isClassifier ? this.#classified(number) : this.#forwarded(work.type, work.rx, work.tx)) !== undefined
    );
  }

  /** Where a classifier sends untagged packets of unknown addresses; undefined when it receives none. */
  #classified(number: number): (WorkerPort | undefined)[] | undefined {
    const work = this.#classifiers.get(number);
    if (!work || work.rx.length === 0 || work.tx.length === 0 || work.table.length === 0) return undefined;
    const isDefault = ({ vid, mac }: TableEntry): boolean => vid === NO_VLAN && mac === DEFAULT_MAC;
    return [work.table.findLast(isDefault)?.port];
  }

  /** Where a forward, merge or mirror sends to; undefined when it receives nothing. */
  #forwarded(
    type: string,
    rx: readonly WorkerPort[],
    tx: readonly WorkerPort[],
  ): (WorkerPort | undefined)[] | undefined {
    if (rx.length === 0) return undefined;
    if (type === 'mirror') return rx.length === 1 && tx.length === 2 ? [...tx] : undefined;
    if (!this.#dialect.idlesWithoutTx) return [tx[0]];
    return tx.length === 1 && (type === 'merge' || rx.length === 1) ? [tx[0]] : undefined;
  }

  #showPort(port: WorkerPort, dir: Direction): ShownPort {
    const entry = this.#ports.find(port.type, port.id, port.queue);
    const slot = typeof entry === 'object' ? entry.slot : undefined;
    const vlan = this.#vlans.shown(slot, dir);
    return {
      port: this.#ports.label(port),
      vlan: { operation: vlan?.operation ?? 'none', id: vlan?.id ?? 0, pcp: vlan?.pcp ?? 0 },
    };
  }

  /**
   * Entries of one VLAN: `default` first, then addresses by their place in the hash table. Of several ports with one
   * address the last one counts (V7).
   */
  #entries(vid: number, table: readonly TableEntry[]): ShownEntry[] {
    const byMac = new Map<bigint, WorkerPort>();
    for (const entry of table) if (entry.vid === vid) byMac.set(entry.mac, entry.port);
    const place = (mac: bigint): number => (mac === DEFAULT_MAC ? -1 : macBucket(mac));
    return [...byMac]
      .sort(([a], [b]) => place(a) - place(b))
      .map(([mac, port]) => {
        const address = mac === DEFAULT_MAC ? 'default' : formatMac(mac);
        const label = this.#ports.label(port);
        return vid === NO_VLAN
          ? { type: 'mac', value: address, port: label }
          : { type: 'vlan', value: `${vid}/${address}`, port: label };
      });
  }
}

/**
 * The tx ports of a forward or merge as its worker gets them up to 18.05: one for each rx port, which is phy:0 when
 * none was attached (read from the source).
 */
function sendingPorts(rx: readonly WorkerPort[], tx: readonly WorkerPort[]): readonly WorkerPort[] {
  if (rx.length === 0) return [];
  return [tx[0] ?? { type: 'phy', id: 0, queue: 0, slot: 0 }];
}
