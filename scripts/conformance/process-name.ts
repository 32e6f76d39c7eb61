import { KINDS, type Kind } from '../../src/simulator/index.js';

/** A process of a scenario: `primary`, `primary with forwarder`, `nfv:1`. */
export interface ProcessName {
  /** The name in the steps of a scenario, without `with forwarder`. */
  readonly name: string;
  readonly kind: Kind;
  /** 1 to 99; 0 for the primary. */
  readonly clientId: number;
  /** Logical cores, master first, as in the recordings of 20.02. */
  readonly lcores: readonly number[];
}

/** Workers of each kind in the recordings of 20.02, and its first core for a client id. */
const CORES: Readonly<Record<Kind, { readonly first: (id: number) => number; readonly workers: number }>> = {
  primary: { first: () => 0, workers: 0 },
  nfv: { first: (id) => 10 + 2 * id, workers: 1 },
  vm: { first: (id) => 10 + 2 * id, workers: 1 },
  vf: { first: (id) => 10 * id, workers: 3 },
  mirror: { first: (id) => 10 * id, workers: 2 },
  pcap: { first: (id) => 10 * id, workers: 2 },
};

/** @throws RangeError when the text is not the name of a process. */
export function readProcessName(text: string): ProcessName {
  const [, word = '', digits, forwarder] = /^([a-z]+)(?::(\d{1,2}))?( with forwarder)?$/.exec(text) ?? [];
  const kind = KINDS.find((known) => known === word);
  if (kind === undefined || (kind === 'primary') !== (digits === undefined)) {
    throw new RangeError(`not a process: ${JSON.stringify(text)}`);
  }
  const clientId = Number(digits ?? 0);
  const { first, workers } = CORES[kind];
  const count = 1 + (forwarder === undefined ? workers : 1);
  return {
    name: digits === undefined ? word : `${word}:${digits}`,
    ...{ kind, clientId, lcores: Array.from({ length: count }, (_, at) => first(clientId) + at) },
  };
}
