import { kindOfId } from '../kinds/index.js';
import type { HostModel } from '../../spp/host/model.js';
import type { Hazard, HostRules, HostTrial } from './host-rules.js';
import type { Step } from './step.js';

/** The rules that plans ask of the model of a host. */
export class ModelHostRules implements HostRules {
  constructor(private readonly model: HostModel) {}

  trial(): HostTrial {
    return new ModelTrial(this.model.clone());
  }

  damage(process: string): Hazard | undefined {
    const damage = this.model.damage(process);
    // A plan mends dangling patches itself: it resets them.
    if (damage === undefined || damage.kind === 'dangling_patch') return undefined;
    return { reason: inSentence(damage.reason), instead: inSentence(damage.mend) };
  }

  launchHazard(process: string): Hazard | undefined {
    const end = this.model.endOf(process);
    if (end === 'lost') {
      return {
        reason:
          'its connection was lost, and the process may still run: two processes with one client id disconnect each other',
        instead: 'end it if it still runs, and launch it by hand',
      };
    }
    if (end !== 'killed' || kindOfId(process).startsAfterKill) return undefined;
    return {
      reason: 'the process has ended; if it was killed, it does not start again with this client id',
      instead: 'use another client id, or restart the primary and all secondaries',
    };
  }

  wasPatched(process: string, port: string): boolean {
    return this.model.wasPatched(process, port);
  }
}

class ModelTrial implements HostTrial {
  constructor(private readonly model: HostModel) {}

  hazard({ process, change }: Step): Hazard | undefined {
    const refusal = change && this.model.check(change.do === 'launch' ? 'primary' : process, change);
    return refusal && { reason: refusal.reason, instead: refusal.instead };
  }

  assume({ process, change }: Step): void {
    if (change === undefined) return;
    const { model } = this;
    if (change.do === 'launch') {
      model.launched(process, change.kind, change.ring);
      return;
    }
    const wasRunning = model.isRunning(process);
    model.recordChange(process, change, 'done');
    if (change.do === 'exit') model.disconnected(process, 'died');
    if (change.do !== 'delete') return;
    // The operation removes all patches to the deleted port, and leaves forwarding as it was. The host does not depend on the
    // patches that the operation makes again.
    model.recordChange(process, { do: 'reset' }, 'done');
    if (wasRunning) model.recordChange(process, { do: 'forward' }, 'done');
  }
}

/** With a small letter at the start: the text follows the name of a process. */
function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
