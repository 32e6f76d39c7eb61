import type { ConformanceOptions } from './options.js';
import { LaunchError, perform } from './perform.js';
import { follow } from './follow.js';
import { RealHost, type RealHostOptions } from './real-host.js';
import { differencesOf, type Result } from './report.js';
import type { Scenario } from './scenario.js';
import { planWalk } from './walk.js';

/** The scenarios and walks that the options select. The scenarios were recorded with 20.02, and are only played with it. */
export function choose(
  recorded: readonly Scenario[],
  { release, only, walks, seed, commands }: ConformanceOptions,
): { readonly scenarios: Scenario[]; readonly walks: Scenario[] } {
  const isChosen = ({ id }: Scenario): boolean => id.startsWith(only);
  const planned = Array.from({ length: walks }, (_, at) => planWalk(at + 1, { release, seed, commands }));
  return {
    scenarios: release === '20.02' ? recorded.filter(isChosen) : [],
    walks: planned.filter(isChosen),
  };
}

/** Plays one scenario on a new real host and on the simulator, and removes the host. */
export async function playScenario(scenario: Scenario, options: RealHostOptions): Promise<Result> {
  const real = await RealHost.open(scenario, options);
  try {
    const steps = await follow(scenario, options.release, await perform(scenario, real));
    return { id: scenario.id, varies: scenario.varies, steps, failure: undefined };
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    const failure = `${error.message}: ${real.lastWords(error.process)}`;
    return { id: scenario.id, varies: scenario.varies, steps: [], failure };
  } finally {
    await real.close();
  }
}

/** Plays all scenarios, one after the other. */
export async function playAll(
  scenarios: readonly Scenario[],
  options: RealHostOptions,
  progress: (line: string) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [at, scenario] of scenarios.entries()) {
    const result = await playScenario(scenario, options);
    results.push(result);
    const found = differencesOf(result).length;
    const outcome = result.failure ?? (found === 0 ? 'same' : `${found} differences`);
    progress(`${at + 1}/${scenarios.length} ${scenario.id}: ${outcome}`);
  }
  return results;
}
