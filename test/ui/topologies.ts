import type { TopologyComponent, Edge, Port, Process, ProcessType, Topology } from '../../src/ui/topology.js';

/** Writes a topology as one would draw it: processes, and what is plugged into what. */
export class Panel {
  readonly #processes: Process[] = [];
  readonly #components: TopologyComponent[] = [];
  readonly #ports = new Map<string, Port>();
  readonly #edges: Edge[] = [];

  /** Of the process, everything that is not said is as usual. */
  process(type: ProcessType, clientId: number, about: Partial<Process> = {}): this {
    const id = type === 'primary' ? type : `${type}:${clientId}`;
    const { ports = [] } = about;
    this.#processes.push({
      id,
      type,
      ...(type === 'primary' ? {} : { 'client-id': clientId }),
      reachable: true,
      ...about,
      ports,
    });
    for (const port of ports) this.port(port, id);
    return this;
  }

  /** @param ports the ports that it has; patches are `from -> to`. */
  nfv(clientId: number, ports: readonly string[], patches: readonly string[] = [], running = false): this {
    this.process('nfv', clientId, { status: running ? 'running' : 'idling', ports });
    for (const patch of patches) this.#patch(`nfv:${clientId}`, patch, running);
    return this;
  }

  #patch(process: string, patch: string, running: boolean): void {
    const [from = '', to = ''] = patch.split(' -> ');
    for (const port of [from, to]) this.port(port, process);
    this.#edges.push({ id: `${process} ${patch}`, type: 'patch', process, from, to, running });
  }

  /** A component of a vf, mirror or pcap that is there. */
  component(
    process: string,
    name: string,
    { type = 'forward', core = 2, rx = [], tx = [] }: Partial<ComponentPlan> = {},
  ): this {
    const id = `${process}/${name}`;
    const running = rx.length > 0 && tx.length > 0;
    this.#components.push({ id, process, name, type, core, running });
    for (const from of rx) {
      this.port(from, process);
      this.#edges.push({ id: `${id} rx ${from}`, type: 'rx', process, from, to: id, running });
    }
    for (const to of tx) {
      this.port(to, process);
      this.#edges.push({ id: `${id} tx ${to}`, type: 'tx', process, from: id, to, running });
    }
    return this;
  }

  edge(edge: Edge): this {
    for (const end of [edge.from, edge.to]) if (/^[a-z]+:\d+$/.test(end)) this.port(end);
    this.#edges.push(edge);
    return this;
  }

  /** A port and its owner. */
  port(id: string, process?: string, about: Partial<Port> = {}): this {
    const [, type = 'udf', number, queue] = /^([a-z]+):(\d+)(?:nq(\d+))?$/.exec(id) ?? [];
    const before = this.#ports.get(id);
    const processes = [...(before?.processes ?? []), ...(process === undefined ? [] : [process])];
    this.#ports.set(id, {
      id,
      name: id,
      type: PORT_TYPES.find((each) => each === type) ?? 'udf',
      ...(number === undefined ? {} : { number: Number(number) }),
      ...(queue === undefined ? {} : { queue: Number(queue) }),
      ...before,
      ...about,
      processes: [...new Set(processes)],
    });
    return this;
  }

  get topology(): Topology {
    return {
      time: '2026-11-24T10:00:00.000Z',
      event: 'x-1',
      processes: this.#processes,
      components: this.#components,
      ports: [...this.#ports.values()],
      edges: this.#edges,
    };
  }
}

interface ComponentPlan {
  readonly type: string;
  readonly core: number;
  readonly rx: readonly string[];
  readonly tx: readonly string[];
}

const PORT_TYPES = ['phy', 'vhost', 'ring', 'pcap', 'nullpmd', 'tap', 'memif', 'pipe'] as const;

/** A panel as people have it: a classifier that feeds a forwarder and an nfv, which send to virtual machines. */
export function usual(): Panel {
  return new Panel()
    .process('primary', 0, { status: 'idling', ports: ['phy:0', 'phy:1'] })
    .process('vf', 1)
    .component('vf:1', 'cls', { type: 'classifier', rx: ['phy:0'], tx: ['ring:0', 'ring:1'] })
    .process('vf', 2)
    .component('vf:2', 'fw', { rx: ['ring:0'], tx: ['vhost:0'] })
    .component('vf:2', 'idle', { type: 'merge', core: 3, rx: ['vhost:0'] })
    .nfv(3, ['phy:0', 'phy:1', 'ring:1', 'vhost:1'], ['ring:1 -> vhost:1', 'vhost:1 -> phy:1'], true)
    .process('mirror', 5)
    .process('pcap', 6, { status: 'idling' })
    .component('pcap:6', 'receive19', { type: 'receive', core: 19, rx: ['phy:0'] });
}

/** As many processes as there may be. */
export function full(): Panel {
  const panel = new Panel().process('primary', 0);
  for (let id = 1; id <= 99; id++) {
    const [ring, vhost] = [`ring:${id % 32}`, `vhost:${id - 1}`];
    if (id % 6 === 0) {
      panel.process('vf', id).component(`vf:${id}`, `fw${id}`, { rx: [ring], tx: [vhost] });
    } else {
      panel.nfv(
        id,
        ['phy:0', 'phy:1', ring, vhost],
        [`${ring} -> ${vhost}`, `${vhost} -> phy:1`],
        id % 3 > 0,
      );
    }
  }
  return panel;
}

/**
 * A panel of any number of processes: classifiers that take packets from two NICs and send them through rings
 * to forwarders, which send them to virtual machines and back.
 */
export function many(count: number): Panel {
  const panel = new Panel().process('primary', 0, { status: 'idling', ports: ['phy:0', 'phy:1'] });
  for (let id = 1; id < count; id++) {
    const [group, place] = [Math.floor((id - 1) / 4), (id - 1) % 4];
    const nic = `phy:${group % 2}`;
    const [a, b] = [`ring:${group * 2}`, `ring:${group * 2 + 1}`];
    if (place === 0) {
      panel
        .process('vf', id)
        .component(`vf:${id}`, `cls${group}`, { type: 'classifier', rx: [nic], tx: [a, b] });
    } else if (place < 3) {
      const [ring, vhost] = [place === 1 ? a : b, `vhost:${id}`];
      panel.nfv(id, [nic, ring, vhost], [`${ring} -> ${vhost}`, `${vhost} -> ${nic}`], id % 5 > 0);
    } else panel.process('mirror', id, { 'unused-lcores': [9] });
  }
  return panel;
}

/** The panel at a later time, with counters of NICs and rings: the packets until then, the more, the higher the number. */
export function counted(topology: Topology, seconds: number): Topology {
  return {
    ...topology,
    time: new Date(Date.parse(topology.time) + seconds * 1_000).toISOString(),
    ports: topology.ports.map((port) => {
      const { type, number = 0 } = port;
      if (type !== 'phy' && type !== 'ring') return port;
      const packets = seconds * 10 ** (number % 7);
      return {
        ...port,
        counters: { rx: packets, tx: packets, rx_drop: number % 8 === 7 ? packets : 0, tx_drop: 0 },
      };
    }),
  };
}
