/** What a status of vf or mirror says of cores, and of ports in their places. */
import type { Direction, VlanTagging, WorkerStatus } from '../protocol/worker.js';

/** What never changes while a process lives. */
export interface Cores {
  /** Undefined to 18.08.2, which does not tell it. */
  readonly master: number | undefined;
  readonly workers: ReadonlySet<number>;
}

/** The list of cores in the status has the worker cores and no others, each at least once. */
export function coresOf(status: WorkerStatus): Cores {
  const workers = new Set(status.components.map((component) => component.core));
  if (status.masterLcore !== undefined) workers.delete(status.masterLcore);
  return { master: status.masterLcore, workers };
}

/**
 * Why a component must not be started on a core; undefined when it can be.
 *
 * @param name the process.
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

/** Nothing is done to the tag. */
export const NO_VLAN: VlanTagging = { operation: 'none', id: 0, pcp: 0 };

/** What a status shows to be done to the VLAN tag of a port in its place; undefined when it is not there. */
export function vlanOf(
  { components }: WorkerStatus,
  { port, direction, name }: Place,
): VlanTagging | undefined {
  const component = components.find((each) => each.name === name);
  const side = direction === 'rx' ? component?.rx_port : component?.tx_port;
  const found = side?.find((attached) => attached.port === port);
  return found && (found.vlan ?? NO_VLAN);
}

/** Whether that is what was asked for. */
export function isSameVlan(found: VlanTagging, asked: VlanTagging = NO_VLAN): boolean {
  if (found.operation !== asked.operation) return false;
  return asked.operation !== 'add' || (found.id === asked.id && found.pcp === asked.pcp);
}
