import { UnsafeCommandError } from '../errors.js';
import type { RequestOrigin } from '../request-origin.js';
import type { CommandRecord } from '../connection/command-record.js';
import type { ProcessKind } from '../../text/process-id.js';
import { type Change, changeOf, isHotplug } from './change.js';
import type { Told } from '../processes/told.js';
import { HotplugLane } from './lane.js';
import { HostModel } from './model.js';
import type { Damage } from './verdict.js';

/**
 * For how long after spp-ctl has started a process that connects may be an older one, in milliseconds: they try once a
 * second, and the old releases of vf take another second to tell who they are.
 */
const RETRY_MS = 3_000;

/** What the host asks of a process. */
export interface HostProcess {
  readonly id: string;
  readonly kind: ProcessKind;
  status(caller?: RequestOrigin): Promise<unknown>;
}

/** The host that all connected processes share: what is known of it, and the lane for its hotplugs. */
export class Host {
  readonly model = new HostModel();
  readonly lane = new HotplugLane();
  readonly #startedAt = performance.now();

  /** @param processes those that are connected now. */
  constructor(private readonly processes: () => readonly HostProcess[]) {}

  /** Called when a process is damaged, otherwise than before, or not any more: undefined. */
  onDamage: ((id: string, damage: Damage | undefined) => void) | undefined;
  /** What was told of each that is damaged. */
  readonly #damages = new Map<string, string>();

  /** A process has connected. Called before anybody can use it. */
  connected({ id, kind }: Pick<HostProcess, 'id' | 'kind'>): void {
    this.model.connected(id, kind, performance.now() - this.#startedAt < RETRY_MS);
    this.#lookAtAll();
  }

  /** @param byProcess whether the process closed the connection, which it does only when it ends. */
  disconnected({ id }: Pick<HostProcess, 'id'>, byProcess: boolean): void {
    this.model.disconnected(id, byProcess ? 'died' : 'lost');
    this.#damages.delete(id);
    this.#lookAtAll();
  }

  /** A command was sent to a process, and this came of it. */
  command({ id, kind }: Pick<HostProcess, 'id' | 'kind'>, { command, outcome, reason }: CommandRecord): void {
    const change = changeOf(kind, command);
    if (change === undefined) return;
    const known = outcome === 'command_failed' ? 'failed' : 'unknown';
    this.model.note(id, change, outcome === 'ok' ? 'done' : known, reason?.replace(/^command error: /, ''));
    // What makes or removes ports may be felt by others; patching is done a thousand times a second.
    if ('port' in change) this.#lookAtAll();
    else this.#look(id);
  }

  /** A process has told its status. @param key see HostModel.observe(). */
  told(id: string, told: Told, key: unknown): void {
    this.model.observe(id, told, key);
    this.#look(id);
  }

  /**
   * Reads the status of each process that has not told it since it connected. Call it before a request takes its turn with
   * a process, never during that.
   */
  async known(caller: RequestOrigin): Promise<void> {
    const unread = this.processes().filter(({ id }) => !this.model.isSeen(id));
    // One that does not tell stays unread, and the model takes that into account.
    if (unread.length > 0) await Promise.allSettled(unread.map((process) => process.status(caller)));
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

  /** @throws UnsafeCommandError when the model knows something against the change. */
  check(id: string, change: Change): void {
    const refusal = this.model.check(id, change);
    if (refusal !== undefined) throw UnsafeCommandError.of(refusal);
  }

  /** Sends what makes or removes a port: alone, when it is a hotplug. */
  plug<T>(port: string, send: () => Promise<T>): Promise<T> {
    return isHotplug(port) ? this.lane.run(send) : send();
  }
}
