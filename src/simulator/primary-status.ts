import type { HeldFlowRule } from './flow.js';
import type { PortTable } from './port-table.js';

/** Packet counters of a port. A ring also counts packets dropped on receiving. */
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

/** The input of a primary's `status`. */
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

/** Room for the phy ports and for the rings in a status; entries that do not fit are left out. */
const PHY_ROOM_BYTES = 511;
const RING_ROOM_BYTES = 1407;

/** Room for the rings in a status without lcores. */
const RING_ROOM_WITHOUT_LCORES_BYTES = 1511;

/** Room for the pipes (P9). */
const PIPE_ROOM_BYTES = 509;

/** Room for the ports of a forwarder in bytes, from `"ports":[` to `]`; a longer list overwrites the pipes (P9). */
const PORTS_ROOM_BYTES = 384;

function fit(items: readonly string[], room: number): string {
  let text = '';
  for (const item of items) {
    const longer = text === '' ? item : `${text},${item}`;
    if (longer.length > room) break;
    text = longer;
  }
  return text;
}

/** Text up to 18.05, in every state of the primary. */
export function idleStatus(): string {
  return 'Server Idling\n';
}

/** JSON from 18.05.1 to 18.08.4, with a space after each colon and comma inside an object. */
export function spacedStatus(
  { lcores, phys, rings }: PrimaryState,
  form: 'without-lcores' | 'with-lcores',
): string {
  const phyPorts = phys.map(
    ({ eth, rx, tx, txDrop }, id) =>
      `{"id": ${id}, "eth": "${eth}", "rx": ${rx}, "tx": ${tx}, "tx_drop": ${txDrop}}`,
  );
  const ringPorts = rings.map(
    ({ rx, rxDrop, tx, txDrop }, id) =>
      `{"id": ${id}, "rx": ${rx}, "rx_drop": ${rxDrop}, "tx": ${tx}, "tx_drop": ${txDrop}}`,
  );
  const hasLcores = form === 'with-lcores';
  const cores = hasLcores ? `"lcores":[${[...lcores].sort((a, b) => a - b).join(',')}], ` : '';
  const ringRoom = hasLcores ? RING_ROOM_BYTES : RING_ROOM_WITHOUT_LCORES_BYTES;
  return `{${cores}"phy_ports": [${fit(phyPorts, PHY_ROOM_BYTES)}], "ring_ports": [${fit(ringPorts, ringRoom)}]}`;
}

/** JSON of 19.08 and later. Queues of ports, flow rules and pipes came with 19.11. */
export function fullStatus(state: PrimaryState, form: 'ports' | 'ports-queues-pipes'): string {
  const { lcores, forwarder, queues } = state;
  const isWhole = form === 'ports-queues-pipes';
  const phyPorts = state.phys.map(({ eth, rx, tx, txDrop }, id) => ({
    id,
    eth,
    rx,
    tx,
    tx_drop: txDrop,
    ...(isWhole && { nof_queues: { rx: queues, tx: queues }, flow: state.flows(id) }),
  }));
  const ringPorts = state.rings.map(({ rx, rxDrop, tx, txDrop }, id) => ({
    id,
    rx,
    rx_drop: rxDrop,
    tx,
    tx_drop: txDrop,
  }));
  const members = {
    'master-lcore': lcores[0],
    lcores: [...lcores].sort((a, b) => a - b),
    ...(forwarder && {
      forwarder: {
        status: forwarder.running ? 'running' : 'idling',
        ports: forwarder.ports.labels(),
        patches: forwarder.ports.patches(),
      },
    }),
    phy_ports: phyPorts,
  };
  const rings = fit(
    ringPorts.map((ring) => JSON.stringify(ring)),
    RING_ROOM_BYTES,
  );
  const pipes = isWhole ? `,${pipesText(state)}` : '';
  return `${JSON.stringify(members).slice(0, -1)},"ring_ports":[${rings}]${pipes}}`;
}

/** The pipes, or the part of the forwarder's ports that overwrote them (P9). */
function pipesText({ pipes, forwarder }: PrimaryState): string {
  const ports = `"ports":${JSON.stringify(forwarder?.ports.labels() ?? [])}`;
  if (ports.length >= PORTS_ROOM_BYTES) return ports.slice(PORTS_ROOM_BYTES);
  const fitting = fit(
    pipes.map((pipe) => JSON.stringify(pipe)),
    PIPE_ROOM_BYTES,
  );
  return `"pipes":[${fitting}]`;
}
