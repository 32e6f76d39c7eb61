import type { PortUpdates } from '../host/port-updates.js';
import type { Command } from '../protocol/command.js';
import type { WorkerState } from './worker-state.js';

/** A change of a component, which updates its ports. */
export interface ComponentUpdate {
  /** Number of rx ports that the component has after the change. */
  readonly rxPorts: number;
}

/**
 * Why changes must not be sent: the list of updated ports overflows (rule V11), and no component can be used to empty it before.
 *
 * @param isTagging whether they attach a port with a VLAN operation.
 */
export function whyNoRoom(
  updates: PortUpdates,
  state: WorkerState,
  changes: readonly ComponentUpdate[],
  isTagging: boolean,
): string | undefined {
  if (isTagging && updates.hasLostTags)
    return 'has updated so many rx ports at once that it has lost the EtherType of VLAN tags; restart it first';
  if (state.withOneRx !== undefined) return undefined;
  const later = updates.clone();
  for (const { rxPorts } of changes) {
    const overwritten = later.overwrittenBy(rxPorts);
    if (overwritten === 'address')
      return `has too little room to update ${rxPorts} rx ports at once, and could not connect again; ${INSTEAD}`;
    if (overwritten === 'tags' && !later.hasLostTags && (isTagging || state.hasTags))
      return `has too little room to update ${rxPorts} rx ports at once, and would lose the EtherType of its VLAN tags; ${INSTEAD}`;
    later.record(rxPorts);
  }
  return undefined;
}

const INSTEAD = 'start another component, attach one rx port to it, and try again; or restart the process';

/** Changes without effect that empty the list of updated ports before a change that would overflow it, in order. */
export function changesForRoom(
  updates: PortUpdates,
  state: WorkerState,
  { rxPorts }: ComponentUpdate,
): readonly Command<void>[] {
  const name = state.withOneRx;
  if (name === undefined || updates.overwrittenBy(rxPorts) === undefined) return [];
  return Array.from({ length: updates.untilEmpty }, () => state.harmless(name));
}
