import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ProblemItem } from '../../../client/client.js';
import { processName } from '../../../text/process-id.js';
import { reasonOf } from '../../connection/api.js';
import { type Draft, editText, processOf } from '../../draft.js';
import { targetOf } from '../../words.js';
import { ApplyPanel, usePlan } from '../apply-panel.js';
import { usePage } from '../context.js';
import { useReading } from '../reading.js';
import { Download } from './download.js';

interface DraftProps {
  readonly draft: Draft | undefined;
  /** The time of the last reading: the plan is computed again when it changes. */
  readonly at: string;
}

/** The collected edits, their plan, and what to do with them. */
export function DraftDetails({ draft, at }: DraftProps): VNode {
  const { drafting } = usePage();
  if (draft === undefined)
    return (
      <>
        <p>
          In a draft, changes are collected in place of being sent: patches, ports, components, attached
          ports, classifier entries, starts and stops, and launches and ends of processes. The draft shows the
          plan of all of them, and applies them at once.
        </p>
        <p class="action">
          <button type="button" onClick={() => drafting.start()}>
            Start a draft
          </button>
        </p>
      </>
    );
  if (draft.edits.length === 0)
    return (
      <>
        <p>The draft is empty. Change something in the picture or in the details of a process.</p>
        <p class="action">
          <button type="button" onClick={() => drafting.discard()}>
            End the draft
          </button>
        </p>
      </>
    );
  return <Edits draft={draft} at={at} />;
}

function Edits({ draft, at }: Required<DraftProps> & { readonly draft: Draft }): VNode {
  const { drafting } = usePage();
  const { value, error } = useReading(`${at} ${JSON.stringify(draft)}`, (signal) => drafting.check(signal));
  // The document of an earlier draft lacks the last edits.
  const state = value?.draft === draft ? value : undefined;
  const planning = usePlan(state?.document, at);
  return (
    <>
      <ol class="edits" aria-label="Collected changes">
        {draft.edits.map((edit, index) => (
          <li key={index}>
            <span>
              {editText(edit)}
              {errorsOf(draft, index, planning.errors).map(({ detail }) => (
                <span key={detail} class="bad" role="alert">
                  {' '}
                  {detail}
                </span>
              ))}
            </span>
            <button
              type="button"
              class="small"
              aria-label={`Remove from the draft: ${editText(edit)}`}
              onClick={() => drafting.remove(index)}
            >
              Remove
            </button>
          </li>
        ))}
      </ol>
      {error !== undefined && <p class="bad">The panel cannot be read: {reasonOf(error)}</p>}
      {state !== undefined && state.changed.length > 0 && <Changed processes={state.changed} />}
      <h3>Plan</h3>
      <ApplyPanel planning={planning} label="Apply the draft" applied={() => drafting.discard()} />
      <p class="small-print">The document of the draft becomes the desired document.</p>
      {state !== undefined && <Download document={state.document} name="draft" />}
      <Discard />
    </>
  );
}

/** The errors that are shown with an edit: those of the part of the process that it is the last one to change. */
function errorsOf({ edits }: Draft, index: number, errors: readonly ProblemItem[]): readonly ProblemItem[] {
  return errors.filter(({ pointer = '' }) => {
    const { process, member } = placeOf(pointer);
    const targets = edits.map((edit) => ({
      process: processOf(edit),
      resource: targetOf(edit.path)?.resource ?? '',
    }));
    const last = (isMeant: (resource: string) => boolean): number =>
      targets.findLastIndex((target) => target.process === process && isMeant(target.resource));
    const own = last((resource) => member !== '' && resource.startsWith(member));
    return index === (own < 0 ? last(() => true) : own);
  });
}

/** The process that a pointer into a document leads to, and the member of its process spec; empty for none. */
function placeOf(pointer: string): { readonly process: string; readonly member: string } {
  const [, group = '', ...rest] = pointer.split('/');
  const isGroup = group.endsWith('s');
  const [id = '', inGroup = ''] = rest;
  const member = isGroup ? inGroup : id;
  // Pipes are ports in requests.
  return {
    process: isGroup ? `${group.slice(0, -1)}:${id}` : group,
    member: member === 'pipes' ? 'ports' : member,
  };
}

/** Tells that others have changed what the draft edits. */
function Changed({ processes }: { readonly processes: readonly string[] }): VNode {
  const { drafting, store } = usePage();
  const rebase = (): void => {
    drafting.rebase().catch((error: unknown) => {
      store.notify({ kind: 'error', text: `The draft cannot be renewed: ${reasonOf(error)}` });
    });
  };
  return (
    <div class="warning" role="alert">
      <p>
        {processes.map((id) => processName(id)).join(', ')} changed since the draft was begun. Applied as it
        is, the draft reverts that.
      </p>
      <button type="button" onClick={rebase}>
        Keep what was changed since
      </button>
    </div>
  );
}

/** Asks before it discards a draft. */
function Discard(): VNode {
  const { drafting } = usePage();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <p class="action">
        <button type="button" class="danger" onClick={() => setAsking(true)}>
          Discard the draft
        </button>
      </p>
    );
  const question = 'All collected changes are lost. Discard the draft?';
  return (
    <div class="question action" role="group" aria-label={question}>
      <span>{question}</span>
      <button
        type="button"
        class="danger"
        onClick={() => drafting.discard()}
        ref={(button) => button?.focus()}
      >
        Discard
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        No
      </button>
    </div>
  );
}
