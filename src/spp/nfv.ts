import type { Caller } from './caller.js';
import { Capabilities, seeFrame } from './capabilities.js';
import { remembering, type Snapshot } from './snapshot.js';
import { NotAppliedError, UnsafeCommandError } from './errors.js';
import type { Host } from './host/host.js';
import type { Identity } from './protocol/greeting.js';
import type { NfvStatus, Patch } from './protocol/nfv-status.js';
import * as protocol from './protocol/nfv.js';
import { type CoreUsage, SppProcess } from './process.js';
import type { Exchange, Session } from './session.js';

export type { NfvStatus } from './protocol/nfv-status.js';

/** A connected spp_nfv or spp_vm. */
export class Nfv extends SppProcess {
  readonly kind = 'nfv';
  readonly clientId: number;
  readonly #isVm: boolean;
  readonly #status = remembering(protocol.status, (lasting, status) =>
    this.told({ kind: 'nfv', status }, lasting),
  );
  readonly capabilities = new Capabilities('nfv');

  constructor(session: Session, host: Host, identity: Identity) {
    super(session, host);
    this.clientId = identity.clientId;
    this.#isVm = identity.vm === true;
    this.capabilities.see('nfvGreeting', identity.named ? 'type' : 'number');
  }

  override status(caller?: Caller): Promise<Snapshot<NfvStatus>> {
    return this.session.share('status', (exchange) => this.#readStatus(exchange), caller);
  }

  override async coreUsage(caller: Caller): Promise<CoreUsage> {
    const { masterLcore, lcores = [] } = (await this.status(caller)).state;
    return { masterLcore, lcores };
  }

  override exit(caller: Caller): Promise<void> {
    return this.exitFramed(caller, protocol.exit);
  }

  /** Starts or stops forwarding. */
  setForwarding(caller: Caller, running: boolean): Promise<void> {
    return this.run(caller, (exchange) =>
      this.change(exchange, running ? protocol.forward : protocol.stop, this.#status, (status) =>
        status.running === running ? undefined : `it is ${status.running ? 'running' : 'idling'}`,
      ),
    );
  }

  /**
   * Adds a port.
   *
   * @throws UnsafeCommandError for a type that the release does not know: it would damage its port table.
   */
  addPort(caller: Caller, port: string): Promise<void> {
    return this.run(caller, async (exchange) => {
      if (typeOf(port) === 'tap') {
        throw new UnsafeCommandError(
          'no release is known to make tap ports; spp_nfv says that it does, and damages its port table',
        );
      }
      if (this.#isVm && typeOf(port) !== 'ring') {
        throw new UnsafeCommandError(
          `${this.name} is an spp_vm, which knows rings only and damages its port table`,
        );
      }
      const isMemif = typeOf(port) === 'memif';
      const isSpelt = this.capabilities.of('nfvPorts') !== undefined;
      if (!isSpelt || isMemif) await this.#readStatus(exchange);
      if (isMemif && this.capabilities.mayLack('memif')) {
        throw new UnsafeCommandError(
          `${this.name} is of a release before 19.11, and those that do not know memif damage their port table`,
        );
      }
      const spelling = this.capabilities.of('nfvPorts') ?? 'colon';
      await this.change(exchange, protocol.addPort(port, spelling), this.#status, (status) =>
        status.ports.includes(port) ? undefined : `its status does not show ${port}`,
      );
    });
  }

  /**
   * Deletes a port and its patches.
   *
   * @throws UnsafeCommandError when the process does not have it: 18.05 dies when told to delete one that is not there.
   */
  deletePort(caller: Caller, port: string): Promise<void> {
    return this.run(caller, async (exchange) => {
      const { ports } = (await this.#readStatus(exchange)).state;
      if (!ports.includes(port)) {
        throw new UnsafeCommandError(
          `${this.name} has no port ${port}, and some releases die when told to delete one that is not there; ` +
            `its ports are ${ports.join(', ')}`,
        );
      }
      const spelling = this.capabilities.of('nfvPorts') ?? 'colon';
      await this.change(exchange, protocol.deletePort(port, spelling), this.#status, (status) =>
        status.ports.includes(port) ? `its status still shows ${port}` : undefined,
      );
    });
  }

  /**
   * Patches one port to another.
   *
   * @throws UnsafeCommandError for a queue that the process does not have: releases without queues would read
   * `phy:0nq1` as phy:0.
   */
  addPatch(caller: Caller, src: string, dst: string): Promise<void> {
    let found: NfvStatus | undefined;
    const evidence = (status: NfvStatus): string | undefined => {
      found = status;
      const { patches } = status;
      const isThere = patches.some((patch) => patch.src === src && patch.dst === dst);
      return isThere ? undefined : aboutPatch(patches, src);
    };
    return this.run(caller, async (exchange) => {
      if (src.includes('nq') || dst.includes('nq')) await this.#checkQueues(exchange, src, dst);
      try {
        await this.change(exchange, protocol.patch(src, dst), this.#status, evidence);
      } catch (error) {
        if (!(error instanceof NotAppliedError) || found === undefined) throw error;
        // spp_vm does nothing on names of ports; it knows them by number, which its status tells.
        const from = numberOf(found, src);
        const to = numberOf(found, dst);
        if (from === undefined || to === undefined) throw error;
        await this.change(exchange, protocol.patch(String(from), String(to)), this.#status, evidence);
      }
    });
  }

  /** Removes all patches. No release's reply tells whether it did. */
  resetPatches(caller: Caller): Promise<void> {
    return this.run(caller, (exchange) =>
      this.change(exchange, protocol.resetPatches, this.#status, ({ patches }) =>
        patches.length === 0 ? undefined : `its status still shows ${patches.length} patches`,
      ),
    );
  }

  async #readStatus(exchange: Exchange): Promise<Snapshot<NfvStatus>> {
    const found = await exchange(this.#status);
    this.#learn(found.state);
    return found;
  }

  #learn({ dialect, lcores, masterLcore }: NfvStatus): void {
    this.capabilities.see('nfvStatus', dialect);
    this.capabilities.see('nfvLcores', lcores !== undefined);
    this.capabilities.see('masterLcore', masterLcore !== undefined);
    if (this.session.frameSize !== undefined) seeFrame(this.capabilities, this.session.frameSize);
  }

  async #checkQueues(exchange: Exchange, ...ports: string[]): Promise<void> {
    const { state: status } = await this.#readStatus(exchange);
    const missing = ports.find((port) => port.includes('nq') && !status.ports.includes(port));
    if (missing === undefined) return;
    throw new UnsafeCommandError(
      `${this.name} has no port ${missing}, and releases without queues take it for another; ` +
        `its ports are ${status.ports.join(', ')}`,
    );
  }
}

function typeOf(port: string): string {
  return port.slice(0, port.indexOf(':'));
}

function numberOf(status: NfvStatus, port: string): number | undefined {
  return status.portNumbers?.[status.ports.indexOf(port)];
}

function aboutPatch(patches: readonly Patch[], src: string): string {
  const other = patches.find((patch) => patch.src === src);
  return other === undefined
    ? `its status shows no patch from ${src}`
    : `its status shows ${src} patched to ${other.dst}`;
}
