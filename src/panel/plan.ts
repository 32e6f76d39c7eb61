import { type Part, type PanelDocument, partsOf } from './document.js';
import type { LivePanel } from './live.js';
import { planNfv, planPrimary } from './plan-forwarder.js';
import { planWorker } from './plan-worker.js';
import { obstaclesOf } from './obstacles.js';
import { nameOf } from './process-id.js';
import { inOrder, type Obstacle, type Step } from './step.js';

/** What leads from the live panel to the wanted one. */
export interface Plan {
  /** In the order in which they are to be done; those of different processes may be done at the same time. */
  readonly steps: readonly Step[];
  /** What can't be done. */
  readonly obstacles: readonly Obstacle[];
  /** The ids of the processes that are named and not connected. */
  readonly pending: readonly string[];
}

/**
 * Works out what leads from the live panel to the wanted one. Processes that the document does not name are not touched.
 *
 * @param wanted a document that does not contradict itself, see contradictionsOf().
 */
export function planPanel(live: LivePanel, wanted: PanelDocument): Plan {
  const steps: Step[] = [];
  const obstacles: Obstacle[] = [];
  const pending: string[] = [];
  const parts = partsOf(wanted);
  for (const [id, part] of parts) {
    const process = live.processes.get(id);
    const clientId = clientIdOf(id);
    if (process === undefined) {
      const other = [...live.processes.values()].find((each) => clientIdOf(each.id) === clientId);
      if (clientId === undefined || other === undefined) pending.push(id);
      else
        obstacles.push({ process: id, reason: `the client id ${clientId} is that of ${nameOf(other.id)}` });
      continue;
    }
    const found = obstaclesOf(process, part, live, parts);
    obstacles.push(...found);
    if (process.part !== undefined) steps.push(...planProcess(id, process.part, part));
  }
  return { steps: inOrder(withReleases(steps)), obstacles, pending };
}

/** The steps of one process. @throws Error when it is of another kind than the part. */
export function planProcess(id: string, live: Part, wanted: Part): Step[] {
  const clientId = clientIdOf(id) ?? 0;
  if (live.kind === 'primary' && wanted.kind === 'primary') return planPrimary(id, live, wanted);
  if (live.kind === 'nfv' && wanted.kind === 'nfv') return planNfv(id, clientId, live, wanted);
  if (live.kind === 'vf' && wanted.kind === 'vf') return planWorker(id, 'vf', clientId, live, wanted);
  if (live.kind === 'mirror' && wanted.kind === 'mirror') {
    return planWorker(id, 'mirror', clientId, live, wanted);
  }
  if (live.kind === 'pcap' && wanted.kind === 'pcap') {
    if (live.capturing === wanted.capturing) return [];
    const { capturing } = wanted;
    return [
      {
        key: `${id} capture`,
        process: id,
        call: {
          operation: 'setPcapCapture',
          path: { client_id: clientId },
          body: { action: capturing ? 'start' : 'stop' },
        },
        reason: `capturing is ${capturing ? '' : 'not '}wanted`,
        after: [],
        rank: 0,
      },
    ];
  }
  throw new Error(`${id} is a ${live.kind}, not a ${wanted.kind}`);
}

function clientIdOf(id: string): number | undefined {
  const [, digits] = id.split(':');
  return digits === undefined ? undefined : Number(digits);
}

/** A vhost belongs to one process: where one gives it up and another one wants it, the first one goes first. */
function withReleases(steps: readonly Step[]): Step[] {
  const releases = new Map<string, Step[]>();
  for (const step of steps) {
    const port = releasedBy(step);
    if (port !== undefined) releases.set(port, [...(releases.get(port) ?? []), step]);
  }
  return steps.map((step) => {
    const port = takenBy(step);
    const others = port === undefined ? [] : (releases.get(port) ?? []);
    const before = others.filter(({ process }) => process !== step.process).map(({ key }) => key);
    return before.length === 0 ? step : { ...step, after: [...step.after, ...before] };
  });
}

function releasedBy({ call }: Step): string | undefined {
  if (call.body === undefined || !('port' in call.body)) return undefined;
  const { action, port } = call.body;
  return (action === 'del' || action === 'detach') && port.startsWith('vhost:') ? port : undefined;
}

function takenBy({ call }: Step): string | undefined {
  if (call.body === undefined || !('port' in call.body)) return undefined;
  const { action, port } = call.body;
  return (action === 'add' || action === 'attach') && port.startsWith('vhost:') ? port : undefined;
}
