import { processName } from '../text/process-id.js';
import { pageKind } from './kinds.js';
import { type Edge, type Index, indexOf, type Port, type Process, type Topology } from './topology.js';

/** The state of a process, in a few words. */
export function stateOf(process: Process, topology: Topology): string {
  if (!process.reachable) return 'unreachable';
  if (process.status !== undefined) return process.status;
  const components = topology.components.filter((each) => each.process === process.id);
  if (components.length === 0) return pageKind(process.type).emptyState;
  const running = components.filter((each) => each.running).length;
  return `${running} of ${components.length} running`;
}

/** Whether packets can flow through a process. */
export function isRunning(process: Process, topology: Topology): boolean {
  if (!process.reachable) return false;
  if (process.status !== undefined) return process.status === 'running';
  return topology.components.some((each) => each.process === process.id && each.running);
}

/** A sentence of the server, which begins with a small letter and has no full stop. Names keep their spelling. */
export function sentence(text: string): string {
  const beginsWithName = /^\S+ (\d|of )|^\S*\d/.test(text);
  return `${beginsWithName ? text : text.charAt(0).toUpperCase() + text.slice(1)}.`;
}

/** The name of a port. */
export function portName(topology: Topology | undefined, id: string): string {
  return topology === undefined ? id : nodeName(indexOf(topology), id);
}

/** The name of a port, component or process. */
export function nodeName({ ports, components }: Index, id: string): string {
  return ports.get(id)?.name ?? components.get(id)?.name ?? processName(id);
}

/** An edge in words: `patch from phy:0 to ring:0`. */
export function edgeName(index: Index, edge: Edge): string {
  const to = nodeName(index, edge.to);
  const ends = `from ${nodeName(index, edge.from)} to ${to}`;
  switch (edge.type) {
    case 'patch':
      return `patch ${ends}`;
    case 'pipe':
      return `pipe ${ends}`;
    case 'classify':
      return `classifier entry for ${to}`;
    case 'rx':
    case 'tx':
      return ends;
  }
}

/** The VLAN operation and the match of an edge, abbreviated: `+101/3`, `-tag`, `…CC:35`. */
export function edgeNote({ vlan, match }: Edge): string {
  const parts: string[] = [];
  if (vlan?.operation === 'add') parts.push(`+${vlan.id}/${vlan.pcp}`);
  if (vlan?.operation === 'del') parts.push('-tag');
  if (match !== undefined) parts.push(shortMatch(match.value));
  return parts.join(' ');
}

/** The VLAN operation and the match of an edge, in words. */
export function edgeDetail({ vlan, match }: Edge): string {
  const parts: string[] = [];
  if (vlan?.operation === 'add') parts.push(`adds VLAN tag ${vlan.id} with priority ${vlan.pcp}`);
  if (vlan?.operation === 'del') parts.push('deletes the VLAN tag');
  if (match !== undefined) parts.push(`${match.type} ${match.value}`);
  return parts.join(', ');
}

/** The state of an edge with its VLAN operation and match: `running, deletes the VLAN tag`. */
export function edgeState(edge: Edge): string {
  return [edge.running ? 'running' : 'idle', edgeDetail(edge)].filter(Boolean).join(', ');
}

/** The VLAN id and the last two bytes of a MAC address. */
function shortMatch(value: string): string {
  const [, vlan = '', mac = value] = /^(\d+\/)?(.*)$/.exec(value) ?? [];
  return vlan + (mac.length > 8 ? `…${mac.slice(-5)}` : mac);
}

/** The type of a port, in words. */
export function portKind({ type }: Pick<Port, 'type'>): string {
  switch (type) {
    case 'phy':
      return 'NIC';
    case 'vhost':
      return 'interface of a virtual machine or container';
    case 'ring':
      return 'ring between processes';
    case 'pcap':
      return 'port that reads and writes pcap files';
    case 'nullpmd':
      return 'null device';
    case 'tap':
      return 'tap interface of the host';
    case 'memif':
      return 'shared memory interface';
    case 'pipe':
      return 'pipe between two rings';
    case 'udf':
      return 'undefined port';
  }
}
