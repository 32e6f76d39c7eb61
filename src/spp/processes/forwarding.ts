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
import * as protocol from '../protocol/framed.js';
import type { Patch } from '../protocol/nfv-status.js';
import type { Outcome } from '../protocol/reply.js';
import type { ProcessKind } from '../../text/process-id.js';
import { SppProcess } from './process.js';
import type { Snapshot } from './snapshot.js';
import type { Exchange } from '../connection/session.js';

/**
 * How long after `stop` a worker may still be in its pass over the ports, in milliseconds: it looks at the flag in each
 * (N4, N8). Until then nothing is deleted or patched that it may be using.
 */
export const SETTLE_MS = 100;

/** How often an add is tried again that failed because a secondary had died (H4): others may die meanwhile. */
const MAX_DEATHS = 5;

/**
 * How often an add that failed otherwise is tried again. A vhost may find a stale socket file (H8). Besides, a death may have
 * gone unnoticed: a pcap that cannot start never connects. The primary keeps each failed add in its list (P2), which costs it
 * more than another process.
 */
function repeatsOf(kind: ProcessKind, port: string): number {
  if (typeOf(port) === 'vhost') return 2;
  return kind === 'nfv' && isHotplug(port) ? 1 : 0;
}

/** What a process that patches ports shows of it. */
export interface Forwarding {
  readonly running: boolean;
  readonly ports: readonly string[];
  readonly patches: readonly Patch[];
}

/** A process that patches ports to ports: spp_nfv and spp_vm, and the forwarder of spp_primary. */
export abstract class PatchingProcess<Status> extends SppProcess {
  /** When it was told to stop, on the clock of performance.now(); undefined when it may run, or long ago. */
  #stoppedAt: number | undefined;

  protected abstract readonly question: Command<Snapshot<Status>>;

  /** What it forwards; undefined when it can't forward. */
  protected abstract forwardingOf(status: Status): Forwarding | undefined;

  /**
   * Starts or stops forwarding.
   *
   * @throws UnsafeCommandError when a patch leads to a port that was deleted: the process would die (N7, P5).
   */
  setForwarding(caller: RequestOrigin, running: boolean): Promise<void> {
    return this.run(caller, async (exchange) => {
      if (running) {
        await this.ready(exchange);
        await this.#start(exchange);
      } else await this.#stop(exchange);
    });
  }

  /**
   * Patches one port to another. While the process forwards, a port that was never an end of a patch makes it stop for a
   * moment: the worker could use the patch before it is complete, and end the process (N3).
   */
  addPatch(caller: RequestOrigin, src: string, dst: string): Promise<void> {
    return this.run(caller, async (exchange) => {
      const { model } = this.host;
      await this.ready(exchange);
      await this.checkPatch(exchange, src, dst);
      this.host.check(this.id, { do: 'patch', src, dst });
      if (model.wasPatched(this.id, dst)) await this.patch(exchange, src, dst);
      // One that was told to stop just now may still be in its pass.
      else await this.#whileStopped(exchange, model.isRunning(this.id), () => this.patch(exchange, src, dst));
    });
  }

  /** Removes all patches. No release's reply tells whether it did. */
  resetPatches(caller: RequestOrigin): Promise<void> {
    return this.run(caller, (exchange) => this.#reset(exchange));
  }

  /**
   * What is to be checked before a patch, besides the host.
   *
   * @throws UnsafeCommandError when the process would take it for another one.
   */
  protected abstract checkPatch(exchange: Exchange, src: string, dst: string): Promise<void>;

  protected patch(exchange: Exchange, src: string, dst: string): Promise<void> {
    return this.change(exchange, protocol.patch(src, dst), this.question, (status) =>
      this.aboutPatch(status, src, dst),
    );
  }

  /** What speaks against a patch in a status; undefined when it shows the patch. */
  protected aboutPatch(status: Status, src: string, dst: string): string | undefined {
    const patches = this.forwardingOf(status)?.patches ?? [];
    if (patches.some((patch) => patch.src === src && patch.dst === dst)) return undefined;
    const other = patches.find((patch) => patch.src === src);
    return other === undefined
      ? `its status shows no patch from ${src}`
      : `its status shows ${src} patched to ${other.dst}`;
  }

  /**
   * Makes sure that the model knows what it forwards: it reads the status unless it was read on this connection.
   *
   * @throws UnsafeCommandError when it can't forward.
   */
  protected async ready(exchange: Exchange): Promise<void> {
    if (!this.host.model.isSeen(this.id)) await this.look(exchange);
  }

  /** Reads what it forwards. @throws UnsafeCommandError when it can't forward. */
  protected async look(exchange: Exchange): Promise<Forwarding> {
    const found = this.forwardingOf((await exchange(this.question)).state);
    if (found === undefined) throw new UnsafeCommandError(this.aboutNoForwarder());
    return found;
  }

  protected abstract aboutNoForwarder(): string;

  /**
   * Adds a port. What fails for a reason that passes is tried again: the first hotplug after a secondary has died (H4), and
   * a vhost whose socket file was left behind by a dead process, which the failure removes (H8).
   */
  protected add(
    exchange: Exchange,
    port: string,
    command: Command<Outcome>,
    evidence: (status: Status) => string | undefined,
  ): Promise<void> {
    return this.host.plug(port, async () => {
      let first: SppError | undefined;
      let deaths = 0;
      let others = 0;
      for (;;) {
        const isAfterDeath = isHotplug(port) && this.host.model.mayFailOnce;
        try {
          await this.change(exchange, command, this.question, evidence);
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
   * Deletes a port so that nothing else changes: the process stops (N8), loses the patches that lead to the port (N7),
   * deletes it, gets back the other patches, of which a deletion drops one (N5, P5), and goes on.
   *
   * @param was what it forwards now.
   * @throws what the process says of the deletion; everything is put back then.
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
        await this.host.plug(port, send);
      } catch (error) {
        if (!hasFailed(error)) throw error;
        failure = error;
      }
      const isKept = failure !== undefined;
      await this.#restore(exchange, isKept ? was.patches : others);
      if (isKept) throw failure;
    });
  }

  /** Makes those patches that it does not have. A patch that led to a deleted port can't come back. */
  async #restore(exchange: Exchange, patches: readonly Patch[]): Promise<void> {
    if (patches.length === 0) return;
    const now = (await this.look(exchange)).patches;
    for (const { src, dst } of patches) {
      if (src === 'udf' || dst === 'udf' || now.some((each) => each.src === src && each.dst === dst))
        continue;
      await this.patch(exchange, src, dst);
    }
  }

  /** Does something while nothing is forwarded, and goes on forwarding whatever came of it. */
  async #whileStopped(exchange: Exchange, wasRunning: boolean, work: () => Promise<void>): Promise<void> {
    if (wasRunning) await this.#stop(exchange);
    await this.#settled();
    try {
      await work();
    } catch (error) {
      // A connection that is lost ends this as well.
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
    // One that has told nothing yet may be running.
    const wasRunning = !model.isSeen(this.id) || model.isRunning(this.id);
    await this.#flag(exchange, protocol.stop, false);
    if (wasRunning) this.#stoppedAt = performance.now();
  }

  #flag(exchange: Exchange, command: Command<Outcome>, running: boolean): Promise<void> {
    return this.change(exchange, command, this.question, (status) => {
      const found = this.forwardingOf(status) ?? { running: false };
      return found.running === running ? undefined : `it is ${found.running ? 'running' : 'idling'}`;
    });
  }

  #reset(exchange: Exchange): Promise<void> {
    return this.change(exchange, protocol.resetPatches, this.question, (status) => {
      const count = this.forwardingOf(status)?.patches.length ?? 0;
      return count === 0 ? undefined : `its status still shows ${count} patches`;
    });
  }

  /** Waits until no worker can be in the pass any more in which it was told to stop. */
  async #settled(): Promise<void> {
    const left = this.#stoppedAt === undefined ? 0 : this.#stoppedAt + SETTLE_MS - performance.now();
    if (left > 0) await passed(left);
  }
}

/** Whether the process has not done what it was told, and goes on as before. */
function hasFailed(error: unknown): error is CommandFailedError | NotAppliedError {
  return error instanceof CommandFailedError || error instanceof NotAppliedError;
}
