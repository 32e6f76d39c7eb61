import { SppError } from '../../client/client.js';
import { EXIT_FAILURE, EXIT_PENDING } from '../../cli/exit-codes.js';
import { explain } from '../explain.js';
import { printable } from '../text.js';
import type { PanelChange } from './api.js';
import { verdictLines } from './change-lines.js';
import { PanelCommandError } from './errors.js';
import { readDocumentFile } from './file.js';
import { applyAndFollow, type Job, UnwatchedError } from './following.js';
import { makePlan, showPlan } from './plan.js';
import { createProgressLine, createProgressLog, type Progress } from './progress.js';
import { askYesOrNo, canAsk } from './question.js';
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
  if (!isSame && !options.yes) {
    if (path === '-' || !canAsk())
      throw new PanelCommandError(
        'nothing is applied: there is no terminal to ask on; --yes applies without asking',
      );
    if (!(await askYesOrNo('Apply? [y/N] '))) {
      session.print('not applied');
      return EXIT_PENDING;
    }
  }
  const job = { desired: file.document, plan, onFailure: options['on-failure'] };
  // Nothing is sent to any process then, but the document becomes the desired one.
  const { state, not_kept: notKept } = await (isSame ? adopt(session, job) : carryOut(session, job));
  return state === 'done' && notKept === undefined ? 0 : EXIT_FAILURE;
}

/** Has a document desired that the panel is what it says already. */
async function adopt(
  { api, print, paint }: Session,
  { desired, plan, onFailure }: Job,
): Promise<PanelChange> {
  const change = await api.apply(desired, plan, onFailure, new AbortController().signal);
  if (change.state === 'done' && change.not_kept === undefined) print('it is the desired document now');
  else for (const line of verdictLines(change, paint)) print(line);
  return change;
}

/** Applies a document and shows how that goes. */
async function carryOut(session: Session, job: Job): Promise<PanelChange> {
  const { api, url, paint, print, timeoutMs } = session;
  print('');
  const progress = progressFor(session);
  const leaving = new AbortController();
  const leave = (): void => leaving.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  // The second one ends it at once.
  for (const signal of signals) process.once(signal, leave);
  try {
    const change = await applyAndFollow(api, job, {
      show: (now) => progress.show(now),
      signal: leaving.signal,
      patienceMs: timeoutMs,
    });
    progress.finish(change);
    for (const line of verdictLines(change, paint)) print(line);
    return change;
  } catch (error) {
    progress.clear();
    if (error instanceof UnwatchedError) throw new PanelCommandError(sentenceOn(error, url));
    if (error instanceof SppError && error.code === 'changed_meanwhile')
      throw new PanelCommandError(
        'the panel has changed since this was shown, and nothing was sent: run it again to see what would be done now',
      );
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, leave);
  }
}

function progressFor({ paint, print }: Session): Progress {
  const { stdout } = process;
  return stdout.isTTY && process.env['TERM'] !== 'dumb'
    ? createProgressLine(stdout, paint)
    : createProgressLog(print, paint);
}

/** What became of a change that nobody waited for, and what to do. */
function sentenceOn({ why, id, cause }: UnwatchedError, url: string): string {
  const command = printable(changesCommand(id, url));
  switch (why) {
    case 'interrupted':
      return `the change goes on at the server; this tells how it ends: ${command}`;
    case 'lost':
      return `${explain(cause, url)}. The change may go on there; this tells how it ends: ${command}`;
    case 'unknown':
      return `${explain(cause, url)}. The server is there, but knows nothing of the change: it was never begun, or the server has been restarted. spp-ctl panel plan tells what is missing`;
  }
}
