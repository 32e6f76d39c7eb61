import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the socket files of vhost and memif, which is fixed in the code of SPP. */
export const SOCKET_DIR = '/tmp';

/** Names of the socket files of SPP. */
const SOCKET_FILE = /^(sock\d+|spp-memif\.sock)$/;

/** Names of other files of SPP in this folder, for ports of type pcap. */
const PORT_FILE = /^(spp-(rx|tx)\d+\.pcap|spp-emptyfile\.txt)$/;

/** Names of the socket files in a folder, sorted. */
export function socketFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => SOCKET_FILE.test(name))
    .sort();
}

/** The folder through which the processes of a host communicate. */
export function runtimeDir(filePrefix: string): string {
  return join(runtimeRoot(), filePrefix);
}

/** The parent folder, which depends on the user. */
export function runtimeRoot(): string {
  if (process.getuid?.() === 0) return '/var/run/dpdk';
  return join(process.env['XDG_RUNTIME_DIR'] ?? '/tmp', 'dpdk');
}

/** Records the files before the first process, and removes the files that the processes add. */
export class Traces {
  readonly #before: ReadonlySet<string>;

  constructor(
    private readonly filePrefix: string,
    private readonly hugeDir: string,
    private readonly socketDir: string,
  ) {
    this.#before = new Set(this.#files());
    mkdirSync(runtimeRoot(), { recursive: true });
  }

  /** Call it when no process is left. */
  remove(): void {
    for (const name of this.#files()) {
      if (!this.#before.has(name)) rmSync(join(this.socketDir, name), { force: true });
    }
    const mapped = `${this.filePrefix}map_`;
    for (const name of readdirSync(this.hugeDir)) {
      if (name.startsWith(mapped)) rmSync(join(this.hugeDir, name), { force: true });
    }
    rmSync(runtimeDir(this.filePrefix), { recursive: true, force: true });
  }

  #files(): string[] {
    return readdirSync(this.socketDir).filter((name) => SOCKET_FILE.test(name) || PORT_FILE.test(name));
  }
}
