import type { BodyOf } from '#generated/operations.js';
import type { ClassifierEntry } from '../panel/document/schema.js';
import {
  type AttachedSpec,
  type ComponentSpec,
  entryKey,
  ROOM,
  type WorkerSpec,
} from '../panel/kinds/worker.js';
import { ContradictionInLine, type Place, type Problem } from './errors.js';

type Direction = 'rx' | 'tx';

interface RecipeComponent {
  readonly core: number;
  readonly type: ComponentSpec['type'];
  readonly rx: Map<string, AttachedSpec>;
  readonly tx: Map<string, AttachedSpec>;
}

/** The state of an spp_vf or spp_mirror during the evaluation of a recipe. */
export class Worker {
  readonly #components = new Map<string, RecipeComponent>();
  /** The entry of each port. An entry without a classifier that sends to its port is not in force. */
  readonly #entries = new Map<string, { readonly entry: ClassifierEntry; readonly place: Place }>();

  has(port: string): boolean {
    return [...this.#components.values()].some(({ rx, tx }) => rx.has(port) || tx.has(port));
  }

  /** @throws ContradictionInLine when a component of that name exists. */
  start({ name, core, type }: BodyOf<'startVfComponent' | 'startMirrorComponent'>): void {
    if (this.#components.has(name)) throw new ContradictionInLine(`component ${name} exists already`);
    const kind = type === 'classifier_mac' ? 'classifier' : type;
    this.#components.set(name, { core, type: kind, rx: new Map(), tx: new Map() });
  }

  /** Its ports are detached. @throws ContradictionInLine when it does not exist. */
  stop(name: string): void {
    this.#component(name);
    this.#components.delete(name);
  }

  /**
   * @throws ContradictionInLine when the component does not exist or has no room, or the port is taken on that side.
   */
  attach(
    name: string,
    port: string,
    dir: Direction,
    vlan: BodyOf<'updateVfComponentPort'>['vlan'] | undefined,
  ): void {
    const component = this.#component(name);
    for (const [other, { [dir]: ports }] of this.#components)
      if (ports.has(port)) throw new ContradictionInLine(`${port} is already ${dir} of ${other}`);
    const room = ROOM[component.type][dir];
    if (component[dir].size >= room)
      throw new ContradictionInLine(
        `${name} is a ${component.type}, which has at most ${room} ${dir} ${room === 1 ? 'port' : 'ports'}`,
      );
    component[dir].set(port, attachedOf(port, vlan));
  }

  /** @throws ContradictionInLine when the port is not attached there. */
  detach(name: string, port: string, dir: Direction): void {
    if (!this.#component(name)[dir].delete(port))
      throw new ContradictionInLine(`${port} is not ${dir} of ${name}`);
  }

  /** @throws ContradictionInLine when the port has an entry already, or not the one to delete. */
  classify(body: BodyOf<'updateVfClassifierTable'>, place: Place): void {
    const { action, port, mac_address } = body;
    const vlan = body.type === 'vlan' ? body.vlan : undefined;
    const entry = { mac_address, port, ...(vlan === undefined ? {} : { vlan: Number(vlan) }) };
    const known = this.#entries.get(port);
    if (action === 'add') {
      if (known !== undefined) throw new ContradictionInLine(`an entry for ${port} exists already`);
      this.#entries.set(port, { entry, place: { file: place.file, line: place.line } });
      return;
    }
    if (known === undefined || entryKey(known.entry) !== entryKey(entry))
      throw new ContradictionInLine(`there is no such entry for ${port}`);
    this.#entries.delete(port);
  }

  /** The entries that are not in force at the end, which a panel cannot contain. */
  looseEntries(): Problem[] {
    const sent = [...this.#components.values()].flatMap(({ type, tx }) =>
      type === 'classifier' ? [...tx.keys()] : [],
    );
    return [...this.#entries.values()].flatMap(({ entry: { port }, place }) =>
      sent.includes(port) ? [] : [{ ...place, message: `in the end no classifier sends to ${port}` }],
    );
  }

  spec(): WorkerSpec {
    return {
      components: [...this.#components].map(([name, { core, type, rx, tx }]) => ({
        name,
        core,
        type,
        rx_port: [...rx.values()],
        tx_port: [...tx.values()],
      })),
      classifier_table: [...this.#entries.values()].map(({ entry }) => entry),
    };
  }

  #component(name: string): RecipeComponent {
    const component = this.#components.get(name);
    if (component === undefined) throw new ContradictionInLine(`no component ${name} was started`);
    return component;
  }
}

/** Numbers may be decimal strings; `none` and an empty object mean no operation. */
function attachedOf(port: string, vlan: BodyOf<'updateVfComponentPort'>['vlan'] | undefined): AttachedSpec {
  switch (vlan?.operation) {
    case 'add':
      return { port, vlan: { operation: 'add', id: Number(vlan.id), pcp: Number(vlan.pcp) } };
    case 'del':
      return { port, vlan: { operation: 'del' } };
    default:
      return { port };
  }
}
