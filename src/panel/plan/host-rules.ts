import { typeOf } from '../../spp/host/change.js';
import type { Call } from './step.js';

/** Why a change would harm a process or the host they share, and what to do instead: sentences. */
export interface Hazard {
  readonly reason: string;
  readonly instead: string;
}

/** What a host allows, and what becomes of it: the steps of a plan are tried on it one after another. */
export interface HostTrial {
  /** @param process the id of the process that the call is for. @returns undefined when nothing speaks against it. */
  hazard(process: string, call: Call): Hazard | undefined;
  /** Goes on as if the call had been done. */
  assume(process: string, call: Call): void;
}

/** The host that the processes of a panel share, as far as it is known. */
export interface HostRules {
  /** A copy of the host as it is now. */
  trial(): HostTrial;
  /** Why a process is damaged, and what mends it; undefined when it is not. */
  damage(process: string): Hazard | undefined;
  /** Whether a port was an end of a patch since the process added it (rule N3). */
  wasPatched(process: string, port: string): boolean;
}

/** What a call does to a device that the processes of a host share. */
export interface DeviceChange {
  readonly takes: boolean;
  readonly port: string;
  readonly type: string;
}

/** @returns undefined for a call that neither makes nor removes a device. */
export function deviceChangeOf({ operation, body }: Call): DeviceChange | undefined {
  switch (operation) {
    case 'updatePrimaryPort':
    case 'updateNfvPort':
      return { takes: body.action === 'add', ...typed(body.port) };
    case 'updateVfComponentPort':
    case 'updateMirrorComponentPort': {
      // What was attached once stays with the process (rule V8).
      if (body.action !== 'attach' || body.port.startsWith('phy:')) return undefined;
      return { takes: true, ...typed(body.port) };
    }
    default:
      return undefined;
  }
}

/** Whether a call makes a port that needs hotplug: any but a ring. */
export function makesPort(call: Call): boolean {
  const change = deviceChangeOf(call);
  return change?.takes === true && change.type !== 'ring';
}

/** Whether one process of a host at the most can have a port of this type (rules H6 and H7). */
export function isExclusive(port: string): boolean {
  return !/^(?:phy|ring|pipe):/.test(port);
}

function typed(port: string): { port: string; type: string } {
  return { port, type: typeOf(port) };
}
