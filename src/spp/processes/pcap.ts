import { setTimeout as pause } from 'node:timers/promises';
import type { RequestOrigin } from '../request-origin.js';
import { NotAppliedError } from '../errors.js';
import { withReplyCache, type Snapshot } from './snapshot.js';
import type { Host } from '../host/host.js';
import type { Identity } from '../protocol/greeting.js';
import * as protocol from '../protocol/pcap.js';
import { type CoreUsage, SppProcess } from './process.js';
import type { Session } from '../connection/session.js';

/** Maximum time until the workers follow a command, in milliseconds: up to 300 were measured. */
const FOLLOWS_WITHIN_MS = 1_500;

/** Interval of status reads meanwhile, in milliseconds. */
const LOOK_AGAIN_MS = 50;

/** A connected spp_pcap. */
export class Pcap extends SppProcess {
  readonly kind = 'pcap';
  readonly clientId: number;
  readonly #status = withReplyCache(protocol.status, (lasting, status) =>
    this.reportStatus({ kind: 'pcap', status }, lasting),
  );

  constructor(session: Session, host: Host, identity: Identity) {
    super(session, host);
    this.clientId = identity.clientId;
  }

  override status(origin?: RequestOrigin): Promise<Snapshot<protocol.PcapStatus>> {
    return this.session.share('status', (exchange) => exchange(this.#status), origin);
  }

  override async coreUsage(origin: RequestOrigin): Promise<CoreUsage> {
    const { 'master-lcore': masterLcore, core } = (await this.status(origin)).state;
    const others = core.map((each) => each.core);
    return { masterLcore, lcores: masterLcore === undefined ? others : [masterLcore, ...others] };
  }

  /**
   * Starts or stops capturing. The reply confirms the command; the status shows when the workers have followed.
   *
   * @throws NotAppliedError when the workers have not followed in time.
   */
  setCapture(origin: RequestOrigin, running: boolean): Promise<void> {
    return this.run(origin, async (exchange) => {
      const command = running ? protocol.start : protocol.stop;
      await exchange(command);
      const desired = running ? 'running' : 'idle';
      const until = performance.now() + FOLLOWS_WITHIN_MS;
      for (;;) {
        const { status } = await this.readBack(exchange, command, this.#status);
        if (status === desired) return;
        if (performance.now() >= until) {
          throw new NotAppliedError(this.name, command.text, `its status still says ${status}`);
        }
        await pause(LOOK_AGAIN_MS);
      }
    });
  }

  override exit(origin: RequestOrigin): Promise<void> {
    return this.run(origin, (exchange) => exchange(protocol.exit));
  }
}
