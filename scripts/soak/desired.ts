import type { Panel } from '../../src/panel/document/schema.js';
import type { Dice } from '../random.js';
import type { Subject } from './subject.js';

/** Of the nfvs and vfs that the desired document can name, it names every second. */
const EVERY = 2;

/**
 * Selects the processes of the desired document. Clients only read them, as spp-ctl would repair their changes. Their process
 * specs need no virtual device, so that the devices of other processes, which clients change, are no obstacle.
 *
 * @returns the nfvs with at least two phys, and the vfs.
 */
export function selectDesired(subjects: readonly Subject[]): Subject[] {
  const suitable = subjects.filter(
    ({ kind, process }) => kind === 'vf' || (kind === 'nfv' && (process.options.phys ?? 0) > 1),
  );
  const selected = suitable.filter((_, at) => at % EVERY === 0);
  for (const subject of selected) subject.isDesired = true;
  return selected;
}

/** A document with a random process spec for each of the processes. */
export function randomDocument(desired: readonly Subject[], dice: Dice): Panel {
  const specs = <Spec>(kind: string, make: (clientId: number) => Spec): Record<string, Spec> =>
    Object.fromEntries(
      desired
        .filter((subject) => subject.kind === kind)
        .map(({ clientId = 0 }) => [String(clientId), make(clientId)]),
    );
  return {
    nfvs: specs('nfv', () => ({
      ports: [],
      patches: dice.chance(0.5) ? [{ src: 'phy:0', dst: 'phy:1' }] : [],
      forwarding: dice.chance(0.5),
    })),
    vfs: specs('vf', (clientId) => ({
      components: dice.chance(0.5)
        ? [{ name: `desired_${clientId}`, core: clientId + 1, type: 'forward', rx_port: [], tx_port: [] }]
        : [],
      classifier_table: [],
    })),
  };
}

/** The differences between the processes and a document of randomDocument(), as sentences; empty if there are none. */
export function deviations(desired: readonly Subject[], document: Panel): string[] {
  return desired
    .filter((subject) => !isAsDesired(subject, document))
    .map(({ name, status }) => `${name} is not as desired: ${JSON.stringify(status)}`);
}

function isAsDesired({ clientId = 0, status }: Subject, { nfvs, vfs }: Panel): boolean {
  if ('components' in status) {
    const names = status.components.flatMap(({ name }) => name ?? []);
    const wanted = (vfs?.[String(clientId)]?.components ?? []).map(({ name }) => name);
    return names.join() === wanted.join();
  }
  const spec = nfvs?.[String(clientId)];
  if (spec === undefined || !('patches' in status) || !('status' in status)) return false;
  const patches = status.patches.map(({ src, dst }) => `${src} ${dst}`);
  return (
    (status.status === 'running') === spec.forwarding &&
    patches.join() === spec.patches.map(({ src, dst }) => `${src} ${dst}`).join()
  );
}
