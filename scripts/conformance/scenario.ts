import { readFileSync } from 'node:fs';

/** One step: a command to a process, or an action of an operator (process `host`). */
export interface Step {
  readonly process: string;
  readonly command: string;
  /** Whether it is concurrent with the adjacent steps that have this set as well. */
  readonly together: boolean;
}

/** A sequence of steps over the processes of one host. */
export interface Scenario {
  readonly id: string;
  readonly about: string;
  /** Names of the processes in the order of their launch, `primary` or `primary with forwarder` first. */
  readonly processes: readonly string[];
  readonly steps: readonly Step[];
  readonly rings: number;
  /** The port that a pcap captures. */
  readonly capture: string;
  /** Whether vhosts are clients of a socket of the VM. */
  readonly vhostClient: boolean;
  /** Whether its recorded runs differed from each other: then a difference is not significant. */
  readonly varies: boolean;
  /** Whether processes that ended are launched again, and the rest is skipped once the primary has ended. */
  readonly isWalk: boolean;
}

const DEFAULT_RINGS = 16;
const DEFAULT_CAPTURE = 'ring:15';

/** The used members of a line of `scenarios-20.02.jsonl`. */
interface Recorded {
  readonly id: string;
  readonly about: string;
  readonly processes: readonly string[];
  readonly options?: { readonly rings?: string; readonly cap?: string };
  readonly deterministic: boolean;
  readonly steps: readonly {
    readonly process: string;
    readonly command: string;
    readonly together?: boolean;
  }[];
}

/** Reads recorded scenarios, one JSON document per line, without the recorded replies. */
export function readScenarios(file: string | URL): Scenario[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => scenarioOf(JSON.parse(line) as Recorded));
}

function scenarioOf({ id, about, processes, options, deterministic, steps }: Recorded): Scenario {
  return {
    ...{ id, about, processes, varies: !deterministic, isWalk: false },
    rings: Number(options?.rings ?? DEFAULT_RINGS),
    capture: options?.cap ?? DEFAULT_CAPTURE,
    // The two scenarios of this mode are recognized by their ids.
    vhostClient: id.startsWith('client-'),
    steps: steps.map(({ process, command, together = false }) => ({ process, command, together })),
  };
}

/** A scenario with the default rings and capture port. */
export function usualScenario(
  given: Pick<Scenario, 'id' | 'about' | 'processes' | 'steps' | 'isWalk'>,
): Scenario {
  return { ...given, rings: DEFAULT_RINGS, capture: DEFAULT_CAPTURE, vhostClient: false, varies: false };
}
