import type { components } from '#generated/types.js';
import { coresOf } from '../../topology/builder.js';
import type { Lcores } from '../../topology/forwarding/element.js';
import type { Patch } from '../document/schema.js';
import {
  addedPorts,
  danglingPorts,
  existingPatches,
  forwarderWays,
  lcoresOf,
  patchConflicts,
  patchFacts,
  patchKey,
} from './forwarder.js';
import { type ForwarderCommands, forwarderSteps } from './forwarder-steps.js';
import { memberOf, pathOf, type SpecMember, specsByClientId } from './members.js';
import { patchElements } from './patch-elements.js';
import type { ProcessKind } from './process-kind.js';
import { sorted } from './sorted.js';

export type NfvSpec = { readonly kind: 'nfv' } & SpecMember<components['schemas']['PanelNfv']>;

const IDLE: NfvSpec = { kind: 'nfv', ports: [], patches: [], forwarding: false };

export const nfv: ProcessKind<NfvSpec> = {
  kind: 'nfv',
  member: 'nfvs',
  keepsPorts: false,
  startsAfterKill: true,
  life: {
    idle: IDLE,
    fewestLcores: 1,
    launched: ({ master, workers }, phys) => ({
      spec: IDLE,
      ports: phys,
      facts: { lcores: { master, workers } },
    }),
    exit: (id) => ({ operation: 'exitNfv', path: pathOf(id), body: undefined }),
  },
  emptyLabel: () => 'no patches',

  specsIn: ({ nfvs }) =>
    specsByClientId('nfv', nfvs, ({ ports, patches, forwarding }): NfvSpec => ({
      kind: 'nfv',
      ports,
      patches,
      forwarding,
    })),
  documentOf: (specs) => ({
    nfvs: memberOf(specs, ({ ports, patches, forwarding }) => ({ ports, patches, forwarding })),
  }),
  normal: ({ kind, ports, patches, forwarding }) => ({
    kind,
    ports: sorted(ports, (port) => port),
    patches: sorted(patches, patchKey),
    forwarding,
  }),
  isEmpty: ({ ports, patches, forwarding }) => ports.length + patches.length === 0 && !forwarding,
  conflictsWithin: ({ ports, patches }) => patchConflicts(patches, ports),
  ownPorts: ({ ports }) => new Set(ports),
  portsOf: ({ ports, patches }) => new Set([...ports, ...patches.flatMap(({ src, dst }) => [src, dst])]),
  ways: forwarderWays,

  observe: ({ status: { ports, patches, running, masterLcore, lcores } }) => ({
    spec: {
      kind: 'nfv',
      ports: addedPorts(ports),
      patches: existingPatches(patches),
      forwarding: running,
    },
    ports,
    dangling: danglingPorts(patches),
    facts: { ...patchFacts(patches), ...lcoresOf(masterLcore, lcores) },
  }),
  conflicts: () => [],
  steps: (id, observed, desired, context) => {
    const forwarder = ({ ports, ...rest }: NfvSpec) => ({
      ...rest,
      ports: new Map(ports.map((port) => [port, port])),
    });
    return forwarderSteps(id, forwarder(observed), forwarder(desired), commandsOf(id), context);
  },

  elements: (id, spec, facts) =>
    spec === undefined
      ? []
      : patchElements(id, spec.patches, spec.forwarding, facts, hasWorker(facts.lcores)),
  addTo: (topology, id, { running, masterLcore, lcores, ports, patches }) => {
    const portIds = topology.addPorts(id, ports);
    topology.addPatches(id, patches, running);
    return {
      status: running ? 'running' : 'idling',
      ...coresOf(masterLcore, lcores),
      ports: portIds,
    };
  },
};

/** main() of nfv/main.c starts a loop on each core except the master core. Cores that the status does not show are assumed. */
function hasWorker(lcores: Lcores | undefined): boolean {
  return lcores?.master === undefined || lcores.workers.length > 0;
}

function commandsOf(id: string): ForwarderCommands {
  const path = pathOf(id);
  return {
    forward: (start) => ({ operation: 'setNfvForwarding', path, body: { action: start ? 'start' : 'stop' } }),
    addPort: (port) => ({ operation: 'updateNfvPort', path, body: { action: 'add', port } }),
    ringsOf: () => undefined,
    deletePort: (port) => ({ operation: 'updateNfvPort', path, body: { action: 'del', port } }),
    patch: (body: Patch) => ({ operation: 'addNfvPatch', path, body }),
    reset: () => ({ operation: 'resetNfvPatches', path, body: undefined }),
  };
}
