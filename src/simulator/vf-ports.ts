import { strtol, toInt } from './cstring.js';

/** Types of port that vf can attach. */
export const VF_PORT_TYPES = ['phy', 'vhost', 'ring'] as const;

export type VfPortType = (typeof VF_PORT_TYPES)[number];

export type Direction = 'rx' | 'tx';

/** The VLAN ID that stands for none, in a port's classifier entry. */
export const NO_VLAN = 4095;

/** Ports of each type that a vf has room for (RTE_MAX_ETHPORTS). */
const MAX_PORTS = 32;

/** What a port does with the VLAN tag of packets in one direction. */
export interface VlanOperation {
  readonly dir: Direction;
  readonly operation: 'add' | 'del';
  readonly id: number;
  readonly pcp: number;
}

/** A port of a vf. It outlives every component that uses it. */
export interface VfPort {
  readonly type: VfPortType;
  readonly id: number;
  readonly queue: number;
  /** The name in status: `ring:0`, or `phy:0nq1` where the phys have queues. */
  readonly uid: string;
  /** Whether a component ever attached it, or it is a phy of the host. */
  known: boolean;
  /** Whether there is a device behind it: then it is listed in info. */
  hasDevice: boolean;
  /** Classifier entry: one for each port. {@link NO_VLAN} and MAC 0 mean none. */
  vid: number;
  mac: bigint;
  vlans: VlanOperation[];
}

export interface VfPortsOptions {
  readonly phys: number;
  /** Attaches a ring. False when it can't be: it doesn't exist, or another process is in the way. */
  readonly attachRing: (ring: number) => boolean;
  /** Queues of each phy; more than 1 makes `nq` part of a phy's name. */
  readonly queues: number;
}

/** All ports that a vf could attach, found by name. */
export class VfPorts {
  readonly #options: VfPortsOptions;
  readonly #ports = new Map<string, VfPort>();

  constructor(options: VfPortsOptions) {
    this.#options = options;
    for (let id = 0; id < options.phys; id++) {
      for (let queue = 0; queue < options.queues; queue++) {
        Object.assign(this.#get('phy', id, queue), { known: true, hasDevice: true });
      }
    }
  }

  /** Reads a port's name as the process does: any base, 32 bits. Undefined when it can't be one. */
  read(text: string): VfPort | undefined {
    const type = VF_PORT_TYPES.find((known) => text.startsWith(`${known}:`));
    if (!type) return undefined;
    const [digits = '', queueDigits, ...more] = text.slice(type.length + 1).split('nq');
    const number = strtol(digits, 0);
    const id = toInt(number.value);
    if (number.used === 0 || number.used !== digits.length || more.length > 0) return undefined;
    if (id < 0 || id >= MAX_PORTS) return undefined;
    const hasQueues = type === 'phy' && this.#options.queues > 1 && id < this.#options.phys;
    if (hasQueues !== (queueDigits !== undefined)) return undefined;
    const queue = strtol(queueDigits ?? '0', 0);
    return queue.used === (queueDigits ?? '0').length ? this.#get(type, id, toInt(queue.value)) : undefined;
  }

  /** Names of the ports of a type that have a device, in the order of their ids. */
  listed(type: VfPortType): string[] {
    const ports = [...this.#ports.values()].filter((port) => port.type === type && port.hasDevice);
    ports.sort((a, b) => a.id - b.id || a.queue - b.queue);
    return ports.map(({ uid }) => uid.slice(type.length + 1));
  }

  /**
   * Makes the devices of newly attached vhosts, then rings. False when a ring can't be attached: the process comes to
   * this again with every later change, so from then on every change fails (recorded with the mirror of 20.02).
   */
  makeDevices(): boolean {
    const waiting = [...this.#ports.values()].filter((port) => port.known && !port.hasDevice);
    for (const port of waiting) if (port.type === 'vhost') port.hasDevice = true;
    for (const port of waiting.filter(({ type }) => type === 'ring').sort((a, b) => a.id - b.id)) {
      if (!this.#options.attachRing(port.id)) return false;
      port.hasDevice = true;
    }
    return true;
  }

  #get(type: VfPortType, id: number, queue: number): VfPort {
    const uid = `${type}:${id}${type === 'phy' && this.#options.queues > 1 ? `nq${queue}` : ''}`;
    let port = this.#ports.get(uid);
    if (!port) {
      port = { type, id, queue, uid, known: false, hasDevice: false, vid: NO_VLAN, mac: 0n, vlans: [] };
      this.#ports.set(uid, port);
    }
    return port;
  }
}
