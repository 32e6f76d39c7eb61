import type { Caller } from './caller.js';
import { remembering, type Snapshot } from './snapshot.js';
import { UnsafeCommandError } from './errors.js';
import type { Identity } from './protocol/greeting.js';
import * as protocol from './protocol/worker.js';
import { type CoreUsage, SppProcess } from './process.js';
import type { Exchange, Session } from './session.js';

/** What never changes while a process lives. */
export interface Cores {
  /** Undefined to 18.08.2, which does not tell it. */
  readonly master: number | undefined;
  readonly workers: ReadonlySet<number>;
}

/** A process that runs components on worker cores: spp_vf or spp_mirror. */
export abstract class WorkerProcess extends SppProcess {
  readonly clientId: number;
  protected cores: Cores | undefined;
  protected readonly question = remembering(protocol.status, (lasting) => this.onStatus?.(lasting));

  constructor(session: Session, identity: Identity) {
    super(session);
    this.clientId = identity.clientId;
  }

  override status(caller?: Caller): Promise<Snapshot<protocol.WorkerStatus>> {
    return this.session.share('status', (exchange) => this.readStatus(exchange), caller);
  }

  override async coreUsage(caller: Caller): Promise<CoreUsage> {
    const { master, workers } = coresOf((await this.status(caller)).state);
    const lcores = [...(master === undefined ? [] : [master]), ...workers];
    return { masterLcore: master, lcores: lcores.sort((a, b) => a - b) };
  }

  /**
   * Starts a component on a worker core of the process.
   *
   * @throws UnsafeCommandError when the core is not one: told to use its master core, spp_vf hangs for ever.
   */
  startComponent(caller: Caller, name: string, core: number, type: string): Promise<void> {
    return this.run(caller, async (exchange) => {
      const cores = this.cores ?? coresOf((await this.readStatus(exchange)).state);
      if (!cores.workers.has(core)) throw new UnsafeCommandError(this.#aboutCore(core, cores));
      await this.start(exchange, name, core, type);
    });
  }

  stopComponent(caller: Caller, name: string): Promise<void> {
    return this.run(caller, (exchange) => exchange(protocol.stopComponent(name)));
  }

  attachPort(
    caller: Caller,
    port: string,
    direction: protocol.Direction,
    name: string,
    vlan?: protocol.VlanTagging,
  ): Promise<void> {
    return this.run(caller, (exchange) => exchange(protocol.attachPort(port, direction, name, vlan)));
  }

  detachPort(caller: Caller, port: string, direction: protocol.Direction, name: string): Promise<void> {
    return this.run(caller, (exchange) => exchange(protocol.detachPort(port, direction, name)));
  }

  /**
   * To 18.08.1 vf and mirror close the connection without a reply; releases that tell their master core reply. It is not asked
   * first: `exit` is the way out when a status can no longer be read.
   */
  override exit(caller: Caller): Promise<void> {
    return this.run(caller, (exchange) =>
      this.sendExit(exchange, protocol.exit, () => this.cores?.master === undefined),
    );
  }

  /** Starts the component on a core that was found to be a worker core. */
  protected start(exchange: Exchange, name: string, core: number, type: string): Promise<void> {
    return exchange(protocol.startComponent(name, core, type));
  }

  protected async readStatus(exchange: Exchange): Promise<Snapshot<protocol.WorkerStatus>> {
    const found = await exchange(this.question);
    this.cores ??= coresOf(found.state);
    return found;
  }

  #aboutCore(core: number, { master, workers }: Cores): string {
    const list = [...workers].join(', ');
    return core === master
      ? `core ${core} is the master core of ${this.name}, which would hang for ever; its worker cores are ${list}`
      : `core ${core} is not a worker core of ${this.name}; its worker cores are ${list}`;
  }
}

/** The list of cores in the status has the worker cores and no others, each at least once. */
export function coresOf(status: protocol.WorkerStatus): Cores {
  const workers = new Set(status.components.map((component) => component.core));
  if (status.masterLcore !== undefined) workers.delete(status.masterLcore);
  return { master: status.masterLcore, workers };
}
