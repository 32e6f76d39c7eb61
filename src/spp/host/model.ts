import { parseProcessId, type ProcessType } from '../../text/process-id.js';
import type { TypedStatus } from './process-kinds.js';
import { type HostChange, type HostChangeOutcome, typeOf } from './change.js';
import { check } from './checks.js';
import { findDamage } from './find-damage.js';
import { HostState } from './host-state.js';
import { recordChange } from './record-change.js';
import { ProcessRecord } from './process-record.js';
import { recordStatus } from './record-status.js';
import type { Damage, Refusal } from './findings.js';

/**
 * One host as spp-ctl knows it: what its processes share and what no status of them shows. Pure: it learns what it is told
 * and sends nothing. Processes are named by their ids, such as `nfv:1`; one that it was not told of is taken for new.
 */
export class HostModel {
  readonly #state: HostState;

  constructor(state = new HostState()) {
    this.#state = state;
  }

  /** The same host, for trying out what changes would do. */
  clone(): HostModel {
    return new HostModel(this.#state.clone());
  }

  /**
   * A process has connected.
   *
   * @param isEarly whether it may have been there before spp-ctl was: processes try to connect once a second.
   */
  connected(id: string, kind: ProcessType, isEarly = false): void {
    const state = this.#state;
    const previous = state.processes.get(id);
    const record = new ProcessRecord(id, kind, isEarly ? 'presumed' : 'known', ++state.turns);
    if (previous?.kind === kind) record.previous = previous.isStatusKnown ? previous : previous.previous;
    // An unread one that lost its connection may still be older than spp-ctl.
    if (previous?.end === 'lost' && previous.history !== 'known') record.history = previous.history;
    state.processes.set(id, record);
    if (previous?.end !== 'lost' && kind !== 'primary') {
      // A launch finds out who is dead (H4), and puts the primary's rings out of reach as a hotplug does (H9).
      state.hasDeathSinceHotplug = false;
      state.blockPrimaryRings();
    }
    if (kind === 'primary') this.#primaryConnected(record);
    for (const slot of state.slots.withoutRings()) record.seenSlots.add(slot);
  }

  /** @param end `died` when the process closed the connection, `lost` when spp-ctl gave it up. */
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
   * A status was read.
   *
   * @param key an object that stays the same as long as the status does; then nothing is looked at.
   */
  recordStatus(id: string, reading: TypedStatus, key: unknown = reading.status): void {
    recordStatus(this.#state, this.#recordOf(id, reading.kind), reading, key);
  }

  /**
   * A change was sent.
   *
   * @param outcome `unknown` makes unknown whatever depends on the change.
   * @param reason what the process said when it refused.
   */
  recordChange(id: string, change: HostChange, outcome: HostChangeOutcome, reason = ''): void {
    recordChange(this.#state, this.#recordOf(id), change, outcome, reason);
  }

  /** Whether a change must not be sent now. @returns why; undefined when nothing is known against it. */
  check(id: string, change: HostChange): Refusal | undefined {
    return check(this.#state, this.#recordOf(id), change);
  }

  /** What is wrong with a process. */
  damage(id: string): Damage | undefined {
    const record = this.#state.processes.get(id);
    return record?.isConnected === true ? findDamage(this.#state, record) : undefined;
  }

  /** Whether its status was read on this connection. */
  isStatusKnown(id: string): boolean {
    return this.#state.processes.get(id)?.isStatusKnown === true;
  }

  /** Whether the process has a port in working order. */
  has(id: string, port: string): boolean {
    const record = this.#state.processes.get(id);
    return record?.ports.has(port) === true && !record.brokenPorts.has(port);
  }

  /** Whether the process forwards, as far as is known. */
  isRunning(id: string): boolean {
    return this.#state.processes.get(id)?.isRunning === true;
  }

  /** What the process has besides NICs. */
  portsOf(id: string): ReadonlySet<string> {
    return this.#state.processes.get(id)?.ports ?? new Set();
  }

  /** The patches of the process by source, as far as is known. */
  patchesOf(id: string): ReadonlyMap<string, string> {
    return this.#state.processes.get(id)?.patches ?? new Map();
  }

  /** Whether a port was an end of a patch since it was added: patching it then is safe while forwarding (N3). */
  wasPatched(id: string, port: string): boolean {
    return this.#state.processes.get(id)?.patchedPorts.has(port) === true;
  }

  /** Whether the next hotplug add may fail for no other reason than that a secondary has died (H4). */
  get mayNextHotplugFail(): boolean {
    return this.#state.hasDeathSinceHotplug;
  }

  /** The slot of a port of the process, as far as slots are known exactly. */
  slotOf(id: string, port: string): number | undefined {
    return this.#state.slots.uncertainty === undefined ? this.#state.slotOf(port, id) : undefined;
  }

  /** Why slots are not known exactly: the beginning of a sentence. Undefined when they are. */
  get uncertainty(): string | undefined {
    return this.#state.slots.uncertainty;
  }

  /** Whether a process was told to exit by spp-ctl, on its last connection: then it was not killed. */
  wasToldToExit(id: string): boolean {
    return this.#state.processes.get(id)?.wasToldToExit === true;
  }

  /** Whether a memif was made on the host: its socket file is there, and is in the way once its process has ended (H11). */
  get hadMemif(): boolean {
    const { processes, orphans, leftovers } = this.#state;
    const ports = [...processes.values()].flatMap(({ ports }) => [...ports]);
    return [...ports, ...orphans.keys(), ...leftovers].some((port) => typeOf(port) === 'memif');
  }

  /** The id of the process that had this port when it died, if the port is left of it. */
  orphanOf(port: string): string | undefined {
    return this.#state.orphans.get(port)?.owner;
  }

  /** Connected secondaries, whose host a new primary would ruin. Those that were told to exit do not count any more. */
  get secondaries(): readonly string[] {
    return [...this.#state.connected()]
      .filter(({ kind, wasToldToExit }) => kind !== 'primary' && !wasToldToExit)
      .map(({ id }) => id);
  }

  /** Whether the primary has gone away for good, as far as is known. */
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

  /** A primary starts only while no secondary lives: with one that lives, it is the same as before. */
  #primaryConnected(record: ProcessRecord): void {
    const state = this.#state;
    const isFirst = state.primary === 'unseen';
    const lives = [...state.connected()].some(
      ({ kind, since }) => kind !== 'primary' && since < state.primaryLeftAt,
    );
    const isSame = state.primary === 'lost' || lives;
    state.primary = 'here';
    if (isFirst) return;
    if (isSame) {
      if (record.previous !== undefined) record.previous.end = 'lost';
      return;
    }
    record.previous = undefined;
    this.#forgetHost();
  }

  /** A new primary has made the host anew. */
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
