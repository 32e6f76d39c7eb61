import type { SuccessfulReading } from '../../src/spp/reading.js';
import { describeTrace } from '../../src/topology/forwarding/describe.js';
import { modelOfReadings } from '../../src/topology/forwarding/observed.js';
import { trace } from '../../src/topology/forwarding/trace.js';
import { topologyOf } from '../../src/topology/topology.js';
import { type Case, row, type Target } from './case.js';
import { interleave } from './rounds.js';
import { growthExponent, median } from './statistics.js';
import { counted, tracePanel } from './trace-panel.js';

const PROCESSES = 99;
/** The sizes of the panels whose costs show the growth. A longer chain would reach the limit of a path. */
const SIZES = [13, 25, 50, PROCESSES];

/** The least CPU time of a measurement, in milliseconds, so that the clock of the processor does not matter. */
const MIN_MS = 40;

const MAX_RATIO: Target = { bound: 'at most', value: 1, unit: '× topology' };
const MAX_MS: Target = { bound: 'at most', value: 5, unit: 'ms' };
const MAX_GROWTH: Target = { bound: 'at most', value: 1.15, unit: 'power of edges' };

/** The CPU time of a task in milliseconds. */
function cpuMs(task: () => void): number {
  let runs = 0;
  const start = process.cpuUsage();
  for (;;) {
    task();
    runs++;
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1_000;
    if (ms >= MIN_MS) return ms / runs;
  }
}

/** What a request costs without its statuses: the counters of the primary have changed, the other statuses have not. */
function request(readings: readonly SuccessfulReading[], from: string): () => void {
  return () => {
    const model = modelOfReadings(counted(readings));
    describeTrace(trace(model, from, {}), model);
  };
}

/** The reference: the topology of the same statuses. */
function reference(readings: readonly SuccessfulReading[]): () => void {
  const time = new Date();
  return () => void topologyOf(readings, time, '');
}

function msText(values: readonly number[]): string {
  return `${median(values).toFixed(2)} ms of CPU`;
}

/** Traces through a panel with 99 processes and 1,000 ports, and how their cost grows with the panel. */
export const TRACE_CASE: Case = {
  id: 'trace',
  run: async ({ rounds }) => {
    const { readings, ports, edges } = tracePanel(PROCESSES);
    const model = modelOfReadings(readings);
    const paths = trace(model, 'phy:0', {}).paths.length;
    const hops = trace(model, 'phy:1', {}).paths[0]?.hops.length ?? 0;
    const measures = [request(readings, 'phy:0'), request(readings, 'phy:1'), reference(readings)];
    const measure = (task: () => void) => (): Promise<number> => Promise.resolve(cpuMs(task));
    // Warm-up: the code is compiled afterwards.
    await interleave(2, measures.map(measure));
    const results = await interleave(rounds, measures.map(measure));
    const at = (index: number): number[] => results.map((each) => each[index] ?? Number.NaN);
    const [spread, chain, topology] = [at(0), at(1), at(2)];
    const ratios = (values: readonly number[]): number[] =>
      values.map((value, round) => value / (topology[round] ?? Number.NaN));
    const panels = SIZES.map(tracePanel);
    const growth = await interleave(
      rounds,
      panels.map((panel) => measure(request(panel.readings, 'phy:1'))),
    );
    const exponents = growth.map((costs) =>
      growthExponent(
        panels.map((panel) => panel.edges),
        costs,
      ),
    );
    const size = `${readings.length} processes, ${ports} ports, ${edges} edges`;
    return [
      row(
        `trace of all packets, ${paths} paths`,
        MAX_RATIO,
        ratios(spread),
        `${msText(spread)}; ${msText(topology)} for the topology; ${size}`,
      ),
      row(`trace of all packets, ${paths} paths, in ms`, MAX_MS, spread, size),
      row(
        `trace through ${hops} patches`,
        MAX_RATIO,
        ratios(chain),
        `${msText(chain)}; ${msText(topology)} for the topology`,
      ),
      row(`trace through ${hops} patches, in ms`, MAX_MS, chain, size),
      row(
        'growth of a trace with the panel',
        MAX_GROWTH,
        exponents,
        `panels of ${SIZES.join(', ')} processes`,
      ),
    ];
  },
};
