import type { RequestOrigin } from '../../spp/request-origin.js';
import type { NfvStatus } from '../../spp/protocol/nfv-status.js';
import type { PcapStatus } from '../../spp/protocol/pcap.js';
import type { PrimaryStatus } from '../../spp/protocol/primary.js';
import { UNUSED, type WorkerStatus } from '../../spp/protocol/worker.js';
import { type ProcessReading, readStatuses } from '../../spp/reading.js';
import type { Registry } from '../../spp/registry.js';
import { coresOf } from '../../spp/processes/worker-status.js';
import { HostOfModel } from '../plan/host-of-model.js';
import type { HostRules } from '../plan/host-rules.js';
import type { AttachedPart, ClassifierEntry, ComponentPart, Part, Patch } from '../document/document.js';
import { normalPart } from '../document/normal.js';

/** A connected process, as it was read. */
export interface ObservedProcess {
  /** Such as `primary` and `vf:2`. */
  readonly id: string;
  readonly kind: Part['kind'];
  /** What it does. Undefined when it did not answer, or is a primary that forwards nothing itself. */
  readonly part: Part | undefined;
  /** Why it could not be read, if so. */
  readonly error: Error | undefined;
  /** All its ports, those among them that a document does not name. */
  readonly ports: readonly string[];
  /** The cores that run components. Empty for all but vf and mirror. */
  readonly workers: readonly number[];
  /** Whether a core can run one classifier only, as in a vf to 18.08.1. */
  readonly hasOneClassifierPerCore?: boolean;
  /** The ports that are patched to a port that was deleted (rule N7). */
  readonly dangling: readonly string[];
}

/** The panel, as it was read. */
export interface ObservedPanel {
  readonly processes: ReadonlyMap<string, ObservedProcess>;
  /** The rings that there are; undefined when nobody tells. */
  readonly rings: ReadonlySet<string> | undefined;
  /** What is known of the host that they share; undefined when nothing is. */
  readonly host?: HostRules;
}

/** Asks all processes for their status, at the same time. One that fails is told with why. */
export async function readPanel(
  registry: Registry,
  caller: RequestOrigin | undefined,
): Promise<ObservedPanel> {
  const readings = await readStatuses(registry.list(), caller);
  return {
    processes: new Map(readings.map((reading) => [reading.id, observedOf(reading)])),
    rings: registry.rings(),
    host: new HostOfModel(registry.host.model),
  };
}

/** What a process does, as its status tells. */
export function observedOf(reading: ProcessReading): ObservedProcess {
  const { id, kind } = reading;
  const base = { id, kind, error: undefined, ports: [], workers: [], dangling: [] };
  if ('error' in reading) return { ...base, part: undefined, error: reading.error };
  switch (reading.kind) {
    case 'primary': {
      const { ports = [], patches = [] } = reading.status.forwarder ?? {};
      return { ...base, part: primaryPart(reading.status), ports, dangling: danglingIn(patches) };
    }
    case 'nfv': {
      const { ports, patches } = reading.status;
      return { ...base, part: nfvPart(reading.status), ports, dangling: danglingIn(patches) };
    }
    case 'vf':
    case 'mirror': {
      const { status } = reading;
      const workers = [...coresOf(status).workers].sort((a, b) => a - b);
      const { hasOneClassifierPerCore = false } = reading;
      const part = workerPart(reading.kind, status);
      return { ...base, part, ports: status.ports, workers, hasOneClassifierPerCore };
    }
    case 'pcap':
      return { ...base, part: pcapPart(reading.status) };
  }
}

/** How a status shows a port that was deleted. */
const DELETED = 'udf';

function danglingIn(patches: readonly Patch[]): string[] {
  return patches.flatMap(({ src, dst }) => (dst === DELETED && src !== DELETED ? [src] : []));
}

function withoutDeleted(patches: readonly Patch[]): Patch[] {
  return patches.filter(({ src, dst }) => src !== DELETED && dst !== DELETED);
}

/** The types of port that are there without being added, or that stand for a port that is no more. */
const GIVEN = /^(phy:|udf$)/;

function primaryPart({ forwarder, pipes = [] }: PrimaryStatus): Part | undefined {
  if (forwarder === undefined) return undefined;
  return normalPart({
    kind: 'primary',
    ports: forwarder.ports.filter((port) => !GIVEN.test(port) && !port.startsWith('pipe:')),
    pipes: pipes.map(({ id, rx, tx }) => ({
      port: `pipe:${id}`,
      rx: `ring:${rx ?? 0}`,
      tx: `ring:${tx ?? 0}`,
    })),
    patches: withoutDeleted(forwarder.patches),
    forwarding: forwarder.status === 'running',
  });
}

function nfvPart({ ports, patches, running }: NfvStatus): Part {
  return normalPart({
    kind: 'nfv',
    ports: ports.filter((port) => !GIVEN.test(port)),
    patches: withoutDeleted(patches),
    forwarding: running,
  });
}

function workerPart(kind: 'vf' | 'mirror', { components, classifierTable }: WorkerStatus): Part {
  const classified = new Set(
    components.flatMap(({ type, tx_port = [] }) =>
      typeOf(type) === 'classifier' ? tx_port.map(({ port }) => port) : [],
    ),
  );
  return normalPart({
    kind,
    components: components.flatMap(({ name, core, type, rx_port = [], tx_port = [] }) =>
      name === undefined || type === UNUSED
        ? []
        : [
            {
              name,
              core,
              type: typeOf(type),
              rx_port: rx_port.map(attached),
              tx_port: tx_port.map(attached),
            },
          ],
    ),
    // Early releases show the entries of classifiers that are no more.
    classifier_table: classifierTable.filter(({ port }) => classified.has(port)).map(entry),
  });
}

/** The two words for a classifier are one. Of a type that nobody knows yet a difference will tell. */
function typeOf(word: string): ComponentPart['type'] {
  return (word === 'classifier_mac' ? 'classifier' : word) as ComponentPart['type'];
}

function attached({ port, vlan }: WorkerAttached): AttachedPart {
  if (vlan === undefined || vlan.operation === 'none') return { port };
  const { operation, id, pcp } = vlan;
  return { port, vlan: operation === 'add' ? { operation, id, pcp } : { operation } };
}
type WorkerAttached = NonNullable<WorkerStatus['components'][number]['rx_port']>[number];

function entry({ type, value, port }: WorkerStatus['classifierTable'][number]): ClassifierEntry {
  if (type === 'mac') return { mac_address: value, port };
  const slash = value.indexOf('/');
  return { mac_address: value.slice(slash + 1), vlan: Number(value.slice(0, slash)), port };
}

function pcapPart({ status }: PcapStatus): Part {
  return { kind: 'pcap', capturing: status === 'running' };
}
