import type { components } from '#generated/types.js';
import type { ForwardingModel, ForwardingProcess } from '../forwarding/model.js';
import type { DropRates } from './drop-rates.js';
import type { Flow } from './flow.js';

type Schemas = components['schemas'];

export type Finding = Schemas['Finding'];
export type FindingKind = Schemas['FindingKind'];

/**
 * `error`: packets are certainly lost or wrong. `warning`: probably not wanted. `info`: worth knowing.
 */
export type Severity = Schemas['FindingSeverity'];

/** In the order in which findings are listed. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** A finding before the table has given it its kind, and before it is compared with the desired document. */
export type Found = Omit<Finding, 'kind' | 'cause'>;

/** A change of who takes packets from a port (readers) or sends packets to it (writers). */
export type PortChange = 'reader added' | 'reader removed' | 'writer added' | 'writer removed';

/** What the rules look at. */
export interface CheckedPanel {
  readonly model: ForwardingModel;
  /** Where packets can come. */
  readonly flow: Flow;
  /** The rings, by name. */
  readonly rings: readonly string[];
  /** The NICs, by name without queue. */
  readonly nics: readonly string[];
  readonly drops: DropRates;
}

/** Whether nothing may be concluded from a reader or writer that is missing: a process could not be read. */
export function isPartial({ model }: CheckedPanel): boolean {
  return model.unknown.length > 0;
}

/** The processes that were read. */
export function readProcesses({ model }: CheckedPanel): readonly ForwardingProcess[] {
  return model.processes.filter(({ isUnread = false }) => !isUnread);
}
