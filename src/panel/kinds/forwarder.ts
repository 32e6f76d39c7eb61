/** What spp_primary and spp_nfv have in common: both add ports, patch them and forward. */
import type { ForwardingFacts, Lcores } from '../../topology/forwarding/element.js';
import type { Patch } from '../document/schema.js';
import type { SpecConflict } from './process-kind.js';
import { repeated } from './sorted.js';

/** How a status shows a deleted port. */
const DELETED = 'udf';

/** The ports that a process has without having added them, and deleted ports. */
const GIVEN = /^(phy:|udf$)/;

/** The ports that a process has added. */
export function addedPorts(ports: readonly string[]): string[] {
  return ports.filter((port) => !GIVEN.test(port));
}

/** The patches between ports that exist. */
export function existingPatches(patches: readonly Patch[]): Patch[] {
  return patches.filter(({ src, dst }) => src !== DELETED && dst !== DELETED);
}

/** The ports that are patched to a deleted port. */
export function danglingPorts(patches: readonly Patch[]): string[] {
  return patches.flatMap(({ src, dst }) => (dst === DELETED && src !== DELETED ? [src] : []));
}

/** What the patches of a status show beyond the process spec. */
export function patchFacts(patches: readonly Patch[]): ForwardingFacts {
  return { dangling: danglingPorts(patches), hasNamelessSource: patches.some(({ src }) => src === DELETED) };
}

/** The lcores of a process whose status lists all of them. Undefined for a release that lists none. */
export function lcoresOf(
  master: number | undefined,
  lcores: readonly number[] | undefined,
): { readonly lcores?: Lcores } {
  if (lcores === undefined) return {};
  return { lcores: { master, workers: lcores.filter((lcore) => lcore !== master) } };
}

export function patchKey({ src, dst }: Patch): string {
  return `${src} ${dst}`;
}

/** A port is the source of one patch at most. Both ends are ports that the process has. */
export function patchConflicts(patches: readonly Patch[], added: readonly string[]): SpecConflict[] {
  const found = repeated(patches.map(({ src }) => src)).map((at) => ({
    pointer: `/patches/${at}/src`,
    detail: `${patches[at]?.src ?? ''} is patched twice`,
  }));
  for (const [at, patch] of patches.entries()) {
    for (const end of ['src', 'dst'] as const) {
      const port = patch[end];
      if (port.startsWith('phy:') || added.includes(port)) continue;
      found.push({ pointer: `/patches/${at}/${end}`, detail: `${port} is not among the ports` });
    }
  }
  return found;
}

/** What all packets of a process need: that it forwards. */
export const FORWARDING = 'forwarding';

/** The ways of packets are the patches, while the process forwards. */
export function forwarderWays({
  patches,
  forwarding,
}: {
  readonly patches: readonly Patch[];
  readonly forwarding: boolean;
}): Map<string, readonly string[]> {
  if (!forwarding) return new Map();
  return new Map(
    patches.map((patch) => [`${patch.src} to ${patch.dst}`, [FORWARDING, `patch ${patchKey(patch)}`]]),
  );
}
