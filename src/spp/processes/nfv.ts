import type { RequestOrigin } from '../request-origin.js';
import { Capabilities, observeFrameSize } from '../capabilities.js';
import { withReplyCache, type Snapshot } from './snapshot.js';
import { CommandFailedError, NotAppliedError, UnsafeCommandError } from '../errors.js';
import { type Forwarding, PatchingProcess } from './forwarding.js';
import { typeOf } from '../host/change.js';
import type { Host } from '../host/host.js';
import type { Identity } from '../protocol/greeting.js';
import type { NfvStatus } from '../protocol/nfv-status.js';
import * as protocol from '../protocol/nfv.js';
import type { CoreUsage } from './process.js';
import type { Exchange, Session } from '../connection/session.js';

export type { NfvStatus } from '../protocol/nfv-status.js';

/** A connected spp_nfv or spp_vm. */
export class Nfv extends PatchingProcess<NfvStatus> {
  readonly kind = 'nfv';
  readonly clientId: number;
  readonly #isVm: boolean;
  protected override readonly statusCommand = withReplyCache(protocol.status, (lasting, status) => {
    this.#learn(status);
    this.reportStatus({ kind: 'nfv', status }, lasting);
  });
  readonly capabilities = new Capabilities('nfv');

  constructor(session: Session, host: Host, identity: Identity) {
    super(session, host);
    this.clientId = identity.clientId;
    this.#isVm = identity.vm === true;
    this.capabilities.observe('nfvGreeting', identity.named ? 'type' : 'number');
  }

  override status(origin?: RequestOrigin): Promise<Snapshot<NfvStatus>> {
    return this.session.share('status', (exchange) => exchange(this.statusCommand), origin);
  }

  override async coreUsage(origin: RequestOrigin): Promise<CoreUsage> {
    const { masterLcore, lcores = [] } = (await this.status(origin)).state;
    return { masterLcore, lcores };
  }

  override exit(origin: RequestOrigin): Promise<void> {
    const mayBeSilent = (): boolean => this.capabilities.mayLack('exitReply');
    return this.run(origin, (exchange) => this.sendExit(exchange, protocol.exit, mayBeSilent));
  }

  /**
   * Adds a port.
   *
   * @throws UnsafeCommandError for a type that the release does not support: it would damage the port table.
   */
  async addPort(origin: RequestOrigin, port: string): Promise<void> {
    if (typeOf(port) === 'tap') {
      throw new UnsafeCommandError(
        'no known release supports tap ports; spp_nfv confirms the add, and damages its port table',
      );
    }
    await this.host.known(origin);
    await this.run(origin, async (exchange) => {
      if (this.#isVm && typeOf(port) !== 'ring') {
        throw new UnsafeCommandError(
          `${this.name} is an spp_vm, which supports rings only; any other port damages its port table`,
        );
      }
      const isMemif = typeOf(port) === 'memif';
      const isSpelt = this.capabilities.of('nfvPorts') !== undefined;
      if (!isSpelt || isMemif) await exchange(this.statusCommand);
      if (isMemif && this.capabilities.mayLack('memif')) {
        throw new UnsafeCommandError(
          `${this.name} may be of a release before 19.11, which does not support memif and damages its port table`,
        );
      }
      // A ring may be added twice. Any other port that exists would be busy, or be created anew (H6).
      if (typeOf(port) !== 'ring' && this.host.model.has(this.id, port)) return;
      this.host.check(this.id, { do: 'add', port });
      await this.#clear(exchange, port);
      await this.add(exchange, port, protocol.addPort(port, this.#spelling), (status) =>
        status.ports.includes(port) ? undefined : `its status does not show ${port}`,
      );
    });
  }

  /**
   * Deletes a port and its patches; other patches and the running state stay, with a short interruption.
   *
   * @throws UnsafeCommandError when the process does not have the port: 18.05 dies of deleting a port that does not
   * exist.
   * @throws NotAppliedError when the status still shows the port.
   */
  deletePort(origin: RequestOrigin, port: string): Promise<void> {
    return this.run(origin, async (exchange) => {
      const was = await this.look(exchange);
      if (!was.ports.includes(port)) {
        throw new UnsafeCommandError(
          `${this.name} has no port ${port}, and some releases die of deleting a port that does not exist; ` +
            `its ports are ${was.ports.join(', ')}`,
        );
      }
      this.host.check(this.id, { do: 'delete', port });
      await this.deleteFrom(exchange, was, port, () => this.#delete(exchange, port));
    });
  }

  protected override forwardingOf(status: NfvStatus): Forwarding {
    return status;
  }

  protected override aboutNoForwarder(): string {
    return `${this.name} can't forward`;
  }

  /**
   * @throws UnsafeCommandError for a queue that the process does not have: releases without queues would read
   * `phy:0nq1` as phy:0.
   */
  protected override async checkPatch(exchange: Exchange, src: string, dst: string): Promise<void> {
    if (!src.includes('nq') && !dst.includes('nq')) return;
    const { ports } = await this.look(exchange);
    const missing = [src, dst].find((port) => port.includes('nq') && !ports.includes(port));
    if (missing === undefined) return;
    throw new UnsafeCommandError(
      `${this.name} has no port ${missing}, and releases without queues read it as another port; ` +
        `its ports are ${ports.join(', ')}`,
    );
  }

  /** spp_vm ignores port names in a patch; it accepts the port numbers from its status. */
  protected override async patch(exchange: Exchange, src: string, dst: string): Promise<void> {
    try {
      await super.patch(exchange, src, dst);
    } catch (error) {
      if (!(error instanceof NotAppliedError)) throw error;
      const { state: found } = await exchange(this.statusCommand);
      const from = numberOf(found, src);
      const to = numberOf(found, dst);
      if (from === undefined || to === undefined) throw error;
      await this.change(exchange, protocol.patch(String(from), String(to)), this.statusCommand, (status) =>
        this.aboutPatch(status, src, dst),
      );
    }
  }

  protected override async look(exchange: Exchange): Promise<Forwarding> {
    return (await exchange(this.statusCommand)).state;
  }

  /**
   * A nullpmd that remains of a dead process blocks a new one. An nfv that was launched since can delete it, although
   * its status does not show it (H10).
   */
  async #clear(exchange: Exchange, port: string): Promise<void> {
    if (typeOf(port) !== 'nullpmd' || this.host.model.orphanOf(port) === undefined) return;
    const was = await this.look(exchange);
    await this.deleteFrom(exchange, was, port, async () => {
      try {
        await this.#delete(exchange, port);
      } catch (error) {
        // An nfv that was running before does not know the device, and rings in lower slots hide it from all.
        if (!(error instanceof CommandFailedError)) throw error;
      }
    });
    this.host.check(this.id, { do: 'add', port });
  }

  /** The reply reports the deletion of an existing port whatever happened (N6): the status confirms it. */
  async #delete(exchange: Exchange, port: string): Promise<void> {
    const command = protocol.deletePort(port, this.#spelling);
    await exchange(command);
    const { ports } = await this.readBack(exchange, command, this.statusCommand);
    if (ports.includes(port))
      throw new NotAppliedError(this.name, command.text, `its status still shows ${port}`);
  }

  #learn({ dialect, lcores, masterLcore }: NfvStatus): void {
    this.capabilities.observe('nfvStatus', dialect);
    this.capabilities.observe('nfvLcores', lcores !== undefined);
    this.capabilities.observe('masterLcore', masterLcore !== undefined);
    if (this.session.frameSize !== undefined) observeFrameSize(this.capabilities, this.session.frameSize);
  }

  get #spelling(): 'words' | 'colon' {
    return this.capabilities.of('nfvPorts') ?? 'colon';
  }
}

function numberOf(status: NfvStatus, port: string): number | undefined {
  return status.portNumbers?.[status.ports.indexOf(port)];
}
