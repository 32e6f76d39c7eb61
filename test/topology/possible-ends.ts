import type { End, Injected } from '../../src/simulator/index.js';
import type { Element } from '../../src/topology/forwarding/element.js';
import { ForwardingModel } from '../../src/topology/forwarding/model.js';
import {
  includesAddress,
  isTagGroup,
  type PacketClass,
  type Tag,
  tagKey,
  tagOf,
} from '../../src/topology/forwarding/packet.js';
import { type Path, trace, type TracedPacket } from '../../src/topology/forwarding/trace.js';

/** Ends in words, as `delivered vhost:0 5/3` and `dropped vf:1/c0 untagged`. */
export type Ends = ReadonlySet<string>;

/** Stands for any ends: the trace says that it does not know. */
export const ANYTHING = 'anything';

/** More possibilities than this are not told apart. */
const MAX_POSSIBILITIES = 64;

/** A port that no panel has: the packets in it are taken by one of several readers. */
const CHOSEN = 'ring:chosen';

/** What may become of a packet by the trace: each of the possible sets of ends. */
export function possibleEnds(model: ForwardingModel, from: string, { dst, tags = [] }: Injected): Ends[] {
  const [tag = null] = tags;
  return new Possibilities(model).of(from, { address: dst, tag });
}

/** The same by a trace of all packets: by its paths for the class of this one. */
export function possibleEndsOfClass(
  model: ForwardingModel,
  from: string,
  { dst, tags = [] }: Injected,
): Ends[] {
  const [tag = null] = tags;
  return new Possibilities(model).ofClass(from, dst, tag);
}

/** Whether ends are one of the possible sets. Packets that go round may meet each possibility, as one copy after the other leaves. */
export function isPossible(ends: Ends, possible: readonly Ends[]): boolean {
  if (ends.has('looped') && possible.some((each) => each.has('looped'))) {
    const all = new Set(possible.flatMap((each) => [...each]));
    if (all.has(ANYTHING) || [...ends].every((end) => all.has(end))) return true;
  }
  return possible.some((each) => {
    const known = [...each].filter((end) => end !== ANYTHING);
    return known.every((end) => ends.has(end)) && (each.has(ANYTHING) || known.length === ends.size);
  });
}

class Possibilities {
  readonly #model: ForwardingModel;
  /** Races that are decided now. Packets that come back to one of them go round, or are decided differently this time. */
  readonly #deciding = new Set<string>();
  /** What may become of packets at a race, as far as it was found out. */
  readonly #decided = new Map<string, Ends[]>();
  #hasFound = false;

  constructor(model: ForwardingModel) {
    this.#model = model;
  }

  #isFinished(): boolean {
    return !this.#hasFound;
  }

  /** What may become of one packet by the paths of all packets. */
  ofClass(port: string, address: string, tag: Tag | null): Ends[] {
    const { paths, incomplete } = trace(this.#model, port, {});
    if (incomplete !== undefined) return [new Set([ANYTHING])];
    const own = paths
      .filter(({ packets }) => includesAddress(packets, address) && includesTag(packets.entered, tag))
      .map((path) => ({ ...path, packets: { ...path.packets, destination: address, entered: tag } }));
    return this.#repeated(() => union(own.map((path) => this.#ofPath(path, port))));
  }

  /** Follows the packets again until nothing new is found. */
  of(port: string, packet: TracedPacket): Ends[] {
    return this.#repeated(() => this.#from(port, packet));
  }

  #repeated(follow: () => Ends[]): Ends[] {
    this.#hasFound = false;
    const possible = follow();
    return this.#isFinished() ? possible : this.#repeated(follow);
  }

  /** `real`: the port that {@link CHOSEN} stands for. */
  #from(port: string, packet: TracedPacket, model = this.#model, real = port): Ends[] {
    const { paths, incomplete } = trace(model, port, packet);
    if (incomplete !== undefined) return [new Set([ANYTHING])];
    return union(paths.map((path) => this.#ofPath(path, real)));
  }

  #ofPath(path: Path, real: string): Ends[] {
    const { end, packets } = path;
    if (end.outcome !== 'undetermined') return [new Set([endOf(path, real)])];
    if (end.process !== undefined) return [new Set([ANYTHING])];
    const queues = this.#model.queuesOf(end.port);
    if (queues) return limited(queues.flatMap((queue) => this.#again(`${end.port}nq${queue}`, packets)));
    const takers = this.#model.readersOf(end.port).filter(({ idle }) => idle === undefined);
    if (takers.length < 2) return [new Set([ANYTHING])];
    const key = `${end.port} ${JSON.stringify(packets.destination)} ${tagKey(packets.entered)} ${tagKey(tagOf(packets))}`;
    const before = this.#decided.get(key) ?? [new Set(['looped'])];
    if (this.#deciding.has(key)) return before;
    this.#deciding.add(key);
    const possible = limited(takers.flatMap((taker) => this.#takenBy(taker, end.port, packets)));
    this.#deciding.delete(key);
    const all = limited([...before, ...possible]);
    if (all.length > before.length || isUnknown(all) !== isUnknown(before)) {
      this.#decided.set(key, all);
      this.#hasFound = true;
    }
    return possible;
  }

  /** The ends of packets that one of the readers of a port takes. */
  #takenBy(taker: Element, port: string, packets: PacketClass): Ends[] {
    const name = taker.rx.find((each) => this.#model.queueOf(each.port) === port)?.port ?? port;
    const chosen: Element = {
      ...taker,
      rx: [{ port: CHOSEN }],
      take: (packet) => taker.take(packet, name),
    };
    const { processes } = this.#model;
    const process = { id: taker.process, elements: [chosen], facts: {}, ports: [] };
    const model = new ForwardingModel([...processes, process]);
    return this.#again(CHOSEN, packets, model, port);
  }

  /** The ends of packets that are in a port now. */
  #again(port: string, packets: PacketClass, model = this.#model, real = port): Ends[] {
    const tag = tagOf(packets);
    const { destination } = packets;
    if (typeof destination !== 'string' || (tag !== null && isTagGroup(tag))) return [new Set([ANYTHING])];
    return this.#from(port, { address: destination, tag }, model, real);
  }
}

function includesTag(entered: PacketClass['entered'], tag: Tag | null): boolean {
  if (entered === null) return tag === null;
  if (isTagGroup(entered)) return tag === null ? entered.untagged : !entered.except.includes(tag.id);
  return tag?.id === entered.id && (entered.pcp === undefined || entered.pcp === tag.pcp);
}

function isUnknown(possible: readonly Ends[]): boolean {
  return possible.some((ends) => ends.has(ANYTHING));
}

/** The ends of several paths together: one possibility of each. */
function union(paths: readonly (readonly Ends[])[]): Ends[] {
  return paths.reduce<Ends[]>(
    (all, path) => limited(all.flatMap((ends) => path.map((more) => new Set([...ends, ...more])))),
    [new Set()],
  );
}

function limited(possible: readonly Ends[]): Ends[] {
  const distinct = new Map(possible.map((ends) => [[...ends].sort().join(), ends]));
  return distinct.size > MAX_POSSIBILITIES ? [new Set([ANYTHING])] : [...distinct.values()];
}

/** How a path ends, in words. */
function endOf({ end: { outcome, port, process }, hops, packets }: Path, real: string): string {
  const last = hops.at(-1);
  const tag = tagText(tagOf(packets));
  const at = (port === CHOSEN ? real : port).replace(/nq\d+$/, '');
  if (outcome === 'looped') return outcome;
  if (last?.action === 'captured') return `captured ${at} by ${process ?? ''} ${tag}`;
  if (outcome === 'dropped' && last?.to === undefined)
    return `dropped ${process ?? ''}/${last?.element.component ?? ''} ${tag}`;
  return `${outcome} ${at} ${tag}`;
}

function tagText(tag: ReturnType<typeof tagOf>): string {
  if (tag === null) return 'untagged';
  return isTagGroup(tag) ? 'some tag' : `${tag.id}/${tag.pcp ?? '?'}`;
}

/** What became of a packet in the simulated data plane, in the same words. */
export function endsOf(ends: readonly End[]): Ends {
  const isLooping = ends.some(({ kind }) => kind === 'looping');
  return new Set(
    ends.flatMap(({ kind, port = '', process = '', component = '', reason, packet }) => {
      const [first] = packet.tags;
      const tag = first ? `${first.id}/${first.pcp}` : 'untagged';
      switch (kind) {
        case 'looping':
          return ['looped'];
        case 'captured':
          return [`captured ${port} by ${process} ${tag}`];
        case 'discarded':
          return [`dropped ${port} ${tag}`];
        case 'waiting':
          return [`stalled ${port} ${tag}`];
        case 'dropped':
          // Copies that go round fill the rings on their way.
          if (isLooping && reason === 'ring-full') return [];
          return [
            reason === 'no-entry'
              ? `dropped ${process}/${component} ${tag}`
              : `${reason ?? ''} ${port} ${tag}`,
          ];
        default:
          return [`delivered ${port} ${tag}`];
      }
    }),
  );
}
