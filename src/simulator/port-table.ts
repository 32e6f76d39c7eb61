import type { ForwardEntry } from './data-plane/basic-forwarder.js';
import { HOST_SLOTS, type Flow } from './host/device.js';

/** Port types of primary and nfv, in any release. */
export const PORT_TYPES = ['phy', 'ring', 'vhost', 'pcap', 'nullpmd', 'tap', 'memif', 'pipe'] as const;

export type PortType = (typeof PORT_TYPES)[number];

const PATCHABLE_TYPES = PORT_TYPES.filter((type) => type !== 'pipe');

/** Which patch is dropped with a deleted port: the first that leads to it, or the patch of the first port (N5). */
export type DroppedPatch = 'patch-to' | 'first-patch';

/** The id of an unused entry (PORT_RESET). */
const NO_ID = 0xffff;

interface End {
  readonly slot: number;
  readonly queue: number;
}

interface Row {
  type: PortType | 'udf';
  id: number;
  queues: number;
  listed: boolean;
  /** Whether it was an end of a patch since it was added (N3). */
  patched: boolean;
  /** Destination of the packets, per queue. */
  targets: (End | undefined)[];
}

/** A patch in the status. */
export interface Patch {
  readonly src: string;
  readonly dst: string;
}

export interface PortTableOptions {
  /** Number of phy ports. */
  readonly phys: number;
  /** Queues of each phy port. */
  readonly queues: number;
  /** Whether the phys are listed from the start: not in a primary without a forwarder. */
  readonly listPhys: boolean;
}

function emptyRow(): Row {
  return { type: 'udf', id: NO_ID, queues: 1, listed: false, patched: false, targets: [] };
}

/** An entry that was never written: all zeros, which reads as phy:0 (P7). */
function zeroRow(): Row {
  return { ...emptyRow(), type: 'phy', id: 0 };
}

/**
 * The port table of an nfv or of a primary: the name of the device in each slot of the host, and the destination of
 * packets from it (N1). It does not know the devices themselves.
 */
export class PortTable {
  readonly #rows: Row[];

  constructor({ phys, queues, listPhys }: PortTableOptions) {
    this.#rows = Array.from({ length: HOST_SLOTS }, listPhys ? emptyRow : zeroRow);
    if (!listPhys) return;
    for (let id = 0; id < phys; id++)
      this.#rows[id] = { ...emptyRow(), type: 'phy', id, queues, listed: true };
  }

  /** Names the device of a slot. Its patches stay. */
  name(slot: number, type: PortType, id: number): void {
    this.#use(slot, type, id);
  }

  /** Effect of `add` with an unsupported type: the first entry becomes an undefined port (N2, P6). */
  damage(id: number): void {
    this.#use(0, 'udf', id);
  }

  /** Empties the entry of a slot: its name and its own patch are removed; patches to it stay (N5). */
  clear(slot: number): void {
    this.#rows[slot] = emptyRow();
  }

  /**
   * Drops the patch that is dropped with a deleted port: up to 19.08 the first that leads to it, later that of the
   * first port.
   */
  dropPatch(dropped: DroppedPatch, slot: number): void {
    const source =
      dropped === 'first-patch'
        ? this.#rows.find(({ listed }) => listed)
        : this.#rows.find(({ targets }) => targets[0]?.slot === slot);
    if (source) source.targets = [];
  }

  /**
   * The slot of a port, or undefined. Types match by prefix, and any other word means an undefined port, as in
   * get_port_type(). A pipe is in the table but not among the types, so it cannot be patched.
   */
  find(type: string, id: number): number | undefined {
    const known = PATCHABLE_TYPES.find((name) => type.startsWith(name)) ?? 'udf';
    const slot = this.#rows.findIndex((row) => row.type === known && row.id === id);
    return slot < 0 ? undefined : slot;
  }

  /** Sends packets of `from` to `to`, instead of its earlier destination. False when either does not exist. */
  patch(from: End, to: End): boolean {
    const source = this.#valid(from);
    const destination = this.#valid(to);
    if (!source || !destination) return false;
    Object.assign(source, { listed: true, patched: true });
    source.targets[from.queue] = to;
    Object.assign(destination, { listed: true, patched: true });
    return true;
  }

  /** Whether the entry of a slot was ever an end of a patch since it was added. */
  wasPatched(slot: number): boolean {
    return this.#rows[slot]?.patched ?? false;
  }

  resetPatches(): void {
    for (const row of this.#rows) row.targets = [];
  }

  /** Packets that a worker moves by this table while it forwards. */
  flows(): Flow[] {
    const flows: Flow[] = [];
    for (const [from, { targets }] of this.#rows.entries())
      for (const target of targets) if (target) flows.push({ from, to: target.slot });
    return flows;
  }

  /** The same, with queues, as the forwarder goes through them. */
  entriesToForward(): ForwardEntry[] {
    const entries: ForwardEntry[] = [];
    for (const [slot, { listed, targets }] of this.#rows.entries()) {
      if (!listed) continue;
      for (const [queue, to] of targets.entries()) if (to) entries.push({ from: { slot, queue }, to });
    }
    return entries;
  }

  /** Ports as the status lists them. */
  labels(): string[] {
    return this.#listed().map(({ end }) => this.#label(end));
  }

  /** Patches in the order of their sources. */
  patches(): Patch[] {
    return this.#listed().flatMap(({ end, target }) =>
      target ? [{ src: this.#label(end), dst: this.#label(target) }] : [],
    );
  }

  /** Entries by slot, with the slot of the destination, for the text formats of the status. */
  entries(): { slot: number; type: PortType | 'udf'; id: number; target: number | undefined }[] {
    return this.#rows.flatMap(({ type, id, listed, targets }, slot) =>
      listed ? [{ slot, type, id, target: targets[0]?.slot }] : [],
    );
  }

  #use(slot: number, type: PortType | 'udf', id: number): void {
    const row = this.#rows[slot];
    if (row) Object.assign(row, { type, id, listed: true });
  }

  #valid(end: End): Row | undefined {
    const row = this.#rows[end.slot];
    return row && row.id !== NO_ID && end.queue < row.queues ? row : undefined;
  }

  #listed(): { end: End; target: End | undefined }[] {
    return this.#rows.flatMap(({ listed, queues, targets }, slot) =>
      listed
        ? Array.from({ length: queues }, (_, queue) => ({ end: { slot, queue }, target: targets[queue] }))
        : [],
    );
  }

  #label({ slot, queue }: End): string {
    const row = this.#rows[slot];
    if (!row || row.type === 'udf') return 'udf';
    // The processes print the number without a sign (H12).
    return `${row.type}:${row.id >>> 0}${row.queues > 1 ? ` nq ${queue}` : ''}`;
  }
}
