import type { VNode } from 'preact';
import { processName } from '../../../text/process-id.js';
import { reasonOf } from '../../connection/api.js';
import type { PanelPlan } from '../../desired.js';
import { idle, specIn, withSpec } from '../../draft.js';
import { pageKind } from '../../kinds.js';
import type { Page } from '../../page.js';
import { endProcess } from '../../requests.js';
import type { Process } from '../../topology.js';
import { Action } from '../action.js';
import { usePage } from '../context.js';
import { PathChanges } from '../plan.js';
import { useReading } from '../reading.js';

interface EndProps {
  readonly process: Process;
  /** The time of the last reading. */
  readonly at: string;
}

/** Ends a process, after it has shown which paths of packets end with it. */
export function EndAction({ process, at }: EndProps): VNode {
  return (
    <Action
      label={`End ${processName(process.id)}`}
      request={endProcess(process)}
      question={pageKind(process.type).end.question}
      details={<CutPaths process={process} at={at} />}
    />
  );
}

/** The paths of packets through a process. */
function CutPaths({ process: { id, reachable }, at }: EndProps): VNode {
  const page = usePage();
  const { value: paths, error } = useReading(at, (signal) =>
    reachable ? pathsThrough(page, id, signal) : Promise.resolve([]),
  );
  if (!reachable) return <p>Which paths lead through it is unknown: it does not reply.</p>;
  if (error !== undefined)
    return <p class="bad">Which paths lead through it cannot be read: {reasonOf(error)}</p>;
  if (paths === undefined) return <p>Looking for the paths through it …</p>;
  return paths.length === 0 ? <p>No path of packets leads through it.</p> : <PathChanges paths={paths} />;
}

/** The paths that change when a process passes nothing: those of the plan that removes its patches and components. */
async function pathsThrough(
  { api }: Page,
  id: string,
  signal: AbortSignal,
): Promise<NonNullable<PanelPlan['paths']>> {
  const spec = specIn(await api.observed(signal), id);
  if (spec === undefined) return [];
  const { paths = [] } = await api.plan(withSpec({}, id, idle(spec)), signal);
  return paths;
}
