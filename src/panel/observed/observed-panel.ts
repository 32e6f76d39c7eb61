import type { RequestOrigin } from '../../spp/request-origin.js';
import { type ProcessReading, readStatuses } from '../../spp/reading.js';
import type { Registry } from '../../spp/registry.js';
import { kindOf, type ProcessSpec } from '../kinds/index.js';
import type { Observation } from '../kinds/process-kind.js';
import type { LaunchSpec } from '../document/schema.js';
import type { Launches } from '../../spp/host/launches.js';
import { ModelHostRules } from '../plan/model-host-rules.js';
import type { HostRules } from '../plan/host-rules.js';

/** A connected process as its last status shows it. */
export interface ObservedProcess extends Observation<ProcessSpec> {
  /** Such as `primary` and `vf:2`. */
  readonly id: string;
  readonly kind: ProcessSpec['kind'];
  /** In normal form. Undefined for a process that could not be read, and for a primary without a forwarder. */
  readonly spec: ProcessSpec | undefined;
  /** Why the process could not be read. Undefined when it was read. */
  readonly error: Error | undefined;
}

/** The panel as the last statuses show it. */
export interface ObservedPanel {
  readonly processes: ReadonlyMap<string, ObservedProcess>;
  /** The rings that exist, such as `ring:0`. Undefined while no primary is connected. */
  readonly rings: ReadonlySet<string> | undefined;
  /** What is known of the host that the processes share. Undefined when nothing is known. */
  readonly host?: HostRules;
  /** How processes were launched. Undefined when nothing is known. */
  readonly launches?: Launches;
  /** Why the primary cannot launch at all. Undefined if it can, and while none is connected. */
  readonly whyNoLaunch?: string | undefined;
}

/** How a process was launched. Undefined when it is not known. @param id such as `vf:2`. */
export function launchOf(id: string, launches: Launches | undefined): LaunchSpec | undefined {
  // The options are those of a request or document, which were checked.
  return launches?.of(id) as LaunchSpec | undefined;
}

/** The process specs of the processes that were read, by id. */
export function observedSpecs({ processes }: ObservedPanel): ReadonlyMap<string, ProcessSpec> {
  const specs = new Map<string, ProcessSpec>();
  for (const { id, spec } of processes.values()) if (spec !== undefined) specs.set(id, spec);
  return specs;
}

/** Reads the status of all processes at the same time. A process that fails is returned with its error. */
export async function readPanel(
  registry: Registry,
  origin: RequestOrigin | undefined,
): Promise<ObservedPanel> {
  const readings = await readStatuses(registry.list(), origin);
  return {
    processes: new Map(readings.map((reading) => [reading.id, observedOf(reading)])),
    ...hostOf(registry),
  };
}

/** What is known of the host of a panel besides the statuses of its processes. */
export function hostOf(registry: Registry): Omit<ObservedPanel, 'processes'> {
  return {
    rings: registry.rings(),
    host: new ModelHostRules(registry.host.model),
    launches: registry.host.launches,
    whyNoLaunch: registry.primaryOrNone?.whyNoLaunch,
  };
}

/** What a status shows of its process. */
export function observedOf(reading: ProcessReading): ObservedProcess {
  const { id, kind } = reading;
  if ('error' in reading) return { id, kind, error: reading.error, spec: undefined, ports: [] };
  const about = kindOf(reading);
  const observation = about.observe(reading);
  const { spec } = observation;
  return { ...observation, id, kind, error: undefined, spec: spec && about.normal(spec) };
}
