import type { HostProcess } from './host/host-process.js';
import { PortTable, type DroppedPatch, type PortType } from './port-table.js';
import type { Pipe } from './primary-status.js';

/** Maximum number of names in the list of the primary, NICs included (RTE_MAX_ETHPORTS). */
const MAX_NAMES = 32;

export interface PrimaryPortsOptions {
  readonly phys: number;
  readonly rings: number;
  readonly queues: number;
  /** Types that add and del support. */
  readonly types: readonly PortType[];
  readonly delDrops: DroppedPatch;
  /** Whether a ring that another process has added can be added. */
  readonly sharesRings: boolean;
  /** Whether it has a forwarder, whose table lists the NICs. */
  readonly listPhys: boolean;
}

/**
 * The two port registers of a primary (P1): a list of the names in its add commands, and a table by slot of the
 * host. It deletes by the position in the list as if it were the slot, which is right only as long as both are equal
 * (P2, P3).
 */
export class PrimaryPorts {
  readonly table: PortTable;
  readonly #onHost: HostProcess;
  readonly #options: PrimaryPortsOptions;
  readonly #names: (string | undefined)[] = Array.from({ length: MAX_NAMES }, () => undefined);
  /** The pipes by their position in the list. */
  readonly #pipes = new Map<number, Pipe>();

  constructor(onHost: HostProcess, options: PrimaryPortsOptions) {
    this.#onHost = onHost;
    this.#options = options;
    this.table = new PortTable(options);
    for (let id = 0; id < options.phys; id++) this.#names[id] = `phy:${id}`;
  }

  /** Pipes as the status lists them: by position in the list; a pipe that was added twice is listed twice (P8). */
  get pipes(): readonly Pipe[] {
    return [...this.#pipes].sort(([a], [b]) => a - b).map(([, pipe]) => pipe);
  }

  /**
   * Adds a port. Returns the result of the reply; the add of an unsupported type succeeds and damages the first entry
   * (P6). `ends`: the rings of a pipe.
   */
  add(word: string, id: number, ends: readonly (number | undefined)[]): boolean {
    const type = this.#type(word);
    if (type === undefined) {
      this.table.damage(id);
      return true;
    }
    if (type === 'pipe') return this.#addPipe(id, ends);
    // A failed add keeps its name and position (P2).
    this.#remember(`${type}:${id}`);
    const slot = this.#makeDevice(type, id);
    if (slot === undefined) return false;
    this.table.name(slot, type, id);
    return true;
  }

  /** Deletes a port. Returns the result of the reply, which is success for every unsupported type (P6). */
  remove(word: string, id: number): boolean {
    const type = this.#type(word);
    if (type === undefined) {
      this.table.dropPatch(this.#options.delDrops, 0);
      this.table.clear(0);
      return true;
    }
    const position = this.#names.indexOf(`${type}:${id}`);
    if (position < 0) return false;
    this.#names[position] = undefined;
    if (type === 'ring') this.#onHost.close(position);
    else this.#onHost.remove(position);
    this.#pipes.delete(position);
    this.table.dropPatch(this.#options.delDrops, position);
    this.table.clear(position);
    return true;
  }

  #type(word: string): PortType | undefined {
    return this.#options.types.find((known) => known === word);
  }

  /**
   * Puts a name into the lowest free position of the list. Returns that position, or undefined when the list is full.
   */
  #remember(name: string): number | undefined {
    const position = this.#names.indexOf(undefined);
    if (position < 0) return undefined;
    this.#names[position] = name;
    return position;
  }

  #makeDevice(type: PortType, id: number): number | undefined {
    if (type === 'ring') {
      const isTaken =
        this.#onHost.known(['ring']).has(`ring:${id}`) && this.table.find('ring', id) === undefined;
      return isTaken && !this.#options.sharesRings ? undefined : this.#onHost.addRing(id);
    }
    if (type === 'vhost') {
      const added = this.#onHost.addVhost(id);
      return typeof added === 'object' ? added.slot : undefined;
    }
    if (type !== 'nullpmd' && type !== 'pcap' && type !== 'memif') return undefined;
    const made = this.#onHost.addDevice(type, id);
    return typeof made === 'object' ? made.slot : undefined;
  }

  /** Both rings have to exist, unless the pipe exists: then the add succeeds again with any rings (P8). */
  #addPipe(id: number, [rx, tx]: readonly (number | undefined)[]): boolean {
    if (rx === undefined || tx === undefined) return false;
    const slot = this.#onHost.slotOf('pipe', id) ?? this.#makePipe(id, rx, tx);
    if (slot === undefined) return false;
    const position = this.#remember(`pipe:${id}`);
    if (position !== undefined) this.#pipes.set(position, { id, rx, tx });
    this.table.name(slot, 'pipe', id);
    return true;
  }

  #makePipe(id: number, rx: number, tx: number): number | undefined {
    if (![rx, tx].every((ring) => ring >= 0 && ring < this.#options.rings)) return undefined;
    const made = this.#onHost.addDevice('pipe', id, { rx, tx });
    return typeof made === 'object' ? made.slot : undefined;
  }
}
