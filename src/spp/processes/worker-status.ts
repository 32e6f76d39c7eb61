/** Reads cores and attached ports from the status of vf or mirror. */
import type { Direction, VlanTagging, WorkerStatus } from '../protocol/worker.js';

/** The lcores of a process, which never change. */
export interface Cores {
  /** Undefined up to 18.08.2, whose status does not show it. */
  readonly master: number | undefined;
  readonly workers: ReadonlySet<number>;
}

/** The core list of the status has all worker cores and no others, each at least once. */
export function coresOf(status: WorkerStatus): Cores {
  const workers = new Set(status.components.map((component) => component.core));
  if (status.masterLcore !== undefined) workers.delete(status.masterLcore);
  return { master: status.masterLcore, workers };
}

/**
 * Why a component must not be started on a core; undefined when it can be.
 *
 * @param name the display name of the process.
 */
export function whyNotOn(core: number, { master, workers }: Cores, name: string): string | undefined {
  if (workers.has(core)) return undefined;
  const list = [...workers].join(', ');
  return core === master
    ? `core ${core} is the master core of ${name}, which would hang for ever; its worker cores are ${list}`
    : `core ${core} is not a worker core of ${name}; its worker cores are ${list}`;
}

/** A port on one side of a component. */
export interface Place {
  readonly port: string;
  readonly direction: Direction;
  readonly name: string;
}

/** No VLAN operation. */
export const NO_VLAN: VlanTagging = { operation: 'none', id: 0, pcp: 0 };

/** The VLAN operation of an attached port in a status; undefined when the port is not attached there. */
export function vlanOf(
  { components }: WorkerStatus,
  { port, direction, name }: Place,
): VlanTagging | undefined {
  const component = components.find((each) => each.name === name);
  const side = direction === 'rx' ? component?.rx_port : component?.tx_port;
  const found = side?.find((attached) => attached.port === port);
  return found && (found.vlan ?? NO_VLAN);
}

/** Whether the VLAN operation is the requested one. */
export function isSameVlan(found: VlanTagging, asked: VlanTagging = NO_VLAN): boolean {
  if (found.operation !== asked.operation) return false;
  return asked.operation !== 'add' || (found.id === asked.id && found.pcp === asked.pcp);
}
