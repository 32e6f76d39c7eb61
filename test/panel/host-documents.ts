import type { ComponentSpec } from '../../src/panel/kinds/worker.js';
import type { Panel, Patch } from '../../src/panel/document/schema.js';
import { isSince, type Release } from '../../src/simulator/index.js';

type Of<K extends keyof Panel> = NonNullable<Panel[K]>;
type Nfv = Of<'nfvs'>[string];
type Primary = Of<'primary'>;
type Vf = Of<'vfs'>[string];
type Mirror = Of<'mirrors'>[string];
type Entry = Vf['classifier_table'][number];
type Attached = Vf['components'][number]['rx_port'][number];

/** A number from 0 up to 1. */
export type Random = () => number;

/** The slots of a host, and those of its NICs (rule H1). */
const SLOTS = 32;
const NICS = ['phy:0', 'phy:1'];

/** A component of a vf that is in all documents, and its rx port. */
const STEADY_PORT = 'phy:1';
const STEADY: Vf['components'][number] = {
  name: 'steady',
  core: 4,
  type: 'forward',
  rx_port: [{ port: STEADY_PORT }],
  tx_port: [],
};

/** What a release has, as far as documents name it. */
interface Abilities {
  readonly primaryForwards: boolean;
  readonly pipes: boolean;
  readonly mirror: boolean;
  readonly pcap: boolean;
  readonly memif: boolean;
  /** Whether an nfv can have pcap ports, and nullpmd ports. */
  readonly pcapPorts: boolean;
  readonly nullpmd: boolean;
  /** Whether a core of a vf can run several classifiers. 18.08.2 can, but is not distinguished from earlier releases. */
  readonly classifiers: boolean;
  /** Whether a vf never empties its lists of updated ports, and needs a component with one rx port to stay able to change (V11). */
  readonly keepsUpdates: boolean;
  /** Whether a vhost that was deleted can be added by another process: its first add fails, and a device that is there is busy. */
  readonly vhostsMove: boolean;
  /** Whether an nfv that deletes a ring frees its slot: a ring of another process in there keeps it from adding that ring. */
  readonly ringsFree: boolean;
}

export function abilitiesOf(release: Release): Abilities {
  return {
    primaryForwards: isSince(release, '19.08'),
    pipes: isSince(release, '20.02'),
    mirror: isSince(release, '18.08.1'),
    pcap: isSince(release, '18.08.2'),
    memif: isSince(release, '19.11'),
    pcapPorts: isSince(release, '18.05'),
    nullpmd: isSince(release, '19.08'),
    classifiers: isSince(release, '18.08.3'),
    keepsUpdates: isSince(release, '18.08.3'),
    vhostsMove: isSince(release, '19.11'),
    ringsFree: !isSince(release, '18.08.2'),
  };
}

/**
 * Documents that the processes of one host can hold, one after another, by the rules: what a process has added or deleted
 * before decides what it can have next.
 */
export class HoldableDocuments {
  readonly #abilities: Abilities;
  /** All rings that each process ever added, but for those whose slots are free again (H2); they stay in reach (H9). */
  readonly #rings = new Map<string, Set<string>>();
  readonly #primaryRings = new Set<string>();
  /** The vhosts of vf and mirror, which they keep for life (V8). */
  readonly #forLife = new Map<string, string>();
  /** The nfvs that have deleted a vhost: they can't add another one (N9). */
  readonly #stale = new Set<string>();
  /** The vhosts and memifs that a process has deleted, and that no other process can use. */
  readonly #spent = new Set<string>();
  /** Ports of the primary that it can't delete, because its list does not agree with the slots (P2). */
  readonly #fixed = new Set<string>();
  /** Slots that had a port other than a ring: a ring in one of them is out of reach for other processes. */
  readonly #seenSlots = new Set<number>();
  /** The rings that no other process can add now, because of such a slot. */
  #foreignRings = new Set<string>();
  /** Whether a ring that is added now may come into such a slot. */
  #hasHole = false;
  /** The rings that this document adds to a process. */
  readonly #coming = new Set<string>();
  /** Those of them that come to an nfv with slots that are free again. */
  readonly #comingLoose = new Set<string>();
  /** The nfvs that have, or had, rings whose slots become free. */
  readonly #loose = new Set<string>();
  #isFirst = true;
  #last: Panel;
  /** The owner of each port that only one process can have. */
  #owners = new Map<string, string>();

  constructor(
    release: Release,
    private readonly random: Random,
    /** What is in each slot of the host now. */
    private readonly slots: () => readonly (string | undefined)[],
  ) {
    this.#abilities = abilitiesOf(release);
    this.#last = this.#empty();
  }

  /** The last one, which the panel does now. */
  get last(): Panel {
    return this.#last;
  }

  /** Another one that can follow the last one. It counts as applied. */
  next(): Panel {
    this.#look();
    const taken = new Map<string, string>();
    for (const [port, id] of this.#forLife) taken.set(port, id);
    const primary = this.#abilities.primaryForwards ? this.#primary(taken) : undefined;
    const ids = this.#shuffled(['1', '5']);
    const nfvs = new Map<string, Nfv>();
    for (const id of ids) nfvs.set(id, this.#nfv(`nfv:${id}`, this.#last.nfvs?.[id], taken));
    const vf = this.#vf(taken);
    const mirror = this.#abilities.mirror ? this.#mirror(taken) : undefined;
    const document: Panel = {
      ...(primary === undefined ? {} : { primary }),
      nfvs: Object.fromEntries(nfvs),
      vfs: { 2: vf },
      mirrors: mirror === undefined ? {} : { 3: mirror },
      pcaps: this.#abilities.pcap ? { 4: { capturing: this.#chance(0.5) } } : {},
    };
    this.#applied(document);
    return document;
  }

  #look(): void {
    const slots = this.slots();
    this.#coming.clear();
    this.#comingLoose.clear();
    for (const [slot, port] of slots.entries())
      if (port !== undefined && isOnlyOne(port)) this.#seenSlots.add(slot);
    const seen = [...this.#seenSlots].map((slot) => slots[slot]);
    this.#hasHole = seen.includes(undefined);
    this.#foreignRings = new Set(seen.flatMap((port) => (port?.startsWith('ring:') === true ? [port] : [])));
  }

  #empty(): Panel {
    const nothing = { ports: [], patches: [], forwarding: false };
    const { primaryForwards, mirror, pcap } = this.#abilities;
    return {
      ...(primaryForwards ? { primary: { ...nothing, pipes: [] } } : {}),
      nfvs: { 1: nothing, 5: nothing },
      vfs: { 2: { components: [], classifier_table: [] } },
      mirrors: mirror ? { 3: { components: [] } } : {},
      pcaps: pcap ? { 4: { capturing: false } } : {},
    };
  }

  #primary(taken: Map<string, string>): Primary {
    const id = 'primary';
    const { ports: had, pipes: hadPipes, patches, forwarding } = this.#last.primary ?? this.#emptyPrimary();
    const keeps = (port: string): boolean => this.#fixed.has(port) || this.#chance(0.7);
    const ports = had.filter(keeps);
    const pipes = hadPipes.filter(({ port }) => keeps(port));
    for (const port of ports) taken.set(port, id);
    const rings = this.#abilities.pipes ? ['ring:6', 'ring:7'] : ['ring:12', 'ring:13'];
    const desired = ['nullpmd:3', 'nullpmd:0', 'vhost:3', ...rings];
    for (const port of desired) {
      if (ports.length >= 5 || !this.#chance(0.2) || ports.includes(port) || had.includes(port)) continue;
      if (this.#mayTake(id, port, taken)) this.#take(id, port, ports, taken);
    }
    if (this.#abilities.pipes && pipes.length + hadPipes.length === 0 && this.#chance(0.2)) {
      if (this.#hasRoom(taken, 1)) {
        pipes.push({ port: 'pipe:0', rx: 'ring:1', tx: 'ring:2' });
        taken.set('pipe:0', id);
      }
    } else for (const { port } of pipes) taken.set(port, id);
    return {
      ports,
      pipes,
      patches: this.#patches([...ports, ...NICS], patches, 4),
      forwarding: this.#chance(0.7) ? forwarding : this.#chance(0.7),
    };
  }

  #emptyPrimary(): Primary {
    return { ports: [], pipes: [], patches: [], forwarding: false };
  }

  #nfv(id: string, last: Nfv | undefined, taken: Map<string, string>): Nfv {
    const had = last?.ports ?? [];
    const ports: string[] = [];
    for (const port of had) {
      // Another process may have taken it over.
      if (taken.has(port) && taken.get(port) !== id) continue;
      if (!this.#chance(0.75)) continue;
      ports.push(port);
      if (isOnlyOne(port)) taken.set(port, id);
    }
    const { memif, pcapPorts, nullpmd } = this.#abilities;
    const pool = [
      ...['ring:0', 'ring:1', 'ring:2', 'ring:6', 'vhost:0', 'vhost:1', 'vhost:3'],
      ...(nullpmd ? ['nullpmd:0', 'nullpmd:1', 'nullpmd:2'] : []),
      ...(pcapPorts ? ['pcap:0'] : []),
      ...(memif ? ['memif:0'] : []),
    ];
    for (const port of pool) {
      if (had.includes(port) || !this.#chance(0.25)) continue;
      const isLost = port.startsWith('vhost:') && this.#stale.has(id);
      const isDropped = had.some((each) => each.startsWith('vhost:') && !ports.includes(each));
      if (isLost || !this.#mayTake(id, port, taken)) continue;
      // After a vhost was given up the nfv can add no other one: those that come must be free at once.
      if (port.startsWith('vhost:') && isDropped && this.#owners.has(port)) continue;
      this.#take(id, port, ports, taken);
    }
    return {
      ports,
      patches: this.#patches([...ports, ...NICS], last?.patches ?? [], 6),
      forwarding: this.#chance(0.7) ? (last?.forwarding ?? false) : this.#chance(0.7),
    };
  }

  #vf(taken: Map<string, string>): Vf {
    const last = this.#last.vfs?.['2']?.components ?? [];
    const { keepsUpdates } = this.#abilities;
    const components = this.#components(
      last,
      ['c0', 'c1', 'c2', 'c3'],
      keepsUpdates ? [5, 6, 7] : [4, 5, 6, 7],
      ['forward', 'merge', 'classifier'],
    );
    const nics = keepsUpdates ? NICS.filter((port) => port !== STEADY_PORT) : NICS;
    const pool = [...nics, 'ring:0', 'ring:3', 'ring:4', 'ring:7', 'vhost:2', 'vhost:4'];
    this.#attach('vf:2', components, pool, taken, true);
    const entries: Entry[] = [];
    const before = this.#last.vfs?.['2']?.classifier_table ?? [];
    for (const { type, tx_port: ports } of components) {
      if (type !== 'classifier') continue;
      const used = new Set<string>();
      for (const { port } of ports) {
        const kept = before.find((each) => each.port === port);
        const entry = kept !== undefined && this.#chance(0.6) ? kept : this.#entry(port);
        const match = JSON.stringify([entry.mac_address, entry.vlan]);
        if (used.has(match) || this.#chance(0.2)) continue;
        used.add(match);
        entries.push(entry);
      }
    }
    const all = components.map(vfComponent);
    return { components: keepsUpdates ? [STEADY, ...all] : all, classifier_table: entries };
  }

  #entry(port: string): Entry {
    const addresses = ['52:54:00:12:34:56', '52:54:00:12:34:57', '52:54:00:12:34:58', 'default'];
    const mac_address = this.#one(addresses);
    return this.#chance(0.3)
      ? { mac_address, vlan: 100 + Math.floor(this.random() * 3), port }
      : { mac_address, port };
  }

  #mirror(taken: Map<string, string>): Mirror {
    const last = (this.#last.mirrors?.['3']?.components ?? []).map((each) => ({
      ...each,
      type: 'mirror' as const,
    }));
    const components = this.#components(last, ['m0', 'm1'], [9, 10], ['mirror']);
    this.#attach('mirror:3', components, [...NICS, 'ring:0', 'ring:5', 'vhost:5', 'vhost:2'], taken, false);
    return {
      components: components.map(({ name, core, rx_port, tx_port }) => ({ name, core, rx_port, tx_port })),
    };
  }

  /** Each core has components of one type, as early releases want it. */
  #components(
    last: readonly ComponentSpec[],
    names: readonly string[],
    cores: readonly number[],
    types: readonly ComponentSpec['type'][],
  ): Building[] {
    const byCore = new Map<number, ComponentSpec['type']>();
    return names.flatMap((name) => {
      const before = last.find((each) => each.name === name);
      if (!this.#chance(0.7)) return [];
      const core = before !== undefined && this.#chance(0.7) ? before.core : this.#one(cores);
      const type =
        byCore.get(core) ?? (before?.core === core && this.#chance(0.8) ? before.type : this.#one(types));
      if (type === 'classifier' && byCore.has(core) && !this.#abilities.classifiers) return [];
      byCore.set(core, type);
      return [{ name, core, type, rx_port: [], tx_port: [], before }];
    });
  }

  #attach(
    id: string,
    components: readonly Building[],
    pool: readonly string[],
    taken: Map<string, string>,
    withVlan: boolean,
  ): void {
    for (const dir of ['rx_port', 'tx_port'] as const) {
      const free = new Set(pool);
      const take = (component: Building, attached: Attached): void => {
        const isFull = component[dir].length >= roomOf(component.type, dir);
        const { port } = attached;
        if (isFull || !free.has(port)) return;
        const isNew = !NICS.includes(port) && !this.#has(id, port);
        if (isNew && !this.#mayTake(id, port, taken)) return;
        free.delete(port);
        component[dir].push(attached);
        if (isOnlyOne(port)) taken.set(port, id);
        if (isNew && port.startsWith('ring:')) this.#ringsOf(id).add(port);
      };
      for (const component of components)
        for (const attached of component.before?.[dir] ?? [])
          if (this.#chance(0.7)) take(component, attached);
      for (const component of components)
        for (const port of this.#shuffled(pool))
          if (this.#chance(0.3)) take(component, { port, ...(withVlan ? this.#vlan() : {}) });
    }
  }

  #vlan(): Omit<Attached, 'port'> {
    if (!this.#chance(0.3)) return {};
    if (this.#chance(0.4)) return { vlan: { operation: 'del' } };
    return {
      vlan: { operation: 'add', id: 1 + Math.floor(this.random() * 3), pcp: Math.floor(this.random() * 8) },
    };
  }

  #patches(ports: readonly string[], before: readonly Patch[], limit: number): Patch[] {
    const patches = new Map<string, string>();
    for (const { src, dst } of before)
      if (ports.includes(src) && ports.includes(dst) && this.#chance(0.7)) patches.set(src, dst);
    for (const src of this.#shuffled(ports))
      if (patches.size < limit && this.#chance(0.3)) patches.set(src, this.#one(ports));
    return [...patches].map(([src, dst]) => ({ src, dst }));
  }

  /** Whether a process can have a port that it does not have now. */
  #mayTake(id: string, port: string, taken: ReadonlyMap<string, string>): boolean {
    if (port.startsWith('ring:')) {
      const isOutOfReach = this.#primaryRings.has(port) && id !== 'primary' && !this.#has(id, port);
      if (isOutOfReach) return false;
      if (this.#has(id, port)) return true;
      const isForeign = this.#foreignRings.has(port) || (this.#hasHole && this.#coming.has(port));
      if (isForeign || this.#mayMeet(id, port) || !this.#hasRoom(taken, 1)) return false;
      this.#coming.add(port);
      if (this.#loose.has(id)) this.#comingLoose.add(port);
      return true;
    }
    if (taken.has(port) || this.#spent.has(port)) return false;
    const owner = this.#owners.get(port);
    if (owner === undefined) return this.#hasRoom(taken, 1);
    if (owner === id) return true;
    if (port.startsWith('memif:')) return false;
    // Ports move only from nfv 1, so that no processes wait for each other.
    if (owner !== 'nfv:1' || !this.#hasRoom(taken, 1)) return false;
    if (port.startsWith('vhost:') && !this.#abilities.vhostsMove) return false;
    this.#hasHole = true;
    return true;
  }

  /** Whether a ring of another process may stand where an nfv had one. */
  #mayMeet(id: string, ring: string): boolean {
    if (this.#comingLoose.has(ring)) return true;
    const isAtOther = [...this.#rings].some(([other, rings]) => other !== id && rings.has(ring));
    return this.#loose.has(id) && (isAtOther || this.#coming.has(ring));
  }

  #take(id: string, port: string, ports: string[], taken: Map<string, string>): void {
    ports.push(port);
    if (port.startsWith('ring:')) this.#ringsOf(id).add(port);
    else taken.set(port, id);
  }

  #has(id: string, port: string): boolean {
    return this.#ringsOf(id).has(port) || this.#forLife.get(port) === id;
  }

  #ringsOf(id: string): Set<string> {
    const rings = this.#rings.get(id) ?? new Set();
    this.#rings.set(id, rings);
    return rings;
  }

  /** Whether there is a slot for all that is there now and all that comes. */
  #hasRoom(taken: ReadonlyMap<string, string>, more: number): boolean {
    const rings = [...this.#rings.values()].reduce((sum, { size }) => sum + size, 0);
    const devices = new Set([...this.#owners.keys(), ...this.#spent, ...taken.keys()]).size;
    return NICS.length + rings + devices + more <= SLOTS;
  }

  #freeRings(id: string, ports: readonly string[]): void {
    const rings = this.#ringsOf(id);
    if (rings.size > 0) this.#loose.add(id);
    for (const ring of rings) if (!ports.includes(ring)) rings.delete(ring);
  }

  #applied(document: Panel): void {
    const owners = new Map<string, string>(this.#forLife);
    const { primary, nfvs = {}, vfs = {}, mirrors = {} } = document;
    const before = this.#last;
    if (primary !== undefined) {
      const all = [...primary.ports, ...primary.pipes.map(({ port }) => port)];
      const had = [
        ...(before.primary?.ports ?? []),
        ...(before.primary?.pipes ?? []).map(({ port }) => port),
      ];
      for (const port of all) {
        owners.set(port, 'primary');
        if (had.includes(port)) continue;
        // The ports of the first document come before those of all others, so that list and slots agree.
        if (port.startsWith('ring:') || !this.#isFirst) this.#fixed.add(port);
        if (port.startsWith('ring:')) this.#primaryRings.add(port);
      }
    }
    for (const [id, { ports }] of Object.entries(nfvs)) {
      for (const port of ports) if (isOnlyOne(port)) owners.set(port, `nfv:${id}`);
      const had = before.nfvs?.[id]?.ports ?? [];
      if (this.#abilities.ringsFree) this.#freeRings(`nfv:${id}`, ports);
      if (had.some((port) => port.startsWith('vhost:') && !ports.includes(port)))
        this.#stale.add(`nfv:${id}`);
    }
    for (const [id, components] of [
      ['vf:2', vfs['2']?.components ?? []],
      ['mirror:3', mirrors['3']?.components ?? []],
    ] as const)
      for (const { rx_port, tx_port } of components)
        for (const { port } of [...rx_port, ...tx_port])
          if (port.startsWith('vhost:')) {
            this.#forLife.set(port, id);
            owners.set(port, id);
          }
    if (!this.#abilities.vhostsMove)
      for (const port of this.#owners.keys())
        if (port.startsWith('vhost:') && !owners.has(port)) this.#spent.add(port);
    // A memif that was deleted keeps its slot and its number.
    if (this.#owners.has('memif:0') && !owners.has('memif:0')) this.#spent.add('memif:0');
    this.#owners = owners;
    this.#last = document;
    this.#isFirst = false;
  }

  #chance(probability: number): boolean {
    return this.random() < probability;
  }

  #one<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.random() * list.length)];
    if (found === undefined) throw new RangeError('an empty list');
    return found;
  }

  #shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((item) => [this.random(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  }
}

interface Building {
  readonly name: string;
  readonly core: number;
  readonly type: ComponentSpec['type'];
  readonly rx_port: Attached[];
  readonly tx_port: Attached[];
  readonly before: ComponentSpec | undefined;
}

function vfComponent({ name, core, type, rx_port, tx_port }: Building): Vf['components'][number] {
  if (type === 'mirror') throw new TypeError('a vf has no mirror');
  return { name, core, type, rx_port, tx_port };
}

function roomOf(type: ComponentSpec['type'], dir: 'rx_port' | 'tx_port'): number {
  if (dir === 'rx_port') return type === 'merge' ? 99 : 1;
  if (type === 'mirror') return 2;
  return type === 'classifier' ? 99 : 1;
}

/** Whether one process of a host at the most can have it. */
function isOnlyOne(port: string): boolean {
  return !port.startsWith('ring:') && !port.startsWith('phy:');
}
