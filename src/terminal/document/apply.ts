import { SppError } from '../../client/client.js';
import { EXIT_FAILURE, EXIT_PENDING } from '../../cli/exit-codes.js';
import { explain } from '../explain.js';
import { printable } from '../text.js';
import { untilSignal } from '../until-signal.js';
import type { PanelChange } from './api.js';
import { verdictLines } from './change-lines.js';
import { PanelCommandError } from './errors.js';
import { readDocumentFile } from './file.js';
import { changeAndFollow, type ChangeJob, UnwatchedError } from './following.js';
import { makePlan, showPlan } from './plan.js';
import { createProgressLine, createProgressLog, type Progress } from './progress.js';
import { isApplyConfirmed } from './question.js';
import { changesCommand, type Session } from './session.js';

interface ApplyOptions {
  readonly yes: boolean;
  readonly 'on-failure': PanelChange['on_failure'];
}

/** `spp-ctl panel apply FILE`. @returns the exit code. */
export async function runApply(session: Session, path: string, options: ApplyOptions): Promise<number> {
  const file = await readDocumentFile(path);
  const plan = await makePlan(session, file);
  await showPlan(session, file, plan);
  if (plan.conflicts.length > 0) return EXIT_FAILURE;
  const isSame = plan.commands.length === 0;
  if (!isSame && !(await isApplyConfirmed(session, path, options, 'Apply? [y/N] '))) return EXIT_PENDING;
  const job: ChangeJob = {
    cause: 'request',
    plan,
    send: (signal) => session.api.apply(file.document, plan, options['on-failure'], signal),
  };
  // Without commands, applying only makes the document the desired one.
  return isSame
    ? changeDesired(session, job, 'the document is the desired one now')
    : changePanel(session, job);
}

/** Begins a change that changes the desired document only. @param done the text after success. @returns the exit code. */
export async function changeDesired(
  { print, paint }: Session,
  { send }: ChangeJob,
  done: string,
): Promise<number> {
  const change = await send(new AbortController().signal);
  const code = exitCodeOf(change);
  if (code === 0) print(done);
  else for (const line of verdictLines(change, paint)) print(line);
  return code;
}

function exitCodeOf({ state, not_kept: notKept }: PanelChange): number {
  return state === 'done' && notKept === undefined ? 0 : EXIT_FAILURE;
}

/** Begins a change and shows the progress. @returns the exit code. */
export async function changePanel(session: Session, job: ChangeJob): Promise<number> {
  const { api, url, paint, print, timeoutMs } = session;
  print('');
  const progress = progressFor(session);
  try {
    const change = await untilSignal((signal) =>
      changeAndFollow(api, job, {
        show: (now) => progress.show(now),
        signal,
        maxUnreachableMs: timeoutMs,
      }),
    );
    progress.finish(change);
    for (const line of verdictLines(change, paint)) print(line);
    return exitCodeOf(change);
  } catch (error) {
    progress.clear();
    if (error instanceof UnwatchedError) throw new PanelCommandError(sentenceOn(error, url));
    if (error instanceof SppError && error.code === 'changed_meanwhile')
      throw new PanelCommandError(
        'the panel has changed since the plan was shown, and nothing was sent: run the command again to see the new plan',
      );
    throw error;
  }
}

function progressFor({ paint, print }: Session): Progress {
  const { stdout } = process;
  return stdout.isTTY && process.env['TERM'] !== 'dumb'
    ? createProgressLine(stdout, paint)
    : createProgressLog(print, paint);
}

/** Describes the state of a change that is no longer followed, and what to do. */
function sentenceOn({ why, id, cause }: UnwatchedError, url: string): string {
  const command = printable(changesCommand(id, url));
  switch (why) {
    case 'interrupted':
      return `the change continues on the server; to see its result: ${command}`;
    case 'lost':
      return `${explain(cause, url)}. The change may continue on the server; to see its result: ${command}`;
    case 'unknown':
      return `${explain(cause, url)}. The server is reachable, but does not know the change: it never started, or the server was restarted. To see what is missing: spp-ctl panel plan`;
  }
}
