import type { VNode } from 'preact';
import { statusPath } from '../../requests.js';
import { reasonOf } from '../../connection/api.js';
import type { Process } from '../../topology.js';
import { Curl } from '../action.js';
import { usePage } from '../context.js';
import { useReading } from '../reading.js';

/**
 * The status of a process as the API returns it.
 *
 * @param at the time of the last reading: the status is read again when it changes.
 */
export function RawStatus({ process, at }: { readonly process: Process; readonly at: string }): VNode {
  return <RawDocument path={statusPath(process)} title="Raw status" at={at} />;
}

interface RawDocumentProps {
  readonly path: string;
  readonly title: string;
  /** The document is read again when this changes. */
  readonly at: string;
}

/** The response of the API at a path. */
export function RawDocument({ path, title, at }: RawDocumentProps): VNode {
  const page = usePage();
  const { value, error } = useReading(`${path} ${at}`, (signal) => page.api.read(path, signal));
  const text = value === undefined ? '…' : JSON.stringify(value, null, 2);
  return (
    <details open>
      <summary>{title}</summary>
      <Curl text={page.curl({ method: 'GET', path })} />
      {error !== undefined && <p class="bad">It cannot be read now: {reasonOf(error)}.</p>}
      <pre tabIndex={0} aria-label={title}>
        {text}
      </pre>
    </details>
  );
}

/** An item of `/v1/topology` as JSON. */
export function RawPart({ part }: { readonly part: object }): VNode {
  const page = usePage();
  return (
    <details open>
      <summary>API data</summary>
      <Curl text={page.curl({ method: 'GET', path: '/v1/topology' })} />
      <pre tabIndex={0} aria-label="API data">
        {JSON.stringify(part, null, 2)}
      </pre>
    </details>
  );
}
