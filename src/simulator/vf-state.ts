import type { VfDialect } from './vf-dialect.js';
import { DEFAULT_MAC, formatMac } from './vf-mac.js';
import { NO_VLAN, type Direction, type VfPort, type VfPorts, type VlanOperation } from './vf-ports.js';

/** Components a vf has room for (RTE_MAX_LCORE), and the highest number of a core plus one. */
export const MAX_COMPONENTS = 128;

/** VLAN operations a port has room for. */
const MAX_VLANS = 4;

/** A component as it was last asked for. */
export interface Component {
  /** Lowest free number when it was started; orders the classifier table. */
  readonly number: number;
  /** As stored, one byte per character: a name that was too long ends with the byte of its core. */
  readonly name: string;
  readonly core: number;
  /** forward, merge, the release's word for a classifier, or mirror. */
  readonly type: string;
  readonly rx: VfPort[];
  readonly tx: VfPort[];
}

/** A port of a component in status. */
export interface ShownPort {
  readonly port: string;
  readonly vlan: { readonly operation: string; readonly id: number; readonly pcp: number };
}

/** A component in status. */
export interface ShownComponent {
  readonly name: string;
  readonly core: number;
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

/** What came of a change: `failed` is answered with "error occur". */
export type Change = 'done' | 'failed' | 'hangs';

export interface VfStateOptions {
  readonly lcores: readonly number[];
  readonly dialect: VfDialect;
  readonly ports: VfPorts;
}

/**
 * Components, their ports and the classifier table of a vf. A change is noted first and then brought to the worker
 * cores; status shows what the cores have. Where that fails, the note stays.
 */
export class VfState {
  readonly #options: VfStateOptions;
  readonly #components: Component[] = [];
  #shown: readonly ShownComponent[] = [];
  readonly #tables = new Map<number, readonly ShownEntry[]>();

  constructor(options: VfStateOptions) {
    this.#options = options;
  }

  /** Components as the cores run them, those of one core in the order of their start. */
  get shown(): readonly ShownComponent[] {
    return this.#shown;
  }

  /** The classifier table as the cores have it, by the number of the component. */
  table(): ShownEntry[] {
    return [...this.#tables].sort(([a], [b]) => a - b).flatMap(([, entries]) => entries);
  }

  find(name: string): Component | undefined {
    return name === '' ? undefined : this.#components.find((component) => component.name === name);
  }

  /** The type that a core runs, or undefined when it runs nothing. */
  coreType(core: number): string | undefined {
    return this.#components.find((component) => component.core === core)?.type;
  }

  /** Whether any component has the port attached in that direction. */
  isAttached(port: VfPort, dir: Direction): boolean {
    return this.#components.some((component) => component[dir].includes(port));
  }

  start(name: string, core: number, type: string): Change {
    const { lcores } = this.#options;
    if (!lcores.includes(core) || this.find(name)) return 'failed';
    const taken = new Set(this.#components.map(({ number }) => number));
    const number = Array.from({ length: MAX_COMPONENTS }, (_, at) => at).find((at) => !taken.has(at));
    if (number === undefined) return 'failed';
    this.#components.push({ number, name, core, type, rx: [], tx: [] });
    // The master runs no worker loop: the process waits for ever for it to take the change over.
    return this.#apply(core === lcores[0]);
  }

  stop(name: string): Change {
    const component = this.find(name);
    if (component) {
      this.#components.splice(this.#components.indexOf(component), 1);
      if (!this.#options.dialect.keepsStoppedTable) this.#tables.delete(component.number);
    }
    return this.#apply();
  }

  attach(component: Component, port: VfPort, dir: Direction, vlan: VlanOperation | undefined): Change {
    if (!this.#hasRoom(component, dir)) return 'failed';
    const ports = component[dir];
    if (ports.includes(port)) {
      if (vlan?.operation !== 'add') return 'done';
      const at = port.vlans.findIndex(({ operation }) => operation === 'add');
      if (at < 0) return 'failed';
      port.vlans[at] = vlan;
      return this.#apply();
    }
    if (vlan) {
      if (port.vlans.length >= MAX_VLANS) return 'failed';
      port.vlans.push(vlan);
    }
    port.known = true;
    ports.push(port);
    return this.#apply();
  }

  detach(component: Component, port: VfPort, dir: Direction): Change {
    port.vlans = port.vlans.filter((vlan) => vlan.dir !== dir);
    const at = component[dir].indexOf(port);
    if (at >= 0) component[dir].splice(at, 1);
    return this.#apply();
  }

  /** Sets or clears the classifier entry of a port. */
  classify(port: VfPort, vid: number, mac: bigint): Change {
    Object.assign(port, { vid, mac });
    return this.#apply();
  }

  #hasRoom(component: Component, dir: Direction): boolean {
    const rx = component.rx.length + (dir === 'rx' ? 1 : 0);
    const tx = component.tx.length + (dir === 'tx' ? 1 : 0);
    if (component.type === 'forward') return rx <= 1 && tx <= 1;
    if (component.type === 'merge') return tx <= 1;
    if (component.type === 'mirror') return rx <= 1 && tx <= 2;
    return rx <= 1;
  }

  #apply(onMaster = false): Change {
    if (!this.#options.ports.makeDevices()) return 'failed';
    if (onMaster) return 'hangs';
    this.#shown = this.#components.map(({ name, core, type, rx, tx }) => ({
      name,
      core,
      type,
      rx: rx.map((port) => this.#show(port, 'rx')),
      tx: tx.map((port) => this.#show(port, 'tx')),
    }));
    for (const component of this.#components) {
      if (component.type === this.#options.dialect.classifier) {
        this.#tables.set(component.number, this.#entries(component));
      }
    }
    return 'done';
  }

  #show(port: VfPort, dir: Direction): ShownPort {
    const vlan = port.vlans.find((candidate) => candidate.dir === dir);
    return {
      port: port.uid,
      vlan: { operation: vlan?.operation ?? 'none', id: vlan?.id ?? 0, pcp: vlan?.pcp ?? 0 },
    };
  }

  /** Entries of one classifier: by VLAN ID, untagged last, and `default` first among its like. */
  #entries(component: Component): ShownEntry[] {
    const { defaultMac } = this.#options.dialect;
    const isDefault = (port: VfPort): number => (defaultMac && port.mac === DEFAULT_MAC ? 0 : 1);
    return component.tx
      .filter(({ mac }) => mac !== 0n)
      .sort((a, b) => a.vid - b.vid || isDefault(a) - isDefault(b))
      .map((port) => {
        const mac = isDefault(port) === 0 ? 'default' : formatMac(port.mac);
        return port.vid === NO_VLAN
          ? { type: 'mac', value: mac, port: port.uid }
          : { type: 'vlan', value: `${port.vid}/${mac}`, port: port.uid };
      });
  }
}
