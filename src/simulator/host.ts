import { DataPlane } from './data-plane/data-plane.js';
import { HostProcess } from './host/host-process.js';
import { HostState, type Tenant } from './host/host-state.js';
import { begin, end } from './host/life.js';
import type { RaceOptions } from './host/races.js';
import { settle, tick } from './host/time.js';

const MEMIF_FILE = 'spp-memif.sock';

/** The number of a vhost socket file, as in `sock20`. */
function socketId(name: string): number {
  return Number(name.replace(/^sock/, ''));
}

/** Port types that a host can be built without, as SPP was built without libpcap or without memif. */
export const OPTIONAL_PORTS = ['pcap', 'memif'] as const;

export type OptionalPort = (typeof OPTIONAL_PORTS)[number];

export interface HostOptions extends RaceOptions {
  /** Number of phy ports. Default 2. */
  readonly phys?: number | undefined;
  /** Number of rings. Default 8. */
  readonly rings?: number | undefined;
  /** Optional port types that are supported. Default none. */
  readonly with?: readonly OptionalPort[] | undefined;
  /** Whether phy and nullpmd ports always have packets, as null devices do. Default true. */
  readonly traffic?: boolean | undefined;
}

/**
 * The host of several simulated processes: its 32 slots for devices, the vhost sockets with their owners, and what
 * remains of ended processes. Pure state without sockets and without a clock: see {@link tick} and {@link settle}.
 *
 * The rules are those recorded with 20.02. A model starts with {@link launch} and does everything else through the
 * {@link HostProcess} that it gets. Until a primary is launched on the host, one is assumed.
 */
export class Host {
  readonly phys: number;
  readonly rings: number;
  /** Optional port types that are supported. */
  readonly with: readonly OptionalPort[];
  readonly #state: HostState;
  #dataPlane: DataPlane | undefined;

  constructor(options: HostOptions = {}) {
    const { phys = 2, rings = 8, traffic = true } = options;
    this.phys = phys;
    this.rings = rings;
    this.with = options.with ?? [];
    this.#state = new HostState({
      ...options,
      phys,
      rings,
      traffic,
      pcap: options.with?.includes('pcap') ?? false,
      memif: options.with?.includes('memif') ?? false,
    });
  }

  /** The packets of the host. */
  get dataPlane(): DataPlane {
    this.#dataPlane ??= new DataPlane(this.#state, (life) => {
      end(this.#state, life, 'killed');
      life.dies();
    });
    return this.#dataPlane;
  }

  /** Starts the life of a process. Its `startup` is the outcome of the launch. */
  launch(tenant: Tenant): HostProcess {
    const { life, startup } = begin(this.#state, tenant);
    return new HostProcess(this.#state, life, startup);
  }

  /**
   * Moves the packets of running workers. Must be called after every command, once its reply is sent. Processes that
   * die of it are ended and notified (`HostProcess.onDeath`).
   */
  tick(): void {
    tick(this.#state);
  }

  /**
   * Lets some seconds pass, one by default: idle workers, which read their flags once a second, have read them then
   * (N4). Then as {@link tick}.
   */
  settle(seconds = 1): void {
    settle(this.#state, seconds);
  }

  /** Names of the socket files of vhost and memif, in the order of `ls`: `sock20`, `spp-memif.sock`. */
  files(): string[] {
    const { sockets, memifSocket } = this.#state;
    const names = [...sockets].map((id) => `sock${id}`);
    if (memifSocket !== 'absent') names.push(MEMIF_FILE);
    return names.sort();
  }

  /** Removes a socket file by its name, as an operator does. False when it does not exist. */
  removeFile(name: string): boolean {
    if (name === MEMIF_FILE) {
      const was = this.#state.memifSocket !== 'absent';
      this.#state.memifSocket = 'absent';
      return was;
    }
    return this.#state.sockets.delete(socketId(name));
  }

  /** Creates a socket file without a listener by its name. */
  createFile(name: string): void {
    if (name === MEMIF_FILE) this.#state.memifSocket = 'stale';
    else this.#state.sockets.add(socketId(name));
  }

  /** Names of the capture files that pcaps left, sorted. */
  captureFiles(): string[] {
    return [...this.#state.captureFiles].sort();
  }

  /** The device in each of the 32 slots, as `ring:0`; undefined for a free one. */
  slots(): (string | undefined)[] {
    return this.#state.slots.map((device) => device && `${device.type}:${device.id}`);
  }
}
