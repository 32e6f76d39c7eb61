/** The classes of processes. A new kind of secondary is one more entry here. */
import type { SecondaryType } from '../../text/process-id.js';
import type { Session } from '../connection/session.js';
import type { Host } from '../host/host.js';
import type { Identity } from '../protocol/greeting.js';
import { Mirror } from './mirror.js';
import { Nfv } from './nfv.js';
import { Pcap } from './pcap.js';
import type { Primary } from './primary.js';
import { Vf } from './vf.js';

const SECONDARIES = { nfv: Nfv, vf: Vf, mirror: Mirror, pcap: Pcap } as const satisfies Readonly<
  Record<SecondaryType, unknown>
>;

export type SecondaryOf<Type extends SecondaryType> = InstanceType<(typeof SECONDARIES)[Type]>;
export type Secondary = SecondaryOf<SecondaryType>;
export type AnyProcess = Primary | Secondary;

/** @param identity what the process has said of itself. */
export function createSecondary(session: Session, host: Host, identity: Identity): Secondary {
  return new SECONDARIES[identity.kind](session, host, identity);
}
