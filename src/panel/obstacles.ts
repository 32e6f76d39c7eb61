import type { ComponentPart, Part } from './document.js';
import type { LivePanel, LiveProcess } from './live.js';
import { nameOf } from './process-id.js';
import type { Obstacle } from './step.js';

/**
 * What keeps a process from doing what it is to do, as far as that can be told without trying.
 *
 * @param parts all parts of the wanted document.
 */
export function obstaclesOf(
  process: LiveProcess,
  wanted: Part,
  live: LivePanel,
  parts: ReadonlyMap<string, Part>,
): Obstacle[] {
  const { id, error } = process;
  const because = (reason: string): Obstacle => ({ process: id, reason });
  if (error !== undefined) return [because(`it cannot be read: ${error.message}`)];
  if (process.part === undefined) {
    return wanted.kind === 'primary' && asksForNothing(wanted)
      ? []
      : [because('it has no forwarder: its release has none, or it runs on one core')];
  }
  return [...coresMissing(process, wanted), ...portsMissing(process, wanted, live, parts)].map(because);
}

function asksForNothing({ ports, pipes, patches, forwarding }: Part & { kind: 'primary' }): boolean {
  return ports.length + pipes.length + patches.length === 0 && !forwarding;
}

function coresMissing({ workers }: LiveProcess, wanted: Part): string[] {
  return componentsOf(wanted)
    .filter(({ core }) => !workers.includes(core))
    .map(
      ({ name, core }) => `${name} is to run on core ${core}, but its worker cores are ${workers.join(', ')}`,
    );
}

function* portsMissing(
  { id, ports: given }: LiveProcess,
  wanted: Part,
  { processes, rings }: LivePanel,
  parts: ReadonlyMap<string, Part>,
): Iterable<string> {
  for (const port of portsOf(wanted)) {
    const [type = ''] = port.split(':');
    if (type === 'phy' && !given.includes(port)) yield `it has no ${port}`;
    if (type === 'ring' && rings !== undefined && !rings.has(port)) yield `there is no ${port}`;
    if (type !== 'vhost') continue;
    for (const other of processes.values()) {
      if (other.id === id || !other.ports.includes(port)) continue;
      const part = parts.get(other.id);
      if (part !== undefined && !portsOf(part).has(port)) continue;
      yield `${port} is taken by ${nameOf(other.id)}`;
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
