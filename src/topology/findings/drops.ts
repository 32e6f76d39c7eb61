/** Findings on counters. */
import type { CheckedPanel, Found } from './finding.js';
import { isSource } from './flow.js';
import { namesOf, subjectOf, unique } from './words.js';

/** A port that drops packets now. */
export function* growingDrops({ model, drops }: CheckedPanel): Iterable<Found> {
  for (const { port, perSecond, seconds } of drops) {
    const rate = `${rounded(perSecond)} packets per second (over the last ${rounded(seconds)} s)`;
    if (isSource(port)) {
      const writers = model.writersOf(port);
      yield {
        severity: 'error',
        subjects: unique([port, ...writers.map(subjectOf)]),
        reason: `${port} drops ${rate}: it is given more packets than it can send`,
        remedy: `send fewer packets to ${port}, or use another NIC`,
      };
      continue;
    }
    const readers = model.readersOf(port).filter(({ idle }) => idle === undefined);
    // Without a reader, the drops follow from another finding.
    if (readers.length === 0) continue;
    yield {
      severity: 'error',
      subjects: unique([port, ...readers.map(subjectOf)]),
      reason: `${port} is full and drops ${rate}: ${namesOf(readers)} is too slow`,
      remedy: `give ${namesOf(readers)} a core of its own, or divide the packets among several rings`,
    };
  }
}

/** Two significant digits below 10, whole numbers above. */
function rounded(value: number): string {
  return value < 10 ? String(Number(value.toPrecision(2))) : Math.round(value).toLocaleString('en');
}
