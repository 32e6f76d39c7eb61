import type * as PromClient from 'prom-client';
import type { Reading } from './family.js';

/** Metrics as text, in one of the two formats of Prometheus. */
export interface Exposition {
  readonly type: PromClient.RegistryContentType;
  readonly text: string;
}

/** Default metrics of prom-client that are gauges but have the suffix of a counter. Other metrics have their parts. */
const MISNAMED = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
];

/** The initial value of the minimum event loop lag, in seconds. Real values are far below. */
const UNMEASURED_LAG = 1e9;

interface PromClientModule {
  readonly prom: typeof PromClient;
  /** The metrics of this Node.js process. */
  readonly own: PromClient.Registry;
}

/** Shared, because its metrics are those of the process. Loaded by the first scrape, because loading is slow. */
let promClient: Promise<PromClientModule> | undefined;

async function load(): Promise<PromClientModule> {
  const prom = await import('prom-client');
  const own = new prom.Registry();
  prom.collectDefaultMetrics({ register: own });
  for (const name of MISNAMED) own.removeSingleMetric(name);
  return { prom, own };
}

/**
 * Formats metrics as text, including the metrics of the Node.js process.
 *
 * @param openMetrics whether to use the OpenMetrics format.
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
  // A new registry for each scrape: the OpenMetrics format changes the names of counters in the registry.
  const registry = prom.AggregatorRegistry.aggregate<PromClient.RegistryContentType>([
    families.map(({ name, type, ...family }) => ({
      ...family,
      type,
      // In OpenMetrics, the name of a counter family has no suffix.
      name: openMetrics && type === 'counter' ? name.replace(/_total$/, '') : name,
      aggregator: 'first',
    })),
  ]);
  if (openMetrics) registry.setContentType(prom.openMetricsContentType);
  return { type: registry.contentType, text: await registry.metrics() };
}
