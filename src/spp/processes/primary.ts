import { Capabilities, learnPrimary, seeFrame } from '../capabilities.js';
import type { RequestOrigin } from '../request-origin.js';
import { remembering, type Snapshot } from './snapshot.js';
import { NotAppliedError, UnsafeCommandError } from '../errors.js';
import { type Forwarding, PatchingProcess } from './forwarding.js';
import { typeOf } from '../host/change.js';
import { processName } from '../../text/process-id.js';
import type { Refusal } from '../host/verdict.js';
import type { Host } from '../host/host.js';
import type { Command } from '../protocol/command.js';
import * as flow from '../protocol/flow.js';
import { type Launch, launchWords, PROGRAMS } from '../protocol/launch.js';
import * as protocol from '../protocol/primary.js';
import type { CoreUsage } from './process.js';
import { allRings } from './rings.js';
import type { Exchange, Session } from '../connection/session.js';

/** The connected spp_primary. */
export class Primary extends PatchingProcess<protocol.PrimaryStatus> {
  readonly kind = 'primary';
  readonly clientId = undefined;
  protected override readonly question = remembering(
    protocol.status,
    (lasting, status) => this.told({ kind: 'primary', status }, lasting),
    protocol.withoutCounters,
  );

  readonly capabilities = new Capabilities('primary');

  /** All rings, which are created when the primary starts. Undefined when its status may have left some out. */
  readonly rings: ReadonlySet<string> | undefined;

  /** @param greeting the status that it was greeted with, which shows what its release can do. */
  constructor(
    session: Session,
    host: Host,
    private readonly greeting: protocol.PrimaryStatus,
  ) {
    super(session, host);
    learnPrimary(this.capabilities, greeting);
    this.rings = allRings(greeting);
  }

  override welcome(): void {
    super.welcome();
    this.host.model.observe(this.id, { kind: this.kind, status: this.greeting });
  }

  override status(caller?: RequestOrigin): Promise<Snapshot<protocol.PrimaryStatus>> {
    return this.session.share('status', (exchange) => exchange(this.question), caller);
  }

  override async coreUsage(caller: RequestOrigin): Promise<CoreUsage> {
    const { 'master-lcore': masterLcore, lcores = [] } = (await this.status(caller)).state;
    return { masterLcore, lcores };
  }

  /**
   * Clears the counters. 18.05 echoes the command and has no counters that a status could show; its echo is taken for
   * what it is, the sign that the process has read the command.
   */
  async clear(caller: RequestOrigin): Promise<void> {
    await this.run(caller, (exchange) => exchange(protocol.clear));
  }

  /**
   * Adds a port.
   *
   * @param rings the rings that a pipe receives from and sends to.
   * @throws UnsafeCommandError for a type that the release does not know: it would damage its port table.
   */
  async addPort(
    caller: RequestOrigin,
    port: string,
    rings?: { readonly rx: string; readonly tx: string },
  ): Promise<void> {
    await this.host.known(caller);
    await this.run(caller, async (exchange) => {
      await this.#checkType(exchange, port);
      const { state: status } = await exchange(this.question);
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
   * Deletes a port and its patches; all others stay, and so does forwarding, which is interrupted for a moment.
   *
   * @throws UnsafeCommandError when it is not known for sure that it is this port that would go (P1 to P4).
   * @throws NotAppliedError when its status still shows the port.
   */
  deletePort(caller: RequestOrigin, port: string): Promise<void> {
    return this.run(caller, async (exchange) => {
      await this.#checkType(exchange, port);
      const { state: status } = await exchange(this.question);
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
        const found = await this.readBack(exchange, command, this.question);
        if (protocol.hasPort(found, port))
          throw new NotAppliedError(this.name, command.text, `its status still shows ${port}`);
      });
    });
  }

  /**
   * Launches a secondary process. The primary confirms before the program has come up, and even if it cannot.
   *
   * @param isFree is called right before the command leaves; what it throws keeps it from leaving.
   * @throws UnsafeCommandError when the options are more than the primary can hold.
   */
  async launch(caller: RequestOrigin, launch: Launch, isFree: () => void): Promise<void> {
    const command = protocol.launch(checked(launchWords(launch)));
    // Releases without launch have room for no more than 9 words, which a launch always exceeds.
    if (this.capabilities.mayLack('launch')) {
      throw new UnsafeCommandError('the primary is of an early release, which a launch would overrun');
    }
    await this.run(caller, async (exchange) => {
      isFree();
      const { clientId, program, app } = launch;
      const kind = PROGRAMS[program];
      const ring = kind === 'pcap' ? String(app['-c'] ?? '') : undefined;
      this.host.check(this.id, { do: 'launch', clientId, kind, ring });
      // 18.08.2 and 18.08.3 echo it. What comes of it no release tells.
      await exchange(command);
    });
  }

  protected override forwardingOf({ forwarder }: protocol.PrimaryStatus): Forwarding | undefined {
    return forwarder && forwardingOf(forwarder);
  }

  protected override aboutNoForwarder(): string {
    return 'the primary has no forwarder, and what it replies to this means nothing; start it with a second core';
  }

  /** P9: the status would not hold another patch. */
  protected override checkPatch(_exchange: Exchange, src: string, dst: string): Promise<void> {
    check(protocol.patchesOverflow(this.host.model.patchesOf(this.id), { src, dst }));
    return Promise.resolve();
  }

  /** Without a forwarder there is nothing to patch or to start (P7); to stop it and to reset the patches is as good as done. */
  protected override async ready(exchange: Exchange): Promise<void> {
    if (this.greeting.forwarder === undefined) throw new UnsafeCommandError(this.aboutNoForwarder());
    await super.ready(exchange);
  }

  /** @throws UnsafeCommandError when the rule is more than the primary can hold. */
  validateFlowRule(caller: RequestOrigin, portId: number, rule: flow.FlowRule): Promise<flow.FlowResult> {
    return this.#flow(caller, flow.validateRule(checkedRule('validate', portId, rule)));
  }

  /** @throws UnsafeCommandError when the rule is more than the primary can hold. */
  createFlowRule(caller: RequestOrigin, portId: number, rule: flow.FlowRule): Promise<flow.FlowCreateResult> {
    return this.#flow(caller, flow.createRule(checkedRule('create', portId, rule)));
  }

  /** @param ruleId undefined for all rules of the port. */
  destroyFlowRules(caller: RequestOrigin, portId: number, ruleId?: number): Promise<flow.FlowResult> {
    return this.#flow(caller, flow.destroyRule(portId, ruleId));
  }

  /**
   * Ends the primary.
   *
   * @param isForced whether to do so even while secondaries are connected: they live on, but nothing can be added to them
   * any more, and a new primary does not start before all of them have ended.
   * @throws UnsafeCommandError when secondaries are connected, and it is not forced.
   */
  override exit(caller: RequestOrigin, isForced = false): Promise<void> {
    return this.run(caller, async (exchange) => {
      const { secondaries } = this.host.model;
      if (secondaries.length > 0 && !isForced) throw UnsafeCommandError.of(aboutExit(secondaries));
      await this.sendExit(exchange, protocol.exit, () => this.capabilities.mayLack('exitReply'));
    });
  }

  /** @throws UnsafeCommandError when the release does not know flow rules: it may not have room for their words. */
  async #flow<Result>(caller: RequestOrigin, command: Command<Result>): Promise<Result> {
    if (this.capabilities.mayLack('primaryMasterLcore')) {
      throw new UnsafeCommandError('the primary is of an early release, which a flow rule would overrun');
    }
    return this.run(caller, (exchange) => exchange(command));
  }

  /** A pipe needs both of its rings (P8). */
  #checkRing(ring: string): void {
    if (this.rings === undefined || this.rings.has(ring)) return;
    throw new UnsafeCommandError(`the primary has no ${ring}, which the pipe needs`);
  }

  /** @throws UnsafeCommandError for a type that the release does not know: it would damage its port table. */
  async #checkType(exchange: Exchange, port: string): Promise<void> {
    const type = typeOf(port);
    if (type !== 'pipe' && type !== 'memif') return;
    // The size of the frames is known from the second reply on.
    if (this.session.frameSize === undefined) await exchange(this.question);
    if (this.session.frameSize !== undefined) seeFrame(this.capabilities, this.session.frameSize);
    if (this.capabilities.mayLack(type === 'pipe' ? 'pipes' : 'memif')) throw unknownType(port, '19.11');
  }
}

function unknownType(port: string, since: string): UnsafeCommandError {
  return new UnsafeCommandError(
    `the primary is of a release before ${since}, which does not know ${port} and damages its port table`,
  );
}

function checked(list: string[]): string[] {
  const reason = protocol.overrun(list);
  if (reason !== undefined) throw new UnsafeCommandError(reason);
  return list;
}

function checkedRule(verb: 'validate' | 'create', portId: number, rule: flow.FlowRule): string[] {
  const fault = flow.ruleFault(rule);
  if (fault !== undefined) throw new UnsafeCommandError(fault);
  return checked(flow.ruleWords(verb, portId, rule));
}

/** A primary without a forwarder forwards nothing. */
const NOTHING: Forwarding = { running: false, ports: [], patches: [] };

function forwardingOf({ status, ...rest }: protocol.PrimaryForwarder): Forwarding {
  return { ...rest, running: status === 'running' };
}

/** @throws UnsafeCommandError with the reason, if there is one. */
function check(reason: string | undefined): void {
  if (reason !== undefined) throw new UnsafeCommandError(reason);
}

/** A pipe that is there is not added again: its status would list it twice (P8). */
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
      'without a primary nothing can be added to them, and a new one does not start before all of them have ended',
    instead: 'end them first, or ask with ?force=true',
  };
}
