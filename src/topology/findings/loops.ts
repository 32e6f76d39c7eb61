/** Findings on packets that come back. */
import type { Element } from '../forwarding/element.js';
import { type Hop, type Path, trace } from '../forwarding/trace.js';
import type { CheckedPanel, Found } from './finding.js';
import { isSource } from './flow.js';
import { byNumber, listed, nameOf, subjectOf, unique } from './words.js';

/** Packets that go round for ever. */
export function* loops(panel: CheckedPanel): Iterable<Found> {
  const { model, flow, rings } = panel;
  for (const cycle of cyclesOf(panel, rings)) {
    const [first = ''] = cycle;
    // Entries and VLAN operations may keep all packets from coming back: a trace knows.
    const { paths, incomplete } = trace(model, first, {});
    const looped = paths.find(({ end }) => end.outcome === 'looped' && cycle.has(end.port));
    const isOpen = incomplete !== undefined || paths.some(({ end }) => isUndetermined(end, cycle));
    if (looped === undefined && !isOpen) continue;
    const hops = looped === undefined ? [] : roundOf(looped);
    const ports = looped === undefined ? [...cycle] : hops.map(({ port }) => port);
    const takers = ports.flatMap((port) => takersIn(panel, port, cycle));
    const way = hops.flatMap(({ port, element }) => [port, nameOf(element)]);
    yield {
      severity: looped !== undefined && ports.some((port) => flow.feeds(port)) ? 'error' : 'warning',
      subjects: unique([...ports, ...takers.map(subjectOf)]),
      reason:
        looped === undefined
          ? `packets may go round from ${first} back to ${first}, by ${listed(ports)}`
          : `packets go round for ever: ${[...way, ports[0] ?? first].join(' -> ')}`,
      remedy: 'remove one of the patches or ports of this way',
    };
  }
}

function isUndetermined({ outcome, port }: Path['end'], cycle: ReadonlySet<string>): boolean {
  return outcome === 'undetermined' && cycle.has(port);
}

/** The hops of a looped path that go round, from the ring with the lowest number on. */
function roundOf({ hops, end }: Path): readonly Hop[] {
  const round = hops.slice(hops.map(({ port }) => port).lastIndexOf(end.port));
  const ports = round.map(({ port }) => port);
  const start = ports.indexOf([...ports].sort(byNumber)[0] ?? '');
  return [...round.slice(start), ...round.slice(0, start)];
}

/** The elements that take packets from a port and can send them on within a cycle. */
function takersIn({ model }: CheckedPanel, port: string, cycle: ReadonlySet<string>): Element[] {
  return model
    .readersOf(port)
    .filter(({ idle, tx }) => idle === undefined && tx.some((to) => cycle.has(to.port)));
}

/** The sets of rings that packets can leave and come back to: the strongly connected components, by the algorithm of Tarjan. */
function* cyclesOf({ model }: CheckedPanel, rings: readonly string[]): Iterable<ReadonlySet<string>> {
  const nextOf = (ring: string): string[] =>
    model
      .readersOf(ring)
      .flatMap(({ idle, tx }) => (idle === undefined ? tx.map(({ port }) => port) : []))
      .filter((port) => !isSource(port));
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  for (const start of rings) {
    if (order.has(start)) continue;
    // A stack of its own: a recursion would be as deep as the longest way.
    const stack: { readonly ring: string; readonly next: string[] }[] = [];
    const enter = (ring: string): void => {
      order.set(ring, order.size);
      low.set(ring, order.size - 1);
      open.push(ring);
      isOpen.add(ring);
      stack.push({ ring, next: nextOf(ring) });
    };
    const lower = (ring: string, to: number): void => void low.set(ring, Math.min(low.get(ring) ?? to, to));
    enter(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const { ring, next } = top;
      const to = next.pop();
      if (to !== undefined) {
        if (!order.has(to)) enter(to);
        else if (isOpen.has(to)) lower(ring, order.get(to) ?? 0);
        continue;
      }
      stack.pop();
      const own = low.get(ring) ?? 0;
      const below = stack.at(-1);
      if (below !== undefined) lower(below.ring, own);
      if (own !== order.get(ring)) continue;
      const cycle = open.splice(open.lastIndexOf(ring));
      for (const each of cycle) isOpen.delete(each);
      if (cycle.length > 1 || nextOf(ring).includes(ring)) yield new Set(cycle.sort(byNumber));
    }
  }
}
