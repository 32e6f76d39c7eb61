import { missingDefaults, repeatedAddresses, strayEntries } from './classifiers.js';
import { sharedCores } from './cores.js';
import { growingDrops } from './drops.js';
import type { CheckedPanel, FindingKind, Found, PortChange, Severity } from './finding.js';
import { idleInPath, incompleteComponents, needlessMerges, overfullForwarders, unusedPorts } from './idle.js';
import { loops } from './loops.js';
import { nicsWithoutPath, sharedPorts, unreadRings, unusedQueues, unwrittenRings } from './readers.js';
import { tagsAddedTwice, tagsRemovedInVain } from './vlan-tags.js';

/** A kind of finding. */
export interface Rule {
  /** The severities that a finding of this kind can have. */
  readonly severities: readonly Severity[];
  readonly find: (panel: CheckedPanel) => Iterable<Found>;
  /** What ends a finding of this kind at the port that it is about. Undefined when only its subjects can be at fault. */
  readonly endedBy?: readonly PortChange[];
}

/** All kinds of finding. A new one is a function and an entry here, and its name in openapi.yaml. */
export const RULES: Readonly<Record<FindingKind, Rule>> = {
  shared_port: { severities: ['error', 'info'], find: sharedPorts, endedBy: ['reader removed'] },
  unread_ring: {
    severities: ['error', 'warning'],
    find: unreadRings,
    endedBy: ['reader added', 'writer removed'],
  },
  unwritten_ring: {
    severities: ['warning'],
    find: unwrittenRings,
    endedBy: ['writer added', 'reader removed'],
  },
  loop: { severities: ['error', 'warning'], find: loops },
  incomplete_component: { severities: ['error', 'warning'], find: incompleteComponents },
  forwarder_inputs: { severities: ['error'], find: overfullForwarders },
  merge_input: { severities: ['info'], find: needlessMerges },
  idle_in_path: { severities: ['error', 'warning'], find: idleInPath },
  stray_entry: { severities: ['warning'], find: strayEntries },
  repeated_address: { severities: ['warning'], find: repeatedAddresses },
  no_default: { severities: ['info'], find: missingDefaults },
  tag_added_twice: { severities: ['warning'], find: tagsAddedTwice },
  tag_removed_in_vain: { severities: ['warning'], find: tagsRemovedInVain },
  shared_core: { severities: ['warning', 'info'], find: sharedCores },
  growing_drops: { severities: ['error'], find: growingDrops },
  unused_port: { severities: ['info'], find: unusedPorts },
  unused_queue: { severities: ['info'], find: unusedQueues, endedBy: ['reader added'] },
  nic_without_path: {
    severities: ['info'],
    find: nicsWithoutPath,
    endedBy: ['reader added', 'writer added'],
  },
};

export const FINDING_KINDS = Object.keys(RULES) as readonly FindingKind[];
