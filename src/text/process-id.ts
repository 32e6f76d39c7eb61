/** The kinds of secondary process; spp_vm counts as nfv. */
export const SECONDARY_KINDS = ['nfv', 'vf', 'mirror', 'pcap'] as const;

export type SecondaryKind = (typeof SECONDARY_KINDS)[number];

export type ProcessKind = 'primary' | SecondaryKind;

/** The parts of the id of a process. */
export interface ProcessId {
  readonly kind: ProcessKind;
  /** Undefined for the primary. */
  readonly clientId: number | undefined;
}

const PROCESS_KINDS: readonly ProcessKind[] = ['primary', ...SECONDARY_KINDS];

/** The id of a process in documents and events: `primary` or `vf:2`. */
export function formatProcessId(kind: ProcessKind, clientId: number | undefined): string {
  return clientId === undefined ? kind : `${kind}:${clientId}`;
}

/** Reads the id of a process. @param id such as `primary` and `vf:2`. @throws RangeError when no process has such an id. */
export function parseProcessId(id: string): ProcessId {
  const [, word, digits] = /^([a-z]+)(?::(\d+))?$/.exec(id) ?? [];
  const kind = PROCESS_KINDS.find((each) => each === word);
  if (kind === undefined || (kind === 'primary') !== (digits === undefined))
    throw new RangeError(`not the id of a process: ${id}`);
  return { kind, clientId: digits === undefined ? undefined : Number(digits) };
}

/** The client id in the id of a process; undefined for the primary. @throws RangeError as parseProcessId does. */
export function clientIdOf(id: string): number | undefined {
  return parseProcessId(id).clientId;
}

/** The name of a process in sentences and in the SPP shell: `vf 2`. @param id such as `vf:2`. */
export function processName(id: string): string {
  return id.replace(':', ' ');
}

/** The id of a process: `vf:2`. @param name such as `vf 2`. */
export function processIdOf(name: string): string {
  return name.replace(' ', ':');
}
