import { strtol, toInt } from './cstring.js';
import { noOperations, type VlanPlaces } from './vf-vlan.js';

/** Types of port that vf can attach, in the order of their tables. */
export const VF_PORT_TYPES = ['phy', 'vhost', 'ring'] as const;

export type VfPortType = (typeof VF_PORT_TYPES)[number];

/** The VLAN ID that stands for none in the classifier entry of a port. */
export const NO_VLAN = 4095;

/** Maximum number of ports of each type of a vf (RTE_MAX_ETHPORTS). */
const MAX_PORTS = 32;

/** Number of places behind the last table where a number still reaches memory of the process, instead of ending it. */
const PLACES_BEHIND = 256;

/** A port in the status: its name, and its entry. */
export interface PortName {
  readonly type: VfPortType;
  readonly id: number;
  readonly queue: number;
}

/** The changing state of a port. */
interface PortState {
  /** The type of its last attach. It differs from the type of its table for vhost:32, which is ring:0 (V6). */
  type: VfPortType | undefined;
  /** Slot of its device on the host, if it has one: then info lists it. */
  slot: number | undefined;
  /** Classifier entry: one for each port. {@link NO_VLAN} and MAC 0 mean none. */
  vid: number;
  mac: bigint;
  vlans: VlanPlaces;
}

/** A port of a vf. It outlives every component that uses it (V2). */
export interface VfPort extends PortState {
  readonly id: number;
  readonly queue: number;
  /** Whether it is no port, but memory behind the last table, read as zeros. */
  readonly isBehind: boolean;
}

/** How a vf gets its devices. */
export interface VfDevices {
  /** The slot of a vhost that is created or opened; `dies` when that ends the process. */
  addVhost(id: number): number | 'failed' | 'dies';
  /** The slot of a ring. */
  addRing(id: number): number | 'failed';
  /** Number of pcap ports at the launch of the process: it treats each as one more phy, which it never lists. */
  readonly pcaps: number;
  /** Whether a vhost exists at the launch of the process that it uses as its own. */
  hasVhost(id: number): boolean;
}

export interface VfPortsOptions {
  readonly phys: number;
  /** Queues of each phy; more than 1 makes `nq` part of a phy's name. */
  readonly queues: number;
  /** Whether numbers are checked, as from 19.11 on. */
  readonly checksNumbers: boolean;
  readonly devices: VfDevices;
}

/**
 * Result of a port lookup: a port, nothing, or the end of the process, which accessed memory far outside its tables.
 */
export type PortRead = VfPort | undefined | 'dies';

/**
 * All ports that a vf can attach, found by name. A number out of range reaches the next table (ring:-1 is the last
 * vhost), since the three tables are adjacent.
 */
export class VfPorts {
  readonly #options: VfPortsOptions;
  readonly #ports = new Map<string, VfPort>();
  #saved: readonly (readonly [VfPort, PortState])[] = [];

  constructor(options: VfPortsOptions) {
    this.#options = options;
    for (let id = 0; id < options.phys; id++) {
      for (let queue = 0; queue < options.queues; queue++) {
        Object.assign(this.#at('phy', id, queue), { type: 'phy', slot: id });
      }
    }
    for (let more = 0; more < options.devices.pcaps; more++)
      this.#at('phy', options.phys + more, 0).type = 'phy';
    for (let id = 0; id < MAX_PORTS; id++) {
      // The process uses the number of the vhost as its slot.
      if (options.devices.hasVhost(id)) Object.assign(this.#at('vhost', id, 0), { type: 'vhost', slot: id });
    }
    this.save();
  }

  /** Parses a port name as the process does: any base, 32 bits. Undefined when it is rejected. */
  read(text: string): { readonly type: VfPortType; readonly port: VfPort } | undefined | 'dies' {
    const type = VF_PORT_TYPES.find((known) => text.startsWith(`${known}:`));
    if (!type) return undefined;
    const { checksNumbers, queues, phys } = this.#options;
    const rest = text.slice(type.length + 1);
    const [digits = '', queueDigits, ...more] = checksNumbers ? rest.split('nq') : [rest];
    const number = strtol(digits, 0);
    const id = toInt(number.value);
    if (number.used === 0 || number.used !== digits.length || more.length > 0) return undefined;
    if (checksNumbers && (id < 0 || id > MAX_PORTS || (type === 'phy' && id === MAX_PORTS))) return undefined;
    const hasQueues = type === 'phy' && queues > 1 && id < phys;
    if (hasQueues !== (queueDigits !== undefined)) return undefined;
    const queue = strtol(queueDigits ?? '0', 0);
    if (queue.used !== (queueDigits ?? '0').length) return undefined;
    const port = this.find(type, id, toInt(queue.value));
    return port === 'dies' || port === undefined ? 'dies' : { type, port };
  }

  /** The entry of a type and number. */
  find(type: VfPortType, id: number, queue: number): PortRead {
    const place = VF_PORT_TYPES.indexOf(type) * MAX_PORTS + id;
    const table = VF_PORT_TYPES[Math.floor(place / MAX_PORTS)];
    if (table) return this.#at(table, place % MAX_PORTS, queue);
    const behind = place - VF_PORT_TYPES.length * MAX_PORTS;
    return behind >= 0 && behind < PLACES_BEHIND ? this.#behind(behind) : 'dies';
  }

  /** Numbers of the ports of a type that have a device, as info lists them. */
  listed(type: VfPortType): string[] {
    const { phys, queues } = this.#options;
    return Array.from({ length: MAX_PORTS }, (_, id) => id).flatMap((id) => {
      const many = type === 'phy' && id < phys ? queues : 1;
      return Array.from({ length: many }, (_, queue) => queue)
        .filter((queue) => this.#at(type, id, queue).slot !== undefined)
        .map((queue) => (many > 1 ? `${id} nq ${queue}` : String(id)));
    });
  }

  /** The name of a port in the status: `ring:0`, or `phy:0 nq 1` where the phys have queues. */
  label({ type, id, queue }: PortName): string {
    const { phys, queues } = this.#options;
    return `${type}:${id}${type === 'phy' && queues > 1 && id < phys ? ` nq ${queue}` : ''}`;
  }

  /**
   * Creates the devices of newly attached vhosts, then of rings, each by number (V9). Stops at the first failure: the
   * process retries with every later change.
   */
  makeDevices(): 'done' | 'failed' | 'dies' {
    for (const type of ['vhost', 'ring'] as const) {
      for (let id = 0; id < MAX_PORTS; id++) {
        const port = this.#at(type, id, 0);
        if (port.type === undefined || port.slot !== undefined) continue;
        const { devices } = this.#options;
        const made = type === 'vhost' ? devices.addVhost(id) : devices.addRing(id);
        if (made === 'failed' || made === 'dies') return made;
        port.slot = made;
      }
    }
    return 'done';
  }

  /** Saves the state of every port, for {@link restore}. */
  save(): void {
    this.#saved = [...this.#ports.values()].map((port) => [port, stateOf(port)]);
  }

  /** Undoes the changes since the last {@link save}. */
  restore(): void {
    for (const port of this.#ports.values()) Object.assign(port, port.isBehind ? zeros() : freshState());
    for (const [port, state] of this.#saved) Object.assign(port, { ...state, vlans: [...state.vlans] });
  }

  #at(table: VfPortType, id: number, queue: number): VfPort {
    return this.#entry(`${table}:${id} nq ${queue}`, () => ({ id, queue, isBehind: false, ...freshState() }));
  }

  #behind(place: number): VfPort {
    return this.#entry(`behind ${place}`, () => ({ id: 0, queue: 0, isBehind: true, ...zeros() }));
  }

  #entry(key: string, make: () => VfPort): VfPort {
    const port = this.#ports.get(key) ?? make();
    this.#ports.set(key, port);
    return port;
  }
}

function freshState(): PortState {
  return { type: undefined, slot: undefined, vid: NO_VLAN, mac: 0n, vlans: noOperations() };
}

/** Memory behind the last table, read as a port: phy:0 by its type and number, in slot 0. */
function zeros(): PortState {
  return { ...freshState(), type: 'phy', slot: 0, vid: 0 };
}

function stateOf({ type, slot, vid, mac, vlans }: VfPort): PortState {
  return { type, slot, vid, mac, vlans: [...vlans] };
}
