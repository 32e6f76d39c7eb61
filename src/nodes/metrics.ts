import { type MetricSource, type Reading, Value, Values } from '../metrics/family.js';
import type { Nodes } from './nodes.js';

const REACHABLE = new Value(
  'gauge',
  'spp_ctl_etcd_reachable',
  'Whether etcd is reachable, and the data read from it are current',
);
const AGE = new Value(
  'gauge',
  'spp_ctl_etcd_age_seconds',
  'Time since the data read from etcd were last confirmed',
);
const REQUESTS = new Values(
  'counter',
  'spp_ctl_etcd_requests_total',
  ['outcome'],
  'Requests to etcd, by outcome: ok or an error code',
);
const RESUMES = new Value('counter', 'spp_ctl_etcd_watch_resumes_total', 'Resumed watches of etcd');
const LOSSES = new Value('counter', 'spp_ctl_etcd_leases_lost_total', 'Lost leases of this node');
const OURS = new Values(
  'gauge',
  'spp_ctl_node',
  ['node'],
  'Whether this spp-ctl holds the claim to its node name',
);

const NODES = new Values(
  'gauge',
  'spp_ctl_nodes',
  ['state'],
  'Nodes in etcd by state: connected, or disconnected with a desired document only',
);

/** Metrics of etcd, of the claim and of the nodes. */
export class NodeMetrics implements MetricSource {
  readonly #began = Date.now();

  constructor(private readonly nodes: Nodes) {}

  read(): readonly Reading[] {
    const { nodes } = this;
    return [
      OURS.reading([[{ node: nodes.node }, nodes.claim.state === 'ours' ? 1 : 0]]),
      NODES.reading(Object.entries(nodes.counts).map(([state, value]) => [{ state }, value] as const)),
      REACHABLE.reading(nodes.isCurrent ? 1 : 0),
      AGE.reading((Date.now() - (nodes.asOf ?? this.#began)) / 1_000),
      REQUESTS.reading([...nodes.outcomes].map(([outcome, value]) => [{ outcome }, value] as const)),
      RESUMES.reading(nodes.resumes),
      LOSSES.reading(nodes.losses),
    ];
  }
}
