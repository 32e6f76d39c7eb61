import { readdirSync, readlinkSync } from 'node:fs';

/** The resource usage of the controller. */
export interface Measurement {
  /** Bytes in use after a garbage collection: objects, and buffers outside the heap. */
  readonly heap: number;
  /** Resident memory of the process, in bytes. */
  readonly rss: number;
  /** Number of open sockets, including listening sockets; undefined if the system does not provide it. */
  readonly sockets: number | undefined;
}

/** Number of open sockets of a process; undefined if the system does not provide it. */
export function openSockets(pid: number): number | undefined {
  const folder = `/proc/${pid}/fd`;
  try {
    return readdirSync(folder).filter((fd) => isSocket(`${folder}/${fd}`)).length;
  } catch {
    return undefined;
  }
}

function isSocket(descriptor: string): boolean {
  try {
    return readlinkSync(descriptor).startsWith('socket:');
  } catch {
    return false; // Closed by now.
  }
}
