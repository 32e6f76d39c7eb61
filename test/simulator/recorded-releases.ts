import {
  createModel,
  Host,
  type HostOptions,
  type Kind,
  type ModelOptions,
  type ProcessModel,
  type Release,
} from '../../src/simulator/index.js';
import { type Explained, replay } from './model-replay.js';
import { type Entry, readRecording } from './recordings.js';

/** A recording of one release. */
export interface Recorded {
  readonly file: string;
  readonly release: Release;
  readonly processes: Readonly<Partial<Record<Kind, Partial<ModelOptions>>>>;
  /** The kinds on each host in their order, where it was not one host in the usual order. */
  readonly hosts?: readonly (readonly Kind[])[];
  /** Kinds of port that the host had beside the usual ones. Default pcap. */
  readonly with?: HostOptions['with'];
  /** What happened on the host before a process was launched, where its replies show that something did. */
  readonly before?: Readonly<Partial<Record<Kind, (host: Host, release: Release) => void>>>;
  readonly explained?: Readonly<Partial<Record<Kind, Explained>>>;
}

export const RINGS = 8;

const USUAL_PORTS: HostOptions['with'] = ['pcap'];

/** How the processes of the first recordings were started. */
const FIRST_PROCESSES = {
  primary: { lcores: [0] },
  nfv: { clientId: 1, lcores: [1, 2] },
  vf: { clientId: 2, lcores: [3, 4, 5, 6, 13] },
  mirror: { clientId: 3, lcores: [7, 8, 9] },
  pcap: { clientId: 4, lcores: [10, 11, 12] },
} satisfies Recorded['processes'];

/** How those of the later recordings were. */
export const PROCESSES = {
  primary: { lcores: [0] },
  nfv: { clientId: 1, lcores: [10, 11] },
  vm: { clientId: 9, lcores: [10, 11] },
  vf: { clientId: 2, lcores: [3, 4, 5, 6, 7] },
  mirror: { clientId: 4, lcores: [7, 8, 9] },
  pcap: { clientId: 5, lcores: [20, 21, 22], capture: 'ring:7', captureDir: 'captures' },
} satisfies Recorded['processes'];

/** Launches a process on a host with the usual options of recorded ones. */
export function launchModel(
  kind: Kind,
  release: Release,
  sharedHost: Host,
  options: Partial<ModelOptions> = {},
): ProcessModel {
  return createModel({
    kind,
    release,
    clientId: 0,
    lcores: [0],
    phys: 2,
    rings: RINGS,
    queues: 1,
    sharedHost,
    ...options,
  });
}

function launchPrimary(host: Host, release: Release): ProcessModel {
  return launchModel('primary', release, host, { lcores: [0, 1] });
}

/** An nfv that added a vhost and was killed, before the primary was started again: its socket file stays. */
function leaveSocketFile(host: Host, release: Release): void {
  const first = launchPrimary(host, release);
  const nfv = launchModel('nfv', release, host, PROCESSES.nfv);
  nfv.execute('add vhost:0');
  nfv.onHost.end('killed');
  first.onHost.end('killed');
  launchPrimary(host, release);
}

/** A primary that added ring:3, which puts it out of reach of a mirror that is launched after it (H9). */
function takeRing(host: Host, release: Release): void {
  launchPrimary(host, release).execute('add ring:3');
}

/** A vf that attached a vhost and ended: the device stays on the host. */
function leaveVhost(host: Host, release: Release): void {
  const vf = launchModel('vf', release, host, PROCESSES.vf);
  vf.execute('component start w 4 merge');
  vf.execute('port add vhost:0 rx w');
  vf.onHost.end('terminated');
}

/** A primary that was there and has ended. */
function loseThePrimary(host: Host, release: Release): void {
  launchPrimary(host, release).onHost.end('exited');
}

/** For 18.08.4, the socket file of vhost:0 of the nfv was removed before the recording of the vf. */
const NFV_APART: readonly (readonly Kind[])[] = [['nfv'], ['vm'], ['vf', 'mirror', 'pcap', 'primary']];

export const RECORDINGS: readonly Recorded[] = [
  { file: 'spp-18.02-march4.json', release: '18.02-march4', processes: PROCESSES },
  { file: 'spp-18.02.json', release: '18.02', processes: PROCESSES, hosts: NFV_APART },
  { file: 'spp-18.05.json', release: '18.05', processes: PROCESSES },
  { file: 'spp-2018-09.json', release: '2018-09', processes: FIRST_PROCESSES, with: [] },
  { file: 'spp-18.05.1.json', release: '18.05.1', processes: PROCESSES, hosts: NFV_APART },
  { file: 'spp-18.08.json', release: '18.08.1', processes: FIRST_PROCESSES, with: [] },
  {
    file: 'spp-18.08.1.json',
    release: '18.08.1',
    processes: PROCESSES,
    hosts: NFV_APART,
    explained: { nfv: { 61: 'it died of a delete while it forwarded through the port, which is a race' } },
  },
  { file: 'spp-18.08.2.json', release: '18.08.2', processes: PROCESSES, hosts: NFV_APART },
  { file: 'spp-18.08.3.json', release: '18.08.3', processes: PROCESSES, hosts: NFV_APART },
  { file: 'spp-18.08.4.json', release: '18.08.4', processes: PROCESSES, hosts: NFV_APART },
  {
    file: 'spp-19.08.json',
    release: '19.08',
    processes: PROCESSES,
    // The mirror found a vhost:0 when it started, which a vf must have left.
    before: { mirror: leaveVhost },
  },
  { file: 'spp-19.08-forwarder.json', release: '19.08', processes: { primary: { lcores: [0, 1] } } },
  {
    file: 'spp-19.11.json',
    release: '19.11',
    processes: PROCESSES,
    hosts: [['nfv'], ['vf', 'pcap', 'primary'], ['mirror']],
    before: {
      // The first add of vhost:0 failed, as it does where a socket file is left.
      nfv: leaveSocketFile,
      // The mirror's vhost:1 failed within a millisecond, as it does when there is no primary.
      mirror: loseThePrimary,
    },
  },
  {
    file: 'spp-20.02.json',
    release: '20.02',
    processes: FIRST_PROCESSES,
    // The nfv leaves the socket file of its vhost:0, which the vf did not find; the mirror came after the primary's ring:0.
    hosts: [['nfv'], ['vf', 'primary', 'mirror', 'pcap']],
    with: [],
  },
  {
    file: 'spp-20.02-forwarder.json',
    release: '20.02',
    processes: { ...FIRST_PROCESSES, primary: { lcores: [0, 1] } },
    hosts: [['primary'], ['vf', 'mirror']],
    with: [],
    // The mirror could not attach ring:3, as after an add by the primary. The recording does not show one.
    before: { mirror: takeRing },
  },
];

/** The usual order of kinds on a host. */
export const KINDS: readonly Kind[] = ['nfv', 'vm', 'vf', 'mirror', 'pcap', 'primary'];

/** The host of a recording, before anything was launched on it. */
export function hostOf({ with: ports = USUAL_PORTS }: Recorded): Host {
  return new Host({ rings: RINGS, with: ports });
}

/** Does on the host what happened before the process was launched, and makes what launches it. */
export function prepared(recorded: Recorded, host: Host, kind: Kind): () => ProcessModel {
  recorded.before?.[kind]?.(host, recorded.release);
  return () => launchModel(kind, recorded.release, host, recorded.processes[kind]);
}

/**
 * Makes what launches a process as the recorded one was, on a host on which those before it have done what was recorded of them.
 *
 * @param file such as `spp-20.02.json`.
 * @returns the host, and what launches the process on it, as often as it has to be.
 */
export function launchRecorded(
  file: string,
  kind: Kind,
): { readonly host: Host; readonly launch: () => ProcessModel } {
  const recorded = RECORDINGS.find((each) => each.file === file);
  const hosts = recorded?.hosts ?? [KINDS];
  const kinds = hosts.find((each) => each.includes(kind));
  if (recorded === undefined || kinds === undefined) throw new Error(`no ${kind} in ${file}`);
  const recording = readRecording<Entry>(file);
  const host = hostOf(recorded);
  for (const each of kinds.slice(0, kinds.indexOf(kind))) {
    const entries = recording[each];
    if (entries !== undefined) replay(entries, prepared(recorded, host, each));
  }
  return { host, launch: prepared(recorded, host, kind) };
}
