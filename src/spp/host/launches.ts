import type { LaunchOptions } from '../protocol/launch.js';

/** The options that a secondary was launched with. */
export interface LaunchedWith {
  /** Options of DPDK's environment abstraction layer. */
  readonly eal: LaunchOptions;
  /** Options of the program. */
  readonly app: LaunchOptions;
}

/** Where spp-ctl listens for secondaries. */
export interface ControllerAddress {
  /** An IP address. `0.0.0.0` and `::` stand for every address of the machine. */
  readonly address: string;
  readonly port: number;
}

const WILDCARDS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** How the secondaries of a host were launched, as far as spp-ctl has launched them. */
export class Launches {
  /** Undefined until spp-ctl listens. */
  controller: ControllerAddress | undefined;
  /** Of connected processes, and of those whose connection was lost, by id. */
  readonly #known = new Map<string, LaunchedWith>();
  /** Of launches whose process has not connected yet. */
  readonly #starting = new Map<string, LaunchedWith>();

  /** Undefined for a process that somebody else has started. @param id such as `vf:2`. */
  of(id: string): LaunchedWith | undefined {
    return this.#known.get(id);
  }

  /** A launch is sent to the primary. */
  launched(id: string, options: LaunchedWith): void {
    this.#starting.set(id, options);
  }

  /** A process has connected. One that does so without a launch is the one from before, or somebody else has started it. */
  connected(id: string): void {
    const options = this.#starting.get(id);
    this.#starting.delete(id);
    if (options !== undefined) this.#known.set(id, options);
  }

  /** @param end see HostModel.disconnected(). */
  disconnected(id: string, end: 'died' | 'lost'): void {
    if (end === 'died') this.#known.delete(id);
  }

  /**
   * Why a secondary with this `-s` would not connect to this spp-ctl. Undefined if it would, as far as is known: with a wildcard
   * address, spp-ctl may be reached by addresses that it does not know.
   */
  serverProblem(server: LaunchOptions[string]): string | undefined {
    if (server === undefined) return '-s is missing: the process would not connect to this spp-ctl';
    const [, address, port] = /^(\d{1,3}(?:\.\d{1,3}){3}):(\d{1,5})$/.exec(String(server)) ?? [];
    if (address === undefined) return `-s ${server ?? ''} is not an IPv4 address with a port`;
    const { controller } = this;
    if (controller === undefined) return undefined;
    const isOwnAddress = WILDCARDS.has(controller.address) || address === controller.address;
    if (isOwnAddress && Number(port) === controller.port) return undefined;
    return `-s ${server ?? ''} names another controller: this spp-ctl listens for secondaries on ${controller.address}:${controller.port}`;
  }
}
