import { test } from 'node:test';
import { createModel, Host, type Kind, type ModelOptions, type Release } from '../../src/simulator/index.js';
import { assertAgrees, replay, type Explained } from './model-replay.js';
import { readRecording, type Entry } from './recordings.js';

/** A recording of one release, made on one host in this order of kinds. */
interface Recorded {
  readonly file: string;
  readonly release: Release;
  readonly processes: Readonly<Partial<Record<Kind, Partial<ModelOptions>>>>;
  /** What happened on the host before a process was launched, where its replies show that something did. */
  readonly before?: Readonly<Partial<Record<Kind, (host: Host, release: Release) => void>>>;
  readonly explained?: Readonly<Partial<Record<Kind, Explained>>>;
}

const RINGS = 16;

/** How the processes of the first recordings were started. */
const FIRST_PROCESSES = {
  primary: { lcores: [0], rings: 8 },
  nfv: { clientId: 1, lcores: [1, 2], rings: 8 },
  vf: { clientId: 2, lcores: [3, 4, 5, 6, 13], rings: 8 },
  mirror: { clientId: 3, lcores: [7, 8, 9], rings: 8 },
  pcap: { clientId: 4, lcores: [10, 11, 12], rings: 8 },
} satisfies Recorded['processes'];

/** How those of the later recordings were. */
const PROCESSES = {
  primary: { lcores: [0] },
  nfv: { clientId: 1, lcores: [10, 11] },
  vm: { clientId: 9, lcores: [10, 11] },
  vf: { clientId: 2, lcores: [3, 4, 5, 6, 7] },
  mirror: { clientId: 4, lcores: [7, 8, 9] },
  pcap: { clientId: 5, lcores: [20, 21, 22], capture: 'ring:7', captureDir: 'captures' },
} satisfies Recorded['processes'];

function launchPrimary(host: Host, release: Release): ReturnType<typeof createModel> {
  return createModel({
    kind: 'primary',
    release,
    clientId: 0,
    lcores: [0, 1],
    phys: 2,
    rings: RINGS,
    queues: 1,
    sharedHost: host,
  });
}

const RECORDINGS: readonly Recorded[] = [
  { file: 'spp-18.02.json', release: '18.02', processes: PROCESSES },
  { file: 'spp-18.05.json', release: '18.05', processes: PROCESSES },
  { file: 'spp-2018-09.json', release: '2018-09', processes: FIRST_PROCESSES },
  { file: 'spp-18.05.1.json', release: '18.05.1', processes: PROCESSES },
  { file: 'spp-18.08.json', release: '18.08.1', processes: FIRST_PROCESSES },
  { file: 'spp-18.08.1.json', release: '18.08.1', processes: PROCESSES },
  { file: 'spp-18.08.2.json', release: '18.08.2', processes: PROCESSES },
  { file: 'spp-18.08.3.json', release: '18.08.3', processes: PROCESSES },
  { file: 'spp-18.08.4.json', release: '18.08.4', processes: PROCESSES },
  { file: 'spp-19.08.json', release: '19.08', processes: PROCESSES },
  {
    file: 'spp-19.11.json',
    release: '19.11',
    processes: PROCESSES,
    before: {
      // The mirror's vhost:1 failed within a millisecond, as it does when there is no primary.
      mirror: (host, release) => {
        launchPrimary(host, release).onHost.end('exited');
      },
    },
  },
  { file: 'spp-20.02.json', release: '20.02', processes: FIRST_PROCESSES },
  { file: 'spp-20.02-forwarder.json', release: '20.02', processes: FIRST_PROCESSES },
];

const KINDS: readonly Kind[] = ['vf', 'mirror', 'pcap'];

for (const { file, release, processes, before, explained } of RECORDINGS) {
  const recording = readRecording<Entry>(file);
  // All of them ran on one machine, one after the other.
  const sharedHost = new Host({ rings: RINGS });
  for (const kind of KINDS) {
    const entries = recording[kind];
    if (!entries) continue;
    test(`${kind} of ${file} answers as recorded`, (t) => {
      before?.[kind]?.(sharedHost, release);
      const launch = (): ReturnType<typeof createModel> =>
        createModel({
          kind,
          release,
          clientId: 0,
          lcores: [0],
          phys: 2,
          rings: RINGS,
          queues: 1,
          sharedHost,
          ...processes[kind],
        });
      assertAgrees(t, `${kind} of ${file}`, entries.length, replay(entries, launch), explained?.[kind]);
    });
  }
}
