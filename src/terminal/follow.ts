import type { EventOptions, PanelStatus, Topology } from '../client/client.js';
import { pause } from '../client/pause.js';
import { RefreshLoop } from '../client/refresh-loop.js';

/** One reading of a panel. */
export interface PanelReading {
  readonly topology: Topology;
  /** The sync states; undefined if the server does not report them or was not asked. */
  readonly status: PanelStatus | undefined;
  /** The node, if it is not that of the server. */
  readonly node?: string;
  /** When the data were last confirmed (RFC 3339), if they may be out of date. */
  readonly outdatedSince?: string;
}

/** Reads a panel and its events. */
export interface PanelSource {
  read(signal: AbortSignal): Promise<PanelReading>;
  /** The names of the events. Reconnects by itself, and ends with the signal. */
  events(options: EventOptions): AsyncIterable<string>;
}

/** Shows a panel. */
export interface PanelViewer {
  /** Shows the latest reading. */
  show(reading: PanelReading): void;
  /** Marks the panel as stale until the next reading. Called after each failed attempt. */
  lost(error: unknown): void;
}

export interface FollowOptions {
  /** Interval of additional reads, in milliseconds; 0 for none. */
  readonly intervalMs: number;
  /** Delay after a failed read, in milliseconds. */
  readonly retryMs?: number;
  /** Abort it to stop. */
  readonly signal: AbortSignal;
}

/** Minimum time between two reads, in milliseconds. */
const MIN_GAP_MS = 200;
const RETRY_MS = 1_000;

/**
 * Shows a panel, and shows it again after each event, until the signal is aborted.
 *
 * @throws the error of the first read, or the error that the event stream was rejected with.
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
      // A failed command changes nothing. If reading the status causes one, rereading would loop.
      if (name !== 'command_failed') rereading.request();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearInterval(timer);
  }
}
