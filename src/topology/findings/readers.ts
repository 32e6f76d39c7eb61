/** Findings on who takes packets from a port, and who sends packets to it. */
import type { Element } from '../forwarding/element.js';
import { type CheckedPanel, type Found, isPartial } from './finding.js';
import { isSource } from './flow.js';
import { nameOf, namesOf, subjectOf, unique } from './words.js';

/**
 * Two readers of one port. The rings have the flag RING_F_SC_DEQ (single consumer, primary/init.c), and no queue of a DPDK device may be
 * read by two threads at a time.
 */
export function* sharedPorts({ model }: CheckedPanel): Iterable<Found> {
  for (const port of unique([...model.ports].map((each) => model.queueOf(each)))) {
    const readers = model.readersOf(port);
    if (readers.length < 2) continue;
    const active = readers.filter(({ idle }) => idle === undefined);
    const [taker] = active;
    if (taker === undefined) continue;
    const subjects = unique([port, ...readers.map(subjectOf)]);
    if (active.length > 1) {
      yield {
        severity: 'error',
        subjects,
        reason: `${namesOf(active)} take packets from ${port}: each packet goes to one of them, and a queue with two readers loses packets`,
        remedy: `let one of them take packets from ${port}; to give the packets to both, copy them with a mirror`,
      };
    } else {
      const idle = readers.filter((reader) => reader !== taker);
      yield {
        severity: 'info',
        subjects,
        reason: `${nameOf(taker)} takes packets from ${port}, and so does ${namesOf(idle)} once it is no longer idle`,
        remedy: `stop ${nameOf(taker)} first, or copy the packets with a mirror`,
      };
    }
  }
}

/** A ring that fills up. */
export function* unreadRings(panel: CheckedPanel): Iterable<Found> {
  if (isPartial(panel)) return;
  const { model, flow, rings } = panel;
  for (const ring of rings) {
    if (model.readersOf(ring).length > 0) continue;
    const writers = model.writersOf(ring).filter(({ idle }) => idle === undefined);
    if (writers.length === 0) continue;
    yield {
      // It is not known whether the application of a pipe sends anything.
      severity: writers.some((each) => isSending(each, flow)) ? 'error' : 'warning',
      subjects: unique([ring, ...writers.map(subjectOf)]),
      reason: `nothing takes packets from ${ring}, to which ${namesOf(writers)} sends: it fills up and drops what comes after that`,
      remedy: `let a process take packets from ${ring}, or send them elsewhere`,
    };
  }
}

/** A ring from which nothing comes. */
export function* unwrittenRings(panel: CheckedPanel): Iterable<Found> {
  if (isPartial(panel)) return;
  const { model, rings } = panel;
  for (const ring of rings) {
    if (model.writersOf(ring).length > 0) continue;
    const readers = model.readersOf(ring).filter(({ idle }) => idle === undefined);
    if (readers.length === 0) continue;
    yield {
      severity: 'warning',
      subjects: unique([ring, ...readers.map(subjectOf)]),
      reason: `nothing sends packets to ${ring}, from which ${namesOf(readers)} takes them`,
      remedy: `let a process send packets to ${ring}, or take it from its reader`,
    };
  }
}

/** A NIC that is used in one direction only, or not at all. */
export function* nicsWithoutPath(panel: CheckedPanel): Iterable<Found> {
  if (isPartial(panel)) return;
  const { model, nics } = panel;
  for (const nic of nics) {
    const isRead = queuesOf(panel, nic).some((queue) => model.readersOf(queue).length > 0);
    const isWritten = model.writersOf(nic).length > 0;
    if (isRead && isWritten) continue;
    const reason = isRead
      ? `nothing sends packets to ${nic}: no packet leaves by it`
      : isWritten
        ? `nothing takes packets from ${nic}: packets that arrive are dropped`
        : `${nic} is unused: nothing takes packets from it, and nothing sends packets to it`;
    const what = isRead ? `send packets to ${nic}` : `take packets from ${nic}`;
    yield {
      severity: 'info',
      subjects: [nic],
      reason,
      remedy: `if ${nic} is to be used in both directions, let a process ${what}`,
    };
  }
}

/** Queues of a NIC from which nothing takes packets, although it does from others. */
export function* unusedQueues(panel: CheckedPanel): Iterable<Found> {
  if (isPartial(panel)) return;
  const { model, nics } = panel;
  for (const nic of nics) {
    const queues = queuesOf(panel, nic);
    const unread = queues.filter((queue) => model.readersOf(queue).length === 0);
    if (unread.length === 0 || unread.length === queues.length) continue;
    const numbers = unread.map((queue) => Number(queue.slice(nic.length + 2)));
    const many = numbers.length > 1;
    const which = `${many ? 'queues' : 'queue'} ${ranges(numbers)} of ${nic}`;
    yield {
      severity: 'info',
      subjects: [nic],
      reason: `nothing takes packets from ${which}: what the NIC puts there is dropped`,
      remedy: `let a component take packets from ${which}, or direct all packets to other queues by flow rules`,
    };
  }
}

function queuesOf({ model }: CheckedPanel, nic: string): string[] {
  const queues = model.queuesOf(nic);
  return queues === undefined ? [nic] : queues.map((queue) => model.queueOf(`${nic}nq${queue}`));
}

/** Whether an element is known to send packets when packets come. */
function isSending(element: Element, flow: CheckedPanel['flow']): boolean {
  const takesFromPipe = element.action === 'piped' && element.rx.every(({ port }) => isSource(port));
  return !takesFromPipe && flow.reaches(element);
}

/** `0, 3-9`. @param numbers in ascending order. */
function ranges(numbers: readonly number[]): string {
  const found: [first: number, last: number][] = [];
  for (const number of numbers) {
    const range = found.at(-1);
    if (range !== undefined && range[1] === number - 1) range[1] = number;
    else found.push([number, number]);
  }
  return found.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(', ');
}
