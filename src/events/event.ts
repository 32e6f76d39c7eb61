import type { components } from '#generated/types.js';

type Documented = components['schemas']['Event'];

export type EventName = Documented['event'];

/** The data of an event besides its time, by event name. */
export type EventData = { readonly [E in Documented as E['event']]: Omit<E['data'], 'time'> };

/** The process of an event. */
export type AboutProcess = Pick<EventData['connected'], 'process' | 'type' | 'client-id'>;

/** Why a reader must read everything again. */
export type ResetReason = EventData['reset']['why'];

/** An event in the log. Its text is written once for all readers, when the first reader needs it. */
export class LoggedEvent<Name extends EventName = EventName> {
  /** Time of the event, on the clock of Date.now(). */
  readonly at = Date.now();
  #text: string | undefined;

  constructor(
    readonly id: string,
    readonly name: Name,
    readonly data: EventData[Name],
  ) {}

  /** The event as text/event-stream. JSON has no line break, so it fits into one data line. */
  get text(): string {
    return (this.#text ??= `id: ${this.id}\nevent: ${this.name}\ndata: ${this.#json()}\n\n`);
  }

  #json(): string {
    return JSON.stringify({ time: new Date(this.at).toISOString(), ...this.data });
  }
}
