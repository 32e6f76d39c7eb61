import { setTimeout as passed } from 'node:timers/promises';
import type { RequestOrigin } from '../request-origin.js';
import {
  CommandFailedError,
  NotAppliedError,
  NotSentError,
  type SppError,
  UnsafeCommandError,
} from '../errors.js';
import { isHotplug, typeOf } from '../host/change.js';
import type { Command } from '../protocol/command.js';
import * as protocol from '../protocol/forwarder.js';
import type { Patch } from '../protocol/nfv-status.js';
import { explainForwarderRejection } from '../rejections/forwarder.js';
import type { TypedStatus } from '../host/process-kinds.js';
import type { ReplyOutcome } from '../protocol/reply.js';
import type { ProcessType } from '../../text/process-id.js';
import { SppProcess } from './process.js';
import type { Snapshot } from './snapshot.js';
import type { Exchange } from '../connection/session.js';

/**
 * How long after `stop` a worker may still be in its pass over the ports, in milliseconds: it checks the flag once
 * per pass (N4, N8). Until then no port that it may be using is deleted or patched.
 */
export const SETTLE_MS = 100;

/** Maximum number of repetitions of an add that failed because a secondary had died (H4): others may die meanwhile. */
const MAX_DEATHS = 5;

/**
 * Number of repetitions of an add that failed for another reason. A vhost may find a stale socket file (H8), or a
 * death may be unnoticed: a pcap that cannot start never connects. The primary keeps each failed add in its list
 * (P2), so it is not repeated there.
 */
function repeatsOf(kind: ProcessType, port: string): number {
  if (typeOf(port) === 'vhost') return 2;
  return kind === 'nfv' && isHotplug(port) ? 1 : 0;
}

/** Ports, patches and running state of a process that patches ports. */
export interface Forwarding {
  readonly running: boolean;
  readonly ports: readonly string[];
  readonly patches: readonly Patch[];
}

/** A process that patches ports to ports: spp_nfv and spp_vm, and the forwarder of spp_primary. */
export abstract class PatchingProcess<Status> extends SppProcess {
  /**
   * When the process received a stop, on the clock of performance.now(); undefined when it may be running, or
   * stopped long ago.
   */
  #stoppedAt: number | undefined;
  /** The ports in the last status. */
  #ports: readonly string[] | undefined;

  protected abstract readonly statusCommand: Command<Snapshot<Status>>;

  /** The forwarding in a status; undefined when the process cannot forward. */
  protected abstract forwardingOf(status: Status): Forwarding | undefined;

  /**
   * Starts or stops forwarding.
   *
   * @throws UnsafeCommandError when a patch leads to a deleted port: the process would die (N7, P5).
   */
  setForwarding(origin: RequestOrigin, running: boolean): Promise<void> {
    return this.run(origin, async (exchange) => {
      if (running) {
        await this.ready(exchange);
        await this.#start(exchange);
      } else await this.#stop(exchange);
    });
  }

  /**
   * Patches one port to another. If the process forwards, and the port was never an end of a patch, the process is
   * stopped for a moment: the worker could use the incomplete patch, and end the process (N3).
   */
  addPatch(origin: RequestOrigin, src: string, dst: string): Promise<void> {
    return this.run(origin, async (exchange) => {
      const { model } = this.host;
      await this.ready(exchange);
      await this.checkPatch(exchange, src, dst);
      this.host.check(this.id, { do: 'patch', src, dst });
      if (model.wasPatched(this.id, dst)) await this.patch(exchange, src, dst);
      // A process that was stopped just now may still be in its pass.
      else await this.#whileStopped(exchange, model.isRunning(this.id), () => this.patch(exchange, src, dst));
    });
  }

  /** Removes all patches. The reply shows the outcome in no release. */
  resetPatches(origin: RequestOrigin): Promise<void> {
    return this.run(origin, (exchange) => this.#reset(exchange));
  }

  /**
   * Additional checks before a patch.
   *
   * @throws UnsafeCommandError when the process would take it for another patch.
   */
  protected abstract checkPatch(exchange: Exchange, src: string, dst: string): Promise<void>;

  protected patch(exchange: Exchange, src: string, dst: string): Promise<void> {
    return this.change(exchange, protocol.patch(src, dst), this.statusCommand, (status) =>
      this.aboutPatch(status, src, dst),
    );
  }

  protected override reportStatus(reading: TypedStatus, lasting: unknown): void {
    this.#ports = this.forwardingOf(reading.status as Status)?.ports;
    super.reportStatus(reading, lasting);
  }

  protected override explainRejection(command: string): string | undefined {
    const { name, id, host } = this;
    const nics = this.#ports?.filter((port) => typeOf(port) === 'phy');
    const ports = nics && [...nics, ...host.model.portsOf(id)];
    return explainForwarderRejection(command, { name, id, ports }, host.model);
  }

  /** Evidence against a patch in a status; undefined when the status shows the patch. */
  protected aboutPatch(status: Status, src: string, dst: string): string | undefined {
    const patches = this.forwardingOf(status)?.patches ?? [];
    if (patches.some((patch) => patch.src === src && patch.dst === dst)) return undefined;
    const other = patches.find((patch) => patch.src === src);
    return other === undefined
      ? `its status shows no patch from ${src}`
      : `its status shows ${src} patched to ${other.dst}`;
  }

  /**
   * Reads the status unless it was read on this connection, so that the model knows the forwarding.
   *
   * @throws UnsafeCommandError when the process cannot forward.
   */
  protected async ready(exchange: Exchange): Promise<void> {
    if (!this.host.model.isStatusKnown(this.id)) await this.look(exchange);
  }

  /** Reads the forwarding. @throws UnsafeCommandError when the process cannot forward. */
  protected async look(exchange: Exchange): Promise<Forwarding> {
    const found = this.forwardingOf((await exchange(this.statusCommand)).state);
    if (found === undefined) throw new UnsafeCommandError(this.aboutNoForwarder());
    return found;
  }

  protected abstract aboutNoForwarder(): string;

  /**
   * Adds a port. Repeats an add that failed for a transient reason: the first hotplug after a secondary has died
   * (H4), and a vhost whose socket file a dead process left behind, which the failure removes (H8).
   */
  protected add(
    exchange: Exchange,
    port: string,
    command: Command<ReplyOutcome>,
    evidence: (status: Status) => string | undefined,
  ): Promise<void> {
    return this.host.withHotplugLock(port, async () => {
      let first: SppError | undefined;
      let deaths = 0;
      let others = 0;
      for (;;) {
        const isAfterDeath = isHotplug(port) && this.host.model.mayNextHotplugFail;
        try {
          await this.change(exchange, command, this.statusCommand, evidence);
          return;
        } catch (error) {
          if (!hasFailed(error)) throw error instanceof NotSentError ? (first ?? error) : error;
          first ??= error;
          const mayPass = isAfterDeath ? ++deaths <= MAX_DEATHS : ++others <= repeatsOf(this.kind, port);
          if (!mayPass) throw first;
        }
      }
    });
  }

  /**
   * Deletes a port without side effects: stops the process (N8), removes the patches that lead to the port (N7),
   * deletes the port, restores the other patches, of which a deletion drops one (N5, P5), and starts the process
   * again.
   *
   * @param was the forwarding before the deletion.
   * @throws the error of the deletion; everything is restored then.
   */
  protected deleteFrom(
    exchange: Exchange,
    was: Forwarding,
    port: string,
    send: () => Promise<void>,
  ): Promise<void> {
    const others = was.patches.filter(
      ({ src, dst }) => src !== port && dst !== port && src !== 'udf' && dst !== 'udf',
    );
    return this.#whileStopped(exchange, was.running, async () => {
      if (others.length < was.patches.length) await this.#reset(exchange);
      let failure: unknown;
      try {
        await this.host.withHotplugLock(port, send);
      } catch (error) {
        if (!hasFailed(error)) throw error;
        failure = error;
      }
      const isKept = failure !== undefined;
      await this.#restore(exchange, isKept ? was.patches : others);
      if (isKept) throw failure;
    });
  }

  /** Makes the missing patches. A patch that led to a deleted port cannot be restored. */
  async #restore(exchange: Exchange, patches: readonly Patch[]): Promise<void> {
    if (patches.length === 0) return;
    const now = (await this.look(exchange)).patches;
    for (const { src, dst } of patches) {
      if (src === 'udf' || dst === 'udf' || now.some((each) => each.src === src && each.dst === dst))
        continue;
      await this.patch(exchange, src, dst);
    }
  }

  /** Does work while the process is stopped, and restarts it after success and failure. */
  async #whileStopped(exchange: Exchange, wasRunning: boolean, work: () => Promise<void>): Promise<void> {
    if (wasRunning) await this.#stop(exchange);
    await this.#settled();
    try {
      await work();
    } catch (error) {
      // After a lost connection nothing can be restarted.
      if (wasRunning && hasFailed(error)) await this.#start(exchange);
      throw error;
    }
    if (wasRunning) await this.#start(exchange);
  }

  async #start(exchange: Exchange): Promise<void> {
    this.host.check(this.id, { do: 'forward' });
    this.#stoppedAt = undefined;
    await this.#flag(exchange, protocol.forward, true);
  }

  async #stop(exchange: Exchange): Promise<void> {
    const { model } = this.host;
    // A process whose status is unknown may be running.
    const wasRunning = !model.isStatusKnown(this.id) || model.isRunning(this.id);
    await this.#flag(exchange, protocol.stop, false);
    if (wasRunning) this.#stoppedAt = performance.now();
  }

  #flag(exchange: Exchange, command: Command<ReplyOutcome>, running: boolean): Promise<void> {
    return this.change(exchange, command, this.statusCommand, (status) => {
      const found = this.forwardingOf(status) ?? { running: false };
      return found.running === running ? undefined : `it is ${found.running ? 'running' : 'idling'}`;
    });
  }

  #reset(exchange: Exchange): Promise<void> {
    return this.change(exchange, protocol.resetPatches, this.statusCommand, (status) => {
      const count = this.forwardingOf(status)?.patches.length ?? 0;
      return count === 0 ? undefined : `its status still shows ${count} patches`;
    });
  }

  /** Waits until no worker can still be in the pass in which it was stopped. */
  async #settled(): Promise<void> {
    const left = this.#stoppedAt === undefined ? 0 : this.#stoppedAt + SETTLE_MS - performance.now();
    if (left > 0) await passed(left);
  }
}

/** Whether the process rejected or ignored the command, and continues as before. */
function hasFailed(error: unknown): error is CommandFailedError | NotAppliedError {
  return error instanceof CommandFailedError || error instanceof NotAppliedError;
}
