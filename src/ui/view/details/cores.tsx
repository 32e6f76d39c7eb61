import type { VNode } from 'preact';
import { processName } from '../../../text/process-id.js';
import type { CpuLayout } from '../../connection/api.js';
import { TextField, useFieldError } from '../fields.js';
import { lcoresIn } from '../../launch.js';

export interface CoresProps {
  readonly layout: CpuLayout;
  /** The processes that use each lcore. */
  readonly users: ReadonlyMap<number, readonly string[]>;
  /** A list such as `4,6-8`. */
  readonly chosen: string;
  readonly choose: (cores: string) => void;
  /** The lcore that handles commands; undefined without lcores. */
  readonly master: number | undefined;
  /** What the desired document has against the cores, one sentence each. */
  readonly conflicts: readonly string[];
}

/** The member of the request with the cores. */
const POINTER = '#/eal/-l';

/** The sockets of the host with their cores and lcores, of which some can be chosen. */
export function Cores({ layout, users, chosen, choose, master, conflicts }: CoresProps): VNode {
  const error = useFieldError(POINTER);
  const own = lcoresIn(chosen);
  const toggle = (lcore: number): void => {
    const others = (own ?? []).filter((each) => each !== lcore);
    const next = own?.includes(lcore) === true ? others : [...others, lcore];
    choose(next.sort((a, b) => a - b).join(','));
  };
  const shared = own?.filter((lcore) => users.has(lcore)) ?? [];
  return (
    <fieldset class="cores">
      <legend>Cores</legend>
      {layout.map(({ socket_id: socket, cores }) => (
        <div key={socket} class="socket-cores" role="group" aria-label={`Socket ${socket}`}>
          <span class="small-print" aria-hidden="true">
            socket {socket}
          </span>
          {cores.map(({ core_id: core, lcores }) => (
            <span key={core} class="core" title={`core ${core}`}>
              {lcores.map((lcore) => (
                <Lcore
                  key={lcore}
                  lcore={lcore}
                  users={users.get(lcore) ?? []}
                  isChosen={own?.includes(lcore) === true}
                  toggle={() => toggle(lcore)}
                />
              ))}
            </span>
          ))}
        </div>
      ))}
      <TextField
        label="Chosen cores"
        value={chosen}
        onValue={choose}
        placeholder="4,6-8"
        error={own === undefined ? 'A list of cores such as 4,6-8 is expected' : undefined}
      />
      <p class="small-print">
        {master === undefined
          ? 'Choose at least one core. The lowest one handles commands, the others pass packets.'
          : `Core ${master} handles commands.`}
      </p>
      {conflicts.length > 0 && (
        <p class="bad" role="alert">
          {conflicts.join(' ')}
        </p>
      )}
      {shared.length > 0 && (
        <p class="bad" role="alert">
          {shared.map((lcore) => `Core ${lcore} is used by ${namesOf(users.get(lcore))}.`).join(' ')}
        </p>
      )}
      {error !== undefined && (
        <p class="bad" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function namesOf(users: readonly string[] = []): string {
  return users.map((id) => processName(id)).join(', ');
}

interface LcoreProps {
  readonly lcore: number;
  readonly users: readonly string[];
  readonly isChosen: boolean;
  readonly toggle: () => void;
}

function Lcore({ lcore, users, isChosen, toggle }: LcoreProps): VNode {
  const isFree = users.length === 0;
  const state = isFree ? 'free' : `used by ${namesOf(users)}`;
  return (
    <button
      type="button"
      class={isFree ? 'lcore' : 'lcore is-used'}
      aria-pressed={isChosen}
      aria-label={`lcore ${lcore}, ${state}`}
      title={`lcore ${lcore}, ${state}`}
      onClick={toggle}
    >
      {lcore}
    </button>
  );
}
