import type { ComponentWork } from './data-plane/component-path.js';
import type { VfDialect } from './vf-dialect.js';
import type { VfPort, VfPortType, VfPorts } from './vf-ports.js';
import {
  VfWorkers,
  type StoredComponent,
  type ShownComponent,
  type ShownEntry,
  type WorkerFlow,
} from './vf-workers.js';
import type { Direction, RunOperation, VlanOperation } from './vf-vlan.js';

/** Maximum number of components of a vf (RTE_MAX_LCORE), and the highest core number plus one. */
export const MAX_COMPONENTS = 128;

/** Result of a change: the reply to `failed` is "error occur". */
export type ChangeResult = 'done' | 'failed' | 'hangs' | 'dies';

export interface VfStateOptions {
  /** Master first. */
  readonly lcores: readonly number[];
  readonly dialect: VfDialect;
  readonly ports: VfPorts;
}

/** The components of a core, as requested and as running. */
interface Core {
  asked: readonly number[];
  running: readonly number[];
  /** The common type of its requested components, if there is one; and that of the running ones. */
  askedType: string | undefined;
  runningType: string | undefined;
}

/**
 * Components and ports of a vf or mirror. A change is stored first and then committed: at once, or by `flush` up to
 * 18.05. The commit creates devices, then notifies the cores of started or stopped components, then updates
 * components one by one; when it fails, the stored changes stay.
 */
export class VfState {
  readonly #options: VfStateOptions;
  readonly #workers: VfWorkers;
  readonly #components: (StoredComponent | undefined)[] = [];
  readonly #cores = new Map<number, Core>();
  readonly #changedCores = new Set<number>();
  readonly #changedComponents = new Set<number>();
  #saved: {
    readonly components: readonly (StoredComponent | undefined)[];
    readonly cores: readonly (readonly [number, Core])[];
  };

  constructor(options: VfStateOptions) {
    this.#options = options;
    this.#workers = new VfWorkers(options.dialect, options.ports);
    for (const core of [...options.lcores, this.#master()]) {
      this.#cores.set(core, { asked: [], running: [], askedType: undefined, runningType: undefined });
    }
    this.#saved = { components: [], cores: [] };
    this.#save();
  }

  /** Running components of a worker core. Undefined when the process cannot report one of them. */
  shown(core: number): readonly ShownComponent[] | undefined {
    const { running = [] } = this.#cores.get(core) ?? {};
    const shown = running.map((number) => this.#workers.shown(number, this.#isClassifier(core, number)));
    return shown.every((component) => component !== undefined) ? shown : undefined;
  }

  table(): ShownEntry[] {
    return this.#workers.table();
  }

  /** The packets that its workers move. */
  flows(): WorkerFlow[] {
    return this.#running().flatMap(([core, number]) =>
      this.#workers.flows(number, this.#isClassifier(core, number)),
    );
  }

  /** The components that its worker cores run. */
  running(): ComponentWork[] {
    return this.#running().flatMap(
      ([core, number]) => this.#workers.running(number, core, this.#isClassifier(core, number)) ?? [],
    );
  }

  /** The VLAN operations that its workers run for a device. */
  operations(slot: number, dir: Direction): readonly RunOperation[] {
    return this.#workers.operations(slot, dir);
  }

  /** Whether the process cannot connect to its controller again. */
  get hasLostController(): boolean {
    return this.#workers.hasLostController;
  }

  find(name: string): StoredComponent | undefined {
    return name === '' ? undefined : this.#components.find((component) => component?.name === name);
  }

  /** Whether the other components of a core allow a component of that type. */
  takesType(core: number, type: string | undefined): boolean {
    const running = this.#cores.get(core)?.askedType;
    return !this.#options.dialect.oneTypePerCore || running === undefined || running === type;
  }

  /** Whether any component has the port attached in that direction. */
  isAttached(port: VfPort, dir: Direction): boolean {
    return this.#user(port, dir) !== undefined;
  }

  start(name: string, coreNumber: number, type: string | undefined): ChangeResult {
    const core = this.#isKnown(coreNumber) ? this.#cores.get(coreNumber) : undefined;
    if (!core || this.find(name) || !this.takesType(coreNumber, type)) return 'failed';
    const places = Array.from({ length: MAX_COMPONENTS }, (_, number) => number);
    const number = places.find((place) => this.#components[place]?.type === undefined);
    if (number === undefined) return 'failed';
    this.#components[number] = { number, name, core: coreNumber, type, rx: [], tx: [] };
    core.asked = [...core.asked, number];
    core.askedType = type;
    this.#changedComponents.add(number);
    this.#changedCores.add(coreNumber);
    return this.#changed();
  }

  stop(name: string): ChangeResult {
    const component = this.find(name);
    if (component) {
      const { number } = component;
      this.#components[number] = undefined;
      const core = this.#cores.get(component.core);
      if (core) {
        core.asked = without(core.asked, number);
        if (core.asked.length === 0) core.askedType = undefined;
      }
      this.#changedComponents.delete(number);
      this.#changedCores.add(component.core);
    }
    return this.#changed();
  }

  /** Attaches a port, under the type of its name. */
  attach(
    component: StoredComponent,
    port: VfPort,
    type: VfPortType,
    dir: Direction,
    vlan: VlanOperation | undefined,
  ): ChangeResult {
    const { countsPorts, retags } = this.#options.dialect;
    if (countsPorts && !hasRoom(component, dir, 1)) return 'failed';
    const ports = component[dir];
    if (ports.includes(port)) {
      if (!retags || vlan?.operation !== 'add') return 'done';
      const at = port.vlans.findIndex((operation) => operation?.operation === 'add');
      if (at < 0) return 'failed';
      port.vlans[at] = vlan;
    } else {
      if (vlan) {
        const free = port.vlans.indexOf(undefined);
        if (free < 0) return 'failed';
        port.vlans[free] = vlan;
      }
      port.type = type;
      ports.push(port);
    }
    this.#changedComponents.add(component.number);
    return this.#changed();
  }

  detach(component: StoredComponent, port: VfPort, dir: Direction): ChangeResult {
    for (const [at, vlan] of port.vlans.entries()) if (vlan?.dir === dir) port.vlans[at] = undefined;
    const at = component[dir].lastIndexOf(port);
    if (at >= 0) component[dir].splice(at, 1);
    this.#changedComponents.add(component.number);
    return this.#changed();
  }

  /** Sets or clears the classifier entry of a port. Only the first component that sends to it is updated. */
  classify(port: VfPort, vid: number, mac: bigint): ChangeResult {
    Object.assign(port, { vid, mac });
    const user = this.#user(port, 'tx');
    if (user) this.#changedComponents.add(user.number);
    return this.#changed();
  }

  /** Commits the stored changes. */
  flush(): ChangeResult {
    const { ports, dialect } = this.#options;
    const made = ports.makeDevices();
    if (made !== 'done') return made;
    if (!this.#changeCores()) return 'hangs';
    const change = this.#updateComponents();
    if (change === 'hangs') return change;
    const isDying = this.#running().some(([core, number]) =>
      this.#workers.receivesFromNowhere(number, this.#isClassifier(core, number)),
    );
    const used = this.#components.flatMap((component) =>
      component ? [...component.rx, ...component.tx] : [],
    );
    if (isDying || (dialect.beyondTable === 'dies-when-used' && used.some(({ isBehind }) => isBehind)))
      return 'dies';
    this.#save();
    return change;
  }

  /** Undoes the changes since the last flush that reached the components. */
  cancel(): void {
    const { components, cores } = this.#saved;
    this.#components.splice(0, this.#components.length, ...components.map(copyComponent));
    for (const [number, core] of cores) this.#cores.set(number, { ...core });
    this.#options.ports.restore();
    this.#changedCores.clear();
    this.#changedComponents.clear();
  }

  /** Whether a port behind the end of the tables is attached. */
  usesBehind(): boolean {
    return this.#components.some(
      (component) => component && [...component.rx, ...component.tx].some(({ isBehind }) => isBehind),
    );
  }

  #changed(): ChangeResult {
    return this.#options.dialect.flush ? 'done' : this.flush();
  }

  #save(): void {
    this.#saved = {
      components: this.#components.map(copyComponent),
      cores: [...this.#cores].map(([number, core]) => [number, { ...core }]),
    };
    this.#options.ports.save();
    this.#changedCores.clear();
    this.#changedComponents.clear();
  }

  /** Makes cores run their requested components. False when a core never does, as it has no worker. */
  #changeCores(): boolean {
    for (const number of this.#changedCores) {
      const core = this.#cores.get(number);
      if (!core || !this.#hasWorker(number)) return false;
      const { oneTypePerCore, classifier } = this.#options.dialect;
      const [first] = core.running;
      if (oneTypePerCore && core.runningType === classifier && first !== undefined)
        this.#workers.forget(first);
      core.running = core.asked;
      core.runningType = core.askedType;
    }
    return true;
  }

  #updateComponents(): ChangeResult {
    const changed = [...this.#changedComponents].sort((a, b) => a - b);
    for (const number of changed) {
      const component = this.#components[number];
      if (!component) continue;
      this.#workers.writeVlans(component);
      if (!hasRoom(component, 'rx', 0) || !hasRoom(component, 'tx', 0)) return 'failed';
      if (!this.#running().some(([, running]) => running === number)) return 'hangs';
      this.#workers.update(component);
    }
    return 'done';
  }

  /**
   * The components that workers run, with their cores. A core of classifiers runs its first one only, up to 18.08.1.
   */
  #running(): (readonly [core: number, component: number])[] {
    const { oneTypePerCore, classifier } = this.#options.dialect;
    return [...this.#cores].flatMap(([core, { running, runningType }]) => {
      const runs = oneTypePerCore && runningType === classifier ? running.slice(0, 1) : running;
      return runs.map((number) => [core, number] as const);
    });
  }

  /** Whether the process treats a component as a classifier: by its core, or by its requested type. */
  #isClassifier(core: number, number: number): boolean {
    const { oneTypePerCore, classifier } = this.#options.dialect;
    const type = oneTypePerCore ? this.#cores.get(core)?.runningType : this.#components[number]?.type;
    return type === classifier;
  }

  /** Whether components can be started on a core: a worker core, or the core that it uses as its master. */
  #isKnown(core: number): boolean {
    return this.#hasWorker(core) || core === this.#master();
  }

  #hasWorker(core: number): boolean {
    return this.#options.lcores.indexOf(core) > 0;
  }

  #master(): number {
    const [own = 0] = this.#options.lcores;
    return this.#options.dialect.master === 'own' ? own : 0;
  }

  #user(port: VfPort, dir: Direction): StoredComponent | undefined {
    return this.#components.find(
      (component) => component?.type !== undefined && component[dir].includes(port),
    );
  }
}

/** Whether a component has room for a number of further ports. */
function hasRoom({ type, rx, tx }: StoredComponent, dir: Direction, more: number): boolean {
  const receiving = rx.length + (dir === 'rx' ? more : 0);
  const sending = tx.length + (dir === 'tx' ? more : 0);
  switch (type) {
    case 'forward':
      return receiving <= 1 && sending <= 1;
    case 'mirror':
      return receiving <= 1 && sending <= 2;
    case 'merge':
      return sending <= 1;
    case undefined:
      return sending <= 1 && more === 0;
    default:
      return more === 0 || receiving <= 1;
  }
}

function without(numbers: readonly number[], number: number): readonly number[] {
  const at = Math.max(0, numbers.lastIndexOf(number));
  return numbers.filter((_, place) => place !== at);
}

function copyComponent(component: StoredComponent | undefined): StoredComponent | undefined {
  return component && { ...component, rx: [...component.rx], tx: [...component.tx] };
}
