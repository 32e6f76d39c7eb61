import type { Caller } from './caller.js';
import { CommandFailedError, NotAppliedError, UnsafeCommandError } from './errors.js';
import type { Host } from './host/host.js';
import type { Command } from './protocol/command.js';
import type { Identity } from './protocol/greeting.js';
import * as protocol from './protocol/vf.js';
import { isUnknownType, startComponent, type WorkerStatus } from './protocol/worker.js';
import type { Exchange, Session } from './session.js';
import type { Snapshot } from './snapshot.js';
import { WorkerProcess } from './worker.js';

/** The two words for a classifier: the first from 18.08.4 on, the second before. */
const CLASSIFIER_WORDS = ['classifier', 'classifier_mac'] as const;

/** A connected spp_vf. */
export class Vf extends WorkerProcess {
  readonly kind = 'vf';
  /** 18.05: it did not tell its type when it was greeted. */
  readonly #isFirstRelease: boolean;
  /** The word for a classifier that this process knows, once it has told. */
  #classifierWord: string | undefined;

  constructor(session: Session, host: Host, identity: Identity) {
    super(session, host, identity);
    this.#isFirstRelease = !identity.named;
  }

  /**
   * Adds or deletes an entry of the classifier table.
   *
   * @param vlan the VLAN id, or undefined for an entry by MAC address alone.
   * @throws UnsafeCommandError for `default` on 18.05, which would take it for the address of all zeros.
   * @throws NotAppliedError for `default` on 18.08.1, which does just that and says that it succeeded.
   */
  updateClassifierTable(
    caller: Caller,
    action: protocol.ClassifierAction,
    vlan: number | undefined,
    mac: string,
    port: string,
  ): Promise<void> {
    const command = protocol.updateClassifierTable(action, vlan, mac, port);
    if (mac !== 'default') return this.run(caller, (exchange) => exchange(command));
    if (this.#isFirstRelease) {
      return Promise.reject(
        new UnsafeCommandError(
          `${this.name} is of a release before 18.08.2, which takes default for 00:00:00:00:00:00`,
        ),
      );
    }
    return this.run(caller, (exchange) =>
      action === 'add'
        ? this.#addDefault(exchange, vlan, port, command)
        : this.#deleteDefault(exchange, vlan, port, command),
    );
  }

  /**
   * Releases that tell their master core know default. Of the others 18.08.2 does and 18.08.1 does not, and nothing tells
   * them apart but trying.
   */
  async #addDefault(
    exchange: Exchange,
    vlan: number | undefined,
    port: string,
    command: Command<void>,
  ): Promise<void> {
    await exchange(command);
    const found = await this.readBack(exchange, command, this.question);
    if (found.masterLcore !== undefined || hasDefault(found, vlan, port)) return;
    await exchange(protocol.updateClassifierTable('del', vlan, 'default', port));
    throw new NotAppliedError(
      this.name,
      command.text,
      'its release does not know default; the entry was taken back',
    );
  }

  async #deleteDefault(
    exchange: Exchange,
    vlan: number | undefined,
    port: string,
    command: Command<void>,
  ): Promise<void> {
    const { state: found } = await this.readStatus(exchange);
    if (found.masterLcore === undefined && !hasDefault(found, vlan, port)) {
      throw new UnsafeCommandError(
        `${this.name} has no default entry for ${port}, and may take default for another`,
      );
    }
    await exchange(command);
  }

  protected override async readStatus(exchange: Exchange): Promise<Snapshot<WorkerStatus>> {
    const found = await super.readStatus(exchange);
    for (const { type } of found.state.components) if (isClassifier(type)) this.#classifierWord = type;
    return found;
  }

  /** A classifier gets the likelier of its words; a process that does not know it says so and does nothing. */
  protected override async start(
    exchange: Exchange,
    name: string,
    core: number,
    type: string,
  ): Promise<void> {
    if (!isClassifier(type)) {
      await exchange(startComponent(name, core, type));
      return;
    }
    const [newer, older] = CLASSIFIER_WORDS;
    const first = this.#classifierWord ?? (this.cores?.master === undefined ? older : newer);
    try {
      await exchange(startComponent(name, core, first));
      this.#classifierWord = first;
    } catch (error) {
      const unknown = error instanceof CommandFailedError && isUnknownType(error.reason);
      if (!unknown || this.#classifierWord !== undefined) throw error;
      const second = first === newer ? older : newer;
      await exchange(startComponent(name, core, second));
      this.#classifierWord = second;
    }
  }
}

function isClassifier(type: string): boolean {
  return CLASSIFIER_WORDS.some((word) => word === type);
}

function hasDefault({ classifierTable }: WorkerStatus, vlan: number | undefined, port: string): boolean {
  const value = vlan === undefined ? 'default' : `${vlan}/default`;
  return classifierTable.some((entry) => entry.port === port && entry.value === value);
}
