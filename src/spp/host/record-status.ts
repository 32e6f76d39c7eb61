/** Records what a status shows of the host. */

import { processName } from '../../text/process-id.js';
import { Capabilities, observePrimary } from '../capabilities.js';
import { allRings } from '../processes/rings.js';
import { PrimaryPortList } from './primary-port-list.js';
import { isHotplug, typeOf } from './change.js';
import type { HostState } from './host-state.js';
import { type StatusSummary, summaryOf, type TypedStatus } from './process-kinds.js';
import type { ProcessRecord } from './process-record.js';

/**
 * Records a status.
 *
 * @param key the same object for the same status, which then adds nothing.
 */
export function recordStatus(
  state: HostState,
  record: ProcessRecord,
  reading: TypedStatus,
  key: unknown,
): void {
  if (record.lastStatus === key && !record.mayHaveChanged) return;
  record.mayHaveChanged = false;
  const isFirst = record.lastStatus === undefined;
  record.lastStatus = key;
  const summary = summaryOf(reading);
  if (summary.phys > 0) state.slots.haveNics(summary.phys);
  if (reading.kind === 'primary') recordPrimary(state, reading);
  if (isFirst) recognise(state, record, unexplained(record, summary));
  for (const port of summary.ports) recordPort(state, record, port);
  // Without a forwarder, the status of a primary shows its pipes only.
  if (reading.kind === 'primary' && reading.status.forwarder === undefined) return;
  dropMissingPorts(state, record, summary);
  record.ports = new Set(summary.ports);
  record.possiblePorts.clear();
  record.patches = new Map(summary.patches.map(({ src, dst }) => [src, dst]));
  if (isFirst) for (const { src, dst } of summary.patches) record.patchedPorts.add(src).add(dst);
  record.isRunning = summary.isRunning;
  record.isTableBroken = summary.hasUdf;
}

function recordPrimary(state: HostState, { status }: TypedStatus & { kind: 'primary' }): void {
  const release = new Capabilities('primary');
  observePrimary(release, status);
  state.release = release;
  state.rings = allRings(status);
}

/** The part of a status that no recorded change since the connection explains. */
function unexplained(record: ProcessRecord, summary: StatusSummary): StatusSummary {
  if (!record.wasChanged) return summary;
  const ports = new Set([...summary.ports].filter((port) => !record.mayHold(port)));
  const patches = summary.patches.filter(
    ({ src, dst }) => !record.patchedPorts.has(src) || !record.patchedPorts.has(dst),
  );
  const isPristine = ports.size === 0 && patches.length === 0 && !summary.hasUdf;
  return { ...summary, ports, patches, isPristine };
}

/** The first status on a connection shows whether the process is new, and whether its whole life is known. */
function recognise(state: HostState, record: ProcessRecord, summary: StatusSummary): void {
  const { previous } = record;
  record.previous = undefined;
  if (previous !== undefined && isSame(previous, summary)) {
    record.adopt(previous);
    for (const [port, { owner }] of state.orphans) if (owner === record.id) state.orphans.delete(port);
  } else if (record.history === 'presumed') {
    record.history = summary.isPristine ? 'known' : 'unknown';
  } else if (!summary.isPristine) record.history = 'unknown';
  if (record.history !== 'unknown') {
    if (record.kind === 'primary')
      state.primaryPorts ??= new PrimaryPortList(state.slots.nics ?? summary.phys);
    return;
  }
  state.slots.markUncertain(`spp-ctl was started after ${processName(record.id)}`);
  if (record.kind === 'primary') state.primaryPorts = undefined;
}

/**
 * Whether a reconnected process is the process that was disconnected. A process that closed its connection and now
 * has no ports was launched anew.
 */
function isSame(previous: ProcessRecord, summary: StatusSummary): boolean {
  if (previous.end === 'died') return !summary.isPristine;
  return !summary.isPristine || previous.ports.size === 0;
}

/** Records a port of the process: an unrecorded port was created before spp-ctl observed the process. */
function recordPort(state: HostState, record: ProcessRecord, port: string): void {
  if (record.ports.has(port)) return;
  const { id, kind } = record;
  if (typeOf(port) === 'ring') {
    record.rings.add(port);
    if (kind === 'primary' && !state.primaryRings.has(port))
      state.primaryRings.set(port, { hotplugSince: true, at: state.turns });
    if (state.slotOf(port, id) === undefined) takeSlot(state, record, port);
  } else if (isHotplug(port) && state.slotOf(port, id) === undefined) takeSlot(state, record, port);
  if (state.orphans.get(port)?.owner === id) state.orphans.delete(port);
}

/** Records a device that was not recorded before: its slot is a guess unless it is the only device. */
function takeSlot(state: HostState, record: ProcessRecord, port: string): void {
  const { slots } = state;
  const isOnlyOne = record.kind === 'pcap' && slots.count === 0;
  slots.take(port, record.id);
  if (!isOnlyOne)
    slots.markUncertain(
      `${processName(record.id)} has ${port}, which was created before spp-ctl observed it`,
    );
}

/** Records that ports have disappeared from the status. The ports of vf and mirror exist for life. */
function dropMissingPorts(state: HostState, record: ProcessRecord, summary: StatusSummary): void {
  for (const port of record.ports) {
    if (summary.ports.has(port)) continue;
    record.patchedPorts.delete(port);
    if (isHotplug(port))
      state.slots.markUncertain(`${processName(record.id)} lost ${port} for an unknown reason`);
  }
  for (const port of record.brokenPorts.keys()) if (!summary.ports.has(port)) record.brokenPorts.delete(port);
}
