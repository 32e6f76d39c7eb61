import { count, type MetricSource, type Reading, Values } from '../../metrics/family.js';
import { FINDING_KINDS, RULES } from './rules.js';
import type { FindingsWatch } from './watch.js';

const FINDINGS = new Values(
  'gauge',
  'spp_panel_findings',
  ['severity', 'kind'],
  'Findings on the panel, by the last status of each process: what is wrong, or worth knowing',
);

/** The labels of all samples: all pairs of severity and kind that are possible exist from the start. */
const SAMPLES = FINDING_KINDS.flatMap((kind) =>
  RULES[kind].severities.map((severity) => ({ severity, kind })),
);

/** Metrics of the findings, from what is known: no process is read. */
export class FindingsMetrics implements MetricSource {
  constructor(private readonly watch: FindingsWatch) {}

  read(): readonly Reading[] {
    const counts = new Map<string, number>();
    for (const { severity, kind } of this.watch.found) count(counts, `${severity} ${kind}`);
    return [
      FINDINGS.reading(
        SAMPLES.map((labels) => [labels, counts.get(`${labels.severity} ${labels.kind}`) ?? 0]),
      ),
    ];
  }
}
