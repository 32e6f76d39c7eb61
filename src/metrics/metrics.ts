import { version } from '../files/version.js';
import { type Exposition, expose } from './exposition.js';
import { type MetricSource, type Reading, Values } from './family.js';

const BUILD = new Values(
  'gauge',
  'spp_ctl_build_info',
  ['version'],
  'Always 1; the label is the version of spp-ctl.',
);

/** All metrics. */
export class Metrics {
  #version: string | undefined;

  /** @param sources what has metrics to tell; those that take time to find out first, so that the others are of now. */
  constructor(private readonly sources: readonly MetricSource[]) {}

  /** Reads all metrics. @param openMetrics whether in the format of OpenMetrics, rather than the older one. */
  async expose(openMetrics: boolean): Promise<Exposition> {
    this.#version ??= version();
    const readings: Reading[] = [BUILD.reading([[{ version: this.#version }, 1]])];
    for (const source of this.sources) readings.push(...(await source.read()));
    return expose(readings, openMetrics);
  }
}
