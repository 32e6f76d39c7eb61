/** The kinds of process that the panel knows. The rest of the panel reaches them through the functions of this file. */
import { parseProcessId } from '../../text/process-id.js';
import { mirror, type MirrorSpec } from './mirror.js';
import { nfv, type NfvSpec } from './nfv.js';
import { pcap, type PcapSpec } from './pcap.js';
import { primary, type PrimarySpec } from './primary.js';
import type { ProcessKind, Spec } from './process-kind.js';
import { vf, type VfSpec } from './vf.js';

/** The part of a panel document for one process, with the kind of the process. */
export type ProcessSpec = PrimarySpec | NfvSpec | VfSpec | MirrorSpec | PcapSpec;

/** In the order in which documents and plans have them. */
export const KINDS: readonly ProcessKind<ProcessSpec>[] = [
  anyKind(primary),
  anyKind(nfv),
  anyKind(vf),
  anyKind(mirror),
  anyKind(pcap),
];

const BY_NAME = new Map<string, ProcessKind<ProcessSpec>>(KINDS.map((each) => [each.kind, each]));

/** @throws RangeError for a kind that the panel does not know. */
export function kindOf({ kind }: Spec): ProcessKind<ProcessSpec> {
  const found = BY_NAME.get(kind);
  if (found === undefined) throw new RangeError(`no kind of process is called ${kind}`);
  return found;
}

/** @param id such as `primary` and `vf:2`. @throws RangeError for a kind that the panel does not know. */
export function kindOfId(id: string): ProcessKind<ProcessSpec> {
  return kindOf(parseProcessId(id));
}

/** A kind is given only what is of that kind: `kindOf()` chooses it by the kind of what it is given. */
function anyKind<S extends ProcessSpec>(kind: ProcessKind<S>): ProcessKind<ProcessSpec> {
  return kind as unknown as ProcessKind<ProcessSpec>;
}
