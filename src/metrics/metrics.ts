import { version } from '../files/version.js';
import { type Exposition, expose } from './exposition.js';
import { type MetricSource, type Reading, Values } from './family.js';

const BUILD = new Values(
  'gauge',
  'spp_ctl_build_info',
  ['version'],
  'Version of spp-ctl as a label; always 1',
);

/** All metrics of spp-ctl. */
export class Metrics {
  #version: string | undefined;

  /** @param sources are read in this order. A slow source goes first, so that the values of the others are current. */
  constructor(private readonly sources: readonly MetricSource[]) {}

  /** Reads all metrics. @param openMetrics whether to use the OpenMetrics format instead of the older text format. */
  async expose(openMetrics: boolean): Promise<Exposition> {
    this.#version ??= version();
    const readings: Reading[] = [BUILD.reading([[{ version: this.#version }, 1]])];
    for (const source of this.sources) readings.push(...(await source.read()));
    return expose(readings, openMetrics);
  }
}
