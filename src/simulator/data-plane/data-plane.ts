import { randomSource } from '../host/races.js';
import type { HostState, Life } from '../host/host-state.js';
import type { End } from './ends.js';
import { steer } from './flow-rules.js';
import { Mbuf, type VlanTag } from './mbuf.js';
import type { Poll } from './poll-loop.js';
import { portName, ProcessDied, ProcessIo, processName, type PlaneState } from './process-io.js';
import { Queues } from './queues.js';

/** A packet that is put into the host. */
export interface Injected {
  /** Destination address, as 52:54:00:12:34:56. */
  readonly dst: string;
  /** Source address. Default 02:00:00:00:ff:01. */
  readonly src?: string;
  /** VLAN tags, outermost first. Default none. */
  readonly tags?: readonly VlanTag[];
  /** phy: the receive queue. Default: that of the flow rules of the primary, or queue 0. */
  readonly queue?: number;
}

export interface DataPlaneOptions {
  /** Makes the order of poll loops in each step random, the same for the same seed. Default: the order of launches. */
  readonly seed?: number | undefined;
  /** Whether copies of a packet share their bytes, as they really do, or have their own. Default shared. */
  readonly copies?: 'shared' | 'separate' | undefined;
}

/** Result of {@link DataPlane.settle}. */
export interface Settled {
  /** Number of steps. */
  readonly steps: number;
  /** Whether nothing moves any more. Otherwise packets still go round, or the limit was too low. */
  readonly isStill: boolean;
}

/** A poll loop of a process. */
interface ProcessPoll {
  readonly life: Life;
  readonly io: ProcessIo;
  readonly poll: Poll;
}

const DEFAULT_SRC = '02:00:00:00:ff:01';

/** Steps without a move after which packets are waiting: a classifier sends in the step after it received. */
const STILL_STEPS = 2;

/** Steps of {@link DataPlane.settle} when no limit is given. */
const DEFAULT_LIMIT = 1000;

/** The packets of a host, and the passes of its poll loops. Nothing happens unless a packet was injected. */
export class DataPlane {
  readonly #state: PlaneState;
  readonly #end: (life: Life) => void;
  readonly #disconnected = new Set<string>();
  readonly #ends = new Map<number, End[]>();
  #random: (() => number) | undefined;
  #injected = 0;
  /** Number of steps in which something has moved that still moves. */
  #window = STILL_STEPS;

  /** `end` ends a process that died of a packet. */
  constructor(host: HostState, end: (life: Life) => void, options: DataPlaneOptions = {}) {
    this.#end = end;
    this.#state = {
      host,
      queues: new Queues(),
      disconnected: this.#disconnected,
      sharesBytes: true,
      now: 0,
      lastMove: 0,
      sharedWrites: 0,
      record: (origin, end_) => this.#ends.get(origin)?.push(end_),
    };
    this.configure(options);
  }

  /** Changes the options, for the next steps. */
  configure({ seed, copies }: DataPlaneOptions): void {
    this.#random = seed === undefined ? undefined : randomSource(seed);
    this.#state.sharesBytes = copies !== 'separate';
  }

  /** Number of VLAN operations that changed another packet too, because it shares the bytes. */
  get sharedWrites(): number {
    return this.#state.sharedWrites;
  }

  /**
   * Puts a packet into the receive queue of a port: received by a NIC, sent by a VM or peer, read from the file of a
   * pcap port, sent by an application on a pipe; or into a ring. Returns its number.
   *
   * Throws a RangeError when the host has no such port, or for an invalid packet.
   */
  inject(port: string, { dst, src = DEFAULT_SRC, tags = [], queue }: Injected): number {
    const number = this.#injected + 1;
    const mbuf = Mbuf.of(number, { dst, src, tags });
    const name = this.#queueName(port, mbuf, queue);
    this.#injected = number;
    this.#ends.set(number, []);
    const { now, queues } = this.#state;
    if (queues.get(name).enqueue([mbuf]) === 0) {
      const reason = name.startsWith('ring:') ? 'ring-full' : 'queue-full';
      this.#state.record(number, { kind: 'dropped', port, reason, packet: mbuf.read() });
    }
    this.#state.lastMove = now;
    return number;
  }

  /** Disconnects the VM, peer or application of a vhost, memif or pipe; all are connected at first. */
  disconnect(port: string): void {
    this.#disconnected.add(port);
  }

  connect(port: string): void {
    this.#disconnected.delete(port);
  }

  /** One pass of every poll loop. Returns whether a packet has moved. */
  step(): boolean {
    return this.#pass(this.#polls());
  }

  /**
   * Steps until nothing moves any more, or as often as `limit`. When the limit is reached, packets are going round that
   * are in queues from which some were taken in the second half of the steps.
   */
  settle(limit = DEFAULT_LIMIT): Settled {
    this.#window = STILL_STEPS;
    // No process gets a command meanwhile: the loops stay the same until a process dies.
    let polls = this.#polls();
    for (let steps = 1; steps <= limit; steps++) {
      if (!this.#pass(polls) && !this.#isRecent(this.#state.lastMove)) return { steps, isStill: true };
      if (polls.some(({ life }) => life.ended)) polls = this.#polls();
    }
    this.#window = Math.max(STILL_STEPS, Math.floor(limit / 2));
    return { steps: limit, isStill: false };
  }

  /** What became of an injected packet and of its copies: first those that ended, then those still in the host. */
  ends(injected: number): End[] {
    return [...(this.#ends.get(injected) ?? []), ...this.#remaining(injected)];
  }

  /** Number of packets in a queue: `ring:0`, `phy:0` (all its queues), `vhost:0` (from the VM). */
  waiting(port: string): number {
    return [...this.#state.queues.all()]
      .filter(([name]) => name === port || name.startsWith(`${port} `))
      .reduce((sum, [, queue]) => sum + queue.length, 0);
  }

  /** Takes all packets out of the host, and forgets what became of others. */
  clear(): void {
    this.#state.queues.clear();
    for (const { tenant } of this.#state.host.lives) tenant.dataPath?.clear?.();
    this.#ends.clear();
    this.#state.sharedWrites = 0;
  }

  /** The queue of an injected packet, after the flow rules of a NIC have changed the packet. */
  #queueName(port: string, mbuf: Mbuf, queue: number | undefined): string {
    const { host } = this.#state;
    const [type, digits] = port.split(':');
    const id = Number(digits);
    if (type === 'ring' && id < host.options.rings) return port;
    const device = host.slots.find((each) => each !== undefined && each.type === type && each.id === id);
    if (!device || device.type === 'ring') throw new RangeError(`the host has no ${port}`);
    if (device.type === 'phy') {
      const rules = host.livingPrimary()?.tenant.flowRules?.(id) ?? [];
      return `${port} nq ${queue ?? steer(rules, mbuf)}`;
    }
    if (device.type === 'pipe') return `ring:${device.pipe?.tx ?? -1}`;
    return portName(device);
  }

  /** What the processes run now. */
  #polls(): ProcessPoll[] {
    return this.#state.host.lives
      .filter(({ suspended }) => !suspended)
      .flatMap((life) => {
        const io = new ProcessIo(this.#state, life);
        return (life.tenant.dataPath?.polls() ?? []).map((poll) => ({ life, io, poll }));
      });
  }

  /** One pass of each. Returns whether a packet has moved. */
  #pass(polls: ProcessPoll[]): boolean {
    const state = this.#state;
    state.now++;
    for (const { life, io, poll } of this.#ordered(polls)) if (!life.ended) this.#run(life, io, poll);
    this.#applications();
    return state.lastMove === state.now;
  }

  #run(life: Life, io: ProcessIo, { component, run }: Poll): void {
    io.component = component;
    try {
      run(io);
    } catch (error) {
      if (!(error instanceof ProcessDied)) throw error;
      io.abandon();
      for (const { component: holder, mbufs } of life.tenant.dataPath?.held?.() ?? []) {
        io.component = holder;
        io.drop(mbufs, 'process-died');
      }
      life.tenant.dataPath?.clear?.();
      this.#end(life);
    }
  }

  /** An application polls the rx ring of its pipe (eth_pipe_rx of drivers/pipe/rte_spp_pipe.c). */
  #applications(): void {
    for (const device of this.#state.host.slots) {
      if (device?.type !== 'pipe' || !device.pipe || this.#disconnected.has(portName(device))) continue;
      const { queues, now } = this.#state;
      const received = queues.find(`ring:${device.pipe.rx}`)?.dequeue(Infinity, now) ?? [];
      for (const mbuf of received) {
        this.#state.lastMove = now;
        this.#state.record(mbuf.origin, { kind: 'delivered', port: portName(device), packet: mbuf.read() });
        mbuf.free();
      }
    }
  }

  *#remaining(injected: number): Iterable<End> {
    const { queues, host } = this.#state;
    for (const [name, queue] of queues.all()) {
      const [port] = name.split(' ');
      const kind = this.#isRecent(queue.takenAt) ? 'looping' : 'waiting';
      for (const mbuf of queue.queued)
        if (mbuf.origin === injected) yield { kind, port, packet: mbuf.read() };
    }
    const kind = this.#isRecent(this.#state.lastMove) ? 'looping' : 'waiting';
    for (const life of host.lives) {
      for (const { component, slot, mbufs } of life.tenant.dataPath?.held?.() ?? []) {
        const device = slot === undefined ? undefined : host.slots[slot];
        for (const mbuf of mbufs) {
          if (mbuf.origin !== injected) continue;
          const place = { port: device && portName(device), process: processName(life), component };
          yield { kind, ...place, packet: mbuf.read() };
        }
      }
    }
  }

  #isRecent(step: number): boolean {
    return this.#state.now - step < this.#window;
  }

  /** In the order of launches; or at random. */
  #ordered<T>(items: T[]): T[] {
    const random = this.#random;
    if (!random) return items;
    for (let at = items.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      const item = items[at];
      const swapped = items[other];
      if (item !== undefined && swapped !== undefined) [items[at], items[other]] = [swapped, item];
    }
    return items;
  }
}
