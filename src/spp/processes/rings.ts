import { Capabilities, observePrimary, RELEASES } from '../capabilities.js';
import type { PrimaryStatus } from '../protocol/primary.js';

/** Maximum length of an entry of the ring list: five numbers, four of them with up to 20 digits. */
const LONGEST_ENTRY_BYTES = 140;

/** The shortest list that was seen to leave rings out. */
const SHORTEST_LIST_BYTES = Math.min(...RELEASES.map(({ ringListBytes }) => ringListBytes ?? Infinity));

/**
 * All rings of the primary, which are created when it starts.
 *
 * @returns undefined when the status may be incomplete: early releases show no rings, and all others leave out rings
 * that do not fit (24 to 29 of 32 are shown, fewer with large counters; rule P9).
 */
export function allRings(status: PrimaryStatus): ReadonlySet<string> | undefined {
  const { ring_ports: rings } = status;
  if (rings === undefined) return undefined;
  const capabilities = new Capabilities('primary');
  observePrimary(capabilities, status);
  // Releases without master lcore in the status write a blank after each colon and comma of an entry.
  const blanks = capabilities.mayLack('primaryMasterLcore') ? 10 : 0;
  const bytes = rings.reduce((sum, ring) => sum + JSON.stringify(ring).length + blanks + 1, 0);
  const limit = capabilities.of('ringListBytes') ?? SHORTEST_LIST_BYTES;
  return bytes + LONGEST_ENTRY_BYTES > limit ? undefined : new Set(rings.map(({ id }) => `ring:${id}`));
}
