import type { Caller } from './caller.js';
import { remembering, type Snapshot } from './snapshot.js';
import type { Host } from './host/host.js';
import type { Identity } from './protocol/greeting.js';
import * as protocol from './protocol/pcap.js';
import { type CoreUsage, SppProcess } from './process.js';
import type { Session } from './session.js';

/** A connected spp_pcap. */
export class Pcap extends SppProcess {
  readonly kind = 'pcap';
  readonly clientId: number;
  readonly #status = remembering(protocol.status, (lasting, status) =>
    this.told({ kind: 'pcap', status }, lasting),
  );

  constructor(session: Session, host: Host, identity: Identity) {
    super(session, host);
    this.clientId = identity.clientId;
  }

  override status(caller?: Caller): Promise<Snapshot<protocol.PcapStatus>> {
    return this.session.share('status', (exchange) => exchange(this.#status), caller);
  }

  override async coreUsage(caller: Caller): Promise<CoreUsage> {
    const { 'master-lcore': masterLcore, core } = (await this.status(caller)).state;
    const others = core.map((each) => each.core);
    return { masterLcore, lcores: masterLcore === undefined ? others : [masterLcore, ...others] };
  }

  /** Starts or stops capturing. */
  setCapture(caller: Caller, running: boolean): Promise<void> {
    return this.run(caller, (exchange) => exchange(running ? protocol.start : protocol.stop));
  }

  override exit(caller: Caller): Promise<void> {
    return this.run(caller, (exchange) => exchange(protocol.exit));
  }
}
