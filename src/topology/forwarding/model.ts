import { kindOf, kindOfId, type ProcessSpec } from '../../panel/kinds/index.js';
import type { ObservedProcess } from '../../panel/observed/observed-panel.js';
import { specsOf } from '../../panel/document/document.js';
import type { PanelDocument } from '../../panel/document/schema.js';
import { clientIdOf } from '../../text/process-id.js';
import type { Counters, Element, ForwardingFacts, Nic } from './element.js';

/** A process, as far as a forwarding model needs it. */
export interface ForwardingProcess {
  /** Such as `vf:2`. */
  readonly id: string;
  readonly elements: readonly Element[];
  readonly facts: ForwardingFacts;
  /** What the process does, in normal form. Undefined for a process that could not be read, and for a primary without a forwarder. */
  readonly spec?: ProcessSpec | undefined;
  /** The ports of the process, with those that no element uses. */
  readonly ports: readonly string[];
  /** Whether the process could not be read: nothing is known of its elements. */
  readonly isUnread?: boolean;
}

/**
 * What the processes of a panel do with packets: elements, indexed by their ports. Ports are known by name; of a NIC with several
 * queues, `phy:0` is the queue 0 (DEFAULT_QUEUE_ID of the public source) where packets are taken.
 */
export class ForwardingModel {
  readonly elements: readonly Element[];
  /** The processes that could not be read, and those with a port that has lost its name: what they take is not known. */
  readonly unknown: readonly string[];
  readonly #readers = new Map<string, Element[]>();
  readonly #writers = new Map<string, Element[]>();
  readonly #ports = new Set<string>();
  /** The queues of a NIC that the processes show, by NIC, in ascending order. Empty for one without numbered queues. */
  readonly #queues = new Map<string, number[]>();
  readonly #counters = new Map<string, Counters>();
  readonly #nics = new Map<string, Nic>();

  /** The primary first, then by client id. */
  readonly processes: readonly ForwardingProcess[];

  constructor(all: readonly ForwardingProcess[]) {
    const processes = [...all].sort((a, b) => (clientIdOf(a.id) ?? 0) - (clientIdOf(b.id) ?? 0));
    this.processes = processes;
    const elements: Element[] = [];
    const unknown: string[] = [];
    for (const process of processes) {
      const { id, facts, isUnread = false } = process;
      elements.push(...process.elements);
      if (isUnread || facts.hasNamelessSource === true) unknown.push(id);
      for (const port of process.ports) this.#add(port);
      for (const [port, counters] of facts.counters ?? []) this.#counters.set(port, counters);
      for (const [port, nic] of facts.nics ?? []) {
        this.#nics.set(port, nic);
        this.#add(port);
      }
    }
    for (const { rx, tx } of elements) {
      for (const { port } of rx) this.#add(port);
      for (const { port } of tx) this.#add(port);
    }
    for (const queues of this.#queues.values()) queues.sort((a, b) => a - b);
    // The names of queues are known only now.
    for (const element of elements) {
      for (const { port } of element.rx) addOnce(this.#readers, this.queueOf(port), element);
      for (const { port } of element.tx) addOnce(this.#writers, nicOf(port), element);
    }
    this.elements = elements;
    this.unknown = unknown;
  }

  /** All ports by name, queues by their own names. */
  get ports(): ReadonlySet<string> {
    return this.#ports;
  }

  /** Whether the panel has a port. A NIC with several queues is a port, too, and so is a ring that no process has added. */
  has(port: string): boolean {
    return this.#ports.has(port) || this.#queues.has(port) || this.#counters.has(port);
  }

  /** The elements that take packets from a port or queue, or would if they were not idle. */
  readersOf(port: string): readonly Element[] {
    return this.#readers.get(this.queueOf(port)) ?? [];
  }

  /** The elements that send packets to a port. The queue of a NIC does not matter: all of them leave by the NIC. */
  writersOf(port: string): readonly Element[] {
    return this.#writers.get(nicOf(port)) ?? [];
  }

  /** The counters of a port. Undefined where the primary has none. */
  countersOf(port: string): Counters | undefined {
    return this.#counters.get(nicOf(port));
  }

  /** A NIC, as the primary shows it. @param port of the NIC or of one of its queues. */
  nicOf(port: string): Nic | undefined {
    return this.#nics.get(nicOf(port));
  }

  /** The queues by which packets may arrive at a NIC, in ascending order. Undefined for a port that has one queue only. */
  queuesOf(port: string): readonly number[] | undefined {
    const shown = this.#queues.get(port) ?? [];
    const count = this.#nics.get(port)?.rxQueues;
    // A process shows as many queues as there are for rx or tx, whichever are more.
    const queues = count === undefined ? shown : Array.from({ length: count }, (_, at) => at);
    return queues.length > 1 ? queues : undefined;
  }

  /** The name of the queue from which packets are taken. */
  queueOf(port: string): string {
    if (port.startsWith('phy:')) {
      const nic = nicOf(port);
      if (nic === port) return this.#isQueued(nic) ? `${nic}nq0` : nic;
      if (!this.#isQueued(nic)) return nic;
    }
    return port;
  }

  #isQueued(nic: string): boolean {
    const [first, ...more] = this.#queues.get(nic) ?? [];
    return more.length > 0 || (first !== undefined && first > 0) || (this.#nics.get(nic)?.rxQueues ?? 1) > 1;
  }

  #add(port: string): void {
    if (this.#ports.has(port)) return;
    this.#ports.add(port);
    const nic = nicOf(port);
    if (nic === port) return;
    const queue = Number(port.slice(nic.length + 2));
    push(this.#queues, nic, queue);
  }
}

/** The model of the panel as it was read. */
export function observedModel(processes: Iterable<ObservedProcess>): ForwardingModel {
  return new ForwardingModel([...processes].map(observedForwarding));
}

/** What an observed process does with packets. */
export function observedForwarding(process: ObservedProcess): ForwardingProcess {
  const { id, kind, spec, ports, facts = {}, error } = process;
  const elements = kindOf({ kind }).elements(id, spec, facts);
  return { id, elements, facts, spec, ports, isUnread: error !== undefined };
}

/**
 * The model of a document: of nothing but the processes that it names. What a document does not say is that of the connected process
 * with the same id: the port of a capture, counters, NICs.
 */
export function documentModel(
  document: PanelDocument,
  observed: ReadonlyMap<string, ObservedProcess>,
): ForwardingModel {
  return new ForwardingModel(
    [...specsOf(document)].map(([id, spec]) => desiredForwarding(id, spec, observed.get(id))),
  );
}

/**
 * The model of the observed panel after a document is applied: processes that it does not name stay as they are, and those that are not
 * connected are missing.
 */
export function modelAfter(
  document: PanelDocument,
  observed: ReadonlyMap<string, ObservedProcess>,
): ForwardingModel {
  return new ForwardingModel(connectedWith(specsOf(document), observed));
}

/**
 * The model of the panel with a document: the processes that it names are as it describes them, connected or not, and all others are as they
 * are.
 */
export function modelWith(
  document: PanelDocument,
  observed: ReadonlyMap<string, ObservedProcess>,
): ForwardingModel {
  const desired = specsOf(document);
  const missing = [...desired].filter(([id]) => !observed.has(id));
  return new ForwardingModel([
    ...connectedWith(desired, observed),
    ...missing.map(([id, spec]) => desiredForwarding(id, spec, undefined)),
  ]);
}

/** The connected processes, with the desired process specs where there are any. */
function connectedWith(
  desired: ReadonlyMap<string, ProcessSpec>,
  observed: ReadonlyMap<string, ObservedProcess>,
): ForwardingProcess[] {
  return [...observed.values()].map((process) => {
    const spec = desired.get(process.id);
    return spec === undefined ? observedForwarding(process) : desiredForwarding(process.id, spec, process);
  });
}

/**
 * What a process does with packets once it is like a process spec.
 *
 * @param process the connected process, which has what the spec does not say. Undefined when it is not connected.
 */
export function desiredForwarding(
  id: string,
  spec: ProcessSpec,
  process: Pick<ObservedProcess, 'facts' | 'ports'> | undefined,
): ForwardingProcess {
  const kind = kindOfId(id);
  // A plan resets dangling patches, and pipes are in the process spec.
  const { captures, lcores, counters, nics } = process?.facts ?? {};
  const facts: ForwardingFacts = {
    ...(lcores === undefined ? {} : { lcores }),
    ...(captures === undefined ? {} : { captures }),
    ...(counters === undefined ? {} : { counters }),
    ...(nics === undefined ? {} : { nics }),
  };
  const own = [...kind.portsOf(spec)];
  const given = process?.ports.filter((port) => port.startsWith('phy:')) ?? [];
  return { id, elements: kind.elements(id, spec, facts), facts, spec, ports: [...own, ...given] };
}

/** `phy:0` of `phy:0nq1`. Any other port is itself. */
export function nicOf(port: string): string {
  return port.startsWith('phy:') ? port.replace(/nq\d+$/, '') : port;
}

/** Adds an element to those of a port, unless it is the last one: its ports come one after another. */
function addOnce(map: Map<string, Element[]>, port: string, element: Element): void {
  const list = map.get(port);
  if (list === undefined) map.set(port, [element]);
  else if (list.at(-1) !== element) list.push(element);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
