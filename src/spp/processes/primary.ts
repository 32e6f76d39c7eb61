import { Capabilities, observePrimary, observeFrameSize } from '../capabilities.js';
import type { RequestOrigin } from '../request-origin.js';
import { withReplyCache, type Snapshot } from './snapshot.js';
import { NotAppliedError, UnsafeCommandError } from '../errors.js';
import { type Forwarding, PatchingProcess } from './forwarding.js';
import { typeOf } from '../host/change.js';
import { formatProcessId, processName, PROGRAMS } from '../../text/process-id.js';
import type { Refusal } from '../host/findings.js';
import type { Host } from '../host/host.js';
import type { Command } from '../protocol/command.js';
import * as flow from '../protocol/flow.js';
import { capturedPort, type Launch, launchWords } from '../protocol/launch.js';
import * as protocol from '../protocol/primary.js';
import type { CoreUsage } from './process.js';
import { allRings } from './rings.js';
import type { Exchange, Session } from '../connection/session.js';

/** The connected spp_primary. */
export class Primary extends PatchingProcess<protocol.PrimaryStatus> {
  readonly kind = 'primary';
  readonly clientId = undefined;
  protected override readonly statusCommand = withReplyCache(
    protocol.status,
    (lasting, status) => this.reportStatus({ kind: 'primary', status }, lasting),
    protocol.withoutCounters,
  );

  readonly capabilities = new Capabilities('primary');

  /** All rings, which are created when the primary starts. Undefined when its status may be incomplete. */
  readonly rings: ReadonlySet<string> | undefined;

  /** @param greeting the status read at the greeting, which shows the capabilities of the release. */
  constructor(
    session: Session,
    host: Host,
    private readonly greeting: protocol.PrimaryStatus,
  ) {
    super(session, host);
    observePrimary(this.capabilities, greeting);
    this.rings = allRings(greeting);
  }

  override welcome(): void {
    super.welcome();
    this.host.model.recordStatus(this.id, { kind: this.kind, status: this.greeting });
  }

  override status(origin?: RequestOrigin): Promise<Snapshot<protocol.PrimaryStatus>> {
    return this.session.share('status', (exchange) => exchange(this.statusCommand), origin);
  }

  override async coreUsage(origin: RequestOrigin): Promise<CoreUsage> {
    const { 'master-lcore': masterLcore, lcores = [] } = (await this.status(origin)).state;
    return { masterLcore, lcores };
  }

  /**
   * Clears the counters. 18.05 has no counters and echoes the command; the echo proves that the process has read it.
   */
  async clear(origin: RequestOrigin): Promise<void> {
    await this.run(origin, (exchange) => exchange(protocol.clear));
  }

  /**
   * Adds a port.
   *
   * @param rings the rings that a pipe receives from and sends to.
   * @throws UnsafeCommandError for a type that the release does not support: it would damage the port table.
   */
  async addPort(
    origin: RequestOrigin,
    port: string,
    rings?: { readonly rx: string; readonly tx: string },
  ): Promise<void> {
    await this.host.known(origin);
    await this.run(origin, async (exchange) => {
      await this.#checkType(exchange, port);
      const { state: status } = await exchange(this.statusCommand);
      if (protocol.hasPort(status, port)) {
        checkPipe(status, port, rings);
        return;
      }
      this.host.check(this.id, { do: 'add', port, ...rings });
      for (const ring of [rings?.rx, rings?.tx]) if (ring !== undefined) this.#checkRing(ring);
      check(protocol.portsOverflow(status, port));
      await this.add(exchange, port, protocol.addPort(port, rings), (found) =>
        protocol.hasPort(found, port) ? undefined : `its status does not show ${port}`,
      );
    });
  }

  /**
   * Deletes a port and its patches; other patches and the running state stay, with a short interruption.
   *
   * @throws UnsafeCommandError unless the primary is known to delete this port and no other (P1 to P4).
   * @throws NotAppliedError when the status still shows the port.
   */
  deletePort(origin: RequestOrigin, port: string): Promise<void> {
    return this.run(origin, async (exchange) => {
      await this.#checkType(exchange, port);
      const { state: status } = await exchange(this.statusCommand);
      if (!protocol.hasPort(status, port) && (status.forwarder !== undefined || port.startsWith('pipe:'))) {
        throw new UnsafeCommandError(
          `the status of the primary does not show ${port}, and it may lose another port`,
        );
      }
      this.host.check(this.id, { do: 'delete', port });
      const was = status.forwarder === undefined ? NOTHING : forwardingOf(status.forwarder);
      await this.deleteFrom(exchange, was, port, async () => {
        const command = protocol.deletePort(port);
        await exchange(command);
        const found = await this.readBack(exchange, command, this.statusCommand);
        if (protocol.hasPort(found, port))
          throw new NotAppliedError(this.name, command.text, `its status still shows ${port}`);
      });
    });
  }

  /** Why the primary cannot launch at all. Undefined if it can. */
  get whyNoLaunch(): string | undefined {
    // Releases without launch hold 9 words at most, which a launch always exceeds.
    return this.capabilities.mayLack('launch')
      ? 'the primary is of an early release, whose memory a launch would overrun'
      : undefined;
  }

  /**
   * Launches a secondary process. The primary confirms before the program has started, and even if it cannot start.
   *
   * @param isFree called right before the command is sent; an exception of it prevents the command.
   * @throws UnsafeCommandError when the options exceed the limits of the primary.
   */
  async launch(origin: RequestOrigin, launch: Launch, isFree: () => void): Promise<void> {
    const command = protocol.launch(checked(launchWords(launch)));
    check(this.whyNoLaunch);
    await this.run(origin, async (exchange) => {
      isFree();
      const { clientId, program, eal, app } = launch;
      const kind = PROGRAMS[program];
      this.host.check(this.id, { do: 'launch', clientId, kind, ring: capturedPort(app) });
      // The process may connect before the reply is read.
      this.host.launches.launched(formatProcessId(kind, clientId), { eal, app });
      // 18.08.2 and 18.08.3 echo the command. The outcome of a launch is reported by no release.
      await exchange(command);
    });
  }

  protected override forwardingOf({ forwarder }: protocol.PrimaryStatus): Forwarding | undefined {
    return forwarder && forwardingOf(forwarder);
  }

  protected override aboutNoForwarder(): string {
    return 'the primary has no forwarder, and would confirm this without effect; start it with a second core';
  }

  /** P9: the status has no room for another patch. */
  protected override checkPatch(_exchange: Exchange, src: string, dst: string): Promise<void> {
    check(protocol.patchesOverflow(this.host.model.patchesOf(this.id), { src, dst }));
    return Promise.resolve();
  }

  /** Without a forwarder, patches and forwarding have no effect (P7); stopping and resetting need none. */
  protected override async ready(exchange: Exchange): Promise<void> {
    if (this.greeting.forwarder === undefined) throw new UnsafeCommandError(this.aboutNoForwarder());
    await super.ready(exchange);
  }

  /** @throws UnsafeCommandError when the rule exceeds the limits of the primary. */
  validateFlowRule(origin: RequestOrigin, portId: number, rule: flow.FlowRule): Promise<flow.FlowResult> {
    return this.#flow(origin, flow.validateRule(checkedRule('validate', portId, rule)));
  }

  /** @throws UnsafeCommandError when the rule exceeds the limits of the primary. */
  createFlowRule(origin: RequestOrigin, portId: number, rule: flow.FlowRule): Promise<flow.FlowCreateResult> {
    return this.#flow(origin, flow.createRule(checkedRule('create', portId, rule)));
  }

  /** @param ruleId undefined for all rules of the port. */
  destroyFlowRules(origin: RequestOrigin, portId: number, ruleId?: number): Promise<flow.FlowResult> {
    return this.#flow(origin, flow.destroyRule(portId, ruleId));
  }

  /**
   * Ends the primary.
   *
   * @param isForced whether to end it while secondaries are connected: they keep running, but no port can be added to
   * them, and a new primary does not start before all of them have ended.
   * @throws UnsafeCommandError when secondaries are connected, and isForced is false.
   */
  override exit(origin: RequestOrigin, isForced = false): Promise<void> {
    return this.run(origin, async (exchange) => {
      const { secondaries } = this.host.model;
      if (secondaries.length > 0 && !isForced) throw UnsafeCommandError.of(aboutExit(secondaries));
      await this.sendExit(exchange, protocol.exit, () => this.capabilities.mayLack('exitReply'));
    });
  }

  /**
   * @throws UnsafeCommandError when the release does not support flow rules: the words of the rule may exceed its
   * limits.
   */
  async #flow<Result>(origin: RequestOrigin, command: Command<Result>): Promise<Result> {
    if (this.capabilities.mayLack('primaryMasterLcore')) {
      throw new UnsafeCommandError(
        'the primary is of an early release, whose memory a flow rule would overrun',
      );
    }
    return this.run(origin, (exchange) => exchange(command));
  }

  /** A pipe needs both of its rings (P8). */
  #checkRing(ring: string): void {
    if (this.rings === undefined || this.rings.has(ring)) return;
    throw new UnsafeCommandError(`the primary has no ${ring}, which the pipe needs`);
  }

  /** @throws UnsafeCommandError for a type that the release does not support: it would damage the port table. */
  async #checkType(exchange: Exchange, port: string): Promise<void> {
    const type = typeOf(port);
    if (type !== 'pipe' && type !== 'memif') return;
    // The frame size is known from the second reply on.
    if (this.session.frameSize === undefined) await exchange(this.statusCommand);
    if (this.session.frameSize !== undefined) observeFrameSize(this.capabilities, this.session.frameSize);
    if (this.capabilities.mayLack(type === 'pipe' ? 'pipes' : 'memif')) throw unknownType(port, '19.11');
  }
}

function unknownType(port: string, since: string): UnsafeCommandError {
  return new UnsafeCommandError(
    `the primary is of a release before ${since}, which does not support ${port} and damages its port table`,
  );
}

function checked(list: string[]): string[] {
  const reason = protocol.overrun(list);
  if (reason !== undefined) throw new UnsafeCommandError(reason);
  return list;
}

function checkedRule(verb: 'validate' | 'create', portId: number, rule: flow.FlowRule): string[] {
  const fault = flow.flowRuleError(rule);
  if (fault !== undefined) throw new UnsafeCommandError(fault);
  return checked(flow.ruleWords(verb, portId, rule));
}

/** Forwarding of a primary without a forwarder. */
const NOTHING: Forwarding = { running: false, ports: [], patches: [] };

function forwardingOf({ status, ...rest }: protocol.PrimaryForwarder): Forwarding {
  return { ...rest, running: status === 'running' };
}

/** @throws UnsafeCommandError with the reason; nothing for undefined. */
function check(reason: string | undefined): void {
  if (reason !== undefined) throw new UnsafeCommandError(reason);
}

/** An existing pipe is not added again: the status would list it twice (P8). */
function checkPipe(
  { pipes = [] }: protocol.PrimaryStatus,
  port: string,
  rings: { readonly rx: string; readonly tx: string } | undefined,
): void {
  const pipe = pipes.find(({ id }) => `pipe:${id}` === port);
  if (pipe === undefined || (`ring:${pipe.rx}` === rings?.rx && `ring:${pipe.tx}` === rings.tx)) return;
  throw new UnsafeCommandError(
    `the primary has ${port} from ring:${pipe.rx} to ring:${pipe.tx}, and would list it twice; delete it first`,
  );
}

function aboutExit(secondaries: readonly string[]): Refusal {
  return {
    rules: ['restore-primary'],
    reason:
      `${secondaries.map(processName).join(', ')} ${secondaries.length === 1 ? 'is' : 'are'} connected: ` +
      'without a primary no port can be added to them, and a new one does not start before all of them have ended',
    instead: 'end them first, or use ?force=true',
  };
}
