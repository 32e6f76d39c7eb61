import { fullStatus, spacedStatus, type PrimaryState } from './primary-status.js';
import type { PortType } from './port-table.js';
import type { Release } from './release.js';

/** How the primary of one release differs from the others. */
export interface PrimaryDialect {
  /** The text of `status`. */
  readonly status: (state: PrimaryState) => string;
  /** The reply to `clear`, or undefined for an echo. */
  readonly cleared: string | undefined;
  /** Whether it knows forward, stop, add, del, patch, launch and flow; else they come back as an echo. */
  readonly full: boolean;
  /** What a patch with an end without a colon does (`patch phy:0 foo`). */
  readonly patchWithoutColon: 'fails' | 'dies';
  /** Types that add and del know. */
  readonly types: readonly PortType[];
  /** Words that it has room for. */
  readonly wordRoom: number;
  /** Bytes that it has room for in the third word of any command, which could be a program to launch. */
  readonly programRoom: number;
}

const PRIMARY_18_02: PrimaryDialect = {
  status: () => 'Server Idling\n',
  cleared: undefined,
  full: false,
  patchWithoutColon: 'fails',
  types: [],
  wordRoom: 9,
  programRoom: Infinity,
};

const PRIMARY_18_08: PrimaryDialect = {
  ...PRIMARY_18_02,
  status: spacedStatus,
  cleared: '{"status": "cleared"}',
};

const PRIMARY_19_11: PrimaryDialect = {
  status: (state) => fullStatus(state, false),
  cleared: '{"result":"succeeded","command":"clear"}',
  full: true,
  types: ['vhost', 'ring', 'pcap', 'nullpmd', 'memif'],
  wordRoom: 47,
  programRoom: 15,
  patchWithoutColon: 'fails',
};

const PRIMARY_20_02: PrimaryDialect = {
  ...PRIMARY_19_11,
  status: (state) => fullStatus(state, true),
  patchWithoutColon: 'dies',
  types: [...PRIMARY_19_11.types, 'pipe'],
};

/** The dialect of every release. 18.05, 18.08.1 and 20.02 are recorded. */
export const PRIMARY_DIALECTS: Readonly<Record<Release, PrimaryDialect>> = {
  '18.02': PRIMARY_18_02,
  '18.05': PRIMARY_18_02,
  '18.08.1': PRIMARY_18_08,
  '18.08.2': PRIMARY_18_08,
  '18.08.3': PRIMARY_18_08,
  '18.08.4': PRIMARY_18_08,
  '19.11': PRIMARY_19_11,
  '20.02': PRIMARY_20_02,
};
