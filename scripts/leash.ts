/**
 * Loaded into a child process of a script before its own code: ends the child with the script, however the script ends, and
 * reports the resource usage of the child on request. It is idle in between, so that it does not affect the measurement.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What a process uses. */
export interface Usage {
  /** Resident memory, in bytes. */
  readonly rss: number;
  /** What JavaScript holds, in bytes: objects and buffers. */
  readonly heap: number;
  /** Time on a processor since its start, in milliseconds. */
  readonly cpuMs: number;
  /** Number of timers that keep the process running. */
  readonly timers: number;
}

/** Requests the usage. With `collect`, garbage is collected first. */
export interface UsageRequest {
  readonly leash: number;
  readonly collect: boolean;
}

export interface UsageReply {
  readonly leash: number;
  readonly usage: Usage;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // What the first collection finalises, the second one frees.
  collect();
  collect();
}

function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}

function usageNow(): Usage {
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return { rss, heap: heapUsed + external, cpuMs: (user + system) / 1000, timers: timers() };
}

process.on('message', (message: Partial<UsageRequest>) => {
  if (message.leash === undefined) return;
  if (message.collect) collectGarbage();
  const reply: UsageReply = { leash: message.leash, usage: usageNow() };
  process.send?.(reply);
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// The script may have ended before this module was loaded, in which case no event follows.
if (!process.connected) process.kill(process.pid, 'SIGKILL');
// What runs here decides for itself when it has nothing more to do.
process.channel?.unref();
