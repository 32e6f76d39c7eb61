/** The causes of findings that the desired document shows: processes that are not as it describes them. */
import { isDeepStrictEqual } from 'node:util';
import { differencesBetween } from '../../panel/document/diff.js';
import { entriesOf, type Entry } from '../../panel/document/document.js';
import { normalDocument } from '../../panel/document/normal.js';
import type { PanelDocument } from '../../panel/document/schema.js';
import type { ProcessSpec } from '../../panel/kinds/index.js';
import type { HostRules } from '../../panel/plan/host-rules.js';
import { processName } from '../../text/process-id.js';
import { desiredForwarding, ForwardingModel, type ForwardingProcess, nicOf } from '../forwarding/model.js';
import { findingKey, findingsOfKinds, TIMED } from './find.js';
import type { Finding, PortChange, Severity } from './finding.js';
import { RULES } from './rules.js';
import { listed } from './words.js';

/** The desired document, and what is done to follow it. */
export interface DesiredPanel {
  readonly document: PanelDocument;
  /** Whether spp-ctl restores a process that connects. */
  readonly isRestoring: boolean;
  readonly host: Pick<HostRules, 'launchHazard'>;
}

/** A process that is not as the desired document describes it. */
interface Departure {
  /** Such as `vf:2`. */
  readonly id: string;
  readonly entry: Entry;
  /** Undefined when the process is not connected. */
  readonly observed: ForwardingProcess | undefined;
  /** Undefined when the process is not to run. */
  readonly desired: ForwardingProcess | undefined;
  /** Of a process that has drifted: `missing patch phy:0 to ring:1`. */
  readonly differences: readonly string[];
}

/**
 * Adds their causes to findings. A finding has a cause when it does not exist on the panel as the desired document describes it. The
 * remedy is then that of the cause.
 *
 * @param findings on the model. @param model of the observed panel. @param desired undefined when no document is desired.
 */
export function withCauses(
  findings: readonly Finding[],
  model: ForwardingModel,
  desired: DesiredPanel | undefined,
): readonly Finding[] {
  if (desired === undefined || findings.length === 0) return findings;
  const comparison = comparisonOf(findings, model, desired.document);
  if (comparison.isEmpty) return findings;
  return findings.map((finding) => {
    const found = comparison.explain(finding);
    if (found === undefined) return finding;
    const { departure, reason } = found;
    return { ...finding, remedy: remedyFor(departure, desired), cause: { process: departure.id, reason } };
  });
}

/** The comparisons of observed panels with the document that was desired last. */
const known = new WeakMap<ForwardingModel, Comparison>();

function comparisonOf(
  findings: readonly Finding[],
  model: ForwardingModel,
  document: PanelDocument,
): Comparison {
  let comparison = known.get(model);
  if (comparison?.document !== document) {
    comparison = new Comparison(findings, model, document);
    known.set(model, comparison);
  }
  return comparison;
}

/** The observed panel, compared with the desired document. */
class Comparison {
  readonly #departures: ReadonlyMap<string, Departure>;
  /** The departures by what their ends change at a port: `reader added ring:0`. */
  readonly #byChange = new Map<string, Departure>();
  /** The severities of the findings that the panel has nevertheless when it is as desired, by their keys. */
  readonly #remaining = new Map<string, Severity>();

  constructor(
    findings: readonly Finding[],
    model: ForwardingModel,
    readonly document: PanelDocument,
  ) {
    this.#departures = new Map(departuresFrom(model, document).map((each) => [each.id, each]));
    if (this.isEmpty) return;
    for (const departure of this.#departures.values())
      for (const change of changesOf(departure))
        if (!this.#byChange.has(change)) this.#byChange.set(change, departure);
    // The findings are in the order of their severities.
    const kinds = new Set(findings.map(({ kind }) => kind));
    for (const finding of findingsOfKinds(this.#desiredModel(model), kinds)) {
      const key = findingKey(finding);
      if (!this.#remaining.has(key)) this.#remaining.set(key, finding.severity);
    }
  }

  /** Whether all processes are as desired. */
  get isEmpty(): boolean {
    return this.#departures.size === 0;
  }

  /** The departure that explains a finding, in a sentence. */
  explain(finding: Finding): { departure: Departure; reason: string } | undefined {
    const { kind, severity, subjects } = finding;
    if (kind === TIMED) return undefined;
    const remaining = this.#remaining.get(findingKey(finding));
    if (remaining !== undefined && (remaining !== 'info' || severity === 'info')) return undefined;
    for (const change of RULES[kind].endedBy ?? [])
      for (const port of subjects) {
        const departure = this.#byChange.get(changeAt(change, port));
        if (departure !== undefined) return { departure, reason: reasonOf(departure, [port], change) };
      }
    for (const subject of subjects) {
      const departure = this.#departures.get(subject.split('/', 1)[0] ?? subject);
      if (departure !== undefined) return { departure, reason: reasonOf(departure, subjects) };
    }
    return undefined;
  }

  #desiredModel({ processes }: ForwardingModel): ForwardingModel {
    const others = processes.filter(({ id }) => !this.#departures.has(id));
    const desired = [...this.#departures.values()].flatMap((departure) => departure.desired ?? []);
    return new ForwardingModel([...others, ...desired]);
  }
}

/** The processes that are not as desired. Of those that could not be read, nothing is known. */
function departuresFrom({ processes }: ForwardingModel, document: PanelDocument): Departure[] {
  const all = new Map(processes.map((process) => [process.id, process]));
  return [...entriesIn(document)].flatMap(([id, entry]): Departure[] => {
    const observed = all.get(id);
    if (observed?.isUnread === true) return [];
    if (entry === 'absent')
      return observed === undefined ? [] : [{ id, entry, observed, desired: undefined, differences: [] }];
    const { spec } = entry;
    const differences = observed === undefined ? [] : differencesOf(observed, spec);
    if (observed !== undefined && differences.length === 0) return [];
    return [{ id, entry, observed, desired: desiredForwarding(id, spec, observed), differences }];
  });
}

const entriesByDocument = new WeakMap<PanelDocument, ReadonlyMap<string, Entry>>();

/** What a document says, in normal form. */
function entriesIn(document: PanelDocument): ReadonlyMap<string, Entry> {
  let entries = entriesByDocument.get(document);
  if (entries === undefined) entriesByDocument.set(document, (entries = entriesOf(normalDocument(document))));
  return entries;
}

const differencesByProcess = new WeakMap<
  ForwardingProcess,
  { readonly spec: ProcessSpec; readonly differences: readonly string[] }
>();

/** How a process differs from its process spec. A process that has not changed is compared with the same spec once. */
function differencesOf(process: ForwardingProcess, spec: ProcessSpec): readonly string[] {
  const before = differencesByProcess.get(process);
  if (before?.spec === spec) return before.differences;
  // Most processes are in sync.
  const isComparable = process.spec?.kind === spec.kind && !isDeepStrictEqual(process.spec, spec);
  const differences = isComparable ? [...differencesBetween(process.spec, spec)] : [];
  differencesByProcess.set(process, { spec, differences });
  return differences;
}

/** What changes at ports once a process is as desired. */
function* changesOf({ observed, desired }: Departure): Iterable<string> {
  const [was, is] = [portsOf(observed), portsOf(desired)];
  for (const [side, who] of [
    ['rx', 'reader'],
    ['tx', 'writer'],
  ] as const) {
    for (const port of is[side]) if (!was[side].has(port)) yield changeAt(`${who} added`, port);
    for (const port of was[side]) if (!is[side].has(port)) yield changeAt(`${who} removed`, port);
  }
}

function changeAt(change: PortChange, port: string): string {
  return `${change} ${port}`;
}

/** The ports from which a process takes packets and to which it sends them, with the NICs of queues. */
function portsOf(process: ForwardingProcess | undefined): Readonly<Record<'rx' | 'tx', ReadonlySet<string>>> {
  const on = (side: 'rx' | 'tx'): Set<string> =>
    new Set(
      (process?.elements ?? []).flatMap((each) => each[side].flatMap(({ port }) => [port, nicOf(port)])),
    );
  return { rx: on('rx'), tx: on('tx') };
}

/**
 * What is wrong with a process, as far as a finding is about it: a sentence without a full stop.
 *
 * @param subjects of the finding that matter. @param change by which the end of the departure ends the finding.
 */
function reasonOf(
  { id, entry, observed, differences }: Departure,
  subjects: readonly string[],
  change?: PortChange,
): string {
  const name = processName(id);
  if (entry === 'absent') return `${name} is connected, and absent in the desired document`;
  if (observed !== undefined) {
    const words = new Set(subjects.map((subject) => subject.replace(/^.*\/(.*)$/, '$1:')));
    const isAbout = (difference: string): boolean => difference.split(' ').some((word) => words.has(word));
    const about = differences.filter(isAbout);
    const others = change === undefined ? differences.filter((each) => !isAbout(each)) : [];
    return `${name} has drifted: ${listed([...about, ...others])}`;
  }
  const does = change === 'reader added' ? 'take packets from' : 'send packets to';
  return `${name}, which the desired document lets ${does} ${listed(subjects)}, is not connected`;
}

function remedyFor({ id, entry, observed }: Departure, { isRestoring, host }: DesiredPanel): string {
  const again = 'apply the desired document again';
  const name = processName(id);
  if (entry === 'absent') return `end ${name}, or ${again}`;
  if (observed !== undefined) return again;
  const hazard = host.launchHazard(id);
  if (hazard !== undefined) return hazard.instead;
  if (entry.launch !== undefined) return `${again}: that launches ${name}`;
  const launch = id === 'primary' ? `start ${name}` : `launch ${name}`;
  return isRestoring ? launch : `${launch}, and ${again}`;
}
