import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PanelChange } from '../desired.js';
import type { Notice } from '../store.js';
import { Curl } from './action.js';
import { usePage } from './context.js';
import { ChangeProgress } from './progress.js';

/** How long a notice of success stays. The list of events keeps it longer. */
const DONE_MS = 6_000;

interface NoticesProps {
  readonly notices: readonly Notice[];
  /** The change of the panel that is in progress. */
  readonly change: PanelChange | undefined;
}

/** The results of requests. Errors stay until they are dismissed. */
export function Notices({ notices, change }: NoticesProps): VNode {
  return (
    <section class="notices" aria-label="Messages">
      <ChangeProgress change={change} />
      {notices.map((notice) => (
        <NoticeView key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeView({ notice: { id, kind, text, curl } }: { readonly notice: Notice }): VNode {
  const page = usePage();
  useEffect(() => {
    if (kind === 'error') return undefined;
    const timer = setTimeout(() => page.store.dismiss(id), DONE_MS);
    return () => clearTimeout(timer);
  }, [page, id, kind]);
  return (
    <div class={`notice is-${kind}`}>
      <p>{text}</p>
      {curl !== undefined && <Curl text={curl} />}
      <button
        type="button"
        class="close"
        aria-label="Dismiss the message"
        onClick={() => page.store.dismiss(id)}
      >
        ✕
      </button>
    </div>
  );
}
