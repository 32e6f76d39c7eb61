import type { PROGRAMS } from '../../text/process-id.js';

/** Option names with their values; null or an empty string for an option without value. */
export type LaunchOptions = Readonly<Record<string, string | number | null | undefined>>;

export interface Launch {
  /** 1 to 99. */
  readonly clientId: number;
  readonly program: keyof typeof PROGRAMS;
  /** Options of DPDK's environment abstraction layer. */
  readonly eal: LaunchOptions;
  /** Options of the program itself. */
  readonly app: LaunchOptions;
}

/** The options in the order in which they are sent, which is the order of openapi.yaml. */
export const EAL_OPTIONS = [
  ...[
    '-c',
    '-l',
    '--lcores',
    '--master-lcore',
    '-s',
    '-b',
    '--pci-blacklist',
    '-w',
    '--pci-whitelist',
    '--vdev',
    '-d',
  ],
  ...['--no-pci', '--proc-type', '-n', '-r', '-m', '--in-memory', '--iova-mode', '--no-shconf', '--no-huge'],
  ...['--log-level', '--file-prefix', '--create-uio-dev', '--vmware-tsc-map', '--no-hpet', '--vfio-intr'],
  ...[
    '--base-virtaddr',
    '--legacy-mem',
    '--socket-mem',
    '--socket-limit',
    '--single-file-segments',
    '--huge-dir',
  ],
  ...['--huge-unlink', '--match-allocations', '--syslog'],
] as const;
export const PROGRAM_OPTIONS = [
  '-n',
  '--client-id',
  '-s',
  '--vhost-client',
  '-c',
  '--out-dir',
  '--fsize',
] as const;

/** The options that tell a program its client id: `-n` is that of spp_nfv. */
const CLIENT_ID_OPTIONS = ['-n', '--client-id'] as const;

/** Why an option of the program contradicts the client id of the launch. Undefined if none does. */
export function clientIdProblem(app: LaunchOptions, clientId: number): string | undefined {
  for (const name of CLIENT_ID_OPTIONS) {
    const given = app[name];
    // Decimal digits only: 0x5 and 5e0 are five in JavaScript, and another number to the process.
    if (given !== undefined && (!/^\d+$/.test(String(given)) || Number(given) !== clientId))
      return `${name} is ${given ?? ''}, but client_id is ${clientId}`;
  }
  return undefined;
}

/** What a program does not start without, besides its client id and the address of its controller. */
const NEEDED: Readonly<
  Partial<Record<Launch['program'], { readonly option: string; readonly meaning: string }>>
> = {
  spp_pcap: { option: '-c', meaning: 'the port to capture' },
};

/** The option that a program does not start without, if it is missing: a sentence. */
export function missingOption(program: Launch['program'], app: LaunchOptions): string | undefined {
  const needed = NEEDED[program];
  if (needed === undefined || app[needed.option] !== undefined) return undefined;
  return `${needed.option} is missing: ${needed.meaning}`;
}

/** The port that a program captures. Undefined for a program that captures none. */
export function capturedPort(app: LaunchOptions): string | undefined {
  const port = app['-c'];
  return port === undefined ? undefined : String(port);
}

/** The options of the program with the client id, which may be missing. */
export function withClientId(
  program: Launch['program'],
  app: LaunchOptions,
  clientId: number,
): LaunchOptions {
  const name = program === 'spp_nfv' ? '-n' : '--client-id';
  return { [name]: String(clientId), ...app };
}

/** The words of `launch ID PROGRAM EAL… -- APP…`. */
export function launchWords({ clientId, program, eal, app }: Launch): string[] {
  return [
    ...['launch', String(clientId), program],
    ...optionWords(EAL_OPTIONS, eal),
    '--',
    ...optionWords(PROGRAM_OPTIONS, app),
  ];
}

function optionWords(names: readonly string[], options: LaunchOptions): string[] {
  return names.flatMap((name) => {
    const value = options[name];
    if (value === undefined) return [];
    return value === null || value === '' ? [name] : [name, String(value)];
  });
}
