import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { reasonOf } from '../connection/api.js';
import { type PanelUndoPlan, undoChange } from '../desired.js';
import type { ChangeRequest } from '../requests.js';
import { Confirmation } from './confirmation.js';
import { usePage } from './context.js';
import { focusOnce, Plan } from './plan.js';

interface UndoQuestionProps {
  /** The id of the change. */
  readonly id: string;
  /** The plan is computed again when this changes. */
  readonly at: string;
  readonly done: () => void;
}

interface Planned {
  readonly undo: PanelUndoPlan;
  readonly force: boolean;
}

/** Shows the plan of an undo, and undoes the change when the user confirms. */
export function UndoQuestion({ id, at, done }: UndoQuestionProps): VNode {
  const page = usePage();
  const [force, setForce] = useState(false);
  const [planned, setPlanned] = useState<Planned | undefined>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    const leaving = new AbortController();
    page.api.planUndo(id, force, leaving.signal).then(
      (undo) => {
        setPlanned({ undo, force });
        setProblem('');
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setProblem(reasonOf(error));
      },
    );
    return () => leaving.abort();
  }, [page, id, force, at]);
  const request = planned && planned.force === force ? requestOf(id, planned) : undefined;
  const question = `Undo change ${id}?`;
  return (
    <div class="plan" role="group" aria-label={question}>
      <h3 tabIndex={-1} ref={focusOnce}>
        {question}
      </h3>
      {problem !== '' && <p class="bad">{problem}</p>}
      {planned === undefined ? (
        problem === '' && <p>Computing the plan …</p>
      ) : (
        <Plan plan={planned.undo.plan} />
      )}
      {planned !== undefined && <p>{DESIRED[planned.undo.desired]}</p>}
      {(force || (planned?.undo.plan.conflicts.length ?? 0) > 0) && (
        <label>
          <input
            type="checkbox"
            checked={force}
            onChange={({ currentTarget }) => setForce(currentTarget.checked)}
          />{' '}
          Discard what was changed since
        </label>
      )}
      <Confirmation label="Undo" request={request} done={done} />
    </div>
  );
}

const DESIRED: Readonly<Record<PanelUndoPlan['desired'], string>> = {
  unchanged: 'The desired document stays as it is.',
  replaced: 'The desired document goes back, too.',
  deleted: 'No document will be desired, as before the change.',
};

/** Undefined if the undo has conflicts, or would change nothing. */
function requestOf(id: string, { undo: { plan, desired }, force }: Planned): ChangeRequest | undefined {
  const isNothing = plan.commands.length === 0 && desired === 'unchanged';
  return plan.conflicts.length > 0 || isNothing ? undefined : undoChange(id, force, plan);
}
