/**
 * Measures how close spp-ctl is to the limit: `npm run bench`. Every figure is a ratio to a reference that is measured in
 * the same run, in turns, so that it means the same on any machine.
 */
import { writeFileSync } from 'node:fs';
import { type Case, type Context, reached, type Row } from './bench/case.js';
import { killAll } from './bench/children.js';
import { COPIES_CASE } from './bench/copies.js';
import { Load } from './bench/load.js';
import { MEMORY_CASE } from './bench/memory.js';
import { ONE_MORE_CASE } from './bench/one-more.js';
import { type BenchOptions, HELP, readOptions, UsageError } from './bench/options.js';
import { describeMachine, table, thisMachine } from './bench/report.js';
import { SLOW_VF_CASE } from './bench/slow-vf.js';
import { START_UP_CASE } from './bench/start-up.js';
import { THROUGHPUT } from './bench/throughput.js';

/** A quick run fails below this share of what must be reached. */
const QUICK_SHARE = 0.75;

const CASES: readonly Case[] = [
  ...THROUGHPUT,
  SLOW_VF_CASE,
  COPIES_CASE,
  START_UP_CASE,
  MEMORY_CASE,
  ONE_MORE_CASE,
];

function chosen(only: string | undefined): readonly Case[] {
  const cases = CASES.filter(({ id }) => id.includes(only ?? ''));
  if (cases.length > 0) return cases;
  throw new UsageError(
    `--only ${only ?? ''}: no such case; cases are ${CASES.map(({ id }) => id).join(', ')}`,
  );
}

/** Runs all cases. One that cannot be measured does not keep the others from it. @returns whether all could. */
async function measureAll(cases: readonly Case[], context: Context, rows: Row[]): Promise<boolean> {
  let complete = true;
  for (const { id, run } of cases) {
    context.progress(id);
    try {
      rows.push(...(await run(context)));
    } catch (error) {
      complete = false;
      console.error(`bench: ${id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return complete;
}

/** @returns the exit code. */
async function bench(options: BenchOptions): Promise<number> {
  const cases = chosen(options.only);
  const load = new Load();
  const rows: Row[] = [];
  const context = { ...options, load, progress: (line: string): void => console.error(`bench: ${line}`) };
  const complete = await measureAll(cases, context, rows);
  await load.stop();
  const machine = thisMachine();
  console.log(`${describeMachine(machine)}\n\n${table(rows)}`);
  if (options.json !== undefined)
    writeFileSync(options.json, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  const low = options.quick && rows.some((row) => (reached(row) ?? 1) < QUICK_SHARE);
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
  else process.stdout.write(HELP.replace('CASES', CASES.map(({ id }) => id).join(', ')));
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
