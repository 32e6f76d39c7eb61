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
import { NO_VLAN, type Place } from './worker-status.js';

const MANY = Number.POSITIVE_INFINITY;
const CLASSIFIER = { rx: 1, tx: MANY };

/**
 * Maximum number of ports of a component on each side (rule V2 and section 5; a forward up to 18.05 hangs with more).
 */
const LIMITS: ReadonlyMap<string, Readonly<Record<Direction, number>>> = new Map([
  ['forward', { rx: 1, tx: 1 }],
  ['merge', { rx: MANY, tx: 1 }],
  ['classifier', CLASSIFIER],
  ['classifier_mac', CLASSIFIER],
  ['mirror', { rx: 1, tx: 2 }],
]);

/** Wording for each side of a component. */
export const DOES = { rx: 'receives from', tx: 'sends to' };

/** A component of the known state. */
export interface KnownComponent {
  readonly name: string;
  readonly core: number;
  readonly type: string;
  readonly rx: Set<string>;
  readonly tx: Set<string>;
  /** Whether it may have tx ports that no status has shown (up to 18.05, while it has no rx port). */
  isTxHidden: boolean;
}

/**
 * Known state of a vf or mirror on one connection: the last status with the changes since, and what no status shows:
 * VLAN operations of ports that are attached nowhere (rule V4), and classifier entries of ports that no classifier
 * sends to (rule V7). Hidden state from before the connection is unknown.
 */
export class WorkerState {
  #components: ReadonlyMap<string, KnownComponent> = new Map();
  #ports: ReadonlySet<string> = new Set();
  /** VLAN operations by port and side, for attached and detached ports. */
  readonly #tags = new Map<string, VlanTagging>();
  /** Classifier entries by port, in the form of `entryKey()`. */
  readonly #entries = new Map<string, string>();
  #isRead = false;
  /** The last status and how it was read; undefined after a change. */
  #lastRead: { readonly status: WorkerStatus; readonly hidesTx: boolean } | undefined;

  /** Whether the state is up to date. */
  get isRead(): boolean {
    return this.#isRead;
  }

  get components(): readonly KnownComponent[] {
    return [...this.#components.values()];
  }

  /** The classifier entry of a port, in the form of `entryKey()`; undefined when none is known. */
  entryOf(port: string): string | undefined {
    return this.#entries.get(port);
  }

  /** The ports of the process. */
  get ports(): ReadonlySet<string> {
    return this.#ports;
  }

  /**
   * Updates the state from a status.
   *
   * @param hidesTx whether the status hides, or may hide, the tx ports of a forward without rx port.
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

  /** The status with hidden ports added as far as known, and without placeholder ports; see `mayHideTx()`. */
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

  /** Name of a classifier on a core; undefined when there is none. */
  classifierOn(core: number): string | undefined {
    return [...this.#components.values()].find((each) => each.core === core && isClassifier(each.type))?.name;
  }

  /** Whether a port that is not attached on that side still has a VLAN operation. */
  isLeftTagged(port: string, direction: Direction): boolean {
    const isHeld = [...this.#components.values()].some((component) => component[direction].has(port));
    return !isHeld && this.#isTagged(port, direction);
  }

  /** The name of a component with one rx port; undefined when there is none. */
  get withOneRx(): string | undefined {
    return this.components.find(({ rx }) => rx.size === 1)?.name;
  }

  /** Whether any attached port has a VLAN operation. */
  get hasTags(): boolean {
    return this.components.some(({ name }) => this.tagged(name).length > 0);
  }

  /** Number of rx ports of a component once a port is attached to it. */
  rxPortsWith({ port, direction, name }: Place): number {
    const { rx } = this.#components.get(name) ?? { rx: new Set() };
    return rx.size + (direction === 'rx' && !rx.has(port) ? 1 : 0);
  }

  /** Number of rx ports of a component once a port is detached from it. */
  rxPortsWithout({ port, direction, name }: Place): number {
    const { rx } = this.#components.get(name) ?? { rx: new Set() };
    return rx.size - (direction === 'rx' && rx.has(port) ? 1 : 0);
  }

  /** Number of rx ports of the component that sends to a port, whose classifier entry changes. */
  rxPortsBefore(port: string): number {
    return this.components.find(({ tx }) => tx.has(port))?.rx.size ?? 0;
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
   * A change without effect, which makes the process retry to open its pending ports (rule V9): the detach of a ring
   * that it never had, or the stop of a component that does not exist.
   *
   * @param name a component, whose ports the detach updates.
   */
  harmless(name = this.#components.keys().next().value): Command<void> {
    if (name === undefined) return stopComponent('none');
    let ring = 31;
    while (ring > 0 && this.#ports.has(`ring:${ring}`)) ring--;
    return detachPort(`ring:${ring}`, 'tx', name);
  }

  /** Marks the status as outdated after a failed change. State that no status shows is kept. */
  forget(): void {
    this.#isRead = false;
  }

  /** Records that a component was started. */
  started(name: string, core: number, type: string): void {
    this.#lastRead = undefined;
    const component = { name, core, type, rx: new Set<string>(), tx: new Set<string>(), isTxHidden: false };
    this.#components = new Map(this.#components).set(name, component);
  }

  /** Records that a component was stopped. */
  stopped(name: string): void {
    this.#lastRead = undefined;
    this.#components = new Map([...this.#components].filter(([each]) => each !== name));
  }

  /** Records that a port was attached. */
  attached(port: string, direction: Direction, name: string, vlan?: VlanTagging): void {
    this.#lastRead = undefined;
    this.#components.get(name)?.[direction].add(port);
    this.#tag(port, direction, vlan);
  }

  /** Records that a port was detached, which clears its VLAN operations. */
  detached(port: string, direction: Direction, name: string): void {
    this.#lastRead = undefined;
    this.#components.get(name)?.[direction].delete(port);
    this.#tags.delete(`${port} ${direction}`);
  }

  /** Records an added classifier entry; undefined for a deleted one. */
  classified(port: string, key: string | undefined): void {
    this.#lastRead = undefined;
    if (key === undefined) this.#entries.delete(port);
    else this.#entries.set(port, key);
  }

  /**
   * Why a port cannot be attached; undefined when it can, or when the process rejects it without harm.
   *
   * @param skipsCheck whether the process does not check that the port is free (rule V3).
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
      return `${name} may have a tx port that its status does not show while it has no rx port; attach an rx port first`;
    }
    if (direction === 'rx' || !isClassifier(type)) return undefined;
    const key = this.#entries.get(port);
    const other = key === undefined ? undefined : this.#others(component, port, key);
    if (other === undefined) return undefined;
    return `${port} still has a classifier entry for ${shown(key)}, which ${name} sends to ${other}; delete one of the two first`;
  }

  /** Why a port cannot be detached; undefined when it can, or when the process rejects it. */
  whyNotDetach(port: string, direction: Direction, name: string): string | undefined {
    const component = this.#components.get(name);
    if (component === undefined || component[direction].has(port)) return undefined;
    if (direction === 'tx' && component.isTxHidden) return undefined;
    const does = DOES[direction];
    const list = [...component[direction]].join(', ') || 'no port';
    return `${port} is no ${direction} port of ${name}, which ${does} ${list}; a detach would clear its VLAN operation elsewhere`;
  }

  /** Why an entry cannot be added; undefined when it can, or when the process rejects it. @param key see entryKey(). */
  whyNotClassify(port: string, key: string): string | undefined {
    for (const component of this.#components.values()) {
      if (!isClassifier(component.type) || !component.tx.has(port)) continue;
      const other = this.#others(component, port, key);
      if (other === undefined) continue;
      return `${component.name} sends ${shown(key)} to ${other} already, and would use only one of the two entries; delete the other first`;
    }
    return undefined;
  }

  /** Whether a status can show the classifier entry of a port: a classifier must send to the port. */
  showsEntry(port: string): boolean {
    return [...this.#components.values()].some(({ type, tx }) => isClassifier(type) && tx.has(port));
  }

  /** Another port to which the classifier sends the same frames. */
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
        // An entry that is not shown is gone, unless an equal entry of another port hides it.
        if (!shown.has(port) && !keys.has(this.#entries.get(port))) this.#entries.delete(port);
      }
    }
    for (const [port, key] of shown) this.#entries.set(port, key);
  }
}

/** Whether components of that type send frames by the classifier table. */
export function isClassifier(type: string): type is 'classifier' | 'classifier_mac' {
  return type === 'classifier' || type === 'classifier_mac';
}

/** The key by which a classifier compares entries: `52:54:00:12:34:56`, `102/default`. */
export function entryKey(vlan: number | undefined, mac: string): string {
  const address = colonMac(mac).toLowerCase();
  return vlan === undefined ? address : `${vlan}/${address}`;
}

/** The key of an entry in a status. */
export function keyOf({ value }: ClassifierEntry): string {
  return value.toLowerCase();
}

/** A classifier entry in words. @param key see entryKey(). */
export function shown(key: string | undefined): string {
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

/** The tx port that a forward or merge without tx port shows up to 18.05, and sends to, once it has an rx port. */
const PLACEHOLDER_PORT = 'phy:0';

/**
 * Whether the status of a release up to 18.05 may be wrong about the tx ports of the component: without rx port it
 * shows none, and otherwise it shows phy:0 for none.
 */
function mayHideTx(type: string, rx: ReadonlySet<string>, tx: ReadonlySet<string>): boolean {
  if (type !== 'forward' && type !== 'merge') return false;
  return rx.size === 0 ? tx.size === 0 : tx.size === 1 && tx.has(PLACEHOLDER_PORT);
}
