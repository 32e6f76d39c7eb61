import type { components } from '#generated/types.js';
import { type ModelCall, type ProcessModel, refuse, sorted } from './call.js';
import type { Host } from './host.js';

type ComponentType = 'forward' | 'merge' | 'classifier' | 'mirror';
type Side = 'rx' | 'tx';

/** V2, and section 5 of the rules for the mirror. */
const ROOM: Readonly<Record<ComponentType, Readonly<Record<Side, number>>>> = {
  forward: { rx: 1, tx: 1 },
  merge: { rx: Infinity, tx: 1 },
  classifier: { rx: 1, tx: Infinity },
  mirror: { rx: 1, tx: 2 },
};

interface Component {
  readonly core: number;
  readonly type: ComponentType;
  /** Each port with its VLAN operation, or none. */
  readonly rx: Map<string, string>;
  readonly tx: Map<string, string>;
}

interface VlanOperation {
  readonly operation?: 'none' | 'add' | 'del';
  readonly id?: number | string | null;
  readonly pcp?: number | string | null;
}

export interface WorkerOptions {
  readonly nics: ReadonlySet<string>;
  readonly cores: ReadonlySet<number>;
  /** To 18.08.1 a core runs components of one type, and one classifier. */
  readonly isEarly: boolean;
}

/** spp_vf and spp_mirror. */
export class Worker implements ProcessModel {
  readonly #components = new Map<string, Component>();
  /** The classifier entries, which are those of a port, whatever is attached (V7). */
  readonly #entries = new Map<string, string>();

  constructor(
    private readonly id: string,
    private readonly host: Host,
    private readonly options: WorkerOptions,
    { components: list, classifier_table: table = [] }: PanelWorker,
  ) {
    for (const { name, core, type = 'mirror', rx_port, tx_port } of list) {
      this.#start(name, core, type);
      for (const { port, vlan } of rx_port) this.#attach(name, 'rx', port, vlan);
      for (const { port, vlan } of tx_port) this.#attach(name, 'tx', port, vlan);
    }
    for (const entry of table) this.#addEntry(entry.port, matchOf(entry));
  }

  call(call: ModelCall): void {
    switch (call.operation) {
      case 'startVfComponent': {
        const { name, core, type } = call.body;
        this.#start(name, core, type === 'classifier_mac' ? 'classifier' : type);
        break;
      }
      case 'startMirrorComponent':
        this.#start(call.body.name, call.body.core, 'mirror');
        break;
      case 'stopVfComponent':
      case 'stopMirrorComponent':
        this.#stop(call.path.name);
        break;
      case 'updateVfComponentPort': {
        const { action, dir, port, vlan } = call.body;
        if (action === 'attach') this.#attach(call.path.name, dir, port, vlan ?? undefined);
        else this.#detach(call.path.name, dir, port);
        break;
      }
      case 'updateMirrorComponentPort': {
        const { action, dir, port } = call.body;
        if (action === 'attach') this.#attach(call.path.name, dir, port);
        else this.#detach(call.path.name, dir, port);
        break;
      }
      case 'updateVfClassifierTable': {
        const { action, port } = call.body;
        const match = matchOf(call.body);
        if (action === 'add') this.#addEntry(port, match);
        else if (this.#entries.get(port) === match) this.#entries.delete(port);
        else refuse(`V7: ${port} has no entry ${match}`);
        break;
      }
      default:
        refuse(`${call.operation} is not for it`);
    }
  }

  text(): string {
    const components = sorted(this.#components).map(([name, { core, type, rx, tx }]) => [
      name,
      core,
      type,
      sorted(rx),
      sorted(tx),
    ]);
    return JSON.stringify([components, sorted(this.#entries)]);
  }

  #start(name: string, core: number, type: ComponentType): void {
    if (this.#components.has(name)) refuse(`it has a component ${name} already`);
    if (!this.options.cores.has(core)) refuse(`V1: core ${core} is none of its worker cores`);
    for (const [other, each] of this.#components) {
      if (!this.options.isEarly || each.core !== core) continue;
      if (each.type !== type || type === 'classifier') refuse(`core ${core} runs ${other}, a ${each.type}`);
    }
    this.#components.set(name, { core, type, rx: new Map(), tx: new Map() });
  }

  #stop(name: string): void {
    const { rx, tx } = this.#component(name);
    for (const side of [rx, tx])
      for (const [port, vlan] of side) if (vlan !== '') refuse(`V4: ${port} would keep its VLAN operation`);
    for (const port of tx.keys()) this.#checkNoEntry(port);
    this.#components.delete(name);
  }

  #attach(name: string, side: Side, port: string, vlan?: VlanOperation): void {
    const component = this.#component(name);
    if (port.startsWith('phy:') && !this.options.nics.has(port)) refuse(`V6: it has no ${port}`);
    for (const [other, each] of this.#components)
      if (each[side].has(port)) refuse(`V2: ${port} is ${side} of ${other} already`);
    if (component[side].size >= ROOM[component.type][side]) refuse(`V2: ${name} has no room for ${port}`);
    const match = this.#entries.get(port);
    if (match !== undefined && side === 'tx') this.#checkOnlyOne(component, port, match);
    this.host.take(this.id, port);
    component[side].set(port, vlanText(vlan));
  }

  #detach(name: string, side: Side, port: string): void {
    const component = this.#component(name);
    if (!component[side].has(port)) refuse(`V5: ${port} is not ${side} of ${name}`);
    if (side === 'tx') this.#checkNoEntry(port);
    component[side].delete(port);
  }

  #addEntry(port: string, match: string): void {
    if (this.#entries.has(port)) refuse(`V7: ${port} has an entry already`);
    const classifier = [...this.#components.values()].find(
      ({ type, tx }) => type === 'classifier' && tx.has(port),
    );
    if (classifier === undefined)
      refuse(`V7: no classifier sends to ${port}: no status would show the entry`);
    this.#checkOnlyOne(classifier, port, match);
    this.#entries.set(port, match);
  }

  #component(name: string): Component {
    return this.#components.get(name) ?? refuse(`it has no component ${name}`);
  }

  /** An entry stays with its port, where no status shows it, and comes into force with the next classifier. */
  #checkNoEntry(port: string): void {
    if (this.#entries.has(port)) refuse(`V7: ${port} would keep its entry, which no status would show`);
  }

  #checkOnlyOne({ type, tx }: Component, port: string, match: string): void {
    if (type !== 'classifier') return;
    for (const other of tx.keys())
      if (other !== port && this.#entries.get(other) === match)
        refuse(`V7: ${other} has the entry ${match} already: the process would know one of the two`);
  }
}

/** What an spp_vf or an spp_mirror does, by a document. */
export interface PanelWorker {
  readonly components: readonly {
    readonly name: string;
    readonly core: number;
    /** Undefined for a mirror. */
    readonly type?: 'forward' | 'merge' | 'classifier';
    readonly rx_port: readonly PanelPort[];
    readonly tx_port: readonly PanelPort[];
  }[];
  readonly classifier_table?: readonly components['schemas']['PanelClassifierEntry'][];
}

export interface PanelPort {
  readonly port: string;
  readonly vlan?: VlanOperation;
}

function matchOf({
  mac_address,
  vlan,
}: {
  readonly mac_address: string;
  readonly vlan?: number | string | null;
}): string {
  return vlan === undefined || vlan === null ? mac_address : `${vlan}/${mac_address}`;
}

function vlanText({ operation = 'none', id, pcp }: VlanOperation = {}): string {
  if (operation === 'none') return '';
  return operation === 'del' ? 'del' : `add ${String(id)} ${String(pcp)}`;
}
