import type { EventOptions, PanelStatus, Topology } from '../client/client.js';
import { pause } from '../client/pause.js';
import { RefreshLoop } from '../client/refresh-loop.js';

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
  let isLost = false;
  const lost = (error: unknown): void => {
    isLost = true;
    viewer.lost(error);
  };
  const read = async (): Promise<void> => {
    try {
      const reading = await source.read(signal);
      if (signal.aborted) return;
      viewer.show(reading);
      isLost = false;
      await pause(MIN_GAP_MS, signal);
    } catch (error) {
      if (signal.aborted) return;
      lost(error);
      await pause(retryMs, signal);
      rereading.request();
    }
  };
  const rereading = new RefreshLoop(read, { signal });
  const timer = intervalMs > 0 ? setInterval(() => rereading.request(), intervalMs) : undefined;
  const onOpen = (): void => {
    if (isLost) rereading.request();
  };
  try {
    const lastEventId = first.topology.event;
    for await (const name of source.events({ lastEventId, signal, onOpen, onLost: lost })) {
      // It changes nothing; and a process that fails to tell its status would have us ask it for ever.
      if (name !== 'command_failed') rereading.request();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearInterval(timer);
  }
}
