/** Findings on classifier tables. */
import { processName } from '../../text/process-id.js';
import type { Element, MatchedEntry, PortEntry } from '../forwarding/element.js';
import { type CheckedPanel, type Found, readProcesses } from './finding.js';
import { listed, nameOf, subjectOf } from './words.js';

/** `VLAN_UNTAGGED_VID` of vf/classifier.c: an entry with this id is one for untagged packets (rule V7). */
const UNTAGGED = 0xfff;

/** An entry for a port to which no classifier sends. */
export function* strayEntries(panel: CheckedPanel): Iterable<Found> {
  for (const { id, facts } of readProcesses(panel)) {
    for (const entry of facts.strayEntries ?? []) {
      const { port } = entry;
      yield {
        severity: 'warning',
        subjects: [id, port],
        reason: `the entry ${entryText(entry)} of ${processName(id)} leads to ${port}, to which no classifier sends: it has no effect`,
        remedy: `attach ${port} to a classifier as tx port, or delete the entry`,
      };
    }
  }
}

/** A classifier without an entry for all other addresses. */
export function* missingDefaults({ model }: CheckedPanel): Iterable<Found> {
  for (const element of model.elements) {
    const { entries = [] } = element;
    if (entries.length === 0) continue;
    const defaults = entries.filter(({ mac_address: address }) => address === 'default');
    if (defaults.some(isUntagged)) continue;
    const ids = defaults.flatMap(({ vlan }) => (vlan === undefined ? [] : [String(vlan)]));
    const where = ids.length === 0 ? '' : ` outside of VLAN ${listed(ids)}`;
    yield {
      severity: 'info',
      subjects: [subjectOf(element)],
      reason: `${nameOf(element)} has no entry default: packets to unknown addresses${where} are dropped`,
      remedy: 'if they are to go somewhere, add an entry default for a tx port',
    };
  }
}

/** Two entries of a classifier for the same packets: the later one is found (rule V7). */
export function* repeatedAddresses({ model }: CheckedPanel): Iterable<Found> {
  for (const element of model.elements) {
    const first = new Map<string, PortEntry[]>();
    for (const entry of element.entries ?? []) {
      const key = `${isUntagged(entry) ? '' : (entry.vlan ?? '')} ${entry.mac_address}`;
      first.set(key, [...(first.get(key) ?? []), entry]);
    }
    for (const same of first.values()) if (same.length > 1) yield repeated(element, same);
  }
}

function repeated(element: Element, same: readonly PortEntry[]): Found {
  const ports = same.map(({ port }) => port);
  const inForce = ports.at(-1) ?? '';
  const others = listed(ports.slice(0, -1));
  const [entry] = same;
  return {
    severity: 'warning',
    subjects: [subjectOf(element), ...ports],
    reason: `${nameOf(element)} has the entry ${entry === undefined ? '' : entryText(entry)} for ${listed(ports)}: only that for ${inForce} is in force`,
    remedy: `delete the entry for ${others} or that for ${inForce}`,
  };
}

function isUntagged({ vlan }: MatchedEntry): boolean {
  return vlan === undefined || vlan === UNTAGGED;
}

function entryText({ mac_address: address, vlan }: MatchedEntry): string {
  return vlan === undefined ? address : `${vlan}/${address}`;
}
