import fc from 'fast-check';
import { observedOf, type ObservedProcess } from '../../src/panel/observed/observed-panel.js';
import {
  createModel,
  Host,
  type Injected,
  type Kind,
  type ModelOptions,
  type ProcessModel,
  type Release,
} from '../../src/simulator/index.js';
import * as nfv from '../../src/spp/protocol/nfv.js';
import * as pcap from '../../src/spp/protocol/pcap.js';
import * as primary from '../../src/spp/protocol/primary.js';
import * as worker from '../../src/spp/protocol/worker.js';
import type { SuccessfulReading } from '../../src/spp/reading.js';

const PHYS = 3;
const RINGS = 8;

/** A process of a random panel, and the commands that it gets. */
interface RandomProcess {
  readonly kind: Kind;
  readonly options: Partial<ModelOptions>;
  /** Made with the client id, so that no two processes have the same vhost, pcap, memif or null device (rule H7). */
  readonly commands: (clientId: number) => readonly string[];
}

export interface RandomPanel {
  readonly release: Release;
  readonly queues: number;
  readonly primary: RandomProcess;
  readonly secondaries: readonly RandomProcess[];
}

/** A packet, and where it enters. */
export interface RandomPacket {
  /** A number that stands for one of the ports from which a process takes packets; or any port. */
  readonly port: number | string;
  readonly packet: Injected;
  /** Seed of the order in which processes run; undefined for the order of their launches. */
  readonly seed: number | undefined;
}

const ADDRESSES = ['52:54:00:00:00:0a', '52:54:00:00:00:0b'];
const MULTICAST = '01:00:5e:00:00:01';

const isMostly = (often: number): fc.Arbitrary<boolean> =>
  fc.oneof({ weight: often, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });

const phy = (queues: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(PHYS - 1), fc.nat(queues - 1))
    .map(([id, queue]) => (queues > 1 ? `phy:${id}nq${queue}` : `phy:${id}`));

const ring = fc.nat(RINGS - 1).map((id) => `ring:${id}`);

/** Ports that only one process may have, by a number below 2. */
const own = (...types: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...types), fc.nat(1)).map(([type, which]) => `${type}:own${which}`);

/** Gives the process its own numbers. */
function numbered(command: string, clientId: number): string {
  return command.replaceAll(/own(\d)/g, (_, which: string) => String(clientId * 2 + Number(which)));
}

/** Where packets are taken from, and where they are sent: mostly to another process. */
function portOn(side: 'rx' | 'tx', queues: number): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: side === 'rx' ? 4 : 2, arbitrary: phy(queues) },
    { weight: side === 'rx' ? 8 : 16, arbitrary: ring },
    { weight: side === 'rx' ? 3 : 2, arbitrary: own('vhost') },
  );
}

function forwarderCommands(queues: number): fc.Arbitrary<string[]> {
  const port = (side: 'rx' | 'tx'): fc.Arbitrary<string> =>
    fc.oneof(
      { weight: 14, arbitrary: portOn(side, queues) },
      { weight: 1, arbitrary: own('nullpmd', 'pcap', 'memif') },
    );
  const patches = fc.array(fc.tuple(port('rx'), port('tx')), { minLength: 1, maxLength: 5 });
  return fc
    .tuple(patches, isMostly(9), fc.option(port('tx'), { freq: 9 }), isMostly(15))
    .map(([pairs, isRunning, deleted, keepsPatches]) => {
      const added = new Set(pairs.flat().filter((each) => !each.startsWith('phy:')));
      return [
        ...[...added].map((each) => `add ${each}`),
        ...pairs.map(([src, dst]) => `patch ${src} ${dst}`),
        ...(deleted === null || !added.has(deleted) ? [] : [`del ${deleted}`]),
        ...(keepsPatches ? [] : ['patch reset']),
        ...(isRunning ? ['forward'] : ['forward', 'stop']),
      ];
    });
}

const vlan = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(5, 6, 7), fc.constantFrom('', ' 0', ' 3'))
      .map(([id, pcp]) => ` add_vlantag ${id}${pcp}`),
  },
  { weight: 1, arbitrary: fc.constant(' del_vlantag') },
);

/** Attachments, of which a process gets each port and direction once: a second one is not shown by its status (V3, V7). */
type Attachment = readonly [port: string, vlan: string];

const entryKey = fc.tuple(
  fc.constantFrom('mac', 'vlan 5', 'vlan 6', 'vlan 7'),
  fc.constantFrom(...ADDRESSES, MULTICAST, 'default'),
);

function componentsOf(type: fc.Arbitrary<string>, queues: number): fc.Arbitrary<string[]> {
  const attachments = (side: 'rx' | 'tx', most: number): fc.Arbitrary<Attachment[]> => {
    const attachment = fc.tuple(portOn(side, queues), vlan);
    return fc.oneof(
      { weight: 1, arbitrary: fc.constant<Attachment[]>([]) },
      { weight: 12, arbitrary: fc.array(attachment, { minLength: 1, maxLength: most }) },
    );
  };
  const component = fc.record({
    type,
    core: fc.constantFrom(4, 5, 6),
    rx: attachments('rx', 3),
    tx: attachments('tx', 4),
    entries: fc.array(entryKey, { minLength: 1, maxLength: 4 }),
    isDetached: isMostly(8).map((keeps) => !keeps),
    isStopped: isMostly(12).map((keeps) => !keeps),
  });
  return fc.array(component, { minLength: 1, maxLength: 3 }).map((components) => {
    const used = new Set<string>();
    return components.flatMap(({ type: word, core, rx, tx, entries, isDetached, isStopped }, at) => {
      const name = `c${at}`;
      const first = (side: string, list: readonly Attachment[], room: number): Attachment[] =>
        list.filter(([port]) => !used.has(`${side} ${port}`) && used.add(`${side} ${port}`)).slice(0, room);
      const rxPorts = first('rx', rx, word === 'merge' ? 3 : 1);
      const txPorts = first('tx', tx, word === 'classifier' ? 4 : word === 'mirror' ? 2 : 1);
      const keys = new Set<string>();
      const table = entries.flatMap(([key, address], which) => {
        const [port] = txPorts[which] ?? [];
        if (port === undefined || word !== 'classifier' || keys.has(`${key} ${address}`)) return [];
        keys.add(`${key} ${address}`);
        return [`classifier_table add ${key} ${address} ${port}`];
      });
      const detach = (isDetached || isStopped) && rxPorts[0] ? [`port del ${rxPorts[0][0]} rx ${name}`] : [];
      const others = isStopped
        ? [
            ...rxPorts.slice(1).map(([port]) => `port del ${port} rx ${name}`),
            ...txPorts.map(([port]) => `port del ${port} tx ${name}`),
            `component stop ${name}`,
          ]
        : [];
      return [
        `component start ${name} ${core} ${word}`,
        ...rxPorts.map(([port, tag]) => `port add ${port} rx ${name}${tag}`),
        ...txPorts.map(([port, tag]) => `port add ${port} tx ${name}${tag}`),
        ...table,
        ...detach,
        ...others,
      ];
    });
  });
}

function secondary(queues: number): fc.Arbitrary<RandomProcess> {
  const of = (
    kind: Kind,
    commands: fc.Arbitrary<readonly string[]>,
    options: Partial<ModelOptions>,
  ): fc.Arbitrary<RandomProcess> =>
    commands.map((list) => ({
      kind,
      options,
      commands: (clientId) => list.map((each) => numbered(each, clientId)),
    }));
  const types = fc.constantFrom('forward', 'merge', 'classifier', 'classifier');
  return fc.oneof(
    { weight: 8, arbitrary: of('nfv', forwarderCommands(queues), { lcores: [1, 2] }) },
    // Without a worker core it forwards nothing.
    { weight: 1, arbitrary: of('nfv', forwarderCommands(queues), { lcores: [1] }) },
    { weight: 8, arbitrary: of('vf', componentsOf(types, queues), { lcores: [3, 4, 5, 6] }) },
    {
      weight: 4,
      arbitrary: of('mirror', componentsOf(fc.constant('mirror'), queues), { lcores: [3, 4, 5, 6] }),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.oneof(phy(1), ring), isMostly(3)).map(([capture, isRunning]): RandomProcess => ({
        kind: 'pcap',
        options: { lcores: [7, 8, 9], capture },
        commands: () => (isRunning ? ['start'] : []),
      })),
    },
  );
}

/** What an operator may ask of a NIC with several queues. */
const flowRule = fc
  .tuple(
    fc.nat(PHYS - 1),
    fc.constantFrom(
      `eth dst is ${ADDRESSES[0] ?? ''}`,
      'eth / vlan vid is 5',
      'eth / vlan vid spec 6 vid mask 0xfff',
    ),
    fc.nat(1),
    fc.nat(1),
  )
  .map(
    ([id, pattern, priority, queue]) =>
      `flow create phy:${id} priority ${priority} ingress pattern ${pattern} / end actions queue index ${queue} / end`,
  );

function primaryOf(queues: number): fc.Arbitrary<RandomProcess> {
  const pipe = fc.tuple(ring, ring).map(([rx, tx]) => `add pipe:0 ${rx} ${tx}`);
  return fc
    .record({
      hasForwarder: isMostly(1),
      forwarder: forwarderCommands(queues),
      pipe: fc.option(pipe, { freq: 3 }),
      rules: queues > 1 ? fc.array(flowRule, { maxLength: 2 }) : fc.constant([]),
    })
    .map(({ hasForwarder, forwarder, pipe: made, rules }) => ({
      kind: 'primary' as const,
      options: { lcores: hasForwarder ? [0, 10] : [0], flow: true },
      commands: () => [
        ...(made === null ? [] : [made]),
        // The names of queues are not those of the primary's forwarder, and del does not mean what it says (P3).
        ...(hasForwarder ? forwarder.filter((each) => !each.startsWith('del ')) : []).map((each) =>
          numbered(each, 0).replaceAll(/nq\d/g, ''),
        ),
        ...rules,
      ],
    }));
}

/** Releases whose processes share a host, and 18.08.4, the last one before them. Others spell commands differently. */
const release: fc.Arbitrary<Release> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('20.02') },
  { weight: 2, arbitrary: fc.constantFrom('19.11', '19.08', '18.08.4') },
);

export const aPanel: fc.Arbitrary<RandomPanel> = fc
  .oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(2) })
  .chain((queues) =>
    fc.record({
      release: queues > 1 ? fc.constant<Release>('20.02') : release,
      queues: fc.constant(queues),
      primary: primaryOf(queues),
      secondaries: fc.array(secondary(queues), { minLength: 1, maxLength: 6 }),
    }),
  );

const tags = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  {
    weight: 3,
    arbitrary: fc
      .record({ id: fc.constantFrom(5, 6, 7, 8, 4095), pcp: fc.constantFrom(0, 3) })
      .map((tag) => [tag]),
  },
);

export const aPacket: fc.Arbitrary<RandomPacket> = fc.record({
  port: fc.oneof(
    { weight: 20, arbitrary: fc.nat(99) },
    { weight: 2, arbitrary: fc.oneof(phy(1), phy(2)) },
    { weight: 1, arbitrary: ring },
    { weight: 1, arbitrary: fc.nat(13).map((id) => `vhost:${id}`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('pcap', 'memif', 'nullpmd'), fc.nat(9))
        .map(([type, id]) => `${type}:${id}`),
    },
    { weight: 1, arbitrary: fc.constant('pipe:0') },
  ),
  packet: fc.record({
    dst: fc.constantFrom(...ADDRESSES, '52:54:00:00:00:ff', MULTICAST, 'ff:ff:ff:ff:ff:ff'),
    tags,
  }),
  seed: fc.option(fc.nat(1_000), { nil: undefined }),
});

/** The processes of a panel, which have run their commands. */
export class BuiltPanel {
  readonly host: Host;
  readonly #models: ProcessModel[] = [];
  /** The commands of each process, for the report of a difference. */
  readonly commands: Record<string, readonly string[]> = {};

  constructor({ release, queues, primary: first, secondaries }: RandomPanel) {
    this.host = new Host({ phys: PHYS, rings: RINGS, traffic: false, with: ['pcap', 'memif'] });
    const base = { release, queues, phys: PHYS, rings: RINGS, sharedHost: this.host };
    const launch = ({ kind, options }: RandomProcess, clientId: number): ProcessModel => {
      const model = createModel({ ...base, kind, clientId, lcores: [0], ...options });
      this.#models.push(model);
      return model;
    };
    const own = launch(first, 0);
    for (const [at, process] of secondaries.entries())
      this.#run(launch(process, at + 1), process.commands(at + 1));
    // Rings that the primary has added are out of reach for others (H9).
    this.#run(own, first.commands(0));
  }

  /** Whether a process has died, or could not be launched. */
  hasEnded(): boolean {
    return this.#models.some(({ onHost }) => onHost.hasEnded);
  }

  /** The processes as their statuses show them. */
  observed(): ObservedProcess[] {
    return this.#models.filter(({ onHost }) => !onHost.hasEnded).map((model) => observedOf(readingOf(model)));
  }

  #run(model: ProcessModel, commands: readonly string[]): void {
    const { kind, clientId } = model.options;
    this.commands[`${kind}:${clientId}`] = commands;
    for (const command of commands) {
      if (model.onHost.hasEnded) return;
      if (model.execute(command).kind === 'dies') model.onHost.end('killed');
      this.host.tick();
      this.host.settle();
    }
  }
}

function readingOf(model: ProcessModel): SuccessfulReading {
  const { kind, clientId } = model.options;
  const outcome = model.execute('status');
  if (outcome.kind !== 'reply') throw new Error(`${kind} ${clientId} gave no status`);
  const text = outcome.content.toString('latin1');
  const id = kind === 'primary' ? kind : `${kind}:${clientId}`;
  switch (kind) {
    case 'primary':
      return { id, clientId: undefined, kind, status: primary.status.read(text) };
    case 'nfv':
      return { id, clientId, kind, status: nfv.status.read(text) };
    case 'vf':
    case 'mirror':
      return { id, clientId, kind, status: worker.status.read(text) };
    case 'pcap':
      return { id, clientId, kind, status: pcap.status.read(text) };
    case 'vm':
      throw new Error('no panel has a vm');
  }
}
