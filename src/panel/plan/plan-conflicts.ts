import { kindOf, type ProcessSpec } from '../kinds/index.js';
import type { ConflictContext, PortConflict } from '../kinds/process-kind.js';
import type { ObservedPanel, ObservedProcess } from '../observed/observed-panel.js';
import { processName } from '../../text/process-id.js';
import { isExclusive } from './host-rules.js';

/**
 * What keeps a process from its spec, as far as that is known before anything is sent.
 *
 * @param specs all process specs of the desired document, by id.
 */
export function conflictsOf(
  process: ObservedProcess,
  desired: ProcessSpec,
  panel: ObservedPanel,
  specs: ReadonlyMap<string, ProcessSpec>,
): readonly PortConflict[] {
  const { error, spec } = process;
  if (error !== undefined) return [{ reason: `the process cannot be read: ${error.message}` }];
  const kind = kindOf(desired);
  if (spec === undefined) {
    return kind.isEmpty(desired)
      ? []
      : [{ reason: 'the process has no forwarder: its release has none, or it runs on one core' }];
  }
  const context: ConflictContext = {
    specs,
    isConnected: (id) => panel.processes.has(id),
    portsOf: (each) => kindOf(each).portsOf(each as ProcessSpec),
  };
  return [
    ...kind.conflicts({ ...process, spec }, desired, context),
    ...portConflicts(process, desired, panel, specs),
  ];
}

/** The ports that the process cannot have. */
function* portConflicts(
  { id, ports: own }: ObservedProcess,
  desired: ProcessSpec,
  { processes, rings }: ObservedPanel,
  specs: ReadonlyMap<string, ProcessSpec>,
): Iterable<PortConflict> {
  for (const port of kindOf(desired).portsOf(desired)) {
    const [type = ''] = port.split(':');
    if (type === 'phy' && !own.includes(port)) yield { port, reason: `the process has no ${port}` };
    if (type === 'ring' && rings !== undefined && !rings.has(port))
      yield { port, reason: `${port} does not exist` };
    if (!isExclusive(port)) continue;
    for (const other of processes.values()) {
      if (other.id === id || !other.ports.includes(port)) continue;
      const kind = kindOf(other);
      const spec = specs.get(other.id);
      // The plan has the other process release the port first.
      if (!kind.keepsPorts && spec !== undefined && !kind.portsOf(spec).has(port)) continue;
      const reason = `${port} is used by ${processName(other.id)}`;
      if (!kind.keepsPorts) yield { port, reason };
      else
        yield {
          port,
          reason: `${reason}, which keeps it as long as it lives`,
          instead: `use another ${type}, or end ${processName(other.id)} and start it again`,
        };
    }
  }
}
