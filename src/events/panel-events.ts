import { oneLine } from '../text/one-line.js';
import { parseProcessId } from '../text/process-id.js';
import type { CommandRecord } from '../spp/connection/command-record.js';
import type { ProcessName } from '../spp/errors.js';
import { aboutDamage, type Damage } from '../spp/host/findings.js';
import type { ListenerObserver } from '../spp/connection/listener.js';
import { isReadOnly } from '../spp/protocol/command.js';
import type { AnyProcess } from '../spp/processes/index.js';
import type { AboutProcess, EventData } from './event.js';
import type { EventLog } from './event-log.js';
import { StatusWatch } from './status-watch.js';

/** A request that sent changes, and its outcome. */
export interface ChangeReport {
  readonly principal: string | undefined;
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** In the order of sending. */
  readonly changes: readonly { readonly process: ProcessName; readonly command: string }[];
  readonly outcome: 'ok' | EventData['command_failed']['code'];
  readonly reason: string | undefined;
}

/** Maximum length of a process message in an event, in characters: it may be as long as a reply. */
const MAX_MESSAGE = 1_000;

/** Maximum length of the body of a request in an event, as JSON in characters: a document may be as long as a request. */
const MAX_BODY = 1_000;

/** Maximum number of events on findings at a time: they must not displace all other events. */
const MAX_FINDINGS = 100;

type EventFinding = EventData['finding_appeared'];

interface Watched {
  readonly about: AboutProcess;
  readonly status: StatusWatch;
}

/**
 * Turns callbacks of connections and outcomes of requests into events.
 *
 * A request with one change that the process rejected has changed nothing; in all other cases the process is reported
 * as changed. Refused requests that sent nothing create no event: they concern their client only, and under overload
 * they would displace other events.
 */
export class PanelEvents implements Omit<ListenerObserver, 'rejected' | 'unsent' | 'overdue'> {
  /**
   * By name. Entries stay after the process has disconnected, for requests that end later; the number of names is
   * limited.
   */
  readonly #watched = new Map<ProcessName, Watched>();

  constructor(private readonly log: EventLog) {}

  connected(process: AnyProcess, address: string): void {
    const about = aboutId(process.id);
    this.#watched.set(process.name, { about, status: new StatusWatch() });
    this.log.add('connected', { ...about, address });
  }

  disconnected(process: AnyProcess, why: string): void {
    const watched = this.#watched.get(process.name);
    if (watched === undefined) return;
    watched.status.forget();
    this.log.add('disconnected', { ...watched.about, why: shorten(why) });
  }

  /** A failed change is reported with its request, which may have tried another way. */
  command(process: AnyProcess, { command, outcome, reason = '' }: CommandRecord): void {
    const watched = this.#watched.get(process.name);
    if (watched === undefined) return;
    if (!isReadOnly(command)) watched.status.changeReplied();
    else if (outcome !== 'ok') this.#failed(watched, command, outcome, reason);
  }

  status(process: AnyProcess, lasting: unknown): void {
    const watched = this.#watched.get(process.name);
    if (watched?.status.read(lasting) === true) this.#differs(watched);
  }

  /**
   * Reports the outcome of a request.
   *
   * @param body of the request, as it was parsed; undefined without one.
   * @param isOwn whether spp-ctl itself sent the request.
   */
  changed(change: ChangeReport, body: unknown, isOwn = false): void {
    const { changes, principal, operationId: operation, outcome, reason = '' } = change;
    const wasRefused = outcome === 'command_failed' || outcome === 'not_applied';
    const isReported = !wasRefused || changes.length > 1;
    const by = isOwn ? ('panel' as const) : ('request' as const);
    const who = isOwn || principal === undefined ? {} : { who: principal };
    const cause = { by, operation, ...requestOf(change, body), ...who };
    const counts = new Map<ProcessName, number>();
    for (const { process } of changes) counts.set(process, (counts.get(process) ?? 0) + 1);
    for (const [name, count] of counts) {
      const watched = this.#watched.get(name);
      if (watched === undefined) continue;
      if (isReported) this.log.add('changed', { ...watched.about, ...cause });
      if (watched.status.changesReported(count, isReported)) this.#differs(watched);
    }
    const last = changes.at(-1);
    const watched = last && this.#watched.get(last.process);
    if (outcome === 'ok' || watched === undefined) return;
    const message = outcome === 'internal' ? 'internal error of spp-ctl' : reason;
    this.#failed(watched, last?.command ?? '', outcome, message);
  }

  /** Reports a change of the sync state of a process. @param id such as `vf:2`. */
  sync(id: string, state: EventData['sync']['state'], reason: string | undefined): void {
    const because = reason === undefined ? {} : { reason: shorten(reason) };
    this.log.add('sync', { ...aboutId(id), state, ...because });
  }

  /** Reports the damage of a process; undefined when it has none any more. @param id such as `vf:2`. */
  damage(id: string, damage: Damage | undefined): void {
    const about = aboutId(id);
    if (damage === undefined) this.log.add('mended', about);
    else this.log.add('damaged', { ...about, ...aboutDamage(damage) });
  }

  /** Reports what was found to be wrong with the panel, and what is no longer: the most severe first, and not more than a reader keeps up with. */
  findings(appeared: readonly EventFinding[], resolved: readonly EventFinding[]): void {
    for (const finding of appeared.slice(0, MAX_FINDINGS)) this.log.add('finding_appeared', finding);
    const left = Math.max(MAX_FINDINGS - appeared.length, 0);
    for (const { kind, severity, subjects } of resolved.slice(0, left))
      this.log.add('finding_resolved', { kind, severity, subjects });
  }

  #differs({ about }: Watched): void {
    this.log.add('changed', { ...about, by: 'status' });
  }

  #failed(
    { about }: Watched,
    command: string,
    code: EventData['command_failed']['code'],
    message: string,
  ): void {
    this.log.add('command_failed', { ...about, command, code, message: shorten(message) });
  }
}

/** @param id such as `vf:2`. */
function aboutId(id: string): AboutProcess {
  const { kind, clientId } = parseProcessId(id);
  return { process: id, type: kind, ...(clientId === undefined ? {} : { 'client-id': clientId }) };
}

/** The methods of requests that change something. */
const METHODS = ['PUT', 'POST', 'DELETE'] as const;

/** The request of a change, as a member of an event. A body that is too long is left out. */
function requestOf(
  { method: name, path }: ChangeReport,
  body: unknown,
): Pick<EventData['changed'], 'request'> {
  const method = METHODS.find((each) => each === name);
  if (method === undefined) return {};
  return { request: isShort(body) ? { method, path, body } : { method, path } };
}

/** Whether a value is an object that is short as JSON. One that is nested too deeply for JSON is not. */
function isShort(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  try {
    return JSON.stringify(value).length <= MAX_BODY;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function shorten(text: string): string {
  return oneLine(text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}...` : text);
}
