import type { VNode } from 'preact';
import { processName } from '../../text/process-id.js';
import { portName } from '../names.js';
import type { State } from '../store.js';
import { warningsOf } from '../desired.js';
import { summaryOf } from '../trace.js';

/** Announces news to screen readers. Errors are assertive, the rest is polite. */
export function Announcer({
  state: { topology, status, notices, activity, openedAt = '', armed, connection, trace },
}: {
  readonly state: State;
}): VNode {
  const newest = notices.at(-1);
  const error = newest?.kind === 'error' ? newest.text : '';
  const done = newest?.kind === 'done' ? newest.text : '';
  const lost = connection.state === 'lost' ? `Disconnected from the server: ${connection.why}.` : '';
  const arming =
    armed === undefined
      ? ''
      : `Patch ${processName(armed.process)} ${armed.side === 'in' ? 'from' : 'to'} ${portName(topology, armed.port)}: choose the other end.`;
  return (
    <>
      <div class="hidden" role="status" data-announce="status">
        {connection.state === 'connected' ? 'Connected to the server.' : ''}
      </div>
      <div class="hidden" role="status" data-announce="activity">
        {activity[0] !== undefined && isAfter(activity[0].time, openedAt) ? activity[0].text : ''}
      </div>
      <div class="hidden" role="status" data-announce="done">
        {[done, arming].filter(Boolean).join(' ')}
      </div>
      <div class="hidden" role="status" data-announce="trace">
        {trace?.result === undefined ? '' : `${summaryOf(trace.result)}.`}
      </div>
      <div class="hidden" role="alert" data-announce="alert">
        {[error, lost, ...warningsOf(status)].filter(Boolean).join(' ')}
      </div>
    </>
  );
}

/** Whether an event is news, not one of the past events with which the page begins. */
function isAfter(time: string, openedAt: string): boolean {
  return Date.parse(time) > Date.parse(openedAt);
}
