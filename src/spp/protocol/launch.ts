/** The programs that a primary can launch, and the kind of process that each becomes. */
export const PROGRAMS = { spp_nfv: 'nfv', spp_vf: 'vf', spp_mirror: 'mirror', spp_pcap: 'pcap' } as const;

/** An option to its value; null or an empty string for one without. */
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

/** The words of `launch ID PROGRAM EAL… -- APP…`, with the options in the order that they are given in. */
export function launchWords({ clientId, program, eal, app }: Launch): string[] {
  return ['launch', String(clientId), program, ...optionWords(eal), '--', ...optionWords(app)];
}

function optionWords(options: LaunchOptions): string[] {
  return Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : value === null || value === '' ? [name] : [name, String(value)],
  );
}
