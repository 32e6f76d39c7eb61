import { parseProcessId, type ProcessKind } from '../../text/process-id.js';
import type { Told } from '../processes/told.js';
import { type Change, type ChangeOutcome, typeOf } from './change.js';
import { check } from './checks.js';
import { damageOf } from './damages.js';
import { HostState } from './host-state.js';
import { note } from './noting.js';
import { ProcessMemory } from './process-memory.js';
import { see } from './seeing.js';
import type { Damage, Refusal } from './verdict.js';

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
  connected(id: string, kind: ProcessKind, isEarly = false): void {
    const state = this.#state;
    const former = state.processes.get(id);
    const memory = new ProcessMemory(id, kind, isEarly ? 'presumed' : 'known', ++state.turns);
    if (former?.kind === kind) memory.former = former.isSeen ? former : former.former;
    // An unread one that lost its connection may still be older than spp-ctl.
    if (former?.end === 'lost' && former.history !== 'known') memory.history = former.history;
    state.processes.set(id, memory);
    if (former?.end !== 'lost' && kind !== 'primary') {
      // A launch finds out who is dead (H4), and puts the primary's rings out of reach as a hotplug does (H9).
      state.hasDeathSinceHotplug = false;
      state.blockPrimaryRings();
    }
    if (kind === 'primary') this.#primaryConnected(memory);
    for (const slot of state.slots.withoutRings()) memory.seenSlots.add(slot);
  }

  /** @param end `died` when the process closed the connection, `lost` when spp-ctl gave it up. */
  disconnected(id: string, end: 'died' | 'lost'): void {
    const state = this.#state;
    const memory = state.processes.get(id);
    if (memory === undefined) return;
    memory.isConnected = false;
    memory.end = end;
    state.turns++;
    if (memory.kind === 'primary') {
      state.primary = end;
      state.primaryLeftAt = state.turns;
      return;
    }
    if (end === 'lost') return;
    state.hasDeathSinceHotplug = true;
    for (const port of [...memory.ports, ...memory.perhaps, ...memory.pending])
      if (!port.startsWith('ring:')) state.orphans.set(port, { owner: id });
  }

  /**
   * A status was read.
   *
   * @param key an object that stays the same as long as the status does; then nothing is looked at.
   */
  observe(id: string, told: Told, key: unknown = told.status): void {
    see(this.#state, this.#memoryOf(id, told.kind), told, key);
  }

  /**
   * A change was sent.
   *
   * @param outcome `unknown` makes unknown whatever depends on the change.
   * @param reason what the process said when it refused.
   */
  note(id: string, change: Change, outcome: ChangeOutcome, reason = ''): void {
    note(this.#state, this.#memoryOf(id), change, outcome, reason);
  }

  /** Whether a change must not be sent now. @returns why; undefined when nothing is known against it. */
  check(id: string, change: Change): Refusal | undefined {
    return check(this.#state, this.#memoryOf(id), change);
  }

  /** What is wrong with a process. */
  damage(id: string): Damage | undefined {
    const memory = this.#state.processes.get(id);
    return memory?.isConnected === true ? damageOf(this.#state, memory) : undefined;
  }

  /** Whether its status was read on this connection. */
  isSeen(id: string): boolean {
    return this.#state.processes.get(id)?.isSeen === true;
  }

  /** Whether the process has a port in working order. */
  has(id: string, port: string): boolean {
    const memory = this.#state.processes.get(id);
    return memory?.ports.has(port) === true && !memory.lost.has(port);
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
    return this.#state.processes.get(id)?.ends.has(port) === true;
  }

  /** Whether the next hotplug add may fail for no other reason than that a secondary has died (H4). */
  get mayFailOnce(): boolean {
    return this.#state.hasDeathSinceHotplug;
  }

  /** The slot of a port of the process, as far as slots are known exactly. */
  slotOf(id: string, port: string): number | undefined {
    return this.#state.slots.doubt === undefined ? this.#state.slotOf(port, id) : undefined;
  }

  /** Why slots are not known exactly: the beginning of a sentence. Undefined when they are. */
  get doubt(): string | undefined {
    return this.#state.slots.doubt;
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

  #memoryOf(id: string, kind?: ProcessKind): ProcessMemory {
    let memory = this.#state.processes.get(id);
    if (memory === undefined) {
      memory = new ProcessMemory(id, kind ?? parseProcessId(id).kind, 'known', ++this.#state.turns);
      this.#state.processes.set(id, memory);
    }
    return memory;
  }

  /** A primary starts only while no secondary lives: with one that lives, it is the same as before. */
  #primaryConnected(memory: ProcessMemory): void {
    const state = this.#state;
    const isFirst = state.primary === 'unseen';
    const lives = [...state.connected()].some(
      ({ kind, since }) => kind !== 'primary' && since < state.primaryLeftAt,
    );
    const isSame = state.primary === 'lost' || lives;
    state.primary = 'here';
    if (isFirst) return;
    if (isSame) {
      if (memory.former !== undefined) memory.former.end = 'lost';
      return;
    }
    memory.former = undefined;
    this.#forgetHost();
  }

  /** A new primary has made the host anew. */
  #forgetHost(): void {
    const state = this.#state;
    const fresh = new HostState();
    const { slots, misbooked, primaryRings, orphans, leftovers } = fresh;
    Object.assign(state, { slots, misbooked, primaryRings, orphans, leftovers });
    state.books = undefined;
    state.rings = undefined;
    state.hasDeathSinceHotplug = false;
    for (const [id, each] of state.processes) {
      if (!each.isConnected) state.processes.delete(id);
      else if (each.ports.size > 0)
        state.slots.doubtful('a secondary had ports before the primary connected');
    }
  }
}
