import { oneLine } from '../text/one-line.js';
import { parseProcessId } from '../text/process-id.js';
import type { CommandRecord } from '../spp/connection/command-record.js';
import type { ProcessName } from '../spp/errors.js';
import { aboutDamage, type Damage } from '../spp/host/verdict.js';
import type { ListenerObserver } from '../spp/connection/listener.js';
import { isQuestion } from '../spp/protocol/command.js';
import type { AnyProcess } from '../spp/registry.js';
import type { AboutProcess, EventData } from './event.js';
import type { EventLog } from './event-log.js';
import { StatusWatch } from './status-watch.js';

/** A request that had commands sent which change something, and what came of it. */
export interface ChangeOutcome {
  readonly who: string | undefined;
  readonly operationId: string;
  /** In the order in which they were sent. */
  readonly changes: readonly { readonly process: ProcessName; readonly command: string }[];
  readonly outcome: 'ok' | EventData['command_failed']['code'];
  readonly reason: string | undefined;
  /** Whether spp-ctl has sent it by itself. */
  readonly isOwn?: boolean;
}

/** How much an event repeats of what a process said, in characters: it may be as long as a reply. */
const MAX_MESSAGE = 1_000;

interface Watched {
  readonly about: AboutProcess;
  readonly status: StatusWatch;
}

/**
 * Turns what happens on the connections, and what comes of requests, into events.
 *
 * A request whose change a process refused has changed nothing, as far as one command goes; whenever that is not sure, the
 * process is said to have changed. What was refused before anything was sent is the business of who asked: it tells
 * nothing about a process, and under overload it would drive out what does.
 */
export class PanelEvents implements Omit<ListenerObserver, 'rejected' | 'unsent' | 'overdue'> {
  /** By name. They stay when the process has gone, for requests that end after it; there are only so many names. */
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

  /** A change that failed is told with the request that it belongs to, which may have tried another way. */
  command(process: AnyProcess, { command, outcome, reason = '' }: CommandRecord): void {
    const watched = this.#watched.get(process.name);
    if (watched === undefined) return;
    if (!isQuestion(command)) watched.status.answered();
    else if (outcome !== 'ok') this.#failed(watched, command, outcome, reason);
  }

  status(process: AnyProcess, lasting: unknown): void {
    const watched = this.#watched.get(process.name);
    if (watched?.status.read(lasting) === true) this.#differs(watched);
  }

  /** The outcome of a request is known. */
  changed(change: ChangeOutcome): void {
    const { changes, who, operationId: operation, outcome, reason = '', isOwn = false } = change;
    const wasRefused = outcome === 'command_failed' || outcome === 'not_applied';
    const told = !wasRefused || changes.length > 1;
    const request = { by: 'request' as const, operation, ...(who === undefined ? {} : { who }) };
    const by = isOwn ? { by: 'panel' as const, operation } : request;
    for (const name of new Set(changes.map(({ process }) => process))) {
      const watched = this.#watched.get(name);
      if (watched === undefined) continue;
      if (told) this.log.add('changed', { ...watched.about, ...by });
      const count = changes.filter(({ process }) => process === name).length;
      if (watched.status.settled(count, told)) this.#differs(watched);
    }
    const last = changes.at(-1);
    const watched = last && this.#watched.get(last.process);
    if (outcome === 'ok' || watched === undefined) return;
    const message = outcome === 'internal' ? 'internal error of spp-ctl' : reason;
    this.#failed(watched, last?.command ?? '', outcome, message);
  }

  /** Whether a process does what the desired document says has another answer. @param id such as `vf:2`. */
  sync(id: string, state: EventData['sync']['state'], reason: string | undefined): void {
    const because = reason === undefined ? {} : { reason: shorten(reason) };
    this.log.add('sync', { ...aboutId(id), state, ...because });
  }

  /** A process is damaged, or not any more: undefined. @param id such as `vf:2`. */
  damage(id: string, damage: Damage | undefined): void {
    const about = aboutId(id);
    if (damage === undefined) this.log.add('mended', about);
    else this.log.add('damaged', { ...about, ...aboutDamage(damage) });
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

function shorten(text: string): string {
  return oneLine(text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}...` : text);
}
