import type { VNode } from 'preact';
import { processName } from '../../../text/process-id.js';
import type { CpuLayout } from '../../connection/api.js';
import { useFieldError } from '../fields.js';

interface CoresProps {
  readonly layout: CpuLayout;
  /** The processes that use each lcore. */
  readonly users: ReadonlyMap<number, readonly string[]>;
  readonly chosen: readonly number[];
  readonly choose: (cores: readonly number[]) => void;
}

/** The member of the request with the cores. */
const POINTER = '#/eal/-l';

/** The sockets of the host with their cores and lcores, of which some can be chosen. */
export function Cores({ layout, users, chosen, choose }: CoresProps): VNode {
  const error = useFieldError(POINTER);
  const toggle = (lcore: number): void =>
    choose(chosen.includes(lcore) ? chosen.filter((each) => each !== lcore) : [...chosen, lcore]);
  const shared = chosen.filter((lcore) => users.has(lcore)).sort((a, b) => a - b);
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
                  isChosen={chosen.includes(lcore)}
                  toggle={() => toggle(lcore)}
                />
              ))}
            </span>
          ))}
        </div>
      ))}
      <p class="small-print">
        {chosen.length === 0
          ? 'Choose at least one core. The lowest one handles commands, the others pass packets.'
          : `Chosen: ${[...chosen].sort((a, b) => a - b).join(', ')}. Core ${Math.min(...chosen)} handles commands.`}
      </p>
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
