import * as protocol from './protocol/primary.js';
import { SppProcess } from './process.js';

/** The connected spp_primary. */
export class Primary extends SppProcess {
  readonly kind = 'primary';
  readonly clientId = undefined;

  /** Asks the process for its status; equal requests that wait share one answer. */
  status(): Promise<protocol.PrimaryStatus> {
    return this.session.share('status', (exchange) => exchange(protocol.status));
  }

  /**
   * Clears the counters. 18.05 echoes the command and has no counters that a status could show; its echo is taken for
   * what it is, the sign that the process has read the command.
   */
  async clear(): Promise<void> {
    await this.session.run((exchange) => exchange(protocol.clear));
  }
}
