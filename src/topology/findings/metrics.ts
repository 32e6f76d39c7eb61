import { type MetricSource, type Reading, Values } from '../../metrics/family.js';
import { FINDING_KINDS, RULES } from './rules.js';
import type { FindingsWatch } from './watch.js';

const FINDINGS = new Values(
  'gauge',
  'spp_panel_findings',
  ['severity', 'kind'],
  'Findings on the panel, by the last status of each process: what is wrong, or worth knowing',
);

/** Metrics of the findings, from what is known: no process is read. */
export class FindingsMetrics implements MetricSource {
  constructor(private readonly watch: FindingsWatch) {}

  /** All pairs of severity and kind that are possible exist from the start. */
  read(): readonly Reading[] {
    const counts = new Map<string, number>();
    for (const { severity, kind } of this.watch.check().list)
      counts.set(`${severity} ${kind}`, (counts.get(`${severity} ${kind}`) ?? 0) + 1);
    return [
      FINDINGS.reading(
        FINDING_KINDS.flatMap((kind) =>
          RULES[kind].severities.map(
            (severity) => [{ severity, kind }, counts.get(`${severity} ${kind}`) ?? 0] as const,
          ),
        ),
      ),
    ];
  }
}
