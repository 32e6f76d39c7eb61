import { newFindingLines } from '../check/lines.js';
import { SppError } from '../../client/client.js';
import { EXIT_FAILURE, EXIT_PENDING } from '../../cli/exit-codes.js';
import type { Paint } from '../colours.js';
import { explain } from '../explain.js';
import { outputOf, type OutputOptions, showEveryNode } from '../nodes/every-node.js';
import { type DocumentFormat, documentLines } from '../output.js';
import type { PanelPlan } from './api.js';
import { diffPanels } from '../../panel/document/diff.js';
import { type DocumentFile, readDocumentFile } from './file.js';
import { counted, diffLines, planLines } from './plan-lines.js';
import { rejectionOf } from './rejection.js';
import { printable } from '../text.js';
import { type Session, sessionOf } from './session.js';

/** `spp-ctl panel plan FILE`. @returns the exit code. */
export async function runPlan(session: Session, path: string, format?: DocumentFormat): Promise<number> {
  const file = await readDocumentFile(path);
  const plan = await makePlan(session, file);
  if (format !== undefined) for (const line of documentLines(plan, format)) session.print(line);
  else await showPlan(session, file, plan);
  return exitCodeOf(plan);
}

/** `spp-ctl panel plan FILE --all`: the plans of all nodes for one document. @returns the exit code. */
export async function planAll(
  session: Session,
  path: string,
  options: OutputOptions,
  format?: DocumentFormat,
): Promise<number> {
  const { client, timeoutMs, paint } = session;
  const { document } = await readDocumentFile(path);
  const ask = (node: string): Promise<PanelPlan> => sessionOf(session, node).api.plan(document);
  const view = { lines: (plan: PanelPlan) => planSummary(plan, paint), exitCode: exitCodeOf };
  return showEveryNode(client, timeoutMs, ask, view, outputOf('panel', options, format));
}

function exitCodeOf({ conflicts, commands }: PanelPlan): number {
  if (conflicts.length > 0) return EXIT_FAILURE;
  return commands.length > 0 ? EXIT_PENDING : 0;
}

/** @throws PanelCommandError with the position of each validation error. */
export async function makePlan({ api, url }: Session, file: DocumentFile): Promise<PanelPlan> {
  try {
    return await api.plan(file.document);
  } catch (error) {
    if (!(error instanceof SppError) || error.errors.length === 0) throw error;
    throw rejectionOf(error, file, url);
  }
}

/** Prints the differences, the commands and the conflicts. @param impossible the text for a plan with conflicts. */
export async function showPlan(
  session: Session,
  file: Pick<DocumentFile, 'document'>,
  plan: PanelPlan,
  impossible = IMPOSSIBLE,
): Promise<void> {
  const { paint, print } = session;
  for (const line of await difference(session, file)) print(line);
  for (const line of planSummary(plan, paint, impossible)) print(line);
}

const IMPOSSIBLE = 'the document cannot be applied: nothing is sent while there are conflicts';

/** The commands, conflicts and findings of a plan, as lines. */
function planSummary(plan: PanelPlan, paint: Paint, impossible = IMPOSSIBLE): string[] {
  return [
    ...planLines(plan, paint),
    ...newFindingLines(plan.findings ?? [], paint),
    ...criticalPathLines(plan),
    summaryOf(plan, impossible),
  ];
}

/** A plan is possible if another process cannot be read, but the differences are unknown then. */
async function difference(
  { api, url, paint }: Session,
  { document }: Pick<DocumentFile, 'document'>,
): Promise<string[]> {
  try {
    return diffLines(diffPanels(await api.get(), document), paint);
  } catch (error) {
    if (!(error instanceof SppError)) throw error;
    return [paint(`the differences cannot be shown: ${explain(error, url)}`, 'warning'), ''];
  }
}

/** The number of stretches of a critical path that are printed: enough to see what takes the time. */
const MAX_STRETCHES = 5;

/** The longest stretches of the critical path in their order, in one line. None for a plan for one process: it is the whole plan. */
function criticalPathLines({ commands, conflicts, critical_path: path }: PanelPlan): string[] {
  const [first] = commands;
  if (conflicts.length > 0 || commands.every(({ process }) => process === first?.process)) return [];
  const longest = new Set([...path].sort((a, b) => b.ms - a.ms).slice(0, MAX_STRETCHES));
  const texts = path
    .filter((stretch) => longest.has(stretch))
    .map(({ process, commands: own, ms }) =>
      printable(`${process} (${counted(own.length, 'command')}, ${duration(ms)})`),
    );
  const others = path.filter((stretch) => !longest.has(stretch));
  const ms = others.reduce((sum, each) => sum + each.ms, 0);
  const more = others.length === 0 ? '' : ` and ${others.length} shorter (${duration(ms)})`;
  return [`critical path: ${texts.join(', ')}${more}`];
}

function summaryOf(
  { commands, conflicts, expected_ms: expected, outages }: PanelPlan,
  impossible: string,
): string {
  if (conflicts.length > 0) return impossible;
  if (commands.length === 0) return 'nothing to do';
  const processes = new Set(commands.map(({ process }) => process));
  const what = `${counted(commands.length, 'command')} for ${counted(processes.size, 'process', 'processes')}`;
  return `${what}, about ${duration(expected)}; ${outageOf(outages)}`;
}

function outageOf([longest, ...others]: PanelPlan['outages']): string {
  if (longest === undefined) return 'no outage';
  const more = others.length === 0 ? '' : ` (${others.length} more with an outage that is not longer)`;
  return `outage of about ${duration(longest.ms)} in ${printable(longest.process)}${more}`;
}

/** Such as `35 ms` and `1.5 s`. */
function duration(ms: number): string {
  return ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`;
}
