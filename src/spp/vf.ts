import { CommandFailedError, NotAppliedError, UnsafeCommandError } from './errors.js';
import type { Identity } from './protocol/greeting.js';
import * as protocol from './protocol/vf.js';
import { SppProcess } from './process.js';
import type { Exchange, Session } from './session.js';

export type { VfStatus } from './protocol/vf.js';

/** The two words for a classifier: the first from 18.08.4 on, the second before. */
const CLASSIFIER_WORDS = ['classifier', 'classifier_mac'] as const;

/** What never changes while a process lives. */
interface Cores {
  readonly master: number | undefined;
  readonly workers: ReadonlySet<number>;
}

/** A connected spp_vf. */
export class Vf extends SppProcess {
  readonly kind = 'vf';
  readonly clientId: number;
  /** 18.05: it did not tell its type when it was greeted. */
  readonly #isFirstRelease: boolean;
  #cores: Cores | undefined;
  /** The word for a classifier that this process knows, once it has told. */
  #classifierWord: string | undefined;

  constructor(session: Session, identity: Identity) {
    super(session);
    this.clientId = identity.clientId;
    this.#isFirstRelease = !identity.named;
  }

  /** Asks the process for its status; equal requests that wait share one answer. */
  status(): Promise<protocol.VfStatus> {
    return this.session.share('status', (exchange) => this.#status(exchange));
  }

  /**
   * Starts a component on a worker core of the process.
   *
   * @throws UnsafeCommandError when the core is not one: told to use its master core, spp_vf hangs for ever.
   */
  startComponent(name: string, core: number, type: string): Promise<void> {
    return this.session.run(async (exchange) => {
      const cores = this.#cores ?? coresOf(await this.#status(exchange));
      if (!cores.workers.has(core)) throw new UnsafeCommandError(this.#aboutCore(core, cores));
      const isClassifier = CLASSIFIER_WORDS.some((word) => word === type);
      if (isClassifier) await this.#startClassifier(exchange, name, core);
      else await exchange(protocol.startComponent(name, core, type));
    });
  }

  stopComponent(name: string): Promise<void> {
    return this.session.run((exchange) => exchange(protocol.stopComponent(name)));
  }

  attachPort(
    port: string,
    direction: protocol.Direction,
    name: string,
    vlan?: protocol.VlanTagging,
  ): Promise<void> {
    return this.session.run((exchange) => exchange(protocol.attachPort(port, direction, name, vlan)));
  }

  detachPort(port: string, direction: protocol.Direction, name: string): Promise<void> {
    return this.session.run((exchange) => exchange(protocol.detachPort(port, direction, name)));
  }

  /**
   * Adds or deletes an entry of the classifier table.
   *
   * @param vlan the VLAN id, or undefined for an entry by MAC address alone.
   * @throws UnsafeCommandError for `default` on 18.05, which would take it for the address of all zeros.
   * @throws NotAppliedError for `default` on 18.08.1, which does just that and says that it succeeded.
   */
  updateClassifierTable(
    action: protocol.ClassifierAction,
    vlan: number | undefined,
    mac: string,
    port: string,
  ): Promise<void> {
    const command = protocol.updateClassifierTable(action, vlan, mac, port);
    if (mac !== 'default' || action === 'del') {
      return this.session.run((exchange) => exchange(command));
    }
    if (this.#isFirstRelease) {
      return Promise.reject(
        new UnsafeCommandError(
          `${this.name} is of a release before 18.08.2, which takes default for 00:00:00:00:00:00`,
        ),
      );
    }
    return this.session.run(async (exchange) => {
      await exchange(command);
      // Releases that tell their master core know default. Of the others 18.08.2 does and 18.08.1 does not.
      const { masterLcore, classifierTable } = await this.readBack(exchange, command, protocol.status);
      const value = vlan === undefined ? 'default' : `${vlan}/default`;
      if (masterLcore !== undefined) return;
      if (classifierTable.some((entry) => entry.port === port && entry.value === value)) return;
      await exchange(protocol.updateClassifierTable('del', vlan, mac, port));
      throw new NotAppliedError(
        this.name,
        command.text,
        'its release does not know default; the entry was taken back',
      );
    });
  }

  async #status(exchange: Exchange): Promise<protocol.VfStatus> {
    const status = await exchange(protocol.status);
    this.#cores ??= coresOf(status);
    for (const { type } of status.components) {
      if (CLASSIFIER_WORDS.some((word) => word === type)) this.#classifierWord = type;
    }
    return status;
  }

  /** Tries the word that is likelier; a process that does not know it says so and does nothing. */
  async #startClassifier(exchange: Exchange, name: string, core: number): Promise<void> {
    const [newer, older] = CLASSIFIER_WORDS;
    const first = this.#classifierWord ?? (this.#cores?.master === undefined ? older : newer);
    try {
      await exchange(protocol.startComponent(name, core, first));
      this.#classifierWord = first;
    } catch (error) {
      const unknown = error instanceof CommandFailedError && protocol.isUnknownType(error.reason);
      if (!unknown || this.#classifierWord !== undefined) throw error;
      const second = first === newer ? older : newer;
      await exchange(protocol.startComponent(name, core, second));
      this.#classifierWord = second;
    }
  }

  #aboutCore(core: number, { master, workers }: Cores): string {
    const list = [...workers].join(', ');
    return core === master
      ? `core ${core} is the master core of ${this.name}, which would hang for ever; its worker cores are ${list}`
      : `core ${core} is not a worker core of ${this.name}, which hangs for ever on its master core; ` +
          `its worker cores are ${list}`;
  }
}

/** The list of cores in the status has the worker cores and no others, each at least once. */
function coresOf(status: protocol.VfStatus): Cores {
  const workers = new Set(status.components.map((component) => component.core));
  if (status.masterLcore !== undefined) workers.delete(status.masterLcore);
  return { master: status.masterLcore, workers };
}
