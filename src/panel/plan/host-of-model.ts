import type { HostChange } from '../../spp/host/change.js';
import type { HostModel } from '../../spp/host/model.js';
import type { Hazard, HostRules, HostTrial } from './host-rules.js';
import type { Call } from './step.js';

/** What the model of a host says to plans. */
export class HostOfModel implements HostRules {
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

  wasPatched(process: string, port: string): boolean {
    return this.model.wasPatched(process, port);
  }
}

class ModelTrial implements HostTrial {
  constructor(private readonly model: HostModel) {}

  hazard(process: string, call: Call): Hazard | undefined {
    const change = changeOf(call);
    const refusal = change && this.model.check(process, change);
    return refusal && { reason: refusal.reason, instead: refusal.instead };
  }

  assume(process: string, call: Call): void {
    const change = changeOf(call);
    if (change === undefined) return;
    const { model } = this;
    const wasRunning = model.isRunning(process);
    model.recordChange(process, change, 'done');
    if (change.do !== 'delete') return;
    // The operation leaves no patch to what it deletes, and forwarding as it was. Which patches it puts back does not matter
    // to the host.
    model.recordChange(process, { do: 'reset' }, 'done');
    if (wasRunning) model.recordChange(process, { do: 'forward' }, 'done');
  }
}

/** What the operation of a call does to the host. @returns undefined for what it does not share. */
function changeOf(call: Call): HostChange | undefined {
  switch (call.operation) {
    case 'updatePrimaryPort': {
      const { action, port, rx, tx } = call.body;
      if (action === 'del') return { do: 'delete', port };
      const rings = typeof rx === 'string' && typeof tx === 'string' ? { rx, tx } : {};
      return { do: 'add', port, ...rings };
    }
    case 'updateNfvPort':
      return { do: call.body.action === 'add' ? 'add' : 'delete', port: call.body.port };
    case 'addPrimaryPatch':
    case 'addNfvPatch':
      return { do: 'patch', src: call.body.src, dst: call.body.dst };
    case 'resetPrimaryPatches':
    case 'resetNfvPatches':
      return { do: 'reset' };
    case 'setPrimaryForwarding':
    case 'setNfvForwarding':
      return { do: call.body.action === 'start' ? 'forward' : 'stop' };
    case 'updateVfComponentPort':
    case 'updateMirrorComponentPort': {
      const { action, port, dir } = call.body;
      return { do: action, port, direction: dir, component: call.path.name };
    }
    case 'startVfComponent':
    case 'stopVfComponent':
    case 'updateVfClassifierTable':
    case 'startMirrorComponent':
    case 'stopMirrorComponent':
      return { do: 'other' };
    case 'setPcapCapture':
      return undefined;
  }
}

/** With a small letter: it stands behind the name of a process. */
function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
