import { refuse } from './call.js';

/** What the processes of a host share. */
export class Host {
  /** The owner of each device that only one process can have (H6, H7). */
  readonly #owners = new Map<string, string>();
  /** The rings that each process ever added (H9). */
  readonly #rings = new Map<string, Set<string>>();

  take(process: string, port: string): void {
    if (port.startsWith('phy:')) return;
    if (port.startsWith('ring:')) {
      const own = this.#ringsOf(process);
      if (!own.has(port) && process !== 'primary' && this.#ringsOf('primary').has(port))
        refuse(`H9: the primary has added ${port} before`);
      own.add(port);
      return;
    }
    const owner = this.#owners.get(port);
    if (owner !== undefined && owner !== process) refuse(`H6, H7: ${port} belongs to ${owner}`);
    this.#owners.set(port, process);
  }

  release(port: string): void {
    this.#owners.delete(port);
  }

  #ringsOf(process: string): Set<string> {
    const rings = this.#rings.get(process) ?? new Set();
    this.#rings.set(process, rings);
    return rings;
  }
}
