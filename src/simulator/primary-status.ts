import type { HeldFlowRule } from './flow.js';
import type { PortTable } from './port-table.js';

/** Packet counters of a port. A ring counts what it dropped on the way in, too. */
export interface Counters {
  rx: number;
  tx: number;
  txDrop: number;
  rxDrop: number;
}

/** A pipe port: two rings, seen from one end. */
export interface Pipe {
  readonly id: number;
  readonly rx: number;
  readonly tx: number;
}

/** What a primary's `status` tells. */
export interface PrimaryState {
  readonly lcores: readonly number[];
  readonly phys: readonly (Counters & { readonly eth: string })[];
  readonly rings: readonly Counters[];
  readonly queues: number;
  readonly pipes: readonly Pipe[];
  /** The flow rules of a phy. */
  readonly flows: (phy: number) => readonly HeldFlowRule[];
  /** Undefined without a forwarder core. */
  readonly forwarder: { readonly running: boolean; readonly ports: PortTable } | undefined;
}

/** Room for the phy ports and for the rings in a status of 2048 bytes; what doesn't fit whole is left out. */
const PHY_ROOM_BYTES = 511;
const RING_ROOM_BYTES = 1407;

function fit(items: readonly string[], room: number): string {
  let text = '';
  for (const item of items) {
    const longer = text === '' ? item : `${text},${item}`;
    if (longer.length > room) break;
    text = longer;
  }
  return text;
}

/** JSON as 18.08 wrote it, with a space after each colon and comma inside an object. */
export function spacedStatus({ phys, rings }: PrimaryState): string {
  const phyPorts = phys.map(
    ({ eth, rx, tx, txDrop }, id) =>
      `{"id": ${id}, "eth": "${eth}", "rx": ${rx}, "tx": ${tx}, "tx_drop": ${txDrop}}`,
  );
  const ringPorts = rings.map(
    ({ rx, rxDrop, tx, txDrop }, id) =>
      `{"id": ${id}, "rx": ${rx}, "rx_drop": ${rxDrop}, "tx": ${tx}, "tx_drop": ${txDrop}}`,
  );
  return `{"phy_ports": [${fit(phyPorts, PHY_ROOM_BYTES)}], "ring_ports": [${fit(ringPorts, RING_ROOM_BYTES)}]}`;
}

/** JSON of 19.11 and later. `pipes`: whether the release has pipe ports (20.02). */
export function fullStatus(state: PrimaryState, pipes: boolean): string {
  const { lcores, forwarder, queues } = state;
  return JSON.stringify({
    'master-lcore': lcores[0],
    lcores: [...lcores].sort((a, b) => a - b),
    ...(forwarder && {
      forwarder: {
        status: forwarder.running ? 'running' : 'idling',
        ports: forwarder.ports.labels(),
        patches: forwarder.ports.patches(),
      },
    }),
    phy_ports: state.phys.map(({ eth, rx, tx, txDrop }, id) => ({
      id,
      eth,
      rx,
      tx,
      tx_drop: txDrop,
      nof_queues: { rx: queues, tx: queues },
      flow: state.flows(id),
    })),
    ring_ports: state.rings.map(({ rx, rxDrop, tx, txDrop }, id) => ({
      id,
      rx,
      rx_drop: rxDrop,
      tx,
      tx_drop: txDrop,
    })),
    ...(pipes && { pipes: state.pipes }),
  });
}
