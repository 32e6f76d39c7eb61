import { scenarioRuns, walkRuns } from './host-recordings.js';
import { replay } from './host-replay.js';
const only = process.argv[2] ?? '';
const counts = new Map<string, [number, number]>();
let shown = 0;
for (const [what, runs] of [['scenario', scenarioRuns()], ['walk', walkRuns()]] as const) {
  for (const run of runs) {
    if (only && !run.id.startsWith(only)) continue;
    const bad = replay(run);
    const at = new Map(bad.map((b) => [b.at, b]));
    for (const [i, step] of run.steps.entries()) {
      const key = `${what} ${step.process.split(':')[0]}`;
      const c = counts.get(key) ?? [0, 0];
      c[1]++;
      if (!at.has(i)) c[0]++;
      counts.set(key, c);
    }
    const first = bad[0];
    if (first && (only || shown++ < 400)) {
      for (const d of only ? bad : [first]) {
      console.log(`${run.id} #${d.at} (${bad.length}) ${d.step.process} > ${d.step.command.slice(0, 80)}`);
      console.log('    exp', JSON.stringify(d.expected).slice(0, 900));
      console.log('    act', JSON.stringify(d.actual).slice(0, 900)); }
    }
  }
}
for (const [k, [a, b]] of counts) console.log(k, a, b, (100 * a / b).toFixed(2));
