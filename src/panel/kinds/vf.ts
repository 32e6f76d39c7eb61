import type { components } from '#generated/types.js';
import { memberOf, pathOf, type SpecMember, specsByClientId } from './members.js';
import type { Observation, PortConflict, ProcessKind } from './process-kind.js';
import {
  addWorker,
  componentConflicts,
  coreConflicts,
  entryConflicts,
  isEmptyWorker,
  launchedWorker,
  normalWorker,
  observeWorker,
  portsOfWorker,
  waysOfWorker,
  type WorkerSpec,
} from './worker.js';
import { componentElements } from './worker-elements.js';
import { type WorkerCommands, workerSteps } from './worker-steps.js';

export type VfSpec = { readonly kind: 'vf' } & WorkerSpec;
type Member = SpecMember<components['schemas']['PanelVf']>;

const IDLE: VfSpec = { kind: 'vf', components: [], classifier_table: [] };

export const vf: ProcessKind<VfSpec> = {
  kind: 'vf',
  member: 'vfs',
  keepsPorts: true,
  startsAfterKill: true,
  life: {
    idle: IDLE,
    fewestLcores: 2,
    launched: (cores, phys) => launchedWorker(IDLE, cores, phys),
    exit: (id) => ({ operation: 'exitVf', path: pathOf(id), body: undefined }),
  },
  emptyLabel: () => 'no components',

  specsIn: ({ vfs }) =>
    specsByClientId('vf', vfs, ({ components: list, classifier_table }): VfSpec => ({
      kind: 'vf',
      components: list,
      classifier_table,
    })),
  documentOf: (specs) => ({
    vfs: memberOf(specs, ({ components: list, classifier_table }): Member => ({
      components: list.flatMap(({ name, core, type, rx_port, tx_port }) =>
        type === 'mirror' ? [] : [{ name, core, type, rx_port, tx_port }],
      ),
      classifier_table,
    })),
  }),
  normal: (spec) => ({ kind: 'vf', ...normalWorker(spec) }),
  isEmpty: isEmptyWorker,
  conflictsWithin: (spec) => [...componentConflicts(spec.components), ...entryConflicts(spec)],
  ownPorts: portsOfWorker,
  portsOf: portsOfWorker,
  ways: waysOfWorker,

  observe: ({ status, hasOneClassifierPerCore = false }) => ({
    ...observeWorker('vf', status, (worker): VfSpec => ({ kind: 'vf', ...worker })),
    hasOneClassifierPerCore,
  }),
  conflicts: (observation, desired) => [
    ...coreConflicts(observation, desired),
    ...classifierConflicts(observation, desired),
  ],
  steps: (id, observed, desired) => workerSteps(id, observed, desired, commandsOf(id)),

  elements: (id, spec) => (spec === undefined ? [] : componentElements(id, spec)),
  addTo: (topology, id, status) => ({
    ...addWorker(topology, id, status),
    classifier_table: status.classifierTable,
  }),
};

/** A second classifier on a core hangs a vf to 18.08.1. */
function* classifierConflicts(
  { hasOneClassifierPerCore = false }: Observation<VfSpec>,
  desired: VfSpec,
): Iterable<PortConflict> {
  if (!hasOneClassifierPerCore) return;
  const first = new Map<number, string>();
  for (const { name, core, type } of desired.components) {
    if (type !== 'classifier') continue;
    const other = first.get(core);
    if (other === undefined) first.set(core, name);
    else
      yield {
        reason: `${name} is desired on core ${core} together with the classifier ${other}; up to 18.08.1 a second classifier on a core hangs the process`,
        instead: `use another core for ${name}`,
      };
  }
}

function commandsOf(id: string): WorkerCommands {
  const path = pathOf(id);
  const { client_id } = path;
  return {
    start: ({ name, core, type }) => {
      if (type === 'mirror') throw new Error(`${id} runs no mirror`);
      return { operation: 'startVfComponent', path, body: { name, core, type } };
    },
    stop: (name) => ({ operation: 'stopVfComponent', path: { client_id, name }, body: undefined }),
    attach: (name, dir, { port, vlan }) => ({
      operation: 'updateVfComponentPort',
      path: { client_id, name },
      body: vlan === undefined ? { action: 'attach', port, dir } : { action: 'attach', port, dir, vlan },
    }),
    detach: (name, dir, { port }) => ({
      operation: 'updateVfComponentPort',
      path: { client_id, name },
      body: { action: 'detach', port, dir },
    }),
    entry: (action, { mac_address, vlan, port }) => {
      const match = vlan === undefined ? { type: 'mac' as const } : { type: 'vlan' as const, vlan };
      return { operation: 'updateVfClassifierTable', path, body: { action, mac_address, port, ...match } };
    },
  };
}
