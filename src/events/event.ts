import type { components } from '#generated/types.js';
import type { ProcessKind } from '../spp/process.js';

/** Which process an event is about. */
export interface AboutProcess {
  /** `primary`, `vf:2`. */
  readonly process: string;
  readonly type: ProcessKind;
  /** Not for the primary. */
  readonly 'client-id'?: number;
}

/** Why a reader has to read everything again. */
export type ResetReason = 'too late' | 'too slow' | 'restarted';

/** What an event tells besides its time, by its name. */
export interface EventData {
  readonly connected: AboutProcess & { readonly address: string };
  readonly disconnected: AboutProcess & { readonly why: string };
  readonly changed: AboutProcess & {
    readonly by: 'request' | 'status';
    readonly operation?: string;
    readonly who?: string;
  };
  readonly command_failed: AboutProcess & {
    readonly command: string;
    readonly code: components['schemas']['ErrorCode'];
    readonly message: string;
  };
  readonly reset: { readonly why: ResetReason };
}

export type EventName = keyof EventData;

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
