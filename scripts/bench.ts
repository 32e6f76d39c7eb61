/**
 * Measures how close spp-ctl is to the limit: `npm run bench`. Every figure is a ratio to a reference that is measured in
 * the same run, in turns, so that it means the same on any machine.
 */
import { writeFileSync } from 'node:fs';
import { APPLY_CASES } from './bench/apply.js';
import { type Case, type Context, reached, type Row } from './bench/case.js';
import { killAll } from './bench/children.js';
import { FINDINGS_CASE } from './bench/findings.js';
import { COPIES_CASE } from './bench/copies.js';
import { DAY_CASE } from './bench/day.js';
import { EVENTS_CASE } from './bench/events.js';
import { Load } from './bench/load.js';
import { MEMORY_CASE } from './bench/memory.js';
import { METRICS_CASE } from './bench/metrics.js';
import { describeNodes, measureNodes, type NodesResult } from './bench/nodes.js';
import { describeGrowth } from './bench/nodes-growth.js';
import { ONE_MORE_CASE } from './bench/one-more.js';
import { type BenchOptions, HELP, readOptions, UsageError } from './bench/options.js';
import { OUTAGE_CASE } from './bench/outage.js';
import { PLAN_CASE } from './bench/plan.js';
import { plot } from './bench/plot.js';
import { describeMachine, table, thisMachine } from './bench/report.js';
import { RESTORE_CASE } from './bench/restore.js';
import { describeScale, measureScale, type Scale } from './bench/scale.js';
import { SLOW_VF_CASE } from './bench/slow-vf.js';
import { START_UP_CASE } from './bench/start-up.js';
import { STATUS_ROUND_CASE } from './bench/status-round.js';
import { THROUGHPUT } from './bench/throughput.js';
import { TRACE_CASE } from './bench/trace.js';

/** A quick run fails below this share of the target. */
const QUICK_SHARE = 0.75;

const CASES: readonly Case[] = [
  ...THROUGHPUT,
  SLOW_VF_CASE,
  COPIES_CASE,
  START_UP_CASE,
  EVENTS_CASE,
  MEMORY_CASE,
  METRICS_CASE,
  ONE_MORE_CASE,
  ...APPLY_CASES,
  RESTORE_CASE,
  PLAN_CASE,
  STATUS_ROUND_CASE,
  OUTAGE_CASE,
  TRACE_CASE,
  FINDINGS_CASE,
];

/** Cases that take too long to run unless `--only` names them. */
const LONG_CASES: readonly Case[] = [DAY_CASE];

/** Measurements with a table of their own, which a quick run leaves out because they take too long. */
const SCALE = 'scale';
const NODES = 'nodes';

const NAMES = [...[...CASES, ...LONG_CASES].map(({ id }) => id), SCALE, NODES].join(', ');

interface Choice {
  readonly cases: readonly Case[];
  readonly scale: boolean;
  readonly nodes: boolean;
}

function choose({ only = '', quick }: BenchOptions): Choice {
  const all = only === '' ? CASES : [...CASES, ...LONG_CASES];
  const cases = all.filter(({ id }) => id.includes(only));
  const includesLong = !(quick && only === '');
  const scale = SCALE.includes(only) && includesLong;
  const nodes = NODES.includes(only) && includesLong;
  if (cases.length > 0 || scale || nodes) return { cases, scale, nodes };
  throw new UsageError(`--only ${only}: no such case; cases are ${NAMES}`);
}

/** Runs all cases. A failed case does not stop the others. @returns whether all cases succeeded. */
async function measureAll(cases: readonly Case[], context: Context, rows: Row[]): Promise<boolean> {
  let complete = true;
  for (const { id, run } of cases) {
    context.progress(id);
    try {
      rows.push(...(await run(context)));
    } catch (error) {
      complete = false;
      failed(id, error);
    }
  }
  return complete;
}

/** Measures the scale and draws it. @returns undefined if the measurement failed. */
async function scaleTo(svg: string, context: Context): Promise<Scale | undefined> {
  try {
    const scale = await measureScale(context);
    writeFileSync(svg, plot(scale));
    return scale;
  } catch (error) {
    failed(SCALE, error);
    return undefined;
  }
}

/** The shares of the number of nodes that are measured, for the growth. */
const NODE_SHARES = [0.1, 0.5, 1];

/** Measures many nodes, and fewer. @returns undefined if a measurement failed. */
async function nodesTo(most: number, context: Context): Promise<readonly NodesResult[] | undefined> {
  const counts = new Set(NODE_SHARES.map((share) => Math.max(1, Math.round(share * most))));
  try {
    const results: NodesResult[] = [];
    for (const count of counts) results.push(await measureNodes(count, context));
    return results;
  } catch (error) {
    failed(NODES, error);
    return undefined;
  }
}

function failed(id: string, error: unknown): void {
  console.error(`bench: ${id}: ${error instanceof Error ? error.message : String(error)}`);
}

/** @returns the exit code. */
async function bench(options: BenchOptions): Promise<number> {
  const choice = choose(options);
  const load = await Load.start();
  const rows: Row[] = [];
  const progress = (line: string): void =>
    console.error(`bench: ${(performance.now() / 1000).toFixed(1)} s: ${line}`);
  const context = { ...options, load, progress };
  const measured = await measureAll(choice.cases, context, rows);
  const scale = choice.scale ? await scaleTo(options.svg, context) : undefined;
  await load.stop();
  const nodes = choice.nodes ? await nodesTo(options.nodes, context) : undefined;
  const machine = thisMachine();
  const parts = [
    describeMachine(machine),
    rows.length > 0 ? table(rows) : '',
    scale && describeScale(scale),
    nodes?.slice(-1).map(describeNodes).join(''),
    nodes !== undefined && nodes.length > 1 && describeGrowth(nodes),
  ];
  console.log(parts.filter(Boolean).join('\n\n'));
  const { json, quick } = options;
  if (json !== undefined)
    writeFileSync(json, `${JSON.stringify({ machine, rows, scale, nodes }, null, 2)}\n`);
  const complete =
    measured && (scale !== undefined || !choice.scale) && (nodes !== undefined || !choice.nodes);
  const low = quick && rows.some((row) => (reached(row) ?? 1) < QUICK_SHARE);
  return complete && !low ? 0 : 1;
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => process.exit(code));
}
process.once('exit', killAll);

try {
  const options = readOptions(process.argv.slice(2));
  if (options !== undefined) process.exitCode = await bench(options);
  else process.stdout.write(HELP.replace('CASES', NAMES));
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
