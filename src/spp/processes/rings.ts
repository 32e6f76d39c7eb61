import { Capabilities, observePrimary, RELEASES } from '../capabilities.js';
import type { PrimaryStatus } from '../protocol/primary.js';

/** The longest that an entry of the list of rings can be: five numbers, of which four have up to 20 digits. */
const LONGEST_ENTRY_BYTES = 140;

/** The shortest list that was seen to leave rings out. */
const SHORTEST_LIST_BYTES = Math.min(...RELEASES.map(({ ringListBytes }) => ringListBytes ?? Infinity));

/**
 * All rings of the primary, which are made when it starts.
 *
 * @returns undefined when it may have more than its status shows: early releases show none, and all others leave those out
 * that do not fit (24 to 29 of 32 are shown, fewer with large counters; rule P9).
 */
export function allRings(status: PrimaryStatus): ReadonlySet<string> | undefined {
  const { ring_ports: rings } = status;
  if (rings === undefined) return undefined;
  const capabilities = new Capabilities('primary');
  observePrimary(capabilities, status);
  // Without the master core there is a blank after each colon and comma of an entry.
  const blanks = capabilities.mayLack('primaryMasterLcore') ? 10 : 0;
  const bytes = rings.reduce((sum, ring) => sum + JSON.stringify(ring).length + blanks + 1, 0);
  const limit = capabilities.of('ringListBytes') ?? SHORTEST_LIST_BYTES;
  return bytes + LONGEST_ENTRY_BYTES > limit ? undefined : new Set(rings.map(({ id }) => `ring:${id}`));
}
