/** Findings on what takes no packets, or has no use. */
import { kindOfId } from '../../panel/kinds/index.js';
import { processName } from '../../text/process-id.js';
import type { Element } from '../forwarding/element.js';
import { type CheckedPanel, type Found, readProcesses, type Severity } from './finding.js';
import { listed, nameOf, subjectOf, unique } from './words.js';

/** A component that lacks a port: it takes no packets. */
export function* incompleteComponents({ model, flow }: CheckedPanel): Iterable<Found> {
  for (const element of model.elements) {
    const { idle, rx } = element;
    if (idle === undefined || !lacksPort(element)) continue;
    const isFed = flow.reaches(element);
    const ports = rx.map(({ port }) => port);
    yield {
      severity: isFed ? 'error' : 'warning',
      subjects: unique([subjectOf(element), ...ports]),
      reason: isFed ? `${idle}; packets from ${listed(ports)} are lost` : idle,
      remedy: `attach ${missingPorts(element)} to ${nameOf(element)}, or stop the component`,
    };
  }
}

/** A forwarder with two rx ports. spp_vf refuses the second one today. */
export function* overfullForwarders({ model }: CheckedPanel): Iterable<Found> {
  for (const element of model.elements) {
    const { idle, action, rx } = element;
    if (idle === undefined || action !== 'forwarded' || rx.length < 2) continue;
    const ports = rx.map(({ port }) => port);
    yield {
      severity: 'error',
      subjects: [subjectOf(element), ...ports],
      reason: `${idle}; packets from ${listed(ports)} are lost`,
      remedy: `use a merge component, or detach all rx ports but one from ${nameOf(element)}`,
    };
  }
}

/** A merge component that merges nothing. */
export function* needlessMerges({ model }: CheckedPanel): Iterable<Found> {
  for (const element of model.elements) {
    const { idle, action, rx } = element;
    const [only] = rx;
    if (idle !== undefined || action !== 'merged' || only === undefined || rx.length > 1) continue;
    yield {
      severity: 'info',
      subjects: [subjectOf(element), only.port],
      reason: `${nameOf(element)} merges the packets of one rx port only, ${only.port}`,
      remedy: 'attach another rx port, or use a forward component',
    };
  }
}

/** A process that forwards nothing, or a classifier without entries, although packets come to it. */
export function* idleInPath({ model, flow }: CheckedPanel): Iterable<Found> {
  const bySubject = new Map<string, Element[]>();
  for (const element of model.elements) {
    const { idle, action, rx } = element;
    // What does not capture leaves the packets to others.
    if (idle === undefined || action === 'captured' || lacksPort(element)) continue;
    if (action === 'forwarded' && rx.length > 1) continue;
    const subject = subjectOf(element);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), element]);
  }
  for (const [subject, elements] of bySubject) {
    const [first] = elements;
    // A port that another element reads is a finding of its own.
    const stalled = elements.filter(
      (each) => flow.reaches(each) && each.rx.every(({ port }) => model.readersOf(port).length === 1),
    );
    if (first === undefined || stalled.length === 0) continue;
    const ports = unique(stalled.flatMap(({ rx }) => rx.map(({ port }) => port)));
    const severity: Severity = stalled.some((each) => flow.passesBy(each)) ? 'error' : 'warning';
    yield {
      severity,
      subjects: [subject, ...ports],
      reason: `${first.idle ?? ''}; packets from ${listed(ports)} are lost`,
      remedy:
        first.entries === undefined
          ? `start forwarding of ${nameOf(first)}, or remove its patches`
          : `add classifier entries for the tx ports of ${nameOf(first)}`,
    };
  }
}

/** A port that was added to a process, and that the process does not use. */
export function* unusedPorts(panel: CheckedPanel): Iterable<Found> {
  for (const { id, elements, ports, facts } of readProcesses(panel)) {
    // A port that such a process keeps cannot be deleted (rule V8), and a port without its name may be any.
    if (kindOfId(id).keepsPorts || facts.hasNamelessSource === true) continue;
    const used = new Set(elements.flatMap(({ rx, tx }) => [...rx, ...tx].map(({ port }) => port)));
    for (const port of unique(ports)) {
      if (used.has(port) || GIVEN.test(port)) continue;
      yield {
        severity: 'info',
        subjects: [port, id],
        reason: `${processName(id)} has ${port}, and patches it to no port`,
        remedy: `patch ${port}, or delete it from ${processName(id)}`,
      };
    }
  }
}

/** The ports that a process has without having added them, and deleted ports. */
const GIVEN = /^(phy:|udf)/;

/** Whether a component is idle because a port is missing. */
function lacksPort(element: Element): boolean {
  return element.component !== undefined && element.action !== 'captured' && missingPorts(element) !== '';
}

/** `an rx port and two tx ports`. Empty when none is missing. */
function missingPorts({ action, rx, tx }: Element): string {
  const needed = action === 'mirrored' ? 2 : 1;
  const missing = Math.max(needed - tx.length, 0);
  return [
    ...(rx.length === 0 ? ['an rx port'] : []),
    ...(missing === 0 ? [] : [missing === 1 ? 'a tx port' : 'two tx ports']),
  ].join(' and ');
}
