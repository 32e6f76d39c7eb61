import type { Identity } from './protocol/greeting.js';
import { SppProcess } from './process.js';
import type { Session } from './session.js';

/** A connected spp_pcap. */
export class Pcap extends SppProcess {
  readonly kind = 'pcap';
  readonly clientId: number;

  constructor(session: Session, identity: Identity) {
    super(session);
    this.clientId = identity.clientId;
  }
}
