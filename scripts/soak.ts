/**
 * Runs a controller under load with processes and clients that are killed at random, and checks every response:
 * `npm run soak -- --minutes 10`. Prints counts at the end; the exit code is 1 on a failed check.
 */
import { readOptions, USAGE } from './soak/options.js';
import { failures, inWords } from './soak/report.js';
import { soak } from './soak/soak.js';
import { OptionError } from './script-options.js';

try {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) {
    process.stdout.write(USAGE);
  } else {
    const report = await soak(options, (line) => console.log(line));
    process.stdout.write(inWords(report));
    for (const complaint of report.tally.complaints) console.log(complaint);
    const found = failures(report);
    for (const failure of found) console.log(`FAILED: ${failure}`);
    process.exitCode = found.length === 0 ? 0 : 1;
  }
} catch (error) {
  console.error(`soak: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(error instanceof OptionError ? 2 : 1);
}
