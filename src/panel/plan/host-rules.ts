import { type HostChange, typeOf } from '../../spp/host/change.js';
import type { Step } from './step.js';

/** Why a step would harm a process or the host, and what to do instead: sentences. */
export interface Hazard {
  readonly reason: string;
  readonly instead: string;
}

/** A copy of the host, on which the steps of a plan are tried one after another. */
export interface HostTrial {
  /** @returns undefined when no rule forbids the step now. */
  hazard(step: Step): Hazard | undefined;
  /** Changes the copy as the step changes the host. */
  assume(step: Step): void;
}

/** What is known of the host that the processes of a panel share. */
export interface HostRules {
  /** A copy of the host as it is now. */
  trial(): HostTrial;
  /** The damage of a process, and what mends it. Undefined for a process without damage. */
  damage(process: string): Hazard | undefined;
  /** Why a process that is not connected must not be launched. Undefined when it may be. */
  launchHazard(process: string): Hazard | undefined;
  /** Whether a port was an end of a patch since the process added it (rule N3). */
  wasPatched(process: string, port: string): boolean;
}

/** The device that a step makes or removes. The processes of a host share devices. */
export interface DeviceChange {
  /** Whether the step makes the device. */
  readonly takes: boolean;
  readonly port: string;
  readonly type: string;
}

/** @returns undefined for a step that neither makes nor removes a device. */
export function deviceChangeOf({ change }: { readonly change?: HostChange }): DeviceChange | undefined {
  switch (change?.do) {
    case 'add':
    case 'delete':
      return { takes: change.do === 'add', port: change.port, type: typeOf(change.port) };
    case 'attach':
      // A detached port stays with the process (rule V8).
      if (change.port.startsWith('phy:')) return undefined;
      return { takes: true, port: change.port, type: typeOf(change.port) };
    default:
      return undefined;
  }
}

/** Whether a step makes a port that needs hotplug: any but a ring. */
export function makesPort(step: Step): boolean {
  const change = deviceChangeOf(step);
  return change?.takes === true && change.type !== 'ring';
}

/** Whether one process of a host at most can have a port of this type (rules H6 and H7). */
export function isExclusive(port: string): boolean {
  return !/^(?:phy|ring|pipe):/.test(port);
}
