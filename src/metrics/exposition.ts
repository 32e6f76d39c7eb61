import type * as PromClient from 'prom-client';
import type { Reading } from './family.js';

/** Metrics as text, in one of the two formats that Prometheus reads. */
export interface Exposition {
  readonly type: PromClient.RegistryContentType;
  readonly text: string;
}

/** Those of prom-client's own metrics that are gauges with the ending of a counter; their parts are metrics as well. */
const MISNAMED = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
];

/** What the shortest lag of the event loop is before one was measured, in seconds, and longer than any that is. */
const UNMEASURED_LAG = 1e9;

interface PromClientModule {
  readonly prom: typeof PromClient;
  /** The metrics of this Node.js process. */
  readonly own: PromClient.Registry;
}

/** There is one for all: what it watches is the process. Loading it takes a while, so that the first scrape does it. */
let promClient: Promise<PromClientModule> | undefined;

async function load(): Promise<PromClientModule> {
  const prom = await import('prom-client');
  const own = new prom.Registry();
  prom.collectDefaultMetrics({ register: own });
  for (const name of MISNAMED) own.removeSingleMetric(name);
  return { prom, own };
}

/**
 * Writes metrics as text, and those of the Node.js process with them.
 *
 * @param openMetrics whether in the format of OpenMetrics.
 */
export async function expose(readings: readonly Reading[], openMetrics: boolean): Promise<Exposition> {
  const { prom, own } = await (promClient ??= load());
  const ofProcess = await own.getMetricsAsJSON();
  const families = [
    ...readings.map(({ family, samples }) => ({ ...family, values: samples })),
    ...ofProcess.map(({ values, ...family }) => ({
      ...family,
      type: String(family.type),
      values: values.filter(
        ({ value }) => value < UNMEASURED_LAG || !family.name.startsWith('nodejs_eventloop'),
      ),
    })),
  ];
  // A registry of its own for each: one that has written OpenMetrics forgets the names that its counters had.
  const registry = prom.AggregatorRegistry.aggregate<PromClient.RegistryContentType>([
    families.map(({ name, type, ...family }) => ({
      ...family,
      type,
      // In OpenMetrics the name of a counter is that of its line without the ending.
      name: openMetrics && type === 'counter' ? name.replace(/_total$/, '') : name,
      aggregator: 'first',
    })),
  ]);
  if (openMetrics) registry.setContentType(prom.openMetricsContentType);
  return { type: registry.contentType, text: await registry.metrics() };
}
