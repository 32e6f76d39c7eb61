import { setTimeout as sleep } from 'node:timers/promises';
import type { EventOptions, PanelStatus, Topology } from '../client/client.js';

/** A panel, as it was read. */
export interface PanelReading {
  readonly topology: Topology;
  /** Whether it is as it is desired. Undefined when the server does not tell, or was not asked. */
  readonly status: PanelStatus | undefined;
}

/** Where a panel is read, and what tells when it changes. */
export interface PanelSource {
  read(signal: AbortSignal): Promise<PanelReading>;
  /** The names of the events. Comes back by itself when the server was lost, and ends with the signal. */
  events(options: EventOptions): AsyncIterable<string>;
}

/** Who is told. */
export interface PanelViewer {
  /** The panel, as it was read just now. */
  show(reading: PanelReading): void;
  /** What was shown last may be stale until it is shown again. Told for each attempt that fails. */
  lost(error: unknown): void;
}

export interface FollowOptions {
  /** How often to read besides, in milliseconds; 0 is never. */
  readonly intervalMs: number;
  /** How long to wait after a reading that failed, in milliseconds. */
  readonly retryMs?: number;
  /** Aborted to end it. */
  readonly signal: AbortSignal;
}

/** The least time between two readings, in milliseconds, however much happens. */
const MIN_GAP_MS = 200;
const RETRY_MS = 1_000;

/**
 * Shows a panel, and again whenever something happens, until it is told to end.
 *
 * @throws what kept the first reading from success, or why the server tells no events.
 */
export async function followPanel(
  source: PanelSource,
  viewer: PanelViewer,
  { intervalMs, retryMs = RETRY_MS, signal }: FollowOptions,
): Promise<void> {
  const first = await source.read(signal);
  viewer.show(first);
  const bell = new Bell(signal);
  let isLost = false;
  const lost = (error: unknown): void => {
    isLost = true;
    viewer.lost(error);
  };
  const listen = async (): Promise<void> => {
    const onOpen = (): void => {
      if (isLost) bell.ring();
    };
    for await (const name of source.events({
      lastEventId: first.topology.event,
      signal,
      onOpen,
      onLost: lost,
    })) {
      // It changes nothing; and a process that fails to tell its status would have us ask it for ever.
      if (name !== 'command_failed') bell.ring();
    }
  };
  const readOn = async (): Promise<never> => {
    for (;;) {
      await bell.rung();
      try {
        viewer.show(await source.read(signal));
        isLost = false;
        await sleep(MIN_GAP_MS, undefined, { signal });
      } catch (error) {
        signal.throwIfAborted();
        lost(error);
        await sleep(retryMs, undefined, { signal });
        bell.ring();
      }
    }
  };
  const timer = intervalMs > 0 ? setInterval(() => bell.ring(), intervalMs) : undefined;
  try {
    await Promise.race([listen(), readOn()]);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearInterval(timer);
  }
}

/** Somebody waits, others ring. Ringing while nobody waits is not forgotten, and ringing twice is ringing once. */
class Bell {
  #isRinging = false;
  #wake: (() => void) | undefined;

  /** @param signal rings when it is aborted. */
  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.ring(), { once: true });
  }

  ring(): void {
    this.#isRinging = true;
    this.#wake?.();
  }

  /** @throws the reason of the signal when it is aborted. */
  async rung(): Promise<void> {
    if (!this.#isRinging) await new Promise<void>((resolve) => (this.#wake = resolve));
    this.signal.throwIfAborted();
    this.#isRinging = false;
  }
}
