import type { RequestOrigin } from '../request-origin.js';
import { CommandFailedError, UnsafeCommandError } from '../errors.js';
import * as protocol from '../protocol/vf.js';
import { isUnknownType, type WorkerStatus } from '../protocol/worker.js';
import type { Exchange } from '../connection/session.js';
import { entryKey, isClassifier, keyOf } from './worker-state.js';
import type { ProcessLimits } from './process.js';
import { WorkerProcess } from './worker.js';

/** A connected spp_vf. */
export class Vf extends WorkerProcess {
  readonly kind = 'vf';
  protected override readonly componentTypes = ['forward', 'merge', 'classifier'];

  /**
   * Adds or deletes an entry of the classifier table.
   *
   * @param vlan the VLAN id, or undefined for an entry by MAC address alone.
   * @throws UnsafeCommandError when the classifier sends the same frames to another port: it would use one of the two
   * only, and report success for both (rule V7).
   */
  updateClassifierTable(
    origin: RequestOrigin,
    action: protocol.ClassifierAction,
    vlan: number | undefined,
    mac: string,
    port: string,
  ): Promise<void> {
    return this.alter(origin, async (exchange) => {
      const key = entryKey(vlan, mac);
      const against = action === 'add' ? this.state.whyNotClassify(port, key) : undefined;
      if (against !== undefined) throw new UnsafeCommandError(against);
      const command = protocol.updateClassifierTable(action, vlan, mac, port);
      const done = (): void => this.state.classified(port, action === 'add' ? key : undefined);
      await this.commit(exchange, [{ command, done, rxPorts: this.state.rxPortsBefore(port) }]);
      await this.confirm(exchange, command, ({ classifierTable: table }) => {
        const found = table.find((entry) => entry.port === port);
        const isThere = found !== undefined && keyOf(found) === key;
        if (action === 'del') return isThere ? 'its status still shows the entry' : undefined;
        return isThere || !this.state.showsEntry(port) ? undefined : 'its status does not show the entry';
      });
    });
  }

  protected override noteStatus(status: WorkerStatus): void {
    for (const { type } of status.components) {
      if (isClassifier(type)) this.capabilities.observe('classifierWord', type);
    }
    super.noteStatus(status);
  }

  override get limits(): ProcessLimits {
    return { hasOneClassifierPerCore: this.capabilities.may('oneTypePerCore', true) };
  }

  /** Tries the likelier type name for a classifier first; a process that does not know it rejects it without effect. */
  protected override async start(
    exchange: Exchange,
    name: string,
    core: number,
    type: string,
  ): Promise<void> {
    if (!isClassifier(type)) {
      await super.start(exchange, name, core, type);
      return;
    }
    const other = this.state.classifierOn(core);
    if (other !== undefined && this.limits.hasOneClassifierPerCore === true) {
      throw new UnsafeCommandError(
        `core ${core} of ${this.name} runs the classifier ${other}; up to 18.08.1 a core supports only one, and the process hangs`,
      );
    }
    const first = this.capabilities.of('classifierWord') ?? 'classifier';
    try {
      await super.start(exchange, name, core, first);
      this.capabilities.observe('classifierWord', first);
    } catch (error) {
      const isUnknown = error instanceof CommandFailedError && isUnknownType(error.reason);
      if (!isUnknown || this.capabilities.observed('classifierWord') !== undefined) throw error;
      const second = first === 'classifier' ? 'classifier_mac' : 'classifier';
      await super.start(exchange, name, core, second);
      this.capabilities.observe('classifierWord', second);
    }
  }
}
