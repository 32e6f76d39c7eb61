import type { Caller } from './caller.js';
import { Capabilities, learnPrimary, seeFrame } from './capabilities.js';
import { allRings } from './rings.js';
import { remembering, type Snapshot } from './snapshot.js';
import { UnsafeCommandError } from './errors.js';
import type { Host } from './host/host.js';
import type { Command } from './protocol/command.js';
import * as flow from './protocol/flow.js';
import { type Launch, launchWords } from './protocol/launch.js';
import * as protocol from './protocol/primary.js';
import { type CoreUsage, SppProcess } from './process.js';
import type { Exchange, Session } from './session.js';

/** The connected spp_primary. */
export class Primary extends SppProcess {
  readonly kind = 'primary';
  readonly clientId = undefined;
  readonly #status = remembering(
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

  override status(caller?: Caller): Promise<Snapshot<protocol.PrimaryStatus>> {
    return this.session.share('status', (exchange) => exchange(this.#status), caller);
  }

  override async coreUsage(caller: Caller): Promise<CoreUsage> {
    const { 'master-lcore': masterLcore, lcores = [] } = (await this.status(caller)).state;
    return { masterLcore, lcores };
  }

  /**
   * Clears the counters. 18.05 echoes the command and has no counters that a status could show; its echo is taken for
   * what it is, the sign that the process has read the command.
   */
  async clear(caller: Caller): Promise<void> {
    await this.run(caller, (exchange) => exchange(protocol.clear));
  }

  /** Starts or stops the forwarding of the primary itself. */
  setForwarding(caller: Caller, running: boolean): Promise<void> {
    return this.run(caller, (exchange) =>
      this.change(exchange, running ? protocol.forward : protocol.stop, this.#status, ({ forwarder }) =>
        forwarder?.status === (running ? 'running' : 'idling')
          ? undefined
          : about(forwarder, forwarder?.status),
      ),
    );
  }

  /**
   * Adds a port.
   *
   * @param rings the rings that a pipe receives from and sends to.
   * @throws UnsafeCommandError for a type that the release does not know: it would damage its port table.
   */
  addPort(caller: Caller, port: string, rings?: { readonly rx: string; readonly tx: string }): Promise<void> {
    return this.run(caller, async (exchange) => {
      await this.#checkType(exchange, port);
      await this.change(exchange, protocol.addPort(port, rings), this.#status, (status) =>
        protocol.hasPort(status, port) ? undefined : `its status does not show ${port}`,
      );
    });
  }

  /**
   * Deletes a port.
   *
   * @throws UnsafeCommandError for a type that the release does not know, and for a pipe that its status does not show:
   * it would lose another port.
   */
  deletePort(caller: Caller, port: string): Promise<void> {
    return this.run(caller, async (exchange) => {
      await this.#checkType(exchange, port);
      if (port.startsWith('pipe:') && !protocol.hasPort((await exchange(this.#status)).state, port)) {
        throw new UnsafeCommandError(
          `the status of the primary does not show ${port}, and it may lose another port`,
        );
      }
      await this.change(exchange, protocol.deletePort(port), this.#status, (status) =>
        status.forwarder === undefined || protocol.hasPort(status, port)
          ? `its status does not show that ${port} is gone`
          : undefined,
      );
    });
  }

  /** Patches one port of the primary to another. */
  addPatch(caller: Caller, src: string, dst: string): Promise<void> {
    return this.run(caller, (exchange) =>
      this.change(exchange, protocol.patch(src, dst), this.#status, ({ forwarder }) =>
        forwarder?.patches.some((patch) => patch.src === src && patch.dst === dst) === true
          ? undefined
          : about(forwarder, `no patch from ${src} to ${dst}`),
      ),
    );
  }

  /** Removes all patches. No release's reply tells whether it did. */
  resetPatches(caller: Caller): Promise<void> {
    return this.run(caller, (exchange) =>
      this.change(exchange, protocol.resetPatches, this.#status, ({ forwarder }) =>
        forwarder === undefined || forwarder.patches.length === 0
          ? undefined
          : `its status still shows ${forwarder.patches.length} patches`,
      ),
    );
  }

  /**
   * Launches a secondary process. The primary confirms before the program has come up, and even if it cannot.
   *
   * @param check is called right before the command leaves; what it throws keeps it from leaving.
   * @throws UnsafeCommandError when the options are more than the primary can hold.
   */
  async launch(caller: Caller, launch: Launch, check: () => void): Promise<void> {
    const command = protocol.launch(checked(launchWords(launch)));
    // Releases without launch have room for no more than 9 words, which a launch always exceeds.
    if (this.capabilities.mayLack('launch')) {
      throw new UnsafeCommandError('the primary is of an early release, which a launch would overrun');
    }
    await this.run(caller, async (exchange) => {
      check();
      // 18.08.2 and 18.08.3 echo it. What comes of it no release tells.
      await exchange(command);
    });
  }

  /** @throws UnsafeCommandError when the rule is more than the primary can hold. */
  validateFlowRule(caller: Caller, portId: number, rule: flow.FlowRule): Promise<flow.FlowResult> {
    return this.#flow(caller, flow.validateRule(checkedRule('validate', portId, rule)));
  }

  /** @throws UnsafeCommandError when the rule is more than the primary can hold. */
  createFlowRule(caller: Caller, portId: number, rule: flow.FlowRule): Promise<flow.FlowCreateResult> {
    return this.#flow(caller, flow.createRule(checkedRule('create', portId, rule)));
  }

  /** @param ruleId undefined for all rules of the port. */
  destroyFlowRules(caller: Caller, portId: number, ruleId?: number): Promise<flow.FlowResult> {
    return this.#flow(caller, flow.destroyRule(portId, ruleId));
  }

  override exit(caller: Caller): Promise<void> {
    return this.exitFramed(caller, protocol.exit);
  }

  /** @throws UnsafeCommandError when the release does not know flow rules: it may not have room for their words. */
  async #flow<Result>(caller: Caller, command: Command<Result>): Promise<Result> {
    if (this.capabilities.mayLack('primaryMasterLcore')) {
      throw new UnsafeCommandError('the primary is of an early release, which a flow rule would overrun');
    }
    return this.run(caller, (exchange) => exchange(command));
  }

  /** @throws UnsafeCommandError for a type that the release does not know: it would damage its port table. */
  async #checkType(exchange: Exchange, port: string): Promise<void> {
    const type = port.slice(0, port.indexOf(':'));
    if (type !== 'pipe' && type !== 'memif') return;
    // The size of the frames is known from the second reply on.
    if (this.session.frameSize === undefined) await exchange(this.#status);
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

/** What the status shows in place of a change to the forwarder. */
function about(forwarder: object | undefined, found: string | undefined): string {
  return forwarder === undefined ? 'its status shows no forwarder' : `its status shows ${found ?? 'nothing'}`;
}
