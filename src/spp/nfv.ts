import type { Caller } from './caller.js';
import { remembering, type Snapshot } from './snapshot.js';
import { NotAppliedError, UnsafeCommandError } from './errors.js';
import type { Host } from './host/host.js';
import type { Identity } from './protocol/greeting.js';
import type { NfvDialect, NfvStatus, Patch } from './protocol/nfv-status.js';
import * as protocol from './protocol/nfv.js';
import { type CoreUsage, FRAME_BYTES_19_11, SppProcess } from './process.js';
import type { Exchange, Session } from './session.js';

export type { NfvStatus } from './protocol/nfv-status.js';

/** Types that the releases from 19.11 on know. Some before them know tap, but cannot be told from those that do not. */
const LATE_TYPES = new Set(['tap', 'memif']);

/** A connected spp_nfv or spp_vm. */
export class Nfv extends SppProcess {
  readonly kind = 'nfv';
  readonly clientId: number;
  readonly #isVm: boolean;
  readonly #status = remembering(protocol.status, (lasting, status) =>
    this.told({ kind: 'nfv', status }, lasting),
  );
  /** How this process spells things, once its status has told. */
  #dialect: NfvDialect | undefined;

  constructor(session: Session, host: Host, identity: Identity) {
    super(session, host);
    this.clientId = identity.clientId;
    this.#isVm = identity.vm === true;
    // Those that name their kind are of 18.08.2 or later, and all of these speak JSON.
    if (identity.named) this.#dialect = 'json';
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
      if (this.#isVm && typeOf(port) !== 'ring') {
        throw new UnsafeCommandError(
          `${this.name} is an spp_vm, which knows rings only and damages its port table`,
        );
      }
      const isLate = LATE_TYPES.has(typeOf(port));
      if (this.#dialect === undefined || isLate) await this.#readStatus(exchange);
      if (isLate && (this.session.frameSize ?? 0) < FRAME_BYTES_19_11) {
        throw new UnsafeCommandError(
          `${this.name} is of a release before 19.11, and those that do not know ${typeOf(port)} damage their port table`,
        );
      }
      await this.change(exchange, protocol.addPort(port, this.#dialect ?? 'json'), this.#status, (status) =>
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
      const { ports, dialect } = (await this.#readStatus(exchange)).state;
      if (!ports.includes(port)) {
        throw new UnsafeCommandError(
          `${this.name} has no port ${port}, and some releases die when told to delete one that is not there; ` +
            `its ports are ${ports.join(', ')}`,
        );
      }
      await this.change(exchange, protocol.deletePort(port, dialect), this.#status, (status) =>
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
    this.#dialect = found.state.dialect;
    return found;
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
