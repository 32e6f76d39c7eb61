/** Findings on VLAN operations. */
import type { Element, VlanStep } from '../forwarding/element.js';
import type { ForwardingModel } from '../forwarding/model.js';
import { isTagGroup, type PacketClass, type Tag, tagKey, tagOf } from '../forwarding/packet.js';
import type { CheckedPanel, Found } from './finding.js';
import { isSource } from './flow.js';
import { nameOf, subjectOf } from './words.js';

/** The most tags of one port that are told apart. With more of them, nothing is concluded. */
const MAX_TAGS = 8;

/** Packets that come from outside: nothing is known of them. */
const ANY: PacketClass = {
  destination: { group: 'any', except: [] },
  entered: { untagged: true, except: [] },
  changed: undefined,
};

/** What becomes of packets at the VLAN operation of one port of an element. */
interface Operated {
  readonly element: Element;
  readonly port: string;
  readonly step: VlanStep;
  /** Another tag that a component has added to some of the packets before. */
  replaces: Tag | undefined;
  /** Whether no packet has a tag. */
  isInVain: boolean;
}

/** A tag that replaces one that another component of the same way has added. */
export function* tagsAddedTwice(panel: CheckedPanel): Iterable<Found> {
  for (const { element, port, step, replaces } of operationsOf(panel)) {
    if (replaces === undefined) continue;
    yield {
      severity: 'warning',
      subjects: [subjectOf(element), port],
      reason: `${nameOf(element)} adds the VLAN tag ${step.id ?? 0} at ${port} to packets that were given the tag ${replaces.id} before: it replaces that tag`,
      remedy: 'remove one of the two VLAN operations',
    };
  }
}

/** The removal of a tag that no packet has. */
export function* tagsRemovedInVain(panel: CheckedPanel): Iterable<Found> {
  for (const { element, port, isInVain } of operationsOf(panel)) {
    if (!isInVain) continue;
    yield {
      severity: 'warning',
      subjects: [subjectOf(element), port],
      reason: `${nameOf(element)} removes the VLAN tag at ${port} from packets that have none`,
      remedy: `remove the VLAN operation of ${port}`,
    };
  }
}

const known = new WeakMap<ForwardingModel, readonly Operated[]>();

/** The VLAN operations that packets come to. */
function operationsOf({ model }: CheckedPanel): readonly Operated[] {
  let found = known.get(model);
  if (found === undefined) {
    const hasVlan = model.elements.some(({ rx, tx }) =>
      [...rx, ...tx].some(({ vlan }) => vlan !== undefined),
    );
    found = hasVlan ? new TagFlow(model).operations() : [];
    known.set(model, found);
  }
  return found;
}

/** Follows the tags of packets, whatever their addresses, from port to port. Each port is visited once for each tag. */
class TagFlow {
  /** The tags of the packets in a port, by what tells them apart. */
  readonly #tags = new Map<string, Map<string, PacketClass>>();
  readonly #operations = new Map<string, Operated>();
  readonly #next: [port: string, packet: PacketClass][] = [];

  constructor(private readonly model: ForwardingModel) {}

  operations(): readonly Operated[] {
    for (const port of this.model.ports) if (isSource(port)) this.#arrive(this.model.queueOf(port), ANY);
    for (let next = this.#next.pop(); next !== undefined; next = this.#next.pop()) this.#pass(...next);
    return [...this.#operations.values()];
  }

  #arrive(port: string, packet: PacketClass): void {
    const tags = this.#tags.get(port) ?? new Map<string, PacketClass>();
    this.#tags.set(port, tags);
    const { entered, changed } = packet;
    const kept = tags.size < MAX_TAGS ? { ...ANY, entered, changed } : ANY;
    const key = keyOf(kept);
    if (tags.has(key)) return;
    tags.set(key, kept);
    this.#next.push([port, kept]);
  }

  #pass(port: string, packet: PacketClass): void {
    for (const element of this.model.readersOf(port)) {
      if (element.idle !== undefined) continue;
      const name = element.rx.find((each) => this.model.queueOf(each.port) === port)?.port ?? port;
      for (const emission of element.take(packet, name)) {
        const { to, vlan = [] } = emission;
        let { changed } = packet;
        for (const step of vlan) {
          this.#operate(element, step.at === 'rx' ? name : (to ?? name), step, changed);
          changed = step.operation === 'add' ? { id: step.id ?? 0, pcp: step.pcp ?? 0 } : null;
        }
        if (to !== undefined && !isSource(to)) this.#arrive(to, emission.packet);
      }
    }
  }

  /** @param given the tag that a component has given to the packets; null when one has removed it. */
  #operate(element: Element, port: string, step: VlanStep, given: PacketClass['changed']): void {
    const isOther = given !== undefined && given !== null && (given.id !== step.id || given.pcp !== step.pcp);
    const replaces = step.operation === 'add' && isOther ? given : undefined;
    const isInVain = step.operation === 'del' && step.effect === 'none';
    const key = `${subjectOf(element)} ${step.at} ${port}`;
    const found = this.#operations.get(key);
    if (found === undefined) {
      this.#operations.set(key, { element, port, step, replaces, isInVain });
      return;
    }
    found.replaces ??= replaces;
    found.isInVain &&= isInVain;
  }
}

function keyOf(packet: PacketClass): string {
  const { changed } = packet;
  const tag = tagOf(packet);
  // A tag with which the packets entered is not one that a component has added.
  if (changed === undefined)
    return isTagGroup(tag) ? (tag.untagged ? 'any' : 'tagged') : `own ${tagKey(tag)}`;
  return `given ${tagKey(tag)}`;
}
