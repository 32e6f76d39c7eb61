/** What a status teaches about the host. */

import { Capabilities, observePrimary } from '../capabilities.js';
import { allRings } from '../processes/rings.js';
import { type TypedStatus } from '../processes/typed-status.js';
import { PrimaryPortList } from './primary-port-list.js';
import { isHotplug, typeOf } from './change.js';
import type { HostState } from './host-state.js';
import { nameOf, type ProcessRecord } from './process-record.js';

/** What matters of a status, whatever the kind of process. */
interface StatusSummary {
  readonly phys: number;
  /** What it has besides NICs. */
  readonly ports: ReadonlySet<string>;
  readonly patches: readonly { readonly src: string; readonly dst: string }[];
  readonly isRunning: boolean;
  readonly hasUdf: boolean;
  /** Whether it looks as it does right after its launch. */
  readonly isPristine: boolean;
}

/**
 * Takes in a status.
 *
 * @param key the same object for the same status, which then teaches nothing new.
 */
export function recordStatus(state: HostState, memory: ProcessRecord, told: TypedStatus, key: unknown): void {
  if (memory.lastStatus === key && !memory.mayHaveChanged) return;
  memory.mayHaveChanged = false;
  const isFirst = memory.lastStatus === undefined;
  memory.lastStatus = key;
  const seen = summaryOf(told);
  if (seen.phys > 0) state.slots.haveNics(seen.phys);
  if (told.kind === 'primary') recordPrimary(state, told);
  if (isFirst) recognise(state, memory, unexplained(memory, seen));
  for (const port of seen.ports) recordPort(state, memory, port);
  // Without a forwarder, a primary shows its pipes alone.
  if (told.kind === 'primary' && told.status.forwarder === undefined) return;
  dropMissingPorts(state, memory, seen);
  memory.ports = new Set(seen.ports);
  memory.possiblePorts.clear();
  memory.patches = new Map(seen.patches.map(({ src, dst }) => [src, dst]));
  if (isFirst) for (const { src, dst } of seen.patches) memory.patchedPorts.add(src).add(dst);
  memory.isRunning = seen.isRunning;
  memory.isTableBroken = seen.hasUdf;
}

function recordPrimary(state: HostState, { status }: TypedStatus & { kind: 'primary' }): void {
  const release = new Capabilities('primary');
  observePrimary(release, status);
  state.release = release;
  state.rings = allRings(status);
}

/** What it shows that nobody told it since it connected. */
function unexplained(memory: ProcessRecord, seen: StatusSummary): StatusSummary {
  if (!memory.wasChanged) return seen;
  const ports = new Set([...seen.ports].filter((port) => !memory.mayHold(port)));
  const patches = seen.patches.filter(
    ({ src, dst }) => !memory.patchedPorts.has(src) || !memory.patchedPorts.has(dst),
  );
  const isPristine = ports.size === 0 && patches.length === 0 && !seen.hasUdf;
  return { ...seen, ports, patches, isPristine };
}

/** The first status on a connection tells whether the process is a new one, and whether all its life is known. */
function recognise(state: HostState, memory: ProcessRecord, seen: StatusSummary): void {
  const { previous: former } = memory;
  memory.previous = undefined;
  if (former !== undefined && isSame(former, seen)) {
    memory.adopt(former);
    for (const [port, { owner }] of state.orphans) if (owner === memory.id) state.orphans.delete(port);
  } else if (memory.history === 'presumed') {
    memory.history = seen.isPristine ? 'known' : 'unknown';
  } else if (!seen.isPristine) memory.history = 'unknown';
  if (memory.history !== 'unknown') {
    if (memory.kind === 'primary') state.primaryPorts ??= new PrimaryPortList(state.slots.nics ?? seen.phys);
    return;
  }
  state.slots.markUncertain(`spp-ctl was started after ${nameOf(memory.id)}`);
  if (memory.kind === 'primary') state.primaryPorts = undefined;
}

/**
 * Whether a process that connected again is the one that was disconnected. One that closed its connection and now has
 * nothing was launched anew.
 */
function isSame(former: ProcessRecord, seen: StatusSummary): boolean {
  if (former.end === 'died') return !seen.isPristine;
  return !seen.isPristine || former.ports.size === 0;
}

/** A port that it has: one that nobody knew of was made before spp-ctl looked. */
function recordPort(state: HostState, memory: ProcessRecord, port: string): void {
  if (memory.ports.has(port)) return;
  const { id, kind } = memory;
  if (typeOf(port) === 'ring') {
    memory.rings.add(port);
    if (kind === 'primary' && !state.primaryRings.has(port))
      state.primaryRings.set(port, { hotplugSince: true, at: state.turns });
    if (state.slotOf(port, id) === undefined) takeSlot(state, memory, port);
  } else if (isHotplug(port) && state.slotOf(port, id) === undefined) takeSlot(state, memory, port);
  if (state.orphans.get(port)?.owner === id) state.orphans.delete(port);
}

/** A device that appears in a status without having been noted: its slot is a guess unless nothing else was made. */
function takeSlot(state: HostState, memory: ProcessRecord, port: string): void {
  const { slots } = state;
  const isOnlyOne = memory.kind === 'pcap' && slots.count === 0;
  slots.take(port, memory.id);
  if (!isOnlyOne) slots.markUncertain(`${nameOf(memory.id)} has ${port}, which it made unnoticed`);
}

/** Ports that were noted and that the status does not show. Those of vf and mirror stay for life. */
function dropMissingPorts(state: HostState, memory: ProcessRecord, seen: StatusSummary): void {
  for (const port of memory.ports) {
    if (seen.ports.has(port)) continue;
    memory.patchedPorts.delete(port);
    if (isHotplug(port)) state.slots.markUncertain(`${nameOf(memory.id)} lost ${port} unnoticed`);
  }
  for (const port of memory.brokenPorts.keys()) if (!seen.ports.has(port)) memory.brokenPorts.delete(port);
}

function summaryOf(told: TypedStatus): StatusSummary {
  switch (told.kind) {
    case 'primary': {
      const { forwarder, phy_ports: phys = [], pipes = [] } = told.status;
      const names = [...(forwarder?.ports ?? []), ...pipes.map(({ id }) => `pipe:${id}`)];
      return forwarderSummary(names, forwarder?.patches ?? [], forwarder?.status === 'running', phys.length);
    }
    case 'nfv': {
      const { ports, patches, running } = told.status;
      return forwarderSummary(ports, patches, running);
    }
    case 'vf':
    case 'mirror': {
      const { ports, components } = told.status;
      const seen = forwarderSummary(ports, [], false);
      return { ...seen, isPristine: seen.isPristine && components.every(({ name }) => name === undefined) };
    }
    case 'pcap': {
      const { core, status } = told.status;
      const ports = core.flatMap(({ rx_port: rx = [] }) => rx.map(({ port }) => port));
      // Its ring is given when it is launched.
      return { ...forwarderSummary(ports, [], status === 'running', 0), isPristine: status === 'idle' };
    }
  }
}

function forwarderSummary(
  names: readonly string[],
  patches: StatusSummary['patches'],
  isRunning: boolean,
  nics?: number,
): StatusSummary {
  const ports = new Set(names.filter((name) => name !== 'udf' && typeOf(name) !== 'phy'));
  // A NIC of several queues is a port for each of them.
  const phys = new Set(names.filter((name) => typeOf(name) === 'phy').map((name) => name.split('nq', 1)[0]));
  const hasUdf = names.includes('udf');
  return {
    phys: nics ?? phys.size + Number(hasUdf),
    ports,
    patches,
    isRunning,
    hasUdf,
    isPristine: ports.size === 0 && patches.length === 0 && !isRunning && !hasUdf,
  };
}
