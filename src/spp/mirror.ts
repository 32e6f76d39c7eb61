import type { Identity } from './protocol/greeting.js';
import { SppProcess } from './process.js';
import type { Session } from './session.js';

/** A connected spp_mirror. */
export class Mirror extends SppProcess {
  readonly kind = 'mirror';
  readonly clientId: number;

  constructor(session: Session, identity: Identity) {
    super(session);
    this.clientId = identity.clientId;
  }
}
