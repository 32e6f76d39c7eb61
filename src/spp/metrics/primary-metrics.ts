import { type MetricSource, type Reading, Value, Values } from '../../metrics/family.js';
import type { PortCounters, PrimaryStatus } from '../protocol/primary.js';
import type { Registry } from '../registry.js';

/** Maximum wait of a scrape for the primary, in milliseconds. Prometheus itself waits ten seconds at most. */
const PATIENCE_MS = 1_000;

const SUCCESS = new Value(
  'gauge',
  'spp_ctl_primary_scrape_success',
  'Whether the status of the primary was read for this scrape',
);
const DURATION = new Value(
  'gauge',
  'spp_ctl_primary_scrape_duration_seconds',
  'Time that this scrape waited for the status of the primary',
);
const FORWARDING = new Values(
  'gauge',
  'spp_primary_forwarding',
  [],
  'Whether the forwarder of the primary is running; absent if there is none',
);
const PORTS = new Values(
  'gauge',
  'spp_port_info',
  ['port', 'address'],
  'Ports in the status of the primary, with the MAC address of a phy; always 1',
);
const FLOW_RULES = new Values('gauge', 'spp_port_flow_rules', ['port'], 'Number of flow rules of a phy');

/** The counters of phys and rings that the release has; they restart from 0 when they are cleared. */
const COUNTERS = [
  ['rx', counter('receive_packets', 'Packets received by the phy or ring')],
  ['tx', counter('transmit_packets', 'Packets sent by the phy or ring')],
  ['rx_drop', counter('receive_dropped_packets', 'Received packets dropped by the ring')],
  ['tx_drop', counter('transmit_dropped_packets', 'Packets dropped on transmission by the phy or ring')],
] as const;

function counter(name: string, help: string): Values<'port'> {
  return new Values('counter', `spp_port_${name}_total`, ['port'], help);
}

/** A MAC address. Other text from a process must not become a label. */
const MAC = /^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}$/;

/** Reads the status of the primary at each scrape: ports and their counters. */
export class PrimaryMetrics implements MetricSource {
  readonly #patienceMs: number;

  /** @param commandTimeoutMs deadline of a command, in milliseconds; a scrape waits one second at most. */
  constructor(
    private readonly registry: Registry,
    commandTimeoutMs: number,
  ) {
    this.#patienceMs = Math.min(PATIENCE_MS, commandTimeoutMs);
  }

  async read(): Promise<readonly Reading[]> {
    const started = performance.now();
    const status = await this.#status();
    const seconds = (performance.now() - started) / 1_000;
    return [
      SUCCESS.reading(Number(status !== undefined)),
      DURATION.reading(seconds),
      ...readingsOf(status ?? {}),
    ];
  }

  /** Undefined when there is no primary, or its reply is late. A late reply is ignored. */
  async #status(): Promise<PrimaryStatus | undefined> {
    const [primary] = this.registry.list();
    if (primary?.kind !== 'primary') return undefined;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), this.#patienceMs);
    });
    const reply = primary.status().then(
      ({ state }) => state,
      () => undefined,
    );
    const status = await Promise.race([reply, late]);
    clearTimeout(timer);
    return status;
  }
}

function readingsOf(status: PrimaryStatus): readonly Reading[] {
  const { forwarder, phy_ports: phys = [], ring_ports: rings = [], pipes = [] } = status;
  const counted: readonly (readonly [port: string, counters: PortCounters])[] = [
    ...phys.map((phy) => [`phy:${phy.id}`, phy] as const),
    ...rings.map((ring) => [`ring:${ring.id}`, ring] as const),
  ];
  const addresses = new Map(phys.map(({ id, eth }) => [`phy:${id}`, MAC.test(eth ?? '') ? eth : '']));
  // The counters of a pipe are those of its rings.
  const ports = new Set([
    ...counted.map(([port]) => port),
    ...pipes.map(({ id }) => `pipe:${id}`),
    ...(forwarder?.ports ?? []),
  ]);
  return [
    PORTS.reading(Array.from(ports, (port) => [{ port, address: addresses.get(port) ?? '' }, 1])),
    ...COUNTERS.map(([member, family]) =>
      family.reading(
        counted.flatMap(([port, { [member]: value }]) =>
          value === undefined ? [] : [[{ port }, value] as const],
        ),
      ),
    ),
    FLOW_RULES.reading(
      phys.flatMap(({ id, flow }) =>
        flow === undefined ? [] : [[{ port: `phy:${id}` }, flow.length] as const],
      ),
    ),
    FORWARDING.reading(forwarder === undefined ? [] : [[{}, Number(forwarder.status === 'running')]]),
  ];
}
