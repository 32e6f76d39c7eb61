import { DEFAULT_RELEASE, parseRelease, RELEASES, type Release } from '../../src/simulator/index.js';
import { OptionError, readTexts } from '../script-options.js';

export interface ConformanceOptions {
  /** Folder with the programs: spp_primary, spp_nfv and so on. */
  readonly programs: string;
  readonly release: Release;
  /** Beginning of the ids of the scenarios and walks to run; empty for all. */
  readonly only: string;
  /** Number of random walks. */
  readonly walks: number;
  readonly seed: number;
  /** Commands of each walk. */
  readonly commands: number;
  /** File for the report as JSON. */
  readonly out: string | undefined;
  /** Mount point of hugetlbfs; undefined for the first mount point of the system. */
  readonly hugeDir: string | undefined;
}

export const USAGE = `Usage: npm run conformance -- --processes DIR [options]

Runs real SPP processes beside simulated processes, sends the same commands to both, and reports each
difference. The NICs are null devices; hugepages are needed. Exit code: 0 without a difference, 1 with one, 2 when the run
is not possible.

  --processes DIR    folder with spp_primary, spp_nfv, spp_vf, spp_mirror and spp_pcap
  --release R        release of these programs: ${RELEASES.join(', ')} (${DEFAULT_RELEASE})
  --only PREFIX      only scenarios and walks whose id begins with PREFIX; walks are called walk-1, walk-2, ...
  --walks NUMBER     random walks over a whole host (10)
  --seed NUMBER      seed of the walks (by the clock)
  --commands NUMBER  commands of each walk (120)
  --out FILE         also write the report as JSON
  --huge-dir DIR     mount point of hugetlbfs (the first one of the system)
  -h, --help         show this help
`;

const NAMES = ['processes', 'release', 'only', 'walks', 'seed', 'commands', 'out', 'huge-dir'] as const;

/** @returns undefined for --help. @throws OptionError with one line that names the option and the reason. */
export function readOptions(args: readonly string[]): ConformanceOptions | undefined {
  const values = readTexts(args, NAMES);
  if (values === undefined) return undefined;
  const number = (name: 'walks' | 'seed' | 'commands', preset: number, max: number): number => {
    const given = values[name];
    if (given === undefined) return preset;
    if (/^\d{1,10}$/.test(given) && Number(given) <= max) return Number(given);
    throw new OptionError(`--${name}: ${JSON.stringify(given)} is not a whole number from 0 to ${max}`);
  };
  const { processes, release: named = DEFAULT_RELEASE, only = '', out } = values;
  if (processes === undefined)
    throw new OptionError('--processes DIR is required: the folder of the programs');
  const release = parseRelease(named);
  if (release === undefined) {
    throw new OptionError(
      `--release: no release ${JSON.stringify(named)}; releases are ${RELEASES.join(', ')}`,
    );
  }
  return {
    ...{ programs: processes, release, only, out, hugeDir: values['huge-dir'] },
    walks: number('walks', 10, 100_000),
    seed: number('seed', Date.now() % 2 ** 32, 2 ** 32 - 1),
    commands: number('commands', 120, 10_000),
  };
}
