import { processName } from '../../text/process-id.js';
import type { Action, Counters, Element, Emission, MatchedEntry, Outcome, VlanStep } from './element.js';
import { steer, steers } from './flow-rules.js';
import type { ForwardingModel } from './model.js';
import { type PacketClass, type Tag, type TagGroup, tagKey, tagOf } from './packet.js';
import { portEnd } from './port-ends.js';

/** A packet whose way is traced. */
export interface TracedPacket {
  /** In small letters with colons. Undefined for all addresses. */
  readonly address?: string;
  /** Null for none. Undefined for all tags and none. */
  readonly tag?: Tag | null;
}

/** An element takes the packets from a port, and sends them on unless the path ends. */
export interface Hop {
  /** The port that they are taken from. */
  readonly port: string;
  readonly element: Omit<Element, 'take'>;
  readonly action: Action;
  /** The port that they are sent to. Undefined when they end at the element. */
  readonly to: string | undefined;
  readonly entry: MatchedEntry | undefined;
  readonly isCopy: boolean;
  readonly vlan: readonly VlanStep[];
  /** The flow rule by which a NIC chose the queue. */
  readonly rule: number | undefined;
  /** The counters of the port that they are taken from. */
  readonly counters: Counters | undefined;
}

export interface PathEnd {
  readonly outcome: Outcome;
  /** The port at which the path ends. */
  readonly port: string;
  /** The id of the process in which, or after which, the path ends. Undefined when no process has taken the packets. */
  readonly process: string | undefined;
  /** A sentence without a full stop. */
  readonly reason: string;
  /** The counters of the port. */
  readonly counters: Counters | undefined;
}

/** The way of a class of packets. */
export interface Path {
  readonly packets: PacketClass;
  readonly hops: readonly Hop[];
  readonly end: PathEnd;
}

export interface Trace {
  readonly paths: readonly Path[];
  /** Why paths are missing: a sentence without a full stop. Undefined when none is. */
  readonly incomplete: string | undefined;
}

/** The most paths of a trace, the most hops of a path, and the most hops of all paths together. */
export const TRACE_LIMITS = { paths: 1_000, hopsOfPath: 1_000, hops: 20_000 } as const;

const ANY: TagGroup = { untagged: true, except: [] };

/**
 * Traces packets that arrive at a port: from the wire at a NIC, from a virtual machine at a vhost, and so on. Packets in a ring are those
 * that somebody has put there.
 *
 * @param from a port that the model has.
 */
export function trace(model: ForwardingModel, from: string, { address, tag }: TracedPacket): Trace {
  const packets: PacketClass = {
    destination: address ?? { group: 'any', except: [] },
    entered: tag === undefined ? ANY : tag,
    changed: undefined,
  };
  const tracer = new Tracer(model);
  tracer.arrive(from, packets);
  return { paths: tracer.paths, incomplete: tracer.incomplete };
}

class Tracer {
  readonly paths: Path[] = [];
  incomplete: string | undefined;
  /** The hops of the path that is followed now. */
  readonly #hops: Hop[] = [];
  /** The ports where the packets of the path were before, with the tags that they had there; see PacketClass.changed. */
  readonly #seen = new Map<string, PacketClass['changed'][]>();
  #hopsLeft: number = TRACE_LIMITS.hops;

  constructor(private readonly model: ForwardingModel) {}

  /** Packets arrive at a port, by which they enter the panel. */
  arrive(port: string, packets: PacketClass): void {
    const nic = this.model.nicOf(port) ?? { rxQueues: undefined, flowRules: undefined };
    const queues = this.model.queuesOf(port)?.length ?? 1;
    if (isQueue(port) || !steers(nic, queues)) {
      this.#at(this.model.queueOf(port), packets);
      return;
    }
    const steered = steer(port, nic, queues, packets);
    for (const { packet, queue, reason = '', rule } of steered) {
      if (this.#isOver()) break;
      if (queue === undefined) {
        this.#end(packet, { outcome: 'undetermined', port, process: undefined, reason });
        continue;
      }
      const to = this.model.queueOf(`${port}nq${queue}`);
      if (rule === undefined) {
        this.#at(to, packet);
        continue;
      }
      const element = { process: 'primary', action: 'queued' as const, rx: [{ port }], tx: [{ port: to }] };
      const hop = { port, element, action: element.action, to, entry: undefined, isCopy: false, vlan: [] };
      this.#within({ ...hop, rule, counters: this.model.countersOf(port) }, () => {
        this.#at(to, packet);
      });
    }
  }

  /** Packets are in a port, and wait to be taken. */
  #at(port: string, packets: PacketClass): void {
    const seen = this.#seen.get(port) ?? [];
    // They may be fewer than before, because an element has split them since.
    const now = tagKey(tagOf(packets));
    if (seen.some((changed) => tagKey(tagOf({ ...packets, changed })) === now)) {
      const reason = `the packets come back to ${port} as they were: they go round for ever`;
      this.#end(packets, { outcome: 'looped', port, process: this.#hops.at(-1)?.element.process, reason });
      return;
    }
    const readers = this.model.readersOf(port);
    const takers = readers.filter(({ idle }) => idle === undefined);
    const [taker, ...others] = takers;
    if (taker === undefined) this.#end(packets, this.#stalled(port, readers));
    else if (others.length > 0) {
      const names = takers.map(elementName).join(' and ');
      const reason = `${names} take packets from ${port}: which of them gets a packet is not determined`;
      this.#end(packets, { outcome: 'undetermined', port, process: undefined, reason });
    } else {
      this.#seen.set(port, [...seen, packets.changed]);
      const name = taker.rx.find((each) => this.model.queueOf(each.port) === port)?.port ?? port;
      for (const emission of taker.take(packets, name)) {
        if (this.#isOver()) break;
        this.#follow(port, taker, emission);
      }
      this.#seen.set(port, seen);
    }
  }

  /** Packets leave an element. */
  #follow(
    port: string,
    element: Element,
    { packet, to, end, entry, isCopy = false, vlan = [] }: Emission,
  ): void {
    const { action, process } = element;
    const counters = this.model.countersOf(port);
    const hop = { port, element, action, to, entry, isCopy, vlan, rule: undefined, counters };
    this.#within(hop, () => {
      const there = to ?? port;
      const known = end ?? (to === undefined ? undefined : portEnd(to));
      if (known !== undefined) this.#end(packet, { ...known, port: there, process });
      else if (this.#hops.length >= TRACE_LIMITS.hopsOfPath) {
        const reason = `a path is followed over ${TRACE_LIMITS.hopsOfPath} hops at the most`;
        this.#end(packet, { outcome: 'undetermined', port: there, process, reason });
      } else this.#at(there, packet);
    });
  }

  /** Follows packets beyond a hop. */
  #within(hop: Hop, follow: () => void): void {
    this.#hops.push(hop);
    this.#hopsLeft--;
    follow();
    this.#hops.pop();
  }

  /** Nothing takes packets from a port: it fills, and drops what comes after that. */
  #stalled(port: string, readers: readonly Element[]): Omit<PathEnd, 'counters'> {
    const [reader] = readers;
    if (reader !== undefined) {
      const reason = `${readers.map(({ idle = '' }) => idle).join('; ')}; ${port} fills up and drops what comes after that`;
      return { outcome: 'stalled', port, process: reader.process, reason };
    }
    const { unknown } = this.model;
    if (unknown.length > 0) {
      const names = unknown.map(processName).join(', ');
      const reason = `nothing is known to take packets from ${port}, but not all ports of ${names} are known`;
      return { outcome: 'undetermined', port, process: undefined, reason };
    }
    const reason = `nothing takes packets from ${port}: it fills up and drops what comes after that`;
    return { outcome: 'stalled', port, process: undefined, reason };
  }

  #end(packets: PacketClass, end: Omit<PathEnd, 'counters'>): void {
    this.paths.push({
      packets,
      hops: [...this.#hops],
      end: { ...end, counters: this.model.countersOf(end.port) },
    });
  }

  /** Whether a limit is reached. */
  #isOver(): boolean {
    if (this.paths.length >= TRACE_LIMITS.paths)
      this.incomplete = `a trace has ${TRACE_LIMITS.paths} paths at the most`;
    else if (this.#hopsLeft <= 0) this.incomplete = `a trace has ${TRACE_LIMITS.hops} hops at the most`;
    return this.incomplete !== undefined;
  }
}

/** Whether a port is a queue of a NIC. */
function isQueue(port: string): boolean {
  return /^phy:\d+nq\d+$/.test(port);
}

/** `fw0 of vf 2`; `nfv 1` for a patch. */
export function elementName({ process, component }: Pick<Element, 'process' | 'component'>): string {
  return component === undefined ? processName(process) : `${component} of ${processName(process)}`;
}
