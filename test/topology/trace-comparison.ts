import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ForwardingModel, observedModel } from '../../src/topology/forwarding/model.js';
import { ANYTHING, endsOf, isPossible, possibleEnds, possibleEndsOfClass } from './possible-ends.js';
import { aPacket, aPanel, BuiltPanel } from './random-panels.js';

/** Packets that are sent through each panel. */
const PACKETS = 28;

/** Steps after which packets that still move go round for ever. */
const MAX_STEPS = 120;

/** What was compared. */
export interface Compared {
  panels: number;
  /** Packets of panels that have their port. */
  pairs: number;
  /** Those of which the trace did not know everything. */
  undetermined: number;
  /** Pairs by the outcomes that they have among others. */
  readonly outcomes: Map<string, number>;
}

/**
 * Builds random panels by commands to simulated processes, sends random packets through the simulated data plane, and compares where
 * they come out with what the trace of the statuses says: that of the packet, and that of all packets. Throws on the first difference,
 * shrunk.
 *
 * What no status shows is left out. A port has one VLAN operation for each direction, and a classifier no two entries for the same
 * packets, as spp-ctl sees to (rules V3, V4 and V7). Copies have bytes of their own: with shared ones, as SPP makes them, the VLAN
 * operation of a process changes copies on other ways as well.
 */
export function compareTraces(panels: number, seed: number): Compared {
  const compared: Compared = { panels: 0, pairs: 0, undetermined: 0, outcomes: new Map() };
  const packets = fc.array(aPacket, { minLength: PACKETS, maxLength: PACKETS });
  fc.assert(
    fc.property(aPanel, packets, (random, list) => {
      const panel = new BuiltPanel(random);
      if (panel.hasEnded()) return;
      compared.panels++;
      const model = observedModel(panel.observed());
      for (const { port: where, packet, seed: order } of list) {
        // The statuses are those of before.
        if (panel.hasEnded()) return;
        const port = portOf(where, model);
        if (port === undefined) continue;
        const possible = possibleEnds(model, port, packet);
        const { dataPlane } = panel.host;
        dataPlane.clear();
        dataPlane.configure({ seed: order, copies: 'separate' });
        const [nic = port, queue] = port.split('nq');
        const number = dataPlane.inject(nic, {
          ...packet,
          ...(queue !== undefined && { queue: Number(queue) }),
        });
        dataPlane.settle(MAX_STEPS);
        const ends = endsOf(dataPlane.ends(number));
        // Groups of tags say nothing of the reserved id.
        const isReserved = packet.tags?.[0]?.id === 4095;
        const byClass = isReserved ? possible : possibleEndsOfClass(model, port, packet);
        if (!isPossible(ends, possible) || !isPossible(ends, byClass))
          assert.fail(
            reportOf({ commands: panel.commands, port, packet, came: ends, traced: possible, byClass }),
          );
        compared.pairs++;
        if (possible.every((each) => each.has(ANYTHING))) compared.undetermined++;
        for (const word of new Set([...ends].map((end) => end.split(' ')[0] ?? '')))
          compared.outcomes.set(word, (compared.outcomes.get(word) ?? 0) + 1);
      }
    }),
    { numRuns: panels, seed, includeErrorInReport: true },
  );
  return compared;
}

/** Asserts that enough was compared, that the trace knew nearly all of it, and that packets ended in every way. */
export function assertVaried({ pairs, undetermined, outcomes }: Compared, fewest: number): void {
  assert.ok(pairs >= fewest, `${pairs} packets`);
  assert.ok(undetermined < pairs / 20, `${undetermined} of ${pairs} packets are undetermined`);
  for (const outcome of ['delivered', 'captured', 'dropped', 'stalled', 'looped'])
    assert.ok(
      (outcomes.get(outcome) ?? 0) >= pairs / 200,
      `${outcome}: ${outcomes.get(outcome) ?? 0} of ${pairs} packets`,
    );
}

/** The port where a packet enters. Undefined when the panel does not have it. */
function portOf(where: number | string, model: ForwardingModel): string | undefined {
  if (typeof where === 'string') return model.has(where) ? where : undefined;
  const read = [...new Set(model.elements.flatMap(({ rx }) => rx.map(({ port }) => port)))].sort();
  return read[where % read.length];
}

function reportOf(difference: object): string {
  return JSON.stringify(
    difference,
    (_, value: unknown) => (value instanceof Set ? [...value].join(', ') : value),
    1,
  );
}
