import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../support/recordings.js';
import type { RecordedRun, RecordedStep } from './host-replay.js';

interface Scenario {
  readonly id: string;
  readonly processes: readonly string[];
  readonly steps: readonly RecordedStep[];
  readonly other_runs?: readonly (readonly RecordedStep[])[];
  readonly options?: { readonly rings?: string; readonly cap?: string };
}

interface Walk {
  readonly walk: number;
  readonly processes: readonly string[];
  readonly rings: number;
  readonly pcap_capture: string;
  readonly steps: readonly RecordedStep[];
}

function lines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

function read(name: string): Buffer {
  return readFileSync(new URL(`test/recordings/${name}`, ROOT));
}

/** Every run of every scenario of 20.02: the first of each under its id, others with a number behind it. */
export function scenarioRuns(): RecordedRun[] {
  return lines<Scenario>(read('scenarios-20.02.jsonl').toString()).flatMap((scenario) => {
    const { id, processes, options, other_runs: others = [] } = scenario;
    return [scenario.steps, ...others].map((steps, at) => ({
      id: at === 0 ? id : `${id} (run ${at + 1})`,
      processes,
      steps,
      rings: Number(options?.rings ?? 16),
      capture: options?.cap ?? 'ring:15',
      vhostClient: id.startsWith('client-'),
      slow: false,
    }));
  });
}

/** Every random walk of 20.02. */
export function walkRuns(): RecordedRun[] {
  return lines<Walk>(gunzipSync(read('walks-20.02.jsonl.gz')).toString()).map(
    ({ walk, processes, steps, rings, pcap_capture: capture }) => ({
      id: `walk ${walk}`,
      processes,
      steps,
      rings,
      capture,
      vhostClient: false,
      slow: true,
    }),
  );
}
