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
  const registry = new prom.Registry<PromClient.RegistryContentType>();
  if (openMetrics) registry.setContentType(prom.openMetricsContentType);
  for (const { family, samples } of readings) register(registry, { ...family, values: samples });
  for (const { values, ...family } of await own.getMetricsAsJSON()) {
    const isLag = family.name.startsWith('nodejs_eventloop');
    const measured = isLag ? values.filter(({ value }) => value < UNMEASURED_LAG) : values;
    register(registry, { ...family, type: String(family.type), values: measured });
  }
  return { type: registry.contentType, text: await registry.metrics() };
}

/** A metric family with its samples, as prom-client writes it. */
interface Written {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  readonly values: readonly object[];
}

/** Adds a metric to a registry that writes it once. */
function register(registry: PromClient.Registry<PromClient.RegistryContentType>, written: Written): void {
  // In OpenMetrics, the name of a counter family has no suffix.
  const isBare =
    written.type === 'counter' && registry.contentType.startsWith('application/openmetrics-text');
  const name = isBare ? written.name.replace(/_total$/, '') : written.name;
  // The AggregatorRegistry of prom-client registers such objects, too; the types allow only metrics that count.
  const metric = { name, type: written.type, get: () => ({ ...written, name }) };
  registry.registerMetric(metric as unknown as PromClient.Metric);
}
