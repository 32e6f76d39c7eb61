import { readdirSync, readlinkSync } from 'node:fs';

/** What the controller uses. */
export interface Measurement {
  /** Bytes in use, after a collection: objects, and buffers outside of the heap. */
  readonly heap: number;
  /** Bytes of the whole process that are in memory. */
  readonly rss: number;
  /** Sockets that are open, listening ones included; undefined where only the system could tell, and it does not. */
  readonly sockets: number | undefined;
}

/** How many sockets a process has open; undefined where the system does not tell. */
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
