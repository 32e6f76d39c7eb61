import type { ProcessType } from '../../text/process-id.js';
import type { EalCores } from '../../spp/protocol/eal-cores.js';
import type { SuccessfulReading } from '../../spp/reading.js';
import type { TopologyBuilder, TopologyProcess, ProcessDetails } from '../../topology/builder.js';
import type { Element, ForwardingFacts } from '../../topology/forwarding/element.js';
import type { Panel, PanelDocument } from '../document/schema.js';
import type { HostTrial } from '../plan/host-rules.js';
import type { Call, Conflict, Step } from '../plan/step.js';

/** What every process spec has: the kind of process that it is for. */
export interface Spec {
  readonly kind: ProcessType;
}

/** What the status of a process shows. */
export interface Observation<S extends Spec> {
  /** The process spec that describes what the process does now. Undefined for a primary without a forwarder. */
  readonly spec: S | undefined;
  /** All ports of the process, including those that a document does not name, such as `phy:0`. */
  readonly ports: readonly string[];
  /** The cores that can run components. */
  readonly workers?: readonly number[];
  /** Whether a core can run one classifier only, as in a vf to 18.08.1. */
  readonly hasOneClassifierPerCore?: boolean;
  /** The ports that are patched to a deleted port (rule N7). */
  readonly dangling?: readonly string[];
  /** What the status shows of the forwarding beyond the process spec. */
  readonly facts?: ForwardingFacts;
}

/** A conflict within a process spec. */
export interface SpecConflict {
  /** A JSON Pointer into the process spec. */
  readonly pointer: string;
  /** A sentence. */
  readonly detail: string;
}

/** A conflict of a plan, with the port that causes it. */
export interface PortConflict extends Omit<Conflict, 'process'> {
  /** The port that the process must not get. Undefined when the conflict is not about a port. */
  readonly port?: string;
}

/** What the conflicts of one process depend on besides the process. */
export interface ConflictContext {
  /** The process specs of the desired document, by id. */
  readonly specs: ReadonlyMap<string, Spec>;
  readonly isConnected: (id: string) => boolean;
  /** The ports that a process spec of any kind names. */
  readonly portsOf: (spec: Spec) => ReadonlySet<string>;
}

/** What the steps of one process depend on besides its two process specs. */
export interface StepContext {
  /** The ports that are patched to a deleted port: the process dies at the next packet from them (rule N7). */
  readonly dangling: readonly string[];
  /** Whether a port was an end of a patch before, although no patch shows it now (rule N3). */
  readonly wasPatched: (port: string) => boolean;
  /** Whether ports may have to be deleted before others can be added: all 32 slots of the host may be taken (rule H1). */
  readonly isShortOfRoom: boolean;
}

/** How a process begins and ends. */
export interface ProcessLife<S extends Spec> {
  /** The process spec of a process that does nothing. */
  readonly idle: S;
  /** The number of lcores that the program needs to start, the master included. */
  readonly fewestLcores: number;
  /** What a process shows that was just launched. @param phys the NICs of the host, such as `phy:0`. */
  launched(cores: EalCores, phys: readonly string[]): Observation<S> & { readonly spec: S };
  /** Ends a process. @param id such as `vf:2`. */
  exit(id: string): Call;
}

/**
 * All that the panel knows of one kind of process. The planner, the reconciler and the topology know this interface and
 * none of the kinds. A new kind is one file in this folder and one entry in `index.ts`.
 */
export interface ProcessKind<S extends Spec> {
  readonly kind: S['kind'];
  /** The member of a panel document that has the process specs of this kind. */
  readonly member: keyof PanelDocument;
  /** Whether the process keeps a port as long as it lives, although a component gives the port up (rule V8). */
  readonly keepsPorts: boolean;
  /** Whether a killed process can start again with its client id (restore-20.02). */
  readonly startsAfterKill: boolean;
  /** Undefined for the primary, which spp-ctl neither launches nor ends by a document. */
  readonly life?: ProcessLife<S>;
  /** The text of a picture for a process that has nothing to show. */
  emptyLabel(process: Pick<TopologyProcess, 'status'>): string;

  /** The process specs of this kind in a document, by the id of the process. */
  specsIn(document: PanelDocument): ReadonlyMap<string, S>;
  /** The member of a document for these process specs. @param specs by client id; under the empty string for the primary. */
  documentOf(specs: ReadonlyMap<string, S>): Panel;
  /**
   * The normal form: two process specs that say the same have the same normal form. Lists are sorted, MAC addresses have
   * small letters and colons, members without a meaning are left out.
   */
  normal(spec: S): S;
  /** Whether a process with this spec does nothing. */
  isEmpty(spec: S): boolean;
  /** The conflicts within a process spec, whatever panel it is for. */
  conflictsWithin(spec: S): readonly SpecConflict[];
  /** The ports that a process with this spec has: added or attached. */
  ownPorts(spec: S): ReadonlySet<string>;
  /** All ports that a process spec names: its own, and the ends of patches and pipes. */
  portsOf(spec: S): ReadonlySet<string>;

  /**
   * The ways that packets take through a process with this spec: `phy:0 to ring:1`. Each has all that it needs, by names that
   * mean something within the process only: a way without one of them passes no packet.
   */
  ways(spec: S): ReadonlyMap<string, readonly string[]>;

  /** Reads a status. */
  observe(reading: SuccessfulReading & { readonly kind: S['kind'] }): Observation<S>;
  /** What keeps an observed process from its spec, besides ports that it cannot have. */
  conflicts(observation: Observation<S>, desired: S, context: ConflictContext): Iterable<PortConflict>;
  /** The steps from what a process does to what it is to do. @param id such as `vf:2`. */
  steps(id: string, observed: S, desired: S, context: StepContext): readonly Step[];
  /** Adds rules of this kind to the trial of a plan. @param trial the rules of the host; undefined for none. */
  trial?(observation: Observation<S>, trial: HostTrial | undefined): HostTrial;

  /**
   * What the process does with packets. Each rule names where in the public source of SPP it is from.
   *
   * @param id such as `vf:2`.
   * @param spec undefined for a primary without a forwarder.
   * @param facts what a process spec does not say.
   */
  elements(id: string, spec: S | undefined, facts: ForwardingFacts): readonly Element[];

  /** Adds a process to a topology. @param id such as `vf:2`. */
  addTo(
    topology: TopologyBuilder,
    id: string,
    status: (SuccessfulReading & { readonly kind: S['kind'] })['status'],
  ): ProcessDetails;
}
