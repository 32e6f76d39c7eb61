import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ChangeRequest } from '../requests.js';
import { reasonOf } from '../connection/api.js';
import { applyAgain, type PanelPlan } from '../desired.js';
import { Confirmation } from './confirmation.js';
import type { PanelDocument } from '../draft.js';
import { usePage } from './context.js';
import { focusOnce, Plan } from './plan.js';

interface Planned {
  readonly document: PanelDocument;
  readonly plan: PanelPlan;
}

/**
 * Applies the desired document again, after showing its plan.
 *
 * @param at the time of the last reading: the plan is computed again when it changes.
 */
export function ApplyAgain({ at }: { readonly at: string }): VNode {
  const [asking, setAsking] = useState(false);
  return (
    <div class="action">
      {asking ? (
        <Question at={at} done={() => setAsking(false)} />
      ) : (
        <button type="button" class="danger" onClick={() => setAsking(true)}>
          Apply the document again
        </button>
      )}
    </div>
  );
}

function Question({ at, done }: { readonly at: string; readonly done: () => void }): VNode {
  const page = usePage();
  const [planned, setPlanned] = useState<Planned | undefined>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    const leaving = new AbortController();
    page.api.planAgain(leaving.signal).then(
      ([document, plan]) => {
        setPlanned({ document, plan });
        setProblem('');
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setProblem(reasonOf(error));
      },
    );
    return () => leaving.abort();
  }, [page, at]);
  const request = planned && requestOf(planned);
  return (
    <div class="plan" role="group" aria-label="Apply the document again?">
      <h4 tabIndex={-1} ref={focusOnce}>
        Apply the document again?
      </h4>
      {problem !== '' && <p class="bad">The plan could not be computed: {problem}</p>}
      {planned === undefined ? problem === '' && <p>Computing the plan …</p> : <Plan plan={planned.plan} />}
      <Confirmation label="Apply" request={request} done={done} />
    </div>
  );
}

/** Undefined if the plan is empty or has conflicts. */
function requestOf({ document, plan }: Planned): ChangeRequest | undefined {
  const isPossible = plan.commands.length > 0 && plan.conflicts.length === 0;
  return isPossible ? applyAgain(document, plan) : undefined;
}
