/** What spp_primary has besides patches: pipes, counters and NICs. */
import type { PrimaryStatus } from '../../spp/protocol/primary.js';
import type { Counters, Element, ForwardingFacts, Nic } from '../../topology/forwarding/element.js';
import type { Pipe } from '../document/schema.js';

/**
 * drivers/pipe/rte_spp_pipe.c: a pipe is a NIC for an application. What the application receives is taken from the rx ring
 * (eth_pipe_rx()), and what it sends goes to the tx ring (eth_pipe_tx()). The primary itself moves no packets of pipes.
 */
export function pipeElements(process: string, pipes: readonly Pipe[]): Element[] {
  const direction = (from: string, to: string): Element => ({
    process,
    action: 'piped',
    rx: [{ port: from }],
    tx: [{ port: to }],
    take: (packet) => [{ packet, to }],
  });
  return pipes.flatMap(({ port, rx, tx }) => [direction(rx, port), direction(port, tx)]);
}

/** The counters and NICs of a status. */
export function factsOf({ phy_ports: phys = [], ring_ports: rings = [] }: PrimaryStatus): ForwardingFacts {
  const counters = new Map<string, Counters>();
  const nics = new Map<string, Nic>();
  for (const { id, rx, tx, rx_drop, tx_drop, nof_queues: queues, flow } of phys) {
    counters.set(`phy:${id}`, countersOf({ rx, tx, rx_drop, tx_drop }));
    nics.set(`phy:${id}`, { rxQueues: queues?.rx, flowRules: flow });
  }
  for (const { id, rx, tx, rx_drop, tx_drop } of rings)
    counters.set(`ring:${id}`, countersOf({ rx, tx, rx_drop, tx_drop }));
  return { counters, nics };
}

/** Without the counters that the release does not have. */
function countersOf(all: { readonly [Name in keyof Counters]: number | undefined }): Counters {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
