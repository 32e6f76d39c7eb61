/** The types of secondary process; spp_vm counts as nfv. */
export const SECONDARY_TYPES = ['nfv', 'vf', 'mirror', 'pcap'] as const;

export type SecondaryType = (typeof SECONDARY_TYPES)[number];

/** The programs of secondaries, such as `spp_vf`, with the type of their process. */
export const PROGRAMS = Object.fromEntries(SECONDARY_TYPES.map((type) => [`spp_${type}`, type])) as {
  readonly [Type in SecondaryType as `spp_${Type}`]: Type;
};

export type ProcessType = 'primary' | SecondaryType;

/** The parts of a process id. */
export interface ProcessId {
  readonly kind: ProcessType;
  /** Undefined for the primary. */
  readonly clientId: number | undefined;
}

const PROCESS_TYPES: readonly ProcessType[] = ['primary', ...SECONDARY_TYPES];

/** Formats a process id as in documents and events: `primary` or `vf:2`. */
export function formatProcessId(kind: ProcessType, clientId: number | undefined): string {
  return clientId === undefined ? kind : `${kind}:${clientId}`;
}

/** Parses a process id. @param id such as `primary` and `vf:2`. @throws RangeError when the id is invalid. */
export function parseProcessId(id: string): ProcessId {
  const [, word, digits] = /^([a-z]+)(?::(\d+))?$/.exec(id) ?? [];
  const kind = PROCESS_TYPES.find((each) => each === word);
  if (kind === undefined || (kind === 'primary') !== (digits === undefined))
    throw new RangeError(`invalid process id: ${id}`);
  return { kind, clientId: digits === undefined ? undefined : Number(digits) };
}

/** The client id in a process id; undefined for the primary. @throws RangeError as parseProcessId does. */
export function clientIdOf(id: string): number | undefined {
  return parseProcessId(id).clientId;
}

/** The name of a process in messages and in the SPP shell: `vf 2`. @param id such as `vf:2`. */
export function processName(id: string): string {
  return id.replace(':', ' ');
}

/** The id of a process: `vf:2`. @param name such as `vf 2`. */
export function processIdOf(name: string): string {
  return name.replace(' ', ':');
}
