import assert from 'node:assert/strict';
import { createParser } from 'eventsource-parser';
import type { components } from '#generated/types.js';
import type { SimulatedProcess } from '../../src/simulator/index.js';
import type { TestController } from './controller.js';
import { document, EVENT_STREAM, validatorOf } from './document.js';
import { type PanelProcess, withPanel } from './panel.js';
import { within } from './limits.js';

export type SeenEvent = components['schemas']['Event'];
export type FindingEvent = components['schemas']['FindingAppearedEvent' | 'FindingResolvedEvent'];

/** Reads an event stream. Each event must be documented. */
export class EventReader {
  /** Events that were received and not requested yet. */
  readonly #events: SeenEvent[] = [];
  /** Events about findings, which come by themselves some time after a change, and which most tests are not about. */
  readonly #findings: FindingEvent[] = [];
  #comments = 0;
  #hasEnded = false;
  #more: () => void = () => undefined;
  /** The received bytes. */
  text = '';

  private constructor(
    readonly response: Response,
    private readonly controller: AbortController,
  ) {}

  /** @param url of the API. @param query with its question mark. */
  static async open(url: string, headers: Record<string, string> = {}, query = ''): Promise<EventReader> {
    const controller = new AbortController();
    const response = await fetch(`${url}/v1/events${query}`, { headers, signal: controller.signal });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), EVENT_STREAM);
    const reader = new EventReader(response, controller);
    void reader.#read();
    return reader;
  }

  /** Reads the stream after an event. */
  static after(url: string, id: string): Promise<EventReader> {
    return EventReader.open(url, { 'last-event-id': id });
  }

  /** The next event; fails when the stream ends before. */
  async next(): Promise<SeenEvent> {
    await this.#until(() => this.#events.length > 0);
    return this.#events.shift()!;
  }

  /** The next events. @param count their number. */
  async take(count: number): Promise<SeenEvent[]> {
    await this.#until(() => this.#events.length >= count);
    return this.#events.splice(0, count);
  }

  /** The next event about a finding; fails when the stream ends before. */
  async nextFinding(): Promise<FindingEvent> {
    await this.#until(() => this.#findings.length > 0);
    return this.#findings.shift()!;
  }

  /** Resolves when this number of comments was received in all. */
  comments(count: number): Promise<void> {
    return this.#until(() => this.#comments >= count);
  }

  /** Resolves when the server has ended the stream, with the remaining events. */
  async ended(): Promise<SeenEvent[]> {
    while (!this.#hasEnded) await this.#moving();
    return this.#events.splice(0);
  }

  /** Disconnects. */
  async close(): Promise<void> {
    this.controller.abort();
    await this.ended();
  }

  async #until(isThere: () => boolean): Promise<void> {
    while (!isThere()) {
      if (this.#hasEnded) throw new Error(`the stream ended after ${JSON.stringify(this.text)}`);
      await within(this.#moving(), () => `an event after ${JSON.stringify(this.text)}`);
    }
  }

  #moving(): Promise<void> {
    return new Promise((resolve) => (this.#more = resolve));
  }

  async #read(): Promise<void> {
    const parser = createParser({
      onEvent: ({ id = '', event = '', data }) => {
        const seen = documented({ id, event, data: JSON.parse(data) as unknown });
        if (seen.event === 'finding_appeared' || seen.event === 'finding_resolved') this.#findings.push(seen);
        else this.#events.push(seen);
      },
      onComment: () => this.#comments++,
      onError: (error) => {
        throw error;
      },
    });
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.response.body ?? []) {
        const text = decoder.decode(chunk as Uint8Array, { stream: true });
        this.text += text;
        parser.feed(text);
        this.#more();
      }
    } catch (error) {
      // The reader has disconnected or the server has closed the connection. Other errors are about invalid events.
      if (error instanceof assert.AssertionError) throw error;
    }
    this.#hasEnded = true;
    this.#more();
  }
}

function documented(event: unknown): SeenEvent {
  const validate = validatorOf(document.components.schemas['Event'] ?? {});
  assert.ok(validate(event), `${JSON.stringify(event)}: ${JSON.stringify(validate.errors)}`);
  return event as SeenEvent;
}

/** An event as short text, without its time. */
export function textOf({ event, data }: SeenEvent): string {
  switch (event) {
    case 'connected':
    case 'disconnected':
      return `${event} ${data.process}`;
    case 'changed':
      return `changed ${data.process} by ${data.operation ?? data.by}`;
    case 'command_failed':
      return `failed ${data.process}: ${data.command}: ${data.code}`;
    case 'sync':
      return `sync ${data.process}: ${data.state}`;
    case 'damaged':
      return `damaged ${data.process}: ${data.kind}`;
    case 'mended':
      return `mended ${data.process}`;
    case 'finding_appeared':
    case 'finding_resolved':
      return `${event} ${data.kind}`;
    case 'reset':
      return `reset: ${data.why}`;
  }
}

/** The next events as short text. @param count their number. */
export async function nextTexts(reader: EventReader, count = 1): Promise<string[]> {
  return (await reader.take(count)).map(textOf);
}

/** The options that disable the periodic commands of spp-ctl. */
export const UNPROBED = ['--probe-interval', '0'];

/** Runs a test with a panel and a reader of its events. */
export function withReader(
  processes: readonly PanelProcess[],
  test: (reader: EventReader, controller: TestController, ...simulated: SimulatedProcess[]) => Promise<void>,
  ...args: string[]
): Promise<void> {
  return withPanel(
    processes,
    async (controller, ...simulated) => {
      const reader = await EventReader.open(controller.url);
      try {
        await test(reader, controller, ...simulated);
      } finally {
        await reader.close();
      }
    },
    ...UNPROBED,
    ...args,
  );
}
