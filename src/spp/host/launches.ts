import { clientIdOf } from '../../text/process-id.js';
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

interface Starting {
  readonly options: LaunchedWith;
  readonly at: number;
}

const WILDCARDS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** How the secondaries of a host were launched, as far as spp-ctl has launched them. */
export class Launches {
  /** Undefined until spp-ctl listens. */
  controller: ControllerAddress | undefined;
  /** The launches of the desired document, by id. They tell how processes were launched by an earlier run of spp-ctl. */
  desired: ReadonlyMap<string, LaunchedWith> = new Map();
  /** Of connected processes, and of those whose connection was lost, by id. */
  readonly #known = new Map<string, LaunchedWith>();
  /** Launches whose process has not connected yet, by client id. */
  readonly #starting = new Map<number, Starting>();

  /** Undefined when it is not known. @param id such as `vf:2`. */
  of(id: string): LaunchedWith | undefined {
    return this.#known.get(id) ?? this.desired.get(id);
  }

  /** Whether this run of spp-ctl has launched the process. It may not have connected yet. */
  isOwn(id: string): boolean {
    return this.#known.has(id) || this.isStarting(id);
  }

  /** Whether the process was launched, and has not connected yet. */
  isStarting(id: string): boolean {
    return this.startingSince(id) !== undefined;
  }

  /** When a process that has not connected yet was launched, on the clock of performance.now(). Undefined when none was. */
  startingSince(id: string): number | undefined {
    return this.#starting.get(clientIdOf(id) ?? 0)?.at;
  }

  /** A launch is sent to the primary. */
  launched(id: string, options: LaunchedWith): void {
    this.#starting.set(clientIdOf(id) ?? 0, { options, at: performance.now() });
  }

  /** The process did not connect in time. */
  gaveUp(id: string): void {
    this.#starting.delete(clientIdOf(id) ?? 0);
  }

  /** A process has connected. Without a launch before, it has connected again, or somebody else has started it. */
  connected(id: string): void {
    const starting = this.#starting.get(clientIdOf(id) ?? 0);
    this.gaveUp(id);
    if (starting !== undefined) this.#known.set(id, starting.options);
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
    if (address === undefined) return `-s ${server ?? 'without a value'} is not an IPv4 address with a port`;
    const { controller } = this;
    if (controller === undefined) return undefined;
    const isOwnAddress = WILDCARDS.has(controller.address) || address === controller.address;
    if (isOwnAddress && Number(port) === controller.port) return undefined;
    return `-s ${server ?? ''} names another controller: this spp-ctl listens for secondaries on ${controller.address}:${controller.port}`;
  }
}
