import {
  type Launch,
  launchedOptions,
  PrimaryModel,
  type ProcessModel,
  type ProcessOptions,
  SimulatedProcess,
} from '../src/simulator/index.js';

/** A process of the demo, and the commands that set it up. */
interface DemoProcess extends Omit<ProcessOptions, 'port' | 'host'> {
  readonly commands?: readonly string[];
}

/**
 * The panel that the examples in openapi.yaml are about. Two virtual machines talk to the NICs:
 *
 *     phy:0 -> vf 1, cls0 -> vhost:0, vhost:1, or ring:0 -> nfv 3 -> phy:1
 *     vhost:0, or phy:1 -> nfv 3 -> ring:1 -> vf 1, mg0 -> phy:0
 *     vhost:2 -> vf 2, fw0 -> ring:2 -> mirror 5, mr0 -> ring:3 -> nfv 4 -> vhost:3, and a copy into ring:4
 *
 * The primary has a pipe and a flow rule. A second component of the mirror has no tx port yet, and the pcap is idle.
 */
export const DEMO_PANEL: readonly DemoProcess[] = [
  {
    kind: 'primary',
    lcores: [0, 20],
    flow: true,
    commands: [
      'add pipe:0 ring:5 ring:6',
      'flow create phy:0 ingress pattern eth dst is 52:54:00:12:34:58 / end actions queue index 0 / end',
    ],
  },
  {
    kind: 'vf',
    clientId: 1,
    lcores: [1, 2, 3, 4, 5],
    commands: [
      'component start cls0 3 classifier',
      'port add phy:0 rx cls0',
      'port add vhost:0 tx cls0',
      'port add ring:0 tx cls0',
      'port add vhost:1 tx cls0',
      'classifier_table add mac 52:54:00:12:34:56 vhost:0',
      'classifier_table add vlan 101 52:54:00:12:34:57 ring:0',
      'component start mg0 4 merge',
      'port add vhost:0 rx mg0 add_vlantag 101 3',
      'port add ring:1 rx mg0',
      'port add phy:0 tx mg0',
    ],
  },
  {
    kind: 'vf',
    clientId: 2,
    lcores: [6, 7, 8, 9, 10],
    commands: ['component start fw0 7 forward', 'port add vhost:2 rx fw0', 'port add ring:2 tx fw0'],
  },
  {
    kind: 'nfv',
    clientId: 3,
    lcores: [11, 12],
    commands: ['add ring:0', 'add ring:1', 'patch ring:0 phy:1', 'patch phy:1 ring:1', 'forward'],
  },
  {
    kind: 'nfv',
    clientId: 4,
    lcores: [13, 14],
    release: '18.05',
    commands: ['add ring 3', 'add vhost 3', 'patch ring:3 vhost:3', 'forward'],
  },
  {
    kind: 'mirror',
    clientId: 5,
    lcores: [15, 16, 17],
    commands: [
      'component start mr0 16 mirror',
      'port add ring:2 rx mr0',
      'port add ring:3 tx mr0',
      'port add ring:4 tx mr0',
      'component start mr1 17 mirror',
      'port add ring:4 rx mr1',
    ],
  },
  { kind: 'pcap', clientId: 6, lcores: [18, 19, 21] },
];

/** The primary of the demo before anything was set up. */
export const EMPTY_PANEL: readonly DemoProcess[] = DEMO_PANEL.filter(({ kind }) => kind === 'primary').map(
  (primary) => ({ ...primary, commands: [] }),
);

/** A part of the demo with a fault. */
interface Fault {
  /** What was done wrong: a sentence. */
  readonly mistake: string;
  readonly process: Pick<DemoProcess, 'kind' | 'clientId'>;
  /** Commands of the demo, and what stands in their place. */
  readonly instead: Readonly<Record<string, readonly string[]>>;
  /** Further commands. */
  readonly more?: readonly string[];
}

/** The faults of the broken demo. The mirror that has no tx port is one of the demo itself. */
export const FAULTS: readonly Fault[] = [
  {
    mistake: 'The capture of pcap 6 was started on phy:0, from which cls0 of vf 1 takes packets.',
    process: { kind: 'pcap', clientId: 6 },
    instead: {},
    more: ['start'],
  },
  {
    mistake: 'Forwarding of nfv 3 was never started.',
    process: { kind: 'nfv', clientId: 3 },
    instead: { forward: [] },
  },
  {
    mistake:
      'nfv 4 was to send the packets of ring:3 to vhost:3, but sends them to ring:2, from which they come.',
    process: { kind: 'nfv', clientId: 4 },
    instead: { 'patch ring:3 vhost:3': ['add ring 2', 'patch ring:3 ring:2'] },
  },
  {
    mistake: 'mg0 of vf 1 adds a VLAN tag at phy:0 to packets to which it has added one at vhost:0.',
    process: { kind: 'vf', clientId: 1 },
    instead: { 'port add phy:0 tx mg0': ['port add phy:0 tx mg0 add_vlantag 102 0'] },
  },
  {
    mistake: 'The component mr1 of mirror 5 was started without tx ports.',
    process: { kind: 'mirror', clientId: 5 },
    instead: {},
  },
];

/** The panel of the demo with {@link FAULTS}. */
export const BROKEN_PANEL: readonly DemoProcess[] = DEMO_PANEL.map((process) => {
  const { kind, clientId, commands = [] } = process;
  const faults = FAULTS.filter((fault) => fault.process.kind === kind && fault.process.clientId === clientId);
  const changed = faults.reduce(
    (list, { instead, more = [] }) => [...list.flatMap((command) => instead[command] ?? [command]), ...more],
    commands,
  );
  return { ...process, commands: changed };
});

/** Simulated packet rates for the counters of the demo. */
const TRAFFIC = {
  phys: [
    [48_200, 31_700],
    [12_900, 22_400],
  ],
  rings: [
    [22_400, 22_400],
    [12_900, 12_900],
    [310, 310],
    [310, 310],
    [0, 310],
  ],
} as const;
const TRAFFIC_EVERY_MS = 250;

/** Adds the packets since the last call to the counters. */
function count(model: ProcessModel | undefined): void {
  if (!(model instanceof PrimaryModel)) return;
  const add = (ports: PrimaryModel['rings'], rates: readonly (readonly [rx: number, tx: number])[]): void => {
    for (const [index, [rx, tx]] of rates.entries()) {
      const port = ports[index];
      if (port === undefined) continue;
      port.rx += Math.round((rx * TRAFFIC_EVERY_MS) / 1_000);
      port.tx += Math.round((tx * TRAFFIC_EVERY_MS) / 1_000);
    }
  };
  add(model.phys, TRAFFIC.phys);
  add(model.rings, TRAFFIC.rings);
}

export interface DemoPanel {
  /** The processes of {@link DEMO_PANEL} first, then launched processes. */
  readonly processes: readonly SimulatedProcess[];
  stop(): Promise<void>;
}

/** Where a controller listens for processes. */
interface ProcessPort {
  readonly address: string;
  readonly port: number;
}

/**
 * Starts the simulated processes of the demo, which connect to a controller, as do the processes that the primary launches.
 *
 * @param hasTraffic whether the counters increase; otherwise the panel does not change.
 * @param panel another panel than that of the demo.
 */
export function startDemoPanel(
  { primary, secondary }: { readonly primary: ProcessPort; readonly secondary: ProcessPort },
  hasTraffic = true,
  panel = DEMO_PANEL,
): DemoPanel {
  const processes: SimulatedProcess[] = [];
  const start = ({ commands = [], ...options }: DemoProcess): void => {
    const port = options.kind === 'primary' ? primary.port : secondary.port;
    const host = primary.address;
    // The controller address of the launch request is replaced, as the demo has only one controller.
    const onLaunch = (launch: Launch): void =>
      start(launchedOptions({ ...launch, controller: undefined }, { port }));
    const process = new SimulatedProcess({ ...options, host, port, onLaunch });
    for (const command of commands) process.model.execute(command);
    processes.push(process);
    process.start();
  };
  for (const each of panel) start(each);
  const traffic = hasTraffic ? setInterval(() => count(processes[0]?.model), TRAFFIC_EVERY_MS) : undefined;
  return {
    processes,
    stop: async () => {
      clearInterval(traffic);
      await Promise.all(processes.map((process) => process.stop()));
    },
  };
}
