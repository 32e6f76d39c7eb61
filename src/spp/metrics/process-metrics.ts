import { Durations, Histograms } from '../../metrics/durations.js';
import {
  Counters,
  type Labels,
  type MetricSource,
  type Reading,
  Value,
  Values,
} from '../../metrics/family.js';
import type { CommandRecord, UnsentReason } from '../connection/command-record.js';
import type { ListenerObserver } from '../connection/listener.js';
import type { AnyProcess } from '../processes/index.js';

/** Labels of a process: its id, such as `vf:2`, and its type. */
const WHICH = ['process', 'type'] as const;
type Which = (typeof WHICH)[number];

const UP = new Values(
  'gauge',
  'spp_process_up',
  WHICH,
  'Whether the process is connected; kept after the process disconnects',
);
const ENDED = new Values('gauge', 'spp_process_ended', WHICH, 'Whether the process exited on request');
const DAMAGED = new Values(
  'gauge',
  'spp_process_damaged',
  WHICH,
  'Whether the process is damaged: its status is unreliable and changes can end it',
);
const RECONNECTS = new Values(
  'counter',
  'spp_process_reconnects_total',
  WHICH,
  'Reconnections of the process',
);
const COMMANDS = new Values(
  'counter',
  'spp_process_commands_total',
  [...WHICH, 'outcome'],
  'Commands sent to the process, by outcome: ok or an error code',
);
const DURATIONS = new Histograms(
  'spp_process_command_duration_seconds',
  WHICH,
  'Time from sending a command to its reply or failure',
);
const UNSENT = new Values(
  'counter',
  'spp_process_unsent_commands_total',
  [...WHICH, 'reason'],
  'Commands that were not sent to the process, by reason',
);
const TIMEOUTS = new Values(
  'counter',
  'spp_process_timeouts_total',
  WHICH,
  'Requests whose deadline passed, and commands without a reply in time',
);
const WAITING = new Values(
  'gauge',
  'spp_process_queue_length',
  WHICH,
  'Requests that wait for the process, without the one in progress',
);
const QUEUE_LIMIT = new Value(
  'gauge',
  'spp_process_queue_limit',
  'Maximum number of requests that wait for one process (--queue-limit)',
);
const REJECTED = new Values(
  'counter',
  'spp_ctl_rejected_peers_total',
  ['listener'],
  'Connections that were rejected on the ports for SPP processes, by listener',
);

/** Possible outcomes of a command that was sent. */
const OUTCOMES = ['ok', 'command_failed', 'process_timeout', 'connection_lost', 'bad_reply'] as const;
const REASONS = ['timeout', 'queue_full', 'client_gone', 'disconnected'] as const;

/** The command that ends a process of any type. */
const EXIT = 'exit';

/** Counters of one process, over all its connections. */
interface Counts {
  readonly labels: Labels<Which>;
  /** Undefined while the process is disconnected. */
  process: AnyProcess | undefined;
  reconnects: number;
  readonly outcomes: Counters<'outcome', Which>;
  readonly unsent: Counters<'reason', Which>;
  /** Requests whose deadline passed after a command was sent. */
  overdue: number;
  readonly durations: Durations;
  /** Whether the process received an exit command and did not reject it. */
  exits: boolean;
}

/**
 * Counts connections and commands of processes. A disconnected process stays, with up = 0, until a process of another
 * type uses its client id: at most a primary and 99 secondaries.
 */
export class ProcessMetrics implements MetricSource, Omit<ListenerObserver, 'status'> {
  /** By client id; 0 is the primary. */
  readonly #counts = new Map<number, Counts>();
  readonly #connected = new Map<AnyProcess, Counts>();
  readonly #rejected = new Counters('listener', ['primary', 'secondary'], {});

  /** @param queueLimit maximum number of queued requests of one process. */
  constructor(private readonly queueLimit: number) {}

  connected(process: AnyProcess): void {
    const id = process.clientId ?? 0;
    let counts = this.#counts.get(id);
    if (counts?.labels.type === process.kind) {
      counts.reconnects++;
    } else {
      counts = countsOf(process);
      this.#counts.set(id, counts);
    }
    counts.process = process;
    counts.exits = false;
    this.#connected.set(process, counts);
  }

  disconnected(process: AnyProcess): void {
    const counts = this.#connected.get(process);
    if (counts !== undefined) counts.process = undefined;
    this.#connected.delete(process);
  }

  rejected(port: 'primary' | 'secondary'): void {
    this.#rejected.increment(port);
  }

  command(process: AnyProcess, { command, ms, outcome }: CommandRecord): void {
    const counts = this.#connected.get(process);
    if (counts === undefined) return;
    counts.outcomes.increment(outcome);
    counts.durations.observe(ms / 1_000);
    // Early releases close the connection without a reply.
    if (command === EXIT) counts.exits = outcome === 'ok' || outcome === 'connection_lost';
  }

  unsent(process: AnyProcess, reason: UnsentReason): void {
    const counts = this.#connected.get(process);
    if (counts !== undefined) counts.unsent.increment(reason);
  }

  overdue(process: AnyProcess): void {
    const counts = this.#connected.get(process);
    if (counts !== undefined) counts.overdue++;
  }

  read(): readonly Reading[] {
    const all = [...this.#counts.values()];
    return [
      UP.reading(all.map(({ labels, process }) => [labels, Number(process !== undefined)])),
      ENDED.reading(
        all.map(({ labels, process, exits }) => [labels, Number(exits && process === undefined)]),
      ),
      DAMAGED.reading(all.map(({ labels, process }) => [labels, Number(process?.damage !== undefined)])),
      RECONNECTS.reading(all.map(({ labels, reconnects }) => [labels, reconnects])),
      COMMANDS.reading(all.flatMap(({ outcomes }) => [...outcomes])),
      DURATIONS.reading(all.map(({ labels, durations }) => [labels, durations])),
      UNSENT.reading(all.flatMap(({ unsent }) => [...unsent])),
      TIMEOUTS.reading(
        all.map(({ labels, outcomes, unsent, overdue }) => [
          labels,
          outcomes.of('process_timeout') + unsent.of('timeout') + overdue,
        ]),
      ),
      WAITING.reading(
        all.flatMap(({ labels, process }) =>
          process === undefined ? [] : [[labels, process.session.waiting] as const],
        ),
      ),
      QUEUE_LIMIT.reading(this.queueLimit),
      REJECTED.reading(this.#rejected),
    ];
  }
}

function countsOf({ id, kind }: AnyProcess): Counts {
  const labels = { process: id, type: kind };
  return {
    labels,
    process: undefined,
    reconnects: 0,
    outcomes: new Counters('outcome', OUTCOMES, labels),
    unsent: new Counters('reason', REASONS, labels),
    overdue: 0,
    durations: new Durations(),
    exits: false,
  };
}
