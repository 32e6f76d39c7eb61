/**
 * Compares real SPP processes with the simulator: `npm run conformance -- --processes DIR`. Plays the recorded scenarios
 * and random walks on both, and reports each difference of reply or death.
 */
import { writeFileSync } from 'node:fs';
import { look } from './conformance/needs.js';
import { readOptions, USAGE, type ConformanceOptions } from './conformance/options.js';
import { closeAllNow } from './conformance/real-host.js';
import { conforms, describe, reportOf } from './conformance/report.js';
import { choose, playAll } from './conformance/run.js';
import { readScenarios } from './conformance/scenario.js';
import { SOCKET_DIR } from './conformance/traces.js';
import { OptionError } from './script-options.js';

const SCENARIOS = new URL('../../test/recordings/scenarios-20.02.jsonl', import.meta.url);

/** Exit codes beside 0. */
const EXIT_DIFFERENT = 1;
const EXIT_IMPOSSIBLE = 2;

/** @returns the exit code. */
async function conformance(options: ConformanceOptions): Promise<number> {
  const { programs, release, seed, only, out } = options;
  const { missing, notes, hugeDir } = look({
    programs,
    release,
    hugeDir: options.hugeDir,
    socketDir: SOCKET_DIR,
  });
  if (missing.length > 0 || hugeDir === undefined) {
    for (const line of missing) console.error(`conformance: ${line}`);
    return EXIT_IMPOSSIBLE;
  }
  const { scenarios, walks } = choose(readScenarios(SCENARIOS), options);
  if (scenarios.length + walks.length === 0) throw new OptionError(`--only: nothing begins with ${only}`);
  const results = await playAll(
    [...scenarios, ...walks],
    { programs, release, hugeDir, socketDir: SOCKET_DIR },
    (line) => console.error(`conformance: ${line}`),
  );
  const counts = { scenarios: scenarios.length, walks: walks.length };
  const report = reportOf(results, { release, seed, notes, ...counts });
  process.stdout.write(describe(report));
  if (out !== undefined) writeFileSync(out, `${JSON.stringify(report, null, 2)}\n`);
  return conforms(report) ? 0 : EXIT_DIFFERENT;
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => process.exit(code));
}
process.once('exit', closeAllNow);

try {
  const options = readOptions(process.argv.slice(2));
  if (options !== undefined) process.exitCode = await conformance(options);
  else process.stdout.write(USAGE);
} catch (error) {
  console.error(`conformance: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = error instanceof OptionError ? EXIT_IMPOSSIBLE : EXIT_DIFFERENT;
}
