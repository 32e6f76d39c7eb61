import type { components } from '#generated/types.js';
import { memberOf, pathOf, type SpecMember, specsByClientId } from './members.js';
import type { ProcessKind } from './process-kind.js';
import {
  addWorker,
  type AttachedSpec,
  componentConflicts,
  coreConflicts,
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

export type MirrorSpec = { readonly kind: 'mirror' } & WorkerSpec;
type Member = SpecMember<components['schemas']['PanelMirror']>;

const IDLE: MirrorSpec = { kind: 'mirror', components: [], classifier_table: [] };

export const mirror: ProcessKind<MirrorSpec> = {
  kind: 'mirror',
  member: 'mirrors',
  keepsPorts: true,
  startsAfterKill: true,
  life: {
    idle: IDLE,
    fewestLcores: 2,
    launched: (cores, phys) => launchedWorker(IDLE, cores, phys),
    exit: (id) => ({ operation: 'exitMirror', path: pathOf(id), body: undefined }),
  },
  emptyLabel: () => 'no components',

  specsIn: ({ mirrors }) =>
    specsByClientId('mirror', mirrors, ({ components: list }): MirrorSpec => ({
      kind: 'mirror',
      components: list.map((component) => ({ ...component, type: 'mirror' })),
      classifier_table: [],
    })),
  documentOf: (specs) => ({
    mirrors: memberOf(specs, ({ components: list }): Member => ({
      components: list.map(({ name, core, rx_port, tx_port }) => ({
        name,
        core,
        rx_port: rx_port.map(withoutVlan),
        tx_port: tx_port.map(withoutVlan),
      })),
    })),
  }),
  normal: (spec) => ({ kind: 'mirror', ...normalWorker(spec) }),
  isEmpty: isEmptyWorker,
  conflictsWithin: (spec) => componentConflicts(spec.components),
  ownPorts: portsOfWorker,
  portsOf: portsOfWorker,
  ways: waysOfWorker,

  observe: ({ status }) =>
    observeWorker('mirror', status, (worker): MirrorSpec => ({ kind: 'mirror', ...worker })),
  conflicts: coreConflicts,
  steps: (id, observed, desired) => workerSteps(id, observed, desired, commandsOf(id)),

  elements: (id, spec) => (spec === undefined ? [] : componentElements(id, spec)),
  addTo: addWorker,
};

function withoutVlan({ port }: AttachedSpec): { readonly port: string } {
  return { port };
}

function commandsOf(id: string): WorkerCommands {
  const path = pathOf(id);
  return {
    start: ({ name, core }) => ({
      operation: 'startMirrorComponent',
      path,
      body: { name, core, type: 'mirror' },
    }),
    stop: (name) => ({ operation: 'stopMirrorComponent', path: { ...path, name }, body: undefined }),
    attach: (name, dir, { port }) => ({
      operation: 'updateMirrorComponentPort',
      path: { ...path, name },
      body: { action: 'attach', port, dir },
    }),
    detach: (name, dir, { port }) => ({
      operation: 'updateMirrorComponentPort',
      path: { ...path, name },
      body: { action: 'detach', port, dir },
    }),
    entry: () => {
      throw new Error(`${id} has no classifier table`);
    },
  };
}
