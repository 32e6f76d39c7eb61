import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { processName } from '../../text/process-id.js';
import {
  type Activity,
  ACTIVITY_KINDS,
  type ActivityFilter,
  type ActivityGroup,
  filtered,
  grouped,
  merged,
  NO_FILTER,
} from '../activity.js';
import { reasonOf } from '../connection/api.js';
import { ACTIVITY } from '../selection.js';
import type { State } from '../store.js';
import type { Topology } from '../topology.js';
import { usePage } from './context.js';
import { ChoiceField } from './fields.js';
import { ChangeText, Happened, useChanges } from './history.js';

/** Number of entries that are shown at first, and that each further click adds. */
const STEP = 100;

/** Number of entries beside the picture. */
const FEW = 5;

interface ActivityProps {
  readonly state: State;
  readonly topology: Topology;
}

/** The events of the panel and its recorded changes, with filters. */
export function ActivityDetails({ state: { activity, pending }, topology }: ActivityProps): VNode {
  const [filter, setFilter] = useState<ActivityFilter>(NO_FILTER);
  const [count, setCount] = useState(STEP);
  const { value: changes, error } = useChanges(`${activity[0]?.id ?? ''} ${pending}`);
  const all = useMemo(() => merged(activity, changes), [activity, changes]);
  const shown = filtered(all, filter);
  const groups = useMemo(() => grouped(shown), [all, filter]);
  const principals = principalsIn(all, filter);
  const set =
    (key: keyof ActivityFilter) =>
    (value: string): void => {
      setFilter({ ...filter, [key]: value });
      setCount(STEP);
    };
  return (
    <>
      <div class="fields" role="group" aria-label="Filters">
        <ChoiceField
          label="Process"
          value={filter.process}
          onValue={set('process')}
          choices={[['', 'all'], ...processesIn(all, filter).map((id) => [id, processName(id)] as const)]}
        />
        {principals.length > 0 && (
          <ChoiceField
            label="By"
            value={filter.who}
            onValue={set('who')}
            choices={[['', 'all'], ...principals.map((who) => [who, who] as const)]}
          />
        )}
        <ChoiceField label="Kind" value={filter.kind} onValue={set('kind')} choices={KINDS} />
      </div>
      {error !== undefined && <p class="bad">The changes of the panel cannot be read: {reasonOf(error)}</p>}
      <p class="small-print" role="status">
        {shown.length === all.length ? `${all.length} entries` : `${shown.length} of ${all.length} entries`}
      </p>
      <ol class="activity" aria-label="What happened">
        {groups.slice(0, count).map((group) => (
          <Group key={group.entries[0].id} group={group} now={topology.time} />
        ))}
      </ol>
      {groups.length > count && (
        <button type="button" onClick={() => setCount(count + STEP)}>
          Show more
        </button>
      )}
    </>
  );
}

/** An entry, or what filled a second in one line that opens. */
function Group({
  group: { entries, text },
  now,
}: {
  readonly group: ActivityGroup;
  readonly now: string;
}): VNode {
  const [first] = entries;
  return (
    <Happened time={first.time} bad={first.bad}>
      {text !== undefined ? (
        <details class="line-details">
          <summary>{text}</summary>
          <ol class="plain">
            {entries.map((each) => (
              <li key={each.id}>{each.text}</li>
            ))}
          </ol>
        </details>
      ) : first.change === undefined ? (
        first.text
      ) : (
        <ChangeText change={first.change} now={now} />
      )}
    </Happened>
  );
}

const KINDS: readonly (readonly [string, string])[] = [['', 'all'], ...ACTIVITY_KINDS];

/** The processes that there are entries for, in order. The chosen one stays. */
function processesIn(activity: readonly Activity[], { process }: ActivityFilter): string[] {
  const ids = new Set(activity.flatMap(({ processes }) => processes));
  if (process !== '') ids.add(process);
  const clientId = (id: string): number => Number(/\d+$/.exec(id)?.[0] ?? 0);
  return [...ids].sort((a, b) => clientId(a) - clientId(b) || a.localeCompare(b));
}

function principalsIn(activity: readonly Activity[], { who: chosen }: ActivityFilter): string[] {
  const names = new Set(activity.flatMap(({ who }) => who ?? []));
  if (chosen !== '') names.add(chosen);
  return [...names].sort((a, b) => a.localeCompare(b));
}

/** The last events, and the way to all of them. */
export function LastActivity({ activity }: Pick<State, 'activity'>): VNode {
  const page = usePage();
  const groups = useMemo(() => grouped(activity), [activity]);
  return (
    <>
      <h2>What happened</h2>
      {activity.length === 0 && <p class="small-print">Nothing since the server was started.</p>}
      <ol class="activity">
        {groups.slice(0, FEW).map(({ entries: [{ id, time, text, bad }], text: all = text }) => (
          <Happened key={id} time={time} bad={bad}>
            {all}
          </Happened>
        ))}
      </ol>
      <button type="button" onClick={() => page.store.select(ACTIVITY)}>
        Show all, with filters
      </button>
    </>
  );
}
