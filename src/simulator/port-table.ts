/** Types of port that primary and nfv know, in any release. */
export const PORT_TYPES = ['phy', 'ring', 'vhost', 'pcap', 'nullpmd', 'tap', 'memif', 'pipe'] as const;

export type PortType = (typeof PORT_TYPES)[number];

/** Ethernet devices a process can hold (RTE_MAX_ETHPORTS). */
const MAX_PORTS = 32;

/** The id that marks an unused entry (PORT_RESET). */
const NO_ID = 0xffff;

interface End {
  readonly slot: number;
  readonly queue: number;
}

interface Slot {
  type: PortType | 'udf';
  id: number;
  queues: number;
  listed: boolean;
  /** Per queue, where its packets go. */
  targets: (End | undefined)[];
}

/** A patch as status shows it. */
export interface Patch {
  readonly src: string;
  readonly dst: string;
}

export interface PortTableOptions {
  /** Number of phy ports. */
  readonly phys: number;
  /** Number of rings that exist: ring:0 up to one less. */
  readonly rings: number;
  /** Queues of each phy port. */
  readonly queues: number;
  /** Whether the phys are listed from the start: not in a primary without a forwarder. */
  readonly listPhys: boolean;
  /** Types that can't be added on this host, whatever is asked. */
  readonly failing: readonly PortType[];
  /** Whether adding a ring that is there already succeeds (18.08.1 and later). */
  readonly ringTwice: boolean;
}

function unusedSlot(): Slot {
  return { type: 'udf', id: NO_ID, queues: 1, listed: false, targets: [] };
}

/** The ports of an nfv or of a primary, and the patches between them. Pure state, no protocol. */
export class PortTable {
  readonly #options: PortTableOptions;
  readonly #slots: Slot[] = Array.from({ length: MAX_PORTS }, unusedSlot);
  readonly #devices: (string | undefined)[] = Array.from({ length: MAX_PORTS }, () => undefined);

  constructor(options: PortTableOptions) {
    this.#options = options;
    for (let id = 0; id < options.phys; id++) {
      this.#devices[id] = `phy:${id}`;
      if (options.listPhys) {
        this.#slots[id] = { type: 'phy', id, queues: options.queues, listed: true, targets: [] };
      }
    }
  }

  /** Adds a port. False when the host can't. */
  add(type: PortType, id: number): boolean {
    const slot = this.#attach(type, id);
    if (slot === undefined) return false;
    this.#use(slot, type, id);
    return true;
  }

  /** What `add` of a type that the process can't add does: entry 0 becomes an undefined port. */
  damage(id: number): void {
    this.#use(0, 'udf', id);
  }

  /** Removes a port, and the patches from and to it. False when there is no such port. */
  remove(type: PortType, id: number): boolean {
    const slot = this.#devices.indexOf(`${type}:${id}`);
    if (slot < 0) return false;
    this.clear(slot);
    return true;
  }

  /** Empties an entry by its number (a port_id). */
  clear(slot: number): void {
    this.#devices[slot] = undefined;
    this.#slots[slot] = unusedSlot();
    for (const other of this.#slots) {
      other.targets = other.targets.map((target) => (target?.slot === slot ? undefined : target));
    }
  }

  /**
   * The entry of a port, or undefined. The type is matched by its beginning, and any other word means an undefined
   * port, as get_port_type() does.
   */
  find(type: string, id: number): number | undefined {
    const known = PORT_TYPES.find((name) => type.startsWith(name)) ?? 'udf';
    const slot = this.#slots.findIndex((entry) => entry.type === known && entry.id === id);
    return slot < 0 ? undefined : slot;
  }

  /** Sends what `from` receives to `to`, in place of its earlier destination. False when either doesn't exist. */
  patch(from: End, to: End): boolean {
    const source = this.#valid(from);
    const destination = this.#valid(to);
    if (!source || !destination) return false;
    source.listed = true;
    source.targets[from.queue] = to;
    destination.listed = true;
    return true;
  }

  resetPatches(): void {
    for (const slot of this.#slots) slot.targets = [];
  }

  /** Ports as status lists them. */
  labels(): string[] {
    return this.#listed().map(({ end }) => this.#label(end));
  }

  /** Patches in the order of their sources. */
  patches(): Patch[] {
    return this.#listed().flatMap(({ end, target }) =>
      target ? [{ src: this.#label(end), dst: this.#label(target) }] : [],
    );
  }

  /** Entries by number, with the number of the destination's entry: what the text forms of status need. */
  entries(): { slot: number; type: PortType | 'udf'; id: number; target: number | undefined }[] {
    return this.#slots.flatMap(({ type, id, listed, targets }, slot) =>
      listed ? [{ slot, type, id, target: targets[0]?.slot }] : [],
    );
  }

  #attach(type: PortType, id: number): number | undefined {
    const { failing, rings, ringTwice } = this.#options;
    if (failing.includes(type) || id < 0 || (type === 'ring' && id >= rings)) return undefined;
    const present = this.#devices.indexOf(`${type}:${id}`);
    if (present >= 0) return type === 'ring' && ringTwice ? present : undefined;
    const free = this.#devices.indexOf(undefined);
    if (free < 0) return undefined;
    this.#devices[free] = `${type}:${id}`;
    return free;
  }

  #use(slot: number, type: PortType | 'udf', id: number): void {
    const entry = this.#slots[slot];
    if (entry) Object.assign(entry, { type, id, listed: true });
  }

  #valid(end: End): Slot | undefined {
    const slot = this.#slots[end.slot];
    return slot && slot.id !== NO_ID && end.queue < slot.queues ? slot : undefined;
  }

  #listed(): { end: End; target: End | undefined }[] {
    return this.#slots.flatMap(({ listed, queues, targets }, slot) =>
      listed
        ? Array.from({ length: queues }, (_, queue) => ({ end: { slot, queue }, target: targets[queue] }))
        : [],
    );
  }

  #label({ slot, queue }: End): string {
    const entry = this.#slots[slot];
    if (!entry || entry.type === 'udf') return 'udf';
    return `${entry.type}:${entry.id}${entry.queues > 1 ? ` nq ${queue}` : ''}`;
  }
}
