import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { SppError, type ProblemItem } from '../../client/client.js';
import { type Api, reasonOf } from '../connection/api.js';
import { applyDocument, ON_FAILURE, type OnFailure, type PanelPlan } from '../desired.js';
import type { PanelDocument } from '../draft.js';
import { Curl } from './action.js';
import { usePage } from './context.js';
import { ChoiceField } from './fields.js';
import { Plan } from './plan.js';
import { useReading } from './reading.js';

interface PlannedDocument {
  readonly document: PanelDocument;
  readonly plan: PanelPlan;
}

/** What is known of the plan of a document. */
export interface Planning {
  /** The last plan, and its document; undefined before the first one. */
  readonly planned: PlannedDocument | undefined;
  /** Why there is no plan; empty when there is one. */
  readonly problem: string;
  /** What is wrong with the document. */
  readonly errors: readonly ProblemItem[];
}

const NO_PLAN: Planning = { planned: undefined, problem: '', errors: [] };

/** The plan of a document. @param at it is computed again when this or the document changes. */
export function usePlan(document: PanelDocument | undefined, at: string): Planning {
  const { api } = usePage();
  const text = JSON.stringify(document);
  const { value, error } = useReading(`${at} ${text}`, (signal) => planOf(api, document, signal));
  // The plan of another document is not the plan of this one. The last plan stays while the server is away.
  if (value !== undefined && value.text === text) return value;
  return error === undefined ? NO_PLAN : { ...NO_PLAN, problem: reasonOf(error) };
}

/** The plan of a document, with the text of the document that it is of. @throws when the server does not respond. */
async function planOf(
  api: Api,
  document: PanelDocument | undefined,
  signal: AbortSignal,
): Promise<Planning & { readonly text: string }> {
  const text = JSON.stringify(document);
  if (document === undefined) return { ...NO_PLAN, text };
  try {
    const plan = await api.plan(document, signal);
    return { planned: { document, plan }, problem: '', errors: [], text };
  } catch (error) {
    if (!(error instanceof SppError)) throw error;
    return { planned: undefined, problem: reasonOf(error), errors: error.errors, text };
  }
}

interface ApplyPanelProps {
  readonly planning: Planning;
  /** What the button says. */
  readonly label: string;
  /** Called after the document was applied. */
  readonly applied: () => void;
}

/** The plan of a document, and a button that applies it as planned. */
export function ApplyPanel({ planning: { planned, problem }, label, applied }: ApplyPanelProps): VNode {
  const page = usePage();
  const [onFailure, setOnFailure] = useState<OnFailure>('rollback');
  const [isSending, setSending] = useState(false);
  if (planned === undefined)
    return problem === '' ? (
      <p>Computing the plan …</p>
    ) : (
      <p class="bad">The plan could not be computed: {problem}</p>
    );
  const { document, plan } = planned;
  const request = applyDocument(document, plan, onFailure);
  const send = async (): Promise<void> => {
    setSending(true);
    const { isDone } = await page.send(request);
    setSending(false);
    if (isDone) applied();
  };
  return (
    <>
      <Plan plan={plan} />
      <div class="fields apply">
        <ChoiceField
          label="If a command fails"
          value={onFailure}
          onValue={(value) => setOnFailure(ON_FAILURE.find(([each]) => each === value)?.[0] ?? 'rollback')}
          choices={ON_FAILURE}
        />
        <button
          type="button"
          class="danger"
          disabled={plan.conflicts.length > 0 || isSending}
          onClick={() => void send()}
        >
          {isSending ? 'Applying …' : label}
        </button>
      </div>
      <details>
        <summary>curl</summary>
        <Curl text={page.curl(request)} />
      </details>
    </>
  );
}
