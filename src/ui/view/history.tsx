import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { reasonOf } from '../connection/api.js';
import { changeText, isUndoable, type PanelChange } from '../desired.js';
import { usePage } from './context.js';
import { whenOf } from './time.js';
import { UndoQuestion } from './undo-question.js';

/** The maximum number of listed changes. `spp-ctl panel changes` lists all. */
const MANY = 20;

/**
 * The last changes of the panel. They are read while the list is open.
 *
 * @param at the changes are read again when it changes. @param now the time of the last reading of the panel.
 */
export function History({ at, now }: { readonly at: string; readonly now: string }): VNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Changes</summary>
      {isOpen && <Changes at={at} now={now} />}
    </details>
  );
}

function Changes({ at, now }: { readonly at: string; readonly now: string }): VNode {
  const page = usePage();
  const [changes, setChanges] = useState<readonly PanelChange[] | undefined>();
  const [problem, setProblem] = useState('');
  const [asking, setAsking] = useState<string | undefined>();
  useEffect(() => {
    const leaving = new AbortController();
    page.api.changes(leaving.signal).then(
      (list) => {
        setChanges(list);
        setProblem('');
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setProblem(reasonOf(error));
      },
    );
    return () => leaving.abort();
  }, [page, at]);
  return (
    <>
      {problem !== '' && <p class="bad">The changes cannot be read: {problem}</p>}
      {changes?.length === 0 && <p class="small-print">No changes yet.</p>}
      <ol class="activity changes" aria-label="Changes">
        {changes?.slice(0, MANY).map((change) => {
          const { id, started, state } = change;
          return (
            <li key={id} class={state === 'done' || state === 'running' ? '' : 'bad'}>
              <time dateTime={started}>{whenOf(started)}</time> {id}, {changeText(change)}{' '}
              {isUndoable(change) && asking !== id && (
                <button
                  type="button"
                  class="small"
                  aria-label={`Undo change ${id}`}
                  onClick={() => setAsking(id)}
                >
                  Undo
                </button>
              )}
              {asking === id && <UndoQuestion id={id} at={now} done={() => setAsking(undefined)} />}
            </li>
          );
        })}
      </ol>
    </>
  );
}
