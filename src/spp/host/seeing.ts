/** What a status teaches about the host. */

import { Capabilities, learnPrimary } from '../capabilities.js';
import { allRings } from '../processes/rings.js';
import { type Told } from '../processes/told.js';
import { Books } from './books.js';
import { isHotplug, typeOf } from './change.js';
import type { HostState } from './host-state.js';
import { processName } from '../../text/process-id.js';
import { type ProcessMemory } from './process-memory.js';

/** What matters of a status, whatever the kind of process. */
interface Seen {
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
export function see(state: HostState, memory: ProcessMemory, told: Told, key: unknown): void {
  if (memory.lastStatus === key && !memory.wasToldSince) return;
  memory.wasToldSince = false;
  const isFirst = memory.lastStatus === undefined;
  memory.lastStatus = key;
  const seen = seenOf(told);
  if (seen.phys > 0) state.slots.haveNics(seen.phys);
  if (told.kind === 'primary') seePrimary(state, told);
  if (isFirst) recognise(state, memory, unnoted(memory, seen));
  for (const port of seen.ports) learn(state, memory, port);
  // Without a forwarder, a primary shows its pipes alone.
  if (told.kind === 'primary' && told.status.forwarder === undefined) return;
  forget(state, memory, seen);
  memory.ports = new Set(seen.ports);
  memory.perhaps.clear();
  memory.patches = new Map(seen.patches.map(({ src, dst }) => [src, dst]));
  if (isFirst) for (const { src, dst } of seen.patches) memory.ends.add(src).add(dst);
  memory.isRunning = seen.isRunning;
  memory.isTableBroken = seen.hasUdf;
}

function seePrimary(state: HostState, { status }: Told & { kind: 'primary' }): void {
  const release = new Capabilities('primary');
  learnPrimary(release, status);
  state.release = release;
  state.rings = allRings(status);
}

/** What it shows that nobody told it since it connected. */
function unnoted(memory: ProcessMemory, seen: Seen): Seen {
  if (!memory.wasChanged) return seen;
  const ports = new Set([...seen.ports].filter((port) => !memory.mayHold(port)));
  const patches = seen.patches.filter(({ src, dst }) => !memory.ends.has(src) || !memory.ends.has(dst));
  const isPristine = ports.size === 0 && patches.length === 0 && !seen.hasUdf;
  return { ...seen, ports, patches, isPristine };
}

/** The first status on a connection tells whether the process is a new one, and whether all its life is known. */
function recognise(state: HostState, memory: ProcessMemory, seen: Seen): void {
  const { former } = memory;
  memory.former = undefined;
  if (former !== undefined && isSame(former, seen)) {
    memory.adopt(former);
    for (const [port, { owner }] of state.orphans) if (owner === memory.id) state.orphans.delete(port);
  } else if (memory.history === 'presumed') {
    memory.history = seen.isPristine ? 'known' : 'unknown';
  } else if (!seen.isPristine) memory.history = 'unknown';
  if (memory.history !== 'unknown') {
    if (memory.kind === 'primary') state.books ??= new Books(state.slots.nics ?? seen.phys);
    return;
  }
  state.slots.doubtful(`spp-ctl was started after ${processName(memory.id)}`);
  if (memory.kind === 'primary') state.books = undefined;
}

/**
 * Whether a process that connected again is the one that was disconnected. One that closed its connection and now has
 * nothing was launched anew.
 */
function isSame(former: ProcessMemory, seen: Seen): boolean {
  if (former.end === 'died') return !seen.isPristine;
  return !seen.isPristine || former.ports.size === 0;
}

/** A port that it has: one that nobody knew of was made before spp-ctl looked. */
function learn(state: HostState, memory: ProcessMemory, port: string): void {
  if (memory.ports.has(port)) return;
  const { id, kind } = memory;
  if (typeOf(port) === 'ring') {
    memory.rings.add(port);
    if (kind === 'primary' && !state.primaryRings.has(port))
      state.primaryRings.set(port, { hotplugSince: true, at: state.turns });
    if (state.slotOf(port, id) === undefined) take(state, memory, port);
  } else if (isHotplug(port) && state.slotOf(port, id) === undefined) take(state, memory, port);
  if (state.orphans.get(port)?.owner === id) state.orphans.delete(port);
}

/** A device that appears in a status without having been noted: its slot is a guess unless nothing else was made. */
function take(state: HostState, memory: ProcessMemory, port: string): void {
  const { slots } = state;
  const isOnlyOne = memory.kind === 'pcap' && slots.count === 0;
  slots.take(port, memory.id);
  if (!isOnlyOne) slots.doubtful(`${processName(memory.id)} has ${port}, which it made unnoticed`);
}

/** Ports that were noted and that the status does not show. Those of vf and mirror stay for life. */
function forget(state: HostState, memory: ProcessMemory, seen: Seen): void {
  for (const port of memory.ports) {
    if (seen.ports.has(port)) continue;
    memory.ends.delete(port);
    if (isHotplug(port)) state.slots.doubtful(`${processName(memory.id)} lost ${port} unnoticed`);
  }
  for (const port of memory.lost.keys()) if (!seen.ports.has(port)) memory.lost.delete(port);
}

function seenOf(told: Told): Seen {
  switch (told.kind) {
    case 'primary': {
      const { forwarder, phy_ports: phys = [], pipes = [] } = told.status;
      const names = [...(forwarder?.ports ?? []), ...pipes.map(({ id }) => `pipe:${id}`)];
      return forwarderOf(names, forwarder?.patches ?? [], forwarder?.status === 'running', phys.length);
    }
    case 'nfv': {
      const { ports, patches, running } = told.status;
      return forwarderOf(ports, patches, running);
    }
    case 'vf':
    case 'mirror': {
      const { ports, components } = told.status;
      const seen = forwarderOf(ports, [], false);
      return { ...seen, isPristine: seen.isPristine && components.every(({ name }) => name === undefined) };
    }
    case 'pcap': {
      const { core, status } = told.status;
      const ports = core.flatMap(({ rx_port: rx = [] }) => rx.map(({ port }) => port));
      // Its ring is given when it is launched.
      return { ...forwarderOf(ports, [], status === 'running', 0), isPristine: status === 'idle' };
    }
  }
}

function forwarderOf(
  names: readonly string[],
  patches: Seen['patches'],
  isRunning: boolean,
  nics?: number,
): Seen {
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
