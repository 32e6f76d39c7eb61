import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The resource usage of the controller. */
export interface Measurement {
  /** Bytes in use after a garbage collection: objects, and buffers outside the heap. */
  readonly heap: number;
  /** Resident memory of the process, in bytes. */
  readonly rss: number;
  /** Number of timers that keep the process running. */
  readonly timers: number;
  /**
   * Open descriptors: sockets, including listening ones and without those to etcd, and others; undefined if the system does not
   * provide them.
   */
  readonly descriptors: Descriptors | undefined;
}

export interface Descriptors {
  readonly sockets: number;
  readonly others: number;
}

/** Open descriptors of a process; undefined if the system does not provide them. @param etcdPort port of etcd, if any. */
export function openDescriptors(pid: number, etcdPort?: number): Descriptors | undefined {
  const folder = `/proc/${pid}/fd`;
  try {
    const targets = readdirSync(folder).map((fd) => targetOf(`${folder}/${fd}`));
    const toEtcd = etcdPort === undefined ? new Set<string>() : socketsTo(etcdPort);
    const sockets = targets.filter((target) => target.startsWith('socket:'));
    return {
      sockets: sockets.filter((target) => !toEtcd.has(target)).length,
      others: targets.filter((target) => target !== '' && !target.startsWith('socket:')).length,
    };
  } catch {
    return undefined;
  }
}

/** @returns '' if the descriptor is closed by now. */
function targetOf(descriptor: string): string {
  try {
    return readlinkSync(descriptor);
  } catch {
    return '';
  }
}

/** The sockets that are connected to a port, in the form of their descriptors. See proc(5), /proc/net/tcp. */
function socketsTo(port: number): Set<string> {
  const remote = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return new Set(rows.filter((row) => row[2]?.endsWith(remote)).map((row) => `socket:[${row[9] ?? ''}]`));
}

/** Total size of the files in a folder, in bytes. */
export function folderSize(folder: string): number {
  return readdirSync(folder)
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((total, size) => total + size, 0);
}
