import { EXIT_FAILURE, EXIT_PENDING } from '../../cli/exit-codes.js';
import { type OutOfSync, type Reach, reachOf } from '../../client/node-reach.js';
import { pause } from '../../client/pause.js';
import type { Style } from '../colours.js';
import { pendingLines, section } from '../document/plan-lines.js';
import type { Session } from '../document/session.js';
import { explain } from '../explain.js';
import { printable } from '../text.js';
import { untilSignal } from '../until-signal.js';
import { nodeStatus } from './api.js';

/** Interval of reads of the status, in milliseconds. A node publishes its status at most once a second. */
const POLL_MS = 300;

/**
 * Follows a node until it has reached a desired document, or has failed.
 *
 * @param revision of the document. @param waitMs maximum time, in milliseconds.
 * @returns the exit code: 0 when it was reached, 1 when it failed, 3 when it is not known yet.
 */
export async function followNode(
  session: Session,
  node: string,
  revision: string,
  waitMs: number,
): Promise<number> {
  const { client, timeoutMs, print, paint, url } = session;
  let reach: Reach = { state: 'working', waiting: [] };
  let problem: string | undefined;
  await untilSignal(async (leaving) => {
    const ending = AbortSignal.any([leaving, AbortSignal.timeout(waitMs)]);
    const isOver = (): boolean => ending.aborted;
    while (!isOver()) {
      try {
        reach = reachOf(await nodeStatus(client, node, timeoutMs, ending), revision);
        problem = undefined;
        if (reach.state !== 'working') break;
      } catch (error) {
        if (!isOver()) problem = explain(error, url);
      }
      await pause(POLL_MS, ending);
    }
  });
  if (problem !== undefined) print(paint(problem, 'warning'));
  const { lines, code } = verdictOn(reach, node, session);
  for (const line of lines) print(line);
  return code;
}

interface Verdict {
  readonly lines: readonly string[];
  readonly code: number;
}

function verdictOn(reach: Reach, node: string, { paint }: Session): Verdict {
  const reasons = (title: string, list: readonly OutOfSync[], style: Style): string[] =>
    section(
      title,
      list.map(({ process, reason }) => `  ${paint(printable(`${process}: ${reason}`), style)}`),
      paint,
    );
  const last = (text: string, style: Style): string => paint(printable(text), style);
  switch (reach.state) {
    case 'reached':
      return {
        lines: [
          ...pendingLines(reach.pending, paint),
          last(`node ${node} is in sync with the document`, 'good'),
        ],
        code: 0,
      };
    case 'failed':
      return {
        lines: [
          ...reasons('NOT IN SYNC', reach.reasons, 'bad'),
          last(`failed: node ${node} cannot reach the document`, 'bad'),
        ],
        code: EXIT_FAILURE,
      };
    case 'replaced':
      return {
        lines: [last(`another document was written meanwhile: revision ${reach.revision}`, 'bad')],
        code: EXIT_FAILURE,
      };
    case 'deleted':
      return { lines: [last('the document was deleted meanwhile', 'bad')], code: EXIT_FAILURE };
    case 'disconnected':
      return {
        lines: [last(`no spp-ctl runs for node ${node}: the document is applied when it starts`, 'warning')],
        code: EXIT_PENDING,
      };
    case 'working':
      return {
        lines: [
          ...reasons('NOT IN SYNC YET', reach.waiting, 'warning'),
          last(`node ${node} goes on; to see its state: spp-ctl status --node ${node}`, 'warning'),
        ],
        code: EXIT_PENDING,
      };
  }
}
