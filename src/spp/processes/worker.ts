import type { RequestOrigin } from '../request-origin.js';
import { Capabilities } from '../capabilities.js';
import { BlockedChanges } from './blocked-changes.js';
import { Committer, isCannot } from './committer.js';
import { CommandFailedError, NotAppliedError, UnsafeCommandError } from '../errors.js';
import { explainWorkerRejection } from '../rejections/worker.js';
import { isHotplug } from '../host/change.js';
import type { Host } from '../host/host.js';
import type { PortUpdates } from '../host/port-updates.js';
import type { Command } from '../protocol/command.js';
import type { Identity } from '../protocol/greeting.js';
import * as protocol from '../protocol/worker.js';
import { type CoreUsage, SppProcess } from './process.js';
import type { Exchange, Session } from '../connection/session.js';
import { withReplyCache, Snapshot } from './snapshot.js';
import { changesForRoom, type ComponentUpdate, whyNoRoom } from './update-room.js';
import { WorkerState } from './worker-state.js';
import { type Cores, coresOf, isSameVlan, NO_VLAN, type Place, vlanOf, whyNotOn } from './worker-status.js';

/** A command of a change, and the update of the known state once it is in force. */
export interface ChangeStep extends ComponentUpdate {
  readonly command: Command<void>;
  readonly done: () => void;
}

/**
 * Number of times that a port is detached and attached again until its VLAN operation is right. One replaces an operation that was left
 * (rule V4). A vf that misses an update (rule V11) keeps two versions of the operations of a port, and after two more updates both are right.
 */
const ATTACH_REPEATS = 2;

/** A process that runs components on worker cores: spp_vf or spp_mirror. */
export abstract class WorkerProcess extends SppProcess {
  readonly clientId: number;
  readonly capabilities: Capabilities;
  protected cores: Cores | undefined;
  abstract override readonly kind: 'vf' | 'mirror';
  /** The component types that the program has, by the names of the API. */
  protected abstract readonly componentTypes: readonly string[];
  protected readonly state = new WorkerState();
  protected readonly statusCommand = withReplyCache(protocol.status, (lasting, status) =>
    this.reportStatus({ kind: this.kind, status }, lasting),
  );
  readonly #committing: Committer;
  /** The commands of the change in progress, which a flush commits. */
  #pending: readonly string[] = [];
  readonly #blocking = new BlockedChanges(this.state, () => this.name);
  /** Whether a VLAN operation was attached on this connection. */
  #hasTagged = false;

  constructor(session: Session, host: Host, identity: Identity) {
    super(session, host);
    this.clientId = identity.clientId;
    this.capabilities = new Capabilities(identity.kind);
    this.capabilities.observe('vfGreeting', identity.named ? 'type' : 'id');
    this.#committing = new Committer(this.capabilities);
  }

  /** Why the process rejects every change, completes "vf 3 …"; undefined while it is not known to. */
  get blocked(): string | undefined {
    return this.#blocking.why;
  }

  override status(origin?: RequestOrigin): Promise<Snapshot<protocol.WorkerStatus>> {
    return this.session.share('status', (exchange) => this.readStatus(exchange), origin);
  }

  override async coreUsage(origin: RequestOrigin): Promise<CoreUsage> {
    const { master, workers } = coresOf((await this.status(origin)).state);
    const lcores = [...(master === undefined ? [] : [master]), ...workers];
    return { masterLcore: master, lcores: lcores.sort((a, b) => a - b) };
  }

  /**
   * Starts a component on a worker core of the process.
   *
   * @throws UnsafeCommandError when the core is no worker core: a component on the master core hangs the process for
   * ever (rule V1).
   */
  startComponent(origin: RequestOrigin, name: string, core: number, type: string): Promise<void> {
    return this.alter(origin, async (exchange) => {
      const cores = this.cores ?? coresOf((await this.readStatus(exchange)).state);
      const against = whyNotOn(core, cores, this.name);
      if (against !== undefined) throw new UnsafeCommandError(against);
      await this.start(exchange, name, core, type);
    });
  }

  /** Stops a component. Its ports with VLAN operations are detached first: the operations would stay on them (rule V4). */
  stopComponent(origin: RequestOrigin, name: string): Promise<void> {
    return this.alter(origin, async (exchange) => {
      const detaches = this.state
        .tagged(name)
        .map(({ port, direction }) => this.#detaching({ port, direction, name }));
      const stop = protocol.stopComponent(name);
      const done = (): void => this.state.stopped(name);
      await this.commit(exchange, [...detaches, { command: stop, done, rxPorts: 0 }]);
      await this.confirm(exchange, stop, ({ components }) =>
        components.some((component) => component.name === name) ? `it still runs ${name}` : undefined,
      );
    });
  }

  /**
   * Attaches a port to a component. A status verifies what the reply does not show.
   *
   * @throws UnsafeCommandError when the port is attached already and the process would not notice (rule V3), when the
   * component has no room for it (rule V2), for a phy that the process does not have, and when the host model objects
   * (rules H1, H7, H9).
   */
  async attachPort(
    origin: RequestOrigin,
    port: string,
    direction: protocol.Direction,
    name: string,
    vlan?: protocol.VlanTagging,
  ): Promise<void> {
    if (isHotplug(port)) await this.host.known(origin);
    await this.alter(origin, async (exchange) => {
      this.host.check(this.id, { do: 'attach', port, direction, component: name });
      const against =
        this.state.whyNotAttach(port, direction, name, vlan?.operation === 'add') ?? this.#whyNoPhy(port);
      if (against !== undefined) throw new UnsafeCommandError(against);
      const place = { port, direction, name };
      const command = protocol.attachPort(port, direction, name, vlan);
      const done = (): void => this.state.attached(port, direction, name, vlan);
      const attach = { command, done, rxPorts: this.state.rxPortsWith(place) };
      // Only where the port is attached nowhere: elsewhere it would lose its operation.
      const clear = this.state.isLeftTagged(port, direction) ? [this.#detaching(place)] : [];
      const noRoom = this.#whyNoRoom([...clear, attach], isTagging(vlan));
      if (noRoom !== undefined) throw new UnsafeCommandError(noRoom);
      const isPlain = isSameVlan(NO_VLAN, vlan) && clear.length === 0;
      if (!isPlain) this.#hasTagged = true;
      const isOpen = this.state.ports.has(port);
      /** @returns whether the process accepted it at once. */
      const send = async (): Promise<boolean> => {
        try {
          await this.commit(exchange, [...clear, attach]);
          return true;
        } catch (error) {
          if (!isCannot(error) || this.capabilities.of('flush') === true) throw error;
          await this.#blocking.open(exchange, place, () => this.commit(exchange, [attach]), error);
          return false;
        }
      };
      // An existing vhost is not created again.
      const isAccepted = await (isOpen ? send() : this.host.withHotplugLock(port, send));
      if (isAccepted && isOpen && isPlain && this.#repliesShowAttaches) return;
      await this.#verifyAttached(exchange, place, attach, vlan);
    });
  }

  /**
   * Detaches a port from a component.
   *
   * @throws UnsafeCommandError when the port is not attached there: another place would lose its VLAN operation (V5).
   */
  detachPort(
    origin: RequestOrigin,
    port: string,
    direction: protocol.Direction,
    name: string,
  ): Promise<void> {
    return this.alter(origin, async (exchange) => {
      const against = this.state.whyNotDetach(port, direction, name);
      if (against !== undefined) throw new UnsafeCommandError(against);
      const detach = this.#detaching({ port, direction, name });
      const noRoom = this.#whyNoRoom([detach], false);
      if (noRoom !== undefined) throw new UnsafeCommandError(noRoom);
      await this.commit(exchange, [detach]);
      await this.confirm(exchange, detach.command, (status) =>
        vlanOf(status, { port, direction, name }) === undefined ? undefined : `${name} still has ${port}`,
      );
    });
  }

  /**
   * Up to 18.08.1 vf and mirror close the connection without a reply; releases that show their master lcore reply.
   * The status is not read first: `exit` must work when the status can no longer be read.
   */
  override exit(origin: RequestOrigin): Promise<void> {
    return this.run(origin, (exchange) =>
      this.sendExit(exchange, protocol.exit, () => this.capabilities.mayLack('vfExitReply')),
    );
  }

  /** Starts the component on a verified worker core. */
  protected async start(exchange: Exchange, name: string, core: number, type: string): Promise<void> {
    const command = protocol.startComponent(name, core, type);
    await this.commit(exchange, [{ command, done: () => this.state.started(name, core, type), rxPorts: 0 }]);
    await this.confirm(exchange, command, ({ components }) =>
      components.some((each) => each.name === name && each.core === core)
        ? undefined
        : `its status shows no ${name} on core ${core}`,
    );
  }

  protected override explainRejection(command: string, reason: string): string | undefined {
    const { name, id, componentTypes, state, cores } = this;
    const rejecting = { name, id, program: `spp_${this.kind}`, componentTypes, state, cores };
    const commands = command === protocol.flush.text ? this.#pending : [command];
    return commands
      .map((each) => explainWorkerRejection(each, reason, rejecting, this.host.model))
      .find((explanation) => explanation !== undefined);
  }

  /** Queues a change, which starts with an up-to-date state. */
  protected alter(origin: RequestOrigin, work: (exchange: Exchange) => Promise<void>): Promise<void> {
    return this.run(origin, async (exchange) => {
      await this.#blocking.check(exchange);
      if (!this.state.isRead) await this.readStatus(exchange);
      await work(exchange);
    });
  }

  /** Sends the steps of a change and commits them. */
  protected async commit(exchange: Exchange, parts: readonly ChangeStep[]): Promise<void> {
    const updates = this.#updates;
    if (updates === undefined) {
      await this.#commitAll(exchange, parts);
      return;
    }
    // Each step is a change by itself, and may need room.
    for (const part of parts) {
      for (const command of changesForRoom(updates, this.state, part))
        await this.#commitAll(exchange, [{ command, done: () => undefined, rxPorts: 1 }]);
      await this.#commitAll(exchange, [part]);
    }
  }

  /** The updates of the ports of the process, if it keeps lists of them (rule V11) and spp-ctl knows its whole life. */
  get #updates(): PortUpdates | undefined {
    return this.capabilities.may('keepsUpdates', true) ? this.host.model.portUpdatesOf(this.id) : undefined;
  }

  #whyNoRoom(parts: readonly ChangeStep[], isTagging: boolean): string | undefined {
    const updates = this.#updates;
    const why = updates && whyNoRoom(updates, this.state, parts, isTagging);
    return why && `${this.name} ${why}`;
  }

  async #commitAll(exchange: Exchange, parts: readonly ChangeStep[]): Promise<void> {
    // Those of this connection: a process that reconnects meanwhile has others until its status is read.
    const updates = this.#updates;
    this.#pending = parts.map(({ command }) => command.text);
    try {
      await this.#committing.commit(
        exchange,
        parts.map(({ command }) => command),
      );
    } catch (error) {
      // Only a status shows which of them are in force.
      this.state.forget();
      if (error instanceof CommandFailedError) this.#noteRefusal(error);
      // A word that the process rejects updates nothing.
      if (!(error instanceof CommandFailedError) || isCannot(error)) updates?.forget();
      throw error;
    }
    for (const { done, rxPorts } of parts) {
      done();
      updates?.record(rxPorts);
    }
  }

  /**
   * Verifies a change by the status in a release with `flush`, whose replies say nothing about the flush.
   *
   * @param evidence see SppProcess.change().
   */
  protected async confirm(
    exchange: Exchange,
    command: Command<unknown>,
    evidence: (state: protocol.WorkerStatus) => string | undefined,
  ): Promise<void> {
    if (this.capabilities.of('flush') !== true) return;
    const against = evidence(await this.#readAfter(exchange, command));
    if (against !== undefined) throw new NotAppliedError(this.name, command.text, against);
  }

  protected async readStatus(exchange: Exchange): Promise<Snapshot<protocol.WorkerStatus>> {
    const found = await exchange(this.statusCommand);
    this.noteStatus(found.state);
    const state = this.#corrected(found.state);
    return state === found.state ? found : new Snapshot(state);
  }

  /** The status, corrected by the known state. */
  #corrected(status: protocol.WorkerStatus): protocol.WorkerStatus {
    return this.capabilities.may('hidesTx', true) ? this.state.correct(status) : status;
  }

  /** Records evidence and state from a status. */
  protected noteStatus(status: protocol.WorkerStatus): void {
    this.cores ??= coresOf(status);
    if (!this.state.isRead) {
      this.capabilities.observe('masterLcore', status.masterLcore !== undefined);
      if (status.stringIds !== undefined) this.capabilities.observe('stringIds', status.stringIds);
    }
    this.state.read(status, this.capabilities.may('hidesTx', true));
  }

  #noteRefusal(error: CommandFailedError): void {
    const { reason } = error;
    if (reason.startsWith('bad value(')) this.capabilities.observe('refusal', 'bad value(x)');
    else if (reason.startsWith('Invalid value (')) this.capabilities.observe('refusal', 'Invalid value (x)');
    // All other impossible changes were refused before.
    else if (isCannot(error) && this.capabilities.observed('flush') !== true) this.#blocking.changeRejected();
  }

  async #readAfter(exchange: Exchange, command: Command<unknown>): Promise<protocol.WorkerStatus> {
    const status = await this.readBack(exchange, command, this.statusCommand);
    this.noteStatus(status);
    return this.#corrected(status);
  }

  #detaching({ port, direction, name }: Place): ChangeStep {
    return {
      command: protocol.detachPort(port, direction, name),
      done: () => this.state.detached(port, direction, name),
      rxPorts: this.state.rxPortsWithout({ port, direction, name }),
    };
  }

  /**
   * Whether the reply to an attach without VLAN operation, of a port that is open, shows its outcome: of more than 600 recorded ones that
   * were successful, the status showed each. Where changes are pending until a flush, the reply says nothing, and where the process
   * ever had a VLAN operation, it may still use it (rules V4 and V11).
   */
  get #repliesShowAttaches(): boolean {
    const { capabilities, host } = this;
    return capabilities.of('flush') === false && !this.#hasTagged && host.model.isFirstConnection(this.id);
  }

  /**
   * Verifies an attach by the status, which shows the VLAN operation that the worker uses. Repeats the attach when the port still has
   * another operation (rules V4 and V11).
   */
  async #verifyAttached(
    exchange: Exchange,
    place: Place,
    attach: ChangeStep,
    vlan: protocol.VlanTagging | undefined,
  ): Promise<void> {
    const { port, name } = place;
    const { command } = attach;
    for (let repeats = 0; ; repeats++) {
      const status = await this.#readAfter(exchange, command);
      const found = vlanOf(status, place);
      if (found !== undefined && isSameVlan(found, vlan)) return;
      if (found === undefined) {
        throw new NotAppliedError(this.name, command.text, `its status does not show ${port} in ${name}`);
      }
      const parts = [this.#detaching(place), attach];
      if (repeats === ATTACH_REPEATS || this.#whyNoRoom(parts, isTagging(vlan)) !== undefined) {
        const shows = found.operation === 'none' ? 'no VLAN operation' : `another VLAN operation`;
        throw new NotAppliedError(this.name, command.text, `its status shows ${shows} on ${port}`);
      }
      await this.commit(exchange, parts);
    }
  }

  /** Why a phy must not be attached: releases that do not check whether it exists die, or keep it for ever. */
  #whyNoPhy(port: string): string | undefined {
    if (
      !port.startsWith('phy:') ||
      this.state.ports.has(port) ||
      !this.capabilities.may('checksPhy', false)
    ) {
      return undefined;
    }
    const phys = [...this.state.ports].filter((each) => each.startsWith('phy:'));
    return `${this.name} has no ${port}, and may die of it; its NICs are ${phys.join(', ')}`;
  }
}

function isTagging(vlan: protocol.VlanTagging | undefined): boolean {
  return vlan !== undefined && vlan.operation !== 'none';
}
