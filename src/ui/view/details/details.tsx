import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { processName } from '../../../text/process-id.js';
import { absenceText, absentIn } from '../../absent.js';
import { edgeName, nodeName } from '../../names.js';
import { exists, isPart, isSame, ownersOf, type Selection } from '../../selection.js';
import type { State } from '../../store.js';
import { indexOf, type Topology } from '../../topology.js';
import { usePage } from '../context.js';
import { timeOf } from '../time.js';
import { syncStatusOf } from '../../desired.js';
import { findingOf, findingsAbout } from '../../findings.js';
import { FindingItems } from '../findings.js';
import { ActivityDetails } from '../activity.js';
import { AbsentDetails } from './absent.js';
import { ComponentDetails } from './component.js';
import { DocumentDetails } from './document.js';
import { DraftDetails } from './draft.js';
import { EdgeDetails } from './edge.js';
import { FindingDetails } from './finding.js';
import { LaunchDetails } from './launch.js';
import { PortDetails } from './port.js';
import { ProcessDetails } from './process.js';

/** The views that need more room. */
const WIDE: ReadonlySet<Selection['kind']> = new Set(['document', 'activity', 'draft', 'launch']);

interface DetailsProps {
  readonly state: State;
  readonly topology: Topology;
  readonly selection: Selection;
}

/** The details of the selected item, and its actions. */
export function Details({ state, topology, selection }: DetailsProps): VNode {
  const page = usePage();
  const part = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const known = useKnown(topology, state.topology ?? topology, selection);
  const about = isPart(selection) ? findingsAbout(state.findings, topology, selection) : [];
  useEffect(() => {
    if (part.current !== null) part.current.scrollTop = 0;
    // A link to an item goes with the text that it is in. The focus continues here.
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, [selection.kind, selection.id]);
  return (
    <aside
      class={WIDE.has(selection.kind) ? 'details is-wide' : 'details'}
      aria-labelledby="details-title"
      ref={part}
    >
      <div class="details-head">
        <h2 id="details-title" tabIndex={-1} ref={title}>
          {titleOf(known, selection)}
        </h2>
        <button
          type="button"
          aria-label="Close the details"
          title="Close"
          onClick={() => page.store.select(undefined)}
        >
          ✕
        </button>
      </div>
      {about.length > 0 && <h3>Findings</h3>}
      <FindingItems findings={about} />
      {known !== topology && isPart(selection) && (
        <AbsentOwners ids={ownersOf(known, selection)} state={state} selection={selection} />
      )}
      {/* The key discards the input of forms when the selection changes. */}
      <Content
        key={`${selection.kind} ${selection.id}`}
        state={state}
        topology={known}
        isKept={known !== topology}
        selection={selection}
      />
    </aside>
  );
}

/**
 * The panel as it was read last with the selected item, which may have gone with its process. An item that was selected after
 * that is one of the panel that is shown.
 */
function useKnown(shown: Topology, observed: Topology, selection: Selection): Topology {
  const isObserved = !isPart(selection) || exists(observed, selection);
  const last = useRef({ topology: shown, selection, isObserved });
  const isKept = !isObserved && last.current.isObserved && isSame(last.current.selection, selection);
  if (!isKept) last.current = { topology: shown, selection, isObserved };
  return last.current.topology;
}

interface AbsentOwnersProps {
  /** The processes of the selected item. */
  readonly ids: readonly string[];
  readonly state: State;
  readonly selection: Selection;
}

/** Says that the details are those of an item that has gone with its process, and what is known of that. */
function AbsentOwners({ ids, state, selection }: AbsentOwnersProps): VNode {
  const absent = absentIn(state).filter(({ id }) => ids.includes(id));
  return (
    <>
      <p class="warning">
        {absent.map((each) => `${processName(each.id)} is ${absenceText(each, timeOf)}.`).join(' ')} The
        details are those from before.
      </p>
      {(selection.kind === 'process' ? absent : []).map((each) => (
        <AbsentDetails key={each.id} absent={each} syncStatus={syncStatusOf(state.status, each.id)} />
      ))}
    </>
  );
}

function titleOf(topology: Topology, { kind, id }: Selection): string {
  const index = indexOf(topology);
  switch (kind) {
    case 'process':
      return processName(id);
    case 'port':
    case 'component':
      return nodeName(index, id);
    case 'edge': {
      const edge = index.edges.get(id);
      return edge === undefined ? id : edgeName(index, edge);
    }
    case 'document':
      return 'Desired document';
    case 'activity':
      return 'What happened';
    case 'draft':
      return 'Draft';
    case 'launch':
      return 'Launch a process';
    case 'finding':
      return 'Finding';
  }
}

interface ContentProps extends DetailsProps {
  /** Whether the panel is that from before the selected item has gone. */
  readonly isKept: boolean;
}

function Content({ state, topology, selection, isKept }: ContentProps): VNode | null {
  const { kind, id } = selection;
  const { processes, ports, components, edges } = indexOf(topology);
  const of = { process: id, component: components.get(id)?.process, edge: edges.get(id)?.process };
  const owner = kind === 'process' || kind === 'component' || kind === 'edge' ? of[kind] : undefined;
  const absent = isKept ? undefined : absentIn(state).find((each) => each.id === owner);
  if (absent !== undefined)
    return <AbsentDetails absent={absent} syncStatus={syncStatusOf(state.status, absent.id)} />;
  switch (kind) {
    case 'process': {
      const process = processes.get(id);
      return process === undefined ? null : (
        <ProcessDetails process={process} topology={topology} syncStatus={syncStatusOf(state.status, id)} />
      );
    }
    case 'port': {
      const port = ports.get(id);
      return port === undefined ? null : (
        <PortDetails port={port} topology={topology} rate={state.rates.get(id)} />
      );
    }
    case 'component': {
      const component = components.get(id);
      const process = processes.get(component?.process ?? '');
      if (component === undefined || process === undefined) return null;
      return <ComponentDetails component={component} process={process} topology={topology} />;
    }
    case 'edge': {
      const edge = edges.get(id);
      const process = processes.get(edge?.process ?? '');
      if (edge === undefined || process === undefined) return null;
      return <EdgeDetails edge={edge} process={process} topology={topology} />;
    }
    case 'document':
      return state.status === undefined ? null : (
        <DocumentDetails
          status={state.status}
          topology={topology}
          lastEvent={`${state.activity[0]?.id ?? ''} ${state.pending}`}
        />
      );
    case 'activity':
      return <ActivityDetails state={state} topology={topology} />;
    case 'draft':
      return <DraftDetails draft={state.draft} at={topology.time} />;
    case 'launch':
      return <LaunchDetails topology={topology} absent={absentIn(state)} process={id} />;
    case 'finding': {
      const finding = findingOf(state.findings, selection);
      return finding === undefined ? null : <FindingDetails finding={finding} topology={topology} />;
    }
  }
}
