import type { VNode } from 'preact';
import { processName } from '../../../text/process-id.js';
import { type Finding, partOf } from '../../findings.js';
import { nodeName, sentence } from '../../names.js';
import { indexOf, type Topology } from '../../topology.js';
import { SeverityBadge } from '../findings.js';
import { SelectLink } from '../select-link.js';

/** A finding: what is wrong, why if it is known, what to do about it, and the items that it is about. */
export function FindingDetails({
  finding: { severity, reason, cause, remedy, subjects },
  topology,
}: {
  readonly finding: Finding;
  readonly topology: Topology;
}): VNode {
  return (
    <>
      <p>
        <SeverityBadge severity={severity} /> {sentence(reason)}
      </p>
      {cause && (
        <>
          <h3>Cause</h3>
          <p>
            <SelectLink to={{ kind: 'process', id: cause.process }}>{sentence(cause.reason)}</SelectLink>
          </p>
        </>
      )}
      <h3>Remedy</h3>
      <p>{sentence(remedy)}</p>
      <h3>Subjects</h3>
      <ul class="lines">
        {subjects.map((subject) => (
          <li key={subject}>
            <SelectLink to={partOf(topology, subject)}>{subjectName(topology, subject)}</SelectLink>
          </li>
        ))}
      </ul>
    </>
  );
}

/** `fw0 of vf 2`, `nfv 3`, `ring:0`. */
function subjectName(topology: Topology, subject: string): string {
  const index = indexOf(topology);
  const component = index.components.get(subject);
  if (component !== undefined) return `${component.name} of ${processName(component.process)}`;
  return index.processes.has(subject) ? processName(subject) : nodeName(index, subject);
}
