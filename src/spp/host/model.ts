import { parseProcessId, type ProcessType } from '../../text/process-id.js';
import { summaryOf, type TypedStatus } from './process-kinds.js';
import { type HostChange, type HostChangeOutcome, typeOf } from './change.js';
import { check } from './checks.js';
import { findDamage } from './find-damage.js';
import { HostState } from './host-state.js';
import { recordChange } from './record-change.js';
import { ProcessRecord } from './process-record.js';
import type { PortUpdates } from './port-updates.js';
import { recordStatus } from './record-status.js';
import type { Damage, Refusal } from './findings.js';

/**
 * Model of one host: what its processes share and what their statuses do not show. Pure: it records input and sends
 * nothing. Processes are identified by id, such as `nfv:1`; an unknown process counts as newly launched.
 */
export class HostModel {
  readonly #state: HostState;

  constructor(state = new HostState()) {
    this.#state = state;
  }

  /** A copy of the model, for simulating changes. */
  clone(): HostModel {
    return new HostModel(this.#state.clone());
  }

  /**
   * Records that a process has connected.
   *
   * @param isEarly whether the process may be older than spp-ctl: processes retry once a second.
   */
  connected(id: string, kind: ProcessType, isEarly = false): void {
    const state = this.#state;
    const previous = state.processes.get(id);
    const record = new ProcessRecord(id, kind, isEarly ? 'presumed' : 'known', ++state.turns);
    record.isFirstConnection = previous === undefined ? !isEarly : previous.end === 'died';
    if (previous?.kind === kind) record.previous = previous.isStatusKnown ? previous : previous.previous;
    // A process that lost its connection before its status was read may still be older than spp-ctl.
    if (previous?.end === 'lost' && previous.history !== 'known') record.history = previous.history;
    state.processes.set(id, record);
    if (previous?.end !== 'lost' && kind !== 'primary') {
      // A launch detects dead processes (H4), and makes the rings of the primary unreachable, as a hotplug does (H9).
      state.hasDeathSinceHotplug = false;
      state.blockPrimaryRings();
    }
    if (kind === 'primary') this.#primaryConnected(record);
    for (const slot of state.slots.withoutRings()) record.seenSlots.add(slot);
  }

  /**
   * Records that a process was launched and has connected, with a status that shows nothing yet.
   *
   * @param ring the port that a pcap captures. Undefined for none.
   */
  launched(id: string, kind: ProcessType, ring: string | undefined): void {
    this.connected(id, kind);
    const record = this.#recordOf(id);
    record.previous = undefined;
    record.lastStatus = record;
    if (ring === undefined || typeOf(ring) !== 'ring') return;
    record.ports.add(ring);
    record.rings.add(ring);
    this.#state.slots.take(ring, id);
  }

  /** @param end `died` when the process closed the connection, `lost` when spp-ctl closed it. */
  disconnected(id: string, end: 'died' | 'lost'): void {
    const state = this.#state;
    const record = state.processes.get(id);
    if (record === undefined) return;
    record.isConnected = false;
    record.end = end;
    state.turns++;
    if (record.kind === 'primary') {
      state.primary = end;
      state.primaryLeftAt = state.turns;
      return;
    }
    if (end === 'lost') return;
    state.hasDeathSinceHotplug = true;
    for (const port of [...record.ports, ...record.possiblePorts, ...record.unopenedPorts])
      if (!port.startsWith('ring:')) state.orphans.set(port, { owner: id });
  }

  /**
   * Records a status that was read.
   *
   * @param key an object that stays the same while the status does; then there is nothing to record.
   */
  recordStatus(id: string, reading: TypedStatus, key: unknown = reading.status): void {
    const record = this.#recordOf(id, reading.kind);
    if (reading.kind === 'primary' && !record.isStatusKnown) this.#recognisePrimary(record, reading);
    recordStatus(this.#state, record, reading, key);
  }

  /**
   * Records a change that was sent.
   *
   * @param outcome with `unknown`, everything that depends on the change becomes unknown.
   * @param reason the message of the process when it rejected the change.
   */
  recordChange(id: string, change: HostChange, outcome: HostChangeOutcome, reason = ''): void {
    recordChange(this.#state, this.#recordOf(id), change, outcome, reason);
  }

  /** Whether a change must not be sent now. @returns the refusal; undefined when the model has no objection. */
  check(id: string, change: HostChange): Refusal | undefined {
    return check(this.#state, this.#recordOf(id), change);
  }

  /** The damage of a process; undefined when it has none. */
  damage(id: string): Damage | undefined {
    const record = this.#state.processes.get(id);
    return record?.isConnected === true ? findDamage(this.#state, record) : undefined;
  }

  /** Whether the status of the process was read on this connection. */
  isStatusKnown(id: string): boolean {
    return this.#state.processes.get(id)?.isStatusKnown === true;
  }

  /**
   * Whether the process has started with this connection: its first status does not show that it is older. Hidden state from before
   * the connection, such as a VLAN operation of a port that is attached nowhere, cannot exist then.
   */
  isFirstConnection(id: string): boolean {
    const record = this.#state.processes.get(id);
    return record?.isFirstConnection === true && record.isStatusKnown && record.history === 'known';
  }

  /** Whether the process has the port, and the port is not broken. */
  has(id: string, port: string): boolean {
    const record = this.#state.processes.get(id);
    return record?.ports.has(port) === true && !record.brokenPorts.has(port);
  }

  /** Whether the process forwards, as far as known. */
  isRunning(id: string): boolean {
    return this.#state.processes.get(id)?.isRunning === true;
  }

  /** The ports of the process, without NICs. */
  portsOf(id: string): ReadonlySet<string> {
    return this.#state.processes.get(id)?.ports ?? new Set();
  }

  /** The patches of the process by source, as far as known. */
  patchesOf(id: string): ReadonlyMap<string, string> {
    return this.#state.processes.get(id)?.patches ?? new Map();
  }

  /** Whether a port was an end of a patch since it was added: then patching it is safe while forwarding (N3). */
  wasPatched(id: string, port: string): boolean {
    return this.#state.processes.get(id)?.patchedPorts.has(port) === true;
  }

  /** The updates of the ports of a vf, to be recorded there; undefined when spp-ctl does not know its whole life (V11). */
  portUpdatesOf(id: string): PortUpdates | undefined {
    const record = this.#recordOf(id);
    return record.history === 'known' ? record.portUpdates : undefined;
  }

  /** Whether the next hotplug add may fail only because a secondary has died (H4). */
  get mayNextHotplugFail(): boolean {
    return this.#state.hasDeathSinceHotplug;
  }

  /** Slot of a port of the process; undefined while slots are uncertain. */
  slotOf(id: string, port: string): number | undefined {
    return this.#state.slots.uncertainty === undefined ? this.#state.slotOf(port, id) : undefined;
  }

  /** Why slots are uncertain: the beginning of a sentence. Undefined when they are exact. */
  get uncertainty(): string | undefined {
    return this.#state.slots.uncertainty;
  }

  /** Whether spp-ctl sent exit on the last connection of the process: then it did not crash. */
  wasToldToExit(id: string): boolean {
    return this.#state.processes.get(id)?.wasToldToExit === true;
  }

  /**
   * How a process that is not connected was disconnected: it exited as it was told, it ended by itself or was killed, or only its
   * connection was lost. Undefined for a process that is connected, and for one that the primary of now has not seen.
   */
  endOf(id: string): 'exited' | 'killed' | 'lost' | undefined {
    const record = this.#state.processes.get(id);
    if (record === undefined || record.isConnected) return undefined;
    return record.end === 'died' ? (record.wasToldToExit ? 'exited' : 'killed') : record.end;
  }

  /**
   * Whether a memif was created on the host: its socket file exists, and blocks a new memif once the process has
   * ended (H11).
   */
  get hadMemif(): boolean {
    const { processes, orphans, leftovers } = this.#state;
    const ports = [...processes.values()].flatMap(({ ports }) => [...ports]);
    return [...ports, ...orphans.keys(), ...leftovers].some((port) => typeOf(port) === 'memif');
  }

  /** The id of the dead process that the port remains of. */
  orphanOf(port: string): string | undefined {
    return this.#state.orphans.get(port)?.owner;
  }

  /** Connected secondaries, which a new primary would break. Processes that received exit do not count. */
  get secondaries(): readonly string[] {
    return [...this.#state.connected()]
      .filter(({ kind, wasToldToExit }) => kind !== 'primary' && !wasToldToExit)
      .map(({ id }) => id);
  }

  /** Secondaries whose connection was lost: they may still run. */
  get lostSecondaries(): readonly string[] {
    const all = [...this.#state.processes.values()];
    return all.filter(({ kind, id }) => kind !== 'primary' && this.endOf(id) === 'lost').map(({ id }) => id);
  }

  /** Whether the primary has exited, as far as known. */
  get isPrimaryGone(): boolean {
    return this.#state.primary === 'died';
  }

  #recordOf(id: string, kind?: ProcessType): ProcessRecord {
    let record = this.#state.processes.get(id);
    if (record === undefined) {
      record = new ProcessRecord(id, kind ?? parseProcessId(id).kind, 'known', ++this.#state.turns);
      this.#state.processes.set(id, record);
    }
    return record;
  }

  /** A primary starts only while no secondary runs: while an older secondary runs, it is the same primary as before. */
  #primaryConnected(record: ProcessRecord): void {
    const state = this.#state;
    const was = state.primary;
    state.primary = 'here';
    const secondaries = [...state.processes.values()].filter(({ kind }) => kind !== 'primary');
    const lives = secondaries.some(({ isConnected, since }) => isConnected && since < state.primaryLeftAt);
    const haveDied = secondaries.every(({ isConnected, end }) => !isConnected && end === 'died');
    if (lives || was !== 'died') {
      record.mayBeNew = secondaries.length > 0 && haveDied;
      if (lives && was === 'died' && record.previous !== undefined) record.previous.end = 'lost';
      return;
    }
    record.previous = undefined;
    this.#forgetHost();
  }

  /**
   * A primary that has nothing while no secondary lives may be another one than before. A launched secondary inherits the connection
   * of the primary: when the primary is killed, its connection stays open, and only a missing reply shows that (seen with 20.02).
   */
  #recognisePrimary(record: ProcessRecord, reading: TypedStatus): void {
    if (!record.mayBeNew) return;
    record.mayBeNew = false;
    const { isPristine } = summaryOf(reading);
    const lives = [...this.#state.connected()].some(({ kind }) => kind !== 'primary');
    if (lives || !isPristine) return;
    record.previous = undefined;
    this.#forgetHost();
    this.#state.slots.markUncertain('whether the primary was restarted is unknown');
  }

  /** Resets the host: a new primary has created it anew. */
  #forgetHost(): void {
    const state = this.#state;
    const fresh = new HostState();
    const { slots, inconsistentPorts, primaryRings, orphans, leftovers } = fresh;
    Object.assign(state, { slots, inconsistentPorts, primaryRings, orphans, leftovers });
    state.primaryPorts = undefined;
    state.rings = undefined;
    state.hasDeathSinceHotplug = false;
    for (const [id, each] of state.processes) {
      if (!each.isConnected) state.processes.delete(id);
      else if (each.ports.size > 0)
        state.slots.markUncertain('a secondary had ports before the primary connected');
    }
  }
}
