import { type MetricSource, type Reading, Value, Values } from '../metrics/family.js';
import type { Nodes } from './nodes.js';

const REACHABLE = new Value(
  'gauge',
  'spp_ctl_etcd_reachable',
  'Whether what etcd has is followed at present.',
);
const AGE = new Value(
  'gauge',
  'spp_ctl_etcd_age_seconds',
  'Since when what etcd has is not followed; 0 while it is.',
);
const REQUESTS = new Values(
  'counter',
  'spp_ctl_etcd_requests_total',
  ['outcome'],
  'Requests to etcd: ok, or the code of the error.',
);
const RESUMES = new Value(
  'counter',
  'spp_ctl_etcd_watch_resumes_total',
  'How often following etcd was begun again.',
);
const LOSSES = new Value(
  'counter',
  'spp_ctl_etcd_leases_lost_total',
  'How often the lease of the node was lost.',
);
const OURS = new Values('gauge', 'spp_ctl_node', ['node'], 'Whether this spp-ctl is the node of its name.');

/** What there is to measure of etcd. */
export class NodeMetrics implements MetricSource {
  readonly #began = Date.now();

  constructor(private readonly nodes: Nodes) {}

  read(): readonly Reading[] {
    const { nodes } = this;
    return [
      OURS.reading([[{ node: nodes.node }, nodes.claim.state === 'ours' ? 1 : 0]]),
      REACHABLE.reading(nodes.isCurrent ? 1 : 0),
      AGE.reading((Date.now() - (nodes.asOf ?? this.#began)) / 1_000),
      REQUESTS.reading([...nodes.outcomes].map(([outcome, value]) => [{ outcome }, value] as const)),
      RESUMES.reading(nodes.resumes),
      LOSSES.reading(nodes.losses),
    ];
  }
}
