import type { VNode } from 'preact';
import { type Counts, countsOf, countsText, type Finding, findingId, SEVERITIES } from '../findings.js';
import type { Rect } from '../layout/scene.js';
import { sentence } from '../names.js';
import type { State } from '../store.js';
import { processName } from '../../text/process-id.js';
import { rem } from './placed.js';
import { SelectLink } from './select-link.js';

const SIGNS = new Map(SEVERITIES);

/** What is wrong with the panel, while nothing is selected. Nothing before it is known. */
export function Findings({ state: { findings: list } }: { readonly state: State }): VNode | null {
  if (list === undefined) return null;
  const { findings, unknown } = list;
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      <p>{findings.length === 0 ? 'No findings.' : `${countsText(countsOf(findings))}.`}</p>
      <FindingItems findings={findings} />
      {unknown.length > 0 && (
        <p>Not all ports of {unknown.map(processName).join(', ')} are known. Findings may be missing.</p>
      )}
    </section>
  );
}

/** Findings with their remedies. A click selects the subjects of a finding. */
export function FindingItems({ findings }: { readonly findings: readonly Finding[] }): VNode | null {
  if (findings.length === 0) return null;
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li key={findingId(finding)}>
          <SeverityBadge severity={finding.severity} />{' '}
          <SelectLink to={{ kind: 'finding', id: findingId(finding) }}>{sentence(finding.reason)}</SelectLink>
          {finding.cause && <p class="cause">{sentence(finding.cause.reason)}</p>}
          <p class="remedy">{sentence(finding.remedy)}</p>
        </li>
      ))}
    </ul>
  );
}

export function SeverityBadge({ severity }: Pick<Finding, 'severity'>): VNode {
  return (
    <span class={`badge is-${severity}`}>
      <span aria-hidden="true">{SIGNS.get(severity)}</span> {severity}
    </span>
  );
}

/** The numbers of findings at an item of the picture. Screen readers skip them: the item has them in its name. */
export function FindingMark({
  counts,
  at,
  dim,
}: {
  readonly counts: Counts;
  readonly at: Pick<Rect, 'x' | 'y'>;
  readonly dim: boolean;
}): VNode | null {
  if (counts.length === 0) return null;
  return (
    <span
      class={`finding-mark${dim ? ' is-dim' : ''}`}
      style={{ left: rem(at.x), top: rem(at.y) }}
      aria-hidden="true"
    >
      <CountBadges counts={counts} />
    </span>
  );
}

/** The numbers of findings, as badges. Their items have them in words. */
export function CountBadges({ counts }: { readonly counts: Counts }): VNode {
  return (
    <>
      {counts.map(([severity, count]) => (
        <span
          key={severity}
          class={`badge is-${severity}`}
          data-text={[SIGNS.get(severity), count].join(' ')}
        />
      ))}
    </>
  );
}
