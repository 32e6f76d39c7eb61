import type { VNode } from 'preact';
import { processName } from '../../../text/process-id.js';
import { indexOf, type Topology } from '../../topology.js';
import type { PanelStatus } from '../../../client/client.js';
import { type ProcessStatus, desiredIn } from '../../../client/sync-states.js';
import { summaryOf, deleteDesired, warningsOf } from '../../desired.js';
import { Action } from '../action.js';
import { ApplyAgain } from '../apply-again.js';
import { Badge } from '../badge.js';
import { History } from '../history.js';
import { whenOf } from '../time.js';
import { DocumentEditor } from './document-editor.js';
import { type Fact, Facts } from './facts.js';
import { RawDocument } from './raw.js';
import { SelectLink } from '../select-link.js';

interface DocumentProps {
  readonly status: PanelStatus;
  readonly topology: Topology;
  /** The id of the last event, and the number of requests in flight: changes are read again when they change. */
  readonly lastEvent: string;
}

/** The desired document, its sync states and an interrupted change. */
export function DocumentDetails({ status, topology, lastEvent }: DocumentProps): VNode {
  const { desired, interrupted } = status;
  const off = desiredIn(status).filter(({ state }) => state !== 'in_sync');
  const isLacking = off.some(({ state }) => state !== 'pending');
  return (
    <>
      {warningsOf(status).map((each) => (
        <p key={each} class="bad">
          {each}
        </p>
      ))}
      {interrupted !== undefined && <Interruption interrupted={interrupted} />}
      {desired === undefined ? (
        <p>No document is desired.</p>
      ) : (
        <>
          <Facts facts={factsOf(status, desired)} />
          <h3>Not in sync</h3>
          {off.length === 0 && <p>All processes are in sync.</p>}
          <ul class="lines">
            {off.map((each) => (
              <li key={each.process}>
                <Name syncStatus={each} topology={topology} /> <Badge syncStatus={each} />
              </li>
            ))}
          </ul>
          {isLacking && <ApplyAgain at={topology.time} />}
        </>
      )}
      <DocumentEditor hasDesired={desired !== undefined} at={topology.time} />
      <History at={`${lastEvent} ${desired?.revision ?? ''}`} now={topology.time} />
      {desired !== undefined && (
        <>
          <RawDocument path="/v1/panel/desired" title="The document" at={desired.revision} />
          <h3>Delete</h3>
          <Action
            label="Delete the desired document"
            request={deleteDesired(desired.revision)}
            question="All processes become unmanaged and continue unchanged. Delete it?"
          />
        </>
      )}
    </>
  );
}

function factsOf(status: PanelStatus, { since, who, revision }: Required<PanelStatus>['desired']): Fact[] {
  return [
    ['State', summaryOf(status)],
    ['Since', whenOf(since)],
    ...(who === undefined ? [] : [['By', who] as const]),
    ['Revision', revision],
    ['Restore', status.restore],
    ['Drift', status.drift === 'repair' ? 'repair' : 'report only'],
  ];
}

/** The name of a process; a link to its details if it is connected. */
function Name({
  syncStatus: { process },
  topology,
}: { readonly syncStatus: ProcessStatus } & Pick<DocumentProps, 'topology'>): VNode {
  const name = processName(process);
  if (!indexOf(topology).processes.has(process)) return <span>{name}</span>;
  return <SelectLink to={{ kind: 'process', id: process }}>{name}</SelectLink>;
}

function Interruption({
  interrupted,
}: {
  readonly interrupted: Required<PanelStatus>['interrupted'];
}): VNode {
  const { to_new: toNew, to_old: toOld, pending } = interrupted;
  const parts = [
    ['Differences from the new state', toNew],
    ['Differences from the old state', toOld],
  ] as const;
  return (
    <>
      {parts.map(([title, list]) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          {list.length === 0 && <p>None.</p>}
          <ul class="differences">
            {list.map(({ process, reason }) => (
              <li key={`${process} ${reason}`}>
                {processName(process)}: {reason}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {pending.length > 0 && (
        <p>Not connected, state unknown: {pending.map((id) => processName(id)).join(', ')}.</p>
      )}
    </>
  );
}
