import type { Pipe } from '../../panel/document/schema.js';
import type { ActiveFlowRule } from '../../spp/protocol/flow-status.js';
import type { PacketClass, TagEffect } from './packet.js';

/** What an element does with a packet. */
export type Action =
  'queued' | 'patched' | 'forwarded' | 'merged' | 'classified' | 'mirrored' | 'captured' | 'piped';

/** How a path of packets ends. */
export type Outcome = 'delivered' | 'dropped' | 'stalled' | 'looped' | 'undetermined';

/** A VLAN operation of a port on one side of a component. */
export interface VlanOperation {
  readonly operation: 'none' | 'add' | 'del';
  readonly id?: number;
  readonly pcp?: number;
}

/** A port on one side of an element. */
export interface ElementPort {
  /** Such as `ring:0` and `phy:0nq1`. */
  readonly port: string;
  readonly vlan?: VlanOperation;
}

/** A VLAN operation that was carried out. */
export interface VlanStep extends VlanOperation {
  readonly at: 'rx' | 'tx';
  readonly effect?: TagEffect;
}

/** The entry of a classifier table by which packets were sent to a port. */
export interface MatchedEntry {
  /** Such as `52:54:00:12:34:56` and `default`. */
  readonly mac_address: string;
  readonly vlan?: number;
}

/** An entry of a classifier table, and the port that it leads to. */
export interface PortEntry extends MatchedEntry {
  readonly port: string;
}

/** What becomes of a class of packets at an element: it is sent to a port, or ends. */
export interface Emission {
  /** The packets as they leave. They may be a part of those that the element took. */
  readonly packet: PacketClass;
  /** The port that they are sent to. Undefined when they end here. */
  readonly to?: string;
  /** How they end. With `to`: what becomes of them after that port is known. */
  readonly end?: { readonly outcome: Outcome; readonly reason: string };
  readonly entry?: MatchedEntry;
  /** Whether other emissions are copies of the same packets. */
  readonly isCopy?: boolean;
  readonly vlan?: readonly VlanStep[];
}

/** A part of a process that takes packets from ports: a patch, a component, a capture, a direction of a pipe. */
export interface Element {
  /** Such as `vf:2`. */
  readonly process: string;
  /** The name of a component. */
  readonly component?: string;
  /** The core of a component. */
  readonly core?: number;
  readonly action: Action;
  readonly rx: readonly ElementPort[];
  readonly tx: readonly ElementPort[];
  /** The entries of a classifier in the order in which it puts them in force. Undefined for other elements. */
  readonly entries?: readonly PortEntry[];
  /** Why the element takes no packets: a sentence without a full stop. Undefined when it takes them. */
  readonly idle?: string;
  /** What becomes of packets from one of the rx ports. Called only when the element is not idle. */
  take(packet: PacketClass, port: string): readonly Emission[];
}

/** The counters of a port, in packets, as the primary shows them. */
export interface Counters {
  readonly rx?: number;
  readonly tx?: number;
  readonly rx_drop?: number;
  readonly tx_drop?: number;
}

/** A NIC, as the primary shows it. */
export interface Nic {
  /** The number of rx queues. Undefined up to 19.08. */
  readonly rxQueues: number | undefined;
  /** Undefined up to 19.08. */
  readonly flowRules: readonly ActiveFlowRule[] | undefined;
}

/** The lcores of a process, as far as its release shows them. */
export interface Lcores {
  /** Runs the command loop, which sleeps between commands. */
  readonly master: number | undefined;
  /** Each runs a loop that polls ports, and that never sleeps while it forwards. */
  readonly workers: readonly number[];
}

/** What the status of a process shows of its forwarding beyond its process spec. */
export interface ForwardingFacts {
  /** The sources of patches to a deleted port (rule N7). */
  readonly dangling?: readonly string[];
  /** Whether there is a patch from a port that has lost its name (rule N2). */
  readonly hasNamelessSource?: boolean;
  /** The pipes of a primary, which it has without a forwarder, too. */
  readonly pipes?: readonly Pipe[];
  /** The port that a process captures: it is given at its start, and no document names it. */
  readonly captures?: readonly { readonly port: string; readonly component: string; readonly core: number }[];
  /** The classifier entries for ports to which no classifier sends: no document names them. */
  readonly strayEntries?: readonly PortEntry[];
  readonly lcores?: Lcores;
  /** The counters of ports by name. */
  readonly counters?: ReadonlyMap<string, Counters>;
  /** NICs by name, such as `phy:0`. */
  readonly nics?: ReadonlyMap<string, Nic>;
}
