import { EXIT_FAILURE, EXIT_PENDING } from '../../cli/exit-codes.js';
import { localTime } from '../../text/local-time.js';
import { printable } from '../text.js';
import type { PanelApi, PanelChange, PanelUndoPlan } from './api.js';
import { changeDesired, changePanel } from './apply.js';
import { PanelCommandError } from './errors.js';
import type { ChangeJob } from './following.js';
import { showPlan } from './plan.js';
import { askYesOrNo, canAsk } from './question.js';
import type { Session } from './session.js';

interface UndoOptions {
  readonly yes: boolean;
  readonly force: boolean;
  readonly 'on-failure': PanelChange['on_failure'];
}

/** `spp-ctl panel undo [ID]`. @param id undefined for the last change. @returns the exit code. */
export async function runUndo(
  session: Session,
  id: string | undefined,
  options: UndoOptions,
): Promise<number> {
  const { api, print } = session;
  const { yes, force, 'on-failure': onFailure } = options;
  const change = await (id === undefined ? lastOf(api) : api.change(id));
  const undo = await api.planUndo(change.id, force);
  const { document, desired, plan } = undo;
  print(titleOf(change));
  print('');
  await showPlan(
    session,
    { document },
    plan,
    'the change cannot be undone: nothing is sent while there are conflicts',
  );
  if (plan.conflicts.length > 0) return EXIT_FAILURE;
  const isSame = plan.commands.length === 0;
  if (desired !== 'unchanged') print(DESIRED[desired]);
  else if (isSame) return 0;
  if (!yes) {
    if (!canAsk())
      throw new PanelCommandError(
        'nothing was undone: there is no terminal for the confirmation; --yes undoes without it',
      );
    if (!(await askYesOrNo('Undo? [y/N] '))) {
      print('not undone');
      return EXIT_PENDING;
    }
  }
  const job: ChangeJob = {
    cause: 'undo',
    plan,
    send: (signal) => api.undo(change.id, force, plan, onFailure, signal),
  };
  return isSame
    ? changeDesired(session, job, 'the desired document was undone; the panel stays as it is')
    : changePanel(session, job);
}

const DESIRED: Readonly<Record<Exclude<PanelUndoPlan['desired'], 'unchanged'>, string>> = {
  replaced: 'the desired document goes back, too',
  deleted: 'no document will be desired, as before the change',
};

/** What spp-ctl has changed by itself is undone only when somebody names it. */
async function lastOf(api: PanelApi): Promise<PanelChange> {
  const last = (await api.changes()).find(({ cause }) => cause === 'request' || cause === 'undo');
  if (last === undefined)
    throw new PanelCommandError(
      'there is nothing to undo: no document was applied; see spp-ctl panel changes',
    );
  return last;
}

function titleOf({ id, cause, undoes, who, started, state }: PanelChange): string {
  const what = undoes === undefined ? cause : `${cause} of ${undoes}`;
  const by = who === undefined ? '' : ` by ${who}`;
  return printable(`Undo change ${id} (${what})${by}, started ${localTime(started)}: ${state}`);
}
