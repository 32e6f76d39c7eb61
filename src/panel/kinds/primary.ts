import type { components } from '#generated/types.js';
import type { PrimaryStatus } from '../../spp/protocol/primary.js';
import { coresOf } from '../../topology/builder.js';
import type { Patch, Pipe } from '../document/schema.js';
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
import { processName } from '../../text/process-id.js';
import { patchElements } from './patch-elements.js';
import { factsOf, pipeElements } from './primary-elements.js';
import { PrimaryRoom } from './primary-room.js';
import type {
  ConflictContext,
  Observation,
  PortConflict,
  ProcessKind,
  SpecConflict,
} from './process-kind.js';
import { repeated, sorted } from './sorted.js';

export type PrimarySpec = { readonly kind: 'primary' } & components['schemas']['PanelPrimary'];

export const primary: ProcessKind<PrimarySpec> = {
  kind: 'primary',
  member: 'primary',
  keepsPorts: false,
  startsAfterKill: true,
  emptyLabel: ({ status }) => (status === undefined ? 'no forwarder' : 'no patches'),

  specsIn: ({ primary: member }) =>
    new Map(member === undefined ? [] : [['primary', { kind: 'primary' as const, ...member }]]),
  documentOf: (specs) => {
    const [spec] = specs.values();
    if (spec === undefined) return {};
    const { ports, pipes, patches, forwarding } = spec;
    return { primary: { ports, pipes, patches, forwarding } };
  },
  normal: ({ kind, ports, pipes, patches, forwarding }) => ({
    kind,
    ports: sorted(ports, (port) => port),
    pipes: sorted(pipes, ({ port }) => port),
    patches: sorted(patches, patchKey),
    forwarding,
  }),
  isEmpty: ({ ports, pipes, patches, forwarding }) =>
    ports.length + pipes.length + patches.length === 0 && !forwarding,
  // spp_primary does not patch pipes: it joins their rings by itself.
  conflictsWithin: ({ ports, pipes, patches }) => [
    ...pipeConflicts(pipes),
    ...patchConflicts(patches, ports),
  ],
  ownPorts: ({ ports }) => new Set(ports),
  portsOf: ({ ports, pipes, patches }) =>
    new Set([
      ...ports,
      ...pipes.flatMap(({ port, rx, tx }) => [port, rx, tx]),
      ...patches.flatMap(({ src, dst }) => [src, dst]),
    ]),
  ways: forwarderWays,

  observe: ({ status }) => {
    const { forwarder, 'master-lcore': master, lcores = [] } = status;
    // primary/main.c: without a forwarder the worker cores sleep.
    const polling = forwarder === undefined ? lcores.filter((lcore) => lcore === master) : lcores;
    const { ports = [], patches = [] } = forwarder ?? {};
    const pipes = pipesOf(status);
    return {
      spec: forwarder && {
        kind: 'primary',
        ports: addedPorts(ports).filter((port) => !port.startsWith('pipe:')),
        pipes,
        patches: existingPatches(patches),
        forwarding: forwarder.status === 'running',
      },
      ports,
      dangling: danglingPorts(patches),
      facts: { ...patchFacts(patches), ...factsOf(status), pipes, ...lcoresOf(master, polling) },
    };
  },
  conflicts: ringConflicts,
  steps: (id, observed, desired, context) => {
    const forwarder = ({ ports, pipes, ...rest }: PrimarySpec) => ({
      ...rest,
      ports: new Map([
        ...ports.map((port) => [port, port] as const),
        ...pipes.map(({ port, rx, tx }) => [port, `${port} ${rx} ${tx}`] as const),
      ]),
    });
    return forwarderSteps(id, forwarder(observed), forwarder(desired), commandsFor(desired.pipes), context);
  },
  trial: ({ spec, ports }, trial) => new PrimaryRoom(ports, spec?.patches ?? [], trial),

  elements: (id, spec, facts) => [
    ...patchElements(id, spec?.patches ?? [], spec?.forwarding === true, facts),
    ...pipeElements(id, spec?.pipes ?? facts.pipes ?? []),
  ],
  addTo: (topology, id, status) => {
    const { 'master-lcore': masterLcore, lcores, forwarder, pipes = [] } = status;
    // A primary without a forwarder has no list of its ports, but it may have pipes.
    const names = [...(forwarder?.ports ?? []), ...pipes.map((pipe) => `pipe:${pipe.id}`)];
    const ports = topology.addPorts(id, names);
    topology.addCounters(id, status);
    topology.addPatches(id, forwarder?.patches ?? [], forwarder?.status === 'running');
    for (const { id: number, rx, tx } of pipes) {
      if (rx !== undefined) topology.addPipe(id, `ring:${rx}`, `pipe:${number}`);
      if (tx !== undefined) topology.addPipe(id, `pipe:${number}`, `ring:${tx}`);
    }
    return {
      ...(forwarder === undefined ? {} : { status: forwarder.status }),
      ...coresOf(masterLcore, lcores),
      ports,
    };
  },
};

function pipesOf({ pipes = [] }: PrimaryStatus): Pipe[] {
  return pipes.map(({ id, rx, tx }) => ({
    port: `pipe:${id}`,
    rx: `ring:${rx ?? 0}`,
    tx: `ring:${tx ?? 0}`,
  }));
}

function pipeConflicts(pipes: readonly Pipe[]): SpecConflict[] {
  return repeated(pipes.map(({ port }) => port)).map((at) => ({
    pointer: `/pipes/${at}`,
    detail: `${pipes[at]?.port ?? ''} is listed twice`,
  }));
}

/** A process that connects later cannot add a ring that the primary has added (rule H9). */
function* ringConflicts(
  { spec }: Observation<PrimarySpec>,
  desired: PrimarySpec,
  { specs, isConnected, portsOf }: ConflictContext,
): Iterable<PortConflict> {
  for (const port of desired.ports) {
    if (!port.startsWith('ring:') || spec?.ports.includes(port) === true) continue;
    for (const [id, other] of specs) {
      if (isConnected(id) || other.kind === 'primary' || !portsOf(other).has(port)) continue;
      yield {
        port,
        reason: `${processName(id)} is not connected, and could not have ${port} any more once the primary has it`,
        instead: `start ${processName(id)} first, or leave ${port} out of the primary`,
      };
    }
  }
}

/** @param pipes those of the desired process spec. */
function commandsFor(pipes: readonly Pipe[]): ForwarderCommands {
  const path = undefined;
  const byPort = new Map(pipes.map((pipe) => [pipe.port, pipe]));
  const ringsOf = (port: string) => {
    const pipe = byPort.get(port);
    return pipe && { rx: pipe.rx, tx: pipe.tx };
  };
  return {
    forward: (start) => ({
      operation: 'setPrimaryForwarding',
      path,
      body: { action: start ? 'start' : 'stop' },
    }),
    addPort: (port) => ({
      operation: 'updatePrimaryPort',
      path,
      body: { action: 'add', port, ...ringsOf(port) },
    }),
    ringsOf,
    deletePort: (port) => ({ operation: 'updatePrimaryPort', path, body: { action: 'del', port } }),
    patch: (body: Patch) => ({ operation: 'addPrimaryPatch', path, body }),
    reset: () => ({ operation: 'resetPrimaryPatches', path, body: undefined }),
  };
}
