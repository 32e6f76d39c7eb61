import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Reach, reachOf } from '../../../client/node-reach.js';
import { SppError } from '../../../client/client.js';
import { processName } from '../../../text/process-id.js';
import { reasonOf } from '../../connection/api.js';
import type { PanelPlan } from '../../desired.js';
import type { NodeDocument, NodeStatus } from '../../nodes.js';
import { usePage } from '../context.js';
import { Plan } from '../plan.js';

/** What the node would do with the text, as it was planned. */
type Planned =
  | { readonly text: string; readonly plan: PanelPlan }
  /** The node could not be asked; the document can be written nevertheless. */
  | { readonly text: string; readonly unknown: string };

interface DocumentProps {
  readonly node: string;
  readonly status: NodeStatus | undefined;
}

/** The desired document of a node: it can be edited, planned on the node, applied and deleted. */
export function NodeDocumentPart({ node, status }: DocumentProps): VNode {
  const { nodes, store } = usePage();
  const [document, setDocument] = useState<NodeDocument | undefined>();
  const [text, setText] = useState('');
  const [planned, setPlanned] = useState<Planned | undefined>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [isDeleting, setDeleting] = useState(false);
  /** The revision that was written here last. */
  const [written, setWritten] = useState<string | undefined>();

  /** Does something with the node, and shows why it failed. */
  const attempt = async (act: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblems([]);
    try {
      await act();
    } catch (error) {
      setProblems(problemsOf(error));
    } finally {
      setBusy(false);
    }
  };
  const load = (): Promise<void> =>
    attempt(async () => {
      const read = await nodes.document(node);
      setDocument(read);
      setText(read.yaml);
      setPlanned(undefined);
    });
  useEffect(() => void load(), [node]);

  const plan = (): Promise<void> =>
    attempt(async () => {
      setPlanned(undefined);
      try {
        setPlanned({ text, plan: await nodes.plan(node, text) });
      } catch (error) {
        const isUnknown =
          error instanceof SppError && (error.code === 'node_unreachable' || error.code === 'node_not_found');
        if (!isUnknown) throw error;
        setPlanned({ text, unknown: reasonOf(error) });
      }
    });
  const apply = (): Promise<void> =>
    attempt(async () => {
      const revision = await nodes.write(node, { yaml: text, etag: document?.etag });
      setDocument({ yaml: text, etag: `"${revision}"` });
      setWritten(revision);
      setPlanned(undefined);
      store.notify({
        kind: 'done',
        text: `Wrote revision ${revision} of the desired document of node ${node}.`,
      });
    });
  const remove = (): Promise<void> =>
    attempt(async () => {
      setDeleting(false);
      if (document?.etag === undefined) return;
      await nodes.delete(node, document.etag);
      setDocument({ yaml: '', etag: undefined });
      setWritten(undefined);
      setPlanned(undefined);
      store.notify({ kind: 'done', text: `Deleted the desired document of node ${node}.` });
    });
  const useObserved = (): Promise<void> =>
    attempt(async () => {
      setText(await nodes.observed(node));
      setPlanned(undefined);
    });

  const stored = status?.revision;
  const isOutdated =
    document !== undefined && status !== undefined && isOther(document.etag, stored, status.stale);
  const isPlanned = planned?.text === text;
  const isPossible = isPlanned && (!('plan' in planned) || planned.plan.conflicts.length === 0);
  const reach = written === undefined || status === undefined ? undefined : reachOf(status, written);
  return (
    <section aria-label={`Desired document of ${node}`}>
      <h3>Desired document</h3>
      {document === undefined ? (
        problems.length === 0 && <p>Loading the document …</p>
      ) : (
        <>
          <p class="small-print">
            {document.etag === undefined
              ? 'The node has no desired document.'
              : `Revision ${document.etag.replaceAll('"', '')}`}
          </p>
          {isOutdated && (
            <p class="bad">
              The document was changed elsewhere.{' '}
              <button type="button" onClick={() => void load()}>
                Load it
              </button>
            </p>
          )}
          {reach !== undefined && <ReachText node={node} reach={reach} />}
          <textarea
            aria-label={`Desired document of ${node}, YAML or JSON`}
            spellcheck={false}
            rows={16}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <div class="question">
            <button type="button" disabled={isBusy || text.trim() === ''} onClick={() => void plan()}>
              Plan on the node
            </button>
            <button
              type="button"
              class="danger"
              disabled={isBusy || !isPossible || status?.stale === true}
              onClick={() => void apply()}
            >
              Apply
            </button>
            <button type="button" disabled={isBusy} onClick={() => void useObserved()}>
              Take the observed panel
            </button>
            {text !== document.yaml && (
              <button
                type="button"
                disabled={isBusy}
                onClick={() => {
                  setText(document.yaml);
                  setPlanned(undefined);
                }}
              >
                Discard the changes
              </button>
            )}
            {document.etag !== undefined && !isDeleting && (
              <button type="button" class="danger" disabled={isBusy} onClick={() => setDeleting(true)}>
                Delete
              </button>
            )}
          </div>
          {isDeleting && (
            <div class="question" role="group" aria-label="Delete the desired document?">
              <span>
                All processes of the node become unmanaged and continue unchanged. Delete the document?
              </span>
              <button type="button" class="danger" onClick={() => void remove()}>
                Delete the desired document
              </button>
              <button type="button" onClick={() => setDeleting(false)}>
                No
              </button>
            </div>
          )}
        </>
      )}
      {problems.map((each) => (
        <p key={each} class="bad">
          {each}
        </p>
      ))}
      {isPlanned && (
        <div class="plan" role="group" aria-label={`Plan of node ${node}`}>
          {'plan' in planned ? (
            <Plan plan={planned.plan} />
          ) : (
            <p>There is no plan: {planned.unknown}. The document can be written nevertheless.</p>
          )}
        </div>
      )}
    </section>
  );
}

/** Whether etcd has another document than the one that was loaded. An older revision is one of before our own write. */
function isOther(etag: string | undefined, stored: string | undefined, isStale: boolean): boolean {
  if (isStale) return false;
  if (etag === undefined) return stored !== undefined;
  return stored !== undefined && Number(stored) > Number(etag.replaceAll('"', ''));
}

function problemsOf(error: unknown): readonly string[] {
  if (error instanceof SppError && error.errors.length > 0)
    return error.errors.map(({ pointer = '', detail }) =>
      pointer === '' ? detail : `${pointer}: ${detail}`,
    );
  return [reasonOf(error)];
}

/** How far the node has come with the document. */
function ReachText({ node, reach }: { readonly node: string; readonly reach: Reach }): VNode {
  switch (reach.state) {
    case 'working':
      return <p role="status">Node {node} works on it …</p>;
    case 'reached':
      return (
        <p role="status">
          Node {node} is in sync with the document
          {reach.pending.length > 0 &&
            `; not connected: ${reach.pending.map((id) => processName(id)).join(', ')}`}
          .
        </p>
      );
    case 'failed':
      return (
        <div role="status" class="bad">
          Node {node} cannot reach the document:
          <ul>
            {reach.reasons.map(({ process, reason }) => (
              <li key={process}>
                {processName(process)}: {reason}
              </li>
            ))}
          </ul>
        </div>
      );
    case 'disconnected':
      return <p role="status">No spp-ctl runs for node {node}: the document is applied when it starts.</p>;
    case 'replaced':
      return (
        <p role="status" class="bad">
          Another document was written meanwhile: revision {reach.revision}.
        </p>
      );
    case 'deleted':
      return (
        <p role="status" class="bad">
          The document was deleted meanwhile.
        </p>
      );
  }
}
