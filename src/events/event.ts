import type { components } from '#generated/types.js';

type Documented = components['schemas']['Event'];

export type EventName = Documented['event'];

/** What an event tells besides its time, by its name. */
export type EventData = { readonly [E in Documented as E['event']]: Omit<E['data'], 'time'> };

/** Which process an event is about. */
export type AboutProcess = Pick<EventData['connected'], 'process' | 'type' | 'client-id'>;

/** Why a reader has to read everything again. */
export type ResetReason = EventData['reset']['why'];

/** An event that has happened. It is written once, however many read it, and not before somebody does. */
export class LoggedEvent<Name extends EventName = EventName> {
  /** When it happened, on the clock of Date.now(). */
  readonly at = Date.now();
  #text: string | undefined;

  constructor(
    readonly id: string,
    readonly name: Name,
    readonly data: EventData[Name],
  ) {}

  /** As it stands in a text/event-stream. JSON has no line break in it, so that one line of data holds it. */
  get text(): string {
    return (this.#text ??= `id: ${this.id}\nevent: ${this.name}\ndata: ${this.#json()}\n\n`);
  }

  #json(): string {
    return JSON.stringify({ time: new Date(this.at).toISOString(), ...this.data });
  }
}
