/**
 * Loaded into the controller before it starts: measures it from the inside whenever the soak asks. Needs --expose-gc, so
 * that what is measured is what is in use.
 */
import { readdirSync, readlinkSync } from 'node:fs';

export interface Measurement {
  /** Bytes in use, after a collection: objects, and buffers outside of the heap. */
  readonly heap: number;
  /** Bytes of the whole process that are in memory. */
  readonly rss: number;
  /** Sockets that are open, listening ones included; undefined where only the system could tell, and it does not. */
  readonly sockets: number | undefined;
}

function openSockets(): number | undefined {
  try {
    return readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).startsWith('socket:');
      } catch {
        return false; // The folder itself, which is closed by now.
      }
    }).length;
  } catch {
    return undefined;
  }
}

process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  const measurement: Measurement = { heap: heapUsed + external, rss, sockets: openSockets() };
  process.send?.(measurement);
});
// Nothing is left behind when the soak is killed.
process.on('disconnect', () => process.exit());
// The soak may have ended before this was loaded, and nobody tells that again.
if (!process.connected) process.exit();
// The controller ends when it has nothing else to do.
process.channel?.unref();
