import type { ForwardingModel } from '../forwarding/model.js';
import type { DropRates } from './drop-rates.js';
import { type CheckedPanel, type Finding, type FindingKind, SEVERITIES } from './finding.js';
import { Flow } from './flow.js';
import { FINDING_KINDS, RULES } from './rules.js';
import { byNumber, unique } from './words.js';

/** The kind that depends on the time, and is found anew. */
export const TIMED: FindingKind = 'growing_drops';

/** The findings of a model that do not depend on the time. A model is made once for the same statuses. */
const known = new WeakMap<ForwardingModel, { panel: Omit<CheckedPanel, 'drops'>; findings: Finding[] }>();

/**
 * What is wrong with a panel, or worth knowing: the errors first, then in the order of RULES.
 *
 * @param drops the ports whose drop counters grow.
 */
export function findingsOf(model: ForwardingModel, drops: DropRates = []): readonly Finding[] {
  let found = known.get(model);
  if (found === undefined) {
    const panel = panelOf(model);
    found = { panel, findings: findLasting(FINDING_KINDS, panel) };
    known.set(model, found);
  }
  if (drops.length === 0) return found.findings;
  return inOrder([...found.findings, ...findAll(TIMED, { ...found.panel, drops })]);
}

/** The findings of some kinds, without those that depend on the time. */
export function findingsOfKinds(model: ForwardingModel, kinds: Iterable<FindingKind>): readonly Finding[] {
  return findLasting(kinds, panelOf(model));
}

/** Two findings with the same key are one, even if its reason has changed. */
export function findingKey({ kind, subjects }: Pick<Finding, 'kind' | 'subjects'>): string {
  return `${kind} ${subjects.join(' ')}`;
}

/** The findings that are not among others. */
export function newFindings(after: readonly Finding[], before: readonly Finding[]): Finding[] {
  const keys = new Set(before.map(keyWithSeverity));
  return after.filter((finding) => !keys.has(keyWithSeverity(finding)));
}

/** A finding that becomes more severe is a new one. */
function keyWithSeverity(finding: Finding): string {
  return `${finding.severity} ${findingKey(finding)}`;
}

function panelOf(model: ForwardingModel): Omit<CheckedPanel, 'drops'> {
  return { model, flow: new Flow(model), ...portsOf(model) };
}

function findLasting(kinds: Iterable<FindingKind>, panel: Omit<CheckedPanel, 'drops'>): Finding[] {
  const lasting = [...kinds].filter((kind) => kind !== TIMED);
  return inOrder(lasting.flatMap((kind) => findAll(kind, { ...panel, drops: [] })));
}

function findAll(kind: FindingKind, panel: CheckedPanel): Finding[] {
  return [...RULES[kind].find(panel)].map((found) => ({ kind, ...found }));
}

function inOrder(findings: Finding[]): Finding[] {
  const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
  return findings.sort((a, b) => rank(a) - rank(b));
}

function portsOf({ ports }: ForwardingModel): Pick<CheckedPanel, 'rings' | 'nics'> {
  const named = (type: string): string[] => [...ports].filter((port) => port.startsWith(`${type}:`));
  const nics = unique(named('phy').map((port) => port.replace(/nq\d+$/, '')));
  return { rings: named('ring').sort(byNumber), nics: nics.sort(byNumber) };
}
