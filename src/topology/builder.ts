import type { components } from '#generated/types.js';
import type { NfvStatus, Patch } from '../spp/protocol/nfv-status.js';
import type { PcapStatus } from '../spp/protocol/pcap.js';
import type { PrimaryStatus } from '../spp/protocol/primary.js';
import {
  type AttachedPort,
  type WorkerComponent,
  UNUSED,
  type VlanTagging,
  type WorkerStatus,
} from '../spp/protocol/worker.js';
import { Ids } from './ids.js';
import { Ports } from './ports.js';

type Schemas = components['schemas'];
export type Topology = Schemas['Topology'];
export type TopologyProcess = Schemas['TopologyProcess'];
export type TopologyComponent = Schemas['TopologyComponent'];
export type TopologyEdge = Schemas['TopologyEdge'];

/** The topology members that come from a status. */
export type ProcessDetails = Partial<TopologyProcess> & Pick<TopologyProcess, 'ports'>;

/** The types of components that use the classifier table. */
const CLASSIFIER = /^classifier/;

/** Builds a topology from the statuses of processes, one process after another. */
export class TopologyBuilder {
  readonly ids = new Ids();
  readonly ports = new Ports(this.ids);
  readonly components: TopologyComponent[] = [];
  readonly edges: TopologyEdge[] = [];

  primary(process: string, status: PrimaryStatus): ProcessDetails {
    const { 'master-lcore': masterLcore, lcores, forwarder, pipes = [] } = status;
    const running = forwarder?.status === 'running';
    // A primary without a forwarder has no list of its ports, but it may have pipes.
    const names = [...(forwarder?.ports ?? []), ...pipes.map(({ id }) => `pipe:${id}`)];
    const ports = this.ports.have(names, process);
    this.ports.count(status, process);
    this.#patches(process, forwarder?.patches ?? [], running);
    for (const { id, rx, tx } of pipes) {
      const pipe = this.ports.named(`pipe:${id}`, process);
      if (rx !== undefined) this.#pipe(process, this.ports.named(`ring:${rx}`, process), pipe);
      if (tx !== undefined) this.#pipe(process, pipe, this.ports.named(`ring:${tx}`, process));
    }
    return {
      ...(forwarder === undefined ? {} : { status: forwarder.status }),
      ...coresOf(masterLcore, lcores),
      ports,
    };
  }

  nfv(process: string, { running, masterLcore, lcores, ports: names, patches }: NfvStatus): ProcessDetails {
    const ports = this.ports.have(names, process);
    this.#patches(process, patches, running);
    return { status: running ? 'running' : 'idling', ...coresOf(masterLcore, lcores), ports };
  }

  vf(process: string, status: WorkerStatus): ProcessDetails {
    const details = this.#worker(process, status);
    return { ...details, classifier_table: status.classifierTable };
  }

  mirror(process: string, status: WorkerStatus): ProcessDetails {
    return this.#worker(process, status);
  }

  pcap(process: string, { status, 'master-lcore': masterLcore, core: cores }: PcapStatus): ProcessDetails {
    const running = status === 'running';
    for (const { core, role, rx_port: rx = [], filename = '' } of cores) {
      const component = this.#component({
        ...{ process, name: `${role}${core}`, type: role, core, running },
        ...(running && filename !== '' ? { filename } : {}),
      });
      this.#receives(component, rx);
    }
    return {
      status: running ? 'running' : 'idling',
      ...coresOf(masterLcore, sorted([masterLcore, ...cores.map(({ core }) => core)])),
      ports: this.ports.have(
        cores.flatMap(({ rx_port: rx = [] }) => rx.map(({ port }) => port)),
        process,
      ),
    };
  }

  #worker(
    process: string,
    { ports: names, masterLcore, components, classifierTable }: WorkerStatus,
  ): ProcessDetails {
    const ports = this.ports.have(names, process);
    const unused: number[] = [];
    /** The classifiers by their tx ports. */
    const classifiers = new Map<string, TopologyComponent>();
    for (const each of components) {
      if (each.type === UNUSED) {
        if (each.core !== masterLcore) unused.push(each.core);
        continue;
      }
      const component = this.#runs(process, each);
      if (!CLASSIFIER.test(each.type)) continue;
      for (const { port } of each.tx_port ?? []) if (!classifiers.has(port)) classifiers.set(port, component);
    }
    for (const { type, value, port } of classifierTable) {
      const classifier = classifiers.get(port);
      const match = { type, value };
      this.#edge({
        ...{
          type: 'classify',
          process,
          from: classifier?.id ?? process,
          to: this.ports.named(port, process),
        },
        ...{ running: classifier?.running === true, match },
      });
    }
    return {
      ...coresOf(masterLcore, sorted([masterLcore, ...components.map(({ core }) => core)])),
      'unused-lcores': sorted(unused),
      ports,
    };
  }

  #runs(
    process: string,
    { name, type, core, rx_port: rx = [], tx_port: tx = [] }: WorkerComponent,
  ): TopologyComponent {
    const running = rx.length > 0 && tx.length > 0;
    // Every component should have a name. A status without one is still shown.
    const component = this.#component({ process, name: name ?? `${type}${core}`, type, core, running });
    this.#receives(component, rx);
    for (const { port, vlan } of tx) {
      const to = this.ports.named(port, process);
      this.#edge({ type: 'tx', process, from: component.id, to, running, ...tagging(vlan) });
    }
    return component;
  }

  #receives({ id, process, running }: TopologyComponent, rx: readonly AttachedPort[]): void {
    for (const { port, vlan } of rx) {
      const from = this.ports.named(port, process);
      this.#edge({ type: 'rx', process, from, to: id, running, ...tagging(vlan) });
    }
  }

  #component(component: Omit<TopologyComponent, 'id'>): TopologyComponent {
    const made = { id: this.ids.take(`${component.process}/${component.name}`), ...component };
    this.components.push(made);
    return made;
  }

  #patches(process: string, patches: readonly Patch[], running: boolean): void {
    for (const { src, dst } of patches) {
      const [from, to] = [this.ports.named(src, process), this.ports.named(dst, process)];
      this.#edge({ type: 'patch', process, from, to, running });
    }
  }

  #pipe(process: string, from: string, to: string): void {
    this.#edge({ type: 'pipe', process, from, to, running: true });
  }

  #edge(edge: Omit<TopologyEdge, 'id'>): void {
    const { process, from, to, match } = edge;
    const id = `${process} ${from} -> ${to}${match === undefined ? '' : ` ${match.type} ${match.value}`}`;
    this.edges.push({ id: this.ids.take(id), ...edge });
  }
}

function coresOf(
  masterLcore: number | undefined,
  lcores: readonly number[] | undefined,
): Pick<TopologyProcess, 'master-lcore' | 'lcores'> {
  return {
    ...(masterLcore === undefined ? {} : { 'master-lcore': masterLcore }),
    ...(lcores === undefined ? {} : { lcores }),
  };
}

function sorted(cores: readonly (number | undefined)[]): number[] {
  return [...new Set(cores.filter((core) => core !== undefined))].sort((a, b) => a - b);
}

/** The VLAN operation, if there is one. */
function tagging(vlan: VlanTagging | undefined): { vlan?: VlanTagging } {
  return vlan === undefined || vlan.operation === 'none' ? {} : { vlan };
}
