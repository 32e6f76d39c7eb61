import type { Command } from '../protocol/command.js';
import { colonMac } from '../protocol/mac.js';
import {
  type AttachedPort,
  type ClassifierEntry,
  type WorkerComponent,
  detachPort,
  type Direction,
  stopComponent,
  UNUSED,
  type VlanTagging,
  type WorkerStatus,
} from '../protocol/worker.js';
import { NO_VLAN } from './worker-status.js';

const MANY = Number.POSITIVE_INFINITY;
const CLASSIFIER = { rx: 1, tx: MANY };

/** How many ports a component of a type has on each side (rules V2 and section 5; a forward to 18.05 hangs with more). */
const LIMITS: ReadonlyMap<string, Readonly<Record<Direction, number>>> = new Map([
  ['forward', { rx: 1, tx: 1 }],
  ['merge', { rx: MANY, tx: 1 }],
  ['classifier', CLASSIFIER],
  ['classifier_mac', CLASSIFIER],
  ['mirror', { rx: 1, tx: 2 }],
]);

/** What is said of a port on one side of a component. */
const DOES = { rx: 'receives from', tx: 'sends to' };

interface KnownComponent {
  readonly name: string;
  readonly core: number;
  readonly type: string;
  readonly rx: Set<string>;
  readonly tx: Set<string>;
  /** Whether it may have tx ports that no status has shown (to 18.05, while it has no rx port). */
  isTxHidden: boolean;
}

/**
 * What is known of a vf or mirror on one connection: what its last status showed and what was changed since, and what no
 * status shows but changes have left behind: VLAN operations of ports that are attached nowhere (rule V4) and classifier
 * entries of ports that no classifier sends to (rule V7). What was left behind before the connection is unknown.
 */
export class WorkerState {
  #components: ReadonlyMap<string, KnownComponent> = new Map();
  #ports: ReadonlySet<string> = new Set();
  /** The VLAN operations on ports, by port and side, whether attached or not. */
  readonly #tags = new Map<string, VlanTagging>();
  /** The classifier entries, as `entryKey()` writes them, by port. */
  readonly #entries = new Map<string, string>();
  #isRead = false;
  /** The status that was read last, and how; undefined once something was changed. */
  #lastRead: { readonly status: WorkerStatus; readonly hidesTx: boolean } | undefined;

  /** Whether they are up to date. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** The ports that the process knows. */
  get ports(): ReadonlySet<string> {
    return this.#ports;
  }

  /**
   * Brings the books up to date.
   *
   * @param hidesTx whether the status of such a process hides tx ports of a forward without rx port, or may do so.
   */
  read(status: WorkerStatus, hidesTx: boolean): void {
    if (this.#isRead && this.#lastRead?.status === status && this.#lastRead.hidesTx === hidesTx) return;
    this.#lastRead = { status, hidesTx };
    const { ports, components, classifierTable } = status;
    const before = this.#components;
    const found = components
      .filter(isComponent)
      .map((each) => knownComponent(each, before.get(each.name), hidesTx));
    this.#components = new Map(found.map((component) => [component.name, component]));
    this.#ports = new Set(ports);
    for (const { rx_port: rx = [], tx_port: tx = [] } of components) {
      for (const { port, vlan } of rx) this.#tag(port, 'rx', vlan);
      for (const { port, vlan } of tx) this.#tag(port, 'tx', vlan);
    }
    this.#readEntries(classifierTable);
    this.#isRead = true;
  }

  /** The status with what it hides, as far as that is known, and without what it makes up; see `isVeiled()`. */
  correct(status: WorkerStatus): WorkerStatus {
    const components = status.components.map((component) => {
      const { name = '', tx_port: tx = [] } = component;
      const known = this.#components.get(name);
      if (known === undefined || known.isTxHidden) return component;
      if (tx.length === known.tx.size && tx.every(({ port }) => known.tx.has(port))) return component;
      const ports = [...known.tx].map((port) => ({ port, vlan: this.#tags.get(`${port} tx`) ?? NO_VLAN }));
      return { ...component, tx_port: ports };
    });
    return { ...status, components };
  }

  /** The name of a classifier that runs on a core, if there is one. */
  classifierOn(core: number): string | undefined {
    return [...this.#components.values()].find((each) => each.core === core && isClassifier(each.type))?.name;
  }

  /** Whether a port that is attached nowhere on that side has a VLAN operation left. */
  isLeftTagged(port: string, direction: Direction): boolean {
    const isHeld = [...this.#components.values()].some((component) => component[direction].has(port));
    return !isHeld && this.#isTagged(port, direction);
  }

  /** The ports of a component that have VLAN operations. */
  tagged(name: string): { readonly port: string; readonly direction: Direction }[] {
    const component = this.#components.get(name);
    if (component === undefined) return [];
    return (['rx', 'tx'] as const).flatMap((direction) =>
      [...component[direction]]
        .filter((port) => this.#isTagged(port, direction))
        .map((port) => ({ port, direction })),
    );
  }

  /**
   * A change that changes nothing, and has the process try again to open what it could not (rule V9): a detach of a ring
   * that it never had, or the stop of a component that there is not.
   */
  harmless(): Command<void> {
    const [name] = this.#components.keys();
    if (name === undefined) return stopComponent('none');
    let ring = 31;
    while (ring > 0 && this.#ports.has(`ring:${ring}`)) ring--;
    return detachPort(`ring:${ring}`, 'tx', name);
  }

  /** A change went wrong: what the books say is to be read anew. What no status shows stays. */
  forget(): void {
    this.#isRead = false;
  }

  /** Takes note of a component that was started. */
  started(name: string, core: number, type: string): void {
    this.#lastRead = undefined;
    const component = { name, core, type, rx: new Set<string>(), tx: new Set<string>(), isTxHidden: false };
    this.#components = new Map(this.#components).set(name, component);
  }

  /** Takes note of a component that was stopped. */
  stopped(name: string): void {
    this.#lastRead = undefined;
    this.#components = new Map([...this.#components].filter(([each]) => each !== name));
  }

  /** Takes note of a port that was attached. */
  attached(port: string, direction: Direction, name: string, vlan?: VlanTagging): void {
    this.#lastRead = undefined;
    this.#components.get(name)?.[direction].add(port);
    this.#tag(port, direction, vlan);
  }

  /** Takes note of a port that was detached, which clears its VLAN operations. */
  detached(port: string, direction: Direction, name: string): void {
    this.#lastRead = undefined;
    this.#components.get(name)?.[direction].delete(port);
    this.#tags.delete(`${port} ${direction}`);
  }

  /** Takes note of a classifier entry that was added; undefined when it was deleted. */
  classified(port: string, key: string | undefined): void {
    this.#lastRead = undefined;
    if (key === undefined) this.#entries.delete(port);
    else this.#entries.set(port, key);
  }

  /**
   * Why a port cannot be attached, undefined when it can or the process will say so itself without harm.
   *
   * @param skipsCheck whether the command is one for which the process does not check that the port is free (rule V3).
   */
  whyNotAttach(port: string, direction: Direction, name: string, skipsCheck: boolean): string | undefined {
    const component = this.#components.get(name);
    if (component === undefined) return undefined;
    const { type } = component;
    const does = DOES[direction];
    const holder = [...this.#components.values()].find((each) => each[direction].has(port));
    if (skipsCheck && holder !== undefined) {
      return `${holder.name} ${does} ${port} already, and the process would attach it twice; detach it there first`;
    }
    const there = component[direction];
    const limit = LIMITS.get(type)?.[direction] ?? MANY;
    if (there.size >= limit && !there.has(port)) {
      const ports = limit === 1 ? 'one port' : `${limit} ports`;
      return `${name} is a ${type}, which ${does} ${ports}, and it ${does} ${[...there].join(', ')} already`;
    }
    if (direction === 'tx' && component.isTxHidden) {
      return `${name} may send to a port that its status does not show while it receives from none; attach that first`;
    }
    if (direction === 'rx' || !isClassifier(type)) return undefined;
    const key = this.#entries.get(port);
    const other = key === undefined ? undefined : this.#others(component, port, key);
    if (other === undefined) return undefined;
    return `${port} still has a classifier entry for ${shown(key)}, which ${name} sends to ${other}; delete one of the two first`;
  }

  /** Why a port cannot be detached, undefined when it can or the process will say so itself. */
  whyNotDetach(port: string, direction: Direction, name: string): string | undefined {
    const component = this.#components.get(name);
    if (component === undefined || component[direction].has(port)) return undefined;
    if (direction === 'tx' && component.isTxHidden) return undefined;
    const does = DOES[direction];
    const list = [...component[direction]].join(', ') || 'no port';
    return `${port} is no ${direction} port of ${name}, which ${does} ${list}; it would lose its VLAN operation where it is`;
  }

  /** Why an entry cannot be added, undefined when it can or the process will say so itself. @param key see entryKey(). */
  whyNotClassify(port: string, key: string): string | undefined {
    for (const component of this.#components.values()) {
      if (!isClassifier(component.type) || !component.tx.has(port)) continue;
      const other = this.#others(component, port, key);
      if (other === undefined) continue;
      return `${component.name} sends ${shown(key)} to ${other} already, and of two such entries it knows one only; delete that first`;
    }
    return undefined;
  }

  /** Whether a status can show the classifier entry of a port: one that a classifier sends to. */
  showsEntry(port: string): boolean {
    return [...this.#components.values()].some(({ type, tx }) => isClassifier(type) && tx.has(port));
  }

  /** Another port that the classifier sends the same frames to. */
  #others({ tx }: KnownComponent, port: string, key: string | undefined): string | undefined {
    return [...tx].find((each) => each !== port && this.#entries.get(each) === key);
  }

  /** Whether the port has a VLAN operation on that side, attached or not. */
  #isTagged(port: string, direction: Direction): boolean {
    return this.#tags.has(`${port} ${direction}`);
  }

  #tag(port: string, direction: Direction, vlan: VlanTagging | undefined): void {
    const key = `${port} ${direction}`;
    if (vlan === undefined || vlan.operation === 'none') this.#tags.delete(key);
    else this.#tags.set(key, vlan);
  }

  #readEntries(table: readonly ClassifierEntry[]): void {
    const shown = new Map(table.map((entry) => [entry.port, keyOf(entry)]));
    for (const { type, tx } of this.#components.values()) {
      if (!isClassifier(type)) continue;
      const keys = new Set([...tx].map((port) => shown.get(port)));
      for (const port of tx) {
        // One that is not shown is gone, unless it is hidden behind the same entry of another port.
        if (!shown.has(port) && !keys.has(this.#entries.get(port))) this.#entries.delete(port);
      }
    }
    for (const [port, key] of shown) this.#entries.set(port, key);
  }
}

/** Whether a component of that type sends frames by its table. */
export function isClassifier(type: string): type is 'classifier' | 'classifier_mac' {
  return type === 'classifier' || type === 'classifier_mac';
}

/** What makes entries equal for a classifier: `52:54:00:12:34:56`, `102/default`. */
export function entryKey(vlan: number | undefined, mac: string): string {
  const address = colonMac(mac).toLowerCase();
  return vlan === undefined ? address : `${vlan}/${address}`;
}

/** The same of an entry in a status. */
export function keyOf({ value }: ClassifierEntry): string {
  return value.toLowerCase();
}

function shown(key: string | undefined): string {
  const [first = '', address] = (key ?? '').split('/');
  return address === undefined ? first : `${address} with VLAN id ${first}`;
}

function isComponent(component: WorkerComponent): component is WorkerComponent & { readonly name: string } {
  return component.name !== undefined && component.type !== UNUSED;
}

function knownComponent(
  { name, core, type, rx_port = [], tx_port = [] }: WorkerComponent & { readonly name: string },
  before: KnownComponent | undefined,
  hidesTx: boolean,
): KnownComponent {
  const portsOf = (list: readonly AttachedPort[]): Set<string> => new Set(list.map(({ port }) => port));
  const [rx, tx] = [portsOf(rx_port), portsOf(tx_port)];
  if (!hidesTx || !mayHideTx(type, rx, tx)) return { name, core, type, rx, tx, isTxHidden: false };
  if (before?.core === core && before.type === type) {
    const isHidden = rx.size === 0 || !before.tx.has(PLACEHOLDER_PORT);
    return { name, core, type, rx, tx: isHidden ? before.tx : tx, isTxHidden: before.isTxHidden };
  }
  return { name, core, type, rx, tx, isTxHidden: rx.size === 0 };
}

/** What a forward or merge that has no tx port shows as its tx port to 18.05, and sends to, once it has an rx port. */
const PLACEHOLDER_PORT = 'phy:0';

/**
 * Whether a status to 18.05 may not show the tx ports of such a component as they are: it shows none while there is no rx
 * port, and then phy:0 for none.
 */
function mayHideTx(type: string, rx: ReadonlySet<string>, tx: ReadonlySet<string>): boolean {
  if (type !== 'forward' && type !== 'merge') return false;
  return rx.size === 0 ? tx.size === 0 : tx.size === 1 && tx.has(PLACEHOLDER_PORT);
}
