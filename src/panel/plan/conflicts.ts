import type { ComponentPart, Part } from '../document/document.js';
import { isExclusive } from './host-rules.js';
import type { ObservedPanel, ObservedProcess } from '../observed/observed-panel.js';
import { isEmpty } from '../document/normal.js';
import { nameOf } from '../process-id.js';
import type { Conflict } from './step.js';

/**
 * What keeps a process from doing what it is to do, as far as that can be told without trying.
 *
 * @param parts all parts of the desired document.
 */
export function conflictsOf(
  process: ObservedProcess,
  desired: Part,
  live: ObservedPanel,
  parts: ReadonlyMap<string, Part>,
): PortConflict[] {
  const { id, error } = process;
  const because = (missing: Missing): PortConflict => ({ process: id, ...missing });
  if (error !== undefined) return [because({ reason: `it cannot be read: ${error.message}` })];
  if (process.part === undefined) {
    return isEmpty(desired)
      ? []
      : [because({ reason: 'it has no forwarder: its release has none, or it runs on one core' })];
  }
  return [
    ...coresMissing(process, desired).map((reason) => ({ reason })),
    ...classifiersTooMany(process, desired),
    ...portsMissing(process, desired, live, parts),
    ...ringsTooEarly(desired, process.part, live, parts),
  ].map(because);
}

/** Something that cannot be done, with the port that it is about. */
export interface PortConflict extends Conflict {
  /** The port that the process must not be given, if it is about one. */
  readonly port?: string;
}

type Missing = Omit<PortConflict, 'process'>;

function coresMissing({ workers }: ObservedProcess, desired: Part): string[] {
  return componentsOf(desired)
    .filter(({ core }) => !workers.includes(core))
    .map(
      ({ name, core }) => `${name} is to run on core ${core}, but its worker cores are ${workers.join(', ')}`,
    );
}

/** A second classifier on a core hangs a vf to 18.08.1. */
function* classifiersTooMany(
  { hasOneClassifierPerCore = false }: ObservedProcess,
  desired: Part,
): Iterable<Missing> {
  if (!hasOneClassifierPerCore) return;
  const first = new Map<number, string>();
  for (const { name, core, type } of componentsOf(desired)) {
    if (type !== 'classifier') continue;
    const other = first.get(core);
    if (other === undefined) first.set(core, name);
    else
      yield {
        reason: `${name} is to run on core ${core} with the classifier ${other}; to 18.08.1 a core runs one classifier only, and the process hangs`,
        instead: 'use another core for it',
      };
  }
}

function* portsMissing(
  { id, ports: given }: ObservedProcess,
  desired: Part,
  { processes, rings }: ObservedPanel,
  parts: ReadonlyMap<string, Part>,
): Iterable<Missing> {
  for (const port of portsOf(desired)) {
    const [type = ''] = port.split(':');
    if (type === 'phy' && !given.includes(port)) yield { port, reason: `it has no ${port}` };
    if (type === 'ring' && rings !== undefined && !rings.has(port))
      yield { port, reason: `there is no ${port}` };
    if (!isExclusive(port)) continue;
    for (const other of processes.values()) {
      if (other.id === id || !other.ports.includes(port)) continue;
      const keepsForLife = other.kind === 'vf' || other.kind === 'mirror';
      const part = parts.get(other.id);
      if (!keepsForLife && part !== undefined && !portsOf(part).has(port)) continue;
      const reason = `${port} is taken by ${nameOf(other.id)}`;
      if (!keepsForLife) yield { port, reason };
      else
        yield {
          port,
          reason: `${reason}, which keeps it as long as it lives`,
          instead: `use another ${type}, or end ${nameOf(other.id)} and start it again`,
        };
    }
  }
}

/** A ring that the primary has added can't be added by a process that comes later (rule H9). */
function* ringsTooEarly(
  desired: Part,
  live: Part | undefined,
  { processes }: ObservedPanel,
  parts: ReadonlyMap<string, Part>,
): Iterable<Missing> {
  if (desired.kind !== 'primary') return;
  const had = live?.kind === 'primary' ? live.ports : [];
  for (const port of desired.ports) {
    if (!port.startsWith('ring:') || had.includes(port)) continue;
    for (const [id, part] of parts) {
      if (processes.has(id) || part.kind === 'primary' || !portsOf(part).has(port)) continue;
      yield {
        port,
        reason: `${nameOf(id)} is not connected, and could not have ${port} any more once the primary has it`,
        instead: `start ${nameOf(id)} first, or leave ${port} out of the primary`,
      };
    }
  }
}

function componentsOf(part: Part): readonly ComponentPart[] {
  return part.kind === 'vf' || part.kind === 'mirror' ? part.components : [];
}

/** All ports that a part names. */
export function portsOf(part: Part): Set<string> {
  switch (part.kind) {
    case 'primary':
    case 'nfv': {
      const pipes = part.kind === 'primary' ? part.pipes : [];
      return new Set([
        ...part.ports,
        ...pipes.flatMap(({ port, rx, tx }) => [port, rx, tx]),
        ...part.patches.flatMap(({ src, dst }) => [src, dst]),
      ]);
    }
    case 'vf':
    case 'mirror':
      return new Set(
        part.components.flatMap(({ rx_port, tx_port }) => [...rx_port, ...tx_port].map(({ port }) => port)),
      );
    case 'pcap':
      return new Set();
  }
}
