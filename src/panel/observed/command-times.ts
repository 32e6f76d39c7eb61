import type { CommandRecord } from '../../spp/connection/command-record.js';
import { type HostChange, typeOf } from '../../spp/host/change.js';
import { changeOf } from '../../spp/host/process-kinds.js';
import type { AnyProcess } from '../../spp/processes/index.js';

/** How long processes take for their replies. */
export interface ReplyTimes {
  /**
   * The time from sending a command to its reply, in milliseconds.
   *
   * @param process the id of the process, such as `vf:2`.
   * @param change what the command does. Undefined for `status` and other questions.
   */
  expected(process: string, change: HostChange | undefined): number;
}

/**
 * The times while nothing was measured, in milliseconds: the medians of the replies in the recordings of 18.08.2 and later. Older
 * vfs and mirrors look for commands once a second; their first status shows that.
 */
const RECORDED: ReadonlyMap<string, number> = new Map([
  ['status', 0.5],
  ['add ring', 0.3],
  ['add vhost', 2.1],
  ['add nullpmd', 0.7],
  ['add pcap', 1.5],
  ['add pipe', 0.5],
  ['delete', 0.3],
  ['patch', 0.3],
  ['reset', 0.3],
  ['forward', 0.2],
  ['stop', 0.2],
  ['attach phy', 0.3],
  ['attach ring', 1.2],
  ['attach vhost', 1.2],
  ['detach', 20],
  // From the command to the connection of the process (restore-20.02).
  ['launch', 1_500],
  ['other', 9],
]);

/** A command that was neither measured nor recorded. A memif takes up to this time. */
const UNKNOWN_MS = 140;

/** The share of a new measurement in the mean. */
const WEIGHT = 0.25;

/**
 * The measured replies of each process: a moving mean for each kind of command, on the connection that the process has now. Where
 * the process has replied, but not to a command of that kind, the time is that of the recordings, or that of its status if that
 * is longer: a process that looks for commands once a second takes as long for every reply.
 */
export class CommandTimes implements ReplyTimes {
  /** To be called with what happens on the connections. */
  readonly observer = {
    connected: (process: Pick<AnyProcess, 'id'>): void => this.#connected(process),
    command: (process: Pick<AnyProcess, 'id' | 'kind'>, record: CommandRecord): void =>
      this.#replied(process, record),
  };
  /** By the id of the process, then by the kind of command. */
  readonly #means = new Map<string, Map<string, number>>();

  /** A process has connected: it may be of another release. */
  #connected({ id }: Pick<AnyProcess, 'id'>): void {
    this.#means.delete(id);
  }

  /** A command was sent. Only replies count. */
  #replied({ id, kind }: Pick<AnyProcess, 'id' | 'kind'>, { command, ms, outcome }: CommandRecord): void {
    if (outcome !== 'ok') return;
    let means = this.#means.get(id);
    if (means === undefined) this.#means.set(id, (means = new Map<string, number>()));
    const key = keyOf(changeOf(kind, command));
    const mean = means.get(key);
    means.set(key, mean === undefined ? ms : mean + WEIGHT * (ms - mean));
  }

  expected(process: string, change: HostChange | undefined): number {
    const means = this.#means.get(process);
    const key = keyOf(change);
    return means?.get(key) ?? Math.max(RECORDED.get(key) ?? UNKNOWN_MS, means?.get(keyOf(undefined)) ?? 0);
  }
}

/** Commands with the same key take the same time. */
function keyOf(change: HostChange | undefined): string {
  if (change === undefined) return 'status';
  const takes = change.do === 'add' || change.do === 'attach';
  return takes ? `${change.do} ${typeOf(change.port)}` : change.do;
}
