import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { processName } from '../../text/process-id.js';
import { reasonOf } from '../connection/api.js';
import { changeText, isFailed, isUndoable, type PanelChange } from '../desired.js';
import { wordsOf } from '../words.js';
import { usePage } from './context.js';
import { type Reading, useReading } from './reading.js';
import { whenOf } from './time.js';
import { UndoQuestion } from './undo-question.js';

/** The maximum number of listed changes. `spp-ctl panel changes` lists all. */
const MANY = 20;

/** The recorded changes of the panel, the newest first. @param at they are read again when it changes. */
export function useChanges(at: string): Reading<readonly PanelChange[]> {
  const { api } = usePage();
  return useReading(at, (signal) => api.changes(signal));
}

interface HistoryProps {
  /** The changes are read again when it changes. */
  readonly at: string;
  /** The time of the last reading of the panel. */
  readonly now: string;
}

/** The last changes of the panel, with who made them and when. */
export function History({ at, now }: HistoryProps): VNode {
  const { value: changes, error } = useChanges(at);
  return (
    <>
      <h3>Changes</h3>
      {error !== undefined && <p class="bad">The changes cannot be read: {reasonOf(error)}</p>}
      {changes?.length === 0 && <p class="small-print">No changes yet.</p>}
      <ol class="activity changes" aria-label="Changes">
        {changes?.slice(0, MANY).map((change) => (
          <Happened key={change.id} time={change.started} bad={isFailed(change)}>
            <ChangeText change={change} now={now} />
          </Happened>
        ))}
      </ol>
    </>
  );
}

interface HappenedProps {
  readonly time: string;
  readonly bad: boolean;
  readonly children: ComponentChildren;
}

/** A line of a list of what happened, with its time. */
export function Happened({ time, bad, children }: HappenedProps): VNode {
  return (
    <li class={bad ? 'bad' : ''}>
      <time dateTime={time}>{whenOf(time)}</time> {children}
    </li>
  );
}

/** A recorded change in words, with its commands, and a button that undoes it. */
export function ChangeText({ change, now }: { readonly change: PanelChange; readonly now: string }): VNode {
  const [isAsking, setAsking] = useState(false);
  const { id, commands, rollback = [], differences, not_kept: notKept } = change;
  return (
    <>
      {changeText(change)}.{' '}
      {isUndoable(change) && !isAsking && (
        <button type="button" class="small" aria-label={`Undo change ${id}`} onClick={() => setAsking(true)}>
          Undo
        </button>
      )}
      {isAsking && <UndoQuestion id={id} at={now} done={() => setAsking(false)} />}
      <details class="line-details">
        <summary>Change {id}</summary>
        <ChangeCommands title="Commands" commands={commands} />
        {rollback.length > 0 && <ChangeCommands title="Rollback" commands={rollback} />}
        {differences.map(({ process, reason }) => (
          <p key={`${process} ${reason}`}>
            {processName(process)}: {reason}
          </p>
        ))}
        {notKept !== undefined && <p>The document is not the desired document: {notKept}.</p>}
      </details>
    </>
  );
}

const OUTCOMES: Readonly<Record<PanelChange['commands'][number]['outcome'], string>> = {
  waiting: 'in progress',
  done: '',
  failed: 'failed',
  left: 'not sent',
  unknown: 'outcome unknown',
};

/** Commands in words, with their outcomes. */
function ChangeCommands({
  title,
  commands,
}: {
  readonly title: string;
  readonly commands: PanelChange['commands'];
}): VNode {
  return (
    <ol class="differences" aria-label={title}>
      {commands.map((command, at) => {
        const { process, method, path, body, reason, outcome, error } = command;
        const words = wordsOf({ method, path, body })?.before ?? `${processName(process)}: ${reason}`;
        const result = [OUTCOMES[outcome], error].filter(Boolean).join(': ');
        return (
          <li key={at} class={outcome === 'failed' ? 'bad' : ''}>
            {words}
            {result !== '' && ` – ${result}`}
          </li>
        );
      })}
    </ol>
  );
}
