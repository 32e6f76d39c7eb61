import type { VNode } from 'preact';
import { processName } from '../../text/process-id.js';
import type { Activity } from '../activity.js';
import { portName } from '../names.js';
import type { State } from '../store.js';
import { warningsOf } from '../desired.js';
import { summaryOf } from '../trace.js';

/** Most events that are announced at once. */
const MAX_NEWS = 20;

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
      <div class="hidden" role="log" aria-label="News" data-announce="activity">
        {newsIn(activity, openedAt).map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
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

/**
 * The newest of the events since the page was opened, the oldest first. There are several, as events can come together, and a screen
 * reader tells each that is added.
 */
function newsIn(activity: readonly Activity[], openedAt: string): Activity[] {
  const opened = Date.parse(openedAt);
  return activity
    .slice(0, MAX_NEWS)
    .filter(({ time }) => Date.parse(time) > opened)
    .toReversed();
}
