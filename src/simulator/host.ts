import { HostProcess } from './host/host-process.js';
import { HostState, type Tenant } from './host/host-state.js';
import { begin } from './host/life.js';
import type { RaceOptions } from './host/races.js';
import { settle, tick } from './host/time.js';

const MEMIF_FILE = 'spp-memif.sock';

/** The number of a vhost socket file, as in `sock20`. */
function socketId(name: string): number {
  return Number(name.replace(/^sock/, ''));
}

/** Ports that a host can be built without, as SPP was built without libpcap or without memif. */
export const OPTIONAL_PORTS = ['pcap', 'memif'] as const;

export type OptionalPort = (typeof OPTIONAL_PORTS)[number];

export interface HostOptions extends RaceOptions {
  /** Number of phy ports. Default 2. */
  readonly phys?: number | undefined;
  /** Number of rings. Default 8. */
  readonly rings?: number | undefined;
  /** Kinds of port that can be added here beside those that always can. Default none. */
  readonly with?: readonly OptionalPort[] | undefined;
  /** Whether phy and nullpmd ports always have packets, as null devices do. Default true. */
  readonly traffic?: boolean | undefined;
}

/**
 * The machine that several simulated processes run on: its 32 slots for devices, the vhost sockets and who opened them,
 * what stays of processes that ended. Pure state without sockets and without a clock: see {@link tick} and {@link settle}.
 *
 * The rules are those recorded with 20.02. A model enters with {@link launch} and does everything else through the
 * {@link HostProcess} that it gets. Until a primary is launched on the host, one is taken for granted.
 */
export class Host {
  readonly phys: number;
  readonly rings: number;
  /** Kinds of port that can be added here beside those that always can. */
  readonly with: readonly OptionalPort[];
  readonly #state: HostState;

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

  /** Begins the life of a process. What came of it is in its `startup`. */
  launch(tenant: Tenant): HostProcess {
    const { life, startup } = begin(this.#state, tenant);
    return new HostProcess(this.#state, life, startup);
  }

  /**
   * Lets the packets flow that running workers move: to be called after every command, once its reply is on its way.
   * Processes that die of it are ended and told (`HostProcess.onDeath`).
   */
  tick(): void {
    tick(this.#state);
  }

  /**
   * Lets some seconds pass, one by default: what looks at its orders only now and then has looked, as idle workers do
   * once a second (N4). Then as {@link tick}.
   */
  settle(seconds = 1): void {
    settle(this.#state, seconds);
  }

  /** Names of the socket files of vhost and memif, as `ls` sorts them: `sock20`, `spp-memif.sock`. */
  files(): string[] {
    const { sockets, memifSocket } = this.#state;
    const names = [...sockets].map((id) => `sock${id}`);
    if (memifSocket !== 'absent') names.push(MEMIF_FILE);
    return names.sort();
  }

  /** Removes a socket file by its name, as an operator does. False when there is none. */
  removeFile(name: string): boolean {
    if (name === MEMIF_FILE) {
      const was = this.#state.memifSocket !== 'absent';
      this.#state.memifSocket = 'absent';
      return was;
    }
    return this.#state.sockets.delete(socketId(name));
  }

  /** Makes a socket file by its name that nobody listens to. */
  createFile(name: string): void {
    if (name === MEMIF_FILE) this.#state.memifSocket = 'stale';
    else this.#state.sockets.add(socketId(name));
  }

  /** Names of the capture files that pcaps left, sorted. */
  captureFiles(): string[] {
    return [...this.#state.captureFiles].sort();
  }

  /** What stands in each of the 32 slots, as `ring:0`; undefined for a free one. */
  slots(): (string | undefined)[] {
    return this.#state.slots.map((device) => device && `${device.type}:${device.id}`);
  }
}
