import { grouped } from '../kinds/grouped.js';
import { kindOf, type ProcessSpec } from '../kinds/index.js';
import type { ConflictContext, PortConflict, Spec } from '../kinds/process-kind.js';
import type { ObservedPanel, ObservedProcess } from '../observed/observed-panel.js';
import { typeOf } from '../../spp/host/change.js';
import { clientIdOf, processName } from '../../text/process-id.js';
import { isExclusive } from './host-rules.js';

/** What keeps processes from their specs, as far as that is known before anything is sent. */
export class PlanConflicts {
  readonly #context: ConflictContext;
  readonly #ports = new Map<Spec, ReadonlySet<string>>();
  /** The processes that have each exclusive port. Undefined until somebody asks. */
  #owners: ReadonlyMap<string, readonly ObservedProcess[]> | undefined;
  /** The processes by client id. Undefined until somebody asks. */
  #clients: ReadonlyMap<number | undefined, readonly ObservedProcess[]> | undefined;

  /**
   * @param panel with the processes that the plan launches. @param specs all process specs of the desired document, by id.
   * @param ending the ids of the processes that the plan ends.
   */
  constructor(
    private readonly panel: ObservedPanel,
    private readonly specs: ReadonlyMap<string, ProcessSpec>,
    private readonly ending: ReadonlySet<string>,
  ) {
    this.#context = {
      specs,
      isConnected: (id) => panel.processes.has(id),
      portsOf: (spec) => this.#portsOf(spec),
    };
  }

  /** Why a process with this id cannot connect. Undefined when it can. */
  clientId(id: string): Omit<PortConflict, 'port'> | undefined {
    const clientId = clientIdOf(id);
    if (clientId === undefined) return undefined;
    this.#clients ??= grouped(this.panel.processes.values(), (each) => clientIdOf(each.id));
    const other = this.#clients.get(clientId)?.find((each) => !this.ending.has(each.id));
    return other && { reason: `the client id ${clientId} is used by ${processName(other.id)}` };
  }

  /** What keeps a connected process from its spec. */
  process(process: ObservedProcess, desired: ProcessSpec): readonly PortConflict[] {
    const { error, spec } = process;
    if (error !== undefined) return [{ reason: `the process cannot be read: ${error.message}` }];
    const kind = kindOf(desired);
    if (spec === undefined) {
      return kind.isEmpty(desired)
        ? []
        : [{ reason: 'the process has no forwarder: its release has none, or it runs on one core' }];
    }
    return [
      ...kind.conflicts({ ...process, spec }, desired, this.#context),
      ...this.#portConflicts(process, desired),
    ];
  }

  /** The ports that the process cannot have. */
  *#portConflicts({ id, ports }: ObservedProcess, desired: ProcessSpec): Iterable<PortConflict> {
    const { rings } = this.panel;
    const own = new Set(ports);
    for (const port of this.#portsOf(desired)) {
      const type = typeOf(port);
      if (type === 'phy' && !own.has(port)) yield { port, reason: `the process has no ${port}` };
      if (type === 'ring' && rings !== undefined && !rings.has(port))
        yield { port, reason: `${port} does not exist` };
      if (!isExclusive(port)) continue;
      for (const other of this.#ownersOf(port)) {
        if (other.id === id || this.ending.has(other.id)) continue;
        const kind = kindOf(other);
        const spec = this.specs.get(other.id);
        // The plan has the other process release the port first.
        if (!kind.keepsPorts && spec !== undefined && !this.#portsOf(spec).has(port)) continue;
        const reason = `${port} is used by ${processName(other.id)}`;
        if (!kind.keepsPorts) yield { port, reason };
        else
          yield {
            port,
            reason: `${reason}, which keeps it as long as it lives`,
            instead: `use another ${type}, or end ${processName(other.id)} and start it again`,
          };
      }
    }
  }

  #ownersOf(port: string): readonly ObservedProcess[] {
    this.#owners ??= ownersIn(this.panel);
    return this.#owners.get(port) ?? [];
  }

  #portsOf(spec: Spec): ReadonlySet<string> {
    let ports = this.#ports.get(spec);
    if (ports === undefined) this.#ports.set(spec, (ports = kindOf(spec).portsOf(spec as ProcessSpec)));
    return ports;
  }
}

function ownersIn({ processes }: ObservedPanel): ReadonlyMap<string, readonly ObservedProcess[]> {
  const owners = new Map<string, ObservedProcess[]>();
  for (const process of processes.values()) {
    for (const port of new Set(process.ports)) {
      if (!isExclusive(port)) continue;
      const list = owners.get(port);
      if (list === undefined) owners.set(port, [process]);
      else list.push(process);
    }
  }
  return owners;
}
