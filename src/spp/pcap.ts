import type { Identity } from './protocol/greeting.js';
import * as protocol from './protocol/pcap.js';
import { type CoreUsage, SppProcess } from './process.js';
import type { Session } from './session.js';

/** A connected spp_pcap. */
export class Pcap extends SppProcess {
  readonly kind = 'pcap';
  readonly clientId: number;

  constructor(session: Session, identity: Identity) {
    super(session);
    this.clientId = identity.clientId;
  }

  /** Asks the process for its status; equal requests that wait share one answer. */
  status(): Promise<protocol.PcapStatus> {
    return this.session.share('status', (exchange) => exchange(protocol.status));
  }

  override async coreUsage(): Promise<CoreUsage> {
    const { 'master-lcore': masterLcore, core } = await this.status();
    const others = core.map((each) => each.core);
    return { masterLcore, lcores: masterLcore === undefined ? others : [masterLcore, ...others] };
  }

  /** Starts or stops capturing. */
  setCapture(running: boolean): Promise<void> {
    return this.session.run((exchange) => exchange(running ? protocol.start : protocol.stop));
  }

  override exit(): Promise<void> {
    return this.session.run((exchange) => exchange(protocol.exit));
  }
}
