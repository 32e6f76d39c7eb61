import type { components } from '#generated/types.js';
import type { Patch } from '../spp/protocol/nfv-status.js';
import type { PrimaryStatus } from '../spp/protocol/primary.js';
import type { AttachedPort, VlanTagging } from '../spp/protocol/worker.js';
import { Ids } from './ids.js';
import { Ports } from './ports.js';

type Schemas = components['schemas'];
export type Topology = Schemas['Topology'];
export type TopologyProcess = Schemas['TopologyProcess'];
export type TopologyComponent = Schemas['TopologyComponent'];
export type TopologyEdge = Schemas['TopologyEdge'];

/** What a status adds to the description of its process. */
export type ProcessDetails = Partial<TopologyProcess> & Pick<TopologyProcess, 'ports'>;

/**
 * Puts a topology together, one process after the other. It knows ports, components and edges, and none of the kinds of
 * process: these add themselves, see ProcessKind.addTo(). All ports that its methods take are names, such as `ring:0`.
 */
export class TopologyBuilder {
  readonly ids = new Ids();
  readonly #ports = new Ports(this.ids);
  readonly #components: TopologyComponent[] = [];
  readonly #edges: TopologyEdge[] = [];

  /** What was added. */
  get topology(): Pick<Topology, 'components' | 'ports' | 'edges'> {
    return { components: this.#components, ports: this.#ports.list(), edges: this.#edges };
  }

  /** Adds the ports that a process has. @returns their ids, each once. */
  addPorts(process: string, names: Iterable<string>): string[] {
    return this.#ports.have(names, process);
  }

  /** Adds the addresses and counters of ports that the primary has in its status. */
  addCounters(process: string, status: PrimaryStatus): void {
    this.#ports.count(status, process);
  }

  addPatches(process: string, patches: readonly Patch[], running: boolean): void {
    for (const { src, dst } of patches) {
      const [from, to] = [this.#ports.named(src, process), this.#ports.named(dst, process)];
      this.#addEdge({ type: 'patch', process, from, to, running });
    }
  }

  /** Adds one direction of a pipe. */
  addPipe(process: string, src: string, dst: string): void {
    const [from, to] = [this.#ports.named(src, process), this.#ports.named(dst, process)];
    this.#addEdge({ type: 'pipe', process, from, to, running: true });
  }

  addComponent(component: Omit<TopologyComponent, 'id'>): TopologyComponent {
    const made = { id: this.ids.take(`${component.process}/${component.name}`), ...component };
    this.#components.push(made);
    return made;
  }

  /** Adds the ports that a component receives from. */
  addReceivers({ id, process, running }: TopologyComponent, ports: readonly AttachedPort[]): void {
    for (const { port, vlan } of ports) {
      const from = this.#ports.named(port, process);
      this.#addEdge({ type: 'rx', process, from, to: id, running, ...tagging(vlan) });
    }
  }

  /** Adds the ports that a component sends to. */
  addSenders({ id, process, running }: TopologyComponent, ports: readonly AttachedPort[]): void {
    for (const { port, vlan } of ports) {
      const to = this.#ports.named(port, process);
      this.#addEdge({ type: 'tx', process, from: id, to, running, ...tagging(vlan) });
    }
  }

  /** Adds a classifier entry. @param classifier undefined for an entry that no classifier uses. */
  addEntry(
    process: string,
    classifier: TopologyComponent | undefined,
    port: string,
    match: NonNullable<TopologyEdge['match']>,
  ): void {
    const from = classifier?.id ?? process;
    const to = this.#ports.named(port, process);
    this.#addEdge({ type: 'classify', process, from, to, running: classifier?.running === true, match });
  }

  #addEdge(edge: Omit<TopologyEdge, 'id'>): void {
    const { process, from, to, match } = edge;
    const id = `${process} ${from} -> ${to}${match === undefined ? '' : ` ${match.type} ${match.value}`}`;
    this.#edges.push({ id: this.ids.take(id), ...edge });
  }
}

/** The cores of a process, as far as its release reports them. */
export function coresOf(
  masterLcore: number | undefined,
  lcores: readonly number[] | undefined,
): Pick<TopologyProcess, 'master-lcore' | 'lcores'> {
  return {
    ...(masterLcore === undefined ? {} : { 'master-lcore': masterLcore }),
    ...(lcores === undefined ? {} : { lcores: [...lcores] }),
  };
}

/** Core numbers in ascending order, each once. */
export function sortedCores(cores: readonly (number | undefined)[]): number[] {
  return [...new Set(cores.filter((core) => core !== undefined))].sort((a, b) => a - b);
}

/** The VLAN operation, if there is one. */
function tagging(vlan: VlanTagging | undefined): { vlan?: VlanTagging } {
  return vlan === undefined || vlan.operation === 'none' ? {} : { vlan };
}
