import { isDeepStrictEqual } from 'node:util';
import type { AnyProcess } from '../../spp/processes/index.js';
import type { TypedStatus } from '../../spp/host/process-kinds.js';
import type { SuccessfulReading } from '../../spp/reading.js';
import { type PrimaryStatus, withoutCounters } from '../../spp/protocol/primary.js';
import { clientIdOf } from '../../text/process-id.js';
import { type ForwardingModel, type ForwardingProcess, nicOf } from '../forwarding/model.js';
import { forwardingOf, modelOfProcesses } from '../forwarding/observed.js';
import { type DesiredPanel, withCauses } from './causes.js';
import { DropCounters, type DropRates } from './drop-rates.js';
import { findingKey, findingsOf, newFindings } from './find.js';
import type { Finding, Severity } from './finding.js';

/** Minimum time from a status to the findings on it, and between two of them, in milliseconds: a change has many steps. */
const DELAY_MS = 1_000;

type Watched = Pick<AnyProcess, 'id' | 'kind' | 'clientId' | 'limits'>;

/** What is found to differ. */
export type OnFindings = (appeared: readonly Finding[], resolved: readonly Finding[]) => void;

/**
 * The findings on the panel by the last status of each process, whatever it was read for: no command is sent. They are found when somebody
 * asks, and reported some time after a status has changed.
 */
export class FindingsWatch {
  /** The last status of each connected process, by id; undefined until one was read since the process connected. */
  readonly #readings = new Map<string, SuccessfulReading | undefined>();
  readonly #drops = new DropCounters();
  /** What the processes that have changed since the last look at the drops were before, by id. */
  readonly #before = new Map<string, SuccessfulReading | undefined>();
  /** Made from the readings when it is needed: a change has many statuses. */
  #model: ForwardingModel | undefined;
  #reported: readonly Finding[] = [];
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  /**
   * @param onFindings called with what has appeared and what has been resolved.
   * @param desired the desired document now. It returns undefined when no document is desired.
   */
  constructor(
    private readonly onFindings: OnFindings,
    private readonly desired: () => DesiredPanel | undefined,
    private readonly delayMs = DELAY_MS,
  ) {}

  /** A process has connected. Nothing is known of it until a status is read. */
  connected({ id }: Pick<Watched, 'id'>): void {
    this.#readings.set(id, undefined);
    this.#changed();
  }

  disconnected({ id, kind }: Pick<Watched, 'id' | 'kind'>): void {
    this.#keepBefore(id);
    this.#readings.delete(id);
    if (kind === 'primary') this.#drops.forget();
    this.#changed();
  }

  /** A status was read, for whatever reason. */
  statusRead({ id, clientId, limits }: Watched, reading: TypedStatus): void {
    if (!this.#readings.has(id) || this.#isStopped) return;
    const status = this.#readings.get(id)?.status;
    if (reading.kind === 'primary') this.#count(reading.status);
    if (status === reading.status || isSame(status, reading)) return;
    this.#keepBefore(id);
    this.#readings.set(id, { id, clientId, ...limits, ...reading });
    this.#changed();
  }

  /**
   * The findings now, with the causes that the desired document shows.
   *
   * @param unread the ids of processes whose last status is not to be relied on.
   */
  check(unread: ReadonlySet<string> = new Set()): { model: ForwardingModel; list: readonly Finding[] } {
    const model = unread.size === 0 ? this.#current() : modelOfProcesses(this.#processes(unread));
    return { model, list: withCauses(findingsOf(model, this.#rates()), model, this.desired()) };
  }

  /** The findings now, without causes: to count them. */
  get found(): readonly Finding[] {
    return findingsOf(this.#current(), this.#rates());
  }

  /** The number of findings by severity; undefined when there is none. */
  get counts(): Readonly<Record<Severity, number>> | undefined {
    const { found } = this;
    if (found.length === 0) return undefined;
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of found) counts[severity]++;
    return counts;
  }

  /** Reports nothing more. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #count(status: PrimaryStatus): void {
    const before = this.#drops.ports;
    this.#drops.read(status, performance.now());
    if (before !== this.#drops.ports) this.#schedule();
  }

  /** The process changes, or disconnects. */
  #keepBefore(id: string): void {
    if (!this.#before.has(id)) this.#before.set(id, this.#readings.get(id));
  }

  /** The rates of drops, of each port only since the processes there have changed last. */
  #rates(): DropRates {
    if (this.#before.size > 0) {
      const changed = [...this.#before]
        .flatMap(([id, before]) => [before, this.#readings.get(id)])
        .flatMap((reading) => reading ?? []);
      this.#before.clear();
      this.#drops.restart(patchedPorts(changed.map(forwardingOf)));
    }
    return this.#drops.rates;
  }

  #current(): ForwardingModel {
    return (this.#model ??= modelOfProcesses(this.#processes()));
  }

  /** In the order of the registry: the primary first, then by client id. A process that did not reply may have disconnected since. */
  #processes(unread: ReadonlySet<string> = new Set()): ForwardingProcess[] {
    const known = [...this.#readings]
      .filter(([id]) => !unread.has(id))
      .map(([id, reading]) => (reading === undefined ? unreadProcess(id) : forwardingOf(reading)));
    return [...known, ...[...unread].map(unreadProcess)].sort(
      (a, b) => (clientIdOf(a.id) ?? 0) - (clientIdOf(b.id) ?? 0),
    );
  }

  #changed(): void {
    this.#model = undefined;
    this.#schedule();
  }

  #schedule(): void {
    if (this.#isStopped) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#report();
    }, this.delayMs).unref();
  }

  #report(): void {
    const { list } = this.check();
    const appeared = newFindings(list, this.#reported);
    const present = new Set(list.map(findingKey));
    const resolved = this.#reported.filter((finding) => !present.has(findingKey(finding)));
    this.#reported = list;
    if (appeared.length + resolved.length > 0) this.onFindings(appeared, resolved);
  }
}

/** A process of which nothing is known. */
function unreadProcess(id: string): ForwardingProcess {
  return { id, elements: [], facts: {}, ports: [], isUnread: true };
}

/** The ports that processes take packets from or send them to, of NICs without queue. */
function patchedPorts(processes: readonly ForwardingProcess[]): Set<string> {
  const elements = processes.flatMap((process) => process.elements);
  return new Set(elements.flatMap(({ rx, tx }) => [...rx, ...tx].map(({ port }) => nicOf(port))));
}

/** Whether a status shows the same as the one before, except for counters. */
function isSame(before: TypedStatus['status'] | undefined, { kind, status }: TypedStatus): boolean {
  if (before === undefined || kind !== 'primary') return false;
  return isDeepStrictEqual(withoutCounters(before as PrimaryStatus), withoutCounters(status));
}
