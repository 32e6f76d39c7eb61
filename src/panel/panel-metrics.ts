import { parseProcessId } from '../text/process-id.js';
import { count, type MetricSource, type Reading, Value, Values } from '../metrics/family.js';
import type { Change, ChangeCause, ChangeState } from './apply/change.js';
import type { PanelStatus } from './reconcile/panel-status.js';

type ProcessStatus = PanelStatus['processes'][number];

const DESIRED = new Value('gauge', 'spp_panel_desired', 'Whether a desired document exists');
const STATE = new Values(
  'gauge',
  'spp_panel_process_state',
  ['process', 'type', 'state'],
  'Sync state of each process of the desired document: 1 for the current state',
);
const FAILED = new Values(
  'gauge',
  'spp_panel_process_attempts_failed',
  ['process', 'type'],
  'Failed attempts to reconcile a process whose sync state is failed',
);
const CHANGES = new Values(
  'counter',
  'spp_panel_changes_total',
  ['cause', 'state'],
  'Changes of the panel, by cause and final state',
);
const INTERRUPTED = new Value(
  'gauge',
  'spp_panel_interrupted',
  'Whether spp-ctl ended during a change and the panel is in an intermediate state',
);
const PROBLEM = new Value(
  'gauge',
  'spp_panel_problem',
  'Whether the store of the desired document has a problem',
);

/** The states of a process that the desired document names. */
const STATES = ['in_sync', 'drifted', 'pending', 'failed', 'damaged'] as const;
const CAUSES = ['request', 'restore', 'repair', 'desired', 'undo'] as const satisfies readonly ChangeCause[];
const ENDS = ['done', 'failed', 'rolled_back', 'rollback_failed'] as const satisfies readonly ChangeState[];

/** Metrics of the desired document, from what is known: no process is read. */
export class PanelMetrics implements MetricSource {
  readonly #changes = new Map<string, number>();

  #lastStatus: () => PanelStatus | undefined = () => undefined;

  /** @param lastStatus returns the status of the last comparison. */
  measure(lastStatus: () => PanelStatus): void {
    this.#lastStatus = lastStatus;
  }

  /** A change has ended. */
  changed({ cause, state }: Pick<Change, 'cause' | 'state'>): void {
    count(this.#changes, keyOf(cause, state));
  }

  /** Without a desired document there is only that, and what went wrong with one. */
  read(): readonly Reading[] {
    const status = this.#lastStatus();
    if (status === undefined) return [];
    const { desired, interrupted, problem, processes } = status;
    const isDesired = desired !== undefined;
    const warnings = [INTERRUPTED.reading(Number(interrupted !== undefined))];
    warnings.push(PROBLEM.reading(Number(problem !== undefined)));
    const isWarned = interrupted !== undefined || problem !== undefined;
    return [
      DESIRED.reading(Number(isDesired)),
      ...(isDesired || isWarned ? warnings : []),
      ...(isDesired ? this.#ofDocument(processes) : []),
    ];
  }

  #ofDocument(processes: readonly ProcessStatus[]): Reading[] {
    // A damaged process is listed even if the document does not name it. Named processes have a time in `since`.
    const desired = processes.filter(
      ({ state, since }) => state !== 'unmanaged' && (state !== 'damaged' || since !== undefined),
    );
    return [
      STATE.reading(
        desired.flatMap(({ process, state }) =>
          STATES.map((each) => [{ ...which(process), state: each }, Number(each === state)] as const),
        ),
      ),
      FAILED.reading(
        desired.map(({ process, failure }) => [which(process), failure?.attempts ?? 0] as const),
      ),
      // All label values exist from the start: a counter that appears with its first event has no increase.
      CHANGES.reading(
        CAUSES.flatMap((cause) =>
          ENDS.map((state) => [{ cause, state }, this.#changes.get(keyOf(cause, state)) ?? 0] as const),
        ),
      ),
    ];
  }
}

function which(process: string): { readonly process: string; readonly type: string } {
  return { process, type: parseProcessId(process).kind };
}

function keyOf(cause: ChangeCause, state: ChangeState): string {
  return `${cause} ${state}`;
}
