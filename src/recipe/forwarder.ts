import type { Patch } from '../panel/document/schema.js';
import type { PrimarySpec } from '../panel/kinds/primary.js';
import { ContradictionInLine } from './errors.js';

/** The rings that a pipe joins. */
interface Rings {
  readonly rx: string;
  readonly tx: string;
}

/** The state of an spp_nfv or of the forwarder of spp_primary during the evaluation of a recipe. */
export class Forwarder {
  isForwarding = false;
  /** The added ports, pipes with their rings. */
  readonly #ports = new Map<string, Rings | undefined>();
  /** Patches by source. */
  readonly #patches = new Map<string, string>();

  has(port: string): boolean {
    return this.#ports.has(port);
  }

  /** @throws ContradictionInLine when the port exists. */
  add(port: string, rx: string | undefined, tx: string | undefined): void {
    if (this.#ports.has(port)) throw new ContradictionInLine(`${port} exists already`);
    this.#ports.set(port, rx === undefined || tx === undefined ? undefined : { rx, tx });
  }

  /**
   * Its patches are removed with it. Forwarding continues: where a deletion stops it, spp-ctl restarts it (rule N5).
   * @throws ContradictionInLine when the port does not exist.
   */
  delete(port: string): void {
    if (!this.#ports.delete(port)) throw new ContradictionInLine(`${port} was not added before`);
    for (const [src, dst] of this.#patches) if (src === port || dst === port) this.#patches.delete(src);
  }

  /** Replaces an earlier patch from the same port. @throws ContradictionInLine when a port does not exist. */
  patch({ src, dst }: Patch): void {
    for (const port of [src, dst]) {
      if (!port.startsWith('phy:') && !this.#ports.has(port))
        throw new ContradictionInLine(`${port} was not added before`);
    }
    this.#patches.set(src, dst);
  }

  reset(): void {
    this.#patches.clear();
  }

  spec(): Omit<PrimarySpec, 'kind'> {
    const pipes = [...this.#ports].flatMap(([port, rings]) =>
      rings === undefined ? [] : [{ port, ...rings }],
    );
    const ports = [...this.#ports].flatMap(([port, rings]) => (rings === undefined ? [port] : []));
    const patches = [...this.#patches].map(([src, dst]) => ({ src, dst }));
    return { ports, pipes, patches, forwarding: this.isForwarding };
  }
}
