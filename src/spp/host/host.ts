import { UnsafeCommandError } from '../errors.js';
import type { RequestOrigin } from '../request-origin.js';
import type { CommandRecord } from '../connection/command-record.js';
import type { ProcessType } from '../../text/process-id.js';
import { type HostChange, isHotplug, typeOf } from './change.js';
import { changeOf, type TypedStatus } from './process-kinds.js';
import { HotplugLock } from './hotplug-lock.js';
import { Launches } from './launches.js';
import { HostModel } from './model.js';
import type { Damage } from './findings.js';

/**
 * Time after the start of spp-ctl in which a connecting process may be older than spp-ctl, in milliseconds: processes
 * retry once a second, and old releases of vf take another second for the greeting.
 */
const RETRY_MS = 3_000;

/** Whether a change may damage other processes: changes of ports may. Patches, and attached NICs, affect one process only. */
function mayDamageOthers(change: HostChange): boolean {
  if (change.do === 'attach' || change.do === 'detach') return typeOf(change.port) !== 'phy';
  return 'port' in change;
}

/** The part of a process that the host needs. */
export interface HostProcess {
  readonly id: string;
  readonly kind: ProcessType;
  status(origin?: RequestOrigin): Promise<unknown>;
}

/** The host of all connected processes: its model, and the lock for hotplugs. */
export class Host {
  readonly model = new HostModel();
  readonly hotplugLock = new HotplugLock();
  readonly launches = new Launches();
  /** When spp-ctl started, on the clock of performance.now(). */
  readonly startedAt = performance.now();
  /** When the primary connected. */
  #primaryAt = -Infinity;

  /** @param processes returns the connected processes. */
  constructor(private readonly processes: () => readonly HostProcess[]) {}

  /** Called when a process gets a damage, when its damage changes, or with undefined when it has none any more. */
  onDamage: ((id: string, damage: Damage | undefined) => void) | undefined;
  /** The last reported damage of each damaged process. */
  readonly #damages = new Map<string, string>();

  /**
   * When secondaries may have lost their connections last, on the clock of performance.now(): when spp-ctl started, or the primary
   * connected.
   */
  get lostAt(): number {
    return Math.max(this.startedAt, this.#primaryAt);
  }

  /** A process has connected. Called before any request can use it. */
  connected({ id, kind }: Pick<HostProcess, 'id' | 'kind'>): void {
    this.model.connected(id, kind, performance.now() - this.startedAt < RETRY_MS);
    this.launches.connected(id);
    if (kind === 'primary') this.#primaryAt = performance.now();
    this.#lookAtAll();
  }

  /** @param byProcess whether the process closed the connection, which it does only when it exits. */
  disconnected({ id }: Pick<HostProcess, 'id'>, byProcess: boolean): void {
    const end = byProcess ? 'died' : 'lost';
    this.model.disconnected(id, end);
    this.launches.disconnected(id, end);
    this.#damages.delete(id);
    this.#lookAtAll();
  }

  /** Records the outcome of a command. */
  recordCommand(
    { id, kind }: Pick<HostProcess, 'id' | 'kind'>,
    { command, outcome, reason }: CommandRecord,
  ): void {
    const change = changeOf(kind, command);
    if (change === undefined) return;
    const failure = outcome === 'command_failed' ? 'failed' : 'unknown';
    const result = outcome === 'ok' ? 'done' : failure;
    this.model.recordChange(id, change, result, reason?.replace(/^command error: /, ''));
    if (mayDamageOthers(change)) this.#lookAtAll();
    else this.#look(id);
  }

  /** Records a status that was read. @param key see HostModel.recordStatus(). */
  recordStatus(id: string, reading: TypedStatus, key: unknown): void {
    this.model.recordStatus(id, reading, key);
    this.#look(id);
  }

  /**
   * Reads the status of each process whose status was not read since it connected. Must be called before a request
   * takes its turn with a process, never while it has the turn.
   */
  async known(origin: RequestOrigin): Promise<void> {
    const unread = this.processes().filter(({ id }) => !this.model.isStatusKnown(id));
    // The status of a process that fails stays unknown; the model takes that into account.
    if (unread.length > 0) await Promise.allSettled(unread.map((process) => process.status(origin)));
  }

  #lookAtAll(): void {
    for (const { id } of this.processes()) this.#look(id);
  }

  #look(id: string): void {
    const damage = this.model.damage(id);
    const news = damage && `${damage.kind} ${damage.reason}`;
    if (news === this.#damages.get(id)) return;
    if (news === undefined) this.#damages.delete(id);
    else this.#damages.set(id, news);
    this.onDamage?.(id, damage);
  }

  /** @throws UnsafeCommandError when the model objects to the change. */
  check(id: string, change: HostChange): void {
    const refusal = this.model.check(id, change);
    if (refusal !== undefined) throw UnsafeCommandError.of(refusal);
  }

  /** Sends a command that creates or removes a port, under the lock when the port is hotplugged. */
  withHotplugLock<T>(port: string, send: () => Promise<T>): Promise<T> {
    return isHotplug(port) ? this.hotplugLock.run(send) : send();
  }
}
